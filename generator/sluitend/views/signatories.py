"""Who signs for a party, and the block in which it is signed."""

from datetime import date

from sluitend.model.governance import Side
from sluitend.model.party import Party, Person
from sluitend.model.signed import SignedBy
from sluitend.prose.blocks import Block, Signatory, Signatures
from sluitend.views.edition import Edition
from sluitend.views.writing import paragraph
from sluitend.wording.facts import language


def represented_by(side: Side, edition: Edition) -> str:
    """`mw. A. de Vries, directeur, en dhr. P. Bakker, bestuurder`; "" where nobody may."""
    named = [
        ", ".join(filter(None, (person.name, edition.text(person.function))))
        for person, _ in edition.signing[side]
    ]
    return edition.words.list(named)


def grounds(side: Side, edition: Edition) -> str:
    """On what ground they act: by law, mandate or power of attorney, as agreed."""
    said = (edition.text(may.basis) for _, may in edition.signing[side])
    return "; ".join(dict.fromkeys(filter(None, said)))


def signing(edition: Edition) -> tuple[Block, ...]:
    """How it is signed, and the block both parties sign in; nothing without parties.

    A rendering has no such block: nobody can sign it by mistake.
    """
    if not edition.parties:
        return ()
    texts = edition.words.agreement
    if edition.is_rendering:
        prevails = language(edition.contract.prevails, edition.words)
        return (paragraph(texts.not_signed.format(language=prevails), "lead"),)
    electronic = edition.contract.signing.electronic
    copies = edition.words.cardinal(len(edition.parties))
    how = texts.signed_electronically if electronic else texts.signed_on_paper
    block = Signatures(
        tuple(_party(side, party, edition) for side, party in edition.parties),
        edition.label["signature"],
    )
    return (paragraph(how.format(copies=copies), "lead"), block)


def _party(side: Side, party: Party, edition: Edition) -> tuple[str, str, tuple[Signatory, ...]]:
    label, texts = edition.label, edition.words.agreement
    role = label["client"] if side == "client" else label["supplier"]
    under = [role]
    if party.registration_number:
        under.append(texts.registered.format(number=party.registration_number))
    under.append(texts.duly_represented)
    signed = {one.person: one for one in _signed(edition) if one.side == side}
    people = edition.signing[side]
    if signed:
        known = {person.id: person for person in party.people}
        lines = tuple(
            _lines(known[one.person], edition.text(one.basis), one, edition)
            for one in signed.values()
            if one.person in known
        )
    else:
        lines = tuple(
            _lines(person, edition.text(may.basis), None, edition) for person, may in people
        )
    return party.name, ", ".join(under), lines or (_nobody(edition),)


def _signed(edition: Edition) -> tuple[SignedBy, ...]:
    return edition.record.signed if edition.record else ()


def _lines(person: Person, basis: str, signed: SignedBy | None, edition: Edition) -> Signatory:
    """One signature: who, in what function, on what ground, where and when."""
    label = edition.label
    day: date | None = signed.on if signed else None
    return Signatory(
        (
            (label["name"], person.name),
            (label["function"], edition.text(person.function)),
            (label["authority"], basis),
            (label["place"], (signed.place or "") if signed else ""),
            (label["date"], edition.words.date(day) if day else ""),
        )
    )


def _nobody(edition: Edition) -> Signatory:
    label = edition.label
    empty = ("name", "function", "authority", "place", "date")
    return Signatory(tuple((label[key], "") for key in empty))  # type: ignore[literal-required]
