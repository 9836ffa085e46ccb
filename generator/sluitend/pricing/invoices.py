"""A list of invoices, as CSV: one row a line of an invoice.

Columns, in English or in Dutch, in any order:

- `invoice` (`factuur`): its number;
- `charge` (`prijsregel`): id of the charge, or of a consequence such as a bonus;
- `period` (`periode`), such as 2016-01, 2016-Q1 or 2016; or `from` (`van`) and `to` (`tot en met`);
- `amount` (`bedrag`): excluding VAT; a credit is below zero;
- `quantity` (`aantal`), for a price by the hour or the unit;
- `dated` (`datum`), `due` (`vervaldatum`), `paid` (`betaald`) and `gross` (`inclusief btw`), for
  interest on late payment.

How numbers and dates are written is declared, never guessed.
"""

import csv
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from io import StringIO
from typing import Final

from sluitend.number import NotReadable, number
from sluitend.period import day, period
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity

NO_LIST = Fault(
    "SL620",
    Severity.ERROR,
    {"nl": "dit is geen lijst van facturen: {what}", "en": "this is no list of invoices: {what}"},
    {
        "nl": "Begin met een kopregel zoals `factuur;prijsregel;periode;bedrag`.",
        "en": "Begin with a head such as `invoice,charge,period,amount`.",
    },
)
BAD_CELL = Fault(
    "SL621",
    Severity.ERROR,
    {"nl": "`{column}`: `{value}` is {what}", "en": "`{column}`: `{value}` is {what}"},
    {
        "nl": "Schrijf het zo, of noem de notatie van de lijst met `--notation`.",
        "en": "Write it like that, or name the list's notation with `--notation`.",
    },
)
UNKNOWN_CHARGE = Fault(
    "SL622",
    Severity.ERROR,
    {
        "nl": "het contract kent geen prijsregel `{charge}`",
        "en": "the contract knows no charge `{charge}`",
    },
    {"nl": "Bekend zijn: {known}.", "en": "Known are: {known}."},
)
EMPTY_CELL = Fault(
    "SL623",
    Severity.ERROR,
    {"nl": "`{column}` is leeg", "en": "`{column}` is empty"},
    {
        "nl": "Vul aan wat de factuur zegt; deze regel telt tot dan niet mee.",
        "en": "Fill in what the invoice says; until then this row does not count.",
    },
)
BACKWARDS = Fault(
    "SL624",
    Severity.ERROR,
    {
        "nl": "de periode eindigt, op {last}, voordat zij begint",
        "en": "the period ends, on {last}, before it begins",
    },
    {"nl": "Verwissel `van` en `tot en met`.", "en": "Exchange `from` and `to`."},
)


class Notation(StrEnum):
    """How a list writes numbers and dates."""

    EN = "en"
    """`1,234.50` and `2016-01-31`."""
    NL = "nl"
    """`1.234,50` and `31-01-2016`."""


NAMES: Final[Mapping[str, str]] = {
    "invoice": "invoice", "factuur": "invoice", "factuurnummer": "invoice",
    "charge": "charge", "prijsregel": "charge",
    "period": "period", "periode": "period",
    "from": "from", "van": "from",
    "to": "to", "tot en met": "to",
    "amount": "amount", "bedrag": "amount",
    "quantity": "quantity", "aantal": "quantity",
    "dated": "dated", "datum": "dated",
    "due": "due", "vervaldatum": "due",
    "paid": "paid", "betaald": "paid",
    "gross": "gross", "inclusief btw": "gross",
}  # fmt: skip
NEEDED: Final = ("invoice", "charge", "amount")
LONGEST: Final = 60
"""Characters of a cell that a message shows."""


@dataclass(frozen=True, slots=True)
class InvoiceLine:
    """One line of an invoice: so much for a charge over a period, excluding VAT."""

    line: int
    """Where it stands in the list."""
    invoice: str
    charge: str
    first: date
    last: date
    amount: Decimal
    quantity: Decimal | None = None
    dated: date | None = None
    due: date | None = None
    paid: date | None = None
    gross: Decimal | None = None
    """Including VAT."""


@dataclass(frozen=True, slots=True)
class InvoicesRead:
    """The lines that could be read, and what was wrong with the others."""

    lines: tuple[InvoiceLine, ...] = ()
    problems: tuple[Problem, ...] = ()


NOT_TEXT = {"nl": "het is geen tekst", "en": "it is no text"}
NO_CSV = {
    "nl": "de scheidingstekens of aanhalingstekens kloppen niet",
    "en": "its separators or quotes are wrong",
}
NO_PERIOD = {
    "nl": "`period`, of `from` en `to`, ontbreekt",
    "en": "`period`, or `from` and `to`, is missing",
}
TWICE = {"nl": "twee kolommen betekenen hetzelfde", "en": "two columns mean the same"}
WIDE = {"nl": "een regel heeft meer cellen dan de kop", "en": "a row has more cells than the head"}


def read_invoices(
    path: str, content: bytes, notation: Notation, known: Collection[str]
) -> InvoicesRead:
    """The lines of a list; `known` are the charges and consequences it may name."""
    text = _decoded(content)
    rows = _rows(text) if text is not None else None
    if rows is None:
        what = NOT_TEXT if text is None else NO_CSV
        return InvoicesRead((), (NO_LIST.at(Place(path), what=what),))
    head = [NAMES.get(name.strip().lower(), "") for name in rows[0]] if rows else []
    wrong = _wrong_head(head, rows)
    if wrong is not None:
        return InvoicesRead((), (NO_LIST.at(Place(path), what=wrong),))
    reader = _Reader(path, notation, known)
    lines = tuple(reader.lines(head, rows[1:]))
    return InvoicesRead(lines, tuple(reader.problems))


def _decoded(content: bytes) -> str | None:
    """UTF-8, or what Windows writes."""
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if "\0" in text else text
    return None


def _rows(text: str) -> list[list[str]] | None:
    """The cells; the separator is the first of these that the head holds."""
    head = text.partition("\n")[0]
    delimiter = next((one for one in (";", "\t") if one in head), ",")
    try:
        return list(csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error:
        return None


def _wrong_head(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Mapping[str, str] | None:
    for name in NEEDED:
        if name not in head:
            return {"nl": f"`{name}` ontbreekt", "en": f"`{name}` is missing"}
    if "period" not in head and not {"from", "to"} <= set(head):
        return NO_PERIOD
    named = [name for name in head if name]
    if len(set(named)) != len(named):
        return TWICE
    return WIDE if any(len(row) > len(head) for row in rows) else None


class _Reader:
    """Reads rows, keeping what was wrong with each."""

    def __init__(self, path: str, notation: Notation, known: Collection[str]) -> None:
        self.path = path
        self.notation = notation
        self.known = known
        self.problems: list[Problem] = []

    def lines(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[InvoiceLine]:
        """Every row that can be read."""
        for at, row in enumerate(rows, start=2):
            cells = {name: cell.strip() for name, cell in zip(head, row, strict=False) if name}
            if any(cells.values()):
                before = len(self.problems)
                found = self._line(at, cells)
                if found is not None and len(self.problems) == before:
                    yield found

    def _line(self, at: int, cells: Mapping[str, str]) -> InvoiceLine | None:
        span = self._span(at, cells)
        charge = cells.get("charge", "")
        for name in NEEDED:
            if not cells.get(name):
                self.problems.append(EMPTY_CELL.at(Place(self.path, at), column=name))
        if charge and charge not in self.known:
            listed = ", ".join(sorted(self.known)) or "–"
            self.problems.append(
                UNKNOWN_CHARGE.at(Place(self.path, at), charge=_shown(charge), known=listed)
            )
        amount = self._number(at, "amount", cells)
        quantity, gross = self._number(at, "quantity", cells), self._number(at, "gross", cells)
        dated, due, paid = (self._day(at, name, cells) for name in ("dated", "due", "paid"))
        if span is None or amount is None:
            return None
        invoice = cells.get("invoice", "")
        return InvoiceLine(at, invoice, charge, *span, amount, quantity, dated, due, paid, gross)

    def _span(self, at: int, cells: Mapping[str, str]) -> tuple[date, date] | None:
        """The period a row is for."""
        if written := cells.get("period"):
            try:
                found = period(written)
            except NotReadable as wrong:
                self._bad(at, "period", written, wrong)
                return None
            return found.first, found.last
        first, last = self._day(at, "from", cells), self._day(at, "to", cells)
        for name, given in (("from", first), ("to", last)):
            if given is None and not cells.get(name):
                column = name if "from" in cells else "period"
                self.problems.append(EMPTY_CELL.at(Place(self.path, at), column=column))
                return None
        if first is None or last is None:
            return None
        if last < first:
            self.problems.append(BACKWARDS.at(Place(self.path, at), last=cells["to"]))
            return None
        return first, last

    def _number(self, at: int, name: str, cells: Mapping[str, str]) -> Decimal | None:
        written = cells.get(name)
        if not written:
            return None
        try:
            return number_in(written, self.notation)
        except NotReadable as wrong:
            self._bad(at, name, written, wrong)
            return None

    def _day(self, at: int, name: str, cells: Mapping[str, str]) -> date | None:
        written = cells.get(name)
        if not written:
            return None
        try:
            return day_in(written, self.notation)
        except NotReadable as wrong:
            self._bad(at, name, written, wrong)
            return None

    def _bad(self, at: int, name: str, value: str, wrong: NotReadable) -> None:
        """Says what is wrong with a cell."""
        self.problems.append(
            BAD_CELL.at(Place(self.path, at), column=name, value=_shown(value), what=wrong.words)
        )


def _shown(value: str) -> str:
    """A cell within a message: printable, and not too long."""
    text = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in value)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


_GROUPED: Final[Mapping[Notation, re.Pattern[str]]] = {
    Notation.EN: re.compile(r"-?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)?"),
    Notation.NL: re.compile(r"-?(?:[0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+)(?:,[0-9]+)?"),
}
_SUCH_AS: Final[Mapping[Notation, str]] = {Notation.EN: "1,234.50", Notation.NL: "1.234,50"}
_CURRENCY = re.compile(r"(?:€|EUR)[ \u00A0]*")
_DUTCH_DAY = re.compile(r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})")


def number_in(written: str, notation: Notation) -> Decimal:
    """A number as the list writes it, with or without thousands and a euro sign."""
    bare = (
        _CURRENCY.sub("", written).replace("\N{MINUS SIGN}", "-").replace("\N{NO-BREAK SPACE}", "")
    )
    if not _GROUPED[notation].fullmatch(bare):
        such = _SUCH_AS[notation]
        raise NotReadable(f"geen getal zoals {such}", f"not a number such as {such}")
    if notation is Notation.NL:
        bare = bare.replace(".", "").replace(",", ".")
    digits = bare.replace(",", "")
    sign = "-" if digits.startswith("-") else ""
    whole, point, decimals = digits.removeprefix("-").partition(".")
    return number(sign + (whole.lstrip("0") or "0") + point + decimals)


def day_in(written: str, notation: Notation) -> date:
    """A date as the list writes it; one that begins with its year is clear in any."""
    parts = _DUTCH_DAY.fullmatch(written) if notation is Notation.NL else None
    if parts:
        written = f"{parts[3]}-{int(parts[2]):02}-{int(parts[1]):02}"
    try:
        return day(written)
    except NotReadable:
        such = "31-01-2016" if notation is Notation.NL else "2016-01-31"
        raise NotReadable(f"geen datum zoals {such}", f"not a date such as {such}") from None
