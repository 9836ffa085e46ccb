from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sluitend.number import NotReadable
from sluitend.period import (
    KINDS,
    Half,
    Length,
    Month,
    MonthBefore,
    Period,
    Quarter,
    Year,
    containing,
    contract_year,
    counts,
    day,
    last_notice_day,
    length,
    month,
    month_before,
    period,
    plus,
    plus_months,
    reference,
    run_in_last_day,
    steps,
    term_end,
)

ONE_DAY = timedelta(days=1)
days = st.dates(date(1900, 1, 1), date(2199, 12, 31))
kinds = st.sampled_from(list(KINDS.values()))
counted = st.integers(0, 40).map(Decimal)
lengths = st.builds(Length, counted, st.sampled_from(["days", "weeks", "months", "quarters"]))

# --- days and periods -------------------------------------------------------------------------


@given(days)
def test_a_day_reads_back(value: date) -> None:
    assert day(str(value)) == value


@pytest.mark.parametrize(
    "written",
    ["", "2026-02-29", "2026-2-1", "20260201", "01-02-2026", "1899-12-31", "2200-01-01",
     "2026-07-01T00:00", "\u0662\u0660\u0662\u0666-07-01", "2026-W01-1"],
)  # fmt: skip
def test_not_a_day(written: str) -> None:
    with pytest.raises(NotReadable) as wrong:
        day(written)
    assert wrong.value.words == {
        "nl": "geen datum zoals 2026-07-01",
        "en": "not a date such as 2026-07-01",
    }


@pytest.mark.parametrize(
    ("written", "value", "first", "last"),
    [
        ("2026-07", Month(2026, 7), "2026-07-01", "2026-07-31"),
        ("2028-02", Month(2028, 2), "2028-02-01", "2028-02-29"),
        ("2026-Q3", Quarter(2026, 3), "2026-07-01", "2026-09-30"),
        ("2026-H1", Half(2026, 1), "2026-01-01", "2026-06-30"),
        ("2026", Year(2026), "2026-01-01", "2026-12-31"),
    ],
)
def test_period(written: str, value: Period, first: str, last: str) -> None:
    assert period(written) == value
    assert str(value) == written
    assert (value.first, value.last) == (day(first), day(last))


@pytest.mark.parametrize(
    "written", ["", "26", "2026-13", "2026-00", "2026-7", "2026-Q5", "2026-H3", "2026-q3", "1899"]
)
def test_not_a_period(written: str) -> None:
    with pytest.raises(NotReadable) as wrong:
        period(written)
    assert wrong.value.words == {
        "nl": "geen periode zoals 2026-07, 2026-Q3, 2026-H1 of 2026",
        "en": "not a period such as 2026-07, 2026-Q3, 2026-H1 or 2026",
    }


def test_a_month_alone() -> None:
    assert month("2026-07") == Month(2026, 7)
    for written in ("2026-Q3", "2026", "July"):
        with pytest.raises(NotReadable, match=r"^not a month such as 2026-07$"):
            month(written)


def test_parts_by_name() -> None:
    assert Month(2026, 7).month == 7
    assert Quarter(2026, 3).quarter == 3
    assert Half(2026, 2).half == 2
    assert Quarter(2026, 3).months() == (Month(2026, 7), Month(2026, 8), Month(2026, 9))
    assert len(Year(2026).months()) == 12


def test_kinds_are_told_apart() -> None:
    assert len({Month(2026, 1), Quarter(2026, 1), Half(2026, 1), Year(2026)}) == 4


def test_no_period_beyond_its_year() -> None:
    with pytest.raises(ValueError, match=r"^a year has no part 5 of 3 months$"):
        Quarter(2026, 5)


@given(days, kinds)
def test_periods_partition_the_calendar(value: date, kind: type[Period]) -> None:
    found = kind.containing(value)
    assert found.first <= value <= found.last
    assert found.next().first == found.last + ONE_DAY
    assert found.previous().last == found.first - ONE_DAY
    assert found.next().previous() == found
    assert found.previous() < found < found.next()
    assert type(found.next()) is kind


@given(days, kinds)
def test_a_period_is_its_months(value: date, kind: type[Period]) -> None:
    found = kind.containing(value)
    months = found.months()
    assert len(months) == kind.SPAN
    assert (months[0].first, months[-1].last) == (found.first, found.last)
    assert all(kind.containing(part.first) == found for part in months)


@given(days, st.sampled_from(list(KINDS)))
def test_a_period_reads_back(value: date, kind: str) -> None:
    found = containing(value, kind)
    assert period(str(found)) == found
    assert type(period(str(found))) is KINDS[kind]


# --- lengths and terms ------------------------------------------------------------------------


@given(lengths)
def test_a_length_reads_back(value: Length) -> None:
    assert length(str(value)) == value


def test_length() -> None:
    assert length("3 months") == Length(Decimal(3), "months")
    assert length("1 year") == Length(Decimal(1), "years")
    assert length("100 years").number == 100
    for written in ("3", "1.5 months", "-1 days", "3 hours", "5 working days", "soon"):
        with pytest.raises(NotReadable) as wrong:
            length(written)
        assert wrong.value.en in (
            "not a length such as 3 months", "not a quantity such as 10 working days"
        )  # fmt: skip
    for written in ("101 years", "40000 days", f"{'9' * 30} weeks"):
        with pytest.raises(NotReadable, match=r"^not a length of at most a century$"):
            length(written)


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2026-05-31", -3, "2026-02-28"),
        ("2026-01-15", -1, "2025-12-15"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2026-07-01", 0, "2026-07-01"),
    ],
)
def test_plus_months(start: str, count: int, end: str) -> None:
    assert plus_months(day(start), count) == day(end)


@given(days, st.integers(-1200, 1200))
def test_months_land_in_the_month_counted_and_never_later(start: date, count: int) -> None:
    landed = plus_months(start, count)
    this, there = Month.containing(start), Month.containing(landed)
    assert (there.year - this.year) * 12 + there.month - this.month == count
    assert landed.day == start.day or (landed == there.last and landed.day < start.day)


@pytest.mark.parametrize(
    ("start", "term", "last"),
    [
        ("2026-01-15", "3 months", "2026-04-14"),
        ("2026-01-01", "3 months", "2026-03-31"),
        ("2024-10-01", "3 years", "2027-09-30"),
        ("2026-01-31", "1 month", "2026-02-28"),
        ("2026-01-28", "1 month", "2026-02-27"),
        ("2024-02-29", "1 year", "2025-02-28"),
        ("2026-01-01", "2 quarters", "2026-06-30"),
        ("2026-01-01", "2 weeks", "2026-01-14"),
        ("2026-01-01", "90 days", "2026-03-31"),
        ("2026-01-01", "0 days", "2025-12-31"),
        ("2026-01-01", "0 months", "2025-12-31"),
    ],
)
def test_term_end(start: str, term: str, last: str) -> None:
    assert term_end(day(start), length(term)) == day(last)
    assert run_in_last_day(day(start), length(term)) == day(last)


@given(days, lengths, st.integers(0, 40))
def test_a_later_start_never_ends_earlier(start: date, term: Length, later: int) -> None:
    assert term_end(start, term) <= term_end(start + timedelta(days=later), term)


@given(days, lengths)
@example(date(2027, 5, 30), Length(Decimal(3), "months"))
@example(date(2026, 2, 27), Length(Decimal(1), "months"))
def test_notice_on_the_last_day_leaves_a_full_term_and_a_day_later_not(
    end: date, notice: Length
) -> None:
    last = last_notice_day(end, notice)
    assert term_end(last + ONE_DAY, notice) <= end
    assert term_end(last + 2 * ONE_DAY, notice) > end


def test_counts() -> None:
    last = run_in_last_day(day("2026-01-15"), length("3 months"))
    assert not counts(Month(2026, 4), last)
    assert not counts(Quarter(2026, 2), last)
    assert counts(Month(2026, 5), last)
    assert counts(Month(2026, 1), None)
    assert not counts(Month(2026, 1), day("2026-01-01"))
    assert counts(Month(2026, 1), day("2025-12-31"))


@pytest.mark.parametrize(
    ("start", "on", "first", "last"),
    [
        ("2024-10-01", "2024-10-01", "2024-10-01", "2025-09-30"),
        ("2024-10-01", "2025-09-30", "2024-10-01", "2025-09-30"),
        ("2024-10-01", "2025-10-01", "2025-10-01", "2026-09-30"),
        ("2024-02-29", "2025-02-28", "2024-02-29", "2025-02-28"),
        ("2024-02-29", "2025-03-01", "2025-03-01", "2026-02-28"),
        ("2024-02-29", "2028-03-01", "2028-02-29", "2029-02-28"),
    ],
)
def test_contract_year(start: str, on: str, first: str, last: str) -> None:
    assert contract_year(day(start), day(on)) == (day(first), day(last))


@given(days, st.integers(0, 20000))
def test_contract_years_partition_the_term(start: date, after: int) -> None:
    on = start + timedelta(days=after)
    first, last = contract_year(start, on)
    assert start <= first <= on <= last
    assert contract_year(start, first) == contract_year(start, last) == (first, last)
    assert contract_year(start, last + ONE_DAY)[0] == last + ONE_DAY
    assert 365 <= (last - first).days + 1 <= 366


def test_steps_are_counted_from_the_first() -> None:
    found = list(steps(day("2026-01-31"), length("1 month"), day("2026-05-01")))
    assert list(map(str, found)) == ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]
    yearly = steps(day("2026-01-01"), length("12 months"), day("2028-01-01"))
    assert [step.year for step in yearly] == [2026, 2027, 2028]
    assert list(steps(day("2026-01-01"), length("1 day"), day("2025-12-31"))) == []
    assert list(steps(day("2026-01-01"), length("0 days"), day("2026-12-31"))) == [
        day("2026-01-01")
    ]


@given(days, lengths, st.integers(-5, 5))
def test_plus_counts_a_length_times(start: date, term: Length, times: int) -> None:
    whole = Length(term.number * abs(times), term.unit)
    assert plus(start, term, times) == plus(start, whole, 1 if times >= 0 else -1)


# --- the July before --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "on", "found"),
    [
        ("July", "2026-01-01", "2025-07"),
        ("July", "2026-07-31", "2025-07"),
        ("July", "2026-08-01", "2026-07"),
        ("December", "2026-01-01", "2025-12"),
        ("January", "2026-01-31", "2025-01"),
    ],
)
def test_month_before(name: str, on: str, found: str) -> None:
    assert month_before(name, day(on)) == month(found)
    assert reference(f"{name} before").of(day(on)) == month(found)


@given(days, st.integers(1, 12))
def test_the_month_before_is_the_last_one_over(on: date, number: int) -> None:
    before = MonthBefore(number)
    assert reference(str(before)) == before
    assert before.of(on).last < on <= before.of(on).next().last + timedelta(days=335)
    assert before.of(on).month == number


def test_not_a_reference_month() -> None:
    for written in ("July", "juli before", "july before", "before", "Jul before", "July after"):
        with pytest.raises(NotReadable) as wrong:
            reference(written)
        assert wrong.value.words == {
            "nl": "geen maand zoals July before",
            "en": "not a month such as July before",
        }


# --- no input crashes -------------------------------------------------------------------------

READERS: list[Callable[[str], object]] = [day, period, month, length, reference]


@given(st.one_of(st.text(), st.text("0123456789-QH"), st.from_regex(r"\d{4}-\d\d-\d\d")))
def test_a_text_is_read_or_refused(written: str) -> None:
    for read in READERS:
        try:
            value = read(written)
        except NotReadable:
            continue
        assert read(str(value)) == value
