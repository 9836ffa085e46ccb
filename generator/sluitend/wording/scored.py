"""Results in words: a figure's state, an amount's direction, and the steps of a trace."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from sluitend.number import Exact
from sluitend.quantity import Unit, bound
from sluitend.rounding import Rounding, rounding
from sluitend.scoring.figure import Figure
from sluitend.scoring.tally import Deliveries, Hits, Levels, Samples
from sluitend.trace import Step, Value
from sluitend.wording.language import Words
from sluitend.wording.names import Names, named, quoted

MOST_DECIMALS = 4
"""Decimals of an exact number that has more."""
_MONEY: Final = frozenset(
    {"base", "amount", "pool", "limit", "used", "due", "credit", "cap", "carried"}
)
_PERCENT: Final = frozenset({"rate", "measured_weight"})
_NAMED: Final = frozenset({"because", "missed", "kpi"})
# fmt: off
_IN_EUROS: Final = frozenset({
    "cliff", "linear", "marginal", "slope", "bonus_lost", "each_time", "per_point", "delay",
    "amount", "share", "credit_band", "steps_short", "amounts_short", "levels_short", "at_risk",
    "cents", "cap", "carried_in", "shared_cap", "earn_back",
})
# fmt: on
"""Rules whose result is an amount."""


@dataclass(frozen=True, slots=True)
class Told:
    """Who is spoken to, and the unit of the value that is spoken of."""

    words: Words
    names: Names
    unit: Unit = ""


def exact(value: Exact, words: Words) -> str:
    """An exact number: all its decimals, or four of them and an ellipsis."""
    fraction = Fraction(value)
    cut = Rounding(MOST_DECIMALS, "down")(fraction)
    more = "…" if Fraction(cut) != fraction else ""
    places = -int(value.as_tuple().exponent) if isinstance(value, Decimal) else 0
    return words.number(cut, min(max(places, 0), MOST_DECIMALS)) + more


def measured(value: Exact, unit: Unit, words: Words) -> str:
    """A value in the unit of its KPI."""
    said = exact(value, words)
    if unit == "%":
        return words.basic.percent.format(number=said)
    word = words.unit(unit, one=value == 1)
    return f"{said}\N{NO-BREAK SPACE}{word}" if word else said


def euros(value: Exact, words: Words) -> str:
    """An amount; one that is not yet rounded to cents shows what it has."""
    cents = Rounding(MOST_DECIMALS, "down")(value)
    more = "…" if Fraction(cents) != Fraction(value) else ""
    return words.money(cents) + more


def owed(amount: Decimal, words: Words) -> str:
    """Who pays: *opdrachtnemer betaalt € 2.070,00*."""
    texts = words.scored
    if not amount:
        return texts.nothing
    text = texts.supplier_owes if amount < 0 else texts.client_owes
    return text.format(amount=words.money(abs(amount)))


def observed(figure: Figure, unit: Unit, words: Words) -> str:
    """What a figure was made from: *37 van 38*, *4 van 6, samen 12 werkdagen te laat*, *7,3*."""
    texts, tally = words.scored, figure.tally
    if isinstance(tally, Hits | Deliveries):
        met = tally.met if isinstance(tally, Hits) else tally.in_time
        said = texts.of.format(met=words.number(met), of=words.number(tally.of))
        late = sum(tally.working_days_late) if isinstance(tally, Deliveries) else 0
        return f"{said}, {texts.late.format(days=words.number(late))}" if late else said
    if isinstance(tally, Samples):
        passed = tally.inspected - tally.failed
        return texts.of.format(met=words.number(passed), of=words.number(tally.inspected))
    if isinstance(tally, Levels) and figure.value is not None and unit == "%":
        good = Fraction(figure.value) * tally.observations / 100
        if good.denominator == 1:
            return texts.of.format(met=words.number(int(good)), of=words.number(tally.observations))
    return "" if figure.value is None else measured(figure.value, unit, words)


def met(figure: Figure, words: Words) -> str | None:
    """*Gehaald*, *gemist*; None where there is no norm."""
    if figure.met is None:
        return None
    return words.scored.met["met" if figure.met else "missed"]


def why(figure: Figure, words: Words) -> str | None:
    """Why there is no figure that counts, and what it counts as; None: it was measured."""
    if figure.why is None:
        return None
    said = words.scored.why[figure.why]
    if not figure.counts or figure.met is None:
        return said
    return f"{said}; {words.scored.counts_as['met' if figure.met else 'missed']}"


# --- steps ------------------------------------------------------------------------------------


def steps(trace: tuple[Step, ...], told: Told) -> tuple[str, ...]:
    """Every step that changes something, in order."""
    return tuple(said for one in trace if not _idle(one) and (said := step(one, told)))


def _idle(given: Step) -> bool:
    """A rounding or cap that leaves things as they are."""
    if given.rule not in ("rounding", "cap"):
        return False
    return next((value for _, value in given.inputs), None) == given.result


def step(given: Step, told: Told) -> str:
    """One step as a sentence part, without capital and full stop."""
    texts = told.words.scored
    if given.rule in texts.why:
        said = str(texts.why[given.rule])  # type: ignore[literal-required]
        if given.result in ("met", "missed"):
            said += f"; {texts.counts_as[given.result]}"  # type: ignore[literal-required]
        return said
    form = _value(given, told) if given.rule == "value" else texts.step.get(given.rule)
    if not isinstance(form, str):
        return ""
    parts = {name: _part(name, value, told) for name, value in given.inputs}
    first = next(iter(given.inputs), ("", None))
    parts["judged"] = _judged(first, told)
    parts["result"] = _result(given, told)
    if given.rounding is not None:
        parts["rounding"] = told.words.rounding(rounding(given.rounding))
    return form.format_map(parts)


def _value(given: Step, told: Told) -> str:
    texts, names = told.words.scored.value, {name for name, _ in given.inputs}
    for name, form in (
        ("met", texts["share"]),
        ("value", texts["given"]),
        ("total", texts["total"]),
        ("top", texts["quotient"]),
        ("promoters", texts["survey"]),
        ("inspected", texts["sample"]),
    ):
        if name in names:
            return form
    return texts["observations"]


def _part(name: str, value: Value, told: Told) -> str:
    words = told.words
    if isinstance(value, str):
        return _text(name, value, told)
    if value is None or not isinstance(value, int | Decimal | Fraction):
        return "" if value is None else str(value)
    if name in _MONEY:
        return euros(value, words)
    if name in _PERCENT:
        return measured(value, "%", words)
    if name == "levels":
        return measured(value, "levels", words)
    if name == "short":
        return measured(value, "percentage points" if told.unit == "%" else told.unit, words)
    return measured(value, told.unit, words) if name == "value" else exact(value, words)


def _text(name: str, value: str, told: Told) -> str:
    words, names = told.words, told.names
    if name == "norm":
        return words.border(bound(value), told.unit) if value[:1] in "abm" else value
    if name in _NAMED:
        ids = tuple(one for one in value.split(", ") if one)
        said = words.list(quoted(named(names.service_levels, one), words) for one in ids)
        return said or words.scored.none_missed
    return quoted(named(names.consequences, value), words) if name == "by" else value


def _judged(first: tuple[str, Value], told: Told) -> str:
    """What a bonus-malus looks at: the score, or the value of a KPI."""
    name, value = first
    if not isinstance(value, int | Decimal | Fraction):
        return ""
    if name == "score":
        return f"{told.words.label['score'].lower()} {exact(value, told.words)}"
    return measured(value, told.names.units.get(name, ""), told.words)


def _result(given: Step, told: Told) -> str:
    words, value = told.words, given.result
    match value:
        case "met" | "missed":
            return str(words.scored.met[value])  # type: ignore[literal-required]
        case date():
            return words.date(value)
        case int() | Decimal() | Fraction():
            if given.rule in _IN_EUROS:
                return euros(value, words)
            in_unit = given.rule in ("value", "rounding", "mean") and given.article != "score.round"
            return measured(value, told.unit, words) if in_unit else exact(value, words)
    return "" if value is None else str(value)
