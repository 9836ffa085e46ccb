"""A contract scored from its own deliveries: quarter by quarter, on the terms in force in each."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cache
from hashlib import sha256

from sluitend.analysis.charged import indexed, refusals
from sluitend.load.dossier import Dossier
from sluitend.load.in_force import InForce, terms_on
from sluitend.measurements.observation import DataSet, Row
from sluitend.measurements.stored import changed, observed
from sluitend.model.contract import Contract
from sluitend.model.governance import Side
from sluitend.model.measure import Rate, Ratio
from sluitend.model.results import Results
from sluitend.model.service_level import ServiceLevel
from sluitend.model.unit import unit_of
from sluitend.period import Period, Quarter
from sluitend.pricing.indexation import Basis
from sluitend.pricing.series import Refusal
from sluitend.scoring.clocks import Clocks, clocks_of
from sluitend.scoring.condition import as_number
from sluitend.scoring.moment import Given, Order, QuarterResult
from sluitend.scoring.quarter import Observed
from sluitend.scoring.reading import Reading
from sluitend.scoring.scored import score_quarter
from sluitend.scoring.stretch import Stretch

DUE, DELIVERED = "due", "delivered"
"""Columns of the data set of orders, which bears the id of its consequence."""


@dataclass(frozen=True, slots=True)
class Scored:
    """One quarter of a contract, and on what it was scored."""

    result: QuarterResult
    contract: Contract
    """The terms in force."""
    terms: InForce
    measurements: str
    """SHA-256 of what was delivered for the quarter."""
    sources: Mapping[str, tuple[DataSet, ...]] = field(default_factory=dict)
    """What each KPI was read from."""
    refusals: Mapping[str, Refusal] = field(default_factory=dict)
    """Charges whose price cannot be given yet: their last known price was used."""

    @property
    def quarter(self) -> Quarter:
        """The quarter."""
        return self.result.quarter


class Deliveries:
    """What was delivered of a contract, read once a data set and period."""

    def __init__(self, dossier: Dossier, clocks: Clocks) -> None:
        self.clocks = clocks
        self._mapped = {one.id: one for one in dossier.data_sets}
        self._delivered = dossier.deliveries
        self._read = cache(self._observed)

    def _observed(self, name: str, period: Period) -> DataSet | None:
        mapped = self._mapped.get(name)
        return None if mapped is None else observed(mapped, self._delivered, period)

    def of(self, level: ServiceLevel, period: Period) -> Observed:
        """The observations of a KPI in a period; not there while a part of them is lacking."""
        sets = self.sources(level, period)
        absent = [one for one in sets if one is None or one.delivered is None]
        if level.measure is None or not sets:
            return Observed(None, absent="not_due")
        if absent:
            return Observed(None, self._owed_by(level))
        found = [one.rows for one in sets if one is not None]
        reading = Reading(found[0], found[-1], unit_of(level), self.clocks, period.last)
        return Observed(reading.tally(level.measure))

    def sources(self, level: ServiceLevel, period: Period) -> tuple[DataSet | None, ...]:
        """The data sets a KPI is read from; None for one that nobody maps."""
        return tuple(self._read(name, period) for name in _sets(level))

    def rows(self, name: str, period: Period) -> tuple[Row, ...]:
        """The rows of a data set, by its id."""
        found = self._read(name, period)
        return found.rows if found is not None else ()

    def _owed_by(self, level: ServiceLevel) -> Side:
        """Who had to deliver what is lacking; what neither party owes is nobody's failure."""
        by = [self._mapped[name].delivered_by for name in _sets(level) if name in self._mapped]
        return "supplier" if by and all(one == "supplier" for one in by) else "client"


def _sets(level: ServiceLevel) -> tuple[str, ...]:
    """Ids of the data sets a KPI reads: its own, and that of a quotient's bottom."""
    measure = level.measure
    if measure is None:
        return ()
    first = measure.of or level.id
    if isinstance(measure, Rate | Ratio) and measure.bottom_of is not None:
        return (first, measure.bottom_of)
    return (first,)


# --- quarters ---------------------------------------------------------------------------------


def quarters(contract: Contract, until: Quarter) -> Iterator[Quarter]:
    """The quarters of a contract from its start up to and including one."""
    if contract.term is None:
        return
    quarter = Quarter.containing(contract.term.starts)
    while quarter <= until:
        yield quarter
        quarter = quarter.next()


def scored(dossier: Dossier, until: Quarter) -> tuple[Scored, ...]:
    """Every quarter from the start of the contract, each after the results before it."""
    deliveries = Deliveries(dossier, clocks_of(dossier.repository))
    recorded = {one.period: one for one in dossier.results}
    past: tuple[Scored, ...] = ()
    for quarter in quarters(dossier.contract, until):
        before = tuple(one.result for one in past)
        past = (*past, _quarter(dossier, quarter, deliveries, recorded, before))
    return past


def _quarter(
    dossier: Dossier,
    quarter: Quarter,
    deliveries: Deliveries,
    recorded: Mapping[Period, Results],
    past: tuple[QuarterResult, ...],
) -> Scored:
    terms = terms_on(dossier, quarter.first)
    contract = terms.terms.contract
    price = contract.price
    indexation = price.indexation if price is not None else None
    basis = Basis(indexation, dossier.figures, dossier.announcements, quarter.last)
    given = Given(
        charged=indexed(contract, basis),
        orders=_orders(deliveries),
        events=_events(recorded, quarter),
        working_days=deliveries.clocks.office.working_days_between,
    )
    excluded = _excluded(recorded)
    result = score_quarter(contract, quarter, deliveries.of, given, excluded, past)
    return Scored(
        result,
        contract,
        terms,
        measurements_hash(dossier, quarter),
        {one.id: _known(deliveries, one, quarter) for one in contract.service_levels},
        refusals(contract, basis),
    )


def _known(deliveries: Deliveries, level: ServiceLevel, quarter: Quarter) -> tuple[DataSet, ...]:
    return tuple(one for one in deliveries.sources(level, quarter) if one is not None)


def measurements_hash(dossier: Dossier, quarter: Quarter) -> str:
    """SHA-256 over the deliveries that end in a quarter: the same rows, the same hash.

    One that runs on, such as that of a whole year, is there only later.
    """
    found = sha256()
    for one in sorted(dossier.deliveries, key=lambda one: one.path):
        period = one.delivery.period
        if quarter.first <= period.last <= quarter.last:
            found.update(f"{one.delivery.data_set}\n{period}\n{one.delivery.content}\n".encode())
    return found.hexdigest()


def unread(scored_: Scored) -> Iterator[tuple[str, DataSet]]:
    """The KPIs that were read from a delivery of which rows could not be read."""
    for name, sets in scored_.sources.items():
        for one in sets:
            if one.unread:
                yield name, one


def tampered(dossier: Dossier) -> bool:
    """Whether a delivery is not as `import` wrote it: then nothing can be scored."""
    return any(changed(one) is not None for one in dossier.deliveries)


# --- beside the KPIs --------------------------------------------------------------------------


def _orders(deliveries: Deliveries) -> Callable[[str, Stretch], tuple[Order, ...]]:
    """The orders of a consequence: rows of the data set that bears its id.

    They have the columns `due` and `delivered`, and `order` with the value.
    """

    def orders(consequence: str, stretch: Stretch) -> tuple[Order, ...]:
        period = stretch.period or Quarter.containing(stretch.last)
        found = (_order(row) for row in deliveries.rows(consequence, period))
        return tuple(one for one in found if one is not None)

    return orders


def _order(row: Row) -> Order | None:
    due, delivered = row.values.get(DUE), row.values.get(DELIVERED)
    value = as_number(row.values.get("order"))
    if not isinstance(due, date) or not isinstance(delivered, date) or value is None:
        return None
    return Order(value, _moment(due), _moment(delivered))


def _moment(day: date) -> datetime:
    return day if isinstance(day, datetime) else datetime.combine(day, time())


def _events(recorded: Mapping[Period, Results], until: Quarter) -> Mapping[str, tuple[date, ...]]:
    """What was recorded up to a quarter that no figure shows."""
    found: dict[str, list[date]] = {}
    for results in recorded.values():
        for event in results.events:
            if event.date <= until.last:
                name = event.on if event.is_ is None else f"{event.on}.{event.is_}"
                found.setdefault(name, []).append(event.date)
    return {name: tuple(sorted(days)) for name, days in found.items()}


def _excluded(recorded: Mapping[Period, Results]) -> Callable[[str, Quarter], bool]:
    def excluded(level: str, quarter: Quarter) -> bool:
        results = recorded.get(quarter)
        return results is not None and any(one.on == level for one in results.exclusions)

    return excluded
