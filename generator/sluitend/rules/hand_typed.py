"""A value stands in one place: text quotes data.

A percentage, amount, date or term typed into a clause that also stands in the data will differ
from it after the first change; a court then has two agreements. Write the quote instead; a value
of this clause alone goes into its `particulars`. Articles of law, numbers of norms and numbering
are text. A length of time or a round percentage is often equal by chance: it is taken for the same
where the sentence speaks of the same thing. Design law 8.

Wrong: in `text/quality.md`, while `service_levels` has the same norm:

```text
Opdrachtnemer lost ten minste 90% van de Klachten binnen de termijn op.
```

Right:

```text
Opdrachtnemer lost {{ kpi("complaints-in-time").target }} van de Klachten binnen de termijn op.
```
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from sluitend.problem import Fault, Problem, Severity
from sluitend.prose.quotes.quote import Asked, asked_of
from sluitend.prose.vocabulary import KINDS, QUOTES
from sluitend.quantity import Quantity
from sluitend.rules.meant import Known, known_as
from sluitend.rules.passages import READ_BY_TEXTS, Passage, of_clauses
from sluitend.rules.rule import Level
from sluitend.rules.subject import Subject
from sluitend.rules.typed_values import Typed, Value, typed
from sluitend.source.kept import kept
from sluitend.wording.house import house_words
from sluitend.wording.words import words

IN_DUTCH = """Een waarde staat op één plek: tekst haalt gegevens aan.

Een percentage, bedrag, datum of termijn die in een artikel is getypt en ook in de gegevens staat,
wijkt daar na de eerste wijziging van af; dan liggen er twee afspraken. Schrijf de aanhaling; een
waarde van alleen dit artikel hoort in zijn `particulars`. Wetsartikelen, nummers van normen en
nummering zijn tekst. Een termijn of een rond percentage is vaak toevallig gelijk: het geldt als
hetzelfde als de zin over hetzelfde gaat."""

MOST_NAMED = 3
LONGEST = 60
"""Characters of an answer: a longer one is a sentence, not a value."""

HAND_TYPED = Fault(
    "SL271",
    Severity.WARNING,
    {
        "nl": "‘{typed}’ is met de hand getypt en staat ook in de gegevens",
        "en": "‘{typed}’ is typed by hand, and stands in the data too",
    },
    {
        "nl": "Schrijf {quotes}; een eigen waarde hoort in `particulars:`.",
        "en": "Write {quotes}; a value of its own belongs in `particulars:`.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("g5",)
READS = READ_BY_TEXTS | {"client", "supplier", "series", "data_sets", "repository", "signed"}
FAULTS = (HAND_TYPED,)


def check(subject: Subject) -> Iterator[Problem]:
    """Each value in an article that a quote would give."""
    known: dict[str, Mapping[Value, tuple[Known, ...]]] = {}
    for passage in of_clauses(subject):
        for found in typed(passage.text, passage.language):
            if passage.language not in known:
                known[passage.language] = quotable(subject, passage.language)
            quotes = meant(known[passage.language], passage, found)
            if quotes:
                at = passage.place(found.start)
                yield HAND_TYPED.at(at, typed=found.text, quotes=_either(quotes))


def meant(
    known: Mapping[Value, tuple[Known, ...]], passage: Passage, found: Typed
) -> tuple[Known, ...]:
    """The quotes whose value this is, not merely one that is equal."""
    equal = known.get(found.value, ())
    return tuple(one for one in equal if one.is_meant(passage, found.start, found.value))


def _either(quotes: tuple[Known, ...]) -> Mapping[str, str]:
    shown = [f"`{{{{ {one.quote} }}}}`" for one in quotes[:MOST_NAMED]]
    return {one.language: one.choice(shown) for one in (words("nl"), words("en"))}


@kept(4)
def quotable(subject: Subject, language: str) -> Mapping[Value, tuple[Known, ...]]:
    """The quotes that give one value and nothing else, by that value."""
    asked = asked_of(subject.dossier, house_words(subject.dossier.house, language))
    found: dict[Value, tuple[Known, ...]] = {}
    for quote, text in _answers(asked):
        values = typed(text, language)
        if len(values) == 1 and len(text) <= LONGEST and not _is_trivial(values[0].value):
            value = values[0].value
            found[value] = (*found.get(value, ()), quote)
    return found


def _answers(asked: Asked) -> Iterator[tuple[Known, str]]:
    """Every quote that can be written in this contract, with what it gives."""
    for (name, attribute), quote in QUOTES.items():
        kind = KINDS.get(name)
        for id_ in (None,) if kind is None else sorted(kind.ids(asked)):
            text = quote.value(asked.about(id_) if id_ else asked)
            if text:
                yield known_as(asked, name, attribute, id_), text


def _is_trivial(value: Value) -> bool:
    """Whether a value is so common that it says nothing: all, none, one of a unit."""
    trivial = (Decimal(0), Decimal(1), Decimal(100))
    return isinstance(value, Quantity) and value.number in trivial
