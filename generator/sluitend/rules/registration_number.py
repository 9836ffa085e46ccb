"""Each party is known by its number in the trade register.

Names change and resemble each other; eight digits do not. A public body has a number too
(Handelsregisterwet 2007). Practice: check the register on the day of signing.

Wrong:

```yaml
registration_number: "1234567"
```

Right:

```yaml
registration_number: "00000001"
```
"""

import re
from collections.abc import Iterator

from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.rule import Level
from sluitend.rules.subject import Subject

IN_DUTCH = """Elke partij is bekend met haar nummer in het handelsregister.

Namen veranderen en lijken op elkaar; acht cijfers niet. Ook een overheid heeft een nummer
(Handelsregisterwet 2007). Controleer het register op de dag van ondertekening."""

MISSING = Fault(
    "SL268",
    Severity.WARNING,
    {
        "nl": "{party} heeft geen nummer in het handelsregister",
        "en": "{party} has no number in the trade register",
    },
    {
        "nl": "Geef `registration_number:` in het bestand van die partij.",
        "en": "Give `registration_number:` in that party's file.",
    },
    blocks_signing=True,
)
NOT_EIGHT = Fault(
    "SL269",
    Severity.ERROR,
    {
        "nl": "het nummer van {party} in het handelsregister, `{number}`, heeft geen acht cijfers",
        "en": "the number of {party} in the trade register, `{number}`, has not eight digits",
    },
    {
        "nl": "Neem het over uit het uittreksel, met de nullen ervoor, tussen aanhalingstekens.",
        "en": "Take it from the extract, with its leading zeros, in quotation marks.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("g5",)
READS = frozenset({"client", "supplier"})
FAULTS = (MISSING, NOT_EIGHT)


def check(subject: Subject) -> Iterator[Problem]:
    """Each party whose number is lacking or has another form."""
    for side, party in (("client", subject.dossier.client), ("supplier", subject.dossier.supplier)):
        if party is None:
            continue
        at = subject.where(side)
        number = party.registration_number
        if number is None:
            yield MISSING.at(at, party=party.name)
        elif not re.fullmatch("[0-9]{8}", number):
            yield NOT_EIGHT.at(at, party=party.name, number=number)
