"""Every id a contract uses exists: parties, people, roles, sites, KPIs, consequences, data.

What refers to what is one list below; a reference names the kinds of thing it may mean.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sluitend.load.dossier import Dossier
from sluitend.load.near import hint
from sluitend.load.shared import Shared
from sluitend.load.unknown import KINDS, UNKNOWN
from sluitend.load.validate import shown
from sluitend.model.consequence import (
    BonusMalus,
    Consequence,
    ImprovementPlan,
    Penalty,
    ServiceCredit,
    ServicePoints,
)
from sluitend.model.contract import Contract
from sluitend.model.indexation import FixedPart, SeriesPart
from sluitend.model.measure import Rate, Ratio
from sluitend.model.trigger import OnAnyServiceLevel, OnCap, OnPlan, OnPoints, OnServiceLevel
from sluitend.problem import Fault, Problem, Severity

DUPLICATE = Fault(
    "SL110",
    Severity.ERROR,
    {
        "nl": "het id `{id}` staat twee keer in `{list}`",
        "en": "the id `{id}` stands twice in `{list}`",
    },
    {"nl": "Geef één van beide een ander id.", "en": "Give one of the two another id."},
)


@dataclass(frozen=True, slots=True)
class Use:
    """An id used at a path, meant as a thing of a kind."""

    path: tuple[str | int, ...]
    kind: str
    id: str | None


def unresolved(dossier: Dossier, common: Shared) -> Iterator[Problem]:
    """Ids that stand for nothing, and ids that stand for two things."""
    known = _known(dossier, common)
    for use in _uses(dossier):
        if use.id is None or use.id in known[use.kind]:
            continue
        if use.path[0] in dossier.faulty or _lies_in_faulty(use.kind, dossier):
            continue
        at = dossier.where(*use.path)
        near = hint(use.id, known[use.kind], "Bekend zijn: {known}.", "Known are: {known}.")
        yield UNKNOWN.at(at, kind=KINDS[use.kind], id=shown(use.id), hint=near)
    yield from _duplicates(dossier)


_HOLDER = {
    "level": "service_levels",
    "consequence": "consequences",
    "example-key": "consequences",
    "role": "roles",
    "charge": "price",
    "data-set": "data_sets",
}


def _lies_in_faulty(kind: str, dossier: Dossier) -> bool:
    """Whether things of this kind could not be read, so that none can be said to lack."""
    both = kind == "example-key" and "service_levels" in dossier.faulty
    return both or _HOLDER.get(kind) in dossier.faulty


def _known(dossier: Dossier, common: Shared) -> Mapping[str, frozenset[str]]:
    contract = dossier.contract
    client = {p.id for p in dossier.client.people} if dossier.client else set()
    supplier = {p.id for p in dossier.supplier.people} if dossier.supplier else set()
    levels = {level.id for level in contract.service_levels}
    consequences = {one.id for one in contract.consequences}
    known: Mapping[str, set[str]] = {
        "party": set(common.parties),
        "client-person": client,
        "supplier-person": supplier,
        "person": client | supplier,
        "site": {site.id for site in dossier.client.sites} if dossier.client else set(),
        "role": {role.id for role in contract.roles},
        "level": levels,
        "consequence": consequences,
        "charge": {one.id for one in contract.price.charges} if contract.price else set(),
        "series": set(dossier.series),
        "data-set": {one.id for one in dossier.data_sets},
        "example-key": levels | consequences | {"score"},
    }
    return {kind: frozenset(ids) for kind, ids in known.items()}


def _uses(dossier: Dossier) -> Iterator[Use]:
    contract = dossier.contract
    yield Use(("client",), "party", contract.client)
    yield Use(("supplier",), "party", contract.supplier)
    if dossier.client:
        yield Use(("owner",), "client-person", contract.owner)
        for index, site in enumerate(contract.sites):
            yield Use(("sites", index), "site", site.id)
    yield from _of_people(dossier)
    yield from _of_governance(contract)
    yield from _of_price(contract)
    yield from _of_levels(dossier)
    for one in contract.consequences:
        yield from _of_consequence(one)
    for index, cap in enumerate(contract.shared_caps):
        for name in cap.over:
            yield Use(("shared_caps", index, "over"), "consequence", name)
    for side in ("client", "supplier"):
        for index, person in enumerate(getattr(contract.signing, side)):
            if getattr(dossier, side):
                yield Use(("signing", side, index), f"{side}-person", person)
    for name in dossier.estimates.savings:
        yield Use(("savings", name), "level", name)
    for example in contract.examples:
        for name in (*example.given, *example.expect):
            yield Use(("examples", example.id), "example-key", name)


def _of_people(dossier: Dossier) -> Iterator[Use]:
    """Only where the party is known: else its absence is said once."""
    sides = {"client": dossier.client, "supplier": dossier.supplier}
    for role in dossier.contract.roles:
        if sides[role.side]:
            yield Use(("roles", role.id, "person"), f"{role.side}-person", role.person)
            yield Use(("roles", role.id, "deputy"), f"{role.side}-person", role.deputy)
    for action in dossier.actions:
        if sides[action.side]:
            yield Use(("actions", action.id, "owner"), f"{action.side}-person", action.owner)
    if dossier.client and dossier.supplier:
        for index, one in enumerate(dossier.announcements or ()):
            yield Use(("announcements", index, "by"), "person", one.by)
    if dossier.supplier:
        for promise in dossier.promises:
            if promise.tested:
                by = promise.tested.by
                yield Use(("promises", promise.id, "tested", "by"), "supplier-person", by)


def _of_governance(contract: Contract) -> Iterator[Use]:
    for process in contract.processes:
        path = ("processes", process.id)
        for key in ("responsible", "consulted", "informed"):
            for name in getattr(process, key):
                yield Use((*path, key), "role", name)
        yield Use((*path, "accountable"), "role", process.accountable)
    governance = contract.governance
    for meeting in governance.meetings if governance else ():
        at = ("governance", "meetings", meeting.id)
        for name in meeting.participants:
            yield Use((*at, "participants"), "role", name)
        yield Use((*at, "chair"), "role", meeting.chair)
    for index, step in enumerate(governance.escalation if governance else ()):
        yield Use(("governance", "escalation", index, "client"), "role", step.client)
        yield Use(("governance", "escalation", index, "supplier"), "role", step.supplier)
    for name in contract.change_rule.signed_by if contract.change_rule else ():
        yield Use(("change_rule", "signed_by"), "role", name)


def _of_price(contract: Contract) -> Iterator[Use]:
    price = contract.price
    if price is None:
        return
    for charge in price.charges:
        yield Use(("price", "charges", charge.id, "site"), "site", charge.site)
    if price.extra_work:
        yield Use(("price", "extra_work", "ordered_by"), "role", price.extra_work.ordered_by)
    if price.indexation is None:
        return
    for name in price.indexation.charges:
        yield Use(("price", "indexation", "charges"), "charge", name)
    for index, part in enumerate(price.indexation.basket):
        at = ("price", "indexation", "basket", index)
        if isinstance(part, SeriesPart):
            yield Use((*at, "series"), "series", part.series)
            if part.link:
                yield Use((*at, "link", "series"), "series", part.link.series)
        elif not isinstance(part, FixedPart):
            for name in part.sum_of:
                yield Use((*at, "sum_of"), "series", name)


def _of_levels(dossier: Dossier) -> Iterator[Use]:
    """Data sets only once the contract says which files are delivered."""
    for level in dossier.contract.service_levels:
        path = ("service_levels", level.id)
        for site in level.sites:
            yield Use((*path, "sites"), "site", site)
        if level.measure and dossier.data_sets:
            yield Use((*path, "measure", "of"), "data-set", level.measure.of)
            if isinstance(level.measure, Rate | Ratio):
                bottom = level.measure.bottom_of
                yield Use((*path, "measure", "bottom_of"), "data-set", bottom)


def _of_consequence(one: Consequence) -> Iterator[Use]:
    path = ("consequences", one.id)
    when = getattr(one, "when", None)
    match when:
        case OnServiceLevel():
            yield Use((*path, "when", "service_level"), "level", when.service_level)
        case OnAnyServiceLevel():
            for name in when.of:
                yield Use((*path, "when", "of"), "level", name)
        case OnPoints():
            yield Use((*path, "when", "points_of"), "consequence", when.points_of)
        case OnCap():
            yield Use((*path, "when", "cap_reached"), "consequence", when.cap_reached)
        case OnPlan():
            yield Use((*path, "when", "plan"), "consequence", when.plan)
    base = getattr(one, "of", None)
    for name in (*(base.charges if base else ()), *((base.charge,) if base else ())):
        yield Use((*path, "of"), "charge", name)
    for name in getattr(one, "replaces", ()):
        yield Use((*path, "replaces"), "consequence", name)
    match one:
        case BonusMalus():
            yield Use((*path, "on"), "level", None if one.on == "score" else one.on)
        case Penalty():
            yield Use((*path, "on"), "consequence", one.on)
        case ServiceCredit():
            yield Use((*path, "on"), "level", one.on)
            for name in one.at_risk.parts if one.at_risk else ():
                yield Use((*path, "at_risk", "parts"), "level", name)
        case ServicePoints():
            for name in one.on:
                yield Use((*path, "on"), "level", name)
        case ImprovementPlan():
            yield Use((*path, "instead_of"), "consequence", one.instead_of)


def _duplicates(dossier: Dossier) -> Iterator[Problem]:
    contract = dossier.contract
    lists: Mapping[str, tuple[str, ...]] = {
        "service_levels": tuple(one.id for one in contract.service_levels),
        "consequences": tuple(one.id for one in contract.consequences),
        "examples": tuple(one.id for one in contract.examples),
        "roles": tuple(one.id for one in contract.roles),
        "processes": tuple(one.id for one in contract.processes),
        "certificates": tuple(one.id for one in contract.certificates),
        "insurances": tuple(one.id for one in contract.insurances),
        "subcontractors": tuple(one.id for one in contract.subcontractors),
        "promises": tuple(one.id for one in dossier.promises),
        "scenarios": tuple(one.id for one in dossier.scenarios),
        "data_sets": tuple(one.id for one in dossier.data_sets),
        "actions": tuple(one.id for one in dossier.actions),
    }
    for name, ids in lists.items():
        for index, one in enumerate(ids):
            if one in ids[:index]:
                yield DUPLICATE.at(dossier.where(name, index), id=one, list=name)
