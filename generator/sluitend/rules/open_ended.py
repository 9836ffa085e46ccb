"""What is due each time has a cap.

A penalty for every day, event or point goes on counting: nobody knows beforehand what it can come
to, the supplier prices the worst, and a court may moderate it (6:94 BW). With a cap both know, and
what comes after it is another instrument: the right to end. Practice rule 3; domain rule: repeat
malus at the cap, then termination, not more malus.

Wrong:

```yaml
consequences:
  - {id: late, kind: penalty, amount: "250.00", when: {late: each working day}}
```

Right:

```yaml
consequences:
  - id: late
    kind: penalty
    amount: "250.00"
    when: {late: each working day}
    cap: {amount: "2500.00", per: year}
```
"""

from collections.abc import Iterator

from sluitend.model.consequence import MONEY, BonusMalus, Penalty, ServiceCredit
from sluitend.model.trigger import Each, OnEvent, OnLate, OnServiceLevel
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.bases import Money
from sluitend.rules.rule import Level
from sluitend.rules.subject import Subject

IN_DUTCH = """Wat elke keer verschuldigd is, heeft een maximum.

Een boete per dag, gebeurtenis of punt loopt door: niemand weet vooraf hoe hoog zij kan worden, de
opdrachtnemer rekent met het ergste, en de rechter kan haar matigen (6:94 BW). Met een maximum weten
beide partijen het, en daarna volgt een ander middel: het recht om te beëindigen. Praktijkregel 3:
na het maximum geen hogere malus, maar een einde."""

NO_CAP = Fault(
    "SL410",
    Severity.WARNING,
    {
        "nl": "`{id}` telt door zonder maximum",
        "en": "`{id}` goes on counting without a cap",
    },
    {
        "nl": 'Geef `cap:`, zoals `{{amount: "2500.00", per: year}}`.',
        "en": 'Give `cap:`, such as `{{amount: "2500.00", per: year}}`.',
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("3",)
READS = frozenset({"consequences", "shared_caps"})
FAULTS = (NO_CAP,)


def check(subject: Subject) -> Iterator[Problem]:
    """Each sum that counts without an end."""
    together = {name for cap in subject.contract.shared_caps for name in cap.over}
    for one in subject.contract.consequences:
        if isinstance(one, MONEY) and one.cap is None and one.id not in together and _counts(one):
            yield NO_CAP.at(subject.where("consequences", one.id), id=one.id)


def _counts(one: Money) -> bool:
    """Whether it is due again for each day, unit, event, point or step."""
    match one.when if isinstance(one, Penalty | ServiceCredit) else None:
        case OnServiceLevel(late=Each()) | OnServiceLevel(short_by=Each()):
            return True
        case OnLate() | OnEvent():
            return True
    match one:
        case Penalty():
            return one.per_point is not None
        case ServiceCredit():
            return one.level_amount is not None
        case BonusMalus():
            return one.malus is not None
