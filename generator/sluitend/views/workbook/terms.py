"""The sheet of terms: norms, weights, score tables, rows of consequences, caps, charges."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from sluitend.model.bands import Banded
from sluitend.model.consequence import (
    MONEY,
    BonusMalus,
    Cap,
    Consequence,
    Penalty,
    ServiceCredit,
    ServicePoints,
)
from sluitend.number import Exact
from sluitend.quantity import Bound, Quantity
from sluitend.scoring.consequence.bonus_malus import rate_of
from sluitend.views.reviewing.quarter import Reviewed
from sluitend.views.workbook.cells import Cell, Drafted, Text
from sluitend.views.workbook.formulas import RowAt, given
from sluitend.wording.price import per

WIDTHS = (44, 26, 14, 14, 40)
NAME, WORD, NUMBER, GIVES = 0, 1, 2, 3


@dataclass(slots=True)
class TermsAt:
    """Where the terms stand, by KPI and by consequence."""

    norm: dict[str, str] = field(default_factory=dict)
    weight: dict[str, str] = field(default_factory=dict)
    bands: dict[str, list[RowAt]] = field(default_factory=dict)
    rows: dict[str, list[RowAt]] = field(default_factory=dict)
    points: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    """Points of a line, from low to high."""


def terms(reviewed: Reviewed) -> tuple[Drafted, TermsAt]:
    """The sheet, and where what stands in it."""
    sheet, at = Drafted(reviewed.words.workbook.sheet["terms"], WIDTHS), TermsAt()
    _levels(reviewed, sheet, at)
    _bands(reviewed, sheet, at)
    _consequences(reviewed, sheet, at)
    _caps(reviewed, sheet)
    _charges(reviewed, sheet)
    return sheet, at


def _levels(reviewed: Reviewed, sheet: Drafted, at: TermsAt) -> None:
    texts, words = reviewed.words.workbook, reviewed.words
    head = texts.head
    sheet.add(Text(texts.levels, "title"))
    sheet.head(head["kpi"], head["norm"], head["number"], head["weight"], head["rounding"])
    for level, _ in reviewed.levels():
        target = level.target
        norm = isinstance(target, Bound)
        round_ = words.rounding(level.round.rounding if level.round else None)
        row = sheet.add(
            Text(reviewed.level(level.id)),
            Text(_word(reviewed, target.word)) if isinstance(target, Bound) else None,
            given(target.value.number) if isinstance(target, Bound) else None,
            given(level.weight.number) if level.weight is not None else None,
            Text(round_),
        )
        if norm:
            at.norm[level.id] = sheet.at(NUMBER, row)
        if level.weight is not None:
            at.weight[level.id] = sheet.at(GIVES, row)


def _bands(reviewed: Reviewed, sheet: Drafted, at: TermsAt) -> None:
    texts = reviewed.words.workbook
    head = texts.head
    sheet.add()
    sheet.add(Text(texts.bands_of, "title"))
    sheet.head(head["kpi"], head["border"], head["number"], head["score"])
    for level, _ in reviewed.levels():
        for band in level.bands:
            row = _row(reviewed, sheet, reviewed.level(level.id), band, band.score)
            at.bands.setdefault(level.id, []).append(row)


def _row(reviewed: Reviewed, sheet: Drafted, name: str, band: Banded, gives: Exact) -> RowAt:
    """A row of a table: its border and what it gives."""
    border = band.border
    word = reviewed.words.workbook.otherwise if border is None else _word(reviewed, border.word)
    number = None if border is None else given(border.value.number)
    row = sheet.add(Text(name), Text(word), number, given(gives))
    gives_at = sheet.at(GIVES, row)
    return RowAt(None if border is None else border.word, sheet.at(NUMBER, row), gives_at)


def _word(reviewed: Reviewed, word: str) -> str:
    """*Ten minste*, without a number."""
    form = reviewed.words.basic.border[word]  # type: ignore[literal-required]
    return str(form).format(value="").strip()


# --- consequences -----------------------------------------------------------------------------


def _consequences(reviewed: Reviewed, sheet: Drafted, at: TermsAt) -> None:
    texts = reviewed.words.workbook
    head = texts.head
    sheet.add()
    sheet.add(Text(texts.rows_of, "title"))
    sheet.head(head["consequence"], head["border"], head["number"], head["gives"])
    for one in reviewed.edition.contract.consequences:
        name = reviewed.consequence(one.id)
        for band, gives in _banded(one):
            at.rows.setdefault(one.id, []).append(_row(reviewed, sheet, name, band, gives))
        for number, rate in _knots(one):
            row = sheet.add(Text(name), None, given(number), given(rate))
            point = (sheet.at(NUMBER, row), sheet.at(GIVES, row))
            at.points.setdefault(one.id, []).append(point)


def _banded(one: Consequence) -> Iterator[tuple[Banded, Exact]]:
    """The rows of a consequence; of a bonus-malus those below zero cost the supplier."""
    match one:
        case BonusMalus():
            yield from ((band, band.rate) for band in one.bands)
        case ServiceCredit():
            yield from ((band, band.credit.number) for band in one.bands)
        case ServicePoints():
            yield from ((band, Fraction(band.points)) for band in one.bands)


def _knots(one: Consequence) -> Iterator[tuple[Exact, Exact]]:
    if isinstance(one, BonusMalus):
        yield from sorted((Fraction(knot.at), rate_of(knot)) for knot in one.knots)
    if isinstance(one, Penalty):
        yield from ((tier.up_to, tier.times) for tier in one.bands if tier.up_to is not None)


# --- caps and charges -------------------------------------------------------------------------


def _caps(reviewed: Reviewed, sheet: Drafted) -> None:
    texts, words, label = reviewed.words.workbook, reviewed.words, reviewed.edition.label
    contract = reviewed.edition.contract
    sheet.add()
    sheet.add(Text(texts.caps, "title"))
    sheet.head(texts.head["consequence"], texts.head["quantity"], "%", "€", texts.head["per"])
    for one in contract.consequences:
        if isinstance(one, MONEY) and one.cap is not None:
            span = words.span(one.cap.per) if one.cap.per else ""
            for name, rate, amount in _limits(one.cap, label["bonus"], label["malus"]):
                sheet.add(Text(reviewed.consequence(one.id)), Text(name), rate, amount, Text(span))
    for shared in contract.shared_caps:
        names = reviewed.words.list(reviewed.consequence(one) for one in shared.over)
        rate, amount = _percent(shared.limit), _euros(shared.amount)
        sheet.add(
            Text(names), Text(label["shared_cap"]), rate, amount, Text(words.span(shared.per))
        )


def _limits(cap: Cap, bonus: str, malus: str) -> Iterator[tuple[str, Cell, Cell]]:
    for name, rate, amount in (
        ("", cap.limit, cap.amount),
        (malus, cap.malus, cap.malus_amount),
        (bonus, cap.bonus, cap.bonus_amount),
    ):
        if rate is not None or amount is not None:
            yield name, _percent(rate), _euros(amount)


def _percent(rate: Quantity | None) -> Cell:
    return None if rate is None else given(rate.number)


def _euros(amount: Exact | None) -> Cell:
    return None if amount is None else given(amount, "money")


def _charges(reviewed: Reviewed, sheet: Drafted) -> None:
    texts, price = reviewed.words.workbook, reviewed.edition.contract.price
    if price is None:
        return
    head = texts.head
    sheet.add()
    sheet.add(Text(texts.charges, "title"))
    sheet.head(head["charge"], head["per"], head["number"])
    for one in price.charges:
        title = reviewed.edition.names.charges.get(one.id) or one.id
        sheet.add(Text(title), Text(per(one, reviewed.words)), _euros(one.amount))
