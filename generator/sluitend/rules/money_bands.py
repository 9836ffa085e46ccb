"""The table of a consequence covers every value, once, and costs more as the result gets worse.

As for score tables: the first row that holds is the one. A score that no row holds has no
consequence, and nobody decided so; a row no score comes to never pays; a worse result that costs
less rewards failing. Practice rule 3.

Wrong:

```yaml
consequences:
  - id: bonus-malus
    kind: bonus_malus
    bands: [{at_least: 9, bonus: 1 %}, {at_least: 7, none: true}]
```

Right:

```yaml
consequences:
  - id: bonus-malus
    kind: bonus_malus
    bands:
      - {at_least: 9, bonus: 1 %}
      - {at_least: 7, none: true}
      - {otherwise: true, malus: 2 %}
```
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from sluitend.model.bands import Banded, CreditBand, MoneyBand, PointsBand
from sluitend.model.consequence import BonusMalus, ServiceCredit, ServicePoints
from sluitend.problem import Fault, Problem, Severity
from sluitend.quantity import Bound
from sluitend.rules.ranges import Stretch, ends, stretches, unreachable
from sluitend.rules.rule import Level
from sluitend.rules.subject import Subject

IN_DUTCH = """De tabel van een gevolg dekt elke waarde, één keer, en kost meer naarmate het
resultaat slechter is.

Net als bij scoretabellen telt de eerste rij die klopt. Een score zonder rij heeft geen gevolg,
zonder dat iemand dat besloot; een rij waar geen score bij komt, betaalt nooit; een slechter
resultaat dat minder kost, beloont falen. Praktijkregel 3."""

GAP = Fault(
    "SL244",
    Severity.ERROR,
    {
        "nl": "de tabel van `{id}` zegt niet wat er volgt bij elke waarde",
        "en": "the table of `{id}` does not say what follows at every value",
    },
    {
        "nl": "Sluit de tabel af met een rij `otherwise: true`.",
        "en": "End the table with a row `otherwise: true`.",
    },
)
UNREACHABLE = Fault(
    "SL245",
    Severity.ERROR,
    {
        "nl": "geen waarde komt bij deze rij van `{id}`: hogere rijen gaan voor",
        "en": "no value comes to this row of `{id}`: higher rows go before it",
    },
    {
        "nl": "Zet de strengste grens bovenaan, of haal de rij weg.",
        "en": "Put the strictest border on top, or remove the row.",
    },
)
TURNED = Fault(
    "SL246",
    Severity.ERROR,
    {
        "nl": "deze rij van `{id}` is voordeliger dan de rij voor een beter resultaat",
        "en": "this row of `{id}` is more favourable than the row for a better result",
    },
    {
        "nl": "Laat een slechter resultaat nooit minder kosten.",
        "en": "Let a worse result never cost less.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("3",)
READS = frozenset({"consequences", "service_levels"})
FAULTS = (GAP, UNREACHABLE, TURNED)

HIGHEST_SCORE = Decimal(10)
Tabled = BonusMalus | ServiceCredit | ServicePoints


def check(subject: Subject) -> Iterator[Problem]:
    """What is wrong with each table."""
    for one in subject.contract.consequences:
        if isinstance(one, Tabled) and one.bands:
            yield from _table(subject, one, one.bands)


def _table(subject: Subject, one: Tabled, rows: Sequence[Banded]) -> Iterator[Problem]:
    lowest, highest, upwards = _scale(subject, one)
    found = stretches(rows, lowest, highest)
    if any(stretch.row is None for stretch in found):
        yield GAP.at(subject.where("consequences", one.id, "bands"), id=one.id)
    for index in unreachable(rows, found):
        yield UNREACHABLE.at(subject.where("consequences", one.id, "bands", index), id=one.id)
    if upwards is not None:
        yield from _turned(subject, one, rows, found if upwards else tuple(reversed(found)))


def _turned(
    subject: Subject, one: Tabled, rows: Sequence[Banded], found: Sequence[Stretch[Banded]]
) -> Iterator[Problem]:
    """The first row, from the worst value upwards, that is better than the one above it."""
    held = [stretch.row for stretch in found if stretch.row is not None]
    for worse, better in pairwise(held):
        if _worth(worse) > _worth(better):
            index = next(place for place, row in enumerate(rows) if row is worse)
            yield TURNED.at(subject.where("consequences", one.id, "bands", index), id=one.id)
            return


def _worth(row: Banded) -> Decimal:
    """What a row means for the supplier: more is better."""
    match row:
        case MoneyBand():
            return row.rate
        case CreditBand():
            return -row.credit.number
        case PointsBand():
            return Decimal(-row.points)
    return Decimal(0)


def _scale(subject: Subject, one: Tabled) -> tuple[Decimal | None, Decimal | None, bool | None]:
    """The lowest and the highest value, and whether more is better; None where unknown."""
    if isinstance(one, BonusMalus) and one.on == "score":
        return Decimal(0), HIGHEST_SCORE, True
    names = one.on if isinstance(one.on, tuple) else (one.on,)
    levels = [level for level in subject.contract.service_levels if level.id in names]
    if len(levels) != 1:
        return None, None, None
    target = levels[0].target
    upwards = target.word in ("at least", "above") if isinstance(target, Bound) else None
    return *ends(levels[0]), upwards
