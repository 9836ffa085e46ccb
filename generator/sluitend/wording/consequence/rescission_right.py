"""A right to rescind for breach (6:265 BW) in words."""

from sluitend.model.consequence import RescissionRight
from sluitend.wording.language import Words, sentence
from sluitend.wording.names import Names
from sluitend.wording.trigger import trigger


def sentences(given: RescissionRight, words: Words, names: Names) -> tuple[str, ...]:
    """The right, whether a notice of default is needed, how long it can be used."""
    texts = words.consequence.right
    extent = texts.extent[given.extent]
    said = [texts.rescission.format(trigger=trigger(given.when, words, names), extent=extent)]
    said.append(texts.default[given.notice_of_default])
    if given.within is not None:
        said.append(texts.within.format(length=words.quantity(given.within)))
    return tuple(map(sentence, said))
