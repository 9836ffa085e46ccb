"""The first page: every contract of the portfolio, to sort and filter."""

from collections.abc import Sequence
from dataclasses import dataclass

from sluitend.load.dossier import Dossier
from sluitend.model import term_days
from sluitend.model.audience import Audience
from sluitend.model.text import Text
from sluitend.views.pages.page import Page, Part, Register, RegisterCell
from sluitend.views.writing import NOTHING, paragraph
from sluitend.wording import facts
from sluitend.wording.words import Words

PATH = "index.md"


@dataclass(frozen=True, slots=True)
class Listed:
    """A contract in the register, and the page it leads to; "" where there is none."""

    dossier: Dossier
    path: str


def register(name: Text | None, listed: Sequence[Listed], audience: Audience, words: Words) -> Page:
    """Every contract with its service, parties, end and status; its value for both parties."""
    texts = words.site
    values = audience.may_read(Audience.PARTNER)
    heads = [
        (texts.contract, False),
        (texts.service, True),
        (texts.supplier, True),
        (texts.ends, False),
        *([(texts.value, False)] if values else []),
        (texts.level, True),
        (texts.status, True),
    ]
    rows = tuple(_row(one, values, words) for one in listed)
    readers = dict(zip(Audience, texts.audiences, strict=True))[audience]
    title = (name.of(words.language, "nl") if name else None) or texts.name
    return Page(
        PATH,
        title,
        (
            paragraph(
                f"{_said(len(rows), words)} {texts.audience.format(audience=readers)}", "lead"
            ),
            *_shown(Register(texts.register, tuple(heads), rows), words),
        ),
    )


def _said(count: int, words: Words) -> str:
    """How many contracts there are."""
    texts = words.site
    few = (texts.none_registered, texts.one_registered)
    return few[count] if count < len(few) else texts.registered.format(count=words.number(count))


def _shown(table: Register, words: Words) -> tuple[Part, ...]:
    """The table; where there is no contract, what to do for the first."""
    return (table,) if table.rows else (paragraph(words.site.first_step, "note"),)


def _row(one: Listed, values: bool, words: Words) -> tuple[RegisterCell, ...]:
    dossier, contract = one.dossier, one.dossier.contract
    end = term_days.current_end(contract.term) if contract.term else None
    cells = [
        _contract(one, words),
        RegisterCell(service(contract.service, words)),
        RegisterCell(dossier.supplier.name if dossier.supplier else NOTHING),
        RegisterCell(words.date(end) if end else NOTHING, end.isoformat() if end else ""),
    ]
    if values:
        value = contract.value.estimated if contract.value else None
        shown = words.money(value) if value is not None else NOTHING
        cells.append(RegisterCell(shown, f"{value:020.2f}" if value is not None else ""))
    cells += [
        RegisterCell(facts.level(contract, words)),
        RegisterCell(facts.status(contract, words)),
    ]
    return tuple(cells)


def _contract(one: Listed, words: Words) -> RegisterCell:
    """Its title; one that has no edition in this language says in which it has."""
    contract = one.dossier.contract
    own = words.language in contract.languages
    language = words.language if own else contract.prevails
    title = (contract.title.of(language, contract.prevails) if contract.title else None) or ""
    remark = "" if own else words.site.other_language.format(
        language=facts.language(language, words)
    )  # fmt: skip
    return RegisterCell(title or contract.id, path=one.path, remark=remark)


def service(name: str | None, words: Words) -> str:
    """A service by its name."""
    return words.site.services.get(name or "", name or NOTHING)
