"""A worked example follows from the terms it explains.

Both parties sign the example as well as the terms. Where they part, a court asks which of them was
meant. So every example is worked out by the same rules as a real quarter: its observations, the
value of each KPI, the score, and each consequence in order. What an example does not name, is not
measured in it; charges are as the contract has them, before indexation; nothing came before it.
Practice rule 3.

Wrong: of 90 out of 100 the contract makes a score of 8.

```yaml
service_levels:
  - id: on-time
    measure: {kind: share, of: tickets, counts_if: {column: met, is: true}}
    target: at least 90 %
    bands: [{at_least: 95 %, score: 10}, {at_least: 90 %, score: 8}, {otherwise: true, score: 0}]
    per: quarter
    weight: 100 %
examples:
  - id: a-quarter
    given: {on-time: {met: 90, of: 100}}
    expect: {score: "10"}
```

Right:

```yaml
service_levels:
  - id: on-time
    measure: {kind: share, of: tickets, counts_if: {column: met, is: true}}
    target: at least 90 %
    bands: [{at_least: 95 %, score: 10}, {at_least: 90 %, score: 8}, {otherwise: true, score: 0}]
    per: quarter
    weight: 100 %
examples:
  - id: a-quarter
    given: {on-time: {met: 90, of: 100}}
    expect: {score: "8"}
```
"""

from collections.abc import Iterator
from decimal import Decimal

from sluitend.analysis.examples import SCORE, Parted, Unreadable, Worked, work
from sluitend.model.example import Example
from sluitend.number import Exact, NotReadable, number
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.rule import Level
from sluitend.rules.said import Said, said
from sluitend.rules.subject import Subject
from sluitend.scoring.quarter import scores
from sluitend.wording.language import sentence
from sluitend.wording.names import names
from sluitend.wording.scored import Told, exact, steps
from sluitend.wording.words import Words

IN_DUTCH = """Een rekenvoorbeeld volgt uit de voorwaarden die het uitlegt.

Partijen ondertekenen het voorbeeld net zo goed als de voorwaarden. Wijken zij van elkaar af, dan
vraagt een rechter wat er was bedoeld. Daarom wordt elk voorbeeld uitgerekend volgens dezelfde
regels als een echt kwartaal. Wat een voorbeeld niet noemt, is daarin niet gemeten; vergoedingen
staan zoals in het contract, voor indexering; er ging niets aan vooraf. Praktijkregel 3."""

OTHER_SCORE = Fault(
    "SL460",
    Severity.ERROR,
    {
        "nl": "voorbeeld `{id}` noemt score {stated}; uit de voorwaarden volgt {given}",
        "en": "example `{id}` states score {stated}; the terms give {given}",
    },
    {
        "nl": "Verbeter het voorbeeld of de voorwaarden.{step}",
        "en": "Mend the example or the terms.{step}",
    },
)
OTHER_AMOUNT = Fault(
    "SL461",
    Severity.ERROR,
    {
        "nl": "voorbeeld `{id}` noemt {stated} voor `{on}`; uit de voorwaarden volgt {given}",
        "en": "example `{id}` states {stated} for `{on}`; the terms give {given}",
    },
    {
        "nl": "Verbeter het voorbeeld of de voorwaarden.{step}",
        "en": "Mend the example or the terms.{step}",
    },
)
NO_OBSERVATION = Fault(
    "SL462",
    Severity.ERROR,
    {
        "nl": "in voorbeeld `{id}` is bij `{level}` niet te lezen wat is waargenomen: {what}",
        "en": "in example `{id}` what was observed of `{level}` cannot be read: {what}",
    },
    {
        "nl": "Geef een waarde, aantallen zoals {{met: 90, of: 100}}, of een lijst met één per"
        " meetperiode.",
        "en": "Give a value, counts such as {{met: 90, of: 100}}, or a list with one per"
        " measuring period.",
    },
)
NO_AMOUNT = Fault(
    "SL463",
    Severity.ERROR,
    {
        "nl": "voorbeeld `{id}` verwacht voor `{on}` iets anders dan een getal: `{stated}`",
        "en": "example `{id}` expects something else than a number for `{on}`: `{stated}`",
    },
    {"nl": 'Schrijf het bedrag als "-1234.50".', "en": 'Write the amount as "-1234.50".'},
)
LEVEL: Level = "managed"
READS = frozenset(
    {
        "examples",
        "service_levels",
        "consequences",
        "shared_caps",
        "score",
        "price",
        "term",
        "sites",
        "prevails",
        "roles",
    }
)
PRACTICE: tuple[str, ...] = ("3",)
WHOLE = Decimal(100)
FAULTS = (OTHER_SCORE, OTHER_AMOUNT, NO_OBSERVATION, NO_AMOUNT)


def check(subject: Subject) -> Iterator[Problem]:
    """Where each example and the terms part first; what follows from that is not said again.

    With weights that do not add up there is no score to hold an example against: another rule
    says so.
    """
    weights = [one.weight for one in subject.contract.service_levels if scores(one)]
    if weights and sum(one.number for one in weights if one is not None) != WHOLE:
        return
    for example in subject.contract.examples:
        yield from _no_amounts(subject, example)
        worked = work(subject.contract, example)
        if isinstance(worked, Worked):
            yield from (_parted(subject, example, one) for one in worked.parted[:1])
        else:
            yield from (_unreadable(subject, example, one) for one in worked)


def _no_amounts(subject: Subject, example: Example) -> Iterator[Problem]:
    for name, stated in example.expect.items():
        try:
            number(stated)
        except NotReadable:
            at = subject.where("examples", example.id, "expect", name)
            yield NO_AMOUNT.at(at, id=example.id, on=name, stated=stated)


def _unreadable(subject: Subject, example: Example, one: Unreadable) -> Problem:
    at = subject.where("examples", example.id, "given", one.level)
    return NO_OBSERVATION.at(at, id=example.id, level=one.level, what=one.words)


def _parted(subject: Subject, example: Example, one: Parted) -> Problem:
    at = subject.where("examples", example.id, "expect", one.on)
    shared = {"id": example.id, "step": _last_step(subject, one)}
    if one.on == SCORE:
        given = {"nl": "geen score", "en": "no score"} if one.given is None else _plain(one.given)
        return OTHER_SCORE.at(at, stated=_plain(one.stated), given=given, **shared)
    stated, given = (_money(value or Decimal(0)) for value in (one.stated, one.given))
    return OTHER_AMOUNT.at(at, on=one.on, stated=stated, given=given, **shared)


def _plain(value: Exact) -> Said:
    return said(lambda words: exact(value, words))


def _money(value: Exact) -> Said:
    return said(lambda words: words.money(value if isinstance(value, Decimal) else Decimal(0)))


def _last_step(subject: Subject, one: Parted) -> Said:
    """How the terms came to it, in one sentence: the steps that made the number."""

    def told(words: Words) -> str:
        known = names(subject.contract, words)
        unit = known.units.get(subject.contract.kpi_of(one.on), "")
        said = steps(one.trace, Told(words, known, unit))
        return f" {sentence('; '.join(said))}" if said else ""

    return said(told)
