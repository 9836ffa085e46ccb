"""An improvement plan in words: when it is due, when it must have worked."""

from sluitend.model.consequence import ImprovementPlan
from sluitend.wording.language import Words, sentence
from sluitend.wording.names import Names, due_named
from sluitend.wording.trigger import trigger


def due(given: ImprovementPlan, words: Words) -> str:
    """`uiterlijk 10 werkdagen nadat het resultaat definitief is`."""
    return words.consequence.right.plan_due.format(length=words.quantity(given.due.length))


def sentences(given: ImprovementPlan, words: Words, names: Names) -> tuple[str, ...]:
    """The duty to deliver a plan, its effect, and what it may come instead of."""
    texts, when = words.consequence.right, trigger(given.when, words, names)
    said = [texts.plan.format(trigger=when, due=due(given, words))]
    if given.due.if_closed == "next_open_day":
        said.append(words.calendar.if_closed["next_open_day"])
    if given.effect_within is not None:
        said.append(texts.effect.format(length=words.quantity(given.effect_within)))
    if given.instead_of is not None:
        consequence = due_named(given.instead_of, names, words)
        said.append(texts.instead_of.format(consequence=consequence))
    return tuple(map(sentence, said))
