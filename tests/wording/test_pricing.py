"""Whatever pricing can find is said in both languages, with the same things in it."""

import re
import string
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import get_args

import pytest

from sluitend.model.figures import Status
from sluitend.model.figures import Status as FigureStatus
from sluitend.period import month, period
from sluitend.pricing.announced import InForce, State
from sluitend.pricing.audit import Audited
from sluitend.pricing.mistakes import Cause, Kind
from sluitend.pricing.revisions import Revision, RevisionKind
from sluitend.pricing.series import Reason, Refusal
from sluitend.trace import Value
from sluitend.wording import pricing as said
from sluitend.wording.names import Names
from sluitend.wording.texts.pricing import PricingTexts
from sluitend.wording.words import EN, LANGUAGES, NBSP, NL, Words

NAMES = Names(series={"cpi": "CPI", "wages": "Lonen"}, people={"n": "N. Yilmaz"})
BY_KIND: Mapping[str, set[str]] = {
    "refused": set(get_args(Reason)),
    "status": set(get_args(Status)),
    "announcement": {*get_args(State), "lapsed", "by", "ahead"},
    "limit": set(said.LIMITS),
    "cause": set(get_args(Kind)),
    "used_by_rate": {"index", "published_rate"},
    "balance": {"too_much", "too_little", "nothing"},
    "revision": set(get_args(RevisionKind)),
}

languages = pytest.mark.parametrize("words", LANGUAGES, ids=lambda one: one.language)


@languages
@pytest.mark.parametrize("name", BY_KIND)
def test_every_kind_is_said(name: str, words: Words) -> None:
    assert getattr(words.pricing, name).keys() == BY_KIND[name]


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def texts(of: PricingTexts) -> Iterator[tuple[str, str]]:
    for one in fields(of):
        value = getattr(of, one.name)
        given: Iterable[tuple[object, str]] = [("", value)]
        if not isinstance(value, str):
            given = value.items() if isinstance(value, Mapping) else enumerate(value)
        yield from ((f"{one.name}.{key}", text) for key, text in given)


def test_both_languages_say_the_same_things() -> None:
    dutch, english = dict(texts(NL.pricing)), dict(texts(EN.pricing))
    assert dutch.keys() == english.keys()
    for name, text in dutch.items():
        assert placeholders(text) == placeholders(english[name]), name


GIVEN: dict[str, Value] = {
    "right": month("2014-10"),
    "used": month("2013-10"),
    "series": "cpi",
    "month": month("2015-10"),
    "old": "cpi",
    "new": "wages",
}


@languages
@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_cause_is_a_sentence(kind: Kind, words: Words) -> None:
    given = {**GIVEN, "used": "index"} if kind == "published_rate" else GIVEN
    text = said.cause(Cause(kind, date(2016, 1, 1), tuple(given.items())), words, NAMES)
    assert re.fullmatch(r"[A-Z].*\.", text)
    assert "{" not in text


def test_a_cause_in_dutch() -> None:
    cause = Cause("wrong_base_month", date(2016, 1, 1), tuple(GIVEN.items()))
    assert said.cause(cause, NL, NAMES) == (
        "Indexering van 1 januari 2016: gerekend vanaf oktober 2013 in plaats van vanaf oktober"
        " 2014."
    )


def test_causes_that_also_fit() -> None:
    line = Audited(
        "fee",
        date(2016, 1, 1),
        date(2016, 1, 31),
        Decimal(1),
        Decimal(2),
        causes=(Cause("unknown"),),
        also=(Cause("twice"), Cause("rounding")),
    )
    assert said.causes(line, EN, NAMES) == (
        "Cause unknown: no calculation we know gives this amount. The same amount also follows"
        " from: This period was invoiced more than once. Rounding of the instalments."
    )


@languages
@pytest.mark.parametrize("reason", get_args(Reason))
def test_every_refusal_is_said(reason: Reason, words: Words) -> None:
    full = Refusal(reason, "cpi", month("2026-07"), "index", period("2026-05"), "first")
    text = said.refusal(full, words, NAMES)
    assert text[0].islower()
    assert not text.endswith(".")
    assert "{" not in text


def test_a_refusal_of_a_series_that_has_nothing() -> None:
    lacking = Refusal("not_published", "cpi", month("2026-07"), "index")
    assert said.refusal(lacking, EN, NAMES) == (
        "the figure of July 2026 of the series ‘CPI’ is not published yet, or not taken in; the"
        " last is of no month at all"
    )


@languages
@pytest.mark.parametrize("state", get_args(State))
def test_every_announcement_is_said(state: State, words: Words) -> None:
    from sluitend.model.announcement import Announced

    made = Announced(indexation=date(2016, 1, 1), on=date(2015, 11, 3), by="n")
    for on in (date(2016, 1, 1), None):
        text = said.announcement(InForce(state, on, date(2015, 11, 1), made), words, NAMES)
        assert re.fullmatch(r"[A-Z].*\.", text)
        assert "{" not in text


def test_late_and_lapsed_in_dutch() -> None:
    from sluitend.model.announcement import Announced

    made = Announced(indexation=date(2016, 1, 1), on=date(2015, 11, 3), by="n")
    late = InForce("late", date(2016, 2, 1), date(2015, 11, 1), made)
    lapsed = InForce("late", None, date(2015, 11, 1), made)
    assert said.announcement(late, NL, NAMES) == (
        "Aangekondigd op 3 november 2015 door N. Yilmaz, te laat: dat kon tot en met 1 november"
        " 2015. De prijs geldt vanaf 1 februari 2016."
    )
    assert said.announcement(lapsed, NL, NAMES).endswith("De indexering vervalt.")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(1), "1"),
        (Fraction("1.0366"), "1,0366"),
        (Fraction(3733, 3712), "1,005657…"),
        (Fraction("1.0000004"), "1,000000…"),
    ],
)
def test_a_factor_is_whole_or_has_dots(value: Fraction, text: str) -> None:
    assert said.number(value, NL) == text


def test_a_price_shows_every_decimal_it_has() -> None:
    assert said.amount(Fraction("0.1325"), NL).replace(NBSP, " ") == "€ 0,1325"
    assert said.amount(Fraction(1000, 3), NL).replace(NBSP, " ") == "€ 333,33"


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (date(2016, 1, 1), date(2016, 1, 31), "January 2016"),
        (date(2016, 1, 1), date(2016, 3, 31), "first quarter of 2016"),
        (date(2016, 1, 1), date(2016, 12, 31), "2016"),
        (date(2016, 1, 1), date(2016, 1, 30), "1 January 2016 through 30 January 2016"),
    ],
)
def test_periods(first: date, last: date, text: str) -> None:
    assert said.period(first, last, EN) == text


@languages
@pytest.mark.parametrize("kind", get_args(RevisionKind))
def test_every_revision_is_said(kind: RevisionKind, words: Words) -> None:
    status: FigureStatus = "definitive"
    one = Revision(
        kind, period("2026-05"), "index", Decimal("1.0"), Decimal("1.1"), "provisional", status
    )
    text = said.revision(one, words)
    assert "{" not in text
    assert "`index`" in text


def test_balances() -> None:
    amounts = (Decimal("0.00"), Decimal("-5.00"), Decimal("1234.50"))
    assert [said.balance(amount, NL) for amount in amounts] == [
        "Per saldo is niets te veel of te weinig gefactureerd.",
        "Per saldo is € 5,00 te weinig gefactureerd.",
        "Per saldo is € 1.234,50 te veel gefactureerd.",
    ]
