"""Governance in words: meetings, escalation, RACI, roles and mandates, risk."""

from collections.abc import Iterable

from sluitend.model.governance import (
    EscalationStep,
    Governance,
    Mandate,
    Meeting,
    Process,
    Risk,
    Role,
    Side,
)
from sluitend.wording.language import Words, sentence
from sluitend.wording.names import Names, named


def side(given: Side, words: Words) -> str:
    """`Opdrachtgever`."""
    return words.governance.side[given]


def roles(ids: Iterable[str], words: Words, names: Names) -> str:
    """Roles by title: `Contractmanager en Rayonmanager`."""
    return words.list(named(names.roles, one) for one in ids)


# --- meetings and escalation ------------------------------------------------------------------


def minutes(meeting: Meeting, words: Words) -> str | None:
    """Who writes the minutes, and how soon; None where nobody is named."""
    if meeting.minutes_by is None:
        return None
    within = ""
    if meeting.minutes_within is not None:
        length = words.quantity(meeting.minutes_within)
        within = words.governance.within.format(length=length)
    return words.governance.minutes[meeting.minutes_by].format(within=within)


def meeting_sentences(meeting: Meeting, words: Words, names: Names) -> tuple[str, ...]:
    """How often, who, chair, agenda, minutes."""
    texts = words.governance
    title = names.text(meeting.title, words) or meeting.id
    level, every = texts.level[meeting.level], words.each(meeting.every)
    said = [texts.meets.format(title=title, every=every, level=level)]
    said.append(texts.participants.format(roles=roles(meeting.participants, words, names)))
    if meeting.chair is not None:
        said.append(texts.chair.format(role=named(names.roles, meeting.chair)))
    items = [names.text(item, words).rstrip(".") for item in meeting.agenda]
    if items:
        said.append(texts.agenda.format(items="; ".join(items)))
    written = minutes(meeting, words)
    if written:
        said.append(written)
    return tuple(map(sentence, said))


def escalation_sentence(step: EscalationStep, words: Words, names: Names) -> str:
    """When the step is taken, who talk, how soon there is an answer."""
    return sentence(
        words.governance.step.format(
            step=step.step,
            client=named(names.roles, step.client),
            supplier=named(names.roles, step.supplier),
            trigger=names.text(step.trigger, words).rstrip("."),
            within=words.quantity(step.within),
        )
    )


def evaluation_sentence(governance: Governance, words: Words) -> str | None:
    """How often both parties evaluate the management itself; None where it is not said."""
    if governance.evaluation_every is None:
        return None
    every = words.each(governance.evaluation_every)
    return sentence(words.governance.evaluation.format(every=every))


def emergency_sentence(governance: Governance, words: Words, names: Names) -> str | None:
    """When steps may be skipped; None where it is not said."""
    when = names.text(governance.emergency, words).rstrip(".")
    return sentence(words.governance.emergency.format(when=when)) if when else None


# --- who does what ----------------------------------------------------------------------------


def process_sentences(process: Process, words: Words, names: Names) -> tuple[str, ...]:
    """The RACI of a process."""
    texts, title = words.governance, names.text(process.title, words) or process.id
    does = roles(process.responsible, words, names)
    said = [texts.responsible.format(process=title, roles=does)]
    said.append(texts.accountable.format(role=named(names.roles, process.accountable)))
    if process.consulted:
        said.append(texts.consulted.format(roles=roles(process.consulted, words, names)))
    if process.informed:
        said.append(texts.informed.format(roles=roles(process.informed, words, names)))
    return tuple(map(sentence, said))


def mandate(given: Mandate, words: Words, names: Names) -> str:
    """What somebody may decide, up to what amount."""
    texts, decides = words.governance, names.text(given.decides, words).rstrip(".")
    if given.limit is None:
        return texts.mandate.format(decides=decides)
    return texts.mandate_limit.format(decides=decides, limit=words.money(given.limit))


def role_sentences(role: Role, words: Words, names: Names) -> tuple[str, ...]:
    """Who fills a role, who stands in, what it does and may decide."""
    texts, title = words.governance, named(names.roles, role.id)
    text = texts.filled if role.person else texts.unfilled
    person = named(names.people, role.person) if role.person else ""
    said = [text.format(role=title, side=side(role.side, words), person=person)]
    if role.deputy is not None:
        said.append(texts.deputy.format(person=named(names.people, role.deputy)))
    tasks = names.text(role.tasks, words).rstrip(".")
    if tasks:
        said.append(tasks)
    if role.mandate is not None:
        said.append(mandate(role.mandate, words, names))
    return tuple(map(sentence, said))


def risk_sentences(risk: Risk, words: Words, names: Names) -> tuple[str, ...]:
    """What the contract means for the client, and why."""
    texts = words.governance
    said = [
        texts.impact.format(degree=texts.degree[risk.impact_on_primary_process]),
        texts.replaced.format(degree=texts.replaceability[risk.replaceability]),
    ]
    note = names.text(risk.note, words).rstrip(".")
    return tuple(map(sentence, [*said, note] if note else said))
