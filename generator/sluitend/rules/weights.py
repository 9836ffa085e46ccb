"""Weights add up to 100 %.

Where 5 % is lacking, every service level weighs more than was agreed, and no page says so: the
score divides by what is there. Practice rule 2: how much each service level matters is agreed.

Wrong:

```yaml
service_levels:
  - {id: clean, weight: 60 %}
  - {id: on-time, weight: 35 %}
```

Right:

```yaml
service_levels:
  - {id: clean, weight: 60 %}
  - {id: on-time, weight: 40 %}
```
"""

from collections.abc import Iterator
from decimal import Decimal

from sluitend.model.service_level import Role
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.rule import Level
from sluitend.rules.said import percent
from sluitend.rules.subject import Subject

IN_DUTCH = """De wegingen zijn samen 100 %.

Ontbreekt er 5 %, dan weegt elke KPI zwaarder dan is afgesproken, zonder dat het ergens staat: de
score deelt door wat er is. Praktijkregel 2: hoeveel elke KPI meetelt, is afgesproken."""

SUM = Fault(
    "SL203",
    Severity.ERROR,
    {
        "nl": "de wegingen zijn samen {total}, geen 100 %",
        "en": "weights add up to {total}, not 100 %",
    },
    {
        "nl": "Verdeel het verschil, {gap}, over de scorende KPI's.",
        "en": "Divide the difference, {gap}, over the scored KPIs.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("2",)
READS = frozenset({"service_levels"})
FAULTS = (SUM,)


def check(subject: Subject) -> Iterator[Problem]:
    """The difference, where there is one."""
    weights = [
        level.weight.number
        for level in subject.contract.service_levels
        if level.role is Role.SCORED and level.weight is not None
    ]
    gap = 100 - sum(weights, Decimal(0))
    if weights and gap:
        at = subject.where("service_levels")
        yield SUM.at(at, total=percent(100 - gap), gap=percent(abs(gap)))
