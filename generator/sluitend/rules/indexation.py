"""Prices follow the right indices, in full, and not too soon.

The shares of a basket are the price: together 100 %. Amounts are at the price level of their base
month; indexing within twelve months pays the same rise twice. And where wages are four fifths of
the cost, consumer prices alone are the wrong measure: for the client in one year, for the supplier
in the next. Practice: nobody should find after five years that 8,000 a year too much was paid.

Wrong:

```yaml
service: cleaning
term: {starts: 2026-01-01}
price:
  indexation:
    basket: [{fixed: 2 %, share: 90 %}]
    first: 2026-07-01
    every: 6 months
```

Right:

```yaml
service: cleaning
term: {starts: 2026-01-01}
price:
  indexation:
    basket: [{fixed: 2 %, share: 100 %}]
    first: 2027-01-01
    every: 12 months
```
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from sluitend.model.indexation import BasketPart, FixedPart, Indexation, SeriesPart
from sluitend.period import CALENDAR_UNITS, plus
from sluitend.problem import Fault, Problem, Severity
from sluitend.quantity import quantity
from sluitend.rules.rule import Level
from sluitend.rules.said import day, percent
from sluitend.rules.said import quantity as said_quantity
from sluitend.rules.subject import Subject

IN_DUTCH = """Prijzen volgen de juiste indexcijfers, helemaal, en niet te vroeg.

De aandelen van een mandje zijn de prijs: samen 100 %. Bedragen hebben het prijspeil van hun
basismaand; binnen twaalf maanden indexeren betaalt dezelfde stijging twee keer. En waar loon vier
vijfde van de kosten is, zijn consumentenprijzen alleen de verkeerde maat: het ene jaar voor de
opdrachtgever, het andere voor de opdrachtnemer."""

YEAR = quantity("12 months")
LABOUR_HEAVY = frozenset({"cleaning", "security", "catering", "landscaping"})
_CONSUMER = re.compile(r"\b(cpi|hicp)\b|consumentenprij|consumer price", re.IGNORECASE)

SHARES = Fault(
    "SL292",
    Severity.ERROR,
    {
        "nl": "de aandelen van het mandje zijn samen {total}, geen 100 %",
        "en": "the shares of the basket add up to {total}, not 100 %",
    },
    {
        "nl": "Verdeel de hele prijs over het mandje; wat niet stijgt, krijgt `fixed: 0 %`.",
        "en": "Divide the whole price over the basket; what does not rise gets `fixed: 0 %`.",
    },
)
TOO_OFTEN = Fault(
    "SL293",
    Severity.WARNING,
    {
        "nl": "de prijs wordt elke {every} geïndexeerd: vaker dan eens per jaar",
        "en": "the price is indexed every {every}: more often than once a year",
    },
    {"nl": "Kies `every: 12 months`.", "en": "Choose `every: 12 months`."},
)
TOO_SOON = Fault(
    "SL294",
    Severity.WARNING,
    {
        "nl": "de eerste indexering, op {first}, is binnen een jaar na het begin, {starts}",
        "en": "the first indexation, on {first}, is within a year of the start, {starts}",
    },
    {
        "nl": "Kies `first:` niet voor {earliest}.",
        "en": "Choose `first:` not before {earliest}.",
    },
)
CONSUMER_ONLY = Fault(
    "SL295",
    Severity.WARNING,
    {
        "nl": "de prijs van een arbeidsintensieve dienst volgt alleen consumentenprijzen",
        "en": "the price of a labour-heavy service follows consumer prices alone",
    },
    {
        "nl": "Neem een loonkostenindex in het mandje op, bijvoorbeeld voor 80 %.",
        "en": "Take a labour cost index into the basket, say for 80 %.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("g5",)
READS = frozenset({"price", "service", "term", "series"})
FAULTS = (SHARES, TOO_OFTEN, TOO_SOON, CONSUMER_ONLY)


def check(subject: Subject) -> Iterator[Problem]:
    """What is wrong with how prices are indexed."""
    price = subject.contract.price
    if price is None or price.indexation is None:
        return
    terms = price.indexation
    at = subject.where("price", "indexation", "basket")
    total = sum((part.share.number for part in terms.basket), Decimal(0))
    if terms.basket and total != 100:
        yield SHARES.at(at, total=percent(total))
    labour_heavy = subject.contract.service in LABOUR_HEAVY
    if labour_heavy and terms.basket and all(_consumer(subject, part) for part in terms.basket):
        yield CONSUMER_ONLY.at(at)
    yield from _moments(subject, terms)


def _consumer(subject: Subject, part: BasketPart) -> bool:
    """Whether a part follows consumer prices; one that is fixed follows nothing."""
    if isinstance(part, FixedPart):
        return False
    names = (part.series,) if isinstance(part, SeriesPart) else part.sum_of
    known = subject.dossier.series
    titles = [text for name in names if name in known for _, text in known[name].title.by_language]
    return bool(_CONSUMER.search(" ".join((*names, *titles)).replace("-", " ")))


def _moments(subject: Subject, terms: Indexation) -> Iterator[Problem]:
    term = subject.contract.term
    every = terms.every
    if term is None:
        return
    earliest = plus(term.starts, YEAR)
    known = every is not None and every.unit in CALENDAR_UNITS
    if every is not None and known and plus(term.starts, every) < earliest:
        at = subject.where("price", "indexation", "every")
        yield TOO_OFTEN.at(at, every=said_quantity(every))
    if terms.first is not None and terms.first < earliest:
        at = subject.where("price", "indexation", "first")
        yield TOO_SOON.at(
            at, first=day(terms.first), starts=day(term.starts), earliest=day(earliest)
        )
