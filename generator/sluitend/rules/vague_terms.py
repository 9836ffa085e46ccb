"""No vague terms: never "as soon as possible" but tomorrow before 17:00.

A vague term is agreed by both because each reads something else in it; the first dispute is about
the word. The finding gives the concrete rewrite. Where the law itself uses the word and the article
names the law (a reasonable term with 6:82 BW, due time with 6:89 BW, appropriate measures with
article 32 GDPR), or where the sentence gives a maximum, it may stand. Looked at are the articles
and text annexes that hold for the contract, and the texts in its data. *Shall* and *should* are not
vague, but look ahead: a term says what holds, in the present tense. That is a note, once a file.

Wrong:

```yaml
service_levels:
  - id: complaints
    title: Klachten
    definition: {nl: Klachten worden zo snel mogelijk opgelost}
```

Right:

```yaml
service_levels:
  - id: complaints
    title: Klachten
    definition: {nl: Klachten zijn opgelost binnen 5 werkdagen na ontvangst}
```
"""

import re
from collections.abc import Iterator

from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.passages import (
    READ_BY_TEXTS,
    Passage,
    of_annexes,
    of_clauses,
    of_data,
)
from sluitend.rules.rule import Level
from sluitend.rules.subject import Subject
from sluitend.rules.vague_words import AHEAD, MEASURED, Vague, vague

IN_DUTCH = """Geen vage termen: nooit "zo snel mogelijk", maar morgen voor 17.00 uur.

Over een vage term zijn beide partijen het eens omdat ieder er iets anders in leest; het eerste
geschil gaat over dat woord. De bevinding geeft wat u concreet kunt schrijven. Waar de wet zelf het
woord gebruikt en het artikel die wet noemt (een redelijke termijn bij 6:82 BW, bekwame tijd bij
6:89 BW, passende maatregelen bij artikel 32 AVG), of waar de zin een maximum geeft, mag het staan.
Bekeken worden de artikelen en tekstbijlagen die voor het contract gelden, en de teksten in de
gegevens. *Zal* en *dient te* zijn niet vaag, maar kijken vooruit: een afspraak zegt wat geldt, in
de tegenwoordige tijd. Dat is een opmerking, één per bestand."""

VAGUE_TERM = Fault(
    "SL270",
    Severity.WARNING,
    {
        "nl": "vage term: ‘{words}’",
        "en": "vague term: ‘{words}’",
    },
    {"nl": "{rewrite}", "en": "{rewrite}"},
)
LOOKS_AHEAD = Fault(
    "SL453",
    Severity.NOTE,
    {
        "nl": "‘{words}’ kijkt vooruit, en een afspraak zegt wat geldt; in dit bestand: {count}",
        "en": "‘{words}’ looks ahead, and a term says what holds; in this file: {count}",
    },
    {
        "nl": "Schrijf de tegenwoordige tijd: Opdrachtnemer levert ….",
        "en": "Write the present tense: the Supplier delivers ….",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("5",)
READS = READ_BY_TEXTS
FAULTS = (VAGUE_TERM, LOOKS_AHEAD)
NOT_TERMS = frozenset({"title", "agenda", "note", "because", "background", "risk"})
"""Names and remarks: nobody is bound by them."""


def check(subject: Subject) -> Iterator[Problem]:
    """Each vague term, at its own place; once a file what looks ahead."""
    ahead: dict[tuple[str, str], list[tuple[Place, str]]] = {}
    for passage in (
        *of_clauses(subject),
        *of_annexes(subject),
        *of_data(subject, NOT_TERMS),
    ):
        for start, end, word in vague(passage.text, passage.language):
            if not _may_stand(passage, start, word):
                words = " ".join(passage.text[start:end].split())
                yield VAGUE_TERM.at(passage.place(start), words=words, rewrite=word.rewrite)
        for found in looking_ahead(passage.text, passage.language):
            said = passage.place(found.start()), passage.text[found.start() : found.end()]
            ahead.setdefault((passage.begins.path, passage.language), []).append(said)
    for (at, words), *more in ahead.values():
        yield LOOKS_AHEAD.at(at, words=words, count=1 + len(more))


def looking_ahead(text: str, language: str) -> Iterator[re.Match[str]]:
    """Words for a duty that is still to come; none in a language that is not known here."""
    pattern = AHEAD.get(language)
    return pattern.finditer(text.lower()) if pattern else iter(())


def _may_stand(passage: Passage, start: int, word: Vague) -> bool:
    """Whether the law is named, or the sentence itself gives the limit."""
    if word.unless is not None and word.unless.search(passage.whole):
        return True
    limit = MEASURED[passage.language]
    return word.measured and limit.search(passage.sentence(start)) is not None
