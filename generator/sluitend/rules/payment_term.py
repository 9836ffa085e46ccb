"""Invoices are paid within the term the law allows.

A public body pays within 30 days (6:119b BW); a large undertaking pays a small or medium-sized one
within 30 days, and a longer term is void (6:119a lid 6 BW). Between others more than 60 days needs
an express agreement that harms nobody (6:119a lid 5).

Wrong:

```yaml
public_client: true
price: {payment_term: 45 days}
```

Right:

```yaml
public_client: true
price: {payment_term: 30 days}
```
"""

from collections.abc import Iterator, Mapping

from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.rule import Level
from sluitend.rules.said import quantity
from sluitend.rules.subject import Subject

IN_DUTCH = """Facturen worden betaald binnen de termijn die de wet toelaat.

Een overheidsinstantie betaalt binnen 30 dagen (6:119b BW); een grote onderneming betaalt een
kleine of middelgrote binnen 30 dagen, en een langere termijn is nietig (6:119a lid 6 BW). Tussen
anderen vraagt meer dan 60 dagen een uitdrukkelijke afspraak die niemand benadeelt (6:119a
lid 5)."""

TOO_LONG = Fault(
    "SL296",
    Severity.ERROR,
    {
        "nl": "een betaaltermijn van {term} is langer dan {longest} dagen, voor {why}",
        "en": "a payment term of {term} is longer than {longest} days, for {why}",
    },
    {
        "nl": "Kies `payment_term: {longest} days` of korter (6:119a en 6:119b BW).",
        "en": "Choose `payment_term: {longest} days` or shorter (6:119a and 6:119b BW).",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("g5",)
READS = frozenset({"price", "client", "supplier"})
FAULTS = (TOO_LONG,)

DAYS: Mapping[str, int] = {"days": 1, "weeks": 7, "months": 31, "quarters": 92, "years": 366}
"""The most days a unit can have; a term in working days is longer still, and is not judged."""
PUBLIC = {"nl": "een overheidsinstantie", "en": "a public body"}
LARGE = {
    "nl": "een grote onderneming die een kleinere betaalt",
    "en": "a large undertaking that pays a smaller one",
}
OTHERS = {"nl": "ondernemingen onderling", "en": "undertakings among themselves"}


def check(subject: Subject) -> Iterator[Problem]:
    """A payment term that is too long."""
    price = subject.contract.price
    if price is None or price.payment_term is None:
        return
    days = price.payment_term.number * DAYS.get(price.payment_term.unit, 0)
    longest, why = _longest(subject)
    if days > longest:
        at = subject.where("price", "payment_term")
        yield TOO_LONG.at(at, term=quantity(price.payment_term), longest=longest, why=why)


def _longest(subject: Subject) -> tuple[int, Mapping[str, str]]:
    client, supplier = subject.dossier.client, subject.dossier.supplier
    if client is not None and client.public_client:
        return 30, PUBLIC
    smaller = supplier is not None and supplier.size == "sme"
    if client is not None and client.size == "large" and smaller:
        return 30, LARGE
    return 60, OTHERS
