"""What a new file proves of itself, and what it leaves open."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from sluitend.measurements.cell import Cell, Line, Merged, Table
from sluitend.measurements.csv_file import guessed
from sluitend.measurements.header import likely
from sluitend.measurements.kinds import Kind, kind_of
from sluitend.measurements.proposal import header_of, pattern, proposal, set_id, slug

KINDS: tuple[tuple[str, tuple[Cell, ...], Kind], ...] = (
    ("a day above twelve in front", ("03-04-2026", "13-04-2026"),
     Kind("date", "dd-mm-yyyy", proof="13-04-2026")),
    ("a day above twelve behind", ("03/04/2026", "04/13/2026"),
     Kind("date", "mm/dd/yyyy", proof="04/13/2026")),
    ("no day above twelve", ("03-04-2026", "04-04-2026"), Kind("date", undecided="date")),
    ("days that contradict each other", ("13-04-2026", "04-13-2026"),
     Kind("date", undecided="date")),
    ("days with a time", ("03-11-2026 08:14", "23-11-2026 08:14"),
     Kind("moment", "dd-mm-yyyy hh:mm", proof="23-11-2026 08:14")),
    ("days as the standard writes them", ("2026-04-03", "2026-04-13"), Kind("date")),
    ("stored days", (date(2026, 4, 3), None), Kind("date")),
    ("stored moments", (date(2026, 4, 3), datetime.fromisoformat("2026-04-03T08:00")),
     Kind("moment")),
    ("a comma for decimals", ("12", "1.234,50"), Kind("number", notation="nl", proof="1.234,50")),
    ("a point for decimals", ("1,234", "12.50"), Kind("number", notation="en", proof="12.50")),
    ("thousands or decimals", ("12", "1.234"), Kind("number", undecided="number")),
    ("whole numbers", ("12", "7"), Kind("number")),
    ("codes with a nought in front", ("0012", "0007"), Kind("text")),
    ("amounts with a sign", ("€ 12,50", "€ 3,00-"), Kind("number", notation="nl", proof="€ 12,50")),
    ("stored numbers", (Decimal(12), Decimal("7.5")), Kind("number")),
    ("percentages", ("95,3%", "90 %"), Kind("percentage", notation="nl", proof="95,3")),
    ("lengths of time", ("7:30", "12:00"), Kind("duration")),
    ("lengths of time, some as a number", ("7:30", "7,5"),
     Kind("duration", notation="nl", proof="7,5")),
    ("stored lengths", (timedelta(hours=7), None), Kind("duration")),
    ("yes and no", ("Ja", "Nee", "Ja"), Kind("yes_no", yes=("Ja",), no=("Nee",))),
    ("yes alone", ("J", "J"), Kind("yes_no", yes=("J",), no=("N",))),
    ("words for nothing", ("13-04-2026", "n.v.t.", "-"),
     Kind("date", "dd-mm-yyyy", empty=("n.v.t.", "-"), proof="13-04-2026")),
    ("nothing but words for nothing", ("-", "-"), Kind("text")),
    ("words", ("Klacht", "Storing"), Kind("text")),
    ("nothing", (None, None), Kind("text")),
)  # fmt: skip


@pytest.mark.parametrize(("cells", "kind"), [one[1:] for one in KINDS], ids=[k[0] for k in KINDS])
def test_what_a_column_holds(cells: tuple[Cell, ...], kind: Kind) -> None:
    assert kind_of(cells) == kind


def table(*rows: tuple[Cell, ...], merged: tuple[Merged, ...] = ()) -> Table:
    lines = (Line(number, cells) for number, cells in enumerate(rows, 1) if any(cells))
    return Table("a.xlsx", "Blad", tuple(lines), merged)


def test_where_the_names_stand() -> None:
    title = ("Overzicht", None, None)
    names = ("Datum", "Object", "Uren")
    row = (date(2026, 7, 1), "Post", Decimal(3))
    assert header_of(table(names, row)) == (1, 1)
    assert header_of(table(title, (), names, row)) == (3, 1)
    assert header_of(table((None, None), (Decimal(1), Decimal(2)))) == (0, 1)
    upper = ("Datum", "Object", "Uren", None)
    lower = (None, None, "Gepland", "Gewerkt")
    two = table(title, upper, lower, (*row, Decimal(4)), merged=(Merged(2, 2, 2, 3),))
    assert header_of(two) == (2, 2)
    made = proposal("a.xlsx", two, "xlsx", ())
    assert made is not None
    assert [one.name for one in made.columns] == ["Datum", "Object", "Uren Gepland", "Uren Gewerkt"]


def test_a_table_without_names_is_none() -> None:
    assert proposal("a.csv", table((Decimal(1), Decimal(2))), "csv", ()) is None


def test_groups_totals_keys_and_rhythm() -> None:
    rows = [(f"N{n}", "Post" if n == 0 else None, date(2026, 7 + n // 3, 1 + n)) for n in range(5)]
    found = table(("Nummer", "Object", "Datum"), *rows, ("Totaal", None, None))
    made = proposal("2026-Q3_x.xlsx", found, "xlsx", ("Object",))
    assert made is not None
    assert (made.totals, made.one_row_per, made.period_by) == (("Totaal",), "nummer", "datum")
    assert (made.every, made.left) == ("quarter", ("Object",))
    again = proposal("2026-Q3_x.xlsx", found, "xlsx", ())
    assert again is not None
    assert [one.id for one in again.columns if one.fill_down] == ["object"]


@pytest.mark.parametrize(
    ("name", "expected", "identity"),
    [
        ("2026-Q3_schoonmaak_dks.xlsx", "*_schoonmaak_dks.xlsx", "schoonmaak-dks"),
        ("klachten 2026-07.csv", "klachten *.csv", "klachten"),
        ("export_20260731.csv", "export_*.csv", "export"),
        ("Uren juli 2026.xlsx", "Uren *.xlsx", "uren"),
        ("kassa[1].csv", "kassa?1].csv", "kassa-1"),
        ("2026.csv", "*.csv", "levering"),
        ("Mei-meldingen.csv", "*-meldingen.csv", "meldingen"),
    ],
)
def test_a_name_without_its_period(name: str, expected: str, identity: str) -> None:
    assert (pattern(name), set_id(name)) == (expected, identity)


def test_an_id_of_any_name() -> None:
    assert slug("  Gereed op (café) ") == "gereed-op-cafe"
    assert slug("Ω") == ""


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"a;b\n1,5;2,5\n", ("utf-8", ";")),
        (b"a,b\nx;y,z\n", ("utf-8", ",")),
        ("a\tb\ncafé\tx\n".encode("windows-1252"), ("windows-1252", "tab")),
        ("a|b\ncafé|x\n".encode(), ("utf-8", "|")),
        ("a;b\n".encode("utf-16"), ("utf-16", ";")),
    ],
)
def test_encoding_and_delimiter(content: bytes, expected: tuple[str, str]) -> None:
    assert guessed(content) == expected


@pytest.mark.parametrize(
    ("name", "free", "expected"),
    [
        ("Datum gereed", ["Gereed datum", "Object"], "Gereed datum"),
        ("Streefdatum", ["Streef datum", "Aanmelddatum"], "Streef datum"),
        ("Vestiging", ["Locatie", "Object"], None),
        ("Object", [], None),
    ],
)
def test_the_name_a_column_likely_has_now(name: str, free: list[str], expected: str | None) -> None:
    assert likely(name, free) == expected
