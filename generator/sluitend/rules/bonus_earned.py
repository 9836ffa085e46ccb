"""A bonus is for a period in which nothing essential failed.

A score is a mean: excellent reports make up for a rejected audit, and the bonus is paid over the
very quarter in which a gate was missed. A row or line with a bonus says when it falls away. And a
scheme that only takes is a choice: it can be right, but where results above the norm are worth
something, a bonus gets them. Domain rule: a bonus only without a red KPI or a missed gate;
practice rule 3.

Wrong:

```yaml
service_levels: [{id: licence, role: gate}]
consequences:
  - id: bonus-malus
    kind: bonus_malus
    bands: [{at_least: 9, bonus: 1 %}, {otherwise: true, malus: 2 %}]
```

Right:

```yaml
service_levels: [{id: licence, role: gate}]
consequences:
  - id: bonus-malus
    kind: bonus_malus
    bands: [{at_least: 9, bonus: 1 %, unless: red_or_gate_missed}, {otherwise: true, malus: 2 %}]
```
"""

from collections.abc import Iterator

from sluitend.model.consequence import BonusMalus
from sluitend.model.service_level import Role
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.bases import costs, rewards
from sluitend.rules.rule import Level
from sluitend.rules.subject import Subject

IN_DUTCH = """Een bonus is voor een periode waarin niets wezenlijks misging.

Een score is een gemiddelde: uitstekende rapporten maken een afgekeurde audit goed, en de bonus
wordt betaald over juist het kwartaal waarin een knock-outeis is gemist. Een rij of lijn met een
bonus zegt wanneer die vervalt. En een regeling die alleen neemt, is een keuze: dat kan kloppen,
maar waar resultaten boven de norm iets waard zijn, levert een bonus die op. Praktijkregel 3: alleen
een bonus zonder rode KPI of gemiste knock-outeis."""

ALWAYS = Fault(
    "SL411",
    Severity.WARNING,
    {
        "nl": "de bonus van `{id}` blijft staan als een knock-outeis is gemist",
        "en": "the bonus of `{id}` stands even when a gate was missed",
    },
    {
        "nl": "Geef bij de bonus `unless: red_or_gate_missed` (een lijn: `bonus_unless`).",
        "en": "Give the bonus `unless: red_or_gate_missed` (a line: `bonus_unless`).",
    },
)
ONLY_TAKES = Fault(
    "SL412",
    Severity.NOTE,
    {
        "nl": "`{id}` kent een malus, maar geen bonus",
        "en": "`{id}` has a malus, but no bonus",
    },
    {
        "nl": "Is een beter resultaat iets waard, geef dan een bonus; anders is dit een keuze.",
        "en": "If a better result is worth something, give a bonus; if not, this is a choice.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("3",)
READS = frozenset({"consequences", "service_levels"})
FAULTS = (ALWAYS, ONLY_TAKES)


def check(subject: Subject) -> Iterator[Problem]:
    """Each bonus that never falls away, and each scheme that only takes."""
    gates = any(level.role is Role.GATE for level in subject.contract.service_levels)
    for one in subject.contract.consequences:
        if not isinstance(one, BonusMalus):
            continue
        if rewards(one) and gates and _always(one):
            yield ALWAYS.at(subject.where("consequences", one.id), id=one.id)
        if costs(one) and not rewards(one):
            yield ONLY_TAKES.at(subject.where("consequences", one.id), id=one.id)


def _always(one: BonusMalus) -> bool:
    """Whether some bonus of it looks at no gate."""
    if any(row.bonus is not None and row.bonus.number for row in one.bands):
        return any(row.bonus is not None and row.unless in (None, "red") for row in one.bands)
    return one.bonus_unless in (None, "red")
