"""One failure is paid for once.

Where the same service level lowers the score of a bonus-malus and has a penalty of its own, one
miss costs twice. Nobody says so when signing; it is said in the first quarter, and a court
may moderate it (6:94 BW). Let one consequence replace the other, take the service level out of the
score, or put both under one shared cap, so that what they come to together is agreed. Domain rule:
no double punishment; practice rule 3.

Wrong:

```yaml
service_levels: [{id: on-time, weight: 100 %}]
consequences:
  - {id: bonus-malus, kind: bonus_malus, bands: [{otherwise: true, malus: 2 %}]}
  - {id: late, kind: penalty, amount: "250.00", when: {service_level: on-time}}
```

Right:

```yaml
service_levels: [{id: on-time, weight: 100 %}]
consequences:
  - {id: bonus-malus, kind: bonus_malus, bands: [{otherwise: true, malus: 2 %}]}
  - {id: late, kind: penalty, amount: "250.00", when: {service_level: on-time}, replaces: [bonus-malus]}
```
"""  # noqa: E501 - an example of one line

from collections.abc import Iterator, Sequence
from itertools import combinations

from sluitend.model.consequence import MONEY, BonusMalus
from sluitend.model.contract import Contract
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.bases import Money, costs
from sluitend.rules.driven import drives
from sluitend.rules.rule import Level
from sluitend.rules.said import ids
from sluitend.rules.subject import Subject

IN_DUTCH = """Voor één tekortkoming wordt één keer betaald.

Verlaagt dezelfde KPI de score van een bonus-malus en heeft zij ook een eigen boete, dan kost één
misser twee keer. Bij het tekenen zegt niemand dat; het komt op tafel in het eerste kwartaal, en de
rechter kan het matigen (6:94 BW). Laat het ene gevolg het andere vervangen, haal de KPI uit de
score, of zet beide onder één gezamenlijk maximum, zodat is afgesproken wat zij samen kosten.
Praktijkregel 3."""

TWICE = Fault(
    "SL409",
    Severity.WARNING,
    {
        "nl": "`{id}` en `{other}` kosten allebei geld voor dezelfde misser van {levels}",
        "en": "`{id}` and `{other}` both cost money for the same miss of {levels}",
    },
    {
        "nl": "Geef `replaces:` of een gezamenlijk maximum (`shared_caps`), of haal er één weg.",
        "en": "Give `replaces:`, a shared cap (`shared_caps`), or remove one of the two.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("3",)
READS = frozenset({"consequences", "service_levels", "shared_caps"})
FAULTS = (TWICE,)


def check(subject: Subject) -> Iterator[Problem]:
    """Each two consequences that charge the same miss."""
    contract = subject.contract
    costly: Sequence[Money] = [
        one
        for one in contract.consequences
        if isinstance(one, MONEY) and not (isinstance(one, BonusMalus) and not costs(one))
    ]
    driven = {one.id: drives(contract, one) for one in costly}
    for one, other in combinations(costly, 2):
        both = driven[one.id] & driven[other.id]
        if both and not _settled(contract, one, other):
            at = subject.where("consequences", other.id)
            yield TWICE.at(at, id=one.id, other=other.id, levels=ids(sorted(both)))


def _settled(contract: Contract, one: Money, other: Money) -> bool:
    """Whether the parties agreed what the two come to together."""
    if one.id in other.replaces or other.id in one.replaces:
        return True
    return any({one.id, other.id} <= set(cap.over) for cap in contract.shared_caps)
