"""A table of rooms: a table a site, so that no column says the same all the way down."""

from dataclasses import replace
from itertools import groupby

from sluitend.prose.blocks import Block, Row, Table
from sluitend.views.edition import Edition
from sluitend.views.widths import text_of
from sluitend.views.writing import title


def by_site(block: Block, edition: Edition) -> tuple[Block, ...]:
    """Split where the first column names the sites; anything else stays as it is."""
    known = {site.id: edition.text(site.title) or site.id for site in edition.sites}
    if not isinstance(block, Table) or not {_site(row) for row in block.rows} <= known.keys():
        return (block,)
    tables = [
        (title(known[site]), _rest(block, tuple(rows)))
        for site, rows in groupby(block.rows, key=_site)
    ]
    split = [part for pair in tables for part in pair]
    total = [(row[0], *row[2:]) for row in block.foot]
    return (
        (*split, replace(_rest(block, ()), head=(), rows=tuple(total))) if total else tuple(split)
    )


def _site(row: Row) -> str:
    return text_of(row[0].lines[0])


def _rest(table: Table, rows: tuple[Row, ...]) -> Table:
    """The table without its first column, and without its total."""
    return replace(
        table,
        columns=table.columns[1:],
        rows=tuple(row[1:] for row in rows),
        head=tuple(row[1:] for row in table.head),
        foot=(),
    )
