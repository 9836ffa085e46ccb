"""Delivered files through their mappings: rows and findings, whole."""

from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from tests.measurements.making import FILES, rounds
from xlsxwriter import Workbook

from sluitend.cli.show import as_text
from sluitend.measurements.canonical import Kept, csv_of
from sluitend.measurements.reading import Reading, reading
from sluitend.model.data import DataSet

ZONE = ZoneInfo("Europe/Amsterdam")
CASES = [
    pytest.param(case, id=name)
    for name, case in YAML(typ="safe", pure=True)
    .load(Path(__file__).with_name("deliveries.yaml"))
    .items()
]


def mapping(**said: object) -> DataSet:
    usual = {"id": "complaints", "title": "Klachten", "file": "*.csv", "form": "csv"}
    return DataSet.model_validate({**usual, **texts(said)})  # type: ignore[dict-item]


def texts(said: object) -> object:
    """Scalars as the texts that a source would have."""
    match said:
        case dict():
            return {key: texts(value) for key, value in said.items()}
        case list():
            return [texts(one) for one in said]
        case bool():
            return str(said).lower()
    return str(said)


def told(read: Reading, mapped: DataSet) -> str:
    columns = [name for name, one in mapped.columns.items() if one.personal != "left_out"]
    if read.unusable:
        return ""
    return csv_of(columns, [Kept(1, row.number, row.values) for row in read.rows]).decode()


@pytest.mark.parametrize("case", CASES)
def test_a_delivery(case: dict[str, object]) -> None:
    mapped = mapping(**case["data_set"])  # type: ignore[arg-type]
    content = str(case["text"]).encode(str(case.get("bytes", "utf-8")))
    read = reading("klachten.csv", content, mapped, ZONE, lambda text: f"hash-of-{text}")
    language = str(case.get("language", "en"))
    found = "".join(f"{as_text(problem, language)}\n" for problem in read.problems)
    assert (told(read, mapped), found) == (case["rows"], case.get("finds", ""))
    assert {one.row for one in read.unread} == (
        set() if read.unusable else {problem.place.line for problem in read.problems}
    )


# --- workbooks ------------------------------------------------------------------------------

ROUNDS = {
    "sheet": "Rondes",
    "header_row": 4,
    "totals": ["Totaal"],
    "columns": {
        "round": {"from": "Controlenr."},
        "planned": {"from": "Gepland op", "type": "date"},
        "reported": {"from": "Aangemeld", "type": "moment"},
        "site": {"from": "Object", "fill_down": True},
        "took": {"from": "Duur", "type": "duration"},
        "share": {"from": "Score", "type": "percentage", "format": "fraction"},
        "number": {"from": "Aantal", "type": "number"},
        "closed": {"from": "Gesloten", "type": "yes_no"},
        "note": {"from": "Opmerking"},
        "inspector": {"from": "Controleur", "personal": "left_out"},
    },
}
READ = """\
#file,#row,round,planned,reported,site,took,share,number,closed,note
1,5,000,2026-07-03,2026-07-03T08:14:00,Stadskantoor,0:30:00,90,0,true,
1,6,001,2026-07-04,2026-07-04T08:15:00,Stadskantoor,9:30:00,91,1234.1,false,twee regels
1,7,002,2026-08-05,2026-08-05T08:16:00,Stadskantoor,18:30:00,92,2468.2,true,
1,9,003,2026-08-06,2026-08-06T08:17:00,Wijkpost Noord,27:30:00,93,3702.3,false,
1,10,004,2026-09-07,2026-09-07T08:18:00,Wijkpost Noord,36:30:00,94,4936.4,true,
1,11,005,2026-09-08,2026-09-08T08:19:00,Wijkpost Noord,45:30:00,95,6170.5,false,
"""


@pytest.mark.parametrize("form", ["xlsx", "xls", "ods"])
def test_every_form_of_workbook_reads_alike(form: str) -> None:
    mapped = mapping(form=form, **ROUNDS)
    read = reading(f"rondes.{form}", (FILES / f"rondes.{form}").read_bytes(), mapped, ZONE)
    assert (read.problems, read.sheet, told(read, mapped)) == ((), "Rondes", READ)


def test_the_first_visible_sheet_is_read_where_none_is_named() -> None:
    mapped = mapping(form="xlsx", **{**ROUNDS, "sheet": "rondes"})
    unnamed = DataSet.model_validate(mapped.model_dump(by_alias=True) | {"sheet": None})
    content = (FILES / "rondes.xlsx").read_bytes()
    assert reading("a.xlsx", content, unnamed, ZONE) == reading("a.xlsx", content, mapped, ZONE)


def test_the_stored_workbook_is_what_making_makes() -> None:
    assert rounds() == (FILES / "rondes.xlsx").read_bytes()


def edited(old: bytes, new: bytes) -> bytes:
    """The workbook with something else in its second sheet."""
    out = BytesIO()
    with ZipFile(FILES / "rondes.xlsx") as source, ZipFile(out, "w") as made:
        for name in source.namelist():
            content = source.read(name)
            if name == "xl/worksheets/sheet2.xml":
                assert old in content
                content = content.replace(old, new)
            made.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (b'<c r="G6" t="e"><f>1/0</f><v>#DIV/0!</v></c>', "#DIV/0!"),
        (b'<c r="G6"><f>SUM(A1:A2)</f></c>', "="),
    ],
)
def test_an_error_or_a_formula_without_a_result_is_no_empty_cell(cell: bytes, shown: str) -> None:
    content = edited(b'<c r="G6"><v>1234.1</v></c>', cell)
    read = reading("rondes.xlsx", content, mapping(form="xlsx", **ROUNDS), ZONE)
    at = "rondes.xlsx:6:7: SL512 error: not readable, sheet Rondes, row 6, column G (Aantal)"
    remedy = "Ask for the file with a value in this cell."
    assert [as_text(problem, "en") for problem in read.problems] == [
        f"{at}: `{shown}` is an error, or a formula without a result\n  {remedy}"
    ]


def test_names_in_two_rows_of_which_the_upper_spans_columns() -> None:
    out = BytesIO()
    book = Workbook(out)
    page = book.add_worksheet("Uren")
    page.merge_range(0, 0, 1, 0, "Object")
    page.merge_range(0, 1, 0, 2, "Uren")
    page.merge_range(0, 3, 0, 4, "Personen")
    page.write_row(1, 1, ("Gepland", "Gewerkt", "Gepland", "Gewerkt"))
    page.write_row(2, 0, ("Post", 8, 7.5, 2, 1))
    book.close()
    mapped = mapping(
        form="xlsx",
        header_rows=2,
        columns={
            "site": {"from": "Object"},
            "worked": {"from": "Uren Gewerkt", "type": "duration"},
            "persons": {"from": "Personen gewerkt", "type": "number"},
        },
    )
    read = reading("a.xlsx", out.getvalue(), mapped, ZONE)
    assert told(read, mapped) == "#file,#row,site,worked,persons\n1,3,Post,7:30:00,1\n"


def test_days_counted_from_1904() -> None:
    old = b'<c r="B5" s="1"><v>46206</v></c>'
    content = edited(old, b'<c r="B5"><v>44744</v></c>')
    out = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(out, "w") as made:
        for name in source.namelist():
            part = source.read(name)
            made.writestr(name, part.replace(b"<workbookPr ", b'<workbookPr date1904="1" '))
    read = reading("rondes.xlsx", out.getvalue(), mapping(form="xlsx", **ROUNDS), ZONE)
    assert read.rows[0].values["planned"] == date(2026, 7, 3)


# --- properties -----------------------------------------------------------------------------

TICKETS = mapping(
    columns={
        "ticket": {"from": "Nummer"},
        "day": {"from": "Datum", "type": "moment", "format": "dd-mm-yyyy hh:mm"},
        "amount": {"from": "Bedrag", "type": "number"},
    },
    notation="nl",
)
moments = st.datetimes(datetime.fromisoformat("1900-01-01"), datetime.fromisoformat("2199-12-31"))
rows_of_csv = st.lists(
    st.tuples(
        st.text("abcxyz09 é", min_size=1, max_size=8).filter(str.strip),
        moments,
        st.decimals(places=2, min_value=-(10**6), max_value=10**6),
    ),
    max_size=12,
)


def as_csv(rows: list[tuple[str, datetime, object]]) -> bytes:
    lines = ["Nummer;Datum;Bedrag"]
    for name, moment, amount in rows:
        dutch = f"{amount:,.2f}".translate(str.maketrans(",.", ".,"))
        lines.append(f"{name};{moment:%d-%m-}{moment.year:04}{moment: %H:%M};{dutch}")
    return ("\r\n".join(lines) + "\r\n").encode("windows-1252")


def read_rows(content: bytes) -> list[object]:
    declared = TICKETS.with_(encoding="windows-1252")
    read = reading("a.csv", content, declared, ZONE)
    assert read.problems == ()
    return [row.values for row in read.rows]


@given(rows_of_csv, st.integers(0, 12))
def test_a_file_in_two_parts_says_the_same(
    rows: list[tuple[str, datetime, object]], cut: int
) -> None:
    parts = read_rows(as_csv(rows[:cut])) + read_rows(as_csv(rows[cut:]))
    assert parts == read_rows(as_csv(rows))


@given(rows_of_csv)
def test_rows_keep_their_order_and_say_what_was_written(
    rows: list[tuple[str, datetime, object]],
) -> None:
    assert read_rows(as_csv(rows)) == [
        {
            "ticket": " ".join(name.split()),
            "day": moment.replace(second=0, microsecond=0),
            "amount": amount,
        }
        for name, moment, amount in rows
    ]


@given(st.binary(max_size=300), st.sampled_from(["csv", "xlsx", "xls", "ods", "entry"]))
def test_any_bytes_are_read_or_said_why_not(content: bytes, form: str) -> None:
    read = reading("a.csv", content, mapping(**{**ROUNDS, "form": form}), ZONE)
    assert read.unusable
    assert read.problems


@settings(max_examples=40)
@given(
    st.integers(0, 4000),
    st.binary(min_size=1, max_size=3),
    st.sampled_from(["xlsx", "xls", "ods"]),
)
def test_a_damaged_workbook_never_crashes(at: int, damage: bytes, form: str) -> None:
    content = bytearray((FILES / f"rondes.{form}").read_bytes())
    content[at : at + len(damage)] = damage
    reading(f"a.{form}", bytes(content), mapping(form=form, **ROUNDS), ZONE)
