"""Whether a value typed in a text is the one the data have, or merely equal to it.

*30 days* stands in every contract, and is a term of payment in one sentence and a period of notice
in the next. An amount or a date is rarely equal by chance; a length of time or a percentage often
is. That is taken for the same only where the sentence speaks of the same thing.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sluitend.model.clause import ClauseFront
from sluitend.model.frozen import Frozen
from sluitend.prose.quotes.quote import Asked
from sluitend.rules.passages import Passage
from sluitend.rules.typed_values import Value

ROUND, FEW = 5, 10
"""A percentage that is a multiple of the one, or below the other, is often equal by chance."""
LEAST, MOST = 5, 7
"""Letters of a word in a title that says what it is about, and how many of them are compared."""
_SAYS_LITTLE = frozenset(
    {"binnen", "termijn", "aantal", "tijdig", "gehaald", "within", "number", "which", "under"}
)
_SPEAKS_OF: Mapping[str, str] = {
    "price.payment_term": r"\bbetalingstermijn|\bbetaalt\b|\bbetaling (?:binnen|geschiedt)"
    r"|factuurdatum|ontvangst van de factuur|payment term|\bpays?\b|receipt of the invoice"
    r"|invoice date",
    "term.notice_client": "opzeg|notice|terminat",
    "term.notice_supplier": "opzeg|notice|terminat",
    "term.length": "looptijd|duur|duration|term of|for a term",
    "term.renewal": "verleng|renew|exten",
    "term.announce_before": "verleng|renew|exten",
    "renewal.announce_before": "verleng|renew|exten",
    "term.run_in": "inloop|run-in",
    "indexation.every": "index",
    "indexation.cap": "index",
    "governance.evaluation_every": "evalu",
    "objection.term": "bezwaar|betwist|object|dispute",
    "score.minimum_measured_weight": "gewicht|weight",
    "score.unmeasured_weight": "gewicht|weight",
    "calendar.hours": "openingstijd|opening hours",
}
"""What a sentence about a value of the whole contract has in it, Dutch or English."""
_ATTRIBUTES: Mapping[str, str] = {
    "weight": "gewicht|weegt|wegen|weight|weigh",
    "delivered": "lever|rapport|deliver|report|submit",
    "every": "overleg|vergader|meet",
}
"""The same, for values of a thing that has a title, beside the words of the title."""


@dataclass(frozen=True, slots=True)
class Known:
    """A quote that gives a value, and what a sentence that means it speaks of."""

    quote: str
    about: re.Pattern[str] | None
    """None where the value means the same in every sentence."""
    only_in: frozenset[str] | None = None
    """The texts it belongs to, by path; None for all."""

    def is_meant(self, passage: Passage, start: int, value: Value) -> bool:
        """Whether the value that stands in a text at a character is this one."""
        if self.only_in is not None and passage.begins.path not in self.only_in:
            return False
        if self.only_in or not _is_common(value):
            return True
        said = passage.sentence(start).casefold()
        return self.about is not None and self.about.search(said) is not None


def _is_common(value: Value) -> bool:
    """Whether a value may well be equal by chance: a length of time, a round percentage."""
    if isinstance(value, date) or value.unit == "EUR":
        return False
    return value.unit != "%" or value.number < FEW or value.number % ROUND == 0


def known_as(asked: Asked, name: str, attribute: str, id_: str | None) -> Known:
    """A quote as a text could write it, with what it speaks of."""
    if id_ is None:
        quote = f"{name}.{attribute}"
        return Known(quote, _pattern(_SPEAKS_OF.get(quote, "")))
    quote = f'{name}("{id_}").{attribute}'
    if name == "particular":
        return Known(quote, None, _asking(asked, id_))
    of_kind = _ATTRIBUTES.get(attribute, "")
    return Known(quote, _pattern(of_kind or "|".join(_words(_title(asked, name, id_)))))


def _pattern(words: str) -> re.Pattern[str] | None:
    return re.compile(words) if words else None


def _asking(asked: Asked, id_: str) -> frozenset[str]:
    """The clauses that ask for a particular: it is a value of them alone."""
    return frozenset(
        one.path
        for one in asked.dossier.clauses
        if isinstance(one.front, ClauseFront) and id_ in one.front.particulars
    )


def _title(asked: Asked, name: str, id_: str) -> str:
    """What a thing is called in the language asked for; its id where it has no title."""
    contract = asked.contract
    things: Mapping[str, Sequence[Frozen]] = {
        "kpi": contract.service_levels,
        "charge": contract.price.charges if contract.price else (),
        "consequence": contract.consequences,
        "meeting": contract.governance.meetings if contract.governance else (),
        "certificate": contract.certificates,
        "insurance": contract.insurances,
    }
    thing = next((one for one in things.get(name, ()) if getattr(one, "id", "") == id_), None)
    title = asked.text(getattr(thing, "title", None)) if thing is not None else None
    return title or id_.replace("-", " ")


def _words(title: str) -> list[str]:
    """The beginnings of the words that say what a title is about."""
    found = re.findall(rf"[^\W\d_]{{{LEAST},}}", title.casefold())
    return [re.escape(word[: max(LEAST, min(MOST, len(word) - 2))]) for word in found
            if word not in _SAYS_LITTLE]  # fmt: skip
