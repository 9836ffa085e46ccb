"""The entry sheet of a data set: columns to type in, and what goes into each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from sluitend.load.dossier import Dossier
from sluitend.model.data import DataColumn, DataSet
from sluitend.wording.language import Words

Entry = Literal[
    "text", "number", "fraction", "percent", "date", "moment", "time", "duration", "choice"
]
"""What a cell takes, as the writer of the workbook knows it."""


@dataclass(frozen=True, slots=True)
class EntryColumn:
    """A column: its name as the mapping reads it back, what a cell takes, and that in words."""

    name: str
    entry: Entry
    says: str
    """What to fill in."""
    nothing: str
    """What to do where there is nothing to fill in."""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EntrySheet:
    """A workbook to type in; `lines` explain it, `names_on` is the row of the names, from 1."""

    sheet: str
    explanation: str
    lines: tuple[str, ...]
    head: tuple[str, str, str]
    columns: tuple[EntryColumn, ...]
    names_on: int
    wrong: str
    accent: str
    language: str


def entry_sheet(dossier: Dossier, mapped: DataSet, words: Words) -> EntrySheet:
    """The sheet of a data set, in a language."""
    texts = words.entry_sheet
    prevails = dossier.contract.prevails
    title = mapped.title.of(words.language, prevails) or mapped.id
    contract = _title(dossier, words.language) or dossier.id
    lines = [
        texts.title.format(title=title),
        texts.contract.format(contract=contract),
        texts.how,
        texts.file.format(file=file_name(mapped)),
    ]
    key = mapped.columns.get(mapped.one_row_per or "")
    if key is not None:
        lines.append(texts.row_each.format(column=key.from_))
    return EntrySheet(
        sheet=mapped.sheet or sheet_name(title),
        explanation=texts.explanation,
        lines=tuple(lines),
        head=(texts.column, texts.fill_in, texts.nothing),
        columns=tuple(_columns(mapped, words)),
        names_on=mapped.header_row + mapped.header_rows - 1,
        wrong=texts.wrong,
        accent=dossier.house.accent,
        language=words.language,
    )


def file_name(mapped: DataSet) -> str:
    """The name under which a filled-in sheet is recognised, with a star for the period."""
    stem, point, ending = mapped.file.rpartition(".")
    return f"{stem}.xlsx" if point and ending != "xlsx" else mapped.file


def sheet_name(title: str) -> str:
    """A title as spreadsheets allow it for a sheet."""
    return re.sub(r"[\[\]:*?/\\']", " ", title)[:31].strip() or "1"


def _title(dossier: Dossier, language: str) -> str | None:
    title = dossier.contract.title
    return title.of(language, dossier.contract.prevails) if title else None


def _columns(mapped: DataSet, words: Words) -> Iterator[EntryColumn]:
    texts = words.entry_sheet
    for name, column in mapped.columns.items():
        if column.personal == "left_out":
            continue
        yes = column.yes[0] if column.yes else texts.yes
        no = column.no[0] if column.no else texts.no
        entry = _entry(column)
        kind = column.format if entry in ("fraction", "percent") else column.type
        says = texts.kinds[kind].format(yes=yes, no=no)  # type: ignore[literal-required]
        if name in (mapped.period_by, mapped.one_row_per):
            nothing = texts.always
        elif column.empty:
            nothing = texts.empty.format(words=column.empty[0])
        else:
            nothing = texts.may_be_empty
        yield EntryColumn(
            name=column.from_,
            entry=entry,
            says=texts.person.format(says=says) if column.personal else says,
            nothing=nothing,
            choices=(yes, no, *column.empty) if entry == "choice" else (),
        )


def _entry(column: DataColumn) -> Entry:
    """What a cell takes."""
    match column.type:
        case "yes_no":
            return "choice"
        case "percentage" if column.format == "fraction":
            return "fraction"
        case "percentage" if column.format == "percent":
            return "percent"
        case "number" | "date" | "moment" | "time":
            return column.type
        case "duration" if column.format in (None, "hours"):
            return "duration"
    return "text"
