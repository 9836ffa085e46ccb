"""The place of every Markdown token: the parser knows lines, we find the columns."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from markdown_it.token import Token

from sluitend.place import Place

_CELLS = ("th_open", "td_open")
_HASHES = re.compile(r".*?#+[ \t]*")


def give_places(tokens: Sequence[Token], lines: Sequence[str], path: str, first_line: int) -> None:
    """Write each token's `Place` into its `meta`.

    `lines` are those the tokens' maps count in; the first stands at `first_line` of the file.
    A token without a map (a closing one) stands where the one before it does.
    """
    line, passed, before = 0, 0, ""
    for token in tokens:
        if token.map is not None:
            line = token.map[0]
        if token.type == "tr_open":
            passed = 0
        shown = lines[line] if line < len(lines) else ""
        column = len(shown) - len(shown.lstrip())
        if token.type == "inline":
            its_own = lines[line : line + token.content.count("\n") + 1]
            begins = _begins(token.content, its_own, before, passed)
            passed = begins[-1] + len(token.content)
            column = max(begins[0], 0)
            _give_inside(token, begins, path, first_line + line)
        token.meta["place"] = Place(path, first_line + line, column + 1)
        before = token.type


def _begins(content: str, lines: Sequence[str], before: str, passed: int) -> list[int]:
    """The column, from 0, at which each line of an inline text begins in the file.

    The lines of a paragraph end where the file's lines do. Of a heading or a cell only a part
    of the line is text, behind the hashes or the cells `passed`.
    """
    parts = content.split("\n")
    if before == "heading_open" or before in _CELLS:
        hashes = _HASHES.match(lines[0]) if before == "heading_open" else None
        begins = hashes.end() if hashes else passed
        found = lines[0].find(content.replace("|", "\\|"), begins)
        return [found if found >= 0 else max(lines[0].find(content, begins), begins)]
    return [
        len(line.rstrip()) - len(part.strip()) - (len(part) - len(part.lstrip()))
        for part, line in zip(parts, lines, strict=False)
    ]


def _give_inside(token: Token, begins: Sequence[int], path: str, line: int) -> None:
    """Places of what stands within a text; without an offset, that of its line."""
    lengths = (len(part) + 1 for part in token.content.split("\n"))
    starts = [0, *accumulate(lengths)]
    row, column = 0, begins[0]
    for child in token.children or ():
        offset = child.meta.get("offset")
        if offset is not None:
            row = min(bisect_right(starts, offset) - 1, len(begins) - 1)
            column = begins[row] + offset - starts[row]
        # what a tab became more than one space of begins before its line, in this count
        child.meta["place"] = Place(path, line + row, max(column, 0) + 1)
        if child.type in ("softbreak", "hardbreak"):
            row = min(row + 1, len(begins) - 1)
            column = begins[row]
