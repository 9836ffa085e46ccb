"""A contracting authority fixes beforehand what may change, and how much may be bought.

Who wants to fine-tune a norm during the term without a new tender says so in the tender, clearly,
precisely and unambiguously (2.163c Aanbestedingswet 2012): a scored service level without `tunable`
can only be changed for the bagatel. A value without a maximum is one nobody can hold an order
against (European Court of Justice, C-23/20, for framework agreements), and one above the European
threshold was tendered in some procedure, which is recorded. An estimate above the maximum
contradicts itself, at any client.

Wrong:

```yaml
public_client: true
value: {estimated: "500000.00", threshold: "221000.00"}
service_levels: [{id: on-time, weight: 100 %}]
```

Right:

```yaml
public_client: true
value: {estimated: "500000.00", maximum: "600000.00", threshold: "221000.00"}
purchase: {procedure: openbare Europese aanbesteding}
service_levels:
  - {id: on-time, weight: 100 %, tunable: {target: {from: at least 90 %, to: at least 95 %}}}
```
"""

from collections.abc import Iterator

from sluitend.model.contract import Value
from sluitend.model.service_level import Role
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.procurement import public, under_threshold, worth
from sluitend.rules.rule import Level
from sluitend.rules.said import money
from sluitend.rules.subject import Subject

IN_DUTCH = """Een aanbestedende dienst legt vooraf vast wat mag veranderen, en hoeveel er gekocht
mag worden.

Wie een norm tijdens de looptijd wil bijstellen zonder nieuwe aanbesteding, zegt dat in de
aanbesteding: duidelijk, nauwkeurig en ondubbelzinnig (2.163c Aanbestedingswet 2012). Een scorende
KPI zonder `tunable` kan alleen binnen de bagatelregeling veranderen. Een waarde zonder maximum is
er een waar niemand een opdracht aan kan toetsen (Hof van Justitie, C-23/20, voor
raamovereenkomsten), en een waarde boven het Europese drempelbedrag is met een procedure
aanbesteed, die vastligt. Een raming boven het maximum spreekt zichzelf tegen, bij elke
opdrachtgever."""

NOT_TUNABLE = Fault(
    "SL433",
    Severity.WARNING,
    {
        "nl": "voor `{id}` is niet vastgelegd wat zonder nieuwe aanbesteding mag worden bijgesteld",
        "en": "for `{id}` it is not fixed what may be fine-tuned without a new tender",
    },
    {
        "nl": "Geef `tunable:` met de grenzen van norm en weging (2.163c Aanbestedingswet 2012).",
        "en": "Give `tunable:` with the limits of norm and weight (2.163c Aanbestedingswet 2012).",
    },
)
NO_MAXIMUM = Fault(
    "SL434",
    Severity.WARNING,
    {
        "nl": "de waarde van dit contract van een aanbestedende dienst heeft geen maximum",
        "en": "the value of this contract of a contracting authority has no maximum",
    },
    {
        "nl": "Geef `maximum:`, met opties, indexering en bonus erin.",
        "en": "Give `maximum:`, options, indexation and bonus included.",
    },
    blocks_signing=True,
)
NO_PROCEDURE = Fault(
    "SL435",
    Severity.WARNING,
    {
        "nl": "de waarde, {value}, ligt op of boven het drempelbedrag van {threshold}, en een "
        "aanbestedingsprocedure ontbreekt",
        "en": "the value, {value}, is at or above the threshold of {threshold}, and there is no "
        "procurement procedure",
    },
    {
        "nl": "Leg `purchase: {{procedure: …}}` vast.",
        "en": "Record `purchase: {{procedure: …}}`.",
    },
    blocks_signing=True,
)
ABOVE_MAXIMUM = Fault(
    "SL436",
    Severity.ERROR,
    {
        "nl": "de geraamde waarde, {estimated}, is hoger dan de maximale, {maximum}",
        "en": "the estimated value, {estimated}, is above the maximum, {maximum}",
    },
    {
        "nl": "Verbeter `estimated` of `maximum`.",
        "en": "Mend `estimated` or `maximum`.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("g1",)
READS = frozenset({"client", "value", "purchase", "service_levels"})
FAULTS = (NOT_TUNABLE, NO_MAXIMUM, NO_PROCEDURE, ABOVE_MAXIMUM)


def check(subject: Subject) -> Iterator[Problem]:
    """What is not fixed beforehand."""
    value = subject.contract.value
    if value is not None:
        yield from _estimate(subject, value)
    if not public(subject):
        return
    if value is not None:
        yield from _bought(subject, value)
    if not under_threshold(subject):
        for level in subject.contract.service_levels:
            if level.role is Role.SCORED and level.weight is not None and level.tunable is None:
                yield NOT_TUNABLE.at(subject.where("service_levels", level.id), id=level.id)


def _estimate(subject: Subject, value: Value) -> Iterator[Problem]:
    estimated, maximum = value.estimated, value.maximum
    if estimated is not None and maximum is not None and estimated > maximum:
        at = subject.where("value", "estimated")
        yield ABOVE_MAXIMUM.at(at, estimated=money(estimated), maximum=money(maximum))


def _bought(subject: Subject, value: Value) -> Iterator[Problem]:
    if value.estimated is not None and value.maximum is None:
        yield NO_MAXIMUM.at(subject.where("value"))
    purchase, most = subject.contract.purchase, worth(subject)
    if value.threshold is None or most is None or most < value.threshold:
        return
    if purchase is None or purchase.procedure is None:
        yield NO_PROCEDURE.at(
            subject.where("value", "threshold"),
            value=money(most),
            threshold=money(value.threshold),
        )
