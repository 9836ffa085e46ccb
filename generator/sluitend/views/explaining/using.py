"""What users of a building may expect, and how they report something: one page, no penalties."""

from collections.abc import Iterator

from sluitend.model.party import Person
from sluitend.prose.blocks import Block, Table
from sluitend.views.edition import Edition
from sluitend.views.explaining.plain import REPORTS, USERS, quoted
from sluitend.views.explaining.quality import name, norm, scored
from sluitend.views.explaining.reader import READERS, Told, role_of, told_to
from sluitend.views.writing import columns, paragraph, row
from sluitend.wording.language import begun


def can_report(edition: Edition) -> bool:
    """Whether the contract says where users report; without that there is no page for them."""
    return bool(_desk(edition) or quoted(REPORTS, edition))


def expected(told: Told) -> tuple[Block, ...]:
    """Who does what, then what both parties wrote down for users; else the norms themselves."""
    edition, texts = told.edition, told.edition.words.briefing
    said = []
    if edition.supplier and edition.client and edition.sites:
        sites = edition.words.list(edition.text(site.title) or site.id for site in edition.sites)
        names = {"supplier": edition.supplier.name, "client": edition.client.name}
        said.append(texts.about.format(sites=sites, **names))
    agreed = quoted(USERS, edition)
    if not agreed and (scope := edition.text(edition.contract.scope)):
        said.append(scope)
    said.append(texts.you["users"])
    return (paragraph(" ".join(said)), *(agreed or _norms(edition)))


def _norms(edition: Edition) -> tuple[Block, ...]:
    """What is measured of the service and when it is good."""
    found = ((name(one, edition), norm(one, edition)) for one in scored(edition))
    rows = tuple(row(title, begun(said)) for title, said in found if said)
    if not rows:
        return ()
    texts = edition.words.briefing
    head = row(texts.we_measure, texts.good)
    return (Table(columns((0.5, 0.5)), rows, (head,)),)


def reporting(told: Told) -> tuple[Block, ...]:
    """Where to report, and within what time something happens."""
    edition = told.edition
    terms = (block for block in quoted(REPORTS, edition) if isinstance(block, Table))
    return (*_where(edition), *terms)


def _where(edition: Edition) -> Iterator[Block]:
    """The desk by its number and address, without a name: whoever sits there answers."""
    desk, texts = _desk(edition), edition.words.briefing
    if desk is None:
        return
    ways = []
    if desk.phone:
        ways.append(texts.by_phone.format(phone=desk.phone))
    if desk.email:
        ways.append(texts.by_email.format(email=desk.email))
    role = next(one.word for one in told_to(edition) if one.reader.key == "help_desk")
    yield paragraph(texts.report_to.format(desk=role, ways=edition.words.choice(ways)))


def _desk(edition: Edition) -> Person | None:
    """Who answers at the help desk, if there is a way to reach it."""
    reader = next(one for one in READERS if one.key == "help_desk")
    role = role_of(reader, edition)
    person = edition.person(role.person) if role else None
    return person if person and (person.phone or person.email) else None
