"""What holds for every delivery: rows in any order, in any number of files, however odd."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.scoring.quarters import read
from tests.scoring.rows import measure_of, reading

from sluitend.measurements.observation import Row, Value
from sluitend.number import NotReadable
from sluitend.scoring.given import tally_of
from sluitend.scoring.tally import added
from sluitend.scoring.value import value_of

MEASURES = read("properties")["measures"]
every_measure = pytest.mark.parametrize("name", MEASURES)
Table = list[dict[str, Value]]

NOON = datetime.fromisoformat("2026-01-01T12:00")
days = st.dates(date(2026, 1, 1), date(2026, 3, 31))
moments = st.integers(0, 90 * 24 * 60).map(lambda passed: NOON + timedelta(minutes=passed))
numbers = st.decimals(0, 10, places=1)
cells: st.SearchStrategy[dict[str, Value]] = st.fixed_dictionaries(
    {
        "met": st.sampled_from([True, False, None]),
        "number": numbers | st.none(),
        "weight": numbers | st.none(),
        "accept": st.sampled_from([Decimal(0), Decimal(2)]),
        "place": st.sampled_from(["a", "b", "c", "d", None]),
        "start": moments | days | st.none(),
        "end": moments | days | st.none(),
    }
)
tables = st.lists(cells, max_size=8)
COLUMNS = ("met", "number", "weight", "accept", "place", "start", "end")
odd: st.SearchStrategy[Value] = (
    st.none()
    | st.booleans()
    | st.text(max_size=5)
    | st.decimals(-(10**12), 10**12, places=3)
    | st.sampled_from([date(1900, 1, 1), date(2199, 12, 31)])
    | moments
    | st.timedeltas(timedelta(-9), timedelta(9))
)
typed = (
    st.text(max_size=6)
    | st.decimals(allow_nan=False).map(str)
    | st.lists(st.integers(-3, 12).map(str), max_size=4).map(tuple)
    | st.dictionaries(
        st.sampled_from(["met", "of", "top", "bottom", "inspected", "failed", "a", "b", "5"]),
        st.decimals(-5, 20, places=1).map(str),
        max_size=3,
    )
)


def rows(table: Table) -> tuple[Row, ...]:
    return tuple(Row(one, f"rij {at}") for at, one in enumerate(table))


@every_measure
@given(tables, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(name: str, table: Table, random: Any) -> None:
    measure = measure_of(MEASURES[name])
    shuffled = list(table)
    random.shuffle(shuffled)
    one, other = (value_of(reading(rows(of)).tally(measure), measure) for of in (table, shuffled))
    assert one == other


@every_measure
@given(tables, st.integers(0, 8))
def test_a_file_in_two_is_the_same_file(name: str, table: Table, at: int) -> None:
    measure = measure_of(MEASURES[name])
    halves = tuple(reading(rows(part)).tally(measure) for part in (table[:at], table[at:]))
    assert added(halves) == reading(rows(table)).tally(measure)


@every_measure
@settings(max_examples=25)
@given(st.lists(st.dictionaries(st.sampled_from(COLUMNS), odd), max_size=4))
def test_no_row_is_too_odd(name: str, table: Table) -> None:
    measure = measure_of(MEASURES[name])
    value = value_of(reading(rows(table), "hours").tally(measure), measure)
    assert value is None or isinstance(value, Fraction)


@every_measure
@settings(max_examples=50)
@given(typed)
def test_what_is_typed_is_read_or_refused(name: str, given_: Any) -> None:
    measure = measure_of(MEASURES[name])
    try:
        tally = tally_of(given_, measure)
    except NotReadable:
        return
    value = value_of(tally, measure)
    assert value is None or isinstance(value, Fraction)
