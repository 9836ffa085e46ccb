"""What stands in the lines of YAML outside its values: directives and tabs.

The parsers disagree about both, so they are found here, in the text itself.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

from sluitend.problem import Fault, Problem, Severity
from sluitend.source.syntax import Source
from sluitend.source.text import MAX_REPORTED, line_start

TAB = Fault(
    "SL007",
    Severity.ERROR,
    {
        "nl": "hier staat een tab buiten een tekst",
        "en": "a tab stands here outside a text",
    },
    {
        "nl": "Vervang tabs in het hele bestand door spaties: een tab is niet overal even breed.",
        "en": "Replace tabs by spaces in the whole file: a tab is not as wide everywhere.",
    },
)
DIRECTIVE = Fault(
    "SL013",
    Severity.ERROR,
    {
        "nl": "hier staat een aanwijzing voor YAML-programma's, `{line}`",
        "en": "a directive for YAML programs stands here, `{line}`",
    },
    {"nl": "Verwijder deze regel.", "en": "Remove this line."},
)
_HEAD = re.compile(r"(?:[ \t]*+(?:#[^\r\n]*+)?(?:\r\n|\r|\n)|%[^\r\n]*+(?:\r\n|\r|\n|\Z))++")
_PERCENT_LINE = re.compile(r"(?:(?<=[\r\n])|\A)%[^\r\n]*+")


def without_directives(text: str) -> str:
    """The text with directive lines blanked: one parser stops there, the other says nothing."""
    head = _HEAD.match(text)
    if head is None:
        return text
    return _PERCENT_LINE.sub(_blank, head.group()) + text[head.end() :]


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def directives(source: Source) -> Iterator[Problem]:
    """The directives before the document."""
    head = _HEAD.match(source.text, source.starts_at)
    if head is not None:
        lines = _PERCENT_LINE.finditer(source.text, head.start(), head.end())
        for line in islice(lines, MAX_REPORTED):
            yield DIRECTIVE.at(source.place(line.start()), line=line.group()[:60].rstrip())


def tabs(source: Source, texts: Sequence[tuple[int, int, bool]], read_to: int) -> Iterator[Problem]:
    """The first tab of each line that stands outside a text or comment.

    `texts` are start, end and "is quoted" of every scalar, in order; beyond `read_to` nobody
    knows what is text.
    """
    return islice(_tabs(source, texts, read_to), MAX_REPORTED)


def _tabs(
    source: Source, texts: Sequence[tuple[int, int, bool]], read_to: int
) -> Iterator[Problem]:
    starts = [start for start, _, _ in texts]
    seen = -1
    for tab in re.finditer("\t", source.text):
        at = tab.start()
        if at > read_to:
            return
        line = line_start(source.text, at)
        near = bisect_right(starts, at) - 1
        _, end, quoted = texts[near] if near >= 0 else (0, 0, False)
        indents = not source.text[line:at].strip(" ")
        inside = at < end and (quoted or not indents)
        if line != seen and not inside and "#" not in source.text[max(line, end) : at]:
            seen = line
            yield TAB.at(source.place(at))
