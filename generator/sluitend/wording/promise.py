"""A promise of the bid in words: what was said, whether it can be done, where it binds."""

from sluitend.model.promise import Feasibility, Promise
from sluitend.wording.language import Words, sentence
from sluitend.wording.names import Names, named


def promise(given: Promise, words: Words, names: Names) -> str:
    """The promise with its source."""
    said = names.text(given.words, words).rstrip(".")
    return words.change.promise.format(words=said, source=names.text(given.source, words))


def feasibility(given: Feasibility | None, words: Words, names: Names) -> str:
    """What the operation says of it."""
    if given is None:
        return words.change.untested
    return words.change.outcome[given.outcome].format(
        by=named(names.people, given.by),
        on=words.date(given.on),
        condition=names.text(given.condition, words).rstrip("."),
    )


def lands(given: Promise, where: tuple[str, ...], words: Words, names: Names) -> str:
    """Where it binds, or why it does not; `where` are the places as the document names them."""
    if given.dropped is not None:
        why = names.text(given.dropped, words).rstrip(".")
        return words.change.dropped.format(why=why)
    places = words.list(where or given.lands_in)
    return words.change.lands_in.format(where=places) if places else words.change.nowhere


def promise_sentences(
    given: Promise, words: Words, names: Names, where: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """All of it."""
    return (
        sentence(promise(given, words, names)),
        sentence(feasibility(given.tested, words, names)),
        sentence(lands(given, where, words, names)),
    )
