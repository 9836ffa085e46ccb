"""The sheet of observations: added up by KPI and period, with the value of each period."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from sluitend.model.measure import Measure, Rate, Ratio, Sample
from sluitend.model.service_level import ServiceLevel
from sluitend.period import Period
from sluitend.scoring.figure import Figure
from sluitend.scoring.tally import Amount, Deliveries, Hits, Quotient, Samples, Survey, Tally
from sluitend.views.reviewing.quarter import Reviewed
from sluitend.views.workbook.cells import Cell, Drafted, Formula, Text
from sluitend.views.workbook.formulas import given, rounded, safe

WIDTHS = (44, 18, 16, 12, 12, 9, 14, 12)
KPI, PERIOD, STATE, TOP, BOTTOM, FACTOR, VALUE, ROUNDED = range(8)
HUNDRED = Fraction(100)


@dataclass(frozen=True, slots=True)
class Parts:
    """A tally as numbers that add up: a numerator, a denominator if it has one, and what times."""

    top: Fraction
    bottom: Fraction | None
    factor: Fraction
    deviation: bool = False
    """Whether the value is how far the quotient lies from one."""

    def value(self, top: str, bottom: str, factor: str) -> str:
        """The value as a formula over where the numbers stand."""
        if self.bottom is None:
            return top
        if self.deviation:
            return f"ABS(({top})/({bottom})-1)*{factor}"
        return f"{factor}*({top})/({bottom})"


@dataclass(frozen=True, slots=True)
class PeriodAt:
    """Where a period of a KPI stands."""

    figure: Figure
    parts: Parts | None
    top: str
    bottom: str
    factor: str
    value: str
    rounded: str


@dataclass(slots=True)
class MeasuredAt:
    """Where the observations stand, by KPI and period."""

    periods: dict[str, list[PeriodAt]] = field(default_factory=dict)

    def of(self, level: str, period: Period) -> PeriodAt | None:
        """One period of a KPI."""
        found = self.periods.get(level, [])
        return next((one for one in found if one.figure.period == period), None)


def parts_of(tally: Tally | None, measure: Measure | None) -> Parts | None:
    """What adds up of a tally; None where only its rows give the value."""
    match tally:
        case Hits():
            return Parts(Fraction(tally.met), Fraction(tally.of), HUNDRED)
        case Deliveries():
            return Parts(Fraction(tally.in_time), Fraction(tally.of), HUNDRED)
        case Amount():
            return Parts(tally.total, None, Fraction(1))
        case Survey():
            top = Fraction(tally.promoters - tally.detractors)
            return Parts(top, Fraction(tally.observations), HUNDRED)
        case Samples():
            return _of_samples(tally, measure)
        case Quotient():
            factor = HUNDRED if isinstance(measure, Ratio) else Fraction(1)
            if isinstance(measure, Rate):
                factor = Fraction(measure.per)
            deviation = isinstance(measure, Ratio) and measure.deviation == "absolute"
            return Parts(tally.top, tally.bottom, factor, deviation)
    return None


def _of_samples(tally: Samples, measure: Measure | None) -> Parts | None:
    gives = measure.gives if isinstance(measure, Sample) else "share_passed"
    if gives == "share_passed":
        passed = Fraction(tally.inspected - tally.failed)
        return Parts(passed, Fraction(tally.inspected), HUNDRED)
    if gives == "share_accepted":
        all_ = Fraction(tally.accepted + tally.rejected)
        return Parts(Fraction(tally.accepted), all_, HUNDRED)
    return None


def measured(reviewed: Reviewed) -> tuple[Drafted, MeasuredAt]:
    """The sheet, and where what stands in it."""
    texts = reviewed.words.workbook
    sheet, at = Drafted(texts.sheet["measured"], WIDTHS), MeasuredAt()
    head = texts.head
    sheet.head(
        head["kpi"],
        head["period"],
        head["state"],
        head["top"],
        head["bottom"],
        head["factor"],
        head["value"],
        head["rounded"],
    )
    sheet.freeze()
    for level, figure in reviewed.levels():
        for part in figure.parts:
            at.periods.setdefault(level.id, []).append(_period(reviewed, level, part, sheet))
    return sheet, at


def _period(reviewed: Reviewed, level: ServiceLevel, part: Figure, sheet: Drafted) -> PeriodAt:
    """One row; what no numerator and denominator give stands as a value."""
    known = parts_of(part.tally, level.measure) if part.value is not None else None
    row = sheet.add()
    top, bottom = sheet.at(TOP, row), sheet.at(BOTTOM, row)
    factor, value = sheet.at(FACTOR, row), sheet.at(VALUE, row)
    state = reviewed.words.scored.state[part.state.value]
    cells: Sequence[Cell] = (
        Text(reviewed.level(level.id)),
        Text(reviewed.words.period(part.period)),
        Text(state),
        *_numbers(part, known, known.value(top, bottom, factor) if known else ""),
        _rounded(level, part, value),
    )
    sheet.put(row, *cells)
    return PeriodAt(part, known, top, bottom, factor, value, sheet.at(ROUNDED, row))


def _numbers(part: Figure, known: Parts | None, formula: str) -> tuple[Cell, Cell, Cell, Cell]:
    if part.value is None:
        return (None, None, None, None)
    if known is None:
        return (None, None, None, given(part.value))
    return (
        given(known.top),
        given(known.bottom) if known.bottom is not None else None,
        given(known.factor) if known.bottom is not None else None,
        Formula(safe(formula), part.value),
    )


def _rounded(level: ServiceLevel, part: Figure, value: str) -> Cell:
    if part.rounded is None:
        return None
    return Formula(rounded(value, level.round.rounding if level.round else None), part.rounded)
