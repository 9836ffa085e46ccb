"""What scores, or opens or shuts a gate, has a norm that can be met.

Without a norm nothing is ever missed. A norm stricter than the aim makes the intention worse
than the duty. A norm of 100 % without a single exclusion is missed by the first locked door, and
then no longer steers. Where the norm lies within a row of the score table, that row scores the
same for what is met and what is missed. Practice rule 2.

Wrong:

```yaml
service_levels:
  - id: on-time
    weight: 100 %
    target: at least 92 %
    aim: at least 90 %
    bands: [{at_least: 90 %, score: 8}, {otherwise: true, score: 0}]
```

Right:

```yaml
service_levels:
  - id: on-time
    weight: 100 %
    target: at least 90 %
    aim: at least 95 %
    bands: [{at_least: 90 %, score: 8}, {otherwise: true, score: 0}]
```
"""

from collections.abc import Iterator

from sluitend.model.service_level import Role, ServiceLevel
from sluitend.model.unit import unit_of
from sluitend.problem import Fault, Problem, Severity
from sluitend.quantity import Bound
from sluitend.rules.ranges import ends, stretches
from sluitend.rules.rule import Level
from sluitend.rules.said import border
from sluitend.rules.subject import Subject

IN_DUTCH = """Wat scoort, of een knock-outeis is, heeft een norm die te halen is.

Zonder norm wordt er nooit iets gemist. Een norm die strenger is dan de streefwaarde maakt de
bedoeling slechter dan de plicht. Een norm van 100 % zonder één uitsluiting wordt gemist bij de
eerste deur die op slot zit, en stuurt daarna niet meer. Ligt de norm midden in een rij van de
scoretabel, dan geeft die rij dezelfde score voor gehaald en gemist. Praktijkregel 2."""

NO_BANDS = Fault(
    "SL210",
    Severity.ERROR,
    {
        "nl": "`{id}` heeft een weging, maar geen scoretabel",
        "en": "`{id}` has a weight, but no score table",
    },
    {
        "nl": "Geef `bands:`, met `{{otherwise: true, score: 0}}` als laatste rij.",
        "en": "Give `bands:`, with `{{otherwise: true, score: 0}}` as the last row.",
    },
)
NO_NORM = Fault(
    "SL215",
    Severity.WARNING,
    {
        "nl": "`{id}` heeft geen norm: niets kan gehaald of gemist worden",
        "en": "`{id}` has no norm: nothing can be met or missed",
    },
    {
        "nl": "Geef `target:`, zoals `at least 90 %`.",
        "en": "Give `target:`, such as `at least 90 %`.",
    },
    blocks_signing=True,
)
ABOVE_AIM = Fault(
    "SL216",
    Severity.ERROR,
    {
        "nl": "de norm van `{id}`, {target}, is strenger dan de streefwaarde, {aim}",
        "en": "the norm of `{id}`, {target}, is stricter than the aim, {aim}",
    },
    {
        "nl": "Verwissel `target` en `aim`, of verbeter een van beide.",
        "en": "Swap `target` and `aim`, or mend one of the two.",
    },
)
OTHER_WAY = Fault(
    "SL217",
    Severity.ERROR,
    {
        "nl": "de norm van `{id}`, {target}, en de streefwaarde, {aim}, "
        "wijzen niet dezelfde kant op",
        "en": "the norm of `{id}`, {target}, and the aim, {aim}, do not point the same way",
    },
    {
        "nl": "Geef beide dezelfde richting en dezelfde eenheid.",
        "en": "Give both the same direction and the same unit.",
    },
)
ALL_OR_NOTHING = Fault(
    "SL218",
    Severity.WARNING,
    {
        "nl": "de norm van `{id}` is {target}, zonder uitsluitingen",
        "en": "the norm of `{id}` is {target}, without exclusions",
    },
    {
        "nl": "Noem in `exclusions:` wat niet meetelt, of kies een norm die te halen is.",
        "en": "Say in `exclusions:` what does not count, or choose a norm that can be met.",
    },
)
WITHIN_BAND = Fault(
    "SL219",
    Severity.WARNING,
    {
        "nl": "de norm van `{id}`, {target}, is geen grens van de scoretabel: "
        "wat de norm mist, scoort niet minder",
        "en": "the norm of `{id}`, {target}, is no border of the score table: "
        "what misses the norm scores no less",
    },
    {
        "nl": "Laat een rij van de tabel beginnen bij de norm.",
        "en": "Let a row of the table begin at the norm.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("2",)
READS = frozenset({"service_levels"})
FAULTS = (NO_BANDS, NO_NORM, ABOVE_AIM, OTHER_WAY, ALL_OR_NOTHING, WITHIN_BAND)


def check(subject: Subject) -> Iterator[Problem]:
    """What is wrong with each norm."""
    for level in subject.contract.service_levels:
        at = subject.where("service_levels", level.id)
        if level.role is Role.SCORED and level.weight is not None and not level.bands:
            yield NO_BANDS.at(at, id=level.id)
        if level.role is not Role.REPORT_ONLY and level.target is None:
            yield NO_NORM.at(at, id=level.id)
        if isinstance(level.target, Bound):
            yield from _aim(subject, level, level.target)
            yield from _feasible(subject, level, level.target)


def _aim(subject: Subject, level: ServiceLevel, target: Bound) -> Iterator[Problem]:
    aim = level.aim
    if not isinstance(aim, Bound) or aim.within(target):
        return
    fault = ABOVE_AIM if target.within(aim) else OTHER_WAY
    unit = unit_of(level)
    at = subject.where("service_levels", level.id, "aim")
    yield fault.at(at, id=level.id, target=border(target, unit), aim=border(aim, unit))


def _feasible(subject: Subject, level: ServiceLevel, target: Bound) -> Iterator[Problem]:
    unit = unit_of(level)
    at = subject.where("service_levels", level.id, "target")
    whole = target.word == "at least" and target.value.number == 100 and unit == "%"
    if whole and not level.exclusions and level.role is Role.SCORED:
        yield ALL_OR_NOTHING.at(at, id=level.id, target=border(target, unit))
    found = stretches(level.bands, *ends(level), also=(target.value.number,))
    met = [one.row for one in found if one.row and target.holds(one.value)]
    missed = [one.row for one in found if one.row and not target.holds(one.value)]
    if any(row is other for row in met for other in missed):
        yield WITHIN_BAND.at(at, id=level.id, target=border(target, unit))
