"""The CSV of our own: what is written is read back, and equal rows are equal bytes."""

from contextlib import suppress
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sluitend.measurements.canonical import Kept, csv_of, rows_of, written
from sluitend.measurements.cell import text_cell
from sluitend.measurements.observation import Value
from sluitend.number import NotReadable

TYPES = {
    "name": "text",
    "amount": "number",
    "share": "percentage",
    "day": "date",
    "moment": "moment",
    "took": "duration",
    "upheld": "yes_no",
}
texts = st.text(max_size=20).map(text_cell)
numbers = st.decimals(places=4, min_value=-(10**9), max_value=10**9)
days = st.dates(date(1900, 1, 1), date(2199, 12, 31))
moments = st.datetimes(
    datetime.fromisoformat("1900-01-01"), datetime.fromisoformat("2199-12-31")
).map(lambda one: one.replace(microsecond=0))
spans = st.integers(-(10**8), 10**8).map(lambda seconds: timedelta(seconds=seconds))
values = st.fixed_dictionaries(
    {
        "name": texts,
        "amount": st.none() | numbers,
        "share": st.none() | numbers,
        "day": st.none() | days,
        "moment": st.none() | moments,
        "took": st.none() | spans,
        "upheld": st.none() | st.booleans(),
    }
)
kept = st.lists(st.builds(Kept, st.integers(1, 9), st.integers(1, 10**6), values), max_size=8)


@given(kept)
def test_rows_are_read_back_in_their_order(rows: list[Kept]) -> None:
    assert list(rows_of(TYPES, csv_of(tuple(TYPES), rows))) == rows


@given(kept)
def test_a_row_is_a_line(rows: list[Kept]) -> None:
    assert csv_of(tuple(TYPES), rows).count(b"\n") == len(rows) + 1


@given(kept)
def test_the_line_ends_of_git_make_no_difference(rows: list[Kept]) -> None:
    content = csv_of(tuple(TYPES), rows).replace(b"\n", b"\r\n")
    assert list(rows_of(TYPES, content)) == rows


@given(st.binary(max_size=200))
def test_any_bytes_are_rows_or_not_readable(content: bytes) -> None:
    with suppress(NotReadable):
        found = rows_of(TYPES, content)
        assert rows_of(TYPES, csv_of(tuple(TYPES), found)) == found


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("1.50"), "1.5"),
        (Decimal("-0.0"), "0"),
        (Decimal("1E+3"), "1000"),
        (timedelta(hours=36, seconds=5), "36:00:05"),
        (-timedelta(minutes=30), "-0:30:00"),
        (datetime.fromisoformat("2026-07-01T08:14"), "2026-07-01T08:14:00"),
        ("+31 6", "'+31 6"),
        ("'t Hof", "''t Hof"),
        ("A+", "A+"),
    ],
)
def test_one_notation(value: Value, text: str) -> None:
    assert written(value) == text


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("#row,name\n", "geen koprij zoals import die schrijft"),
        ("#file,#row,name\n1,2\n", "geen rij zoals import die schrijft"),
        ("#file,#row,name\nx,2,a\n", "geen rij zoals import die schrijft"),
        ('#file,#row,name\n1,2,"a\n', "geen csv zoals import die schrijft"),
    ],
)
def test_what_was_not_written_by_import(content: str, says: str) -> None:
    with pytest.raises(NotReadable) as wrong:
        rows_of({"name": "text"}, content.encode())
    assert wrong.value.nl == says
