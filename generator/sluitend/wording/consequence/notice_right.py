"""A right to end by notice, without default (7:408 BW), in words."""

from sluitend.model.consequence import NoticeRight
from sluitend.wording.language import Words, sentence
from sluitend.wording.names import Names
from sluitend.wording.trigger import trigger


def sentences(given: NoticeRight, words: Words, names: Names) -> tuple[str, ...]:
    """Whose right it is, with what notice period."""
    texts, when = words.consequence.right, trigger(given.when, words, names)
    right = texts.notice[given.side].format(trigger=when, length=words.quantity(given.notice))
    return (sentence(right), sentence(texts.no_default))
