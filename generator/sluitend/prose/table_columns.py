"""The columns of a table in one language: its own, or those that say the same in that language.

A table is shared by all languages of a contract, for its numbers are. `room.en` holds the English
of the column `room`; what needs no translation has one column. The head of a column we have no
label for may be a text per language, `{nl: Soort, en: Kind}`; its first text is its name.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sluitend.source.compose import compose
from sluitend.source.nodes import LANGUAGES, Keys, Scalar
from sluitend.wording.language import Words

_LABELS = {"area_m2": "area"}
"""Columns whose label goes by another name than their own."""


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column as printed in one language."""

    name: str
    title: str
    """What stands in its head."""
    index: int
    """Where its cells stand in a row of the file."""
    original: int
    """Where those stand that it translates; the same where it translates none."""
    written: str
    """Its head in the file."""


def columns_of(head: Sequence[str], words: Words) -> tuple[TableColumn, ...]:
    """What is printed of a table in the language of the words."""
    texts = [_texts(cell) for cell in head]
    names = [next(iter(said.values()), cell) for cell, said in zip(head, texts, strict=True)]
    translations = dict(_translations(names))
    columns = []
    for own, name in enumerate(names):
        if own not in translations.values():
            index = translations.get((name, words.language), own)
            title = texts[own].get(words.language) or _label(name, words)
            columns.append(TableColumn(name, title, index, own, head[index]))
    return tuple(columns)


def _translations(names: Sequence[str]) -> Iterator[tuple[tuple[str, str], int]]:
    """Where `room.en` stands, by `room` and `en`; there must be a column `room`."""
    for index, name in enumerate(names):
        base, _, language = name.rpartition(".")
        if language in LANGUAGES and base in names:
            yield (base, language), index


def _texts(cell: str) -> Mapping[str, str]:
    """A head written per language; none for one that is a name."""
    if not cell.startswith("{"):
        return {}
    root = compose("head", cell.encode("utf-8")).root
    found = dict(_entries(root)) if isinstance(root, Keys) else {}
    return found if found and found.keys() <= LANGUAGES else {}


def _entries(root: Keys) -> Iterator[tuple[str, str]]:
    for key, (_, node) in root.entries.items():
        yield key, node.text if isinstance(node, Scalar) else ""


def _label(name: str, words: Words) -> str:
    """The label of a column we know; any other is printed as it stands."""
    labels: Mapping[str, object] = words.label
    known = labels.get(_LABELS.get(name, name))
    return str(known) if known else name
