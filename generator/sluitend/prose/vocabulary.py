"""The table of quotes: every `{{ name.attribute }}` a clause can hold, and what answers it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from sluitend.load.near import hint
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.prose.quotes import (
    consequences,
    contract,
    governance,
    money,
    parties,
    service_levels,
    term,
)
from sluitend.prose.quotes.quote import Asked, Kind, Quote
from sluitend.wording.words import LANGUAGES, words

UNKNOWN_QUOTE = Fault(
    "SL301",
    Severity.ERROR,
    {
        "nl": "er is niets aan te halen als `{quote}`",
        "en": "there is nothing to quote as `{quote}`",
    },
    {"nl": "{hint}", "en": "{hint}"},
)
UNKNOWN_ID = Fault(
    "SL302",
    Severity.ERROR,
    {"nl": "deze overeenkomst kent geen {kind} `{id}`", "en": "this contract has no {kind} `{id}`"},
    {"nl": "{hint}", "en": "{hint}"},
)
NOT_SAID = Fault(
    "SL303",
    Severity.ERROR,
    {
        "nl": "de tekst haalt `{quote}` aan, wat de overeenkomst niet zegt",
        "en": "the text quotes `{quote}`, which the contract does not hold",
    },
    {
        "nl": "Vul `{path}` in {file} in, of haal de aanhaling weg.",
        "en": "Fill in `{path}` in {file}, or take the quote away.",
    },
)
NOT_IN_LANGUAGE = Fault(
    "SL304",
    Severity.ERROR,
    {
        "nl": "`{quote}` heeft geen tekst in de taal van dit artikel, `{language}`",
        "en": "`{quote}` has no text in the language of this article, `{language}`",
    },
    {
        "nl": "Schrijf `{path}` in {file} in elke taal van de overeenkomst.",
        "en": "Write `{path}` in {file} in every language of the contract.",
    },
)
NO_VALUE = Fault(
    "SL305",
    Severity.ERROR,
    {
        "nl": "de bijzonderheid `{id}` heeft geen waarde",
        "en": "the particular `{id}` has no value",
    },
    {
        "nl": "Noem haar onder `particulars:` in contract.yaml, zoals `{id}: 15 working days`.",
        "en": "Name it under `particulars:` in contract.yaml, such as `{id}: 15 working days`.",
    },
)

_MODULES = (contract, parties, term, money, service_levels, consequences, governance)
QUOTES: Final[Mapping[tuple[str, str], Quote]] = MappingProxyType(
    {(one.name, one.attribute): one for module in _MODULES for one in module.QUOTES}
)
KINDS: Final[Mapping[str, Kind]] = MappingProxyType(
    {one.name: one for module in _MODULES for one in module.KINDS}
)
_SHEETS = {"service_levels": "sla.yaml", "score": "sla.yaml", "consequences": "sla.yaml",
           "calendars": "sluitend.yaml"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Written:
    """A quote as it stands in a text."""

    name: str
    attribute: str
    id: str | None
    place: Place

    def __str__(self) -> str:
        given = f'("{self.id}")' if self.id is not None else ""
        return f"{self.name}{given}.{self.attribute}"


def answer(written: Written, asked: Asked) -> str | Problem | None:
    """What a quote gives; a problem where it gives nothing.

    None where the part of the contract it reads could not be read, which was said before.
    """
    quote = QUOTES.get((written.name, written.attribute))
    kind = KINDS.get(written.name)
    if quote is None or (kind is None) is not (written.id is None):
        return _unknown(written, kind)
    if _reads(quote) & asked.dossier.faulty:
        return None
    if kind is not None and written.id is not None:
        ids = kind.ids(asked)
        if written.id not in ids:
            return _no_such(written, kind, ids)
        asked = asked.about(written.id)
    text = quote.value(asked)
    return text or _absent(written, quote, asked)


def _reads(quote: Quote) -> frozenset[str]:
    """The parts of the contract a quote is answered from, as `Dossier.faulty` names them."""
    part = quote.path.partition(".")[0]
    return frozenset({part, "consequences"} if part == "score" else {part})


def _unknown(written: Written, kind: Kind | None) -> Problem:
    """A name nobody knows, an id too many or too few, or an attribute nobody knows."""
    names = sorted({name for name, _ in QUOTES})
    known = [
        _called(name, attribute, written.id)
        for name, attribute in QUOTES
        if written.name not in names or name == written.name
    ]
    asked = _called(written.name, written.attribute, written.id) if kind else str(written)
    listed = ", ".join(known if written.name in names else names)
    near = hint(asked, known, f"Kies uit: {listed}.", f"Choose from: {listed}.")
    return UNKNOWN_QUOTE.at(written.place, quote=written, hint=near)


def _called(name: str, attribute: str, id_: str | None) -> str:
    """A quote as it is written, with an id where it takes one."""
    given = f'("{id_ or "id"}")' if name in KINDS else ""
    return f"{name}{given}.{attribute}"


def _no_such(written: Written, kind: Kind, ids: Sequence[str]) -> Problem:
    called = {"nl": kind.nl, "en": kind.en}
    near = hint(str(written.id), ids, "Er zijn: {known}.", "There are: {known}.")
    return UNKNOWN_ID.at(written.place, kind=called, id=written.id, hint=near)


def _absent(written: Written, quote: Quote, asked: Asked) -> Problem:
    """What the contract does not say; or not in this language."""
    if quote.name == "particular":
        return NO_VALUE.at(written.place, id=written.id)
    path = quote.path.format(id=written.id)
    where = {"quote": written, "path": path, "file": _file(path, asked)}
    prevails = asked.contract.prevails
    if asked.words.language != prevails and prevails in (one.language for one in LANGUAGES):
        first = Asked(asked.dossier, words(prevails), asked.names, asked.defaults, asked.id)
        if quote.value(first):
            language = asked.words.language
            return NOT_IN_LANGUAGE.at(written.place, language=language, **where)
    return NOT_SAID.at(written.place, **where)


def _file(path: str, asked: Asked) -> str:
    """The file in which a path is filled in."""
    part, dot, _ = path.partition(".")
    contract = asked.contract
    party = {"client": contract.client, "sites": contract.client, "supplier": contract.supplier}
    if dot and party.get(part):
        return f"parties/{party[part]}.yaml"
    if dot and part == "people":
        person = path.split(".")[1]
        client = asked.dossier.client
        ours = client is not None and any(one.id == person for one in client.people)
        return f"parties/{contract.client if ours else contract.supplier}.yaml"
    return _SHEETS.get(part, "contract.yaml")
