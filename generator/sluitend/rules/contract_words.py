"""The words of a contract under Dutch law, the same from the first page to the last.

A party that is called three things is three parties to whoever reads carefully: client and supplier
are *opdrachtgever* and *opdrachtnemer*, never *klant*, *leverancier* or *aannemer*. Terms of
Belgian law mean something else here or nothing. And an agreement that is signed electronically is
not drawn up *in tweevoud*: there is one file. Practice: mistakes a reader spots at once.

Wrong: in an article:

```text
De leverancier levert de rapportage aan de klant.
```

Right:

```text
Opdrachtnemer levert de rapportage aan Opdrachtgever.
```
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.passages import READ_BY_TEXTS, Passage, of_clauses
from sluitend.rules.rule import Level
from sluitend.rules.subject import Subject

IN_DUTCH = """De woorden van een contract naar Nederlands recht, op elke bladzijde dezelfde.

Een partij die op drie manieren wordt genoemd, is voor een nauwkeurige lezer drie partijen: schrijf
Opdrachtgever en Opdrachtnemer, nooit klant, leverancier of aannemer. Begrippen uit het Belgische
recht betekenen hier iets anders, of niets. En een overeenkomst die elektronisch wordt getekend,
wordt niet in tweevoud opgemaakt: er is één bestand."""

PARTY = Fault(
    "SL446",
    Severity.WARNING,
    {
        "nl": "‘{word}’: een partij heet in deze overeenkomst maar op één manier; zo vaak "
        "staat het er: {count}",
        "en": "‘{word}’: a party has only one name in this agreement; so often it stands here: "
        "{count}",
    },
    {"nl": "Schrijf: {better}.", "en": "Write: {better}."},
)
BELGIAN = Fault(
    "SL447",
    Severity.WARNING,
    {
        "nl": "‘{word}’ is een Belgisch begrip",
        "en": "‘{word}’ is a Belgian term",
    },
    {"nl": "Schrijf: {better}.", "en": "Write: {better}."},
)
COPIES = Fault(
    "SL448",
    Severity.WARNING,
    {
        "nl": "‘{word}’, terwijl elektronisch wordt getekend: er is één bestand",
        "en": "‘{word}’, while it is signed electronically: there is one file",
    },
    {
        "nl": "Haal de woorden weg, of geef `signing: {{electronic: false}}`.",
        "en": "Take the words out, or give `signing: {{electronic: false}}`.",
    },
)
LEVEL: Level = "managed"
READS = READ_BY_TEXTS
PRACTICE: tuple[str, ...] = ("g3",)
FAULTS = (PARTY, BELGIAN, COPIES)

_PARTIES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "nl": (
        (r"de klant|onze klant", "Opdrachtgever"),
        (r"de leverancier|leverancier(?=\s+(?:levert|zal|dient|is|heeft|draagt))|de aannemer",
         "Opdrachtnemer"),
        (r"de opdrachtgevende partij", "Opdrachtgever"),
    ),
    "en": (
        (r"the customer", "the Client"),
        (r"the vendor|the contractor|the service provider", "the Supplier"),
    ),
}  # fmt: skip
_BELGIAN: Mapping[str, tuple[tuple[str, str], ...]] = {
    "nl": (
        (r"aanbestedende overheid", "aanbestedende dienst"),
        (r"lastenboek|bijzonder bestek", "programma van eisen, of bestek"),
        (r"poetsdienst|poetsvrouw\w*|poetspersoneel", "schoonmaakdienst, schoonmaakpersoneel"),
        (r"rechtspersoonsbelasting", "vennootschapsbelasting"),
        (r"gedingbeslissend\w*|dading", "vaststellingsovereenkomst"),
        (r"ondernemingsnummer", "KvK-nummer"),
        (r"schuldvergelijking", "verrekening"),
    ),
    "en": (),
}
_COPIES = {
    "nl": r"in (?:twee|drie|vier)voud|in duplo",
    "en": r"in (?:duplicate|triplicate|two (?:copies|originals))",
}


def check(subject: Subject) -> Iterator[Problem]:
    """Words of another contract, another country or another way of signing."""
    passages = [one for one in of_clauses(subject) if _may_have(one.language, one.text)]
    yield from _other_names(passages)
    electronic = subject.contract.signing.electronic
    for passage in passages:
        for pattern, better in _BELGIAN[passage.language]:
            for start, word in _words(pattern, passage.text):
                yield BELGIAN.at(passage.place(start), word=word, better=better)
        for start, word in _words(_COPIES[passage.language], passage.text) if electronic else ():
            yield COPIES.at(passage.place(start), word=word)


def _other_names(passages: Sequence[Passage]) -> Iterator[Problem]:
    """Each other name of a party, once a language: where it stands first, and how often."""
    met: dict[tuple[str, str], list[tuple[Place, str, str]]] = {}
    for passage in passages:
        for pattern, better in _PARTIES[passage.language]:
            for start, word in _words(pattern, passage.text):
                said = passage.place(start), word, better
                met.setdefault((passage.language, word.casefold()), []).append(said)
    for (at, word, better), *more in met.values():
        yield PARTY.at(at, word=word, better=better, count=1 + len(more))


def _words(pattern: str, text: str) -> Iterator[tuple[int, str]]:
    """Where a pattern in lower case stands in a text, and the words as written there."""
    for found in _compiled(pattern).finditer(text.lower()):
        yield found.start(), text[found.start() : found.end()]


@lru_cache(maxsize=8192)
def _may_have(language: str, text: str) -> bool:
    """Whether any of the words stands there; kept, since contracts share their text."""
    known = (*_PARTIES.get(language, ()), *_BELGIAN.get(language, ()))
    patterns = [*(pattern for pattern, _ in known), *([_COPIES[language]] if known else ())]
    return bool(patterns) and _compiled("|".join(patterns)).search(text.lower()) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b")
