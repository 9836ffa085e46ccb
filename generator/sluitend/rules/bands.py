"""The score table of a KPI covers every value, once, and follows the norm.

Read from the top, the first row that holds is the one. A value that no row holds has no score; a
row that no value comes to is a mistake in the order or in a border; a score that falls while the
result improves turns the KPI round. A border in another unit than the KPI's can be met by
accident only. Practice rule 3: what follows is fixed beforehand.

Wrong:

```yaml
service_levels:
  - id: on-time
    weight: 100 %
    target: at least 90 %
    bands: [{at_least: 90 %, score: 8}, {at_least: 95 %, score: 10}]
```

Right:

```yaml
service_levels:
  - id: on-time
    weight: 100 %
    target: at least 90 %
    bands:
      - {at_least: 95 %, score: 10}
      - {at_least: 90 %, score: 8}
      - {otherwise: true, score: 0}
```
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from sluitend.model.bands import ScoreBand
from sluitend.model.service_level import ServiceLevel
from sluitend.model.unit import unit_of
from sluitend.problem import Fault, Problem, Severity
from sluitend.quantity import Bound
from sluitend.rules.ranges import Stretch, ends, stretches, unreachable
from sluitend.rules.rule import Level
from sluitend.rules.said import Said, border, number, said
from sluitend.rules.subject import Subject

IN_DUTCH = """De scoretabel van een KPI dekt elke waarde, één keer, en volgt de norm.

Van boven naar beneden telt de eerste rij die klopt. Een waarde zonder rij heeft geen score; een
rij waar geen waarde bij komt is een fout in de volgorde of in een grens; een score die daalt
terwijl het resultaat verbetert keert de KPI om. Een grens in een andere eenheid dan die van de
KPI klopt alleen bij toeval. Praktijkregel 3: wat volgt, ligt vooraf vast."""

GAP = Fault(
    "SL211",
    Severity.ERROR,
    {
        "nl": "geen rij van de scoretabel van `{id}` geldt bij {value}",
        "en": "no row of the score table of `{id}` holds for {value}",
    },
    {
        "nl": "Sluit de tabel af met `{{otherwise: true, score: 0}}`.",
        "en": "End the table with `{{otherwise: true, score: 0}}`.",
    },
)
UNREACHABLE = Fault(
    "SL212",
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
    "SL213",
    Severity.ERROR,
    {
        "nl": "`{id}` geeft {worse} punten bij een slechter resultaat dan waar {better} voor geldt",
        "en": "`{id}` gives {worse} points for a worse result than the one that gives {better}",
    },
    {
        "nl": "Laat de score dalen als het resultaat slechter wordt.",
        "en": "Let the score fall as the result gets worse.",
    },
)
OTHER_UNIT = Fault(
    "SL214",
    Severity.ERROR,
    {
        "nl": "de grens {border} heeft een andere eenheid dan `{id}`: {unit}",
        "en": "the border {border} has another unit than `{id}`: {unit}",
    },
    {
        "nl": "Schrijf de grens in de eenheid van de KPI, of zonder eenheid.",
        "en": "Write the border in the unit of the KPI, or without a unit.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("3",)
READS = frozenset({"service_levels"})
FAULTS = (GAP, UNREACHABLE, TURNED, OTHER_UNIT)


def check(subject: Subject) -> Iterator[Problem]:
    """What is wrong with each score table."""
    for level in subject.contract.service_levels:
        if not level.bands:
            continue
        units = list(_units(subject, level))
        yield from units
        if not units:
            yield from _covered(subject, level)


def _units(subject: Subject, level: ServiceLevel) -> Iterator[Problem]:
    wanted = unit_of(level)
    for index, row in enumerate(level.bands):
        if row.border is not None and row.border.value.unit not in ("", wanted):
            at = subject.where("service_levels", level.id, "bands", index)
            yield OTHER_UNIT.at(at, id=level.id, border=border(row.border), unit=_unit(wanted))


def _unit(unit: str) -> Said:
    none = {"nl": "geen eenheid", "en": "no unit"}
    return none if unit == "" else said(lambda words: words.unit(unit))


def _covered(subject: Subject, level: ServiceLevel) -> Iterator[Problem]:
    found = stretches(level.bands, *ends(level))
    gap = next((one for one in found if one.row is None), None)
    if gap is not None:
        at = subject.where("service_levels", level.id, "bands")
        yield GAP.at(at, id=level.id, value=_near(gap, level.bands))
    for index in unreachable(level.bands, found):
        yield UNREACHABLE.at(subject.where("service_levels", level.id, "bands", index), id=level.id)
    yield from _turned(subject, level, found)


def _near(gap: Stretch[ScoreBand], rows: Sequence[ScoreBand]) -> Said:
    """The value of a gap in words: a border that is out, or what lies beyond one."""
    edges = sorted({row.border.value.number for row in rows if row.border is not None})
    if gap.value in edges:
        return number(Decimal(gap.value.numerator) / gap.value.denominator)
    above = next((edge for edge in edges if edge > gap.value), None)
    below = {"nl": "minder dan {}", "en": "less than {}"}
    beyond = {"nl": "meer dan {}", "en": "more than {}"}
    edge, form = (above, below) if above is not None else (edges[-1], beyond)
    return said(lambda words: form[words.language].format(words.number(edge)))


def _turned(
    subject: Subject, level: ServiceLevel, found: Sequence[Stretch[ScoreBand]]
) -> Iterator[Problem]:
    """The first row whose score goes against the direction of the norm."""
    if not isinstance(level.target, Bound):
        return
    upwards = level.target.word in ("at least", "above")
    ordered = [one.row for one in (found if upwards else reversed(found)) if one.row is not None]
    for worse, better in pairwise(ordered):
        if worse.score > better.score:
            index = next(i for i, row in enumerate(level.bands) if row is worse)
            at = subject.where("service_levels", level.id, "bands", index)
            yield TURNED.at(at, id=level.id, worse=number(worse.score), better=number(better.score))
            return
