"""An indexation is announced after its figure is there, and measures a rise.

A price that must be announced before the figure of its month is published is announced on a guess;
whoever announces on time announces wrong, and whoever waits for the figure is late. How long after
the end of a month its figure is there, the series itself says (`published_after:`); where it does
not, one month is reckoned with, as is usual for the published price indices. Where the first
reference month is the base month or an earlier one, the first indexation measures no rise at all.
And an indexation that nobody has to announce is found on an invoice. Practice: announcement
checked, in both parties' favour.

Wrong:

```yaml
price:
  indexation:
    basket: [{series: cpi}]
    first: 2027-01-01
    reference: November before
    announce: {before: 2 months, late: next_month}
```

Right:

```yaml
price:
  indexation:
    basket: [{series: cpi}]
    first: 2027-01-01
    reference: September before
    announce: {before: 2 months, late: next_month}
```
"""

from collections.abc import Iterator
from decimal import Decimal

from sluitend.model.indexation import FixedPart, Indexation, SeriesPart
from sluitend.period import CALENDAR_UNITS, Month, plus
from sluitend.problem import Fault, Problem, Severity
from sluitend.quantity import Quantity
from sluitend.rules.rule import Level
from sluitend.rules.said import Said, day, said
from sluitend.rules.subject import Subject

IN_DUTCH = """Een indexering wordt aangekondigd als het cijfer er is, en meet een stijging.

Moet een prijs worden aangekondigd voordat het cijfer van die maand is gepubliceerd, dan is de
aankondiging een gok: wie op tijd is, is fout, en wie op het cijfer wacht, is te laat. Hoe lang na
het einde van een maand het cijfer er is, zegt de reeks zelf (`published_after:`); zegt zij niets,
dan wordt met een maand gerekend, zoals gebruikelijk is bij de gepubliceerde prijsindexcijfers. Is
de eerste referentiemaand de basismaand of een eerdere, dan meet de eerste indexering geen
stijging. En een indexering die niemand hoeft aan te kondigen, staat onverwacht op een factuur.
Praktijk: de aankondiging wordt gecontroleerd, in het voordeel van beide partijen."""

USUAL = Quantity(Decimal(1), "months")
"""How long after the end of a month its figure is there, where the series does not say: a value of
practice, for the price indices of the statistics office."""

BEFORE_FIGURE = Fault(
    "SL413",
    Severity.WARNING,
    {
        "nl": "de indexering van {first} is uiterlijk op {last} aangekondigd, voordat het cijfer "
        "van {month} er is",
        "en": "the indexation of {first} is announced on {last} at the latest, before the figure "
        "of {month} is there",
    },
    {
        "nl": "Kies een eerdere maand als `reference:`, of een kortere `announce: {{before: …}}`.",
        "en": "Choose an earlier month as `reference:`, or a shorter `announce: {{before: …}}`.",
    },
)
NO_RISE = Fault(
    "SL414",
    Severity.ERROR,
    {
        "nl": "de eerste indexering, op {first}, vergelijkt {month} met de basismaand {base}: "
        "daartussen ligt geen stijging",
        "en": "the first indexation, on {first}, compares {month} with the base month {base}: "
        "there is no rise in between",
    },
    {
        "nl": "Kies `base_month`, `reference` en `first` zo dat er een jaar tussen ligt.",
        "en": "Choose `base_month`, `reference` and `first` so that a year lies in between.",
    },
)
NOT_ANNOUNCED = Fault(
    "SL415",
    Severity.WARNING,
    {
        "nl": "niemand hoeft een indexering aan te kondigen",
        "en": "nobody has to announce an indexation",
    },
    {
        "nl": "Geef `announce:`, zoals `{{before: 2 months, late: next_month}}`.",
        "en": "Give `announce:`, such as `{{before: 2 months, late: next_month}}`.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("g5",)
READS = frozenset({"price", "series"})
FAULTS = (BEFORE_FIGURE, NO_RISE, NOT_ANNOUNCED)


def check(subject: Subject) -> Iterator[Problem]:
    """What is wrong with when an indexation is known."""
    price = subject.contract.price
    if price is None or price.indexation is None:
        return
    terms = price.indexation
    if terms.announce is None:
        yield NOT_ANNOUNCED.at(subject.where("price", "indexation"))
    if not all(isinstance(part, FixedPart) for part in terms.basket):
        yield from _figure(subject, terms)


def _figure(subject: Subject, terms: Indexation) -> Iterator[Problem]:
    """The month of the first indexation, against the base and against the announcement."""
    if terms.first is None or terms.reference is None:
        return
    month = terms.reference.of(terms.first)
    if terms.base_month is not None and month.first <= terms.base_month.first:
        at = subject.where("price", "indexation", "reference")
        base = _named(terms.base_month)
        yield NO_RISE.at(at, first=day(terms.first), month=_named(month), base=base)
    if terms.announce is None or terms.announce.before.unit not in CALENDAR_UNITS:
        return
    last = plus(terms.first, terms.announce.before, -1)
    if last < max(plus(month.last, after) for after in _followed(subject, terms)):
        at = subject.where("price", "indexation", "announce")
        yield BEFORE_FIGURE.at(at, first=day(terms.first), last=day(last), month=_named(month))


def _followed(subject: Subject, terms: Indexation) -> Iterator[Quantity]:
    """How long each series that the price follows takes to publish a month."""
    for part in terms.basket:
        if not isinstance(part, FixedPart):
            for name in (part.series,) if isinstance(part, SeriesPart) else part.sum_of:
                series = subject.dossier.series.get(name)
                after = series.published_after if series else None
                yield after if after and after.unit in CALENDAR_UNITS else USUAL


def _named(month: Month) -> Said:
    """A month in words: *juli 2025*."""
    return said(lambda words: words.month(month))
