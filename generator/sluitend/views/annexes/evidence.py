"""Annex: certificates, licences, insurances and subcontractors."""

from datetime import date

from sluitend.model.scalars import Amount
from sluitend.prose.blocks import Block, Table
from sluitend.views.edition import Edition
from sluitend.views.writing import NOTHING, columns, row, title


def blocks(edition: Edition) -> tuple[Block, ...]:
    """What the supplier keeps valid, and with whom it works."""
    return (*_certificates(edition), *_insurances(edition), *_subcontractors(edition))


def _day(day: date | None, edition: Edition) -> str:
    return edition.words.date(day) if day else NOTHING


def _amount(amount: "Amount | None", edition: Edition) -> str:
    return edition.words.number(amount, 2) if amount else NOTHING


def _certificates(edition: Edition) -> tuple[Block, ...]:
    """Those of the contract, and the supplier's licences that it does not name itself."""
    label, words = edition.label, edition.words
    rows = [
        row(
            edition.text(one.title) or one.id,
            one.number or NOTHING,
            _day(one.expires, edition),
            words.each(one.asked_every) if one.asked_every else NOTHING,
        )
        for one in edition.contract.certificates
    ]
    named = {one.id for one in edition.contract.certificates}
    licences = edition.supplier.licences if edition.supplier else ()
    rows += [
        row(edition.text(one.title) or one.id, one.number, _day(one.expires, edition), NOTHING)
        for one in licences
        if one.id not in named
    ]
    if not rows:
        return ()
    head = (label["certificate"], label["number"], label["expires"], words.agreement.asked)
    table = Table(columns((0.38, 0.24, 0.19, 0.19)), tuple(rows), (row(*head),), kind="small")
    return (title(label["certificates"]), table)


def _insurances(edition: Edition) -> tuple[Block, ...]:
    label, texts = edition.label, edition.words.agreement
    rows = tuple(
        row(
            edition.text(one.title) or one.id,
            _amount(one.per_event, edition),
            _amount(one.per_year, edition),
            _day(one.expires, edition),
        )
        for one in edition.contract.insurances
    )
    if not rows:
        return ()
    head = (label["insurance"], texts.event_euro, texts.year_euro, label["expires"])
    table = Table(columns((0.41, 0.2, 0.2, 0.19), {1, 2}), rows, (row(*head),), kind="small")
    return (title(label["insurances"]), table)


def _subcontractors(edition: Edition) -> tuple[Block, ...]:
    label, words = edition.label, edition.words
    texts = words.agreement
    rows = tuple(
        row(
            one.name,
            one.registration_number or NOTHING,
            edition.text(one.work),
            words.number(one.share.number) if one.share else NOTHING,
            words.number(one.blocked_account.number) if one.blocked_account else NOTHING,
        )
        for one in edition.contract.subcontractors
    )
    if not rows:
        return ()
    head = (
        label["subcontractor"],
        texts.register,
        label["work"],
        texts.share_percent,
        texts.blocked_percent,
    )
    shares = (0.24, 0.15, 0.35, 0.12, 0.14)
    table = Table(columns(shares, {3, 4}), rows, (row(*head),), kind="small")
    return (title(label["subcontractors"]), table)
