"""The client has duties too, and they are in the contract.

Rooms are unlocked, orders are decided on, invoices are paid: without that no supplier meets a
norm, and in the meeting each miss turns into a dispute about who was late. A contract that asks
nothing of the client is managed from one side. What the client must do stands with the service
level that needs it (`client_needs`), and what matters most is measured (`owed_by: client`) and
reported; it never scores for the supplier. Practice rule 10: contract management is done together.

Wrong:

```yaml
service_levels: [{id: on-time, weight: 100 %}]
```

Right:

```yaml
service_levels:
  - {id: on-time, weight: 100 %, client_needs: Opdrachtgever geeft de ruimten vrij voor 17.00 uur.}
  - {id: invoices-paid-in-time, role: report_only, owed_by: client}
```
"""

from collections.abc import Iterator

from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.rule import Level
from sluitend.rules.subject import Subject

IN_DUTCH = """Ook de opdrachtgever heeft verplichtingen, en ze staan in het contract.

Ruimten zijn open, over opdrachten wordt beslist, facturen worden betaald: zonder dat haalt geen
opdrachtnemer een norm, en in het overleg wordt elke misser een geschil over wie te laat was. Een
contract dat niets van de opdrachtgever vraagt, wordt van één kant beheerd. Wat de opdrachtgever
moet doen, staat bij de KPI die het nodig heeft (`client_needs`), en wat het meest uitmaakt, wordt
gemeten (`owed_by: client`) en gerapporteerd; het scoort nooit voor de opdrachtnemer. Praktijkregel
10: contractbeheer doet u samen."""

NO_DUTIES = Fault(
    "SL438",
    Severity.WARNING,
    {
        "nl": "het contract vraagt niets van de opdrachtgever",
        "en": "the contract asks nothing of the client",
    },
    {
        "nl": "Geef een KPI met `owed_by: client`, en `client_needs:` waar een KPI iets vraagt.",
        "en": "Give a KPI with `owed_by: client`, and `client_needs:` where a KPI needs it.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("10",)
READS = frozenset({"service_levels"})
FAULTS = (NO_DUTIES,)


def check(subject: Subject) -> Iterator[Problem]:
    """A contract whose service levels are all the supplier's, and need nothing."""
    levels = subject.contract.service_levels
    asked = any(one.owed_by == "client" or one.client_needs is not None for one in levels)
    if levels and not asked:
        yield NO_DUTIES.at(subject.where("service_levels"))
