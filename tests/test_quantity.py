import decimal
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sluitend.quantity import (
    CURRENCIES,
    KEYS,
    MODES,
    SINGULAR,
    WORDS,
    After,
    Bound,
    LevelBound,
    NotANumber,
    NotReadable,
    Quantity,
    Rate,
    Rounding,
    Word,
    after,
    bound,
    each,
    level_bound,
    money,
    percent,
    quantity,
    rate,
    text,
)

decimals = st.builds(
    lambda whole, places: Decimal(whole).scaleb(-places),
    st.integers(-(10**15), 10**15),
    st.integers(0, 9),
)
fractions = st.fractions(-1000, 1000, max_denominator=997)
units = st.sampled_from(["", "%", "m2", "kWh", "kg/m2", "FTE", *SINGULAR, *CURRENCIES])
quantities = st.builds(Quantity, decimals, units)
bounds = st.builds(Bound, st.sampled_from(WORDS), quantities)
roundings = st.builds(Rounding, st.integers(0, 30), st.sampled_from(MODES))

# --- quantities -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "value", "unit", "canonical"),
    [
        ("95 %", "95", "%", "95 %"),
        ("95.0 %", "95", "%", "95 %"),
        ("95%", "95", "%", "95 %"),
        ("95\u00a0%", "95", "%", "95 %"),
        ("10 working days", "10", "working days", "10 working days"),
        ("1 working day", "1", "working days", "1 working day"),
        ("1 working days", "1", "working days", "1 working day"),
        ("0.5 hour", "0.5", "hours", "0.5 hours"),
        ("5 percentage points", "5", "percentage points", "5 percentage points"),
        ("EUR 250.00", "250", "EUR", "EUR 250.00"),
        ("EUR 250", "250", "EUR", "EUR 250.00"),
        ("EUR -0.5", "-0.5", "EUR", "EUR -0.50"),
        ("EUR 0.12345", "0.12345", "EUR", "EUR 0.12345"),
        ("3 m2", "3", "m2", "3 m2"),
        ("2 FTE", "2", "FTE", "2 FTE"),
        ("-2.50", "-2.5", "", "-2.5"),
    ],
)
def test_quantity(written: str, value: str, unit: str, canonical: str) -> None:
    found = quantity(written)
    assert found == Quantity(Decimal(value), unit)
    assert hash(found) == hash(Quantity(Decimal(value), unit))
    assert text(found) == canonical


def test_a_bare_number_takes_the_implied_unit() -> None:
    assert quantity("90", "%") == quantity("90 %")
    assert quantity("90 points", "%") == quantity("90 points")
    assert quantity("90") == Quantity(Decimal(90))


@pytest.mark.parametrize(
    "written",
    ["", "ninety", "EUR", "% 5", "10 working days after period", "1 % per day", "5 a b c d", "5 -"],
)
def test_not_a_quantity(written: str) -> None:
    with pytest.raises(NotReadable) as wrong:
        quantity(written)
    assert wrong.value.nl == "geen hoeveelheid zoals 10 working days"
    assert wrong.value.en == "not a quantity such as 10 working days"


def test_the_currency_stands_first() -> None:
    with pytest.raises(NotReadable, match=r"^not an amount such as EUR 250\.00$"):
        quantity("250 EUR")


def test_percent() -> None:
    assert percent("12.5") == percent("12.5 %") == Quantity(Decimal("12.5"), "%")
    with pytest.raises(NotReadable) as wrong:
        percent("5 percentage points")
    assert wrong.value.words == {
        "nl": "geen percentage zoals 90 %",
        "en": "not a percentage such as 90 %",
    }
    with pytest.raises(NotANumber, match="write decimals after a point"):
        percent("12,5 %")


def test_money() -> None:
    assert money("250", "EUR") == money("EUR 250.00", "EUR") == Quantity(Decimal(250), "EUR")
    for written in ("GBP 250.00", "ten", "5 %"):
        with pytest.raises(NotReadable) as wrong:
            money(written, "EUR")
        assert wrong.value.nl == "geen bedrag zoals EUR 250.00"


@given(quantities)
def test_a_quantity_reads_back(value: Quantity) -> None:
    assert quantity(text(value)) == value
    assert text(quantity(text(value))) == text(value)


@given(quantities, st.integers(0, 5))
def test_equal_quantities_are_the_same_text(value: Quantity, zeros: int) -> None:
    sign, digits, exponent = value.number.as_tuple()
    assert isinstance(exponent, int)
    longer = Quantity(Decimal((sign, (*digits, *[0] * zeros), exponent - zeros)), value.unit)
    assert longer == value
    assert hash(longer) == hash(value)
    assert text(longer) == text(value)


# --- rates and lengths after an event ---------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("1 % per percentage point", ("1 %", "1 percentage point")),
        ("EUR 2.50 per m2", ("EUR 2.50", "1 m2")),
        ("3 per 1000 visits", ("3", "1000 visits")),
        ("2 failures per 100 m2", ("2 failures", "100 m2")),
    ],
)
def test_rate(written: str, expected: tuple[str, str]) -> None:
    assert rate(written) == Rate(*map(quantity, expected))
    assert text(rate(written)) == written


@pytest.mark.parametrize("written", ["5", "10.5 %", "1 % per", "per m2", "1 per 0 m2", "1 per 1"])
def test_not_a_rate(written: str) -> None:
    with pytest.raises(NotReadable, match=r"^not a rate such as EUR 2\.50 per m2$"):
        rate(written)


def test_a_rate_of_an_amount_is_exact() -> None:
    assert rate("EUR 10.00 per 3 visits").of(1) == Fraction(10, 3)
    assert rate("1 % per percentage point").of(Decimal(23)) == 23


per = st.builds(
    Quantity,
    st.integers(1, 10**6).map(Decimal),
    st.sampled_from(["m2", *SINGULAR]),
)


@given(quantities, per)
def test_a_rate_reads_back(amount: Quantity, base: Quantity) -> None:
    assert rate(text(Rate(amount, base))) == Rate(amount, base)


def test_each() -> None:
    assert each("each working day") == quantity("1 working day")
    assert each("each unit") == quantity("1 unit")
    for written in ("each", "working day", "every day", "each 5 days"):
        with pytest.raises(NotReadable, match=r"^not such as each working day$"):
            each(written)


def test_after() -> None:
    found = after("10 working days after period")
    assert found == After(quantity("10 working days"), "period")
    assert text(found) == "10 working days after period"
    for written in ("10 working days", "after period", "10 days after", "soon after period"):
        with pytest.raises(NotReadable, match=r"^not a term such as 10 working days after period$"):
            after(written)


# --- borders ----------------------------------------------------------------------------------


def test_bound() -> None:
    assert bound("at least 90 %") == Bound("at least", quantity("90 %"))
    assert bound("at least 90", implied="%") == bound("at least 90.0 %")
    assert bound("more than 15 days") == bound("above 15 days")
    assert bound("less than 1 hour") == bound("below 1 hour")
    assert text(bound("less than 1 hour")) == "below 1 hour"


@pytest.mark.parametrize("written", ["", "90 %", "at least", "at least B", "exactly 5", "at  most"])
def test_not_a_bound(written: str) -> None:
    with pytest.raises(NotReadable) as wrong:
        bound(written)
    assert wrong.value.words == {
        "nl": "geen grens zoals at least 90 %",
        "en": "not a border such as at least 90 %",
    }


def test_keys_name_the_same_words() -> None:
    assert dict(KEYS) == {
        "at_least": "at least",
        "above": "above",
        "at_most": "at most",
        "below": "below",
    }


@pytest.mark.parametrize(
    ("word", "under", "edge", "over"),
    [
        ("at least", False, True, True),
        ("above", False, False, True),
        ("at most", True, True, False),
        ("below", True, False, False),
    ],
)
def test_whether_the_border_is_in(word: Word, under: bool, edge: bool, over: bool) -> None:
    border = Bound(word, quantity("90 %"))
    assert border.holds(Fraction(90) - Fraction(1, 10**40)) is under
    assert border.holds(Decimal("90.0")) is edge
    assert border.holds(Fraction(90) + Fraction(1, 10**40)) is over


@given(bounds)
def test_a_bound_reads_back(value: Bound) -> None:
    assert bound(text(value)) == value


close = st.builds(
    Bound,
    st.sampled_from(WORDS),
    st.builds(Quantity, st.integers(0, 3).map(Decimal)),
)


@given(close, close)
def test_within_means_whatever_meets_one_meets_the_other(one: Bound, other: Bound) -> None:
    # halves between -1 and 4 tell all borders at whole numbers apart
    values = [Fraction(half, 2) for half in range(-2, 9)]
    assert one.within(other) is all(other.holds(value) for value in values if one.holds(value))


def test_units_are_not_compared() -> None:
    assert not bound("at least 5 days").within(bound("at least 5 working days"))


def test_level_bound() -> None:
    order = ["D", "C", "B", "A", "A+"]
    border = level_bound("at least B")
    assert border == LevelBound("at least", "B")
    assert [level for level in order if border.holds(level, order)] == ["B", "A", "A+"]
    assert level_bound("above B").within(level_bound("at least A"), order) is False
    assert level_bound("at least A").within(border, order) is True
    assert border.within(level_bound("at least A"), order) is False
    assert text(level_bound("at most A+")) == "at most A+"
    for written in ("B", "at least", "at least " + "x" * 41):
        with pytest.raises(NotReadable, match=r"^not a level such as at least B$"):
            level_bound(written)


def test_the_ambient_context_does_not_matter() -> None:
    with decimal.localcontext(decimal.Context(prec=3)):
        assert not bound("at least 123456789.985").holds(Decimal("123456789.984"))
        assert not bound("at least 1000.1").within(bound("at least 1000.2"))


# --- no input crashes -------------------------------------------------------------------------

READERS: list[Callable[[str], object]] = [
    quantity, percent, lambda written: money(written, "EUR"), rate, each, after,
    bound, level_bound,
]  # fmt: skip
notations = st.lists(
    st.sampled_from(
        [
            "at least",
            "above",
            "EUR",
            "%",
            "1",
            "0.5",
            "days",
            "per",
            "after",
            "each",
            ",",
            "-",
            "m2",
        ]
    )
).map(" ".join)


@given(st.one_of(st.text(), notations, st.text("0123456789.,-+eE_' %")))
def test_a_text_is_read_or_refused(written: str) -> None:
    for read in READERS:
        try:
            value = read(written)
        except NotReadable:
            continue
        assert read is each or read(str(value)) == value
