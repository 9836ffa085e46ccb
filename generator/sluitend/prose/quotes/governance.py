"""Quotes of roles, meetings, evaluation and change."""

from collections.abc import Callable, Sequence

from sluitend.model.governance import ChangeRule, Meeting, Role
from sluitend.prose.quotes.quote import Asked, Kind, Quote
from sluitend.wording import change
from sluitend.wording.governance import side
from sluitend.wording.language import Words


def _roles(asked: Asked) -> Sequence[str]:
    return tuple(role.id for role in asked.contract.roles)


def _role(value: Callable[[Role, Asked], str | None]) -> Callable[[Asked], str | None]:
    def said(asked: Asked) -> str | None:
        return value(next(one for one in asked.contract.roles if one.id == asked.id), asked)

    return said


def _name(role: Role, asked: Asked) -> str | None:
    person = asked.dossier.people.get(role.person or "")
    return person.name if person else None


def _function(role: Role, asked: Asked) -> str | None:
    person = asked.dossier.people.get(role.person or "")
    return asked.text(person.function) if person else None


def _meetings(asked: Asked) -> Sequence[str]:
    governance = asked.contract.governance
    return tuple(meeting.id for meeting in governance.meetings) if governance else ()


def _meeting(value: Callable[[Meeting, Asked], str | None]) -> Callable[[Asked], str | None]:
    def said(asked: Asked) -> str | None:
        governance = asked.contract.governance
        if governance is None:
            return None
        return value(next(one for one in governance.meetings if one.id == asked.id), asked)

    return said


def _participants(meeting: Meeting, asked: Asked) -> str | None:
    titles = {role.id: asked.text(role.title) for role in asked.contract.roles}
    named = [titles.get(id_) for id_ in meeting.participants]
    known = [title for title in named if title]
    return asked.words.list(known) if known and len(known) == len(named) else None


def _evaluation_every(asked: Asked) -> str | None:
    governance = asked.contract.governance
    every = governance.evaluation_every if governance else None
    return asked.words.quantity(every) if every else None


def _change_rule(value: Callable[[ChangeRule, Words], str | None]) -> Callable[[Asked], str | None]:
    def said(asked: Asked) -> str | None:
        rule = asked.contract.change_rule
        return value(rule, asked.words) if rule else None

    return said


KINDS = (
    Kind("role", "rol", "role", _roles),
    Kind("meeting", "overleg", "meeting", _meetings),
)
QUOTES = (
    Quote("role", "title", "name of a role", "roles.{id}.title",
          _role(lambda role, asked: asked.text(role.title))),
    Quote("role", "name", "name of the person in a role", "roles.{id}.person", _role(_name)),
    Quote("role", "function", "function of the person in a role", "roles.{id}.person",
          _role(_function)),
    Quote("role", "party", "the party a role belongs to, as a defined term", "roles.{id}.side",
          _role(lambda role, asked: side(role.side, asked.words))),
    Quote("meeting", "title", "name of a meeting", "governance.meetings.{id}.title",
          _meeting(lambda meeting, asked: asked.text(meeting.title))),
    Quote("meeting", "every", "how often it is held", "governance.meetings.{id}.every",
          _meeting(lambda meeting, asked: asked.words.each(meeting.every))),
    Quote("meeting", "participants", "the roles that attend",
          "governance.meetings.{id}.participants", _meeting(_participants)),
    Quote("governance", "evaluation_every", "length between two evaluations of the management",
          "governance.evaluation_every", _evaluation_every),
    Quote("change_rule", "at_most", "most changes in a quarter, as a number",
          "change_rule.at_most", _change_rule(change.at_most)),
    Quote("change_rule", "effective", "earliest first day of a change, before *after signing*",
          "change_rule.effective", _change_rule(change.effective)),
)  # fmt: skip
