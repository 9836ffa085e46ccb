"""What things are called in one language: titles by id, units of KPIs, texts of the contract."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from sluitend.model.contract import Contract
from sluitend.model.data import DataSet
from sluitend.model.indexation import SeriesMeta
from sluitend.model.party import Party
from sluitend.model.repository import ServiceClock
from sluitend.model.service_level import ServiceLevel
from sluitend.model.text import Text
from sluitend.model.unit import unit_of
from sluitend.quantity import Unit
from sluitend.wording.calendar import clock
from sluitend.wording.language import Words

Titles = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Names:
    """Titles by id, in one language; a thing without a title goes by its id.

    A title that lacks this language is a finding of its own; here it goes by its id too.
    """

    prevails: str = "nl"
    """The language a bare text stands in."""
    service_levels: Titles = field(default_factory=dict)
    units: Mapping[str, Unit] = field(default_factory=dict)
    """Unit of the value of each service level."""
    consequences: Titles = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    """Kind of each consequence."""
    charges: Titles = field(default_factory=dict)
    series: Titles = field(default_factory=dict)
    roles: Titles = field(default_factory=dict)
    people: Titles = field(default_factory=dict)
    sites: Titles = field(default_factory=dict)
    data_sets: Titles = field(default_factory=dict)
    calendars: Titles = field(default_factory=dict)
    """Hours of each service clock."""
    columns: Mapping[str, Titles] = field(default_factory=dict)
    """The supplier's own names of columns, by data set."""

    def text(self, text: Text | None, words: Words) -> str:
        """A text in this language; empty where there is none.

        One that lacks this language is marked: a finding of its own, and never a gap unseen.
        """
        if text is None:
            return ""
        return words.text(text, self.prevails) or words.basic.lacking


def named(titles: Titles, id_: str) -> str:
    """A title, or the id itself."""
    return titles.get(id_) or id_


def names(
    contract: Contract,
    words: Words,
    parties: Iterable[Party] = (),
    series: Iterable[SeriesMeta] = (),
    data_sets: Iterable[DataSet] = (),
    calendars: Mapping[str, ServiceClock] = MappingProxyType({}),
) -> Names:
    """Everything a contract's sentences call by name."""
    parties, data_sets = tuple(parties), tuple(data_sets)

    def said(text: Text | None) -> str:
        return (text.of(words.language, contract.prevails) if text else None) or ""

    charges = contract.price.charges if contract.price else ()
    return Names(
        prevails=contract.prevails,
        service_levels={level.id: said(level.title) for level in contract.service_levels},
        units={level.id: unit_of(level) for level in contract.service_levels},
        consequences={item.id: said(item.title) for item in contract.consequences},
        kinds={item.id: item.kind for item in contract.consequences},
        charges={charge.id: said(charge.title) for charge in charges},
        series={one.id: said(one.title) for one in series},
        roles={role.id: said(role.title) for role in contract.roles},
        people={person.id: person.name for party in parties for person in party.people},
        sites={site.id: said(site.title) for party in parties for site in party.sites},
        data_sets={one.id: said(one.title) for one in data_sets},
        calendars={id_: clock(one, words) for id_, one in calendars.items()},
        columns={
            one.id: {id_: column.from_ for id_, column in one.columns.items()} for one in data_sets
        },
    )


def levels_named(ids: Iterable[str], names: Names, words: Words) -> str:
    """Service levels by title: *A, B en C*."""
    return words.list(quoted(named(names.service_levels, one), words) for one in ids)


def due_named(id_: str, names: Names, words: Words) -> str:
    """What a consequence makes due, with its title: *de Malus op grond van ‘…’*; else the title."""
    title = quoted(named(names.consequences, id_), words)
    due = words.sums.sum.get(names.kinds.get(id_, ""))
    return words.sums.under.format(sum=due, consequence=title) if due else title


def quoted(title: str, words: Words) -> str:
    """A title within a sentence, between the language's quotation marks."""
    return words.basic.quoted.format(title=title)


def level_named(level: ServiceLevel, names: Names, words: Words) -> str:
    """A service level by its title within a sentence."""
    return quoted(named(names.service_levels, level.id), words)
