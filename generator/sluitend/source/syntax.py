"""What is wrong with YAML that cannot be read, in words of whoever wrote it.

Both parsers word the same fault differently and for programmers; a table turns what they say
into a sentence, and picks the place a reader must look at: where a quotation mark was opened,
not the end of the file where its absence was noticed.
"""

import re
from dataclasses import dataclass

from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.source.text import place_at

SYNTAX = Fault(
    "SL008",
    Severity.ERROR,
    {"nl": "dit is niet te lezen: {reason}", "en": "this cannot be read: {reason}"},
    {"nl": "{advice}", "en": "{advice}"},
)


@dataclass(frozen=True, slots=True)
class Reason:
    """One way in which YAML goes wrong: sentence and advice per language."""

    says: dict[str, str]
    advice: dict[str, str]
    at_opening: bool = False
    """Look where the thing began rather than where it went wrong."""


OPEN_QUOTE = Reason(
    {
        "nl": "de aanhalingstekens die hier beginnen, worden niet gesloten",
        "en": "the quotation marks that open here are never closed",
    },
    {
        "nl": "Sluit de tekst met hetzelfde aanhalingsteken.",
        "en": "Close the text with the same quotation mark.",
    },
    at_opening=True,
)
OPEN_LIST = Reason(
    {
        "nl": "in de lijst die hier met [ begint, ontbreekt een komma of de sluitende ]",
        "en": "the list that opens here with [ lacks a comma or its closing ]",
    },
    {
        "nl": "Zet een komma tussen de delen en een ] aan het eind.",
        "en": "Put a comma between the items and a ] at the end.",
    },
    at_opening=True,
)
OPEN_MAPPING = Reason(
    {
        "nl": "tussen de accolades die hier met { beginnen, ontbreekt een komma of de sluitende }",
        "en": "the braces that open here with { lack a comma or their closing }",
    },
    {
        "nl": "Zet een komma tussen de delen en een } aan het eind; tekst met een komma hoort "
        "tussen aanhalingstekens.",
        "en": "Put a comma between the parts and a } at the end; text with a comma belongs in "
        "quotation marks.",
    },
    at_opening=True,
)
COLON = Reason(
    {
        "nl": "hier staat een dubbele punt waar dat niet kan",
        "en": "a colon stands here where there can be none",
    },
    {
        "nl": "Zet tekst met een dubbele punt tussen aanhalingstekens, of herstel de inspringing.",
        "en": "Put text with a colon in quotation marks, or mend the indentation.",
    },
)
COLON_INSIDE = Reason(
    {
        "nl": "tussen { } of [ ] hoort een waarde met een dubbele punt tussen aanhalingstekens",
        "en": "within { } or [ ] a value with a colon belongs in quotation marks",
    },
    {
        "nl": 'Schrijf bijvoorbeeld "08:00", of een spatie na de dubbele punt.',
        "en": 'Write for example "08:00", or a space after the colon.',
    },
)
NO_COLON = Reason(
    {
        "nl": "op deze regel ontbreekt de dubbele punt na de sleutel",
        "en": "this line lacks the colon after its key",
    },
    {"nl": "Schrijf `sleutel: waarde`.", "en": "Write `key: value`."},
    at_opening=True,
)
CANNOT_START = Reason(
    {
        "nl": "een waarde kan niet beginnen met {character}",
        "en": "a value cannot begin with {character}",
    },
    {
        "nl": "Zet de waarde tussen aanhalingstekens.",
        "en": "Put the value in quotation marks.",
    },
)
ESCAPE = Reason(
    {
        "nl": "na de backslash staat een teken dat daar niet kan",
        "en": "a character follows the backslash that cannot stand there",
    },
    {
        "nl": "Schrijf \\\\ voor een backslash, of gebruik enkele aanhalingstekens.",
        "en": "Write \\\\ for a backslash, or use single quotation marks.",
    },
    at_opening=True,
)
INDENT = Reason(
    {
        "nl": "de inspringing past niet bij de regels erboven",
        "en": "the indentation does not fit the lines above",
    },
    {
        "nl": "Laat sleutels en streepjes van hetzelfde niveau in dezelfde kolom beginnen.",
        "en": "Let keys and hyphens of one level begin in the same column.",
    },
)
DASH = Reason(
    {
        "nl": "een lijst met streepjes kan hier niet beginnen",
        "en": "a list with hyphens cannot begin here",
    },
    {
        "nl": "Begin de lijst op een nieuwe regel onder haar sleutel.",
        "en": "Begin the list on a new line below its key.",
    },
)
NO_VALUE = Reason(
    {"nl": "hier ontbreekt een waarde", "en": "a value is missing here"},
    {
        "nl": "Vul de waarde in, of haal de losse komma of haak weg.",
        "en": "Fill in the value, or take away the stray comma or bracket.",
    },
)
BLOCK_TEXT = Reason(
    {
        "nl": "de tekst na | of > is niet goed ingesprongen",
        "en": "the text after | or > is not indented well",
    },
    {
        "nl": "Laat alle regels van de tekst in dezelfde kolom beginnen, verder dan de sleutel.",
        "en": "Let all lines of the text begin in one column, further in than the key.",
    },
)
AFTER_END = Reason(
    {
        "nl": "hier staat nog iets na het einde van de gegevens",
        "en": "something stands here after the end of the data",
    },
    {
        "nl": "Verwijder het, of herstel de inspringing erboven.",
        "en": "Remove it, or mend the indentation above.",
    },
)
MARK = Reason(
    {
        "nl": "na !, & of * staat een naam die niet kan",
        "en": "a name follows !, & or * that cannot stand there",
    },
    {
        "nl": "Zet een waarde die zo begint tussen aanhalingstekens.",
        "en": "Put a value that begins like this in quotation marks.",
    },
    at_opening=True,
)
OTHER = Reason(
    {"nl": "wat hier staat, is geen YAML", "en": "what stands here is no YAML"},
    {
        "nl": "Zet tekst tussen aanhalingstekens, of vergelijk met de regels erboven.",
        "en": "Put text in quotation marks, or compare with the lines above.",
    },
)

_REASONS: tuple[tuple[str, Reason], ...] = (
    ("cannot start any token", CANNOT_START),
    ("escape|chr\\(\\)|Unicode|invalid literal", ESCAPE),
    ("quoted scalar", OPEN_QUOTE),
    ("unexpected ':'", COLON_INSIDE),
    ("(while scanning|while parsing).*(tag|anchor|alias|directive)|tag handle", MARK),
    ("',' or '\\]'", OPEN_LIST),
    ("',' or '\\}'", OPEN_MAPPING),
    ("mapping values are not allowed|mapping keys are not allowed", COLON),
    ("simple key|find expected ':'", NO_COLON),
    ("sequence entries are not allowed", DASH),
    ("node content", NO_VALUE),
    ("block scalar", BLOCK_TEXT),
    ("<document start>|document end marker", AFTER_END),
    ("block (mapping|collection|sequence)|<block end>|expected key|'-' indicator", INDENT),
)


@dataclass(frozen=True, slots=True)
class Source:
    """The text that is being read, and how its places count."""

    path: str
    text: str
    first_line: int = 1
    starts_at: int = 0

    def place(self, index: int) -> Place:
        """The place of an index of the text."""
        return place_at(self.path, self.text, index, self.first_line, self.starts_at)


def reason_of(wrong: Exception, read_to: int) -> tuple[Reason, int, int]:
    """What a parser's complaint means, the index where it noticed, and the one to look at."""
    problem = str(getattr(wrong, "problem", None) or wrong)
    context = str(getattr(wrong, "context", None) or "")
    said = f"{context}: {problem}"
    reason = next((reason for words, reason in _REASONS if re.search(words, said)), OTHER)
    opening = getattr(wrong, "context_mark", None)
    noticed = getattr(wrong, "problem_mark", None) or opening
    noticed_at: int = noticed.index if noticed is not None else read_to
    looked_at: int = opening.index if reason.at_opening and opening is not None else noticed_at
    return reason, noticed_at, looked_at


def unreadable(source: Source, reason: Reason, index: int) -> Problem:
    """The problem of a reason at an index of the text."""
    shown = source.text[index : index + 1]
    says = {
        language: sentence.replace("{character}", shown)
        for language, sentence in reason.says.items()
    }
    return SYNTAX.at(source.place(index), reason=says, advice=reason.advice)
