"""Edits by position: a fine-tuning touches what it tunes, and nothing else.

Comments, order, quotes and line ends stay as the two parties wrote them, so that a difference
in git shows only what was agreed. Every edit made here is read back before it is given: what
does not say exactly what was asked is a ValueError, never a damaged file.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from sluitend.source.compose import compose_text
from sluitend.source.nodes import Items, Keys, Node, Scalar
from sluitend.source.text import cleaned, line_start


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Put `text` in the place of what stands from `start` to before `end`, in characters."""

    start: int
    end: int
    text: str


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made, from the back; ValueError where two overlap."""
    ordered = sorted(edits, key=lambda edit: (edit.start, edit.end))
    for before, after in pairwise(ordered):
        if after.start < before.end:
            raise ValueError(f"edits overlap: {before} and {after}")
    for edit in reversed(ordered):
        if not 0 <= edit.start <= edit.end <= len(text):
            raise ValueError(f"edit outside the text: {edit}")
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def replace_scalar(content: str, scalar: Scalar, new_text: str) -> Edit:
    """Let a scalar say `new_text`, in its own style of quotes as far as that can say it."""
    if cleaned(new_text) != new_text:
        raise ValueError(f"a source may not hold this text: {new_text!r}")
    old = _root(content)
    index = _index(_scalars(old), scalar)
    if scalar.text == new_text and not scalar.is_null:
        return Edit(*scalar.span, content[slice(*scalar.span)])
    for written in _spellings(content, scalar, new_text):
        edit = Edit(*scalar.span, written)
        new = _after(content, edit)
        here = next(islice(_scalars(new), index, None), None) if new is not None else None
        if new is None or here is None or here.text != new_text or here.is_null:
            continue
        if _swapped(new, here, scalar) == old:
            return edit
    raise ValueError(f"cannot be written here: {new_text!r}")


def insert_key(content: str, keys: Keys, key: str, yaml_text: str) -> Edit:
    """Append a key to a mapping; `yaml_text` is its value, as YAML.

    A value of several lines begins with a line end where it is a block of its own; its lines
    are indented as if the key stood in the first column.
    """
    if key in keys.entries:
        raise ValueError(f"the key stands here already: {key}")
    ways = _in_flow if _is_flow(content, keys) else _in_block
    for edit in ways(content, keys, key, yaml_text):
        changed = _changed(content, edit, keys)
        if changed is not None and list(changed) == [*keys.entries, key]:
            del changed[key]
            if changed == _values(keys):
                return edit
    raise ValueError(f"{key} cannot be written here: {yaml_text!r}")


def append_item(content: str, items: Items, yaml_text: str) -> Edit:
    """Add an item to a list of blocks; `yaml_text` is the item as YAML, without its hyphen."""
    indent = " " * (items.place.column - 1)
    lines = yaml_text.rstrip().split("\n")
    written = [f"{indent}- {lines[0]}"]
    written += [f"{indent}  {line}" if line.strip() else "" for line in lines[1:]]
    newline = _line_end(content)
    ends = _line_stop(content, items.span[1])
    edit = Edit(ends, ends, newline * 2 + newline.join(written))
    old = _root(content)
    index = _index(_lists(old), items)
    new = _after(content, edit)
    here = next(islice(_lists(new), index, None), None) if new is not None else None
    if new is None or here is None or here.nodes[:-1] != items.nodes:
        raise ValueError(f"an item cannot be added here: {yaml_text!r}")
    if _swapped(new, here, items) != old:
        raise ValueError(f"an item cannot be added here: {yaml_text!r}")
    return edit


def remove_key(content: str, keys: Keys, key: str) -> Edit:
    """Take a key and its value out of a mapping, with the comment behind it."""
    if key not in keys.entries:
        raise ValueError(f"no such key here: {key}")
    wanted = {name: value for name, value in _values(keys).items() if name != key}
    ways = _out_of_flow if _is_flow(content, keys) else _out_of_block
    for edit in ways(content, keys, key):
        if _changed(content, edit, keys) == wanted:
            return edit
    raise ValueError(f"{key} cannot be taken out here")


# --- how a text can be written ------------------------------------------------------------------


def _spellings(content: str, scalar: Scalar, text: str) -> Iterator[str]:
    """Ways to write a text in a scalar's place, the most like the old one first."""
    start, end = scalar.span
    old = content[start:end]
    # behind `key:` or `-` a value needs its space
    space = " " if start == end and content[start - 1 : start] in (":", "-") else ""
    if old[:1] in ("|", ">"):
        yield from _as_block(content, scalar, text)
    elif old[:1] == "'":
        yield _single(text)
    elif old[:1] != '"' and text and text == text.strip() and not re.search("[\r\n\t]", text):
        yield space + text
    if '"' in text or "\\" in text:
        yield space + _single(text)
    yield space + _double(text)


def _single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _double(text: str) -> str:
    return '"' + re.sub('[\\\\"\n\r\t]', lambda found: _ESCAPES[found.group()], text) + '"'


def _as_block(content: str, scalar: Scalar, text: str) -> Iterator[str]:
    """A text behind | or >, indented as the old one was."""
    start, end = scalar.span
    lines = content[start:end].splitlines()
    first = next((line for line in lines[1:] if line.strip()), None)
    if first is None or "\r" in text or not text.strip():
        return
    indent = first[: len(first) - len(first.lstrip(" "))]
    style = lines[0][0]
    ending = "" if text.endswith("\n") else "-"
    # a comment behind the sign stays
    comment = re.sub(r"^[|>][-+0-9]*", "", lines[0])
    joined = text.removesuffix("\n").split("\n")
    newline = _line_end(content)
    gap = newline * 2 if style == ">" else newline
    body = gap.join(indent + line if line else "" for line in joined)
    yield f"{style}{ending}{comment}{newline}{body}"


def _line_end(content: str) -> str:
    return "\r\n" if "\r\n" in content else "\n"


# --- keys ---------------------------------------------------------------------------------------


def _is_flow(content: str, keys: Keys) -> bool:
    return content[keys.span[0] : keys.span[0] + 1] == "{"


def _key(key: str) -> Iterator[str]:
    yield key
    yield _double(key)


def _in_flow(content: str, keys: Keys, key: str, yaml_text: str) -> Iterator[Edit]:
    closing = keys.span[1] - 1
    behind = [value.span[1] for _, value in keys.entries.values()][-1:]
    for name in _key(key):
        written = f"{name}: {yaml_text}"
        if not behind:
            yield Edit(keys.span[0] + 1, keys.span[0] + 1, written)
            return
        comma = content.find(",", behind[0], closing)
        if comma >= 0 and "#" not in content[behind[0] : comma]:
            yield Edit(comma + 1, comma + 1, f" {written}")
        yield Edit(behind[0], behind[0], f", {written}")
        yield Edit(behind[0], behind[0], f" , {written}")


def _in_block(content: str, keys: Keys, key: str, yaml_text: str) -> Iterator[Edit]:
    newline = _line_end(content)
    # the place shows the column without a BOM, which is right for an indentation too
    indent = " " * (keys.place.column - 1)
    ends = _line_stop(content, keys.span[1])
    # behind a text that keeps its empty lines
    after_empty = re.compile(r"(?:[ \t]*(?:\r\n|\r|\n))*").match(content, ends)
    for name in _key(key):
        lines = re.split("\r\n|\r|\n", yaml_text.rstrip())
        value = newline.join(
            [lines[0], *(indent + line if line.strip() else "" for line in lines[1:])]
        )
        written = f"{indent}{name}:{' ' if lines[0] else ''}{value}"
        yield Edit(ends, ends, newline + written)
        if after_empty is not None and after_empty.end() > ends:
            yield Edit(after_empty.end(), after_empty.end(), written + newline)


def _out_of_flow(content: str, keys: Keys, key: str) -> Iterator[Edit]:
    start, end, before, after = _neighbours(keys, key)
    if after is not None:
        yield Edit(start, after, "")
    elif before is not None:
        yield Edit(before, end, "")
    else:
        yield Edit(start, end, "")


def _out_of_block(content: str, keys: Keys, key: str) -> Iterator[Edit]:
    start, end, _, after = _neighbours(keys, key)
    if len(keys.entries) == 1:
        yield Edit(start, end, "{}")
        return
    line, stop = line_start(content, start), _line_stop(content, end)
    begins = content[line:start].replace("\ufeff", "")
    if not begins.strip():
        rest = re.compile("\r\n|\r|\n|").match(content, stop)
        whole = line if line or not content.startswith("\ufeff") else 1
        yield Edit(whole, rest.end() if rest else stop, "")
    elif after is not None:
        # the first key stands behind a hyphen: the next one takes its place
        if "#" not in content[stop:after]:
            yield Edit(start, after, "")
        yield Edit(start - len(begins) + len(begins.rstrip()), stop, "")


def _neighbours(keys: Keys, key: str) -> tuple[int, int, int | None, int | None]:
    """Start and end of an entry, the end of the one before it, the start of the one after."""
    entries = list(keys.entries.values())
    at = list(keys.entries).index(key)
    name, value = entries[at]
    before = entries[at - 1][1].span[1] if at else None
    after = entries[at + 1][0].span[0] if at + 1 < len(entries) else None
    return name.span[0], max(value.span[1], name.span[1]), before, after


def _line_stop(content: str, index: int) -> int:
    """Where the line of an index ends, before its line end."""
    found = re.compile("[\r\n]").search(content, index)
    return found.start() if found else len(content)


# --- reading back -------------------------------------------------------------------------------


def _root(content: str) -> Node:
    root = compose_text("", content).root
    if root is None:
        raise ValueError("this text cannot be read, so it is not edited")
    return root


def _after(content: str, edit: Edit) -> Node | None:
    """What an edit makes of the text; None where it brings a problem along."""
    after = compose_text("", apply(content, [edit]))
    return after.root if len(after.problems) <= len(compose_text("", content).problems) else None


def _scalars(node: Node) -> Iterator[Scalar]:
    """Every scalar, keys included, in the order of the source."""
    match node:
        case Scalar():
            yield node
        case Items(nodes):
            for item in nodes:
                yield from _scalars(item)
        case Keys(entries):
            for key, value in entries.values():
                yield key
                yield from _scalars(value)


def _mappings(node: Node) -> Iterator[Keys]:
    match node:
        case Items(nodes):
            for item in nodes:
                yield from _mappings(item)
        case Keys(entries):
            yield node
            for _, value in entries.values():
                yield from _mappings(value)


def _lists(node: Node) -> Iterator[Items]:
    match node:
        case Items(nodes):
            yield node
            for item in nodes:
                yield from _lists(item)
        case Keys(entries):
            for _, value in entries.values():
                yield from _lists(value)


def _index(nodes: Iterable[Node], wanted: Scalar | Keys | Items) -> int:
    """Which of the nodes stands where `wanted` does; ValueError where none does."""
    for number, node in enumerate(nodes):
        if node.span == wanted.span and node == wanted:
            return number
    raise ValueError(f"no such node in this text: {wanted}")


def _changed(content: str, edit: Edit, keys: Keys) -> dict[str, Node] | None:
    """What an edit makes of a mapping's values; None where it changes anything else."""
    old = _root(content)
    index = _index(_mappings(old), keys)
    new = _after(content, edit)
    here = next(islice(_mappings(new), index, None), None) if new is not None else None
    if new is None or here is None or _swapped(new, here, keys) != old:
        return None
    return _values(here)


def _values(keys: Keys) -> dict[str, Node]:
    return {name: value for name, (_, value) in keys.entries.items()}


def _swapped(node: Node, wanted: Node, by: Node) -> Node:
    """The tree of a node, with one of its nodes in another's place."""
    if node is wanted:
        return by
    match node:
        case Items(nodes):
            return Items(tuple(_swapped(item, wanted, by) for item in nodes), node.place)
        case Keys(entries):
            swapped = [
                (_swapped(key, wanted, by), _swapped(value, wanted, by))
                for key, value in entries.values()
            ]
            return Keys(
                {key.text: (key, value) for key, value in swapped if isinstance(key, Scalar)},
                node.place,
            )
    return node
