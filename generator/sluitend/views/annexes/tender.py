"""Annex: notes of clarification, the bid, and where each of its promises binds."""

from collections.abc import Iterator

from sluitend.model.promise import Promise
from sluitend.prose.blocks import Block, Cell, Inlines, Reference, Run, Table
from sluitend.views.edition import Edition
from sluitend.views.writing import (
    NOTHING,
    bullets,
    cell,
    columns,
    facts,
    paragraph,
    row,
    title,
)
from sluitend.wording.language import NBSP, begun
from sluitend.wording.names import named, quoted


def blocks(edition: Edition) -> tuple[Block, ...]:
    """How it was bought, what was clarified, what was promised."""
    return (*_purchase(edition), *_notes(edition), *_promises(edition))


def _purchase(edition: Edition) -> tuple[Block, ...]:
    purchase, texts = edition.contract.purchase, edition.words.agreement
    if purchase is None:
        return ()
    found = facts(
        (
            (texts.procedure, begun(edition.text(purchase.procedure))),
            (texts.tender_reference, purchase.reference or ""),
            (texts.award, edition.words.date(purchase.award) if purchase.award else ""),
            (texts.decision, edition.text(purchase.decision)),
        )
    )
    return (title(texts.tender), *found) if found else ()


def _notes(edition: Edition) -> tuple[Block, ...]:
    purchase, texts = edition.contract.purchase, edition.words.agreement
    notes = [edition.text(one) for one in purchase.clarification_notes] if purchase else []
    if not notes:
        return ()
    return (title(texts.notes), paragraph(texts.notes_lead, "lead"), *bullets(notes))


def _promises(edition: Edition) -> tuple[Block, ...]:
    label, texts = edition.label, edition.words.agreement
    if not edition.promises:
        return ()
    head = (texts.number, label["promise"], texts.found_in, label["lands_in"])
    rows = tuple(
        row(str(nth), edition.text(one.words), edition.text(one.source), _landed(one, edition))
        for nth, one in enumerate(edition.promises, 1)
    )
    return (
        title(label["promises"]),
        paragraph(texts.promises_lead, "lead"),
        Table(columns((0.04, 0.4, 0.22, 0.34)), rows, (row(*head),), kind="small"),
    )


def _landed(promise: Promise, edition: Edition) -> Cell:
    if promise.dropped is not None:
        why = edition.text(promise.dropped)
        return cell(edition.words.agreement.dropped.format(why=why))
    places = tuple(_places(promise, edition))
    return cell(*dict.fromkeys(places)) if places else cell(NOTHING)


def _places(promise: Promise, edition: Edition) -> Iterator[Inlines]:
    """Where it binds, as a reference: the KPI in its annex, an article, an annex."""
    for path in promise.lands_in:
        kind, _, name = path.partition(".")
        match kind:
            case "service_levels":
                title_ = quoted(named(edition.names.service_levels, name), edition.words)
                annex = _annex("annex-service-levels", edition)
                yield (Run(f"KPI{NBSP}{title_}"), *((Run(", "), annex) if annex else ()))
            case "annexes":
                annex = _annex(name, edition)
                yield (annex,) if annex else (Run(name),)
            case "clauses":
                article = _article(name, edition)
                yield (article,) if article else (Run(name),)
            case _:
                article = _article(edition.particulars.get(name, ""), edition)
                yield (article,) if article else (Run(edition.words.agreement.particular),)


def _annex(name: str, edition: Edition) -> Reference | None:
    found = next((one for one in edition.prose.annexes if one.id == name), None)
    if found is None:
        return None
    return Reference(found.id, edition.words.annex(found.letter), found.letter)


def _article(name: str, edition: Edition) -> Reference | None:
    """An article, by its own id or that of one of its paragraphs."""
    article = name.partition(".")[0]
    found = next((one for one in edition.prose.articles if one.id == article), None)
    if found is None:
        return None
    return Reference(found.id, edition.words.article(found.number), found.number)
