"""What a step of a consequence comes to, as a formula over the numbers that went into it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from sluitend.model.bands import Slope
from sluitend.model.consequence import BonusMalus, Consequence, Penalty, ServiceCredit
from sluitend.period import Period
from sluitend.quantity import Bound
from sluitend.scoring.consequence.bonus_malus import by_slice, slices
from sluitend.scoring.moment import Outcome
from sluitend.scoring.quarter import scores
from sluitend.trace import Step, Value
from sluitend.views.reviewing.quarter import Reviewed
from sluitend.views.workbook.cells import Cell, Formula, Text
from sluitend.views.workbook.formulas import RowAt, banded, given, literal, on_line, total
from sluitend.views.workbook.measured import MeasuredAt
from sluitend.views.workbook.score import ScoreAt
from sluitend.views.workbook.terms import TermsAt

FAR = 1000
"""How far beyond its outermost edges a table of slices is drawn."""
MONEY = frozenset({"base", "amount", "pool", "limit", "used", "due", "credit", "cap", "carried"})
"""Inputs in euros."""
FIRST = ("base", "pool")
"""Inputs that others follow from stand before them."""
PLAIN: Mapping[str, str] = {
    "cliff": "{rate}*{base}/100",
    "linear": "{rate}*{base}/100",
    "marginal": "{rate}*{base}/100",
    "amount": "-{amount}",
    "each_time": "-{times}*{amount}",
    "per_point": "-{charged}*{amount}",
    "credit_band": "-{rate}*{base}/100",
    "steps_short": "-{rate}*{base}/100",
    "levels_short": "-{levels}*{amount}",
    "too_little_measured": "0*{measured_weight}",
}
"""Results that are the same for every consequence."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """The sheets a step may look at, and the points given before it."""

    reviewed: Reviewed
    terms: TermsAt
    seen: MeasuredAt
    score: ScoreAt
    points: Mapping[str, list[tuple[Outcome, str]]]


@dataclass(frozen=True, slots=True)
class Stepped:
    """A step of an outcome of a consequence."""

    sheets: Sheets
    terms: Consequence
    outcome: Outcome
    step: Step

    @property
    def period(self) -> Period | None:
        """The period of the outcome, if it is one."""
        return self.outcome.stretch.period

    @property
    def this_quarter(self) -> bool:
        """Whether it is over the quarter under review."""
        return self.period == self.sheets.reviewed.scored.quarter

    def value(self, name: str) -> Value:
        """An input by its name."""
        return dict(self.step.inputs).get(name)


def inputs_of(step: Step) -> tuple[tuple[str, Value], ...]:
    """What went in, in an order in which what follows from another comes after it."""
    first = tuple(pair for name in FIRST for pair in step.inputs if pair[0] == name)
    return (*first, *(pair for pair in step.inputs if pair[0] not in FIRST))


def label(given_: Stepped, name: str) -> str:
    """What an input is called; a bonus-malus on a KPI names that KPI."""
    reviewed = given_.sheets.reviewed
    known = reviewed.words.workbook.input.get(name)
    return known if known is not None else reviewed.level(name)


def cell(given_: Stepped, name: str, value: Value, at: Mapping[str, str]) -> Cell:
    """An input: linked to where it comes from where that is known, else as a number."""
    if isinstance(value, str):
        return Text(_named(given_, name, value))
    if not isinstance(value, int | Fraction) and not hasattr(value, "as_tuple"):
        return None
    exact = Fraction(value)  # type: ignore[arg-type]
    style = "money" if name in MONEY else "given"
    formula = _linked(given_, name, exact, at)
    if formula is None:
        return given(exact, style)  # type: ignore[arg-type]
    return Formula(formula, exact, "money" if name in MONEY else "number")


def _named(given_: Stepped, name: str, value: str) -> str:
    reviewed = given_.sheets.reviewed
    ids = [one for one in value.split(", ") if one]
    if name == "by":
        return reviewed.consequence(value)
    return reviewed.words.list(reviewed.level(one) for one in ids)


def _linked(given_: Stepped, name: str, exact: Fraction, at: Mapping[str, str]) -> str | None:
    """The formula of an input; None where it is a number of the review."""
    sheets, terms, rule = given_.sheets, given_.terms, given_.step.rule
    match rule, name:
        case (("cliff" | "linear" | "marginal" | "bonus_lost"), "rate"):
            return _rate(given_, at)
        case (("cliff" | "linear" | "marginal" | "bonus_lost" | "slope"), _) if name == getattr(
            terms, "on", None
        ):
            return _judged(given_, name, exact)
        case "credit_band", "rate":
            return _credit(given_, exact)
        case "points", "rounded":
            return _of_period(given_, str(given_.value("kpi")), exact)
        case "points", "points":
            rows = sheets.terms.rows.get(terms.id, [])
            return banded(at["rounded"], rows) if rows and "rounded" in at else None
        case "per_point", "points":
            return _points(given_, exact)
        case "per_point", "charged":
            return _charged(given_, at)
        case "steps_short", "rate":
            short = Fraction(given_.value("short") or 0)  # type: ignore[arg-type]
            return f"{at['short']}*{literal(exact / short)}" if short else None
        case (("steps_short" | "amounts_short"), "short"):
            return _short(given_, exact)
        case "at_risk", "pool":
            return _pool(given_, at)
    return None


def _judged(given_: Stepped, name: str, exact: Fraction) -> str | None:
    """The score, or the value of a KPI, where it is that of this quarter."""
    sheets = given_.sheets
    if name != "score":
        return _of_period(given_, name, exact)
    score = sheets.reviewed.result.score.rounded
    same = given_.this_quarter and score is not None and Fraction(score) == exact
    return sheets.score.score if same and sheets.score.score else None


def _of_period(given_: Stepped, level: str, exact: Fraction) -> str | None:
    """The rounded value of a KPI in the outcome's period, where that is the number looked at."""
    sheets = given_.sheets
    figure = sheets.reviewed.result.figures.get(level)
    if given_.this_quarter and figure is not None:
        same = figure.rounded is not None and Fraction(figure.rounded) == exact
        return sheets.score.rounded.get(level) if same else None
    found = sheets.seen.of(level, given_.period) if given_.period is not None else None
    if found is None or found.figure.rounded is None or Fraction(found.figure.rounded) != exact:
        return None
    return found.rounded


def _rate(given_: Stepped, at: Mapping[str, str]) -> str | None:
    """By row, by line, or by slice."""
    terms, sheets = given_.terms, given_.sheets.terms
    judged = next((at[name] for name in at if name not in ("base", "rate")), None)
    if not isinstance(terms, BonusMalus) or judged is None:
        return None
    match terms.method:
        case "cliff":
            return banded(judged, sheets.rows.get(terms.id, []))
        case "linear":
            return on_line(judged, sheets.points.get(terms.id, []))
    edges = sorted({edge for low, high, *_ in slices(terms.bands) for edge in (low, high) if edge})
    if not edges:
        return None
    drawn = (edges[0] - FAR, *edges, edges[-1] + FAR)
    return on_line(judged, [(literal(x), literal(by_slice(terms.bands, x))) for x in drawn])


def _credit(given_: Stepped, exact: Fraction) -> str | None:
    """By the row in which the rounded value of its KPI lies."""
    terms, sheets = given_.terms, given_.sheets
    if not isinstance(terms, ServiceCredit) or terms.on is None:
        return None
    figure = sheets.reviewed.result.figures.get(terms.on)
    if not given_.this_quarter:
        found = sheets.seen.of(terms.on, given_.period) if given_.period is not None else None
        figure = found.figure if found is not None else None
    if figure is None or figure.rounded is None or figure.by_failures:
        return None
    judged = _of_period(given_, terms.on, Fraction(figure.rounded))
    return banded(judged, sheets.terms.rows.get(terms.id, [])) if judged is not None else None


def _points(given_: Stepped, exact: Fraction) -> str | None:
    """The points of the same stretch, from where they were given."""
    terms = given_.terms
    on = terms.on if isinstance(terms, Penalty) else None
    found = given_.sheets.points.get(on or "", [])
    same = [
        (one.points or Fraction(0), at)
        for one, at in found
        if one.stretch in given_.outcome.stretch
    ]
    if not same or sum((one for one, _ in same), Fraction(0)) != exact:
        return None
    return total(at for _, at in same)


def _charged(given_: Stepped, at: Mapping[str, str]) -> str | None:
    """The points above what is free, each slice at its own multiplier."""
    terms = given_.terms
    if not isinstance(terms, Penalty):
        return None
    points, free = at["points"], at["free"]
    above = f"MAX({points}-{free},0)"
    if not terms.bands:
        return above
    if terms.method == "cliff":
        rows = [
            RowAt("at most" if one.up_to is not None else None, literal(one.up_to or 0),
                  literal(one.times))
            for one in terms.bands
        ]  # fmt: skip
        last = RowAt(None, "", literal(terms.bands[-1].times))
        return f"{above}*{banded(points, [*rows, last])}"
    parts, low = [], free
    for one in terms.bands:
        high = points if one.up_to is None else f"MIN({points},{literal(one.up_to)})"
        parts.append(f"MAX({high}-{low},0)*{literal(one.times)}")
        low = f"MAX({low},{high})"
    return total(parts)


def _short(given_: Stepped, exact: Fraction) -> str | None:
    """How far the value of its KPI lies on the wrong side of the norm."""
    terms, sheets = given_.terms, given_.sheets
    if not isinstance(terms, ServiceCredit) or terms.on is None:
        return None
    level = next((one for one, _ in sheets.reviewed.levels() if one.id == terms.on), None)
    if level is None or not isinstance(level.target, Bound):
        return None
    norm = Fraction(level.target.value.number)
    upwards = level.target.word in ("at least", "above")
    judged = _of_period(given_, terms.on, norm - exact if upwards else norm + exact)
    if judged is None:
        return None
    norm_at = sheets.terms.norm[level.id]
    return f"MAX({norm_at}-{judged},0)" if upwards else f"MAX({judged}-{norm_at},0)"


def _pool(given_: Stepped, at: Mapping[str, str]) -> str | None:
    terms = given_.terms
    if not isinstance(terms, ServiceCredit) or terms.at_risk is None:
        return None
    return f"{literal(terms.at_risk.pool.number)}*{at['base']}/100"


# --- results ----------------------------------------------------------------------------------


def result(given_: Stepped, at: Mapping[str, str]) -> str | None:
    """What the step gives; None for one that is no sum of its own."""
    rule, terms = given_.step.rule, given_.terms
    if rule in PLAIN:
        formula = PLAIN[rule].format_map(at)
        return _unless(given_, formula) if rule in ("cliff", "linear", "marginal") else formula
    match rule:
        case "share":
            sign = "" if isinstance(terms, BonusMalus) else "-"
            return f"{sign}{at['rate']}*{at['base']}/100"
        case "slope":
            return _unless(given_, _slopes(terms, at))
        case "bonus_lost":
            formula = f"{at['rate']}*{at['base']}/100" if "rate" in at else _slopes(terms, at)
            return _unless(given_, formula)
        case "delay":
            many = f"{at['stretches']}*{at['amount']}"
            return f"-MIN({many},{at['cap']})" if "cap" in at else f"-{many}"
        case "amounts_short":
            short = Fraction(given_.value("short") or 0)  # type: ignore[arg-type]
            each = Fraction(given_.step.result) / short if short else Fraction(0)  # type: ignore[arg-type]
            return f"{at['short']}*{literal(each)}"
        case "at_risk":
            return _at_risk(given_, at)
    return None


def _slopes(terms: Consequence, at: Mapping[str, str]) -> str:
    """So much a step beyond an edge."""
    judged = next(iter(at.values()))
    if not isinstance(terms, BonusMalus):
        return "0"
    bonus = _beyond(terms.bonus, judged) if terms.bonus is not None else "0"
    malus = _beyond(terms.malus, judged) if terms.malus is not None else "0"
    return f"{bonus}-{malus}"


def _beyond(slope: Slope, judged: str) -> str:
    beyond = "0"
    if slope.below is not None:
        beyond = f"{literal(slope.below.number)}-{judged}"
    elif slope.above is not None:
        beyond = f"{judged}-{literal(slope.above.number)}"
    return f"MAX({beyond},0)/{literal(slope.per.number)}*{literal(slope.amount)}"


def _unless(given_: Stepped, formula: str) -> str:
    """A bonus falls away with a red KPI or a gate missed, as its row says."""
    terms = given_.terms
    rows = terms.bands if isinstance(terms, BonusMalus) else ()
    rules = {one.unless for one in rows if one.unless}
    if isinstance(terms, BonusMalus) and terms.bonus_unless is not None and not rules:
        rules = {terms.bonus_unless}
    if len(rules) != 1 or not given_.this_quarter:
        lost = given_.step.rule == "bonus_lost"
        return f"0*({formula})" if lost else formula
    flags = total(_flags(given_, rules.pop()))
    return f"IF(AND({formula}>0,{flags}>0),0,{formula})"


def _flags(given_: Stepped, unless: str) -> Iterator[str]:
    """Cells that say which scored KPIs are red, and which gates of the supplier are missed."""
    reviewed, score = given_.sheets.reviewed, given_.sheets.score
    for level, figure in reviewed.levels():
        banded_ = scores(level) and figure.score is not None and len(level.bands) > 1
        if unless != "gate_missed" and banded_:
            yield score.flags[level.id]
        gate = level.role.value == "gate" and level.owed_by == "supplier"
        if unless != "red" and gate and figure.met is not None:
            met = score.met[level.id]
            yield f"(1-{met})*{score.counts[level.id]}"


def _at_risk(given_: Stepped, at: Mapping[str, str]) -> str:
    """The part of each KPI that was missed, of what is at risk."""
    terms, sheets = given_.terms, given_.sheets
    if not isinstance(terms, ServiceCredit) or terms.at_risk is None:
        return "0"
    missed = str(given_.value("missed") or "").split(", ")
    parts = []
    for name, part in terms.at_risk.parts.items():
        figure = sheets.reviewed.result.figures.get(name)
        if given_.this_quarter and name in sheets.score.met and figure and figure.met is not None:
            flag = f"(1-{sheets.score.met[name]})*{sheets.score.counts[name]}"
        else:
            flag = "1" if name in missed else "0"
        parts.append(f"{literal(part.number)}*{flag}")
    return f"-{at['pool']}*({total(parts)})/100"
