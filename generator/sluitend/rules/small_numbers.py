"""A percentage is asked of numbers that can bear it.

With ten observations one failure is ten per cent: a norm of 98 % is then a norm of none at all.
So a norm as a share says from how many observations it is judged, and below that how many failures
may be. Both must join: where nine observations may have one failure, ten may not have none. The
minimum that joins is the failures allowed divided by what the norm leaves. Practice rule 5;
percentages over small numbers are what a practitioner spots at once.

Wrong:

```yaml
service_levels:
  - id: on-time
    measure: {kind: share, of: tickets, counts_if: {column: met, is: true}}
    target: at least 95 %
    minimum: 10
    below_minimum: at most 1 failure
```

Right:

```yaml
service_levels:
  - id: on-time
    measure: {kind: share, of: tickets, counts_if: {column: met, is: true}}
    target: at least 95 %
    minimum: 20
    below_minimum: at most 1 failure
```
"""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil

from sluitend.model.measure import Share
from sluitend.model.service_level import Role, ServiceLevel
from sluitend.problem import Fault, Problem, Severity
from sluitend.quantity import Bound
from sluitend.rules.rule import Level
from sluitend.rules.said import border
from sluitend.rules.subject import Subject

IN_DUTCH = """Een percentage wordt gevraagd van aantallen die het kunnen dragen.

Bij tien waarnemingen is één fout tien procent: een norm van 98 % is dan een norm van geen enkele
fout. Een norm als aandeel zegt daarom vanaf hoeveel waarnemingen hij geldt, en daaronder hoeveel
fouten er mogen zijn. Beide moeten aansluiten: mogen negen waarnemingen één fout hebben, dan mag
dezelfde fout bij tien niet ineens te veel zijn. Het minimum dat aansluit, is het toegestane aantal
fouten gedeeld door wat de norm overlaat. Praktijkregel 5."""

NO_MINIMUM = Fault(
    "SL444",
    Severity.NOTE,
    {
        "nl": "`{id}` vraagt {target}, hoe klein het aantal ook is",
        "en": "`{id}` asks {target}, however small the number",
    },
    {
        "nl": "Geef `minimum:` ({enough} of meer), en wat daaronder geldt: `below_minimum:`.",
        "en": "Give `minimum:` ({enough} or more), and what holds below it: `below_minimum:`.",
    },
)
NOT_JOINED = Fault(
    "SL445",
    Severity.NOTE,
    {
        "nl": "bij {minimum} waarnemingen mist `{id}` met {failures} de norm, {target}, bij een "
        "minder niet",
        "en": "with {minimum} observations `{id}` misses the norm, {target}, by {failures}, with "
        "one less it does not",
    },
    {
        "nl": "Zet `minimum:` op {enough} of meer.",
        "en": "Set `minimum:` to {enough} or more.",
    },
)
LEVEL: Level = "managed"
READS = frozenset({"service_levels"})
PRACTICE: tuple[str, ...] = ("5", "2")
FAULTS = (NO_MINIMUM, NOT_JOINED)


def check(subject: Subject) -> Iterator[Problem]:
    """Each scored share that small numbers make a lottery."""
    for level in subject.contract.service_levels:
        target, left = level.target, _left(level)
        if target is None or left is None or level.role is not Role.SCORED:
            continue
        allowed = _allowed(level)
        enough = ceil(allowed / left)
        given = {"id": level.id, "target": border(target, "%"), "enough": enough}
        if level.minimum is None:
            at = subject.where("service_levels", level.id, "target")
            yield NO_MINIMUM.at(at, **given)
        elif level.below_minimum is not None and 0 < level.minimum < enough:
            at = subject.where("service_levels", level.id, "minimum")
            yield NOT_JOINED.at(at, **given, minimum=level.minimum, failures=_failures(allowed))


def _allowed(level: ServiceLevel) -> int:
    """How many failures there may be below the minimum; one where nothing is said."""
    below = level.below_minimum
    return int(below.value.number) if isinstance(below, Bound) else 1


def _left(level: ServiceLevel) -> Fraction | None:
    """What a norm of at least so many per cent leaves, as a share; None where it is none such."""
    target = level.target
    if not isinstance(level.measure, Share) or not isinstance(target, Bound):
        return None
    if target.word != "at least" or target.value.unit not in ("%", ""):
        return None
    left = 1 - Fraction(target.value.number) / 100
    return left if left > 0 else None


def _failures(count: int) -> dict[str, str]:
    if count == 1:
        return {"nl": "één fout", "en": "one failure"}
    return {"nl": f"{count} fouten", "en": f"{count} failures"}
