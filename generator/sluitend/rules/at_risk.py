"""What is at risk is divided in full, over service levels that can miss.

A pool of credits is one sum: parts of 90 % leave a tenth that nobody can lose, parts of 110 %
credit more than the pool, unless a cap says that the pool is the most. A part on a service level
without a norm is never lost, and one on the client's own duty makes the supplier pay for the
client. Practice rule 3: consequences are fixed beforehand.

Wrong:

```yaml
service_levels: [{id: a, target: at least 90 %}, {id: b, target: at least 90 %}]
consequences:
  - {id: pool, kind: service_credit, at_risk: {pool: 10 %, parts: {a: 60 %, b: 30 %}}}
```

Right:

```yaml
service_levels: [{id: a, target: at least 90 %}, {id: b, target: at least 90 %}]
consequences:
  - {id: pool, kind: service_credit, at_risk: {pool: 10 %, parts: {a: 60 %, b: 40 %}}}
```
"""

from collections.abc import Iterator
from decimal import Decimal

from sluitend.model.consequence import AtRisk, ServiceCredit
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.rule import Level
from sluitend.rules.said import percent
from sluitend.rules.subject import Subject

IN_DUTCH = """Wat op het spel staat, is helemaal verdeeld, over servicelevels die gemist kunnen
worden.

Een pot met kortingen is één bedrag: delen van samen 90 % laten een tiende over dat niemand kan
verliezen, delen van 110 % geven meer korting dan de pot, tenzij een maximum zegt dat de pot het
hoogste is. Een deel op een servicelevel zonder norm gaat nooit verloren, en een deel op een
verplichting van de opdrachtgever laat de opdrachtnemer voor de opdrachtgever betalen.
Praktijkregel 3: gevolgen liggen vooraf vast."""

PARTS = Fault(
    "SL407",
    Severity.ERROR,
    {
        "nl": "de delen van de pot van `{id}` zijn samen {total}, geen 100 %",
        "en": "the parts of the pool of `{id}` add up to {total}, not 100 %",
    },
    {
        "nl": "Verdeel de hele pot over `parts:`.",
        "en": "Divide the whole pool over `parts:`.",
    },
)
CANNOT_MISS = Fault(
    "SL408",
    Severity.WARNING,
    {
        "nl": "`{level}` heeft een deel van de pot van `{id}`, maar {why}",
        "en": "`{level}` has a part of the pool of `{id}`, but {why}",
    },
    {
        "nl": "Geef dit deel aan een servicelevel met een norm die de opdrachtnemer moet halen.",
        "en": "Give this part to a service level with a norm the supplier must meet.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("3",)
READS = frozenset({"consequences", "service_levels"})
FAULTS = (PARTS, CANNOT_MISS)

NO_NORM = {"nl": "het heeft geen norm", "en": "it has no norm"}
OF_CLIENT = {
    "nl": "het is een verplichting van de opdrachtgever",
    "en": "it is a duty of the client",
}


def check(subject: Subject) -> Iterator[Problem]:
    """What is wrong with each pool."""
    for one in subject.contract.consequences:
        if isinstance(one, ServiceCredit) and one.at_risk is not None:
            yield from _parts(subject, one.id, one.at_risk, capped=one.cap is not None)


def _parts(subject: Subject, name: str, pool: AtRisk, *, capped: bool) -> Iterator[Problem]:
    at = subject.where("consequences", name, "at_risk", "parts")
    total = sum((part.number for part in pool.parts.values()), Decimal(0))
    if total < 100 or (total > 100 and not capped):
        yield PARTS.at(at, id=name, total=percent(total))
    for kpi in pool.parts:
        level = subject.dossier.level(kpi)
        if level is None:
            continue
        why = OF_CLIENT if level.owed_by == "client" else NO_NORM if level.target is None else None
        if why is not None:
            at = subject.where("consequences", name, "at_risk", "parts", kpi)
            yield CANNOT_MISS.at(at, id=name, level=kpi, why=why)
