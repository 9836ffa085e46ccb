import pickle
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sluitend.number import NotANumber, NotReadable, number, plain

decimals = st.builds(
    lambda whole, places: Decimal(whole).scaleb(-places),
    st.integers(-(10**15), 10**15),
    st.integers(0, 9),
)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("0", "0"),
        ("-12.50", "-12.50"),
        ("0.50", "0.50"),
        (" 7 ", "7"),
        ("\u00a07", "7"),
        ("1.234", "1.234"),
        ("9" * 30, "9" * 30),
    ],
)
def test_number(written: str, value: str) -> None:
    assert str(number(written)) == value


def test_minus_zero_is_zero() -> None:
    assert str(number("-0")) == "0"
    assert str(number("-0.00")) == "0.00"


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("", "no number"),
        ("x", "no number"),
        ("-", "no number"),
        ("--1", "no number"),
        ("- 1", "no number"),
        ("1-", "no number"),
        ("0x1", "no number"),
        ("NaN", "no number"),
        ("Infinity", "no number"),
        ("1\n", "no number"),
        ("1_000", "thousands"),
        ("1 000", "thousands"),
        ("1'000", "thousands"),
        ("1.234,50", "thousands"),
        ("1,234.50", "thousands"),
        ("1.234.567", "thousands"),
        ("1e3", "exponent"),
        ("1.5E-3", "exponent"),
        (".5", "bare point"),
        ("5.", "bare point"),
        ("+1", "sign"),
        ("01", "leading zero"),
        ("-00.5", "leading zero"),
        ("95,5", "decimal comma"),
        ("٣", "other digits"),
        ("\uff11\uff12", "other digits"),
        ("9" * 31, "too long"),
        ("0." + "0" * 30, "too long"),
    ],
)
def test_not_a_number(written: str, reason: str) -> None:
    with pytest.raises(NotANumber) as wrong:
        number(written)
    assert wrong.value.reason == reason


def test_what_is_wrong_is_said_in_both_languages() -> None:
    with pytest.raises(NotANumber) as wrong:
        number("1.234,50")
    assert wrong.value.words == {
        "nl": "geen getal zoals 1234.50: schrijf duizendtallen aaneen",
        "en": "not a number such as 1234.50: write thousands without a separator",
    }
    assert str(wrong.value) == wrong.value.en
    assert isinstance(wrong.value, ValueError)


def test_a_reading_error_survives_a_worker() -> None:
    for wrong in (NotReadable("geen", "none"), NotANumber("sign")):
        again = pickle.loads(pickle.dumps(wrong))  # noqa: S301 - our own bytes
        assert again.words == wrong.words


@given(decimals)
def test_plain_numbers_read_back(value: Decimal) -> None:
    assert number(plain(value)) == value
    assert plain(number(plain(value))) == plain(value)


@given(st.one_of(st.text(), st.text("0123456789.,-+eE_' ")))
def test_a_text_is_read_or_refused(written: str) -> None:
    try:
        value = number(written)
    except NotANumber:
        return
    assert number(plain(value)) == value
