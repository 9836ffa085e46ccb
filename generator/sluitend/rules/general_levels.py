"""The general service levels hold for every contract, or it says why not.

Complaints, management information, invoices: what is the same everywhere is measured everywhere,
so that suppliers can be compared. A contract that goes without one says so in `leaves_out`, with
the reason; silence is no decision. Practice rule 1.

Wrong:

```yaml
leaves_out: {invoice-acuracy: Een leverancier zonder facturen.}
```

Right:

```yaml
leaves_out: {}
```
"""

from collections.abc import Iterator

from sluitend.load.near import hint
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.rule import Level
from sluitend.rules.subject import Subject

IN_DUTCH = """De algemene servicelevels gelden voor elk contract, of het zegt waarom niet.

Klachten, managementinformatie, facturen: wat overal hetzelfde is, wordt overal gemeten, zodat
opdrachtnemers te vergelijken zijn. Een contract dat er een weglaat, zegt dat in `leaves_out`, met
de reden; zwijgen is geen besluit. Praktijkregel 1."""

GENERAL = "general/"

LACKING = Fault(
    "SL250",
    Severity.WARNING,
    {
        "nl": "het algemene servicelevel `{id}` ontbreekt, zonder reden",
        "en": "the general service level `{id}` is lacking, without a reason",
    },
    {
        "nl": "Neem het op met `use: general/{id}`, of noem de reden in `leaves_out`.",
        "en": "Take it in with `use: general/{id}`, or give the reason in `leaves_out`.",
    },
)
BOTH = Fault(
    "SL251",
    Severity.ERROR,
    {
        "nl": "`{id}` staat in het contract en ook in `leaves_out`",
        "en": "`{id}` stands in the contract, and in `leaves_out` too",
    },
    {
        "nl": "Haal een van beide weg.",
        "en": "Remove one of the two.",
    },
)
UNKNOWN = Fault(
    "SL252",
    Severity.ERROR,
    {
        "nl": "`leaves_out` noemt `{id}`, maar dat is geen algemeen servicelevel",
        "en": "`leaves_out` names `{id}`, but that is no general service level",
    },
    {"nl": "{hint}", "en": "{hint}"},
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("1",)
READS = frozenset({"service_levels", "leaves_out"})
FAULTS = (LACKING, BOTH, UNKNOWN)


def check(subject: Subject) -> Iterator[Problem]:
    """Each general service level that is neither in nor left out, or both."""
    contract = subject.contract
    general = subject.dossier.general
    taken = {
        (one.use or one.id).removeprefix(GENERAL)
        for one in contract.service_levels
        if one.use is None or one.use.startswith(GENERAL)
    }
    left_out = {name.removeprefix(GENERAL): name for name in contract.leaves_out}
    for name in general:
        if name not in taken and name not in left_out:
            yield LACKING.at(subject.where("service_levels"), id=name)
    for name, written in left_out.items():
        at = subject.where("leaves_out", written)
        if name not in general:
            known = hint(name, general, "Bekend zijn: {known}.", "Known are: {known}.")
            yield UNKNOWN.at(at, id=name, hint=known)
        elif name in taken:
            yield BOTH.at(at, id=name)
