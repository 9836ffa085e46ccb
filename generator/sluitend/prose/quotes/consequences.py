"""Quotes of consequences: what each gives in words, whole or in parts."""

from collections.abc import Callable

from sluitend.model.consequence import Consequence
from sluitend.prose.quotes.quote import Asked, Kind, Quote
from sluitend.wording import consequences as say
from sluitend.wording.language import Words
from sluitend.wording.names import Names

Part = Callable[[Consequence, Words, Names], str | None]


def _one(asked: Asked) -> Consequence:
    return next(one for one in asked.contract.consequences if one.id == asked.id)


def _part(part: Part) -> Callable[[Asked], str | None]:
    return lambda asked: part(_one(asked), asked.words, asked.names)


def _on_breach(given: Consequence, words: Words, names: Names) -> str | None:
    """Without 6:94 BW, which the article on the consequence says itself."""
    return say.on_breach(given, words, moderation=False)


def _due(given: Consequence, words: Words, names: Names) -> str | None:
    return say.due(given, words)


def _sentence(given: Consequence, words: Words, names: Names) -> str | None:
    return " ".join(say.consequence_sentences(given, words, names)) or None


def _quote(attribute: str, gives: str, key: str, value: Callable[[Asked], str | None]) -> Quote:
    path = "consequences.{id}" + (f".{key}" if key else "")
    return Quote("consequence", attribute, gives, path, value)


KINDS = (
    Kind("consequence", "gevolg", "consequence",
         lambda asked: tuple(one.id for one in asked.contract.consequences)),
)  # fmt: skip
QUOTES = (
    _quote("title", "name of a consequence", "title", lambda asked: asked.text(_one(asked).title)),
    _quote("base", "what a percentage is of", "of", _part(say.base)),
    _quote("bands", "its rows as one sentence part, without a point", "bands", _part(say.bands)),
    _quote("decides", "what decides over a bonus or malus, as sentences", "on",
           _part(say.decides)),
    _quote("reckoned", "how a bonus or malus is reckoned, whatever its method, as sentences", "",
           _part(say.reckoned)),
    _quote("cap", "the most it can come to", "cap", _part(say.cap)),
    _quote("amount", "the sum each time", "amount", _part(say.amount)),
    _quote("on_breach", "how it stands beside damages, performance and default, as sentences",
           "on_breach", _part(_on_breach)),
    _quote("trigger", "when it arises", "when", _part(say.trigger)),
    _quote("due", "how soon an improvement plan is due", "due", _part(_due)),
    _quote("sentence", "the whole agreement on it, as sentences", "", _part(_sentence)),
)  # fmt: skip
