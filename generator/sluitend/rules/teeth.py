"""A weight has teeth: it can move something.

A KPI whose score is the same whatever happens, or whose weight is so small that no border of a
bonus-malus can be crossed by it, is measured and discussed every quarter for nothing; the
supplier sees that first. Computed exactly: for every score the other KPIs can have together, does
this one's best or worst result lead to another row, percentage or right? Practice rule 2.

Wrong:

```yaml
service_levels:
  - {id: clean, weight: 99 %, bands: [{at_least: 90, score: 10}, {otherwise: true, score: 0}]}
  - {id: hours, weight: 1 %, bands: [{at_least: 90, score: 10}, {otherwise: true, score: 0}]}
consequences:
  - id: bonus-malus
    kind: bonus_malus
    bands: [{at_least: 5, none: true}, {otherwise: true, malus: 2 %}]
```

Right:

```yaml
service_levels:
  - {id: clean, weight: 60 %, bands: [{at_least: 90, score: 10}, {otherwise: true, score: 0}]}
  - {id: hours, weight: 40 %, bands: [{at_least: 90, score: 10}, {otherwise: true, score: 0}]}
consequences:
  - id: bonus-malus
    kind: bonus_malus
    bands: [{at_least: 7, none: true}, {otherwise: true, malus: 2 %}]
```
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache
from math import lcm

from sluitend.model.consequence import BonusMalus, Consequence, ServiceCredit, ServicePoints
from sluitend.model.service_level import Role, ServiceLevel
from sluitend.model.trigger import OnAnyServiceLevel, OnServiceLevel
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.outcomes import Outcome, outcomes
from sluitend.rules.ranges import ends, stretches
from sluitend.rules.rule import Level
from sluitend.rules.said import percent
from sluitend.rules.subject import Subject

IN_DUTCH = """Een weging heeft tanden: zij kan iets in beweging brengen.

Een KPI met altijd dezelfde score, of met een weging zo klein dat geen grens van de bonus-malus
ermee wordt overschreden, wordt elk kwartaal voor niets gemeten en besproken; de opdrachtnemer ziet
dat als eerste. Dit wordt precies berekend: leidt bij een van de scores die de andere KPI's samen
kunnen hebben, het beste of slechtste resultaat van deze KPI tot een andere rij, een ander
percentage of een ander recht? Praktijkregel 2."""

MOST_SUMS = 5_000
"""Beyond so many sums of the other KPIs' scores nothing is said: they reach about everything."""

SAME_SCORE = Fault(
    "SL206",
    Severity.WARNING,
    {
        "nl": "`{id}` geeft altijd dezelfde score",
        "en": "`{id}` always gives the same score",
    },
    {
        "nl": "Laat de score verschillen, of kies `role: report_only`.",
        "en": "Let the score differ, or choose `role: report_only`.",
    },
)
NO_EFFECT = Fault(
    "SL207",
    Severity.WARNING,
    {
        "nl": "de weging van `{id}`, {weight}, kan geen grens van een gevolg doen overschrijden",
        "en": "the weight of `{id}`, {weight}, cannot carry the score over a border of a "
        "consequence",
    },
    {
        "nl": "Geef de KPI meer weging, of alleen een eigen gevolg (`gate`), of `report_only`.",
        "en": "Give the KPI more weight, or only a consequence of its own (`gate`), or "
        "`report_only`.",
    },
)
NOTHING_FOLLOWS = Fault(
    "SL208",
    Severity.WARNING,
    {
        "nl": "`{id}` scoort, maar er volgt nooit iets uit",
        "en": "`{id}` scores, but nothing ever follows from it",
    },
    {
        "nl": "Verbind er een gevolg aan, of kies `role: report_only`.",
        "en": "Let a consequence follow from it, or choose `role: report_only`.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("2", "3")
READS = frozenset({"service_levels", "consequences", "score"})
FAULTS = (SAME_SCORE, NO_EFFECT, NOTHING_FOLLOWS)


def check(subject: Subject) -> Iterator[Problem]:
    """Each scored KPI that moves nothing."""
    contract = subject.contract
    scored = [level for level in contract.service_levels if level.role is Role.SCORED]
    by_score = outcomes(contract)
    moving = _moving(scored, by_score) if by_score else frozenset()
    for level in scored:
        at = subject.where("service_levels", level.id)
        weight = level.weight if level.weight is not None and level.weight.number > 0 else None
        if level.bands and len(_scores(level)) < 2:
            yield SAME_SCORE.at(at, id=level.id)
        elif weight is not None and by_score:
            if level.bands and level.id not in moving:
                at = subject.where("service_levels", level.id, "weight")
                yield NO_EFFECT.at(at, id=level.id, weight=percent(weight))
        elif contract.consequences and not any(_touches(o, level) for o in contract.consequences):
            yield NOTHING_FOLLOWS.at(at, id=level.id)


def _scores(level: ServiceLevel) -> frozenset[Fraction]:
    """The scores a KPI can have."""
    found = stretches(level.bands, *ends(level))
    return frozenset(Fraction(one.row.score) for one in found if one.row is not None)


def _moving(scored: Sequence[ServiceLevel], by_score: Sequence[Outcome]) -> frozenset[str]:
    """The KPIs whose own result decides what follows, for some result of the others."""
    weighed = [one for one in scored if one.weight is not None and one.bands]
    parts = {one.id: points_of(one) for one in weighed}
    total = sum((Fraction(one.weight.number) for one in weighed if one.weight), Fraction(0))
    unit = lcm(*(point.denominator for points in parts.values() for point in points))
    whole = {name: {int(point * unit) for point in points} for name, points in parts.items()}
    per_score = 1 / (total * unit) if total else Fraction(0)
    given = [cache(lambda reached, of=of: of(reached * per_score)) for of in by_score]
    return frozenset(name for name in whole if _decides(name, whole, given))


def _decides(
    name: str, whole: Mapping[str, set[int]], given: Sequence[Callable[[int], object]]
) -> bool:
    """Whether one KPI's points lead to another outcome, whatever the others add."""
    sums = sums_of([points for other, points in whole.items() if other != name])
    if sums is None:
        return True
    return any(
        len({outcome(others + own) for own in whole[name]}) > 1
        for outcome in given
        for others in sums
    )


def points_of(level: ServiceLevel) -> frozenset[Fraction]:
    """What a KPI can add to the sum of weight × score."""
    weight = Fraction(level.weight.number) if level.weight else Fraction(0)
    return frozenset(score * weight for score in _scores(level))


def sums_of(levels: Sequence[set[int]]) -> set[int] | None:
    """What these KPIs can add together; None where that is too much to list."""
    sums = {0}
    for points in levels:
        sums = {known + point for known in sums for point in points}
        if len(sums) > MOST_SUMS:
            return None
    return sums


def _touches(one: Consequence, level: ServiceLevel) -> bool:
    """Whether a consequence looks at this KPI by itself."""
    when = getattr(one, "when", None)
    match when:
        case OnServiceLevel() if when.service_level == level.id:
            return True
        case OnAnyServiceLevel() if not when.of or level.id in when.of:
            return True
    match one:
        case BonusMalus():
            return one.on == level.id
        case ServicePoints():
            return not one.on or level.id in one.on
        case ServiceCredit():
            return one.on == level.id or bool(one.at_risk and level.id in one.at_risk.parts)
    return False
