from fractions import Fraction

import pytest

from sluitend.model.house import contrast
from sluitend.render.house import BUILT_IN, House


def test_contrast_of_black_and_white() -> None:
    assert contrast("#000000", "#FFFFFF") == Fraction(21)
    assert contrast("#ffffff", "#FFFFFF") == 1


def test_the_built_in_colours_can_be_read() -> None:
    for colour in (BUILT_IN.accent, BUILT_IN.ink, BUILT_IN.muted):
        assert contrast(colour, "#FFFFFF") >= Fraction(9, 2)


@pytest.mark.parametrize(
    ("colour", "said"),
    [
        ("blauw", "accent: 'blauw' is not a colour such as #1F3D63"),
        ("#FFCC00", "accent: #FFCC00 on white has less contrast than 4.5 : 1"),
    ],
)
def test_colours_no_one_can_use(colour: str, said: str) -> None:
    with pytest.raises(ValueError) as wrong:
        House(accent=colour)
    assert str(wrong.value) == said


def test_fonts_there_are_not() -> None:
    with pytest.raises(ValueError) as wrong:
        House(text_font="Comic Sans")
    assert str(wrong.value) == "no font 'Comic Sans'; there are Source Serif Pro, Source Sans Pro"
