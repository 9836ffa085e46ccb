"""Both parties sit at the table, somebody stands in, and working together is evaluated.

A meeting of one party alone is its own affair, and settles nothing of the contract. Who must decide
in an escalation and has no deputy is on holiday when it matters. And two kinds of quality are
judged: of the service, and of the management of the contract; the second is forgotten unless both
parties do it once a year. Practice rules 10, g3, g4 and g5.

Wrong:

```yaml
roles:
  - {id: manager, title: Contractmanager, side: client}
  - {id: area, title: Rayonmanager, side: supplier}
governance:
  meetings:
    - {id: monthly, title: Maandoverleg, level: tactical, every: 1 month, participants: [manager]}
```

Right:

```yaml
roles:
  - {id: manager, title: Contractmanager, side: client}
  - {id: area, title: Rayonmanager, side: supplier}
governance:
  meetings:
    - {id: monthly, title: Maandoverleg, level: tactical, every: 1 month, participants: [manager, area]}
```
"""  # noqa: E501 - an example of one line

from collections.abc import Iterator
from datetime import date

from sluitend.model.contract import Contract
from sluitend.model.governance import Governance
from sluitend.period import CALENDAR_UNITS, length, plus
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.rule import Level
from sluitend.rules.said import quantity
from sluitend.rules.subject import Subject

IN_DUTCH = """Beide partijen zitten aan tafel, iemand kan waarnemen, en de samenwerking wordt
beoordeeld.

Een overleg van één partij is haar eigen zaak, en regelt niets van het contract. Wie in een
escalatie moet beslissen en geen plaatsvervanger heeft, is met vakantie als het erop aankomt. En er
zijn twee soorten kwaliteit: van de dienst, en van het beheer van het contract; de tweede wordt
vergeten als beide partijen haar niet ten minste eens per jaar beoordelen. Praktijkregels 10, g3, g4
en g5."""

ONE_SIDE = Fault(
    "SL430",
    Severity.WARNING,
    {
        "nl": "aan `{id}` neemt alleen {side} deel",
        "en": "only {side} takes part in `{id}`",
    },
    {
        "nl": "Noem bij `participants:` een rol van elke partij.",
        "en": "Name a role of each party under `participants:`.",
    },
)
NO_DEPUTY = Fault(
    "SL431",
    Severity.NOTE,
    {
        "nl": "de rol `{id}` beslist in de escalatie, en niemand anders neemt waar",
        "en": "the role `{id}` decides in the escalation, and nobody else stands in",
    },
    {
        "nl": "Geef `deputy:`, een ander van de mensen van die partij.",
        "en": "Give `deputy:`, another of that party's people.",
    },
)
SELDOM = Fault(
    "SL432",
    Severity.WARNING,
    {
        "nl": "de samenwerking wordt maar eens per {every} beoordeeld",
        "en": "working together is evaluated only once every {every}",
    },
    {
        "nl": "Kies `evaluation_every: 12 months` of vaker.",
        "en": "Choose `evaluation_every: 12 months` or more often.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("10", "g3", "g4", "g5")
READS = frozenset({"governance", "roles"})
FAULTS = (ONE_SIDE, NO_DEPUTY, SELDOM)

YEAR = length("1 year")
_ANY_DAY = date(2026, 1, 1)
SIDES = {
    "client": {"nl": "de opdrachtgever", "en": "the client"},
    "supplier": {"nl": "de opdrachtnemer", "en": "the supplier"},
}


def check(subject: Subject) -> Iterator[Problem]:
    """What is one-sided or rests on one person, and what is evaluated too seldom."""
    governance = subject.contract.governance
    if governance is None:
        return
    sides = {role.id: role.side for role in subject.contract.roles}
    for meeting in governance.meetings:
        there = {sides[name] for name in meeting.participants if name in sides}
        if len(there) == 1:
            at = subject.where("governance", "meetings", meeting.id, "participants")
            yield ONE_SIDE.at(at, id=meeting.id, side=SIDES[there.pop()])
    for name in _alone(subject.contract, governance):
        yield NO_DEPUTY.at(subject.where("roles", name), id=name)
    every = governance.evaluation_every
    known = every is not None and every.unit in CALENDAR_UNITS
    if every is not None and known and plus(_ANY_DAY, every) > plus(_ANY_DAY, YEAR):
        at = subject.where("governance", "evaluation_every")
        yield SELDOM.at(at, every=quantity(every))


def _alone(contract: Contract, governance: Governance) -> Iterator[str]:
    """The filled roles of the escalation for which nobody else stands in."""
    asked = {name for step in governance.escalation for name in (step.client, step.supplier)}
    for role in contract.roles:
        alone = role.deputy is None or role.deputy == role.person
        if role.id in asked and role.person is not None and alone:
            yield role.id
