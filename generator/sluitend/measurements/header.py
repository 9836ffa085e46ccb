"""Which column is which: the supplier's own names, in one row or two, found as the mapping says."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from sluitend.load.validate import shown
from sluitend.measurements.cell import Line, Table, as_text, column_letters
from sluitend.model.data import DataSet
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity

NO_HEADER = Fault(
    "SL509",
    Severity.ERROR,
    {
        "nl": "op rij {row} staan geen kolomnamen: daar is niets",
        "en": "row {row} holds no column names: nothing stands there",
    },
    {
        "nl": "Kijk of dit het goede bestand en blad is, of pas `header_row:` in `data.yaml` aan.",
        "en": "See whether this is the right file and sheet, or change `header_row:` in "
        "`data.yaml`.",
    },
)
NO_COLUMN = Fault(
    "SL510",
    Severity.ERROR,
    {
        "nl": "de kolom `{name}` ({column}) staat er niet meer of heet anders",
        "en": "the column `{name}` ({column}) is gone, or has another name",
    },
    {"nl": "{hint}", "en": "{hint}"},
)
COLUMN_TWICE = Fault(
    "SL511",
    Severity.ERROR,
    {
        "nl": "de kolom `{name}` staat er twee keer: in {first} en in {second}",
        "en": "the column `{name}` stands here twice: in {first} and in {second}",
    },
    {
        "nl": "Vraag een bestand waarin elke kolom een eigen naam heeft, of lees beide kopregels "
        "met `header_rows: 2`.",
        "en": "Ask for a file in which each column has a name of its own, or read both header rows "
        "with `header_rows: 2`.",
    },
)
LIKENESS = 60
"""Per cent of likeness at which one name may be another, renamed."""


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a table that are read: where each of the mapping's columns stands.

    `names` are all names of the file by position; only those of `columns` are kept anywhere.
    """

    columns: Mapping[str, int]
    names: Mapping[int, str]
    last: int
    """Number of the row the names end in."""
    problems: tuple[Problem, ...] = ()


def header(table: Table, mapped: DataSet) -> Header:
    """Find the columns of a mapping in a table."""
    last = int(mapped.header_row) + int(mapped.header_rows) - 1
    names = column_names(table, int(mapped.header_row), int(mapped.header_rows))
    if not names:
        row = int(mapped.header_row)
        return Header({}, {}, last, (NO_HEADER.at(Place(table.file, row), row=row),))
    columns: dict[str, int] = {}
    problems: list[Problem] = []
    for column, said in mapped.columns.items():
        if said.personal == "left_out":
            continue
        standing = [at for at, name in names.items() if same(name, said.from_)]
        if len(standing) == 1:
            columns[column] = standing[0]
        elif standing:
            first, second = (column_letters(at) for at in standing[:2])
            at = Place(table.file, last, standing[1] + 1)
            problems.append(COLUMN_TWICE.at(at, name=said.from_, first=first, second=second))
    missing = [
        column
        for column, said in mapped.columns.items()
        if said.personal != "left_out" and not any(same(n, said.from_) for n in names.values())
    ]
    problems += _missing(table, mapped, names, missing, last)
    return Header(columns, names, last, tuple(problems))


def same(name: str, other: str) -> bool:
    """Whether two names are one: blanks and capitals make no difference."""
    return " ".join(name.split()).casefold() == " ".join(other.split()).casefold()


def column_names(table: Table, row: int, rows: int) -> dict[int, str]:
    """The name of each column by position; of two rows the upper goes before the lower."""
    upper = [_spread(table, table.line(row + above), rows > 1) for above in range(rows)]
    width = max((len(line) for line in upper), default=0)
    names = {}
    for column in range(width):
        parts: list[str] = []
        for line in upper:
            part = line[column] if column < len(line) else ""
            if part and part not in parts[-1:]:
                parts.append(part)
        if parts:
            names[column] = " ".join(parts)
    return names


def _spread(table: Table, line: Line, over_columns: bool) -> list[str]:
    """A row's texts; a merged cell has its text in every column it covers."""
    texts = [as_text(cell) for cell in line.cells]
    if over_columns:
        for area in table.merged:
            if area.top <= line.number <= area.bottom and area.left < len(texts):
                first = as_text(table.line(area.top)[area.left])
                texts += [""] * (area.right + 1 - len(texts))
                texts[area.left : area.right + 1] = [first] * (area.right + 1 - area.left)
    return texts


# --- columns that were renamed --------------------------------------------------------------


def _missing(
    table: Table, mapped: DataSet, names: Mapping[int, str], missing: Sequence[str], last: int
) -> Iterator[Problem]:
    """Each column that is gone, with the name it likely has now."""
    known = [said.from_ for said in mapped.columns.values()]
    free = [name for name in names.values() if not any(same(name, one) for one in known)]
    for column in missing:
        said = mapped.columns[column]
        near = likely(said.from_, free)
        hint = _renamed(mapped, column, near) if near else _gone(free)
        yield NO_COLUMN.at(Place(table.file, last), name=said.from_, column=column, hint=hint)


def likely(name: str, free: Iterable[str]) -> str | None:
    """The name that a renamed column most likely has: most of its letters or words alike."""
    ranked = sorted((-_alike(name, other), other) for other in free)
    return ranked[0][1] if ranked and -ranked[0][0] >= LIKENESS else None


def _alike(name: str, other: str) -> int:
    """Likeness of two names in per cent: as written, or of their words in any order."""
    one, two = name.casefold(), other.casefold()
    sorted_words = [" ".join(sorted(text.split())) for text in (one, two)]
    ratios = (SequenceMatcher(None, *pair).ratio() for pair in ((one, two), sorted_words))
    shared = set(one.split()) & set(two.split())
    words = 100 * len(shared) // max(1, min(len(one.split()), len(two.split())))
    return max(*(int(ratio * 100) for ratio in ratios), words * 3 // 4)


def _renamed(mapped: DataSet, column: str, near: str) -> Mapping[str, str]:
    near = shown(near)
    return {
        "nl": f"Heet zij nu `{near}`? Zet dan bij `{mapped.id}`, kolom `{column}`, "
        f"`from: {near}` in `data.yaml`.",
        "en": f"Is it `{near}` now? Then write `from: {near}` for column `{column}` of "
        f"`{mapped.id}` in `data.yaml`.",
    }


def _gone(free: Sequence[str]) -> Mapping[str, str]:
    listed = ", ".join(f"`{shown(name)}`" for name in free[:12]) or "–"
    return {
        "nl": f"Vraag de kolom alsnog, of pas `from:` in `data.yaml` aan. Niet gelezen: {listed}.",
        "en": f"Ask for the column, or change `from:` in `data.yaml`. Not read: {listed}.",
    }
