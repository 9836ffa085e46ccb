"""Fine-tuning never goes below what was promised in the bid.

A promise of the bid decided the award. Where the norm it landed in may be tuned to a laxer one, the
supplier can be let off what others lost the tender on: another tender would have had another
outcome, and the change is substantial (2.163g lid 3 Aanbestedingswet 2012). The range of such a
norm goes up only. Practice rule 7: a promise of the bid cannot be tuned below itself unnoticed.

Wrong:

```yaml
service_levels:
  - id: on-time
    target: at least 95 %
    tunable: {target: {from: at least 90 %, to: at least 98 %}}
promises:
  - {id: fast, words: Vrijwel altijd op tijd, source: Inschrijving 3.2, lands_in: [service_levels.on-time]}
```

Right:

```yaml
service_levels:
  - id: on-time
    target: at least 95 %
    tunable: {target: {from: at least 95 %, to: at least 98 %}}
promises:
  - {id: fast, words: Vrijwel altijd op tijd, source: Inschrijving 3.2, lands_in: [service_levels.on-time]}
```
"""  # noqa: E501 - examples of one line

from collections.abc import Iterator
from dataclasses import replace

from sluitend.model.service_level import ServiceLevel
from sluitend.model.unit import unit_of
from sluitend.problem import Fault, Problem, Severity
from sluitend.quantity import Bound
from sluitend.rules.rule import Level
from sluitend.rules.said import border
from sluitend.rules.subject import Subject

IN_DUTCH = """Bijstellen gaat nooit onder wat in de inschrijving is toegezegd.

Een toezegging uit de inschrijving bepaalde mede de gunning. Mag de norm waarin zij landde worden
bijgesteld naar een lagere, dan kan de opdrachtnemer worden ontslagen van waar anderen de
aanbesteding op verloren: met die norm was de uitkomst misschien anders geweest, en de wijziging is
wezenlijk (2.163g lid 3 Aanbestedingswet 2012). De grenzen van zo'n norm gaan alleen omhoog.
Praktijkregel 7."""

BELOW_PROMISE = Fault(
    "SL437",
    Severity.WARNING,
    {
        "nl": "de toezegging `{promise}` landt in `{id}`, en de norm, {target}, mag worden "
        "bijgesteld tot {laxest}",
        "en": "the promise `{promise}` lands in `{id}`, and the norm, {target}, may be tuned to "
        "{laxest}",
    },
    {
        "nl": "Laat `tunable: {{target: …}}` beginnen bij de norm zelf.",
        "en": "Let `tunable: {{target: …}}` begin at the norm itself.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("7",)
READS = frozenset({"promises", "service_levels"})
FAULTS = (BELOW_PROMISE,)


def check(subject: Subject) -> Iterator[Problem]:
    """Each norm that may be tuned below the promise it holds."""
    for promise in subject.dossier.promises:
        landed = promise.lands_in if promise.dropped is None else ()
        for path in landed:
            part, _, name = path.partition(".")
            level = subject.dossier.level(name) if part == "service_levels" else None
            laxest = _laxest(level) if level is not None else None
            if level is not None and laxest is not None and isinstance(level.target, Bound):
                unit = unit_of(level)
                yield BELOW_PROMISE.at(
                    subject.where("service_levels", level.id, "tunable", "target"),
                    promise=promise.id,
                    id=level.id,
                    target=border(level.target, unit),
                    laxest=border(laxest, unit),
                )


def _laxest(level: ServiceLevel) -> Bound | None:
    """The laxest norm its range allows, where that is laxer than the norm; else None."""
    target = level.target
    given = level.tunable.target if level.tunable is not None else None
    if given is None or not isinstance(target, Bound):
        return None
    if given.by is not None and given.by.number > 0:
        down = target.word in ("at least", "above")
        number = target.value.number + (-given.by.number if down else given.by.number)
        return replace(target, value=replace(target.value, number=number))
    ends = [end for end in (given.from_, given.to) if isinstance(end, Bound)]
    return next((end for end in ends if not end.within(target)), None)
