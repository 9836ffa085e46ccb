"""Nothing agreed of a service level is lost: a change of any field changes the agreement.

What most service levels share is printed once above them. So it does not suffice to look for a
value somewhere: each field of each service level is changed in turn, and the annexes must then
say something else.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache

import pytest
from tests.views.demo import demo, subject
from tests.views.outline import said

from sluitend.model.contract import Contract
from sluitend.model.measure import Count
from sluitend.model.service_level import (
    MeasurementPlan,
    Range,
    Role,
    RoundTo,
    Season,
    ServiceLevel,
    Tunable,
)
from sluitend.model.text import Text
from sluitend.prose.blocks import Block, Heading, Paragraph, Sheet, Table
from sluitend.quantity import After, Bound, Quantity
from sluitend.views.annexes import measurement_plan, service_levels
from sluitend.views.edition import Edition, edition_of
from sluitend.wording.names import names
from sluitend.wording.words import words

OTHER = Text.read("Iets anders.")
DAYS = Quantity(Decimal(99), "days")
BOUND = Bound("at least", Quantity(Decimal(42)))
CHANGED: Mapping[str, object] = {
    "title": OTHER,
    "definition": OTHER,
    "role": Role.GATE,
    "owed_by": "client",
    "measure": Count(kind="count", of="elsewhere"),
    "aim": BOUND,
    "target": BOUND,
    "round": RoundTo.model_validate({"to": "3 decimals", "mode": "up"}),
    "per": "year",
    "in_quarter": "worst",
    "weight": Quantity(Decimal("1.5"), "%"),
    "minimum": Decimal(77),
    "below_minimum": Bound("at most", Quantity(Decimal(5), "failures")),
    "no_events": "counts_as_met",
    "exclusions": (OTHER,),
    "season": Season.model_validate({"from": "May", "to": "June"}),
    "sites": ("elsewhere",),
    "run_in": DAYS,
    "counts_from": date(2031, 5, 6),
    "client_needs": OTHER,
}
OF_PLAN: Mapping[str, object] = {
    "how": OTHER,
    "source": OTHER,
    "population": OTHER,
    "by": "joint",
    "verified_by": "independent",
    "verified_how": OTHER,
    "delivered": After(DAYS, "week"),
    "used_for": OTHER,
    "remeasured": OTHER,
    "retention": DAYS,
}
OF_TUNABLE = ("target", "weight", "bands", "measurement", "definition")
PROVENANCE = {"id", "use", "renamed_from", "unit"}
"""Where it comes from; the unit is part of every border."""
BY_HAND = {"bands", "if_missing", "measurement", "tunable"}
"""Fields with tests of their own below."""
IDS = [one.id for one in demo().contract.service_levels]


@cache
def edition() -> Edition:
    """The demo's Dutch edition."""
    given = edition_of(subject(demo()), words("nl"), gate_open=False)
    assert given is not None
    return given


def shown(contract: Contract) -> str:
    """Both annexes as text."""
    changed = replace(edition(), contract=contract, names=names(contract, edition().words))
    return "\n".join(
        line
        for make in (service_levels.blocks, measurement_plan.blocks)
        for block in make(changed)
        for line in lines(block)
    )


def lines(block: Block) -> list[str]:
    """Everything a block of these annexes says."""
    match block:
        case Sheet(blocks=blocks):
            return [line for one in blocks for line in lines(one)]
        case Table():
            rows = (*block.head, *block.rows, *block.foot)
            return [" | ".join(said(one) for cell in row for one in cell.lines) for row in rows]
        case Paragraph(content=content) | Heading(content=content):
            return [said(content)]
    raise AssertionError(block)


def level(id_: str) -> ServiceLevel:
    """One of the demo's."""
    return next(one for one in demo().contract.service_levels if one.id == id_)


def with_level(changed: ServiceLevel) -> Contract:
    """The demo's contract with one service level in another's place."""
    given = demo().contract
    levels = tuple(changed if one.id == changed.id else one for one in given.service_levels)
    return given.with_(service_levels=levels)


@cache
def unchanged() -> str:
    """The annexes of the demo as they are."""
    return shown(demo().contract)


def shows(id_: str, **changed: object) -> bool:
    """Whether a change can be read."""
    return shown(with_level(level(id_).with_(**changed))) != unchanged()


def test_every_field_is_looked_at() -> None:
    assert set(ServiceLevel.model_fields) == {*CHANGED, *BY_HAND, *PROVENANCE}
    assert set(MeasurementPlan.model_fields) == set(OF_PLAN)
    assert set(Tunable.model_fields) == set(OF_TUNABLE)


def idle(field: str, given: ServiceLevel) -> bool:
    """Whether a field decides nothing here, whatever it says."""
    match field:
        case "below_minimum":
            return given.minimum is None
        case "weight":
            return given.weight is None
        case "role":
            return given.owed_by == "client"  # never scores, never a gate
    return False


@pytest.mark.parametrize("id_", IDS)
def test_every_field_is_printed(id_: str) -> None:
    given = level(id_)
    silent = [
        field
        for field, other in CHANGED.items()
        if getattr(given, field) != other
        and not idle(field, given)
        and not shows(id_, **{field: other})
    ]
    assert silent == []


@pytest.mark.parametrize("id_", IDS)
def test_the_plan_is_printed(id_: str) -> None:
    plan = level(id_).measurement
    assert plan is not None
    for field, other in OF_PLAN.items():
        changed = plan.with_(**{field: other})
        assert changed == plan or shows(id_, measurement=changed), field


@pytest.mark.parametrize("id_", IDS)
def test_missing_figures_are_printed(id_: str) -> None:
    given = level(id_)
    missed = given.if_missing == "counts_as_missed"
    assert shows(id_, if_missing="not_counted" if missed else "counts_as_missed")


@pytest.mark.parametrize("id_", IDS)
def test_fine_tuning_is_printed(id_: str) -> None:
    given = level(id_).tunable or Tunable()
    by = Range(by=Quantity(Decimal(3), "percentage points"))
    for field in OF_TUNABLE:
        other = by if field in ("target", "weight") else not getattr(given, field)
        assert shows(id_, tunable=given.with_(**{field: other})), field
    assert shows(id_, tunable=None) or given == Tunable()


@pytest.mark.parametrize("id_", IDS)
def test_the_score_table_is_printed(id_: str) -> None:
    """Of what scores; the bands of anything else decide nothing."""
    given = level(id_)
    if given.role is Role.SCORED and given.owed_by == "supplier":
        assert shows(id_, bands=given.bands[1:])


# --- what is said once ------------------------------------------------------------------------


def test_what_most_share_is_said_once() -> None:
    text = shown(demo().contract)
    assert text.count("afgerond op 1 decimaal") == 1
    assert text.count("De gegevens worden 7 jaar bewaard") == 0
    assert text.count("de gegevens worden 7 jaar bewaard") == 1


def test_what_holds_unsaid_is_said() -> None:
    """A monthly one that does not say how the months add up has its observations together."""
    given = level("complaints-in-time")
    assert given.in_quarter == "pooled"
    assert shown(with_level(given.with_(in_quarter=None))) == unchanged()


def test_a_single_service_level_says_all_itself() -> None:
    only = demo().contract.with_(service_levels=(level("kms-categories-approved"),))
    text = shown(only)
    assert "Voor alle KPI’s" not in text
    assert "afgerond op 1 decimaal" in text


def test_too_many_scores_for_columns_are_said_in_words() -> None:
    given = level("complaints-in-time")
    first = given.bands[0]
    many = tuple(first.with_(score=Decimal(nth)) for nth in range(9, 2, -1))
    text = shown(with_level(given.with_(bands=many)))
    assert text.count("score 9") == 1
    assert "Scoretabel" in text
