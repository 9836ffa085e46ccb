"""Quotes of the parties, their people and their sites."""

from collections.abc import Callable, Sequence

from sluitend.load.signatories import signatories
from sluitend.model.governance import Side
from sluitend.model.party import Party, Person, Site
from sluitend.prose.quotes.quote import Asked, Kind, Quote


def _party(side: Side, asked: Asked) -> Party | None:
    return asked.dossier.client if side == "client" else asked.dossier.supplier


def _of(
    side: Side, attribute: str, gives: str, value: Callable[[Party, Asked], str | None]
) -> Quote:
    def said(asked: Asked) -> str | None:
        party = _party(side, asked)
        return value(party, asked) if party else None

    return Quote(side, attribute, f"{gives} of the {side}", f"{side}.{attribute}", said)


def _represented_by(side: Side) -> Callable[[Party, Asked], str | None]:
    """Who signs for a side: name and function of each."""

    def said(party: Party, asked: Asked) -> str | None:
        signing = signatories(party, side, asked.contract)
        return asked.words.list(_with_function(person, asked) for person, _ in signing) or None

    return said


def _with_function(person: Person, asked: Asked) -> str:
    function = asked.text(person.function)
    return f"{person.name}, {function}" if function else person.name


def _quotes(side: Side) -> tuple[Quote, ...]:
    return (
        _of(side, "name", "legal name", lambda party, _: party.name),
        _of(side, "short_name", "name in running text",
            lambda party, _: party.short_name or party.name),
        _of(side, "legal_form", "legal form", lambda party, asked: asked.text(party.legal_form)),
        _of(side, "registration_number", "number in the trade register",
            lambda party, _: party.registration_number),
        _of(side, "seat", "statutory seat", lambda party, _: party.seat),
        _of(side, "address", "visiting address", lambda party, _: party.address),
        _of(side, "represented_by", "who signs for it, with function,", _represented_by(side)),
    )  # fmt: skip


# --- people and sites -------------------------------------------------------------------------


def _people(asked: Asked) -> Sequence[str]:
    return tuple(asked.dossier.people)


def _person(value: Callable[[Person, Asked], str | None]) -> Callable[[Asked], str | None]:
    return lambda asked: value(asked.dossier.people[asked.id], asked)


def _sites(asked: Asked) -> Sequence[str]:
    return tuple(site.id for site in asked.dossier.sites)


def _site(value: Callable[[Site, Asked], str | None]) -> Callable[[Asked], str | None]:
    def said(asked: Asked) -> str | None:
        return value(next(one for one in asked.dossier.sites if one.id == asked.id), asked)

    return said


def _all_sites(asked: Asked) -> str | None:
    titled = [(asked.text(site.title), site.address) for site in asked.dossier.sites]
    if not titled or any(title is None for title, _ in titled):
        return None
    return asked.words.list(f"{title} ({address})" for title, address in titled)


KINDS = (
    Kind("person", "persoon", "person", _people),
    Kind("site", "locatie", "site", _sites),
)
QUOTES = (
    *_quotes("client"),
    *_quotes("supplier"),
    Quote("person", "name", "name of a person", "people.{id}.name",
          _person(lambda person, _: person.name)),
    Quote("person", "function", "function of a person", "people.{id}.function",
          _person(lambda person, asked: asked.text(person.function))),
    Quote("site", "title", "name of a site of this contract", "sites.{id}.title",
          _site(lambda site, asked: asked.text(site.title))),
    Quote("site", "address", "address of a site of this contract", "sites.{id}.address",
          _site(lambda site, _: site.address)),
    Quote("sites", "all", "all sites of this contract, each with its address", "sites", _all_sites),
)  # fmt: skip
