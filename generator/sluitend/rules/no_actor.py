"""Every duty has somebody who owes it.

*De rapportage wordt maandelijks geleverd*: by whom? In the passive voice a duty belongs to nobody,
and in a dispute to the other party. The finding is a note: a sentence that states a fact may be in
the passive voice; one that binds says who. Practice rule 5: by whom.

Wrong: in an article:

```text
De rapportage wordt binnen 10 Werkdagen geleverd.
```

Right:

```text
Opdrachtnemer levert de rapportage binnen 10 Werkdagen.
```
"""

import re
from collections.abc import Iterator, Mapping

from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.passages import READ_BY_TEXTS, of_clauses
from sluitend.rules.rule import Level
from sluitend.rules.subject import Subject

IN_DUTCH = """Bij elke plicht staat wie haar heeft.

*De rapportage wordt maandelijks geleverd*: door wie? In de lijdende vorm is een plicht van niemand,
en in een geschil van de ander. De bevinding is een opmerking: een zin die een feit vaststelt, mag
in de lijdende vorm staan; een zin die bindt, zegt wie. Praktijkregel 5: door wie."""

NO_ACTOR = Fault(
    "SL449",
    Severity.NOTE,
    {
        "nl": "deze plicht zegt niet wie haar nakomt: ‘{words}’",
        "en": "this duty does not say who performs it: ‘{words}’",
    },
    {
        "nl": "Begin de zin met wie het doet, zoals `Opdrachtnemer levert`.",
        "en": "Begin the sentence with who does it, such as `the Supplier delivers`.",
    },
)
LEVEL: Level = "watertight"
READS = READ_BY_TEXTS
PRACTICE: tuple[str, ...] = ("5",)
FAULTS = (NO_ACTOR,)

_DUTIES = {
    "nl": "geleverd|aangeleverd|opgeleverd|gemeld|hersteld|vervangen|verstrekt|gerapporteerd|"
    "schoongemaakt|ingediend|overgedragen|gefactureerd|verzonden|aangevuld|opgesteld|betaald",
    "en": "delivered|supplied|reported|repaired|replaced|provided|cleaned|submitted|handed over|"
    "invoiced|sent|drawn up|paid",
}
_PASSIVE: Mapping[str, re.Pattern[str]] = {
    "nl": re.compile(
        rf"\b(?:wordt|worden)\b(?P<between>(?:(?!\b(?:dat|die|waar\w*)\b)[^.;:])*?)"
        rf"\b(?:{_DUTIES['nl']})\b(?P<after>[^.;]*)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"\b(?:is|are|must be|will be)\s(?P<between>(?:\w+\s){{0,3}}?)(?:{_DUTIES['en']})\b"
        r"(?P<after>[^.;]*)",
        re.IGNORECASE,
    ),
}
_BY = {
    "nl": re.compile(r"\bdoor\b|\bPartijen\b|\bOpdracht(?:gever|nemer)\b"),
    "en": re.compile(r"\bby\b|\bParties\b|\bthe (?:Client|Supplier)\b"),
}
_NOT_A_DUTY = {
    "nl": re.compile(r"\b(?:niet|als|indien|wanneer|voordat|zodra|die|dat|wat|of|nadat|totdat|"
                     r"op grond van wet|tenzij|waarin|waarop|waarvoor)\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:not|if|when|once|before|that|which|until|unless|whether|where|after|"
                     r"what|as)\b", re.IGNORECASE),
}  # fmt: skip
"""Words before the verb that make a condition or a description of it."""


def check(subject: Subject) -> Iterator[Problem]:
    """Each main clause in the passive voice that lays down a duty and names nobody."""
    for passage in of_clauses(subject):
        pattern = _PASSIVE.get(passage.language)
        for found in pattern.finditer(passage.text) if pattern else ():
            sentence = passage.sentence(found.start())
            before = sentence.partition(found[0][:8])[0]
            language = passage.language
            if _BY[language].search(sentence) or _NOT_A_DUTY[language].search(before):
                continue
            words = " ".join(f"{found[0].removesuffix(found['after'])}".split())
            yield NO_ACTOR.at(passage.place(found.start()), words=words)
