"""A quote: a value of the contract that a clause prints within its sentences."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from sluitend.load.clauses import ClauseSource
from sluitend.load.dossier import Dossier
from sluitend.model.clause import ClauseFront
from sluitend.model.contract import Contract
from sluitend.model.text import Text
from sluitend.quantity import Quantity
from sluitend.wording.language import Words
from sluitend.wording.names import Names, names


@dataclass(frozen=True, slots=True)
class Asked:
    """What a quote is answered from: the contract, in one language, and the id it names."""

    dossier: Dossier
    words: Words
    names: Names
    defaults: Mapping[str, Quantity | None]
    """Particulars the clauses ask for, with the default where they have one."""
    id: str = ""

    @property
    def contract(self) -> Contract:
        """The contract itself."""
        return self.dossier.contract

    def text(self, text: Text | None) -> str | None:
        """A text of the contract in this language; None where it is lacking."""
        return text.of(self.words.language, self.contract.prevails) if text else None

    def about(self, id_: str) -> "Asked":
        """The same, of the thing with an id."""
        return replace(self, id=id_)


def asked_of(dossier: Dossier, words: Words) -> Asked:
    """What the quotes of a contract are answered from, in one language."""
    parties = [party for party in (dossier.client, dossier.supplier) if party]
    known = names(
        dossier.contract,
        words,
        parties,
        tuple(dossier.series.values()),
        dossier.data_sets,
        dossier.repository.calendars,
    )
    sources = [one for one in dossier.clauses if one.language == words.language]
    return Asked(dossier, words, known, _defaults(sources or dossier.clauses))


def _defaults(clauses: Sequence[ClauseSource]) -> dict[str, Quantity | None]:
    found: dict[str, Quantity | None] = {}
    for clause in clauses:
        if isinstance(clause.front, ClauseFront):
            found |= clause.front.particulars
    return found


@dataclass(frozen=True, slots=True)
class Quote:
    """One entry of the table of quotes: `{{ name.attribute }}`, or `{{ name("id").attribute }}`.

    `value` gives the text in the language asked for; None where the contract does not say it.
    `path` is where the contract says it; `{id}` in it stands for the id.
    """

    name: str
    attribute: str
    gives: str
    path: str
    value: Callable[[Asked], str | None]


@dataclass(frozen=True, slots=True)
class Kind:
    """Things that are quoted by id: what they are called, and which there are."""

    name: str
    nl: str
    en: str
    ids: Callable[[Asked], Sequence[str]]
