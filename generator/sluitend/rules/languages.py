"""A contract in several languages says everything in each of them.

A text that lacks a language is left out of that language's documents, or printed by its id; what
prevails is then all there is. There is no silent fallback. Looked at are the contract, its promises
and data, the series it follows, and of both parties what it names of them. Design law 11.

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

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from sluitend.model.contract import Contract
from sluitend.model.frozen import Frozen
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.passages import texts
from sluitend.rules.rule import Level
from sluitend.rules.said import ids
from sluitend.rules.subject import Subject

IN_DUTCH = """Een contract in meer talen zegt alles in elke taal.

Een tekst waarvan een taal ontbreekt, valt weg uit de documenten in die taal, of wordt met zijn id
afgedrukt; dan is alleen de taal die voorgaat volledig. Er wordt nooit stilzwijgend een andere taal
gebruikt. Bekeken worden het contract, zijn toezeggingen en gegevens, de reeksen die het volgt, en
van beide partijen wat het van hen noemt."""

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
BESIDE = ("promises", "data_sets")
"""Parts of the contract that stand in files of their own."""
READS = frozenset(Contract.model_fields) | {*BESIDE, "client", "supplier", "series"}
FAULTS = (LACKING,)
LISTED = frozenset({"people", "sites"})
"""What a party has for all its contracts: of this contract only what it names."""


def check(subject: Subject) -> Iterator[Problem]:
    """Each text of the contract that lacks a language, and of what it draws on."""
    dossier = subject.dossier
    yield from _lacking(subject, subject.contract, subject.where)
    for part in BESIDE:
        yield from _lacking(subject, getattr(dossier, part), partial(subject.where, part))
    named = frozenset(_strings(subject.contract))
    for party in (dossier.client, dossier.supplier):
        if party is not None:
            where = partial(dossier.where_shared, f"parties/{party.id}.yaml")
            yield from _lacking(subject, party, where, named)
    for name, series in dossier.series.items():
        if name in named:
            where = partial(dossier.where_shared, f"indices/{name}.yaml")
            yield from _lacking(subject, series, where)


def _lacking(
    subject: Subject,
    value: object,
    where: Callable[..., Place],
    named: frozenset[str] | None = None,
) -> Iterator[Problem]:
    """What lacks a language in a part; of people and sites only those that are named."""
    contract = subject.contract
    for path, text in texts(value):
        if named is not None and path[0] in LISTED and path[1] not in named:
            continue
        lacking = set(contract.languages) - text.languages(contract.prevails)
        if lacking:
            yield LACKING.at(where(*path), languages=ids(sorted(lacking)))


def _strings(value: object) -> Iterator[str]:
    """Every id and word in a part of the model."""
    match value:
        case str():
            yield value
        case Frozen():
            for name in type(value).model_fields:
                yield from _strings(getattr(value, name))
        case Mapping():
            yield from _strings(tuple(value.values()))
        case tuple():
            for one in value:
                yield from _strings(one)
