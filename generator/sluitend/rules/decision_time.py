"""Going on is decided on results, and the decision is not forgotten.

An option that must be announced before the first quarter that counts is over is taken or let go on
an impression: the run-in is measured and not counted, and nothing else is known. And once the last
day has passed, an option that was not announced is gone; that is told on the day itself, not when
the contract ends. Practice rule: key dates first; g1: back-planning from the end date.

Wrong:

```yaml
term:
  starts: 2026-01-01
  ends: 2026-12-31
  run_in: 3 months
  renewal: {times: 1, length: 12 months, how: by_notice, announce_before: 7 months}
```

Right:

```yaml
term:
  starts: 2026-01-01
  ends: 2026-12-31
  run_in: 3 months
  renewal: {times: 1, length: 12 months, how: by_notice, announce_before: 6 months}
```
"""

from collections.abc import Iterator
from datetime import date

from sluitend.model.term import Term
from sluitend.model.term_days import current_end, last_announcement_day
from sluitend.period import CALENDAR_UNITS, Quarter, counts, run_in_last_day
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.rule import Level
from sluitend.rules.said import day
from sluitend.rules.subject import Subject

IN_DUTCH = """Over doorgaan wordt op resultaten besloten, en dat besluit wordt niet vergeten.

Moet een verlenging zijn aangekondigd voordat het eerste kwartaal dat telt voorbij is, dan beslist
een indruk: de inloopperiode wordt gemeten en niet geteld, en iets anders is er niet. En is de
laatste dag voorbij, dan is een verlenging die niet is aangekondigd verkeken; dat hoort men op die
dag, en niet als het contract eindigt. Praktijk: eerst de sleuteldatums; g1: terugplannen vanaf de
einddatum."""

BEFORE_RESULTS = Fault(
    "SL422",
    Severity.WARNING,
    {
        "nl": "de verlenging is uiterlijk op {announced} aangekondigd, en het eerste kwartaal dat "
        "telt, loopt tot en met {last}",
        "en": "the renewal is announced on {announced} at the latest, and the first quarter that "
        "counts runs through {last}",
    },
    {
        "nl": "Kies een kortere `announce_before:`, een kortere inloopperiode of een langere "
        "looptijd.",
        "en": "Choose a shorter `announce_before:`, a shorter run-in or a longer term.",
    },
)
PASSED = Fault(
    "SL423",
    Severity.WARNING,
    {
        "nl": "de verlenging is niet aangekondigd, en de laatste dag daarvoor was {announced}",
        "en": "the renewal was not announced, and the last day for it was {announced}",
    },
    {
        "nl": "Leg een tijdige aankondiging vast als wijziging van `term`, of plan het einde op "
        "{ends}.",
        "en": "Record a timely announcement as a change of `term`, or plan the end on {ends}.",
    },
)
LEVEL: Level = "registered"
PRACTICE: tuple[str, ...] = ("g1",)
READS = frozenset({"term"})
FAULTS = (BEFORE_RESULTS, PASSED)


def check(subject: Subject) -> Iterator[Problem]:
    """Whether the next option can be decided on results, and still can be taken."""
    term = subject.contract.term
    ends = current_end(term) if term is not None else None
    if term is None or ends is None or term.renewal is None or term.renewal.how == "automatic":
        return
    announced = last_announcement_day(term)
    if announced is None:
        return
    at = subject.where("term", "renewal", "announce_before")
    first = _first_that_counts(term)
    if announced < first.last:
        yield BEFORE_RESULTS.at(at, announced=day(announced), last=day(first.last))
    elif subject.today is not None and announced < subject.today <= ends:
        yield PASSED.at(at, announced=day(announced), ends=day(ends))


def _first_that_counts(term: Term) -> Quarter:
    """The first quarter that lies within the term and begins after the run-in."""
    run_in = term.run_in
    last: date | None = None
    if run_in is not None and run_in.unit in CALENDAR_UNITS and run_in.number > 0:
        last = run_in_last_day(term.starts, run_in)
    quarter = Quarter.containing(term.starts)
    while quarter.first < term.starts or not counts(quarter, last):
        quarter = quarter.next()
    return quarter
