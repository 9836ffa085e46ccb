"""What must be ready at the start is planned before it, within the time there is.

A step due before the preparation begins, or before the award is final, cannot be done by somebody
who is not there yet. Keys, passes, screening, insurance and the explanation to those who do the
work come before the first day, or the first day fails. And where staff are taken over, less than
two months between the final award and the start is too short (Code Verantwoordelijk Marktgedrag:
two months, three preferred). Practice rules 8 and g1: explain at implementation, start early.

Wrong:

```yaml
term: {starts: 2026-01-01, implementation_starts: 2025-11-01}
implementation:
  - {id: kick-off, title: Startoverleg, due: -90 days, side: joint}
  - {id: briefing, title: Mondelinge toelichting aan objectleiders, due: 10 days, side: joint}
```

Right:

```yaml
term: {starts: 2026-01-01, implementation_starts: 2025-10-01}
implementation:
  - {id: kick-off, title: Startoverleg, due: -90 days, side: joint}
  - {id: briefing, title: Mondelinge toelichting aan objectleiders, due: -10 days, side: joint}
```
"""

import re
from collections.abc import Iterator
from datetime import date

from sluitend.model.contract import Phase
from sluitend.model.term import Term
from sluitend.period import CALENDAR_UNITS, plus, plus_months
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.rule import Level
from sluitend.rules.said import day
from sluitend.rules.subject import Subject

IN_DUTCH = """Wat bij de start klaar moet zijn, staat ervoor gepland, binnen de tijd die er is.

Een stap voor het begin van de voorbereiding, of voor de definitieve gunning, kan niemand zetten die
er nog niet is. Sleutels, passen, screening, verzekering en de toelichting aan wie het werk doet,
komen voor de eerste dag, anders mislukt die dag. En waar personeel wordt overgenomen, is minder dan
twee maanden tussen de definitieve gunning en de start te kort (Code Verantwoordelijk Marktgedrag:
twee maanden, liever drie). Praktijkregels 8 en g1: leg uit bij de implementatie, begin op tijd."""

TOO_EARLY = Fault(
    "SL419",
    Severity.WARNING,
    {
        "nl": "de stap `{id}` moet op {due} klaar zijn, voor {before}",
        "en": "the step `{id}` is due on {due}, before {before}",
    },
    {
        "nl": "Plan de stap later, of begin eerder met de voorbereiding.",
        "en": "Plan the step later, or begin the preparation earlier.",
    },
)
TOO_LATE = Fault(
    "SL420",
    Severity.WARNING,
    {
        "nl": "de stap `{id}` is pas klaar op {due}, na het begin op {starts}",
        "en": "the step `{id}` is not due until {due}, after the start on {starts}",
    },
    {
        "nl": "Plan wat bij de start nodig is met `due:` onder nul, zoals `-10 days`.",
        "en": "Plan what is needed at the start with `due:` below zero, such as `-10 days`.",
    },
)
SHORT = Fault(
    "SL421",
    Severity.WARNING,
    {
        "nl": "tussen de definitieve gunning, {award}, en het begin, {starts}, liggen geen twee "
        "maanden",
        "en": "there are not two months between the final award, {award}, and the start, {starts}",
    },
    {
        "nl": "Begin niet voor {earliest}.",
        "en": "Do not start before {earliest}.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("8", "g1")
READS = frozenset({"implementation", "term", "purchase", "service"})
FAULTS = (TOO_EARLY, TOO_LATE, SHORT)

STAFF_TAKEN_OVER = frozenset({"cleaning", "catering", "security"})
"""Services of which collective agreements make a new supplier take over staff."""
_NEEDED_AT_START = re.compile(
    r"\b(briefing|toelichting|oral explanation|sleutels?|keys?|toegangspas\w*|passen|access passes"
    r"|screening|verklaring(en)? omtrent het gedrag|certificates? of conduct)\b",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Problem]:
    """Each step planned at an impossible moment, and a preparation that is too short."""
    term = subject.contract.term
    if term is None:
        return
    for phase in subject.contract.implementation:
        if phase.due.unit in CALENDAR_UNITS:
            yield from _step(subject, term, phase)
    award = _award(subject)
    if award is not None and subject.contract.service in STAFF_TAKEN_OVER:
        earliest = plus_months(award, 2)
        if term.starts < earliest:
            yield SHORT.at(
                subject.where("purchase", "award"),
                award=day(award),
                starts=day(term.starts),
                earliest=day(earliest),
            )


def _step(subject: Subject, term: Term, phase: Phase) -> Iterator[Problem]:
    due = plus(term.starts, phase.due)
    at = subject.where("implementation", phase.id, "due")
    begins, award = term.implementation_starts, _award(subject)
    if begins is not None and due < begins:
        before = _before("het begin van de voorbereiding", "the preparation begins", begins)
        yield TOO_EARLY.at(at, id=phase.id, due=day(due), before=before)
    elif award is not None and due < award:
        before = _before("de definitieve gunning", "the final award", award)
        yield TOO_EARLY.at(at, id=phase.id, due=day(due), before=before)
    titles = " ".join(text for _, text in phase.title.by_language)
    if due > term.starts and _NEEDED_AT_START.search(titles):
        yield TOO_LATE.at(at, id=phase.id, due=day(due), starts=day(term.starts))


def _award(subject: Subject) -> date | None:
    purchase = subject.contract.purchase
    return purchase.award if purchase is not None else None


def _before(nl: str, en: str, on: date) -> dict[str, str]:
    when = day(on)
    return {"nl": f"{nl} op {when['nl']}", "en": f"{en} on {when['en']}"}
