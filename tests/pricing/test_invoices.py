"""Lists of invoices: how they are written, and what is said of what cannot be read."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sluitend.number import NotReadable
from sluitend.pricing.invoices import (
    InvoiceLine,
    Notation,
    day_in,
    number_in,
    read_invoices,
)


def problems(text: str | bytes, notation: Notation = Notation.EN, language: str = "en") -> str:
    content = text.encode() if isinstance(text, str) else text
    read = read_invoices("list.csv", content, notation, ["fee", "bonus-malus"])
    return "\n".join(one.shown(language) for one in read.problems)


def test_in_dutch() -> None:
    text = (
        "Factuur;Datum;Prijsregel;Van;Tot en met;Bedrag;Aantal;Vervaldatum;Betaald;Inclusief btw\n"
        "2016-001;01-02-2016;fee;01-01-2016;31-01-2016;1.234,50;1.000;02-03-2016;15-3-2016;"
        "€ 1.493,75\n"
    )
    read = read_invoices("list.csv", text.encode("cp1252"), Notation.NL, ["fee"])
    assert read.problems == ()
    assert read.lines == (
        InvoiceLine(
            2,
            "2016-001",
            "fee",
            date(2016, 1, 1),
            date(2016, 1, 31),
            Decimal("1234.50"),
            Decimal(1000),
            date(2016, 2, 1),
            date(2016, 3, 2),
            date(2016, 3, 15),
            Decimal("1493.75"),
        ),
    )


def test_in_english_with_columns_of_ones_own() -> None:
    text = 'note,invoice,charge,period,amount\nx,7,fee,2016-Q1,"1,234.50"\n,,,,\ny,8,fee,2016,-5\n'
    read = read_invoices("list.csv", text.encode(), Notation.EN, ["fee"])
    assert read.problems == ()
    assert [(one.line, one.first, one.last, one.amount) for one in read.lines] == [
        (2, date(2016, 1, 1), date(2016, 3, 31), Decimal("1234.50")),
        (4, date(2016, 1, 1), date(2016, 12, 31), Decimal(-5)),
    ]


@pytest.mark.parametrize(
    ("written", "notation", "number"),
    [
        ("1.234,50", Notation.NL, "1234.50"),
        ("1234,5", Notation.NL, "1234.5"),
        ("€ -0,05", Notation.NL, "-0.05"),
        ("1,234,567.00", Notation.EN, "1234567.00"),
        ("EUR 007", Notation.EN, "7"),
        ("-0", Notation.EN, "0"),
        ("1.234.567", Notation.NL, "1234567"),
    ],
)
def test_numbers(written: str, notation: Notation, number: str) -> None:
    assert number_in(written, notation) == Decimal(number)


@pytest.mark.parametrize(
    ("written", "notation"),
    [
        ("1,234.50", Notation.NL),
        ("1.234,50", Notation.EN),
        ("1.23,50", Notation.NL),
        ("12,34,567", Notation.EN),
        ("1 234,50", Notation.NL),
        ("1e3", Notation.EN),
        ("", Notation.EN),
        (",5", Notation.NL),
        ("1,", Notation.NL),
        ("٣", Notation.EN),
        ("9" * 31, Notation.EN),
    ],
)
def test_no_numbers(written: str, notation: Notation) -> None:
    with pytest.raises(NotReadable):
        number_in(written, notation)


def test_days() -> None:
    assert day_in("1-2-2016", Notation.NL) == date(2016, 2, 1)
    assert day_in("2016-02-01", Notation.NL) == date(2016, 2, 1)
    for written, notation in (
        ("31-02-2016", Notation.NL),
        ("01-02-2016", Notation.EN),
        ("2/1/2016", Notation.EN),
    ):
        with pytest.raises(NotReadable):
            day_in(written, notation)


def test_what_is_wrong_with_rows() -> None:
    text = """\
invoice,charge,from,to,amount,paid
1,fee,2016-01-01,2016-01-31,"1.234,50",
2,fees,2016-02-01,2016-02-29,10.00,31-03-2016
,fee,2016-03-01,,,
4,fee,2016-04-30,2016-04-01,10.00,
5,fee,2016-05-01,2016-05-31,10.00,
"""
    assert problems(text) == (
        "list.csv:2:1: SL621 error: `amount`: `1.234,50` is not a number such as 1,234.50\n"
        "  Write it like that, or name the list's notation with `--notation`.\n"
        "list.csv:3:1: SL622 error: the contract knows no charge `fees`\n"
        "  Known are: bonus-malus, fee.\n"
        "list.csv:3:1: SL621 error: `paid`: `31-03-2016` is not a date such as 2016-01-31\n"
        "  Write it like that, or name the list's notation with `--notation`.\n"
        "list.csv:4:1: SL623 error: `to` is empty\n"
        "  Fill in what the invoice says; until then this row does not count.\n"
        "list.csv:4:1: SL623 error: `invoice` is empty\n"
        "  Fill in what the invoice says; until then this row does not count.\n"
        "list.csv:4:1: SL623 error: `amount` is empty\n"
        "  Fill in what the invoice says; until then this row does not count.\n"
        "list.csv:5:1: SL624 error: the period ends, on 2016-04-01, before it begins\n"
        "  Exchange `from` and `to`."
    )


def test_in_dutch_what_is_wrong() -> None:
    text = "factuur;prijsregel;periode;bedrag\n1;fee;jan 2016;10,00\n"
    assert problems(text, Notation.NL, "nl") == (
        "list.csv:2:1: SL621 error: `period`: `jan 2016` is geen periode zoals 2026-07, 2026-Q3, "
        "2026-H1 of 2026\n  Schrijf het zo, of noem de notatie van de lijst met `--notation`."
    )


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "`invoice` is missing"),
        ("invoice,charge,period\n", "`amount` is missing"),
        ("invoice,charge,amount,from\n", "`period`, or `from` and `to`, is missing"),
        ("invoice,factuur,charge,period,amount\n", "two columns mean the same"),
        ("invoice,charge,period,amount\n1,fee,2016,1,2\n", "a row has more cells than the head"),
        ('invoice,charge,period,amount\n"1,fee\n', "its separators or quotes are wrong"),
        (b"PK\x03\x04\0\0", "it is no text"),
    ],
)
def test_what_is_no_list(text: str | bytes, what: str) -> None:
    assert problems(text) == (
        f"list.csv:1:1: SL620 error: this is no list of invoices: {what}\n"
        "  Begin with a head such as `invoice,charge,period,amount`."
    )


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_bytes_break_it(content: bytes) -> None:
    head = b"invoice,charge,period,amount,quantity,dated\n"
    for whole in (content, head + content):
        for notation in Notation:
            read = read_invoices("list.csv", whole, notation, ["fee"])
            assert all(line.charge == "fee" for line in read.lines)


@given(st.decimals("-9999999", "9999999", places=2))
def test_what_is_written_is_read(value: Decimal) -> None:
    english = f"{value:,.2f}"
    dutch = english.translate(str.maketrans(",.", ".,"))
    assert number_in(english, Notation.EN) == value == number_in(dutch, Notation.NL)
