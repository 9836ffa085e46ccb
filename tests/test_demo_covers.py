"""The demo shows what the format can say: which contract shows which measure, consequence, term.

The kinds come from the model, so that a new one that no contract of the demo shows fails here.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import get_args

import pytest

from sluitend.load.dossier import Dossier
from sluitend.load.portfolio import load
from sluitend.model.consequence import (
    MONEY,
    BonusMalus,
    Consequence,
    Penalty,
    ServiceCredit,
    StepIn,
)
from sluitend.model.frozen import Frozen
from sluitend.model.measure import Level, Mean, Measure, Rating
from sluitend.model.service_level import Role
from sluitend.model.trigger import Trigger
from sluitend.source.disk import disk

CLEANING = "schoonmaak-stadskantoor"
CATERING = "catering-bedrijfsrestaurant"
SECURITY = "beveiliging-receptie"
GREEN = "groenonderhoud-terreinen"
VENDING = "drankenautomaten"
IN_THE_MAKING = "interieurbeplanting"
REGISTERED = "ongediertebestrijding"
ENDED = "onderhoud-installaties"

DOSSIERS = {one.id: one for one in load(disk(Path(__file__).parents[1] / "contracts")).dossiers}

# --- kinds, from the model ----------------------------------------------------------------------

MEASURES: Mapping[str, str] = {
    "share": CLEANING,
    "mean": CATERING,
    "median": SECURITY,
    "percentile": VENDING,
    "count": CLEANING,
    "sum": SECURITY,
    "rate": CATERING,
    "ratio": GREEN,
    "rating": GREEN,
    "sample": SECURITY,
    "level": GREEN,
    "deadline": CLEANING,
}
CONSEQUENCES: Mapping[str, str] = {
    "bonus_malus": CLEANING,
    "penalty": CLEANING,
    "service_credit": GREEN,
    "service_points": SECURITY,
    "improvement_plan": CLEANING,
    "step_in": CLEANING,
    "rescission_right": GREEN,
    "notice_right": CLEANING,
}
TRIGGERS: Mapping[str, str] = {
    "service_level": CLEANING,
    "any_service_level": GREEN,
    "any_gate": CLEANING,
    "score_below": CLEANING,
    "points_of": SECURITY,
    "cap_reached": CLEANING,
    "plan": CLEANING,
    "event": CATERING,
    "late": GREEN,
}


def members(union: object) -> tuple[type[Frozen], ...]:
    """The types of a union that is known by a key."""
    return get_args(get_args(union)[0])


def kinds(union: object) -> set[str]:
    """The words for `kind` of a union."""
    return {get_args(one.model_fields["kind"].annotation)[0] for one in members(union)}


def keys(union: object) -> set[str]:
    """The keys by which the types of a union are known."""
    return set(map(key_of, members(union)))


def key_of(kind: type[Frozen]) -> str:
    """The key of its own: the first that is required."""
    return next(name for name, field in kind.model_fields.items() if field.is_required())


def measures(dossier: Dossier) -> set[str]:
    return {level.measure.kind for level in dossier.contract.service_levels if level.measure}


def consequences(dossier: Dossier) -> set[str]:
    return {one.kind for one in dossier.contract.consequences}


def triggers(dossier: Dossier) -> set[str]:
    found = (getattr(one, "when", None) for one in dossier.contract.consequences)
    return {key_of(type(when)) for when in found if when}


KINDS = {
    "measures": (MEASURES, kinds(Measure), measures),
    "consequences": (CONSEQUENCES, kinds(Consequence), consequences),
    "triggers": (TRIGGERS, keys(Trigger), triggers),
}


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_of_the_model_has_a_contract_that_shows_it(name: str) -> None:
    table, known, _ = KINDS[name]
    assert set(table) == known


@pytest.mark.parametrize(
    ("name", "kind"), [(name, kind) for name, (table, _, _) in KINDS.items() for kind in table]
)
def test_a_contract_shows_the_kind(name: str, kind: str) -> None:
    table, _, shown = KINDS[name]
    assert kind in shown(DOSSIERS[table[kind]])


# --- notable terms ------------------------------------------------------------------------------


def of_levels(holds: Callable[..., object]) -> Callable[[Dossier], bool]:
    return lambda dossier: any(map(holds, dossier.contract.service_levels))


def of_sums(holds: Callable[..., object]) -> Callable[[Dossier], bool]:
    return lambda dossier: any(
        holds(one) for one in dossier.contract.consequences if isinstance(one, MONEY)
    )


def of_charges(holds: Callable[..., object]) -> Callable[[Dossier], bool]:
    return lambda dossier: any(map(holds, dossier.contract.price.charges))  # type: ignore[union-attr]


def of_promises(holds: Callable[..., object]) -> Callable[[Dossier], bool]:
    return lambda dossier: any(map(holds, dossier.promises))


def rates_of_vat(dossier: Dossier) -> int:
    price = dossier.contract.price
    return len({one.vat for one in price.charges if one.vat}) if price else 0


def has_processor_agreement(dossier: Dossier) -> bool:
    data = dossier.contract.personal_data
    return data is not None and data.processes_for_client


Shows = Callable[[Dossier], bool]
TERMS: Mapping[str, tuple[str, Shows]] = {
    # what is measured
    "a gate": (CLEANING, of_levels(lambda one: one.role is Role.GATE)),
    "reported only": (CLEANING, of_levels(lambda one: one.role is Role.REPORT_ONLY)),
    "a duty of the client": (GREEN, of_levels(lambda one: one.owed_by == "client")),
    "levels from A+ down": (
        GREEN,
        of_levels(lambda one: isinstance(one.measure, Level) and one.measure.order[-1] == "A+"),
    ),
    "the worst of a place": (
        GREEN,
        of_levels(lambda one: isinstance(one.measure, Level) and one.measure.worst_per),
    ),
    "levels that fall short": (
        GREEN,
        of_levels(
            lambda one: isinstance(one.measure, Level) and one.measure.gives == "levels_short"
        ),
    ),
    "a season": (GREEN, of_levels(lambda one: one.season and one.season.from_ == "April")),
    "a season over New Year": (
        GREEN,
        of_levels(lambda one: one.season and one.season.from_ == "November"),
    ),
    "a KPI of some sites": (GREEN, of_levels(lambda one: one.sites)),
    "a settling-in of its own": (GREEN, of_levels(lambda one: one.run_in)),
    "a KPI that counts later": (GREEN, of_levels(lambda one: one.counts_from)),
    "the worst month decides": (GREEN, of_levels(lambda one: one.in_quarter == "worst")),
    "every month weighs the same": (GREEN, of_levels(lambda one: one.in_quarter == "mean")),
    "parts with agreed weights": (
        GREEN,
        of_levels(lambda one: isinstance(one.measure, Mean) and one.measure.weights),
    ),
    "recommendation": (
        VENDING,
        of_levels(lambda one: isinstance(one.measure, Rating) and one.measure.method == "nps"),
    ),
    "top boxes": (
        GREEN,
        of_levels(lambda one: isinstance(one.measure, Rating) and one.measure.method == "top_box"),
    ),
    "small numbers": (CLEANING, of_levels(lambda one: one.below_minimum)),
    "measured by a third": (
        GREEN,
        of_levels(lambda one: one.measurement and one.measurement.by == "independent"),
    ),
    # what follows
    "rows on the score": (
        CLEANING,
        of_sums(lambda one: isinstance(one, BonusMalus) and one.bands),
    ),
    "a straight line": (GREEN, of_sums(lambda one: isinstance(one, BonusMalus) and one.knots)),
    "an amount a step, both ways": (
        GREEN,
        of_sums(lambda one: isinstance(one, BonusMalus) and one.bonus and one.malus),
    ),
    "an amount for each level": (
        GREEN,
        of_sums(lambda one: isinstance(one, ServiceCredit) and one.level_amount),
    ),
    "rows of a credit": (GREEN, of_sums(lambda one: isinstance(one, ServiceCredit) and one.bands)),
    "a pool at risk": (
        VENDING,
        of_sums(lambda one: isinstance(one, ServiceCredit) and one.at_risk),
    ),
    "a credit earned back": (
        CATERING,
        of_sums(lambda one: isinstance(one, ServiceCredit) and one.earn_back),
    ),
    "a share of an order": (GREEN, of_sums(lambda one: one.of and one.of.value == "order")),
    "a stretch of delay and its parts": (
        GREEN,
        of_sums(lambda one: isinstance(one, Penalty) and one.part_of_day and one.part_of_period),
    ),
    "a cap whose excess moves on": (
        GREEN,
        of_sums(lambda one: one.cap and one.cap.excess == "carried_over"),
    ),
    "a cap over several consequences": (SECURITY, lambda one: bool(one.contract.shared_caps)),
    "one consequence instead of another": (SECURITY, of_sums(lambda one: one.replaces)),
    "each slice its own rate": (
        SECURITY,
        of_sums(lambda one: getattr(one, "method", "") == "marginal"),
    ),
    "a plan instead of money": (
        CLEANING,
        lambda one: any(getattr(it, "instead_of", None) for it in one.contract.consequences),
    ),
    "work taken over at the difference": (
        GREEN,
        lambda one: any(
            isinstance(it, StepIn) and it.costs == "difference" for it in one.contract.consequences
        ),
    ),
    # money and text
    "two rates of VAT": (CATERING, lambda one: rates_of_vat(one) == 2),
    "a price per m²": (GREEN, of_charges(lambda one: one.per == "m2")),
    "a price per round": (GREEN, of_charges(lambda one: one.per == "rounds")),
    "an annex that is a table": (GREEN, lambda one: "annex-plot-schedule" in one.tables),
    "two languages": (CLEANING, lambda one: len(one.contract.languages) == 2),
    "a processor agreement": (SECURITY, has_processor_agreement),
    # promises of the bid
    "a promise that landed": (CLEANING, of_promises(lambda one: one.lands_in)),
    "a promise on a condition": (
        GREEN,
        of_promises(lambda one: one.tested and one.tested.outcome == "feasible_if"),
    ),
    "a promise dropped": (GREEN, of_promises(lambda one: one.dropped)),
    "a promise nobody tested": (IN_THE_MAKING, of_promises(lambda one: one.tested is None)),
    # how far a contract is
    "registered": (REGISTERED, lambda one: one.contract.level == "registered"),
    "managed": (VENDING, lambda one: one.contract.level == "managed"),
    "watertight": (CLEANING, lambda one: one.contract.level == "watertight"),
    "ended": (ENDED, lambda one: one.contract.status == "ended"),
}


@pytest.mark.parametrize("name", TERMS)
def test_a_contract_shows_the_term(name: str) -> None:
    contract, shows = TERMS[name]
    assert shows(DOSSIERS[contract])
