"""A step-in in words: the client has the work done by another."""

from sluitend.model.consequence import StepIn
from sluitend.wording.language import Words, sentence
from sluitend.wording.names import Names
from sluitend.wording.trigger import trigger


def sentences(given: StepIn, words: Words, names: Names) -> tuple[str, ...]:
    """The right, its announcement, how long, at whose cost."""
    texts = words.consequence.right
    said = [texts.step_in.format(trigger=trigger(given.when, words, names))]
    if given.notice is not None:
        said.append(texts.step_in_notice.format(length=words.quantity(given.notice)))
    if given.at_most is not None:
        said.append(texts.step_in_at_most.format(length=words.quantity(given.at_most)))
    said.append(texts.step_in_costs[given.costs])
    return tuple(map(sentence, said))
