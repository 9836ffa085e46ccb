"""Nothing is left to be filled in.

A text that says "to be agreed" is no agreement: what is signed is what was left open. Until it is
filled in, or the term for agreeing and what holds otherwise are written down, the signature gate
stays shut. Looked at are the articles and annexes that hold, and every text in the data. A key
with nothing behind it is open too: `sluitend new` leaves one for every decision.

Wrong:

```yaml
scope: De omvang is nader te bepalen.
```

Right:

```yaml
scope: Schoonmaak van het stadskantoor en de wijkpost.
```
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.passages import READ_BY_TEXTS, of_annexes, of_clauses, of_data
from sluitend.rules.rule import Level
from sluitend.rules.subject import Subject
from sluitend.source.nodes import Items, Keys, Node, Scalar

IN_DUTCH = """Er staat niets meer open.

Een tekst die zegt "nader overeen te komen" is geen afspraak: wat is getekend, is wat is
opengelaten. Tot het is ingevuld, of tot er staat binnen welke termijn partijen het eens worden en
wat er anders geldt, blijft de ondertekening dicht. Bekeken worden de artikelen en bijlagen die
gelden, en alle teksten in de gegevens. Ook een sleutel met niets erachter staat nog open:
`sluitend new` laat er een over voor elk besluit."""

OPEN = Fault(
    "SL272",
    Severity.WARNING,
    {
        "nl": "hier is nog iets open: ‘{words}’",
        "en": "something is still open here: ‘{words}’",
    },
    {
        "nl": "Vul het in; staat het nog niet vast, schrijf dan wie wanneer beslist en wat anders "
        "geldt.",
        "en": "Fill it in; where it is not settled, write who decides when, and what holds "
        "otherwise.",
    },
    blocks_signing=True,
)
EMPTY = Fault(
    "SL274",
    Severity.WARNING,
    {"nl": "`{key}` is nog niet ingevuld", "en": "`{key}` is not filled in yet"},
    {
        "nl": "Vul het in, of haal de regel weg als het hier niet speelt.",
        "en": "Fill it in, or remove the line where it does not apply.",
    },
    blocks_signing=True,
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("g5",)
READS = READ_BY_TEXTS
FAULTS = (OPEN, EMPTY)

_EXACT = re.compile(
    r"\[[A-Z][A-Z_ /-]{2,}\]"
    r"|\bTO ?DO\b|\bTBD\b|\bTBC\b|\bFIXME\b|\bXX+\b|\bPM\b|\bP\.M\.|\bNTB\b|\bNNB\b|\?\?+|_{3,}"
)
_ANY_CASE = re.compile(
    r"\bn\.\s?[tn]\.\s?b\.|\bnader (?:te bepalen|overeen te komen|in te vullen|vast te stellen)\b"
    r"|\bto be (?:agreed|determined|defined|decided|confirmed|completed)\b"
    r"|\[(?:invullen|in te vullen|naam|datum|bedrag|fill in|name|date|amount)\]"
    r"|\[(?:uw|your|bijv\.|e\.g\.) [^\]]*\]"
    r"|\blorem ipsum\b|…|\.\.\.|\bhier invullen\b|\binsert here\b"
)
"""In a text of lower case."""


def check(subject: Subject) -> Iterator[Problem]:
    """Each open place."""
    for passage in (*of_clauses(subject), *of_annexes(subject), *of_data(subject)):
        for start, end in _open(passage.text):
            yield OPEN.at(passage.place(start), words=passage.text[start:end])
    for at, key in _empty(subject.dossier.root, ()):
        yield EMPTY.at(at, key=key)


def _empty(node: Node, path: tuple[str, ...]) -> Iterator[tuple[Place, str]]:
    """Keys and items with nothing behind them: where, and the path that names them."""
    steps: Iterable[tuple[Place, str, Node]] = ()
    match node:
        case Keys(entries):
            steps = ((key.place, name, value) for name, (key, value) in entries.items())
        case Items(nodes):
            steps = ((one.place, _name(one) or str(n), one) for n, one in enumerate(nodes, 1))
    for at, name, value in steps:
        if isinstance(value, Scalar) and value.is_null:
            yield at, ".".join((*path, name))
        else:
            yield from _empty(value, (*path, name))


def _name(node: Node) -> str | None:
    known = node.get("id") if isinstance(node, Keys) else None
    return known.text if isinstance(known, Scalar) and not known.is_null else None


@lru_cache(maxsize=8192)
def _open(text: str) -> tuple[tuple[int, int], ...]:
    """Begin and end of each open place; kept by content, since contracts share their text."""
    spans = {found.span() for found in _EXACT.finditer(text)}
    spans |= {found.span() for found in _ANY_CASE.finditer(text.lower())}
    return tuple(sorted(spans))
