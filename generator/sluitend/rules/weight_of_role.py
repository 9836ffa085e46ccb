"""What scores has a weight; what does not score has none.

A scored KPI without a weight is left out of the score unseen. A weight on a gate or on a KPI
that is only reported means nothing, and a reader thinks it does. Practice rule 2.

Wrong:

```yaml
service_levels:
  - {id: clean, weight: 100 %}
  - {id: licence, role: gate, weight: 10 %}
  - {id: on-time, role: scored}
```

Right:

```yaml
service_levels:
  - {id: clean, weight: 70 %}
  - {id: licence, role: gate}
  - {id: on-time, weight: 30 %}
```
"""

from collections.abc import Iterator

from sluitend.model.service_level import Role
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.rule import Level
from sluitend.rules.subject import Subject

IN_DUTCH = """Wat scoort heeft een weging; wat niet scoort heeft er geen.

Een scorende KPI zonder weging valt ongezien buiten de score. Een weging bij een knock-outeis of
bij een KPI die alleen wordt gerapporteerd betekent niets, terwijl een lezer denkt van wel.
Praktijkregel 2."""

MISSING = Fault(
    "SL201",
    Severity.ERROR,
    {
        "nl": "de KPI `{id}` scoort, maar heeft geen weging",
        "en": "the KPI `{id}` scores, but has no weight",
    },
    {
        "nl": "Geef `weight:`, of kies `role: gate` of `role: report_only`.",
        "en": "Give `weight:`, or choose `role: gate` or `role: report_only`.",
    },
)
NEEDLESS = Fault(
    "SL202",
    Severity.ERROR,
    {
        "nl": "`{id}` scoort niet, maar heeft wel een weging",
        "en": "`{id}` does not score, yet has a weight",
    },
    {
        "nl": "Haal `weight:` weg, of kies `role: scored`.",
        "en": "Remove `weight:`, or choose `role: scored`.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("2",)
READS = frozenset({"service_levels", "consequences"})
FAULTS = (MISSING, NEEDLESS)


def check(subject: Subject) -> Iterator[Problem]:
    """Each service level whose weight does not go with its role."""
    levels = subject.contract.service_levels
    weighed = any(level.role is Role.SCORED and level.weight is not None for level in levels)
    by_score = any(getattr(one, "on", None) == "score" for one in subject.contract.consequences)
    for level in levels:
        if level.role is not Role.SCORED and level.weight is not None:
            yield NEEDLESS.at(subject.where("service_levels", level.id, "weight"), id=level.id)
        if level.role is Role.SCORED and level.weight is None and (weighed or by_score):
            yield MISSING.at(subject.where("service_levels", level.id), id=level.id)
