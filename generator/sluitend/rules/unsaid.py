"""What happens when there is nothing to measure, or no figure, is said and not assumed.

A month without complaints is neither 0 % nor 100 %. A figure the supplier withholds is missed, or
withholding pays. And where a KPI is measured by the week or month, three figures become one of the
quarter: together, as a mean, or the worst; they differ. Design law 4: absent is a state, never
zero. Practice rule 5.

Wrong:

```yaml
service_levels:
  - {id: on-time, weight: 100 %, per: month}
```

Right:

```yaml
service_levels:
  - id: on-time
    weight: 100 %
    per: month
    in_quarter: pooled
    no_events: not_counted
    if_missing: counts_as_missed
```
"""

from collections.abc import Iterator

from sluitend.model.consequence import BonusMalus
from sluitend.model.contract import Contract
from sluitend.model.service_level import Role
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.rule import Level
from sluitend.rules.subject import Subject

IN_DUTCH = """Wat er gebeurt als er niets te meten is of als er geen cijfer is, staat er, en wordt
niet aangenomen.

Een maand zonder klachten is geen 0 % en geen 100 %. Een cijfer dat de opdrachtnemer achterhoudt is
gemist, anders loont achterhouden. En wordt een KPI per week of maand gemeten, dan worden drie
cijfers er een voor het kwartaal: samengenomen, gemiddeld of het slechtste, en dat maakt verschil.
Praktijkregel 5."""

IN_QUARTER = Fault(
    "SL225",
    Severity.ERROR,
    {
        "nl": "`{id}` wordt vaker dan per kwartaal gemeten, maar zegt niet hoe dat het "
        "kwartaalcijfer wordt",
        "en": "`{id}` is measured more often than by the quarter, but does not say how that "
        "becomes the quarter's value",
    },
    {
        "nl": "Geef `in_quarter: pooled`, `mean` of `worst`.",
        "en": "Give `in_quarter: pooled`, `mean` or `worst`.",
    },
)
NOT_STATED = Fault(
    "SL226",
    Severity.NOTE,
    {
        "nl": "`{id}` zegt niet zelf {key}; nu geldt `{default}`",
        "en": "`{id}` does not itself say {key}; now `{default}` holds",
    },
    {
        "nl": "Schrijf `{key_name}: {default}`, of wat u bedoelt.",
        "en": "Write `{key_name}: {default}`, or what you mean.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("5",)
READS = frozenset({"service_levels", "consequences"})
FAULTS = (IN_QUARTER, NOT_STATED)

SHORTER = ("week", "month")
KEYS = {
    "no_events": {
        "nl": "wat telt als er niets te meten was",
        "en": "what counts when there was nothing to measure",
    },
    "if_missing": {
        "nl": "wat telt als het cijfer wordt achtergehouden",
        "en": "what counts when the figure is withheld",
    },
}


def check(subject: Subject) -> Iterator[Problem]:
    """Each scored KPI that leaves one of these open."""
    of_quarter = _of_quarter(subject.contract)
    for level in subject.contract.service_levels:
        if level.role is not Role.SCORED:
            continue
        at = subject.where("service_levels", level.id)
        if level.per in SHORTER and level.in_quarter is None and level.id in of_quarter:
            yield IN_QUARTER.at(at, id=level.id)
        for key, words in KEYS.items():
            if level.per is not None and key not in level.model_fields_set:
                default = getattr(level, key)
                yield NOT_STATED.at(at, id=level.id, key=words, key_name=key, default=default)


def _of_quarter(contract: Contract) -> frozenset[str]:
    """The KPIs of which a value of the quarter is asked: they weigh in the score, or pay by it."""
    weighed = {level.id for level in contract.service_levels if level.weight is not None}
    paying = {
        one.on
        for one in contract.consequences
        if isinstance(one, BonusMalus) and one.per == "quarter"
    }
    return frozenset(weighed | paying)
