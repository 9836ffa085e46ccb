"""`sluitend object`, `decide` and `settle`: from a provisional result to what is paid.

Each adds to `results/<quarter>.yaml` and changes nothing that stands there. Rights are kept: who
waives one sum waives that sum alone.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from sluitend.actions.agree import Recorded
from sluitend.actions.out import commit
from sluitend.actions.score import SETTLED, score, strangers
from sluitend.actions.score import recorded as recorded_of
from sluitend.analysis import settlement
from sluitend.load.dossier import Dossier
from sluitend.load.near import hint
from sluitend.load.yaml_text import yaml_text
from sluitend.measurements.due import office
from sluitend.model.contract import Contract
from sluitend.model.governance import Side
from sluitend.model.results import Decision, Exclusion, Objection, Results
from sluitend.model.text import Text
from sluitend.period import Quarter
from sluitend.problem import Fault, Problem, Severity, blocks, sorted_problems
from sluitend.rules.recorded import place
from sluitend.rules.said import day, ids
from sluitend.source.tree import Tree

NOT_RECORDED = Fault(
    "SL560",
    Severity.ERROR,
    {
        "nl": "van {quarter} is nog niets vastgelegd",
        "en": "nothing is recorded of {quarter} yet",
    },
    {
        "nl": "Leg eerst de uitkomst vast: `sluitend score {id} --period {period} --record`.",
        "en": "Record the outcome first: `sluitend score {id} --period {period} --record`.",
    },
)
UNKNOWN = Fault(
    "SL561",
    Severity.ERROR,
    {
        "nl": "`{on}` heeft in {quarter} geen resultaat",
        "en": "`{on}` has no result in {quarter}",
    },
    {"nl": "{hint}", "en": "{hint}"},
)
TOO_LATE = Fault(
    "SL562",
    Severity.ERROR,
    {
        "nl": "de bezwaartermijn eindigde op {last}",
        "en": "the term for objections ended on {last}",
    },
    {
        "nl": "Alleen een kennelijke rekenfout of bedrog kan nog tot een correctie leiden.",
        "en": "Only a manifest error or fraud can still lead to a correction.",
    },
)
NO_OBJECTION = Fault(
    "SL563",
    Severity.ERROR,
    {
        "nl": "tegen `{on}` loopt geen bezwaar",
        "en": "there is no open objection to `{on}`",
    },
    {
        "nl": "Leg het bezwaar eerst vast, met `--by` en `--reason`.",
        "en": "Record the objection first, with `--by` and `--reason`.",
    },
)
NOT_CONVERTIBLE = Fault(
    "SL564",
    Severity.ERROR,
    {
        "nl": "de overeenkomst laat niet toe `{on}` door een verbeterplan te vervangen",
        "en": "the agreement does not allow an improvement plan in the place of `{on}`",
    },
    {
        "nl": "Int het bedrag of zie ervan af; een plan heeft `instead_of: {on}` nodig.",
        "en": "Collect it or waive it; a plan needs `instead_of: {on}`.",
    },
)
NOT_READY = Fault(
    "SL565",
    Severity.ERROR,
    {
        "nl": "{quarter} is nog niet af te rekenen: {what}",
        "en": "{quarter} cannot be settled yet: {what}",
    },
    {
        "nl": "Handel dit eerst af.",
        "en": "Deal with this first.",
    },
)
NOTHING_OWED = Fault(
    "SL566",
    Severity.ERROR,
    {
        "nl": "over `{on}` is in {quarter} niets te besluiten: opdrachtnemer is er niets "
        "uit verschuldigd",
        "en": "there is nothing to decide on `{on}` in {quarter}: the supplier owes nothing by it",
    },
    {"nl": "{hint}", "en": "{hint}"},
)


@dataclass(frozen=True, slots=True)
class At:
    """Of which contract and quarter, and on which day."""

    root: Path
    tree: Tree
    name: str
    quarter: Quarter
    on: date


Change = Callable[[Dossier, Contract, Results], "Results | tuple[Problem, ...]"]


def objected(at: At, level: str, by: Side, reason: str) -> Recorded:
    """An objection of one of the parties to a provisional result."""

    def change(dossier: Dossier, contract: Contract, now: Results) -> Results | tuple[Problem, ...]:
        if level not in now.levels:
            return (_unknown(at, dossier, level, tuple(now.levels)),)
        last = settlement.objection_ends(contract, now, office(dossier.repository))
        if last is not None and at.on > last:
            return (TOO_LATE.at(place(dossier, at.quarter), last=day(last)),)
        new = Objection(on=level, by=by, date=at.on, reason=Text.read(reason))
        return now.with_(objections=(*now.objections, new))

    return _changed(at, change)


def objection_decided(
    at: At,
    level: str,
    outcome: Literal["upheld", "refused"],
    reason: str,
    excluded: Exclusion | None,
) -> Recorded:
    """How an objection ended; one that is upheld may leave the result out, with its evidence."""

    def change(dossier: Dossier, contract: Contract, now: Results) -> Results | tuple[Problem, ...]:
        if level not in settlement.open_objections(now):
            return (NO_OBJECTION.at(place(dossier, at.quarter), on=level),)
        unknown = () if excluded is None else tuple(strangers(dossier, excluded.approved_by))
        if unknown:
            return unknown
        done = tuple(
            one.with_(outcome=outcome, decided_on=at.on, because=Text.read(reason))
            if one.on == level and one.outcome is None
            else one
            for one in now.objections
        )
        exclusions = now.exclusions if excluded is None else (*now.exclusions, excluded)
        return now.with_(objections=done, exclusions=exclusions)

    return _changed(at, change)


def decided(
    at: At, consequence: str, outcome: Literal["collect", "waive", "convert"], by: str, reason: str
) -> Recorded:
    """What somebody with the mandate decided about a sum; no other right is given up."""

    def change(dossier: Dossier, contract: Contract, now: Results) -> Results | tuple[Problem, ...]:
        owed = tuple(name for name, amount in now.consequences.items() if amount < 0)
        if consequence not in owed:
            near = hint(
                consequence, owed, "Te besluiten is over: {known}.", "To decide on: {known}."
            )
            where = place(dossier, at.quarter)
            return (NOTHING_OWED.at(where, on=consequence, quarter=str(at.quarter), hint=near),)
        unknown = tuple(strangers(dossier, by, dossier.client))
        if unknown:
            return unknown
        if outcome == "convert" and not settlement.convertible(contract, consequence):
            return (NOT_CONVERTIBLE.at(place(dossier, at.quarter), on=consequence),)
        new = Decision(on=consequence, outcome=outcome, by=by, date=at.on, reason=Text.read(reason))
        return now.with_(decisions=(*now.decisions, new))

    return _changed(at, change)


def sent(at: At) -> Recorded:
    """That the provisional results went to the other party: the objection term begins."""
    return _changed(at, lambda dossier, contract, now: now.with_(sent=at.on))


def settle(at: At) -> Recorded:
    """The quarter becomes final: what is due, to whom, on which term."""

    def change(dossier: Dossier, contract: Contract, now: Results) -> Results | tuple[Problem, ...]:
        lines = settlement.table(contract, now)
        waiting = tuple(_waiting(at, dossier, contract, now, lines))
        if waiting:
            return waiting
        return now.with_(status="settled", settlement=settlement.settled(lines))

    return _changed(at, change)


# --- gather, decide, write --------------------------------------------------------------------


def _changed(at: At, change: Change) -> Recorded:
    found = score(at.tree, at.name, at.quarter)
    dossier, last = found.dossier, found.scored
    if dossier is None or last is None or blocks(found.problems):
        return Recorded((), found.problems, found.unusable)
    now = recorded_of(dossier, at.quarter)
    if now is None or now.terms is None:
        missing = NOT_RECORDED.at(
            place(dossier, at.quarter), id=at.name, period=str(at.quarter), quarter=str(at.quarter)
        )
        return Recorded((), (missing,))
    if now.status == "settled":
        return Recorded((), (SETTLED.at(place(dossier, at.quarter), quarter=str(at.quarter)),))
    new = change(dossier, last.contract, now)
    if not isinstance(new, Results):
        return Recorded((), sorted_problems(new))
    path = place(dossier, at.quarter).path
    commit(at.root, {path: yaml_text(new).encode("utf-8")})
    return Recorded((path,), found.problems)


def _waiting(
    at: At,
    dossier: Dossier,
    contract: Contract,
    now: Results,
    lines: tuple[settlement.Line, ...],
) -> Iterator[Problem]:
    """What must be done before a quarter can be settled."""
    where, quarter = place(dossier, at.quarter), str(at.quarter)
    if now.sent is None:
        what = {"nl": "de resultaten zijn niet verstuurd", "en": "the results were not sent"}
        yield NOT_READY.at(where, quarter=quarter, what=what)
    last = settlement.objection_ends(contract, now, office(dossier.repository))
    if last is not None and at.on <= last:
        until = day(last)
        what = {
            "nl": f"bezwaar kan nog tot en met {until['nl']}",
            "en": f"objections are possible up to and including {until['en']}",
        }
        yield NOT_READY.at(where, quarter=quarter, what=what)
    left = (
        (
            settlement.open_objections(now),
            "nog niet beslist is op het bezwaar tegen",
            "the objection is still open to",
        ),
        (settlement.undecided(lines), "nog niet besloten is over", "still undecided:"),
    )
    for names, nl, en in left:
        if names:
            listed = ids(names)
            what = {"nl": f"{nl} {listed['nl']}", "en": f"{en} {listed['en']}"}
            yield NOT_READY.at(where, quarter=quarter, what=what)


def _unknown(at: At, dossier: Dossier, name: str, known: tuple[str, ...]) -> Problem:
    near = hint(name, known, "Bekend zijn: {known}.", "Known are: {known}.")
    return UNKNOWN.at(place(dossier, at.quarter), on=name, quarter=str(at.quarter), hint=near)
