import decimal
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sluitend.number import NotReadable
from sluitend.rounding import MODES, Mode, Rounding, rounding

decimals = st.builds(
    lambda whole, places: Decimal(whole).scaleb(-places),
    st.integers(-(10**15), 10**15),
    st.integers(0, 9),
)
fractions = st.fractions(-1000, 1000, max_denominator=997)
roundings = st.builds(Rounding, st.integers(0, 30), st.sampled_from(MODES))


def nearest(value: Fraction, places: int, prefer: Callable[[int, int], int]) -> Fraction:
    """The neighbour on the grid that is nearer; `prefer` chooses where both are as near."""
    grid = 10**places
    low = next(
        n for n in range(int(value * grid) - 2, int(value * grid) + 3) if n + 1 > value * grid
    )
    high = low if low == value * grid else low + 1
    to_low, to_high = value * grid - low, high - value * grid
    chosen = prefer(low, high) if to_low == to_high else (low if to_low < to_high else high)
    return Fraction(chosen, grid)


def neighbour(value: Fraction, places: int, choose: Callable[[int, int], int]) -> Fraction:
    """The neighbour on the grid that `choose` takes, however near."""
    grid = 10**places
    inside = range(int(value * grid) - 2, int(value * grid) + 3)
    low = max(n for n in inside if n <= value * grid)
    high = min(n for n in inside if n >= value * grid)
    return Fraction(choose(low, high), grid)


def away(low: int, high: int) -> int:
    return max(low, high, key=abs)


def towards(low: int, high: int) -> int:
    return min(low, high, key=abs)


def even(low: int, high: int) -> int:
    return low if low % 2 == 0 else high


DEFINITION: dict[Mode, Callable[[Fraction, int], Fraction]] = {
    "half_up": lambda value, places: nearest(value, places, away),
    "half_down": lambda value, places: nearest(value, places, towards),
    "half_even": lambda value, places: nearest(value, places, even),
    "up": lambda value, places: neighbour(value, places, away),
    "down": lambda value, places: neighbour(value, places, towards),
    "ceiling": lambda value, places: neighbour(value, places, max),
    "floor": lambda value, places: neighbour(value, places, min),
}


def test_every_mode_has_a_definition() -> None:
    assert tuple(DEFINITION) == ("half_up", "half_down", "half_even", *MODES[3:])


halves = st.builds(Fraction, st.integers(-5000, 5000), st.sampled_from([2, 20, 200]))


@given(st.one_of(fractions, halves), st.integers(0, 3), st.sampled_from(MODES))
@example(Fraction(5, 2), 0, "half_even")
@example(Fraction(-5, 2), 0, "half_up")
def test_rounding_is_as_defined(value: Fraction, places: int, mode: Mode) -> None:
    rounded = Rounding(places, mode)(value)
    assert Fraction(rounded) == DEFINITION[mode](value, places)
    assert rounded.as_tuple().exponent == -places
    assert not (rounded.is_zero() and rounded.is_signed())


@given(decimals, st.integers(0, 6), st.sampled_from(MODES))
def test_rounding_agrees_with_the_decimal_module(value: Decimal, places: int, mode: Mode) -> None:
    with decimal.localcontext(decimal.Context(prec=60)):
        expected = value.quantize(Decimal(1).scaleb(-places), f"ROUND_{mode.upper()}")
    assert Rounding(places, mode)(value) == expected


@given(fractions, roundings)
def test_rounding_twice_is_rounding_once(value: Fraction, by: Rounding) -> None:
    assert by(by(value)) == by(value)


def test_the_ambient_context_does_not_matter() -> None:
    value = Decimal("123456789.985")
    with decimal.localcontext(decimal.Context(prec=3)):
        assert str(Rounding(2)(value)) == "123456789.99"


@given(roundings)
def test_a_rounding_reads_back(by: Rounding) -> None:
    assert rounding(str(by)) == by


def test_rounding_words() -> None:
    assert rounding("1 decimal") == rounding("1") == Rounding(1, "half_up")
    assert rounding("2 decimals", "half_even") == Rounding(2, "half_even")
    assert rounding("whole") == rounding("0 decimals") == Rounding(0)
    assert rounding("cents") == Rounding(2)
    assert rounding("whole, floor") == Rounding(0, "floor")
    for written in ("", "decimal", "-1", "31", "1 cent", "2 decimals, half", "01", "٣"):
        with pytest.raises(NotReadable) as wrong:
            rounding(written)
        assert wrong.value.words == {
            "nl": "geen afronding zoals 1 decimal",
            "en": "not a rounding such as 1 decimal",
        }
    with pytest.raises(ValueError, match=r"^a rounding has 0 to 30 decimals$"):
        Rounding(-1)


@given(st.text())
def test_a_text_is_read_or_refused(written: str) -> None:
    try:
        rounding(written)
    except NotReadable:
        return
