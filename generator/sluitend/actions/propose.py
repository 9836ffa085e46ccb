"""A mapping proposed for a supplier's file, and written into `data.yaml` on consent."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sluitend.actions.import_ import contents
from sluitend.actions.out import commit
from sluitend.load.dossier import Dossier
from sluitend.load.portfolio import load
from sluitend.measurements.bounds import OTHER_FORM, is_form
from sluitend.measurements.canonical import written
from sluitend.measurements.cell import Table
from sluitend.measurements.csv_file import csv_table, guessed
from sluitend.measurements.grounds import Reason, grounds, undecided
from sluitend.measurements.header import column_names
from sluitend.measurements.proposal import Proposal, ProposedColumn, header_of, proposal
from sluitend.measurements.reading import reading
from sluitend.measurements.workbook import sheets
from sluitend.model.data import DataSet
from sluitend.place import Place
from sluitend.problem import Problem
from sluitend.rules.personal_columns import points_at_person
from sluitend.source.compose import compose
from sluitend.source.edit import append_item, apply
from sluitend.source.nodes import Items, Keys
from sluitend.source.tree import Tree

PREVIEW_ROWS = 5
_NO_TABLE = {
    "nl": "bevat geen tabel: geen rij lijkt op kolomnamen",
    "en": "holds no table: no row looks like names of columns",
}


@dataclass(frozen=True, slots=True)
class Proposed:
    """A mapping as it would stand in `data.yaml`, what it rests on, and the first rows by it."""

    path: str
    yaml: str
    data_set: str
    grounds: tuple[Reason, ...]
    undecided: tuple[Reason, ...]
    columns: tuple[str, ...]
    preview: tuple[tuple[str, ...], ...]
    problems: tuple[Problem, ...] = ()
    """What could not be read by it: the first rows say what to decide."""


def propose(tree: Tree, contract: str, file: Path) -> Proposed | Problem | None:
    """A mapping for a file; None where there is no such contract, a problem where no table."""
    dossier = next((one for one in load(tree).dossiers if one.id == contract), None)
    if dossier is None:
        return None
    content = contents(file)
    made = _proposal(file.name, content)
    if isinstance(made, Problem):
        return made
    entry = _entry(made, {one.id for one in dossier.data_sets})
    mapped = DataSet.model_validate(entry)
    shown = DataSet.model_validate(_as_far_as_decided(entry, made))
    read = reading(file.name, content, shown, ZoneInfo(dossier.repository.time_zone))
    columns = tuple(entry["columns"])
    return Proposed(
        path=_path(dossier),
        yaml=_yaml(entry),
        data_set=mapped.id,
        grounds=tuple(grounds(made)),
        undecided=tuple(undecided(made)),
        columns=columns,
        preview=tuple(
            tuple(written(row.values.get(column)) for column in columns)
            for row in read.rows[:PREVIEW_ROWS]
        ),
        problems=read.problems[:PREVIEW_ROWS],
    )


def take_over(root: Path, tree: Tree, proposed: Proposed) -> None:
    """Write a proposal behind the data sets that stand in `data.yaml`; the rest stays as it is."""
    commit(root, {proposed.path: _with(tree, proposed).encode("utf-8")})


def _with(tree: Tree, proposed: Proposed) -> str:
    fresh = "data_sets:\n\n" + _indented(proposed.yaml)
    if proposed.path not in tree.paths():
        return fresh
    text = tree.read(proposed.path).decode("utf-8")
    root = compose(proposed.path, text.encode("utf-8")).root
    listed = root.get("data_sets") if isinstance(root, Keys) else None
    if isinstance(listed, Items) and listed.nodes:
        return apply(text, (append_item(text, listed, proposed.yaml),))
    return fresh


def _indented(yaml: str) -> str:
    first, *rest = yaml.rstrip().split("\n")
    return "\n".join([f"  - {first}", *(f"    {line}" for line in rest)]) + "\n"


def _path(dossier: Dossier) -> str:
    return f"{dossier.folder}/data.yaml" if dossier.folder else "data.yaml"


# --- what the file is -----------------------------------------------------------------------


def _proposal(name: str, content: bytes) -> Proposal | Problem:
    form = _form(name, content)
    if form == "csv":
        encoding, delimiter = guessed(content)
        table = csv_table(name, content, encoding, delimiter)
        return _of(name, table, form, encoding, delimiter)
    tables = sheets(name, form, content)
    if isinstance(tables, Problem):
        return tables
    if not tables:
        return OTHER_FORM.at(Place(name), form=form, found=_NO_TABLE)
    return _of(name, max(tables, key=lambda table: len(table.lines)), form)


def _form(name: str, content: bytes) -> str:
    ending = name.rpartition(".")[2].lower()
    known = ("xlsx", "ods") if is_form(content, "xlsx") else ("xls",)
    if is_form(content, known[0]):
        return ending if ending in known else known[0]
    return "csv"


def _of(
    name: str,
    table: Table | Problem,
    form: str,
    encoding: str | None = None,
    delimiter: str | None = None,
) -> Proposal | Problem:
    if isinstance(table, Problem):
        return table
    row, rows = header_of(table)
    names = column_names(table, row, rows).values()
    personal = [one for one in names if points_at_person(one)]
    made = proposal(name, table, form, personal, encoding, delimiter)
    return made or OTHER_FORM.at(Place(name), form=form, found=_NO_TABLE)


# --- as it will stand -----------------------------------------------------------------------


def _entry(made: Proposal, taken: set[str]) -> dict[str, Any]:
    """The mapping as plain data: what differs from what holds without saying."""
    names = (made.id, *(f"{made.id}-{count}" for count in range(2, 1000)))
    entry: dict[str, Any] = {
        "id": next(one for one in names if one not in taken),
        "title": made.id.replace("-", " ").capitalize(),
        "file": made.file,
        "form": made.form,
        "encoding": made.encoding if made.encoding != "utf-8" else None,
        "delimiter": made.delimiter if made.delimiter != ";" else None,
        "sheet": made.sheet,
        "header_row": str(made.header_row) if made.header_row != 1 else None,
        "header_rows": str(made.header_rows) if made.header_rows != 1 else None,
        "notation": made.notation,
        "totals": list(made.totals) or None,
        "columns": {one.id: _column(one) for one in made.columns},
        "period_by": made.period_by,
        "one_row_per": made.one_row_per,
        "every": made.every,
    }
    return {key: value for key, value in entry.items() if value is not None}


def _as_far_as_decided(entry: Mapping[str, Any], made: Proposal) -> dict[str, Any]:
    """The mapping with what is undecided as the text that stands there, to show the rows by."""
    undecided = {one.id for one in made.columns if one.kind.undecided}
    columns = {
        name: {"from": column["from"]} if name in undecided else column
        for name, column in entry["columns"].items()
    }
    named = {key: None for key in ("period_by", "one_row_per") if entry.get(key) in undecided}
    return {**entry, "columns": columns, **named}


def _column(one: ProposedColumn) -> dict[str, Any]:
    kind = one.kind
    said: dict[str, Any] = {
        "from": one.name,
        "type": kind.type if kind.type != "text" else None,
        "format": kind.format,
        "yes": list(kind.yes) or None,
        "no": list(kind.no) or None,
        "empty": list(kind.empty) or None,
        "fill_down": "true" if one.fill_down else None,
    }
    return {key: value for key, value in said.items() if value is not None}


def _yaml(entry: Mapping[str, Any]) -> str:
    """The mapping as people write it: one line a column."""
    return "\n".join(_lines(entry)) + "\n"


def _lines(entry: Mapping[str, Any]) -> Iterator[str]:
    for key, value in entry.items():
        if key == "columns":
            yield "columns:"
            for name, column in value.items():
                inner = ", ".join(f"{each}: {_flow(said)}" for each, said in column.items())
                yield f"  {name}: {{{inner}}}"
        else:
            yield f"{key}: {_flow(value)}"


def _flow(value: str | Sequence[str]) -> str:
    if isinstance(value, str):
        return value if _bare(value) else _quoted(value)
    return f"[{', '.join(_flow(one) for one in value)}]"


def _bare(text: str) -> bool:
    """Whether YAML reads a text as itself, also between braces."""
    safe = all(char.isalnum() or char in " -_./()€" for char in text)
    words = ("true", "false", "null", "yes", "no", "on", "off", "y", "n")
    plain = text.lower() not in words or text in ("true", "false")
    return safe and plain and text[:1].isalnum() and text == text.strip()


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
