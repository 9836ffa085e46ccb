"""Quotes of the contract as a whole, of particulars, calendars, certificates and the like."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeVar

from sluitend.model.contract import Certificate, Contract, Insurance, Subcontractor
from sluitend.prose.quotes.quote import Asked, Kind, Quote
from sluitend.quantity import Quantity
from sluitend.wording import calendar, facts
from sluitend.wording.services import service

T = TypeVar("T", Certificate, Insurance, Subcontractor)


def _version(asked: Asked) -> str | None:
    """The version in preparation, else the one signed last."""
    signed = asked.dossier.signed
    return asked.contract.version or (signed[-1].version if signed else None)


def _contract(value: Callable[[Contract], str | None]) -> Callable[[Asked], str | None]:
    return lambda asked: value(asked.contract)


# --- particulars, calendars -------------------------------------------------------------------


def particular(asked: Asked) -> Quantity | None:
    """What the contract says of a particular, else what the clause has by default."""
    said = asked.contract.particulars.get(asked.id)
    return said if said is not None else asked.defaults.get(asked.id)


def _particulars(asked: Asked) -> Sequence[str]:
    return tuple(asked.defaults.keys() | asked.contract.particulars.keys())


def _particular(asked: Asked) -> str | None:
    value = particular(asked)
    return asked.words.quantity(value) if value is not None else None


def _every(asked: Asked) -> str | None:
    value = particular(asked)
    return asked.words.each(value) if value is not None else None


def _hours(asked: Asked) -> str | None:
    return calendar.hours(asked.dossier.repository.calendars[asked.id], asked.words)


# --- what the supplier keeps ------------------------------------------------------------------


def _one(
    of: Callable[[Contract], tuple[T, ...]], value: Callable[[T, Asked], str | None]
) -> Callable[[Asked], str | None]:
    def said(asked: Asked) -> str | None:
        return value(next(one for one in of(asked.contract) if one.id == asked.id), asked)

    return said


def _certificate(
    value: Callable[[Certificate, Asked], str | None],
) -> Callable[[Asked], str | None]:
    return _one(lambda contract: contract.certificates, value)


def _insurance(value: Callable[[Insurance, Asked], str | None]) -> Callable[[Asked], str | None]:
    return _one(lambda contract: contract.insurances, value)


def _subcontractor(
    value: Callable[[Subcontractor, Asked], str | None],
) -> Callable[[Asked], str | None]:
    return _one(lambda contract: contract.subcontractors, value)


def _day(day: date | None, asked: Asked) -> str | None:
    return asked.words.date(day) if day else None


def _money(amount: Decimal | None, asked: Asked) -> str | None:
    return asked.words.money(amount) if amount is not None else None


KINDS = (
    Kind("particular", "bijzonderheid", "particular", _particulars),
    Kind("calendar", "kalender", "calendar",
         lambda asked: tuple(asked.dossier.repository.calendars)),
    Kind("certificate", "certificaat", "certificate",
         lambda asked: tuple(one.id for one in asked.contract.certificates)),
    Kind("insurance", "verzekering", "insurance",
         lambda asked: tuple(one.id for one in asked.contract.insurances)),
    Kind("subcontractor", "onderaannemer", "subcontractor",
         lambda asked: tuple(one.id for one in asked.contract.subcontractors)),
)  # fmt: skip
QUOTES = (
    Quote("contract", "number", "contract number", "number",
          _contract(lambda contract: contract.number)),
    Quote("contract", "title", "name of the contract", "title",
          lambda asked: asked.text(asked.contract.title)),
    Quote("contract", "scope", "what it is about", "scope",
          lambda asked: asked.text(asked.contract.scope)),
    Quote("contract", "version", "version", "version", _version),
    Quote("contract", "service", "the service, as a noun", "service",
          lambda asked: service(asked.contract.service, asked.words)
          if asked.contract.service else None),
    Quote("contract", "form", "legal form, as a noun", "form",
          lambda asked: facts.form(asked.contract, asked.words)),
    Quote("contract", "prevailing_language", "language that prevails", "prevails",
          lambda asked: facts.language(asked.contract.prevails, asked.words)),
    Quote("particular", "value", "value of a particular", "particulars.{id}", _particular),
    Quote("particular", "every", "how often, with *each* before it", "particulars.{id}", _every),
    Quote("calendar", "hours", "days and hours a service clock runs", "calendars.{id}", _hours),
    Quote("certificate", "title", "name of a certificate", "certificates.{id}.title",
          _certificate(lambda one, asked: asked.text(one.title))),
    Quote("certificate", "number", "its number", "certificates.{id}.number",
          _certificate(lambda one, _: one.number)),
    Quote("certificate", "expires", "last day it is valid", "certificates.{id}.expires",
          _certificate(lambda one, asked: _day(one.expires, asked))),
    Quote("insurance", "title", "name of an insurance", "insurances.{id}.title",
          _insurance(lambda one, asked: asked.text(one.title))),
    Quote("insurance", "per_event", "insured sum an event", "insurances.{id}.per_event",
          _insurance(lambda one, asked: _money(one.per_event, asked))),
    Quote("insurance", "per_year", "insured sum a year", "insurances.{id}.per_year",
          _insurance(lambda one, asked: _money(one.per_year, asked))),
    Quote("subcontractor", "name", "legal name of a subcontractor", "subcontractors.{id}.name",
          _subcontractor(lambda one, _: one.name)),
    Quote("subcontractor", "work", "what it does", "subcontractors.{id}.work",
          _subcontractor(lambda one, asked: asked.text(one.work))),
)  # fmt: skip
