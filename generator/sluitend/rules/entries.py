"""A change begins on a border of a period, never backwards, and on a ground.

A norm that changes in the middle of a quarter leaves two norms for one score. One that takes force
before it was agreed scores a supplier on what it could not know. And at a contracting authority a
change during the term needs a ground in the law (2.163b to g Aanbestedingswet 2012); without one
it calls for a new tender (2.163a). Practice rule 9; domain rule: first day of the next quarter,
never retroactive.

Wrong: `changes/2026-Q3-1.yaml`, agreed on 3 July:

```text
effective: 2026-07-15
changes: [{set: service_levels.on-time.target, to: at least 85 %}]
```

Right:

```text
effective: 2026-10-01
public_procurement: {ground: 2.163c, why: Artikel 15 laat een norm van 85 tot 95 % toe.}
changes: [{set: service_levels.on-time.target, to: at least 85 %}]
```
"""

from collections.abc import Iterator
from datetime import date

from sluitend.model.ledger import Entry
from sluitend.period import Month, Quarter
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.frozen_terms import change_key
from sluitend.rules.procurement import public, under_threshold
from sluitend.rules.rule import Level
from sluitend.rules.said import day
from sluitend.rules.subject import Subject

IN_DUTCH = """Een wijziging gaat in op de grens van een periode, nooit met terugwerkende kracht, en
op een grond.

Een norm die midden in een kwartaal verandert, laat twee normen over voor één score. Gaat hij in
voordat hij was afgesproken, dan wordt de opdrachtnemer beoordeeld op wat hij niet kon weten. En bij
een aanbestedende dienst vraagt een wijziging tijdens de looptijd een grond in de wet (2.163b tot en
met g Aanbestedingswet 2012); anders is een nieuwe aanbesteding nodig (2.163a). Praktijkregel 9: op
de eerste dag van het volgende kwartaal, nooit met terugwerkende kracht."""

WITHIN_PERIOD = Fault(
    "SL424",
    Severity.WARNING,
    {
        "nl": "de wijziging gaat in op {effective}, midden in {period}",
        "en": "the change takes force on {effective}, in the middle of {period}",
    },
    {
        "nl": "Kies `effective: {next}`.",
        "en": "Choose `effective: {next}`.",
    },
)
BACKWARDS = Fault(
    "SL425",
    Severity.WARNING,
    {
        "nl": "de wijziging gaat in op {effective}, voor de laatste stap ernaartoe op {last}",
        "en": "the change takes force on {effective}, before the last step towards it on {last}",
    },
    {
        "nl": "Kies een dag daarna: een wijziging werkt niet terug.",
        "en": "Choose a day after it: a change does not work backwards.",
    },
    blocks_signing=True,
)
NO_GROUND = Fault(
    "SL426",
    Severity.WARNING,
    {
        "nl": "de wijziging bij een aanbestedende dienst noemt geen grond in de "
        "Aanbestedingswet 2012",
        "en": "the change at a contracting authority names no ground in the Aanbestedingswet 2012",
    },
    {
        "nl": "Geef `public_procurement:` met `ground:` (2.163b tot en met g) en `why:`.",
        "en": "Give `public_procurement:` with `ground:` (2.163b to g) and `why:`.",
    },
    blocks_signing=True,
)
LEVEL: Level = "registered"
PRACTICE: tuple[str, ...] = ("9",)
READS = frozenset({"changes", "change_rule", "client", "value"})
FAULTS = (WITHIN_PERIOD, BACKWARDS, NO_GROUND)

SCORED = frozenset({"service_levels", "score", "consequences", "shared_caps"})
"""The parts of a contract that decide what a period scores and costs."""


def check(subject: Subject) -> Iterator[Problem]:
    """What is wrong with when and why each change takes force."""
    procured = public(subject) and not under_threshold(subject)
    for entry in subject.dossier.ledger:
        if entry.status == "withdrawn":
            continue
        folder = subject.dossier.folder
        path = f"changes/{entry.id}.yaml"
        at = Place(f"{folder}/{path}" if folder else path)
        yield from _when(subject, entry, at)
        if procured and entry.public_procurement is None:
            yield NO_GROUND.at(at)


def _when(subject: Subject, entry: Entry, at: Place) -> Iterator[Problem]:
    rule = subject.contract.change_rule
    kind = Month if rule is not None and rule.effective == "next_month" else Quarter
    period = kind.containing(entry.effective)
    if _scores(entry) and entry.effective != period.first:
        following = period.next().first.isoformat()
        yield WITHIN_PERIOD.at(at, effective=day(entry.effective), period=period, next=following)
    last = _last_step(entry)
    if last is not None and entry.effective < last:
        yield BACKWARDS.at(at, effective=day(entry.effective), last=day(last))


def _scores(entry: Entry) -> bool:
    paths = (getattr(change, change_key(change)) for change in entry.changes)
    return any(path.partition(".")[0] in SCORED for path in paths)


def _last_step(entry: Entry) -> date | None:
    """The last day on which it was proposed, decided, agreed to or signed."""
    both = [one for one in (entry.agreed, entry.signed) if one is not None]
    consents = [consent for one in both for consent in (one.client, one.supplier)]
    steps = [entry.proposed, entry.decided, *consents]
    return max((step.on for step in steps if step is not None), default=None)
