"""Nobody judges his own work for money.

A scored KPI that the supplier measures is verified by somebody else. The supplier's own check of
quality (in cleaning: DKS) is a tool of its own process; once it scores, nobody finds a fault any
more. That the rounds were done may score; what they found may not. Practice rule 5;
domain rule: the own check never drives money.

Wrong:

```yaml
service_levels:
  - id: on-time
    weight: 100 %
    measurement: {by: supplier}
```

Right:

```yaml
service_levels:
  - id: on-time
    weight: 100 %
    measurement: {by: supplier, verified_by: client}
```
"""

import re
from collections.abc import Iterator

from sluitend.model.measure import Level as Ordinal
from sluitend.model.measure import Mean, Median, Percentile, Rating, Sample, Share
from sluitend.model.service_level import MeasurementPlan, Role, ServiceLevel
from sluitend.model.text import Text
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.rule import Level
from sluitend.rules.subject import Subject

IN_DUTCH = """Niemand keurt voor geld zijn eigen werk.

Een scorende KPI die de opdrachtnemer zelf meet, wordt door een ander gecontroleerd. De eigen
kwaliteitscontrole van de opdrachtnemer (bij schoonmaak: DKS) is een hulpmiddel van zijn eigen
proces; zodra zij scoort, vindt niemand nog een fout. Dat de rondes zijn gelopen mag scoren; wat ze
vonden niet. Praktijkregel 5."""

UNVERIFIED = Fault(
    "SL223",
    Severity.WARNING,
    {
        "nl": "`{id}` scoort, de opdrachtnemer meet zelf en niemand anders controleert het",
        "en": "`{id}` scores, the supplier measures it and nobody else verifies it",
    },
    {
        "nl": "Geef `verified_by: client`, `independent` of `joint`.",
        "en": "Give `verified_by: client`, `independent` or `joint`.",
    },
)
OWN_VERDICT = Fault(
    "SL224",
    Severity.WARNING,
    {
        "nl": "`{id}` laat de eigen kwaliteitscontrole van de opdrachtnemer scoren",
        "en": "`{id}` lets the supplier's own check of quality score",
    },
    {
        "nl": "Kies `role: report_only`, of laat scoren dat de controles zijn uitgevoerd.",
        "en": "Choose `role: report_only`, or score that the checks were done.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("5",)
READS = frozenset({"service_levels"})
FAULTS = (UNVERIFIED, OWN_VERDICT)

_OWN_CHECK = re.compile(
    r"\bdks\b|\beigen (kwaliteits)?controles?\b|\bzelfcontroles?\b|\bown checks?\b"
    r"|\bself-(check|assessment)s?\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"rond(e|es|en)\b|\brounds?\b|uitgevoerd|gepland|\bdone\b|\bplanned\b", re.IGNORECASE
)
_VERDICTS = (Mean, Median, Ordinal, Percentile, Rating, Sample, Share)


def check(subject: Subject) -> Iterator[Problem]:
    """Each scored KPI that the supplier alone judges."""
    for level in subject.contract.service_levels:
        plan = level.measurement
        if level.role is not Role.SCORED or plan is None or plan.by != "supplier":
            continue
        if plan.verified_by in (None, "supplier"):
            at = subject.where("service_levels", level.id, "measurement")
            yield UNVERIFIED.at(at, id=level.id)
        if _is_own_verdict(level, plan):
            yield OWN_VERDICT.at(subject.where("service_levels", level.id), id=level.id)


def _is_own_verdict(level: ServiceLevel, plan: MeasurementPlan) -> bool:
    if level.measure is not None and not isinstance(level.measure, _VERDICTS):
        return False
    named = " ".join((level.id.replace("-", " "), *_texts(level.title), *_texts(level.definition)))
    from_ = " ".join((*_texts(plan.how), *_texts(plan.source)))
    return bool(_OWN_CHECK.search(f"{named} {from_}")) and not _DONE.search(named)


def _texts(text: Text | None) -> tuple[str, ...]:
    return tuple(one for _, one in text.by_language) if text else ()
