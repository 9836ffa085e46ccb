"""What holds of all words: numbers lose nothing, both languages say the same things."""

import re
import string
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sluitend.period import period
from sluitend.quantity import CURRENCIES, SINGULAR, Quantity, quantity
from sluitend.wording.words import EN, LANGUAGES, NBSP, NL, Words, sentence
from sluitend.wording.words import words as words_of

decimals = st.decimals(-(10**12), 10**12, places=9, allow_nan=False, allow_infinity=False)
every_language = pytest.mark.parametrize("words", LANGUAGES, ids=lambda one: one.language)
# What a plain Dutch contract does without: duty is in the present tense, and every term is exact.
NOT_SAID = re.compile(
    r"\b(zal|zullen|zou|dient|dienen|behoort|alsmede|teneinde|middels|derhalve|indien|zo snel"
    r"|onverwijld|redelijk\w*|adequaat|passend\w*|klant|leverancier|regelmatig|en/of|e\.d\.|etc)\b"
)


def read_back(text: str, words: Words) -> Decimal:
    """The number a text says, by the language's own marks."""
    thousands, point = (".", ",") if words is NL else (",", ".")
    return Decimal(text.replace(thousands, "").replace(point, "."))


# --- numbers ----------------------------------------------------------------------------------


@every_language
@given(value=decimals)
def test_no_digit_is_lost_and_no_exponent_shown(words: Words, value: Decimal) -> None:
    for one in (value, value.normalize()):
        said = words.number(one)
        assert "E" not in said.upper()
        assert read_back(said, words) == value


@every_language
@pytest.mark.parametrize("value", ["1E+3", "1E-7", "0E+2", "-0", "95.50", "12345678901234.123"])
def test_awkward_decimals(words: Words, value: str) -> None:
    assert read_back(words.number(Decimal(value)), words) == Decimal(value)


@every_language
@given(value=decimals)
def test_money_has_two_decimals_at_least(words: Words, value: Decimal) -> None:
    mark = "," if words is NL else "."
    said = words.money(value)
    assert len(said.partition(mark)[2]) >= 2
    assert read_back(re.sub(rf"[€{NBSP}]", "", said), words) == value


def test_a_number_is_never_parted_from_its_unit() -> None:
    assert NL.quantity(quantity("10 working days")) == "10\N{NO-BREAK SPACE}werkdagen"
    assert NL.money(Decimal("1234.5")) == "€\N{NO-BREAK SPACE}1.234,50"
    assert NL.money(Decimal(1), "USD") == "$\N{NO-BREAK SPACE}1,00"
    assert EN.money(Decimal("-1234.5")) == "-€1,234.50"
    assert NL.percent(Decimal("95.5")) == "95,5%"


@every_language
def test_every_unit_of_the_format_has_a_word(words: Words) -> None:
    for unit in SINGULAR:
        one, more = (
            words.quantity(Quantity(Decimal(1), unit)),
            words.quantity(Quantity(Decimal(2), unit)),
        )
        assert one.startswith("1")
        assert more.startswith("2")
        assert unit in words.basic.unit
    for currency in CURRENCIES:
        assert words.quantity(Quantity(Decimal(2), currency))


# --- small words ------------------------------------------------------------------------------


def test_words_are_known_by_their_language() -> None:
    assert words_of("nl") is NL
    assert words_of("en") is EN
    assert [one.language for one in LANGUAGES] == ["nl", "en"]


@every_language
def test_every_period_of_a_year_has_its_ordinal(words: Words) -> None:
    said = {words.period(period(f"2026-{part}")) for part in ("Q1", "Q2", "Q3", "Q4", "H1", "H2")}
    assert len(said) == 6
    assert len({words.ordinal(number) for number in range(1, 13)}) == 12
    assert words.cardinal(13) == "13"


@every_language
@pytest.mark.parametrize("count", range(5))
def test_lists_read_as_lists(words: Words, count: int) -> None:
    items = [string.ascii_lowercase[place] for place in range(count)]
    said = words.list(items)
    assert said.split(f" {words.basic.and_} ")[-1] == (items[-1] if items else "")
    assert [letter for letter in re.split(r",? (?:\w{2,3} )?", said) if letter] == items


def test_a_sentence_has_a_capital_and_a_stop() -> None:
    assert sentence("ten minste 90%") == "Ten minste 90%."


# --- texts ------------------------------------------------------------------------------------


def texts(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a language, by its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for place, one in enumerate(value):
            yield from texts(one, f"{path}[{place}]")
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from texts(one, f"{path}.{key}")
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            if field.name not in ("locale", "language"):
                yield from texts(getattr(value, field.name), f"{path}.{field.name}")


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_both_languages_fill_in_the_same_things() -> None:
    dutch, english = dict(texts(NL)), dict(texts(EN))
    assert dutch.keys() == english.keys()
    differ = {path for path in dutch if placeholders(dutch[path]) != placeholders(english[path])}
    assert differ == set()


def test_no_text_is_empty() -> None:
    may_be = {".measure.clock.calendar_days", ".measure.clock.working_days"}
    for words in LANGUAGES:
        empty = {path for path, text in texts(words) if not text}
        assert {path for path in empty if ".unit.score" not in path} == may_be


def of_contracts() -> Iterator[tuple[str, str]]:
    """The Dutch of contracts; a briefing speaks to its readers in its own way."""
    return ((path, text) for path, text in texts(NL) if not path.startswith(".briefing"))


def test_the_dutch_is_plain() -> None:
    assert [path for path, text in of_contracts() if NOT_SAID.search(text)] == []


def test_parties_and_terms_are_named_one_way() -> None:
    wrong = re.compile(r"\b(opdrachtgever|opdrachtnemer|schriftelijk|rode KPI)\b")
    assert [path for path, text in of_contracts() if wrong.search(text)] == []
