"""What sales promised is tested by who must do it, and binds somewhere.

A promise of the bid decided the award. Untested, it is found infeasible in the first month;
tested and kept in a folder, it binds nobody. So before the signature the operational manager says
whether it can be done, and it lands in a service level, a clause, an annex or a particular; or both
parties drop it, with the reason. Practice rule 7: test sales promises, in time.

Wrong:

```yaml
promises:
  - {id: fast, words: Klachten binnen een dag opgelost, source: Inschrijving 3.2}
```

Right:

```yaml
service_levels: [{id: complaints}]
promises:
  - id: fast
    words: Klachten binnen een dag opgelost
    source: Inschrijving 3.2
    tested: {outcome: feasible, by: r-smit, on: 2026-01-15}
    lands_in: [service_levels.complaints]
```
"""

from collections.abc import Iterator, Mapping

from sluitend.load.near import hint
from sluitend.model.clause import ClauseFront
from sluitend.model.promise import Promise
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.rule import Level
from sluitend.rules.subject import Subject

IN_DUTCH = """Wat verkoop belooft, is getoetst door wie het moet doen, en bindt ergens.

Een toezegging uit de inschrijving bepaalde mede de gunning. Ongetoetst blijkt zij in de eerste
maand onhaalbaar; getoetst en in een map bewaard bindt zij niemand. Daarom zegt de operationeel
leidinggevende voor de ondertekening of het kan, en landt de toezegging in een servicelevel, een
artikel, een bijlage of een bijzonderheid; of beide partijen laten haar vallen, met de reden.
Praktijkregel 7."""

UNTESTED = Fault(
    "SL253",
    Severity.WARNING,
    {
        "nl": "de toezegging `{id}` is niet getoetst door wie haar moet waarmaken",
        "en": "the promise `{id}` is not tested by who must make it true",
    },
    {
        "nl": "Leg `tested:` vast: uitkomst, wie en wanneer.",
        "en": "Record `tested:`: outcome, who and when.",
    },
    blocks_signing=True,
)
NOT_FEASIBLE = Fault(
    "SL254",
    Severity.WARNING,
    {
        "nl": "de toezegging `{id}` is niet haalbaar, en staat er nog",
        "en": "the promise `{id}` is not feasible, and still stands",
    },
    {
        "nl": "Spreek iets anders af, of leg in `dropped:` vast waarom zij vervalt.",
        "en": "Agree on something else, or record in `dropped:` why it falls away.",
    },
    blocks_signing=True,
)
NOWHERE = Fault(
    "SL255",
    Severity.WARNING,
    {
        "nl": "de toezegging `{id}` landt nergens: zij bindt niemand",
        "en": "the promise `{id}` lands nowhere: it binds nobody",
    },
    {
        "nl": "Geef `lands_in:`, zoals `[service_levels.…]`.",
        "en": "Give `lands_in:`, such as `[service_levels.…]`.",
    },
    blocks_signing=True,
)
UNKNOWN = Fault(
    "SL256",
    Severity.ERROR,
    {
        "nl": "de toezegging `{id}` landt in `{path}`, en dat bestaat niet",
        "en": "the promise `{id}` lands in `{path}`, which does not exist",
    },
    {"nl": "{hint}", "en": "{hint}"},
)
NO_CONDITION = Fault(
    "SL257",
    Severity.WARNING,
    {
        "nl": "de toezegging `{id}` is onder voorwaarde haalbaar, maar de voorwaarde ontbreekt",
        "en": "the promise `{id}` is feasible on a condition, but the condition is lacking",
    },
    {
        "nl": "Schrijf in `tested:` de voorwaarde, als `condition:`.",
        "en": "Write the condition in `tested:`, as `condition:`.",
    },
    blocks_signing=True,
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("7",)
READS = frozenset(
    {"promises", "service_levels", "particulars", "clauses", "annexes", "tables", "attachments"}
)
FAULTS = (UNTESTED, NOT_FEASIBLE, NOWHERE, UNKNOWN, NO_CONDITION)


def check(subject: Subject) -> Iterator[Problem]:
    """What keeps each promise from binding."""
    known = _places(subject) if subject.dossier.promises else {}
    for promise in subject.dossier.promises:
        at = subject.where("promises", promise.id)
        if promise.dropped is None:
            yield from _tested(subject, promise)
            if not promise.lands_in:
                yield NOWHERE.at(at, id=promise.id)
        for index, path in enumerate(promise.lands_in):
            part, _, name = path.partition(".")
            if name not in known.get(part, frozenset()):
                at = subject.where("promises", promise.id, "lands_in", index)
                yield UNKNOWN.at(at, id=promise.id, path=path, hint=_hint(path, known))


def _tested(subject: Subject, promise: Promise) -> Iterator[Problem]:
    tested = promise.tested
    if tested is None:
        yield UNTESTED.at(subject.where("promises", promise.id), id=promise.id)
    elif tested.outcome == "not_feasible":
        yield NOT_FEASIBLE.at(subject.where("promises", promise.id, "tested"), id=promise.id)
    elif tested.outcome == "feasible_if" and tested.condition is None:
        yield NO_CONDITION.at(subject.where("promises", promise.id, "tested"), id=promise.id)


def _places(subject: Subject) -> Mapping[str, frozenset[str]]:
    """Where a promise can land."""
    dossier = subject.dossier
    fronts = [one.front for one in dossier.clauses if isinstance(one.front, ClauseFront)]
    asked = {name for front in fronts for name in front.particulars}
    return {
        "service_levels": frozenset(one.id for one in subject.contract.service_levels),
        "clauses": frozenset(one.id for one in dossier.clauses),
        "annexes": frozenset(
            {*dossier.outline.annexes, *dossier.tables, *dossier.attachments}
            | {one.id for one in dossier.annexes}
        ),
        "particulars": frozenset(subject.contract.particulars) | asked,
    }


def _hint(path: str, known: Mapping[str, frozenset[str]]) -> Mapping[str, str]:
    paths = [f"{part}.{name}" for part, names in known.items() for name in names]
    return hint(
        path,
        paths,
        "Noem een servicelevel, artikel, bijlage of bijzonderheid: `service_levels.<id>`.",
        "Name a service level, clause, annex or particular: `service_levels.<id>`.",
    )
