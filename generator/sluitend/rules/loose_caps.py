"""A cap can be reached, and what waits for it can happen.

A cap above all that can ever fall due promises a limit that limits nothing. Worse is the right
that arises when a cap is reached: above a cap that no series of bad periods comes to, or beside a
consequence that has no cap, it is a right on paper. Computed exactly: the worst result in every
period of the cap. Practice rules 3 and g6: is there enough leverage?

Wrong:

```yaml
price: {charges: [{id: fee, title: Vast, amount: "1000.00", per: month}]}
consequences:
  - id: bonus-malus
    kind: bonus_malus
    of: {charge: fee, over: quarter}
    bands: [{at_least: 7, none: true}, {otherwise: true, malus: 4 %}]
    cap: {malus: 5 %, per: year, of: {charge: fee, over: year}}
```

Right:

```yaml
price: {charges: [{id: fee, title: Vast, amount: "1000.00", per: month}]}
consequences:
  - id: bonus-malus
    kind: bonus_malus
    of: {charge: fee, over: quarter}
    bands: [{at_least: 7, none: true}, {otherwise: true, malus: 4 %}]
    cap: {malus: 3 %, per: year, of: {charge: fee, over: year}}
```
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from sluitend.model.consequence import MONEY, Base, Consequence, SharedCap
from sluitend.model.trigger import OnCap
from sluitend.problem import Fault, Problem, Severity
from sluitend.quantity import CENTS
from sluitend.rules.bases import base_amount, malus_cap, most_capped, most_in
from sluitend.rules.rule import Level
from sluitend.rules.said import Said, ids, money
from sluitend.rules.subject import Subject

IN_DUTCH = """Een maximum is te bereiken, en wat erop wacht, kan gebeuren.

Een maximum boven alles wat ooit verschuldigd kan zijn, belooft een grens die niets begrenst. Erger
is het recht dat ontstaat zodra een maximum is bereikt: bij een maximum waar geen reeks slechte
perioden aan komt, of bij een gevolg zonder maximum, is het een recht op papier. Dit wordt precies
berekend: het slechtste resultaat in elke periode van het maximum. Praktijkregels 3 en g6: heeft u
genoeg in handen?"""

NEVER = Fault(
    "SL404",
    Severity.NOTE,
    {
        "nl": "het maximum van `{id}`, {cap}, wordt nooit bereikt: meer dan {most} kan het niet "
        "worden",
        "en": "the cap of `{id}`, {cap}, is never reached: it cannot come to more than {most}",
    },
    {
        "nl": "Verlaag het maximum, of haal het weg.",
        "en": "Lower the cap, or remove it.",
    },
)
RIGHT_ON_PAPER = Fault(
    "SL405",
    Severity.WARNING,
    {
        "nl": "`{id}` wacht op het maximum van `{other}`, en dat wordt nooit bereikt",
        "en": "`{id}` waits for the cap of `{other}`, which is never reached",
    },
    {
        "nl": "Geef `{other}` een maximum dat te bereiken is, of kies een ander `when:`.",
        "en": "Give `{other}` a cap that can be reached, or choose another `when:`.",
    },
    blocks_signing=True,
)
SHARED_NEVER = Fault(
    "SL406",
    Severity.NOTE,
    {
        "nl": "het gezamenlijke maximum van {cap} over {names} wordt nooit bereikt: meer dan "
        "{most} kunnen ze samen niet worden",
        "en": "the shared cap of {cap} over {names} is never reached: together they cannot come "
        "to more than {most}",
    },
    {
        "nl": "Verlaag het gezamenlijke maximum, of haal het weg.",
        "en": "Lower the shared cap, or remove it.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("3", "g6")
READS = frozenset({"consequences", "price", "shared_caps"})
FAULTS = (NEVER, RIGHT_ON_PAPER, SHARED_NEVER)


def check(subject: Subject) -> Iterator[Problem]:
    """Each cap that limits nothing, and each right that waits for one."""
    contract = subject.contract
    reached = {}
    for one in contract.consequences:
        if not isinstance(one, MONEY):
            continue
        cap = malus_cap(contract, one.of, one.cap) if one.cap is not None else None
        most = most_in(contract, one, one.cap.per) if one.cap is not None else None
        loose = cap is not None and most is not None and most < cap
        reached[one.id] = one.cap is not None and not loose
        if cap is not None and most is not None and loose:
            at = subject.where("consequences", one.id, "cap")
            yield NEVER.at(at, id=one.id, cap=_euros(cap), most=_euros(most))
    for one in contract.consequences:
        yield from _waiting(subject, one, reached)
    for index, shared in enumerate(contract.shared_caps):
        yield from _shared(subject, index, shared)


def _waiting(subject: Subject, one: Consequence, reached: Mapping[str, bool]) -> Iterator[Problem]:
    """A consequence that waits for a cap nothing comes to."""
    when = getattr(one, "when", None)
    if isinstance(when, OnCap) and not reached.get(when.cap_reached, True):
        at = subject.where("consequences", one.id, "when")
        yield RIGHT_ON_PAPER.at(at, id=one.id, other=when.cap_reached)


def _shared(subject: Subject, index: int, shared: SharedCap) -> Iterator[Problem]:
    limit = _limit(subject, shared)
    known = {one.id: one for one in subject.contract.consequences if isinstance(one, MONEY)}
    most = Fraction(0)
    for name in shared.over:
        part = most_capped(subject.contract, known[name], shared.per) if name in known else None
        if part is None:
            return
        most += part
    if limit is not None and most < limit:
        at = subject.where("shared_caps", index)
        yield SHARED_NEVER.at(at, cap=_euros(limit), names=ids(shared.over), most=_euros(most))


def _limit(subject: Subject, shared: SharedCap) -> Fraction | None:
    """The most a shared cap leaves, in euros; None where none is known."""
    limits = [Fraction(shared.amount)] if shared.amount is not None else []
    price = subject.contract.price
    charges = tuple(charge.id for charge in price.charges) if price is not None else ()
    base = base_amount(subject.contract, shared.of or Base(charges=charges), shared.per)
    if shared.limit is not None and base is not None:
        limits.append(base * Fraction(shared.limit.number) / 100)
    return min(limits, default=None)


def _euros(amount: Fraction) -> Said:
    return money(CENTS(amount))
