"""What a cell says, by the type and notation its column declares: whole readings, whole reasons."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from sluitend.measurements.canonical import written
from sluitend.measurements.cell import Broken, Cell, column_letters, text_cell
from sluitend.measurements.dates import of_serial
from sluitend.measurements.meaning import Meaning
from sluitend.measurements.notation import NotRead, number_in
from sluitend.model.data import DataColumn

ZONE = ZoneInfo("Europe/Amsterdam")
CASES = [
    pytest.param(
        case, id=f"{kind}: {case['cell']} {case.get('format') or case.get('notation', '')}"
    )
    for kind, cases in YAML(typ="safe", pure=True)
    .load(Path(__file__).with_name("cells.yaml"))
    .items()
    for case in cases
]


at = datetime.fromisoformat


def read(meaning: Meaning, cell: Cell) -> tuple[str, str, str]:
    """What a cell gives: its value as text, or why there is none, in both languages."""
    try:
        return written(meaning.of(cell)), "", ""
    except NotRead as wrong:
        return "", wrong.nl, wrong.en


def column(**said: object) -> DataColumn:
    return DataColumn.model_validate({"from": "Kolom", **said})


@pytest.mark.parametrize("case", CASES)
def test_a_text(case: dict[str, object]) -> None:
    told = {"type": "number", **case}
    notation = told.pop("notation", None)
    cell, reads, says = (told.pop(key, None) for key in ("cell", "reads", "says"))
    meaning = Meaning(column(**told), str(notation) if notation else None, ZONE)
    found, dutch, english = read(meaning, text_cell(str(cell)))
    assert (found, english) == (reads or "", says or "")
    assert bool(dutch) == bool(english)


STORED: tuple[tuple[str, Cell, str], ...] = (
    ("number", Decimal("0.3"), "0.3"),
    ("text", Decimal("1204.0"), "1204"),
    ("text", date(2026, 7, 3), "2026-07-03"),
    ("yes_no", True, "true"),
    ("yes_no", Decimal(1), "true"),
    ("date", date(2026, 7, 3), "2026-07-03"),
    ("date", at("2026-07-03T08:14"), "2026-07-03"),
    ("date", Decimal(46329), "2026-11-03"),
    ("moment", at("2026-07-03T08:14"), "2026-07-03T08:14:00"),
    ("moment", date(2026, 7, 3), "2026-07-03T00:00:00"),
    ("moment", Decimal("46329.5"), "2026-11-03T12:00:00"),
    ("duration", timedelta(hours=31, minutes=30), "31:30:00"),
    ("duration", Decimal("7.5"), "7:30:00"),
    ("duration", at("1900-01-01T07:30"), "55:30:00"),
    ("time", timedelta(hours=7, minutes=30), "7:30:00"),
    ("time", Decimal("0.3125"), "7:30:00"),
)


@pytest.mark.parametrize(("kind", "cell", "reads"), STORED)
def test_a_stored_value(kind: str, cell: Cell, reads: str) -> None:
    assert written(Meaning(column(type=kind), None, ZONE).of(cell)) == reads


@pytest.mark.parametrize(
    ("kind", "cell", "says"),
    [
        ("number", date(2026, 7, 3), "geen getal"),
        ("number", Broken("#DIV/0!"), "een fout of een formule zonder uitkomst"),
        ("date", True, "geen datum"),
        ("date", Decimal(20261103), "geen datumgetal zoals 46329"),
        ("moment", timedelta(hours=1), "geen datum met tijd"),
        ("duration", date(2026, 7, 3), "geen duur"),
        ("time", timedelta(hours=25), "geen tijd zoals 08:14"),
        ("percentage", Decimal("0.95"), "zonder %-teken niet te lezen: 0,95 of 95?"),
    ],
)
def test_a_stored_value_of_another_kind(kind: str, cell: Cell, says: str) -> None:
    with pytest.raises(NotRead) as wrong:
        Meaning(column(type=kind), None, ZONE).of(cell)
    assert wrong.value.nl == says


def test_a_day_written_as_a_number_by_its_declared_form() -> None:
    declared = column(type="date", format="yyyymmdd")
    assert Meaning(declared, None, ZONE).of(Decimal(20261103)) == date(2026, 11, 3)


def test_days_since_1904() -> None:
    assert of_serial(Decimal(44867), from_1904=True) == at("2026-11-03")


@given(st.decimals(places=2, min_value=-(10**9), max_value=10**9))
def test_a_number_in_its_own_notation_is_read_back(value: Decimal) -> None:
    english = f"{value:,.2f}"
    dutch = english.translate(str.maketrans(",.", ".,"))
    assert number_in(dutch, "nl") == number_in(english, "en") == value


@given(st.decimals(places=3, min_value=-(10**6), max_value=10**6))
def test_undeclared_never_reads_otherwise_than_declared(value: Decimal) -> None:
    for text, notation in ((f"{value:f}", "en"), (f"{value:f}".replace(".", ","), "nl")):
        undeclared = read(Meaning(column(type="number"), None, ZONE), text)
        declared = read(Meaning(column(type="number"), notation, ZONE), text)
        assert undeclared == declared or undeclared[2] == (
            "another number in Dutch notation than in English"
        )


@given(st.text(max_size=40), st.sampled_from(["number", "date", "moment", "duration", "time",
                                              "percentage", "yes_no", "text"]))  # fmt: skip
def test_any_text_is_read_or_said_why_not(text: str, kind: str) -> None:
    meaning = Meaning(column(type=kind), None, ZONE)
    value, dutch, english = read(meaning, text_cell(text))
    assert bool(dutch) == bool(english)
    assert not (value and english)


def test_columns_as_a_spreadsheet_names_them() -> None:
    assert [column_letters(at) for at in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
