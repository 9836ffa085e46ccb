"""A translation says what the text that prevails says.

One language is changed after a meeting and the other is not: nobody notices until somebody relies
on the other. So both are held side by side by content, not by date: the same named paragraphs,
conditions, quotes of data and references, in the same order. And a translation may name the mark
of the very text it renders (`renders:`); once that text changes, the mark no longer fits, and
somebody who reads both languages looks again. Design law 11.

Wrong: `text/en/access.md`, of which the Dutch text has been changed since:

```text
---
id: access
title: Access
renders: 0f3a9c21ab77
---
```

Right: the translation looked at again, and the mark of the new text written down, as the remedy of
the finding gives it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256

from sluitend.load.clauses import ClauseSource
from sluitend.problem import Fault, Problem, Severity
from sluitend.prose.parts import Part, parts_of
from sluitend.rules.rule import Level
from sluitend.rules.subject import Subject

IN_DUTCH = """Een vertaling zegt wat de tekst zegt die voorgaat.

Na een overleg wordt de ene taal gewijzigd en de andere niet; dat merkt niemand, tot iemand zich op
de andere beroept. Daarom worden beide naast elkaar gehouden op inhoud en niet op datum: dezelfde
genoemde alinea's, voorwaarden, aanhalingen en verwijzingen, in dezelfde volgorde. Een vertaling kan
bovendien het kenmerk noemen van de tekst die zij weergeeft (`renders:`); wijzigt die tekst, dan
past het kenmerk niet meer en kijkt iemand die beide talen leest er opnieuw naar."""

OTHER_BUILD = Fault(
    "SL440",
    Severity.WARNING,
    {
        "nl": "deze vertaling is anders opgebouwd dan `{path}`: {what}",
        "en": "this translation is built otherwise than `{path}`: {what}",
    },
    {
        "nl": "Neem over wat in de tekst staat die voorgaat, of wijzig beide.",
        "en": "Take over what the text that prevails says, or change both.",
    },
    blocks_signing=True,
)
OTHER_TEXT = Fault(
    "SL441",
    Severity.WARNING,
    {
        "nl": "`{path}` is gewijzigd sinds deze vertaling ervan is gemaakt",
        "en": "`{path}` has changed since this translation of it was made",
    },
    {
        "nl": "Lees beide na, en schrijf daarna `renders: {mark}` in de kop.",
        "en": "Read both, and then write `renders: {mark}` in the head.",
    },
    blocks_signing=True,
)
LEVEL: Level = "managed"
READS = frozenset({"clauses", "annexes", "prevails", "languages"})
PRACTICE: tuple[str, ...] = ("g3",)
FAULTS = (OTHER_BUILD, OTHER_TEXT)

MARK = 12
"""Characters of a mark: enough to tell one text from another."""
_QUOTE = re.compile(r"\{\{\s*(.*?)\s*\}\}")
_REFERENCE = re.compile(r"\]\(#([^)\s]*)\)")
_WHAT: Mapping[str, Mapping[str, str]] = {
    "blocks": {"nl": "alinea's, koppen, lijsten en tabellen", "en": "paragraphs, headings, lists "
               "and tables"},
    "names": {"nl": "namen of voorwaarden", "en": "names or conditions"},
    "quotes": {"nl": "aangehaalde gegevens", "en": "quotes of data"},
    "references": {"nl": "verwijzingen", "en": "references"},
}  # fmt: skip


def check(subject: Subject) -> Iterator[Problem]:
    """Each translation that differs from what it translates."""
    prevails = subject.contract.prevails
    for sources in (subject.dossier.clauses, subject.dossier.annexes):
        leading = {one.id: one for one in sources if one.language == prevails}
        for one in sources:
            if one.language != prevails and one.id in leading:
                yield from _compared(one, leading[one.id])


def mark(source: ClauseSource) -> str:
    """What a text is known by: a hash of its title and words, whatever its line ends."""
    words = " ".join(f"{source.front.title}\n{source.parsed.body}".split())
    return sha256(words.encode("utf-8")).hexdigest()[:MARK]


def _compared(translation: ClauseSource, leading: ClauseSource) -> Iterator[Problem]:
    here, there = _build(translation), _build(leading)
    other = next((what for what, value in there.items() if here[what] != value), None)
    if other is not None:
        yield OTHER_BUILD.at(translation.place(), path=leading.path, what=_WHAT[other])
    given = translation.front.renders
    if given is not None and given != (known := mark(leading)):
        yield OTHER_TEXT.at(translation.place("renders"), path=leading.path, mark=known)


def _build(source: ClauseSource) -> Mapping[str, Sequence[object]]:
    """What both languages share: kinds of block, names, quotes, references."""
    parts = tuple(_walked(parts_of(source.parsed.tokens)))
    body = source.parsed.body
    return {
        "blocks": [part.kind for part in parts],
        "names": [(part.id, part.only_if) for part in parts if part.id or part.only_if],
        "quotes": sorted(_QUOTE.findall(body)),
        "references": sorted(_REFERENCE.findall(body)),
    }


def _walked(parts: Sequence[Part]) -> Iterator[Part]:
    """Blocks, in order, those within lists too; no inlines."""
    for part in parts:
        if part.kind != "inline":
            yield part
            yield from _walked(part.parts)
