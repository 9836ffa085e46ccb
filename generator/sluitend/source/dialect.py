"""Our Markdown: CommonMark and tables, with quotes of data and lines of attributes.

What differs from CommonMark, and why. A quote `{{ kpi("x").target }}` takes a value from the
contract. A line `{#id only_if=has_bonus}` names the block below it. There is no HTML. Nothing
vanishes unseen: no link definitions, no underlined headings (which eat a rule), and links are
all kept, so that a forbidden one can be reported at its place.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline, autolink, backtick, image, link
from markdown_it.token import Token

MAX_LEVEL = 60
"""Where the parser would drop what nests deeper; a problem is reported long before."""

QUOTE = re.compile(
    r"""\{\{ \s* (?P<name>[a-z][a-z0-9_]*)
        (?: \( \s* "(?P<id>[^"\s(){}]+)" \s* \) )?
        \. (?P<attribute>[a-z][a-z0-9_]*) \s* \}\}""",
    re.VERBOSE,
)
_BROKEN_QUOTE = re.compile(r"\{\{[^{}\n]*(?:\}\}?)?|\}\}")
_LOOSE_ATTRIBUTES = re.compile(r"\{(?:[#.][^{}\n]*|only_if[^{}\n]*)\}?")
_TAG = re.compile(r"<(?:!--|[A-Za-z/!?])[^<>\n]*>?")
_ATTRIBUTE = re.compile(r"""#(?P<id>[\w][\w.-]*)|only_if=(["']?)(?P<only_if>[a-z][a-z0-9_]*)\2""")

Inline = Callable[[StateInline, bool], bool]


@cache
def dialect() -> MarkdownIt:
    """The parser, built once; it keeps nothing between texts."""
    md = MarkdownIt("commonmark", {"html": False, "maxNesting": MAX_LEVEL})
    md.enable("table").disable(["reference", "lheading", "html_block", "html_inline"])
    md.validateLink = _every_link  # type: ignore[method-assign]
    terminates = ["paragraph", "blockquote", "list", "table"]
    md.block.ruler.before("fence", "attributes", _attributes, {"alt": terminates})
    md.inline.ruler.before("escape", "quote", _quote)
    for name, rule in (
        ("link", link),
        ("image", image),
        ("autolink", autolink),
        ("backticks", backtick),
    ):
        md.inline.ruler.at(name, _placed(rule))
    md.inline.ruler.after("autolink", "html", _html)
    return md


def attributes(line: str) -> dict[str, str] | None:
    """`id` and `only_if` of a line such as `{#fee only_if=has_bonus}`; None if it is no such."""
    line = line.strip()
    if not (line.startswith("{") and line.endswith("}")):
        return None
    given: dict[str, str] = {}
    for word in line[1:-1].split():
        found = _ATTRIBUTE.fullmatch(word)
        if found is None:
            return None
        name = "id" if found["id"] else "only_if"
        if name in given:
            return None
        given[name] = found[name]
    return given or None


def _every_link(url: str) -> bool:
    return True


def _attributes(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """A line that begins with one brace: attributes, or what was meant as such."""
    if state.is_code_block(line):
        return False
    begins = state.bMarks[line] + state.tShift[line]
    text = state.src[begins : state.eMarks[line]]
    if not text.startswith("{") or text.startswith("{{"):
        return False
    if silent:
        return True
    token = state.push("attributes", "", 0)
    token.map = [line, line + 1]
    token.content = text.rstrip()
    token.hidden = True
    state.line = line + 1
    return True


def _quote(state: StateInline, silent: bool) -> bool:
    character = state.src[state.pos]
    if character not in "{}":
        return False
    if found := QUOTE.match(state.src, state.pos, state.posMax):
        kind, meta = "quote", dict(found.groupdict())
    elif found := _BROKEN_QUOTE.match(state.src, state.pos, state.posMax):
        kind, meta = "broken_quote", {}
    elif found := _LOOSE_ATTRIBUTES.match(state.src, state.pos, state.posMax):
        kind, meta = "loose_attributes", {}
    else:
        return False
    return _pushed(state, silent, kind, found, meta)


def _html(state: StateInline, silent: bool) -> bool:
    found = _TAG.match(state.src, state.pos, state.posMax)
    return found is not None and _pushed(state, silent, "html", found, {})


def _pushed(
    state: StateInline,
    silent: bool,
    kind: str,
    found: re.Match[str],
    meta: dict[str, str | None],
) -> bool:
    if not silent:
        token = state.push(kind, "", 0)
        token.content = found.group()
        token.meta = {**meta, "offset": state.pos}
    state.pos = found.end()
    return True


def _placed(rule: Inline) -> Inline:
    """The rule, noting on its token where in the text it began."""

    def placed(state: StateInline, silent: bool) -> bool:
        begins, before = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            token = _first(state.tokens[before:])
            if token is not None:
                token.meta = {**token.meta, "offset": begins}
        return True

    return placed


def _first(tokens: Sequence[Token]) -> Token | None:
    wanted = ("link_open", "image", "code_inline")
    return next((token for token in tokens if token.type in wanted), None)
