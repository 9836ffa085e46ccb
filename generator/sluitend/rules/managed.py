"""A managed contract has service levels, roles and a meeting where results are discussed.

Above the register stands managing: something is measured, somebody looks at it, and both parties
talk about it at fixed times. Practice rules 5, 9 and 10.

Wrong:

```yaml
service_levels: [{id: on-time}]
```

Right:

```yaml
service_levels: [{id: on-time}]
roles:
  - {id: contract-manager, title: Contractmanager, side: client}
price: {payment_term: 30 days, charges: [{id: fee, title: Vast, amount: "1.00", per: month}]}
governance:
  meetings:
    - {id: quarterly, title: Kwartaaloverleg, level: tactical, every: 1 quarter, participants: [contract-manager]}
```
"""  # noqa: E501 - an example of one line

from collections.abc import Iterator

from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.lacks import Fact, lacking
from sluitend.rules.rule import Level
from sluitend.rules.said import listed
from sluitend.rules.subject import Subject

IN_DUTCH = """Een beheerd contract heeft servicelevels, rollen en een overleg over de resultaten.

Boven het register staat het beheren: er wordt iets gemeten, iemand kijkt ernaar, en beide partijen
praten er op vaste momenten over. Praktijkregels 5, 9 en 10."""

LACKS = Fault(
    "SL288",
    Severity.WARNING,
    {
        "nl": "voor een beheerd contract ontbreekt nog: {facts}",
        "en": "a managed contract still lacks: {facts}",
    },
    {
        "nl": "Vul ze in, of kies `level: registered`.",
        "en": "Fill them in, or choose `level: registered`.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("5", "9", "10")
READS = frozenset({"service_levels", "roles", "governance", "price"})
FAULTS = (LACKS,)

FACTS = (
    Fact("service_levels", "servicelevels", "service levels", lambda s: s.contract.service_levels),
    Fact("roles", "rollen", "roles", lambda s: s.contract.roles),
    Fact("governance.meetings", "overleggen", "meetings", lambda s: _meetings(s)),
    Fact("price.charges", "vergoedingen", "charges", lambda s: _charges(s)),
    Fact("price.payment_term", "betaaltermijn", "payment term", lambda s: _payment_term(s)),
)


def check(subject: Subject) -> Iterator[Problem]:
    """The facts that lack, together."""
    lacks = list(lacking(subject, FACTS))
    if lacks:
        yield LACKS.at(subject.where("id"), facts=listed(lacks))


def _meetings(subject: Subject) -> bool:
    governance = subject.contract.governance
    return governance is not None and bool(governance.meetings)


def _charges(subject: Subject) -> bool:
    price = subject.contract.price
    return price is not None and bool(price.charges)


def _payment_term(subject: Subject) -> bool:
    price = subject.contract.price
    return price is not None and price.payment_term is not None
