"""Reward and cost keep each other in balance, and a cap leaves room for more than one blow.

A bonus without a malus rewards what was already paid for. A malus that goes beyond its own cap in
one period is a number nobody will ever pay: the row frightens, the cap decides, and the next
quarters are free. The same holds for a penalty larger than its cap. Practice rule 3.

Wrong:

```yaml
price: {charges: [{id: fee, title: Vast, amount: "1000.00", per: month}]}
consequences:
  - id: bonus-malus
    kind: bonus_malus
    of: {charge: fee, over: quarter}
    bands: [{at_least: 7, none: true}, {otherwise: true, malus: 10 %}]
    cap: {malus: 2 %, per: contract_year, of: {charge: fee, over: contract_year}}
```

Right:

```yaml
price: {charges: [{id: fee, title: Vast, amount: "1000.00", per: month}]}
consequences:
  - id: bonus-malus
    kind: bonus_malus
    of: {charge: fee, over: quarter}
    bands: [{at_least: 7, none: true}, {otherwise: true, malus: 4 %}]
    cap: {malus: 3 %, per: contract_year, of: {charge: fee, over: contract_year}}
```
"""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from sluitend.model.consequence import MONEY, BonusMalus, Penalty
from sluitend.problem import Fault, Problem, Severity
from sluitend.quantity import CENTS
from sluitend.rules.bases import Money, costs, malus_cap, most_in, rewards
from sluitend.rules.rule import Level
from sluitend.rules.said import money
from sluitend.rules.subject import Subject

IN_DUTCH = """Belonen en kosten houden elkaar in evenwicht, en een maximum laat ruimte voor meer
dan één klap.

Een bonus zonder malus beloont wat al betaald is. Een malus die in één periode boven het eigen
maximum uitkomt, is een getal dat niemand ooit betaalt: de rij schrikt af, het maximum beslist, en
de volgende kwartalen zijn gratis. Hetzelfde geldt voor een boete die hoger is dan haar maximum.
Praktijkregel 3."""

BONUS_ONLY = Fault(
    "SL242",
    Severity.WARNING,
    {
        "nl": "`{id}` kent een bonus, maar geen malus",
        "en": "`{id}` has a bonus, but no malus",
    },
    {
        "nl": "Zet tegenover de bonus een malus, of kies een verbeterplan zonder geld.",
        "en": "Set a malus against the bonus, or choose an improvement plan without money.",
    },
)
ABOVE_CAP = Fault(
    "SL243",
    Severity.WARNING,
    {
        "nl": "`{id}` kan in één keer {most} kosten, meer dan het eigen maximum van {cap}",
        "en": "`{id}` can cost {most} at once, more than its own cap of {cap}",
    },
    {
        "nl": "Verlaag het bedrag, of verhoog het maximum.",
        "en": "Lower the amount, or raise the cap.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("3",)
READS = frozenset({"consequences", "price"})
FAULTS = (BONUS_ONLY, ABOVE_CAP)


def check(subject: Subject) -> Iterator[Problem]:
    """Each consequence that is out of balance."""
    for one in subject.contract.consequences:
        at = subject.where("consequences", one.id)
        if isinstance(one, BonusMalus) and rewards(one) and not costs(one):
            yield BONUS_ONLY.at(at, id=one.id)
        if isinstance(one, MONEY) and one.cap is not None:
            most = _most(subject, one)
            cap = malus_cap(subject.contract, one.of, one.cap)
            if most is not None and cap is not None and most > cap:
                at = subject.where("consequences", one.id, "cap")
                yield ABOVE_CAP.at(at, id=one.id, most=money(_cents(most)), cap=money(_cents(cap)))


def _most(subject: Subject, one: Money) -> Fraction | None:
    """The most it can cost at once; of a penalty its amount."""
    if isinstance(one, Penalty):
        return Fraction(one.amount) if one.amount is not None else None
    return most_in(subject.contract, one, None)


def _cents(amount: Fraction) -> Decimal:
    return CENTS(amount)
