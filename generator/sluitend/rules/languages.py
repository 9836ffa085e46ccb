"""A contract in several languages says everything in each of them.

A text that lacks a language is left out of that language's documents, or printed by its id; what
prevails is then all there is. There is no silent fallback. Design law 11.

Wrong:

```yaml
languages: [nl, en]
title: {nl: Schoonmaak stadskantoor}
```

Right:

```yaml
languages: [nl, en]
title: {nl: Schoonmaak stadskantoor, en: Cleaning of the town hall}
```
"""

from collections.abc import Iterator

from sluitend.model.contract import Contract
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.passages import texts
from sluitend.rules.rule import Level
from sluitend.rules.said import ids
from sluitend.rules.subject import Subject

IN_DUTCH = """Een contract in meer talen zegt alles in elke taal.

Een tekst waarvan een taal ontbreekt, valt weg uit de documenten in die taal, of wordt met zijn id
afgedrukt; dan is alleen de taal die voorgaat volledig. Er wordt nooit stilzwijgend een andere taal
gebruikt."""

LACKING = Fault(
    "SL273",
    Severity.WARNING,
    {
        "nl": "deze tekst ontbreekt in een taal van het contract: {languages}",
        "en": "this text lacks a language of the contract: {languages}",
    },
    {
        "nl": "Schrijf de tekst per taal, als `{{nl: …, en: …}}`.",
        "en": "Write the text per language, as `{{nl: …, en: …}}`.",
    },
    blocks_signing=True,
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("g5",)
READS = frozenset(Contract.model_fields)
FAULTS = (LACKING,)


def check(subject: Subject) -> Iterator[Problem]:
    """Each text of the contract that lacks a language."""
    contract = subject.contract
    for path, text in texts(contract):
        lacking = set(contract.languages) - text.languages(contract.prevails)
        if lacking:
            yield LACKING.at(subject.where(*path), languages=ids(sorted(lacking)))
