"""The supplier may settle in: three to six months, measured and not counted.

Without a run-in the first quarter decides about money while keys are still being cut. After half
a year settling in becomes a habit; and a run-in as long as the term leaves nothing that counts.
Practice rule 4: measure the first three months, do not count them.

Wrong:

```yaml
term: {starts: 2026-01-01, ends: 2026-12-31, run_in: 12 months}
```

Right:

```yaml
term: {starts: 2026-01-01, ends: 2026-12-31, run_in: 3 months}
```
"""

from collections.abc import Iterator
from datetime import date

from sluitend.model.term import Term
from sluitend.period import CALENDAR_UNITS, plus, run_in_last_day
from sluitend.problem import Fault, Problem, Severity
from sluitend.quantity import Quantity, quantity
from sluitend.rules.rule import Level
from sluitend.rules.said import day
from sluitend.rules.said import quantity as said_quantity
from sluitend.rules.subject import Subject

IN_DUTCH = """De opdrachtnemer mag inlopen: drie tot zes maanden, gemeten en niet geteld.

Zonder inloopperiode beslist het eerste kwartaal over geld terwijl de sleutels nog worden
bijgemaakt. Na een half jaar wordt inlopen een gewoonte; en een inloopperiode zo lang als de
looptijd laat niets over dat telt. Praktijkregel 4: meet de eerste drie maanden, en tel ze niet."""

LONGEST = quantity("6 months")

NONE = Fault(
    "SL236",
    Severity.WARNING,
    {
        "nl": "het contract heeft geen inloopperiode",
        "en": "the contract has no run-in",
    },
    {
        "nl": "Geef `run_in: 3 months`; wie er bewust geen wil, schrijft `run_in: 0 days`.",
        "en": "Give `run_in: 3 months`; to go without on purpose, write `run_in: 0 days`.",
    },
)
LONG = Fault(
    "SL237",
    Severity.WARNING,
    {
        "nl": "een inloopperiode van {length} is langer dan zes maanden",
        "en": "a run-in of {length} is longer than six months",
    },
    {
        "nl": "Kies hoogstens `6 months`; voor één KPI of locatie kan het apart.",
        "en": "Choose `6 months` at most; one KPI or site can have its own.",
    },
)
WHOLE_TERM = Fault(
    "SL238",
    Severity.ERROR,
    {
        "nl": "de inloopperiode duurt tot en met {last}: er telt nooit iets",
        "en": "the run-in lasts through {last}: nothing ever counts",
    },
    {
        "nl": "Kies een inloopperiode die korter is dan de looptijd.",
        "en": "Choose a run-in that is shorter than the term.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("4",)
READS = frozenset({"term", "service_levels", "sites"})
FAULTS = (NONE, LONG, WHOLE_TERM)


def check(subject: Subject) -> Iterator[Problem]:
    """What is wrong with each run-in: of the contract, of a KPI, of a site."""
    contract = subject.contract
    term = contract.term
    if term is None:
        return
    if term.run_in is None:
        yield NONE.at(subject.where("term"))
    runs: list[tuple[tuple[str | int, ...], date, Quantity | None]] = [
        (("term", "run_in"), term.starts, term.run_in)
    ]
    for level in contract.service_levels:
        at = ("service_levels", level.id, "run_in")
        runs.append((at, level.counts_from or term.starts, level.run_in))
    for index, site in enumerate(contract.sites):
        runs.append((("sites", index, "run_in"), site.from_ or term.starts, site.run_in))
    for path, starts, length in runs:
        if length is not None and length.unit in CALENDAR_UNITS and length.number > 0:
            yield from _length(subject, path, starts, length, term)


def _length(
    subject: Subject, path: tuple[str | int, ...], starts: date, length: Quantity, term: Term
) -> Iterator[Problem]:
    last = run_in_last_day(starts, length)
    if term.ends is not None and last >= term.ends:
        yield WHOLE_TERM.at(subject.where(*path), last=day(last))
    elif plus(starts, length) > plus(starts, LONGEST):
        yield LONG.at(subject.where(*path), length=said_quantity(length))
