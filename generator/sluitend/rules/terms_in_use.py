"""A word with a capital is defined, and a definition is used.

A defined term means what the article says, wherever it stands with its capital. A capital without a
definition promises a meaning that nobody wrote down; a definition that no text uses was left behind
when something else went, and somebody will find a use for it. Practice: definitions first.

Wrong: a term that only its own definition uses:

```text
**Nulmeting**: de meting van de beginstaat.
```

Right: the definition goes, or the article that needs it says *Nulmeting*.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.prose.defined import DefinedTerm, defined_terms
from sluitend.prose.outline import is_written
from sluitend.rules.passages import READ_BY_TEXTS, Passage, of_annexes, of_clauses, of_data
from sluitend.rules.rule import Level
from sluitend.rules.subject import Subject
from sluitend.wording.house import house_words

IN_DUTCH = """Een woord met een hoofdletter is gedefinieerd, en een definitie wordt gebruikt.

Een begrip betekent wat het artikel zegt, overal waar het met zijn hoofdletter staat. Een
hoofdletter zonder definitie belooft een betekenis die niemand heeft opgeschreven. Een definitie
die nergens wordt gebruikt, is blijven staan toen iets anders verdween; iemand vindt er later een
gebruik voor."""

UNDEFINED = Fault(
    "SL451",
    Severity.NOTE,
    {
        "nl": "‘{word}’ staat hier met een hoofdletter, maar is nergens gedefinieerd",
        "en": "‘{word}’ has a capital here, but is defined nowhere",
    },
    {
        "nl": "Definieer het in het artikel met definities, of schrijf het met een kleine letter.",
        "en": "Define it in the article of definitions, or write it without a capital.",
    },
)
UNUSED = Fault(
    "SL452",
    Severity.NOTE,
    {
        "nl": "het begrip ‘{word}’ is gedefinieerd, maar wordt nergens gebruikt",
        "en": "the term ‘{word}’ is defined, but used nowhere",
    },
    {"nl": "Haal de definitie weg.", "en": "Take the definition out."},
)
LEVEL: Level = "watertight"
READS = READ_BY_TEXTS | {
    "client",
    "supplier",
    "series",
    "data_sets",
    "repository",
    "house",
    "promises",
    "tables",
    "attachments",
}
PRACTICE: tuple[str, ...] = ("8",)
FAULTS = (UNDEFINED, UNUSED)

OFTEN = 2
"""How often a word must have its capital before it can be meant as a term, not a name."""
SHORT, LONG = 4, 6
"""Letters a word has at most to stay as it is, and to lose one letter in other forms."""
_NAMES_OF_LAWS = ("wet", "besluit", "inspectie", "autoriteit")
_NAME_BEFORE = re.compile(
    r"[A-Z][\w-]+\)?\s+(?:(?:of|and|the|by|for|van|de|der|het|voor|en|tot)\s+)*$"
)
_CAPITAL = re.compile(r"(?<=[a-zé,;)\N{OBJECT REPLACEMENT CHARACTER}] )[A-Z][a-zé]{3,}(?![\w’'-])")
_NAME_NEXT = re.compile(r"^\s+(?:[A-Z\d]|van\b|voor\b|of\b|van de\b)")
_NO_TERMS: Mapping[str, frozenset[str]] = {
    "nl": frozenset({"nederland", "nederlands", "nederlandse", "europese", "engels", "engelse",
                     "verordening", "code", "algemene", "burgerlijk", "wetboek"}),
    "en": frozenset({"dutch", "english", "european", "netherlands", "monday", "friday", "january",
                     "february", "march", "april", "june", "july", "august", "september",
                     "october", "november", "december", "section", "article", "annex", "civil",
                     "code", "regulation", "authority", "administration", "tax"}),
}  # fmt: skip


def check(subject: Subject) -> Iterator[Problem]:
    """Terms without a definition, then definitions without a use, a language at a time."""
    if not is_written(subject.dossier):
        return
    clauses = tuple(of_clauses(subject))
    others = (*of_annexes(subject), *of_data(subject))
    for language in subject.contract.languages:
        terms = defined_terms(subject.dossier, language)
        if not terms:
            continue
        mine = [one for one in clauses if one.language == language]
        yield from _undefined(mine, terms, _names(subject), language)
        said = [one for one in (*mine, *others) if one.language == language]
        yield from _unused(said, terms, _labels(subject, language))


def _undefined(
    passages: Iterable[Passage], terms: tuple[DefinedTerm, ...], names: str, language: str
) -> Iterator[Problem]:
    """Each word that has its capital within sentences more than once, at its first place."""
    stems = tuple({_stem(word.casefold()) for term in terms for word in term.term.split()})
    met: Counter[str] = Counter()
    first: dict[str, Place] = {}
    for passage in passages:
        for found in _CAPITAL.finditer(passage.text):
            word = found[0]
            low = word.casefold()
            named = low in _NO_TERMS.get(language, ()) or low.endswith(_NAMES_OF_LAWS)
            if named or low.startswith(stems) or word in names:
                continue
            around = passage.text[: found.start()], passage.text[found.end() :]
            if _NAME_BEFORE.search(around[0]) or _NAME_NEXT.match(around[1]):
                continue
            met[word] += 1
            first.setdefault(word, passage.place(found.start()))
    for word, count in met.items():
        if count >= OFTEN:
            yield UNDEFINED.at(first[word], word=word)


def _unused(
    passages: Iterable[Passage], terms: tuple[DefinedTerm, ...], labels: str
) -> Iterator[Problem]:
    """Each term of which no text outside its own definition has the stem."""
    texts = [(one.text, one.begins) for one in passages]
    for term in terms:
        stem = _stem(term.term)
        used = re.compile(rf"\b{re.escape(stem)}")
        elsewhere = (
            text for text, at in texts if stem in text and (at.path, at.line) != _line(term)
        )
        if not used.search(labels) and not any(used.search(text) for text in elsewhere):
            yield UNUSED.at(term.place, word=term.term)


def _stem(word: str) -> str:
    """What stays of a word in its other forms: *Addend* of *Addendum*, *Klach* of *Klacht*."""
    return word[:-2] if len(word) > LONG else word[:-1] if len(word) > SHORT else word


def _line(term: DefinedTerm) -> tuple[str, int]:
    return term.place.path, term.place.line


def _names(subject: Subject) -> str:
    """Names of parties, people and places: capitals of their own."""
    parties = (one for one in (subject.dossier.client, subject.dossier.supplier) if one)
    return " ".join(repr(one) for one in parties)


def _labels(subject: Subject, language: str) -> str:
    """What our own sentences and heads of tables say of an agreement."""
    words = house_words(subject.dossier.house, language)
    return " ".join((*map(str, words.label.values()), repr(words.scoring), repr(words.consequence),
                     repr(words.agreement), repr(words.bands)))  # fmt: skip
