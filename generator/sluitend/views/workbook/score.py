"""The sheet of the score: value, rounding, norm, band and weight of each KPI, and their sum."""

from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from sluitend.model.service_level import Role, ServiceLevel
from sluitend.number import Exact
from sluitend.quantity import Bound
from sluitend.scoring.figure import Figure, State, at_norm, lowest
from sluitend.scoring.quarter import scores
from sluitend.scoring.tally import Known, Tally
from sluitend.views.reckoning import weighed
from sluitend.views.reviewing.quarter import Reviewed
from sluitend.views.workbook.cells import Cell, Drafted, Formula, Text
from sluitend.views.workbook.formulas import banded, given, holds, rounded, safe, total
from sluitend.views.workbook.measured import MeasuredAt, PeriodAt
from sluitend.views.workbook.terms import TermsAt
from sluitend.wording import scored as say

WIDTHS = (44, 13, 11, 11, 10, 9, 10, 10, 12, 9, 12, 11, 44)
KPI, VALUE, ROUNDED, NORM, MET, SCORE, WEIGHT, COUNTS, PRODUCT = range(9)
RED, REVIEW, DIFFERENCE, WHY = range(9, 13)
ADDS = Fraction(0)
ZERO = Decimal(0)


@dataclass(slots=True)
class ScoreAt:
    """Where the outcome of each KPI stands, and the score."""

    rounded: dict[str, str] = field(default_factory=dict)
    met: dict[str, str] = field(default_factory=dict)
    flags: dict[str, str] = field(default_factory=dict)
    """Whether a scored KPI is red."""
    counts: dict[str, str] = field(default_factory=dict)
    score: str = ""
    differences: list[str] = field(default_factory=list)


def score(reviewed: Reviewed, terms: TermsAt, seen: MeasuredAt) -> tuple[Drafted, ScoreAt]:
    """The sheet, and where what stands in it."""
    texts = reviewed.words.workbook
    sheet, at = Drafted(texts.sheet["score"], WIDTHS), ScoreAt()
    names = ("kpi", "value", "rounded", "norm", "met", "score", "weight", "counts", "product")
    last = ("red", "review", "difference", "remark")
    sheet.head(*(texts.head[name] for name in (*names, *last)))  # type: ignore[literal-required]
    sheet.freeze()
    weighing = []
    for level, figure in reviewed.levels():
        row = _level(reviewed, level, figure, sheet, terms, seen, at)
        if weighed(level, figure, reviewed.edition.contract) is not None or (
            scores(level) and level.weight is not None
        ):
            weighing.append(row)
    _total(reviewed, sheet, at, weighing)
    return sheet, at


def _level(
    reviewed: Reviewed,
    level: ServiceLevel,
    figure: Figure,
    sheet: Drafted,
    terms: TermsAt,
    seen: MeasuredAt,
    at: ScoreAt,
) -> int:
    row = sheet.add()
    part = weighed(level, figure, reviewed.edition.contract)
    value, exact = _value(level, figure, seen.periods.get(level.id, []))
    judged, score_at, weight, counts = (
        sheet.at(one, row) for one in (ROUNDED, SCORE, WEIGHT, COUNTS)
    )
    both = scores(level) and (figure.score is not None or part is not None)
    result, norm = figure.rounded, terms.norm.get(level.id)
    sheet.put(
        row,
        Text(reviewed.level(level.id)),
        value,
        _judged(level, result, sheet.at(VALUE, row)),
        Formula(norm, _norm(level)) if norm is not None else None,
        _met(level, figure, judged, sheet.at(NORM, row), exact),
        _score(reviewed, level, figure, judged, sheet.at(MET, row), terms),
        Formula(terms.weight[level.id], _weight(level)) if level.id in terms.weight else None,
        given(int(part is not None or figure.counts)),
        _product(reviewed, level, figure, f"{weight}*{score_at}*{counts}") if both else None,
        _red(level, figure, score_at, counts, terms),
        *_held(result, judged, sheet.at(REVIEW, row)),
        Text(_remark(reviewed, figure, value)),
    )
    if result is not None:
        at.rounded[level.id] = judged
        at.differences.append(sheet.at(DIFFERENCE, row))
    at.met[level.id], at.counts[level.id] = sheet.at(MET, row), counts
    at.flags[level.id] = sheet.at(RED, row)
    return row


def _judged(level: ServiceLevel, result: Exact | None, value: str) -> Cell:
    """The value as the KPI rounds it."""
    if result is None:
        return None
    return Formula(rounded(value, level.round.rounding if level.round else None), result)


def _held(result: Exact | None, judged: str, review: str) -> tuple[Cell, Cell]:
    """What the review says, and the difference with it."""
    if result is None:
        return (None, None)
    return (given(result, "number"), Formula(safe(f"{judged}-{review}"), ZERO))


def _norm(level: ServiceLevel) -> Decimal | str:
    return level.target.value.number if isinstance(level.target, Bound) else ""


def _weight(level: ServiceLevel) -> Decimal | str:
    return level.weight.number if level.weight is not None else ""


def _product(reviewed: Reviewed, level: ServiceLevel, figure: Figure, formula: str) -> Formula:
    part = weighed(level, figure, reviewed.edition.contract)
    return Formula(formula, part[0] * Fraction(part[1]) if part is not None else ADDS)


# --- value ------------------------------------------------------------------------------------


def _value(
    level: ServiceLevel, figure: Figure, periods: list[PeriodAt]
) -> tuple[Cell, PeriodAt | None]:
    """The value of the quarter over the periods it was made of."""
    if figure.value is None:
        return None, None
    used = _used(level, figure, periods)
    formula = _joined(level, figure, used)
    if formula is None:
        return given(figure.value), used[0] if len(used) == 1 else None
    return Formula(safe(formula), figure.value), used[0] if used else None


def _used(level: ServiceLevel, figure: Figure, periods: list[PeriodAt]) -> list[PeriodAt]:
    """The periods a quarter's figure was made of, as the engine chooses them."""
    if len(periods) == 1:
        return periods
    known = [one for one in periods if one.figure.tally is not None]
    if figure.state is State.RUN_IN:
        return [one for one in known if one.figure.state is State.RUN_IN]
    if joined_by(level) == "pooled":
        return [one for one in known if one.figure.state is not State.RUN_IN]
    return [one for one in known if one.figure.counts]


def joined_by(level: ServiceLevel) -> str:
    """How shorter periods become the quarter's value."""
    return level.in_quarter or ("worst" if level.role is Role.GATE else "pooled")


def _joined(level: ServiceLevel, figure: Figure, used: list[PeriodAt]) -> str | None:
    """The formula; None where the value follows from the rows alone."""
    values = [one.value for one in used]
    if len(used) == 1:
        return values[0]
    if not used:
        return None
    how = joined_by(level)
    if how == "worst":
        upwards = not isinstance(level.target, Bound) or level.target.word in ("at least", "above")
        exact = [one.figure.value or ADDS for one in used]
        if (min(exact) if upwards else max(exact)) != figure.value:
            return None
        return f"{'MIN' if upwards else 'MAX'}({','.join(values)})"
    if how == "mean" or any(_given_as_such(one.figure.tally) for one in used):
        return f"({total(values)})/{len(values)}"
    first = used[0].parts
    if first is None or any(one.parts is None for one in used):
        return None
    tops = total(one.top for one in used)
    return first.value(tops, total(one.bottom for one in used), used[0].factor)


def _given_as_such(tally: Tally | None) -> bool:
    return isinstance(tally, Known)


# --- met, score, red --------------------------------------------------------------------------


def _met(
    level: ServiceLevel, figure: Figure, judged: str, norm: str, exact: PeriodAt | None
) -> Cell:
    if figure.met is None:
        return None
    now = Fraction(int(figure.met))
    if figure.by_failures and isinstance(level.below_minimum, Bound) and exact is not None:
        allowed = level.below_minimum.value.number
        if exact.parts is not None and exact.parts.bottom is not None:
            failures = f"({exact.bottom}-{exact.top})"
            meets = holds(failures, level.below_minimum.word, format(allowed, "f"))
            if len(figure.parts) == 1:
                return Formula(f"IF({meets},1,0)", now)
        return given(now)
    if figure.by_failures or figure.rounded is None:
        return given(now)
    if isinstance(level.target, Bound):
        return Formula(f"IF({holds(judged, level.target.word, norm)},1,0)", now)
    return Formula(f"IF({judged}=1,1,0)", now)


def _score(
    reviewed: Reviewed, level: ServiceLevel, figure: Figure, judged: str, met: str, terms: TermsAt
) -> Cell:
    part = weighed(level, figure, reviewed.edition.contract)
    if figure.score is None or (part is not None and not figure.counts):
        return given(part[1]) if part is not None else None
    if figure.by_failures:
        high, low = at_norm(level), lowest(level)
        if high is None or low is None:
            return given(figure.score)
        return Formula(f"IF({met}=1,{format(high, 'f')},{format(low, 'f')})", figure.score)
    if figure.rounded is None:
        return given(figure.score)
    if level.id in terms.bands:
        return Formula(banded(judged, terms.bands[level.id]), figure.score)
    return Formula(f"10*{met}", figure.score)


def _red(level: ServiceLevel, figure: Figure, score_at: str, counts: str, terms: TermsAt) -> Cell:
    """Whether a KPI that scores has the score of its lowest band."""
    rows = terms.bands.get(level.id, [])
    if not scores(level) or figure.score is None or len(rows) < 2:
        return None
    least = ",".join(one.gives for one in rows)
    formula = f"IF(AND({counts}=1,{score_at}=MIN({least})),1,0)"
    return Formula(formula, Fraction(int(figure.red and figure.counts)))


def _remark(reviewed: Reviewed, figure: Figure, value: Cell) -> str:
    said = say.why(figure, reviewed.words) or ""
    if not said and value is not None and not isinstance(value, Formula) and len(figure.parts) > 1:
        return reviewed.words.workbook.from_rows
    return said


# --- the sum ----------------------------------------------------------------------------------


def _total(reviewed: Reviewed, sheet: Drafted, at: ScoreAt, rows: list[int]) -> None:
    """Weight times score over weight, and rounded as the contract says."""
    found, contract = reviewed.result.score, reviewed.edition.contract
    if found.exact is None or found.rounded is None:
        return
    weight = total(f"{sheet.at(WEIGHT, one)}*{sheet.at(COUNTS, one)}" for one in rows)
    top = total(sheet.at(PRODUCT, one) for one in rows)
    row = sheet.add()
    round_ = contract.score.round.rounding if contract.score and contract.score.round else None
    value = sheet.at(VALUE, row)
    sheet.put(
        row,
        Text(reviewed.edition.label["score"], "strong"),
        Formula(safe(f"({top})/({weight})"), found.exact),
        Formula(rounded(value, round_), found.rounded, "number"),
        None,
        None,
        None,
        Formula(weight, _weights(reviewed)),
        None,
        Formula(top, found.exact * _weights(reviewed)),
        None,
        given(found.rounded, "number"),
        Formula(safe(f"{sheet.at(ROUNDED, row)}-{sheet.at(REVIEW, row)}"), Decimal(0)),
    )
    at.score = sheet.at(ROUNDED, row)
    at.differences.append(sheet.at(DIFFERENCE, row))


def _weights(reviewed: Reviewed) -> Fraction:
    parts = (
        weighed(level, figure, reviewed.edition.contract) for level, figure in reviewed.levels()
    )
    return sum((one[0] for one in parts if one is not None), Fraction(0))
