"""The change rule in words, and what may be fine-tuned."""

from sluitend.model.governance import ChangeRule
from sluitend.model.scalars import Border
from sluitend.model.service_level import Range, ServiceLevel
from sluitend.model.unit import unit_of
from sluitend.quantity import Unit
from sluitend.wording.language import Words, sentence
from sluitend.wording.names import Names, level_named, named


def effective(rule: ChangeRule, words: Words) -> str:
    """`de eerste dag van het eerste Kwartaal`, before *na de ondertekening*."""
    return words.change.effective[rule.effective]


def at_most(rule: ChangeRule, words: Words) -> str | None:
    """How many changes in a quarter, as a word; None where there is no limit."""
    return words.cardinal(rule.at_most) if rule.at_most is not None else None


def change_sentences(rule: ChangeRule, words: Words, names: Names) -> tuple[str, ...]:
    """What gives a change force, who agree to it, from when, how many."""
    texts, count = words.change, at_most(rule, words)
    said = [texts.takes_force[rule.takes_force]]
    if rule.signed_by:
        roles = words.list(named(names.roles, one) for one in rule.signed_by)
        said.append(texts.signed_by.format(roles=roles))
    else:
        said.append(texts.by_signatories)
    said.append(texts.goes_in.format(effective=effective(rule, words)))
    if count is not None:
        said.append(texts.at_most.format(count=count))
    said.append(texts.parallel["yes" if rule.parallel_run else "no"])
    return tuple(map(sentence, said))


# --- what may be tuned ------------------------------------------------------------------------


def range_(given: Range, unit: Unit, words: Words) -> str:
    """`van ten minste 85% tot en met ten minste 95%`, or by how much it may move."""
    texts, parts = words.change, []

    def border(value: Border) -> str:
        return words.border(value, unit)

    if given.from_ is not None and given.to is not None:
        parts.append(texts.between.format(from_=border(given.from_), to=border(given.to)))
    elif given.from_ is not None:
        parts.append(texts.from_.format(from_=border(given.from_)))
    elif given.to is not None:
        parts.append(texts.up_to.format(to=border(given.to)))
    if given.by is not None:
        parts.append(texts.by.format(by=words.quantity(given.by)))
    return words.list(parts)


def tunable_parts(level: ServiceLevel, words: Words) -> tuple[str, ...]:
    """What of a service level may be fine-tuned, a part each."""
    given, texts = level.tunable, words.change
    if given is None:
        return ()
    parts = []
    if given.target is not None:
        parts.append(texts.target.format(range=range_(given.target, unit_of(level), words)))
    if given.weight is not None:
        parts.append(texts.weight.format(range=range_(given.weight, "%", words)))
    flags = (
        (given.bands, texts.bands),
        (given.measurement, texts.measurement),
        (given.definition, texts.definition),
    )
    return (*parts, *(text for flag, text in flags if flag))


def tunable_sentence(level: ServiceLevel, words: Words, names: Names) -> str:
    """What of a service level may be fine-tuned without changing the agreement otherwise."""
    parts, texts = tunable_parts(level, words), words.change
    title = level_named(level, names, words)
    if not parts:
        return sentence(texts.not_tunable.format(level=title))
    return sentence(texts.tunable.format(level=title, what="; ".join(parts)))
