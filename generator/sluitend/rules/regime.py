"""How closely a contract is managed fits what it means for the primary process.

Where a failure stops the client's own work, figures once in half a year and a meeting once a
quarter come too late: such a contract has a monthly tactical meeting, steps of escalation, a
shorter way in an emergency, and scenarios thought through (seen where the client's private tree is
read, `--with`). Where a failure is a nuisance, weekly meetings cost more than they save. Practice
rule g2: know what you manage.

Wrong:

```yaml
risk: {impact_on_primary_process: high, replaceability: good}
governance: {}
```

Right:

```yaml
risk: {impact_on_primary_process: high, replaceability: good}
roles:
  - {id: manager, title: Contractmanager, side: client}
  - {id: area, title: Rayonmanager, side: supplier}
governance:
  meetings: [{id: monthly, title: Maandoverleg, level: tactical, every: 1 month, participants: []}]
  escalation:
    - {step: 1, client: manager, supplier: area, trigger: Een rode KPI., within: 2 working days}
  emergency: Gevaar gaat dezelfde dag naar de hoogste stap.
```
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from sluitend.model.governance import Governance, Meeting
from sluitend.model.service_level import Role
from sluitend.period import CALENDAR_UNITS, length, plus
from sluitend.problem import Fault, Problem, Severity
from sluitend.quantity import Quantity, text
from sluitend.rules.lacks import Fact, lacking
from sluitend.rules.rule import Level
from sluitend.rules.said import listed, percent
from sluitend.rules.subject import Subject

IN_DUTCH = """Hoe strak een contract wordt beheerd, past bij wat het betekent voor het primaire
proces.

Waar uitval het eigen werk van de opdrachtgever stillegt, komen cijfers per halfjaar en een overleg
per kwartaal te laat: zo'n contract heeft een maandelijks tactisch overleg, escalatiestappen, een
kortere weg bij nood, en doordachte scenario's (te zien waar de besloten map van de opdrachtgever is
meegegeven, `--with`). Waar uitval hinder is, kosten wekelijkse overleggen meer dan ze opleveren.
Praktijkregel g2: weet wat u beheert."""

TOO_LIGHT = Fault(
    "SL427",
    Severity.WARNING,
    {
        "nl": "de impact op het primaire proces is hoog; daarbij ontbreekt: {facts}",
        "en": "the impact on the primary process is high; what lacks for that: {facts}",
    },
    {
        "nl": "Vul ze aan, of leg in `risk:` vast waarom de impact lager is.",
        "en": "Add them, or record in `risk:` why the impact is lower.",
    },
)
MEASURED_SELDOM = Fault(
    "SL428",
    Severity.WARNING,
    {
        "nl": "de impact op het primaire proces is hoog, maar {weight} van de weging wordt minder "
        "dan eens per kwartaal gemeten",
        "en": "the impact on the primary process is high, but {weight} of the weight is measured "
        "less than once a quarter",
    },
    {
        "nl": "Meet wat het zwaarst weegt per maand of kwartaal (`per:`).",
        "en": "Measure what weighs most by the month or quarter (`per:`).",
    },
)
TOO_HEAVY = Fault(
    "SL429",
    Severity.NOTE,
    {
        "nl": "de impact op het primaire proces is laag, en `{id}` is er vaak: `every: {every}`",
        "en": "the impact on the primary process is low, and `{id}` meets often: `every: {every}`",
    },
    {
        "nl": "Kom minder vaak bijeen, of leg vast waarom dit nodig is.",
        "en": "Meet less often, or record why this is needed.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("g2",)
READS = frozenset({"risk", "governance", "service_levels", "scenarios", "mandates"})
FAULTS = (TOO_LIGHT, MEASURED_SELDOM, TOO_HEAVY)

MONTH, QUARTER = length("1 month"), length("1 quarter")
SELDOM = ("half_year", "year")
FACTS = (
    Fact(
        "governance.meetings",
        "een tactisch overleg per maand",
        "a monthly tactical meeting",
        lambda s: any(
            one.level == "tactical" and not _longer(one.every, MONTH) for one in _meetings(s)
        ),
    ),
    Fact("governance.escalation", "de escalatie", "escalation", lambda s: _of(s).escalation),
    Fact("governance.emergency", "de weg bij nood", "the way in an emergency",
         lambda s: _of(s).emergency),
    Fact("scenarios", "scenario's", "scenarios", lambda s: _scenarios(s)),
)  # fmt: skip


def check(subject: Subject) -> Iterator[Problem]:
    """Where the regime and the risk do not fit."""
    risk = subject.contract.risk
    if risk is None:
        return
    if risk.impact_on_primary_process == "high":
        lacks = list(lacking(subject, FACTS))
        if lacks:
            yield TOO_LIGHT.at(subject.where("risk"), facts=listed(lacks))
        yield from _measured(subject)
    elif risk.impact_on_primary_process == "low":
        for one in _meetings(subject):
            often = QUARTER if one.level == "tactical" else MONTH
            if one.every.unit in CALENDAR_UNITS and _longer(often, one.every):
                at = subject.where("governance", "meetings", one.id, "every")
                yield TOO_HEAVY.at(at, id=one.id, every=text(one.every))


def _measured(subject: Subject) -> Iterator[Problem]:
    """Where more than half of the score is known too late to act on."""
    scored = [one for one in subject.contract.service_levels if one.role is Role.SCORED]
    weights = [(one.per, one.weight.number) for one in scored if one.weight is not None]
    seldom = sum((weight for per, weight in weights if per in SELDOM), Decimal(0))
    if 2 * seldom > sum(weight for _, weight in weights):
        yield MEASURED_SELDOM.at(subject.where("service_levels"), weight=percent(seldom))


def _of(subject: Subject) -> Governance:
    return subject.contract.governance or Governance()


def _meetings(subject: Subject) -> tuple[Meeting, ...]:
    return _of(subject).meetings


def _scenarios(subject: Subject) -> bool:
    """Whether they are there; without the private tree nobody can say."""
    return bool(subject.dossier.scenarios) or not subject.dossier.mandates


_ANY_DAY = date(2026, 1, 1)


def _longer(one: Quantity, other: Quantity) -> bool:
    """Whether one length is longer than another; what is no calendar length is shorter."""
    if one.unit not in CALENDAR_UNITS:
        return False
    return plus(_ANY_DAY, one) > plus(_ANY_DAY, other)
