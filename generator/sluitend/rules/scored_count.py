"""Few service levels score: six to eight.

With fifteen, none weighs anything and the meeting is about spreadsheets; with two, the contract
looks away from most of the service. The others are gates or are only reported, which is not the
same as left out. Practice rule 2: few that score, and ask only for what matters.

Wrong:

```yaml
service_levels:
  - {id: a, weight: 20 %}
  - {id: b, weight: 10 %}
  - {id: c, weight: 10 %}
  - {id: d, weight: 10 %}
  - {id: e, weight: 10 %}
  - {id: f, weight: 10 %}
  - {id: g, weight: 10 %}
  - {id: h, weight: 10 %}
  - {id: i, weight: 10 %}
```

Right:

```yaml
service_levels:
  - {id: a, weight: 20 %}
  - {id: b, weight: 20 %}
  - {id: c, weight: 15 %}
  - {id: d, weight: 15 %}
  - {id: e, weight: 15 %}
  - {id: f, weight: 15 %}
  - {id: g, role: report_only}
```
"""

from collections.abc import Iterator

from sluitend.model.service_level import Role
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.rule import Level
from sluitend.rules.subject import Subject

IN_DUTCH = """Er scoren weinig KPI's: zes tot acht.

Bij vijftien weegt er geen een nog iets en gaat het overleg over spreadsheets; bij twee kijkt het
contract langs het grootste deel van de dienst heen. De andere zijn knock-outeisen of worden alleen
gerapporteerd, en dat is iets anders dan weggelaten. Praktijkregel 2: weinig KPI's die scoren, en
vraag alleen wat ertoe doet."""

MOST = 8
FEWEST = 6

TOO_MANY = Fault(
    "SL204",
    Severity.WARNING,
    {
        "nl": "aantal scorende KPI's: {count}, meer dan {most}",
        "en": "number of scored KPIs: {count}, more than {most}",
    },
    {
        "nl": "Maak van de minst belangrijke een knock-outeis (`gate`) of `report_only`.",
        "en": "Make the least important ones a `gate` or `report_only`.",
    },
)
TOO_FEW = Fault(
    "SL205",
    Severity.NOTE,
    {
        "nl": "aantal scorende KPI's: {count}, minder dan {fewest}",
        "en": "number of scored KPIs: {count}, fewer than {fewest}",
    },
    {
        "nl": "Ga na of de belangrijkste delen van de dienst meetellen.",
        "en": "See whether the main parts of the service count.",
    },
)
LEVEL: Level = "watertight"
PRACTICE: tuple[str, ...] = ("2", "5")
READS = frozenset({"service_levels"})
FAULTS = (TOO_MANY, TOO_FEW)


def check(subject: Subject) -> Iterator[Problem]:
    """Whether too many score, or too few."""
    count = sum(1 for one in subject.contract.service_levels if one.role is Role.SCORED)
    at = subject.where("service_levels")
    if count > MOST:
        yield TOO_MANY.at(at, count=count, most=MOST)
    if 0 < count < FEWEST:
        yield TOO_FEW.at(at, count=count, fewest=FEWEST)
