"""A line is a line, a step is a step, and what is judged at a step is rounded as agreed.

`linear` says that no hundredth of a point costs a whole step; a line with two values at one point
has a step after all. Points of a line under another method, or a line without points, leave open
which of the two was meant. And where a table steps, all the money of the step hangs on the last
decimal: whether 6.996 is 7.0 is agreed beforehand, not in the meeting. Practice rule 3; domain
rule: state the rounding first.

Wrong:

```yaml
consequences:
  - id: bonus-malus
    kind: bonus_malus
    method: linear
    knots: [{at: "5.5", malus: 4 %}, {at: "7.0", malus: 2 %}, {at: "7.0", malus: 0 %}]
```

Right:

```yaml
consequences:
  - id: bonus-malus
    kind: bonus_malus
    method: linear
    knots: [{at: "5.5", malus: 4 %}, {at: "7.0", malus: 0 %}]
```
"""

from collections.abc import Iterator

from sluitend.model.bands import Knot
from sluitend.model.consequence import BonusMalus
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.rule import Level
from sluitend.rules.said import number
from sluitend.rules.subject import Subject

IN_DUTCH = """Een lijn is een lijn, een trede is een trede, en wat bij een trede wordt beoordeeld,
is afgerond zoals afgesproken.

`linear` zegt dat een honderdste punt nooit een hele trede kost; een lijn met twee waarden op één
punt heeft toch een trede. Punten van een lijn bij een andere methode, of een lijn zonder punten,
laten open wat van beide bedoeld is. En waar een tabel een trede heeft, hangt al het geld van die
trede aan het laatste cijfer: of 6,996 een 7,0 is, ligt vooraf vast en niet pas in het overleg.
Praktijkregel 3."""

JUMP = Fault(
    "SL401",
    Severity.ERROR,
    {
        "nl": "`{id}` is een rechte lijn, maar heeft bij {at} twee waarden",
        "en": "`{id}` is a straight line, but has two values at {at}",
    },
    {
        "nl": "Geef elk punt één waarde, of kies `method: cliff` met `bands:`.",
        "en": "Give each point one value, or choose `method: cliff` with `bands:`.",
    },
)
OTHER_METHOD = Fault(
    "SL402",
    Severity.ERROR,
    {
        "nl": "de methode van `{id}` is `{method}`, maar {given}",
        "en": "the method of `{id}` is `{method}`, but {given}",
    },
    {
        "nl": "Kies `linear` met `knots:`, of `cliff` of `marginal` met `bands:`.",
        "en": "Choose `linear` with `knots:`, or `cliff` or `marginal` with `bands:`.",
    },
)
UNROUNDED = Fault(
    "SL403",
    Severity.NOTE,
    {
        "nl": "de tabel van `{id}` gaat met sprongen, maar wat zij beoordeelt, wordt nergens "
        "afgerond",
        "en": "the table of `{id}` goes in steps, but what it judges is rounded nowhere",
    },
    {
        "nl": "Geef `round:` bij de score, de KPI of het gevolg.",
        "en": "Give `round:` with the score, the KPI or the consequence.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("3",)
READS = frozenset({"consequences", "score", "service_levels"})
FAULTS = (JUMP, OTHER_METHOD, UNROUNDED)

BANDS = {"nl": "het heeft een tabel", "en": "it has a table"}
KNOTS = {"nl": "het heeft punten van een lijn", "en": "it has points of a line"}


def check(subject: Subject) -> Iterator[Problem]:
    """What contradicts the method of each bonus-malus."""
    for one in subject.contract.consequences:
        if isinstance(one, BonusMalus):
            yield from _method(subject, one)
            yield from _jumps(subject, one)
            if one.method == "cliff" and len(one.bands) > 1 and not _rounded(subject, one):
                yield UNROUNDED.at(subject.where("consequences", one.id, "bands"), id=one.id)


def _method(subject: Subject, one: BonusMalus) -> Iterator[Problem]:
    at = subject.where("consequences", one.id, "method")
    if one.method == "linear" and one.bands:
        yield OTHER_METHOD.at(at, id=one.id, method=one.method, given=BANDS)
    if one.method != "linear" and one.knots:
        yield OTHER_METHOD.at(at, id=one.id, method=one.method, given=KNOTS)


def _jumps(subject: Subject, one: BonusMalus) -> Iterator[Problem]:
    """Each point that a line gives a second, other value."""
    seen: dict[object, Knot] = {}
    for index, knot in enumerate(one.knots):
        first = seen.setdefault(knot.at, knot)
        if _rate(first) != _rate(knot):
            at = subject.where("consequences", one.id, "knots", index)
            yield JUMP.at(at, id=one.id, at=number(knot.at))


def _rate(knot: Knot) -> object:
    if knot.bonus is not None:
        return knot.bonus.number
    return -knot.malus.number if knot.malus is not None else 0


def _rounded(subject: Subject, one: BonusMalus) -> bool:
    """Whether what is judged has a rounding."""
    if one.round is not None:
        return True
    if one.on == "score":
        score = subject.contract.score
        return score is not None and score.round is not None
    level = subject.dossier.level(one.on)
    return level is not None and level.round is not None
