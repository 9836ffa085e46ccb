"""The measurement plan says everything: what, how, from which source, by whom, when, what for.

What is not fixed beforehand is decided in the meeting where the figure is bad. Every service
level, also one that is only reported, says how it is measured, from which source, over what
population, how often and by whom, when the figures are there, and in which meeting or consequence
they are used; and when it is measured again and who pays, and how long figures are kept. Practice
rule 5: decide what is measured, how, by whom, when, and what is done with it.

Wrong:

```yaml
service_levels:
  - {id: on-time, measurement: {by: client}}
```

Right:

```yaml
service_levels:
  - id: on-time
    measure: {kind: share, counts_if: {column: in-time, is: true}}
    per: month
    measurement:
      how: Meldingen opgelost voor de streefdatum, gedeeld door alle meldingen
      source: Meldingenlijst uit het facilitair systeem
      population: Alle gegronde meldingen van de maand
      by: client
      delivered: 10 working days after period
      used_for: Maandoverleg; bonus-malus
      remeasured: Op verzoek van een partij; wie ongelijk krijgt betaalt
      retention: 7 years
```
"""

from collections.abc import Iterator

from sluitend.model.service_level import MeasurementPlan, ServiceLevel
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.rule import Level
from sluitend.rules.said import ids
from sluitend.rules.subject import Subject

IN_DUTCH = """Het meetplan zegt alles: wat, hoe, uit welke bron, door wie, wanneer en waarvoor.

Wat niet vooraf vastligt, wordt beslist in het overleg waarin het cijfer slecht is. Elk
servicelevel, ook een dat alleen wordt gerapporteerd, zegt hoe het wordt gemeten, uit welke bron,
over welke populatie, hoe vaak en door wie, wanneer de cijfers er zijn en in welk overleg of bij
welk gevolg ze worden gebruikt; en wanneer er opnieuw wordt gemeten en wie dat betaalt, en hoe lang
cijfers worden bewaard. Praktijkregel 5."""

INCOMPLETE = Fault(
    "SL220",
    Severity.WARNING,
    {
        "nl": "het meetplan van `{id}` zegt niet alles; wat ontbreekt: {parts}",
        "en": "the measurement plan of `{id}` does not say everything: it lacks {parts}",
    },
    {
        "nl": "Vul het aan onder `service_levels`, bij `{id}`.",
        "en": "Complete it under `service_levels`, at `{id}`.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("5",)
READS = frozenset({"service_levels"})
FAULTS = (INCOMPLETE,)

OF_LEVEL = ("measure", "per")
OF_PLAN = (
    "how",
    "source",
    "population",
    "by",
    "delivered",
    "used_for",
    "remeasured",
    "retention",
)


def check(subject: Subject) -> Iterator[Problem]:
    """Each service level whose plan lacks something."""
    for level in subject.contract.service_levels:
        lacking = list(_lacking(level))
        if lacking:
            at = subject.where("service_levels", level.id, "measurement")
            yield INCOMPLETE.at(at, id=level.id, parts=ids(lacking))


def _lacking(level: ServiceLevel) -> Iterator[str]:
    plan = level.measurement or MeasurementPlan()
    yield from (part for part in OF_LEVEL if getattr(level, part) is None)
    yield from (part for part in OF_PLAN if getattr(plan, part) is None)
