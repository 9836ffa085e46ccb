"""Whom to call, and who comes next when that does not help."""

from sluitend.prose.blocks import Block, Cell, Table
from sluitend.views.explaining.reader import Told
from sluitend.views.writing import NOTHING, cell, columns, paragraph, row, strong
from sluitend.wording.names import named


def steps(told: Told) -> tuple[Block, ...]:
    """Steps of escalation as far as they matter to the reader, with names and numbers."""
    edition, texts = told.edition, told.edition.words.briefing
    governance = edition.contract.governance
    if governance is None or not governance.escalation:
        return ()
    rows = tuple(
        row(
            str(step.step),
            edition.text(step.trigger),
            _role(step.client, told),
            _role(step.supplier, told),
            edition.words.quantity(step.within),
        )
        for step in governance.escalation[: told.reader.steps]
    )
    label = edition.label
    head = row(label["step"], texts.when, label["client"], label["supplier"], texts.answer_within)
    table = Table(columns((0.06, 0.23, 0.29, 0.29, 0.13)), rows, (head,), kind="small")
    emergency = edition.text(governance.emergency)
    return (table, *((paragraph(emergency),) if emergency else ()))


def mandates(told: Told) -> tuple[Block, ...]:
    """What may be decided, the reader's own mandate first; by all for who guards the whole."""
    edition, words = told.edition, told.edition.words
    roles = sorted(edition.contract.roles, key=lambda role: role.id != told.role)
    rows = tuple(
        row(
            _who(role.id, told),
            edition.text(role.mandate.decides),
            words.money(role.mandate.limit) if role.mandate.limit else NOTHING,
        )
        for role in roles
        if role.mandate and (told.reader.whole or role.id == told.role)
    )
    if not rows:
        return ()
    head = row(words.briefing.who, edition.label["mandate"], edition.label["limit"])
    return (Table(columns((0.28, 0.54, 0.18), {2}), rows, (head,), kind="small"),)


def _who(name: str, told: Told) -> Cell:
    title = named(told.edition.names.roles, name)
    own = told.edition.words.briefing.yourself.format(role=told.name)
    return cell((strong(own if name == told.role else title),))


def _role(name: str, told: Told) -> Cell:
    """The role, who fills it, and the number to call; the reader calls nobody there."""
    edition = told.edition
    title = named(edition.names.roles, name)
    if name == told.role:
        return cell((strong(edition.words.briefing.yourself.format(role=told.name)),))
    role = edition.role(name)
    person = edition.person(role.person) if role else None
    lines = [person.name, person.phone or ""] if person else []
    return cell((strong(title),), *filter(None, lines or [NOTHING]))
