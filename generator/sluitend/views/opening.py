"""What stands before the first article: title page, parties, considerations."""

from sluitend.model.governance import Side
from sluitend.model.party import Party
from sluitend.prose.blocks import Inline, Paragraph, Run, TitlePage
from sluitend.prose.lids import letter_of
from sluitend.views.edition import SHORT_HASH, Edition
from sluitend.views.signatories import grounds, represented_by
from sluitend.views.writing import paragraph, strong
from sluitend.wording.facts import language


def kind(edition: Edition) -> str:
    """*Dienstverleningsovereenkomst*, *Raamovereenkomst*…"""
    return edition.words.agreement.form[edition.contract.form]


def status(edition: Edition) -> str:
    """*Concept*, *Voor ondertekening*, *Getekend*; a rendering is none of the latter two."""
    texts = edition.words.agreement
    if edition.is_rendering and (edition.record is not None or edition.gate_open):
        return texts.for_information
    if edition.record is not None:
        return texts.signed
    return texts.for_signature if edition.gate_open else texts.draft


def title_page(edition: Edition) -> TitlePage:
    """Kind, title, parties, number, version, date, status; and what a rendering is not."""
    label, words = edition.label, edition.words
    texts = words.agreement
    prevails = texts.prevails.format(language=language(edition.contract.prevails, words))
    facts = (
        (label["contract_number"], edition.contract.number or ""),
        (label["version"], edition.version),
        (label["date"], words.date(edition.dated) if edition.dated else ""),
        (label["status"], status(edition)),
        (label["content_hash"], edition.hash[:SHORT_HASH]),
        (texts.prevailing, prevails if edition.is_rendering else ""),
    )
    return TitlePage(
        kind=kind(edition),
        title=edition.title,
        parties=tuple(party.name for _, party in edition.parties),
        between=label["and_"],
        facts=tuple(pair for pair in facts if pair[1]),
        remark=label["fictitious"] if edition.fictitious else "",
    )


def parties(edition: Edition) -> tuple[Paragraph, ...]:
    """Each party in full, numbered: name, form, seat, register, who represents it."""
    return tuple(
        Paragraph(_party(side, party, edition), "party", f"{nth}.")
        for nth, (side, party) in enumerate(edition.parties, 1)
    )


def _party(side: Side, party: Party, edition: Edition) -> tuple[Inline, ...]:
    texts, label = edition.words.agreement, edition.label
    by = represented_by(side, edition)
    ground = grounds(side, edition)
    described = (
        edition.text(party.legal_form),
        texts.seat.format(seat=party.seat) if party.seat else "",
        texts.address.format(address=party.address) if party.address else "",
        texts.registered_under.format(number=party.registration_number)
        if party.registration_number
        else "",
        texts.represented.format(by=f"{by} ({ground})" if ground else by) if by else "",
    )
    last = side == "supplier" or len(edition.parties) == 1
    return (
        strong(party.name),
        Run("".join(f", {part}" for part in described if part) + texts.hereafter),
        strong(label["client"] if side == "client" else label["supplier"]),
        Run(texts.last_party if last else texts.first_party),
    )


def recitals(edition: Edition) -> tuple[Paragraph, ...]:
    """The considerations, lettered."""
    said = [edition.text(one) for one in edition.contract.background]
    return tuple(
        paragraph(one, "recital", f"{letter_of(nth).upper()}.")
        for nth, one in enumerate(filter(None, said), 1)
    )
