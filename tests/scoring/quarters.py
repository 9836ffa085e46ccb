"""Quarters of made-up contracts, scored and told line by line: what the YAML cases hold.

A case gives a contract (`sla`, and where it matters `contract`), what was `observed` of each KPI in
each period, and what every quarter then `gives`, word for word. What is not observed was not due.
"""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from tests.reference.fragment import loaded
from tests.reference.quarters import charged

from sluitend.model.service_level import ServiceLevel
from sluitend.period import Period, Quarter, period
from sluitend.rounding import Rounding
from sluitend.scoring.figure import Figure
from sluitend.scoring.given import tally_of
from sluitend.scoring.moment import Given, Order, Outcome, QuarterResult
from sluitend.scoring.quarter import Observed
from sluitend.scoring.scored import score
from sluitend.scoring.stretch import Stretch
from sluitend.source.compose import compose_text
from sluitend.source.nodes import plain

HERE = Path(__file__).parent
Case = dict[str, Any]
KEYS = {"contract", "sla", "observed", "excluded", "values", "orders", "events", "gives"}
FEE = {"id": "fee", "title": {"nl": "Vergoeding"}, "amount": "1000.00", "per": "month"}
STATES = {
    "withheld": Observed(None),
    "client failed": Observed(None, "client"),
    "not due": Observed(None, absent="not_due"),
}


def cases(name: str) -> dict[str, Case]:
    """The cases of a file beside the tests.

    What cases share stands under `shared`; a case names it instead of writing it out.
    """
    found: dict[str, Case] = read(name)
    shared = found.pop("shared", {})
    for case in found.values():
        for listed in filter(lambda one: isinstance(one, list), case["sla"].values()):
            listed[:] = [shared[one] if isinstance(one, str) else one for one in listed]
    return found


def read(name: str) -> dict[str, Any]:
    """A file beside the tests, all scalars as they are written."""
    composed = compose_text(name, (HERE / f"{name}.yaml").read_text(encoding="utf-8"))
    assert composed.problems == ()
    assert composed.root is not None
    found = plain(composed.root)
    assert isinstance(found, dict)
    return found


def results(case: Case) -> tuple[QuarterResult, ...]:
    """Every quarter from the first that is told to the last."""
    assert set(case) <= KEYS
    contract = {"id": "c", "price": {"charges": [FEE]}, **case.get("contract", {})}
    held = loaded("c", {"contract": contract, "sla": case["sla"]})
    # sites are the client's, whom no case needs
    assert [one for one in held.problems if " site" not in one.says("en")] == []
    excluded = {(name, of) for name, of in case.get("excluded", {}).items()}

    def observed(level: ServiceLevel, during: Period) -> Observed:
        given = case.get("observed", {}).get(level.id, {}).get(str(during), "not due")
        if isinstance(given, str) and given in STATES:
            return STATES[given]
        written = tuple(given) if isinstance(given, list) else given
        return Observed(tally_of(written, level.measure))

    return tuple(
        score(
            lambda quarter: held.contract,
            quarters(case),
            observed,
            given_of(case, Given(charged(held.contract))),
            lambda level, quarter: (level, str(quarter)) in excluded,
        )
    )


def quarters(case: Case) -> Iterator[Quarter]:
    told = [period(line[:7]) for line in case["gives"].splitlines() if line[:4].isdigit()]
    first, last = told[0], told[-1]
    assert isinstance(first, Quarter)
    while first <= last:
        yield first
        first = first.next()


def given_of(case: Case, given: Given) -> Given:
    """Orders, values and events of a case, by the day each falls on."""

    def orders(consequence: str, stretch: Stretch) -> tuple[Order, ...]:
        found = (order_of(one) for one in case.get("orders", ()))
        return tuple(one for one in found if stretch.first <= one.due.date() <= stretch.last)

    def values(name: str, stretch: Stretch) -> Fraction | None:
        found = case.get("values", {}).get(name, {}).get(str(stretch))
        return None if found is None else Fraction(found)

    events = {
        name: tuple(map(date.fromisoformat, days)) for name, days in case.get("events", {}).items()
    }
    return Given(given.charged, values, orders, events)


def order_of(one: dict[str, str]) -> Order:
    due, delivered = (datetime.fromisoformat(one[key] + "+01:00") for key in ("due", "delivered"))
    return Order(Fraction(one["value"]), due, delivered)


# --- told -------------------------------------------------------------------------------------


def told(case: Case) -> str:
    """Every quarter: its score, its figures, and what is not nothing of its consequences."""
    return "".join(f"{line}\n" for one in results(case) for line in lines(one))


def lines(result: QuarterResult) -> Iterator[str]:
    rounded = "none" if result.score.rounded is None else plainly(result.score.rounded)
    weight = result.score.measured_weight
    part = f" on {plainly(weight)} %" if weight != 100 else ""
    yield f"{result.quarter} score {rounded}{part}"
    for figure in result.figures.values():
        yield f"  {figure.level}: {figure_told(figure)}"
    for one in result.outcomes:
        if said := outcome_told(one):
            yield f"  {one.consequence} {one.stretch}: {said}"
    for right in result.rights:
        yield f"  {right.consequence} on {right.on}" + (
            f": {', '.join(right.because)}" if right.because else ""
        )


def figure_told(figure: Figure) -> str:
    said = [str(figure.state) if figure.why in (None, figure.state) else str(figure.why)]
    if figure.rounded is not None or figure.value is not None:
        value = figure.value if figure.rounded is None else figure.rounded
        said.append(plainly(value or 0))
    if figure.score is not None:
        said.append(f"score {figure.score}")
    if figure.met is not None:
        said.append("met" if figure.met else "missed")
    if figure.red:
        said.append("red")
    if not figure.counts:
        said.append("does not count")
    return ", ".join(said)


def outcome_told(one: Outcome) -> str:
    said = []
    if one.points:
        said.append(f"{plainly(one.points)} points")
    if one.amount or one.before_caps:
        said.append(str(one.amount))
    if one.cut:
        said.append(f"cut {one.cut}")
    if one.carried_out:
        said.append(f"carries {one.carried_out}")
    if one.returned:
        said.append(f"gives back {one.returned}")
    if one.at_cap:
        said.append("at cap")
    return ", ".join(said)


def plainly(value: Any) -> str:
    """Exact: a quotient that is no decimal as a quotient."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    fraction = Fraction(value)
    for places in range(7):
        if (fraction * 10**places).denominator == 1:
            return str(Rounding(places)(fraction))
    return str(fraction)
