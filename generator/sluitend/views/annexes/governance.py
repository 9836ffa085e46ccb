"""Annex: who does what with whom: contacts, mandates, meetings, escalation, RACI."""

from sluitend.model.governance import EscalationStep, Meeting, Process, Role, Side
from sluitend.prose.blocks import Block, Cell, Row, Sheet, Table
from sluitend.views.edition import Edition
from sluitend.views.writing import NOTHING, cell, columns, paragraph, row, strong, title
from sluitend.wording.names import named

WIDEST = 8
"""Roles for which a matrix of processes against roles is still readable."""


def blocks(edition: Edition) -> tuple[Block, ...]:
    """Contacts of both sides, then what they do together."""
    return (
        *_contacts(edition),
        *_mandates(edition),
        *_escalation(edition),  # one table after another: the meetings break well before a sheet
        *_meetings(edition),
        *_raci(edition),
    )


def _name(role: str, edition: Edition) -> str:
    return named(edition.names.roles, role)


# --- contacts and mandates --------------------------------------------------------------------


def _contacts(edition: Edition) -> tuple[Block, ...]:
    sides: tuple[Side, Side] = ("client", "supplier")
    tables = [_side(side, edition) for side in sides]
    found = [block for table in tables for block in table]
    return (title(edition.label["contacts"]), *found) if found else ()


def _side(side: Side, edition: Edition) -> tuple[Block, ...]:
    label, texts = edition.label, edition.words.agreement
    roles = [role for role in edition.contract.roles if role.side == side]
    if not roles:
        return ()
    whose = label["client"] if side == "client" else label["supplier"]
    head = (texts.role_at.format(party=whose), texts.person, texts.reachable)
    rows = tuple(_contact(role, edition) for role in roles)
    return (Table(columns((0.36, 0.32, 0.32)), rows, (row(*head),), kind="small"),)


def _contact(role: Role, edition: Edition) -> Row:
    texts = edition.words.agreement
    person, deputy = edition.person(role.person), edition.person(role.deputy)
    who = [person.name, edition.text(person.function)] if person else [texts.unfilled]
    if deputy:
        who.append(texts.deputy.format(name=deputy.name))
    ways = [person.email or "", person.phone or ""] if person else []
    does = edition.text(role.tasks)
    title_ = (strong(_name(role.id, edition)),)
    return row(
        cell(title_, does) if does else cell(title_),
        cell(*filter(None, who)),
        cell(*filter(None, ways)),
    )


def _mandates(edition: Edition) -> tuple[Block, ...]:
    """What a role may decide in this contract, as both parties rely on it."""
    label, words = edition.label, edition.words
    rows = []
    for role in edition.contract.roles:
        if role.mandate:
            limit = role.mandate.limit
            amount = words.number(limit, 2) if limit else NOTHING
            rows.append(row(_name(role.id, edition), edition.text(role.mandate.decides), amount))
    if not rows:
        return ()
    head = row(words.agreement.role_name, label["mandate"], words.agreement.limit_euro)
    return (
        title(words.agreement.mandates),
        Table(columns((0.3, 0.52, 0.18), {2}), tuple(rows), (head,), kind="small"),
    )


# --- meetings and escalation ------------------------------------------------------------------


def _meetings(edition: Edition) -> tuple[Block, ...]:
    governance, label = edition.contract.governance, edition.label
    if governance is None or not governance.meetings:
        return ()
    texts = edition.words.agreement
    head = (label["meeting"], label["participants"], label["agenda"], label["minutes"])
    rows = tuple(_meeting(one, edition) for one in governance.meetings)
    found: list[Block] = [title(label["meetings"])]
    if governance.evaluation_every:  # before the table: behind it the sentence may stand alone
        every = edition.words.each(governance.evaluation_every)
        found.append(paragraph(texts.evaluation.format(every=every)))
    found.append(Table(columns((0.2, 0.27, 0.35, 0.18)), rows, (row(*head),), kind="small"))
    return tuple(found)


def _meeting(meeting: Meeting, edition: Edition) -> Row:
    words, texts, label = edition.words, edition.words.agreement, edition.label
    name = edition.text(meeting.title) or meeting.id
    who = [_name(one, edition) for one in meeting.participants]
    if meeting.chair in meeting.participants:
        at = meeting.participants.index(meeting.chair)
        who[at] = texts.chairs.format(role=who[at])
    minutes = []
    if meeting.minutes_by:
        minutes.append(label["client"] if meeting.minutes_by == "client" else label["supplier"])
    if meeting.minutes_within:
        minutes.append(texts.within.format(length=words.quantity(meeting.minutes_within)))
    agenda = [edition.text(one) for one in meeting.agenda]
    first = cell((strong(name),), texts.meeting_level[meeting.level], words.each(meeting.every))
    return row(first, cell(*who), cell(*agenda or (NOTHING,)), cell(*minutes or (NOTHING,)))


def _escalation(edition: Edition) -> tuple[Block, ...]:
    governance, label = edition.contract.governance, edition.label
    if governance is None or not governance.escalation:
        return ()
    head = (label["step"], label["trigger"], label["client"], label["supplier"], label["within"])
    rows = tuple(_step(one, edition) for one in governance.escalation)
    found: list[Block] = [
        title(label["escalation"]),
        Table(columns((0.08, 0.34, 0.21, 0.21, 0.16)), rows, (row(*head),), kind="small"),
    ]
    emergency = edition.text(governance.emergency)
    if emergency:
        found.append(paragraph(emergency, "note"))
    return tuple(found)


def _step(step: EscalationStep, edition: Edition) -> Row:
    return row(
        str(step.step),
        edition.text(step.trigger),
        _name(step.client, edition),
        _name(step.supplier, edition),
        edition.words.quantity(step.within),
    )


# --- RACI -------------------------------------------------------------------------------------


def _raci(edition: Edition) -> tuple[Block, ...]:
    processes = edition.contract.processes
    if not processes:
        return ()
    roles = [role.id for role in edition.contract.roles if _takes_part(role.id, processes)]
    heading = title(edition.label["raci"])
    if 0 < len(roles) <= WIDEST:
        return (heading, _matrix(processes, roles, edition), _legend(edition))
    return (Sheet((heading, _by_letter(processes, edition))),)


def _takes_part(role: str, processes: tuple[Process, ...]) -> bool:
    return any(_letters(role, process) for process in processes)


def _letters(role: str, process: Process) -> str:
    """`R`, `A`, `R/A`… for a role in a process."""
    parts = (
        ("R", role in process.responsible),
        ("A", role == process.accountable),
        ("C", role in process.consulted),
        ("I", role in process.informed),
    )
    return "/".join(letter for letter, takes in parts if takes)


def _matrix(processes: tuple[Process, ...], roles: list[str], edition: Edition) -> Table:
    head = row(edition.label["process"], *(_name(role, edition) for role in roles))
    rows = tuple(
        row(edition.text(one.title) or one.id, *(_letters(role, one) for role in roles))
        for one in processes
    )
    rest = 0.72 / len(roles)
    return Table(columns((0.28, *(rest for _ in roles))), rows, (head,), kind="small")


def _by_letter(processes: tuple[Process, ...], edition: Edition) -> Table:
    """Many roles: a column a letter, with the roles in it."""
    label = edition.label
    head = (
        label["process"],
        f"R – {label['responsible']}",
        f"A – {label['accountable']}",
        f"C – {label['consulted']}",
        f"I – {label['informed']}",
    )
    rows = tuple(
        row(
            cell((strong(edition.text(one.title) or one.id),)),
            _roles(one.responsible, edition),
            _roles((one.accountable,), edition),
            _roles(one.consulted, edition),
            _roles(one.informed, edition),
        )
        for one in processes
    )
    return Table(columns((0.17, 0.2, 0.2, 0.22, 0.21)), rows, (row(*head),), kind="small")


def _roles(ids: tuple[str, ...], edition: Edition) -> Cell:
    return cell(*([_name(one, edition) for one in ids] or [NOTHING]))


def _legend(edition: Edition) -> Block:
    return paragraph(edition.words.agreement.raci, "note")
