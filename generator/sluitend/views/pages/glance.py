"""A contract at a glance: the one page a site manager understands."""

from collections.abc import Iterator

from sluitend.model.audience import Audience
from sluitend.prose.blocks import Block, Table
from sluitend.views.explaining.quality import name, norm, scored
from sluitend.views.pages.page import Goto, Gotos, Page, Visited
from sluitend.views.pages.register import service
from sluitend.views.writing import NOTHING, columns, facts, paragraph, row, title
from sluitend.wording import facts as say
from sluitend.wording import term as say_term

NAME = "index"


def page(visited: Visited, others: tuple[Goto, ...]) -> Page:
    """Who, what, until when, how good it must be; and where the rest stands."""
    edition, texts = visited.edition, visited.edition.words.site
    more = tuple(one for one in others if one.path != visited.path(NAME))
    parts: list[Block | Gotos] = [*_scope(visited), *facts(_facts(visited)), *_levels(visited)]
    if visited.may(Audience.PARTNER):
        parts += _contacts(visited)
    if more:
        parts += [title(texts.pages), Gotos(more)]
    return Page(visited.path(NAME), edition.title, tuple(parts))


def _scope(visited: Visited) -> Iterator[Block]:
    said = visited.edition.text(visited.edition.contract.scope)
    if said:
        yield paragraph(said, "lead")


def _facts(visited: Visited) -> Iterator[tuple[str, str]]:
    edition, contract = visited.edition, visited.edition.contract
    words, label, texts = edition.words, edition.label, edition.words.site
    yield texts.service, service(contract.service, words)
    for side, party in edition.parties:
        yield (label["client"] if side == "client" else label["supplier"]), party.name
    yield label["contract_number"], contract.number or ""
    yield label["sites"], ", ".join(edition.text(one.title) or one.id for one in edition.sites)
    if contract.term is not None:
        yield texts.runs, say_term.term_sentence(contract.term, words)
    if visited.may(Audience.PARTNER):
        if contract.term is not None:
            said = say_term.notice_sentences(contract.term, "client", words)
            yield texts.notice, " ".join(said)
        if contract.value is not None and contract.value.estimated is not None:
            yield texts.value, words.money(contract.value.estimated)
    dossier = visited.subject.contract
    yield texts.level, say.level(dossier, words)
    yield texts.status, say.status(dossier, words)


def _levels(visited: Visited) -> tuple[Block, ...]:
    """What scores, with its norm: the whole definition stands on its own page."""
    edition, texts = visited.edition, visited.edition.words.site
    found = scored(edition)
    if not found:
        return ()
    rows = tuple(
        row(
            name(one, edition),
            norm(one, edition) or NOTHING,
            edition.words.every(one.per) if one.per else NOTHING,
        )
        for one in found
    )
    head = row(texts.service_levels, texts.norm, texts.period)
    return (
        title(texts.service_levels),
        Table(columns((0.5, 0.25, 0.25)), rows, (head,), kind="small"),
    )


def _contacts(visited: Visited) -> tuple[Block, ...]:
    """Who to turn to: the roles that meet."""
    edition, texts = visited.edition, visited.edition.words.site
    rows = []
    for role in edition.contract.roles:
        person = edition.person(role.person)
        if person is not None:
            reach = ", ".join(filter(None, (person.phone, person.email)))
            rows.append(row(edition.text(role.title) or role.id, person.name, reach or NOTHING))
    if not rows:
        return ()
    label = edition.label
    head = row(texts.role, label["name"], texts.contact)
    table = Table(columns((0.35, 0.3, 0.35)), tuple(rows), (head,), kind="small")
    return (title(texts.contact), table)
