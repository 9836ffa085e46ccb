"""Annex: the change register, empty as it may be."""

from sluitend.model.ledger import Add, Change, Entry, Remove, Rename, SetTo
from sluitend.prose.blocks import Block, Table
from sluitend.views.edition import Edition
from sluitend.views.writing import NOTHING, cell, columns, paragraph, row
from sluitend.wording.names import named


def blocks(edition: Edition) -> tuple[Block, ...]:
    """Every change both parties agreed to, by number; that there is none where there is none."""
    texts, label = edition.words.agreement, edition.label
    entries = [one for one in edition.ledger if one.status in ("agreed", "signed")]
    if not entries:
        return (paragraph(texts.no_changes),)
    head = (label["number"], label["effective"], label["change"], label["reason"], label["status"])
    rows = tuple(
        row(
            one.id,
            edition.words.date(one.effective),
            cell(*(_change(change, edition) for change in one.changes)),
            edition.text(one.reason),
            _status(one, edition),
        )
        for one in sorted(entries, key=lambda one: (one.effective, one.id))
    )
    return (Table(columns((0.12, 0.16, 0.34, 0.24, 0.14)), rows, (row(*head),), kind="small"),)


def _status(entry: Entry, edition: Edition) -> str:
    texts = edition.words.agreement
    if entry.status == "agreed":
        return texts.change_agreed
    dates = (
        [
            consent.on
            for consent in (entry.signed.client, entry.signed.supplier)
            if consent is not None
        ]
        if entry.signed
        else []
    )
    day = edition.words.date(max(dates)) if dates else NOTHING
    return texts.change_signed.format(date=day)


def _change(change: Change, edition: Edition) -> str:
    """Where, what it was and what it becomes, as the register writes it."""
    texts = edition.words.agreement
    match change:
        case SetTo(set=path, from_=was, to=to):
            if was is None:
                return texts.change_to.format(what=_where(path, edition), to=to)
            return texts.change_from_to.format(what=_where(path, edition), was=was, to=to)
        case Add(add=path):
            return texts.change_added.format(what=_where(path, edition))
        case Remove(remove=path):
            return texts.change_removed.format(what=_where(path, edition))
        case Rename(rename=path, to=name):
            return texts.change_renamed.format(what=_where(path, edition), to=name)


def _where(path: str, edition: Edition) -> str:
    """`Klachten tijdig opgelost, norm`: ids by title, fields by label where we have one."""
    labels: dict[str, object] = {**edition.label}
    first, *rest = path.split(".")
    titles = {
        "service_levels": edition.names.service_levels,
        "consequences": edition.names.consequences,
        "roles": edition.names.roles,
    }.get(first, {})
    said = [named(titles, part) if nth == 0 else part for nth, part in enumerate(rest)]
    return ", ".join(
        str(labels.get(part, part)).lower() if nth else part
        for nth, part in enumerate(said or [first])
    )
