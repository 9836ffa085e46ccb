from datetime import date

import pytest

from sluitend.model.consequence import Span
from sluitend.model.term import Term
from sluitend.model.term_days import last_day, run_in_ends
from sluitend.period import Quarter, day
from sluitend.quantity import quantity
from sluitend.scoring.stretch import Stretch, around, ending_in, window

TERM = Term.model_validate({"starts": "2026-02-15", "ends": "2027-06-30"})
OPEN = Term.model_validate({"starts": "2026-02-15"})
RENEWED = {"times": 2, "length": "1 year", "how": "by_notice"}


@pytest.mark.parametrize(
    ("span", "quarter", "term", "ending"),
    [
        ("month", Quarter(2026, 1), None, "2026-01 2026-02 2026-03"),
        ("quarter", Quarter(2026, 1), TERM, "2026-Q1"),
        ("quarter", Quarter(2027, 3), TERM, ""),
        ("year", Quarter(2026, 3), TERM, ""),
        ("year", Quarter(2026, 4), TERM, "2026"),
        ("year", Quarter(2027, 2), TERM, "2027"),
        ("year", Quarter(2027, 4), TERM, ""),
        ("year", Quarter(2027, 4), OPEN, "2027"),
        ("contract_year", Quarter(2026, 4), TERM, ""),
        ("contract_year", Quarter(2027, 1), TERM, "2026-02-15/2027-02-14"),
        ("contract_year", Quarter(2027, 2), TERM, "2027-02-15/2028-02-14"),
        ("contract_year", Quarter(2027, 4), None, "2027"),
        ("term", Quarter(2027, 1), TERM, ""),
        ("term", Quarter(2027, 2), TERM, "2026-02-15/2027-06-30"),
        ("term", Quarter(2027, 2), OPEN, ""),
    ],
)
def test_stretches_that_end_in_a_quarter(
    span: Span, quarter: Quarter, term: Term | None, ending: str
) -> None:
    assert " ".join(map(str, ending_in(span, quarter, term))) == ending


def test_a_contract_year_and_the_contract_may_end_in_one_quarter() -> None:
    term = Term.model_validate({"starts": "2026-02-15", "ends": "2027-03-20"})
    found = [str(one) for one in ending_in("contract_year", Quarter(2027, 1), term)]
    assert found == ["2026-02-15/2027-02-14", "2027-02-15/2028-02-14"]
    whole = Term.model_validate({"starts": "2026-02-15", "ends": "2027-02-14"})
    found = [str(one) for one in ending_in("contract_year", Quarter(2027, 1), whole)]
    assert found == ["2026-02-15/2027-02-14"]


@pytest.mark.parametrize(
    ("taken", "last"), [(0, date(2027, 6, 30)), (1, date(2028, 6, 30)), (2, date(2029, 6, 30))]
)
def test_options_taken_count_to_the_last_day(taken: int, last: date) -> None:
    term = {"starts": "2026-02-15", "ends": "2027-06-30", "renewal": RENEWED}
    assert last_day(Term.model_validate({**term, "options_taken": taken})) == last


def test_without_an_end_there_is_no_last_day() -> None:
    assert (last_day(None), last_day(OPEN)) == (None, None)
    assert around("term", date(2030, 1, 1), OPEN) == Stretch(date(2026, 2, 15), date.max)


def test_a_stretch_says_what_it_is() -> None:
    for text in ("2026-03", "2026-Q2", "2026", "2026-01-02/2026-03-31"):
        first, last = {
            "2026-03": ("2026-03-01", "2026-03-31"),
            "2026-Q2": ("2026-04-01", "2026-06-30"),
            "2026": ("2026-01-01", "2026-12-31"),
        }.get(text) or text.split("/")
        assert str(Stretch(day(first), day(last))) == text


def test_inside_another_both_ends_included() -> None:
    quarter = Stretch(date(2026, 1, 1), date(2026, 3, 31))
    assert quarter in quarter
    assert Stretch(date(2026, 3, 1), date(2026, 3, 31)) in quarter
    assert Stretch(date(2026, 3, 1), date(2026, 4, 1)) not in quarter


@pytest.mark.parametrize(
    ("within", "first"),
    [
        ("3 months", date(2026, 4, 1)),
        ("1 quarter", date(2026, 4, 1)),
        ("1 year", date(2025, 7, 1)),
        ("30 days", date(2026, 6, 1)),
        ("2 weeks", date(2026, 6, 17)),
        ("1 working day", date(2026, 6, 30)),
        ("5 working days", date(2026, 6, 24)),
        ("8 hours", date(2026, 6, 30)),
    ],
)
def test_a_window_holds_its_last_day(within: str, first: date) -> None:
    assert window(date(2026, 6, 30), quantity(within)) == first


@pytest.mark.parametrize(
    ("length", "last"),
    [
        ("3 months", date(2026, 4, 14)),
        ("0 days", date(2026, 1, 14)),
        ("2 weeks", date(2026, 1, 28)),
        ("5 working days", date(2026, 1, 21)),
        ("0 working days", date(2026, 1, 14)),
        ("8 hours", date(2026, 1, 15)),
        ("0 hours", date(2026, 1, 14)),
    ],
)
def test_a_run_in_ends(length: str, last: date) -> None:
    assert run_in_ends(date(2026, 1, 15), quantity(length)) == last
