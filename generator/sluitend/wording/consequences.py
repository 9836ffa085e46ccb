"""Any consequence in words: the whole of it, and the parts that clauses and tables quote."""

from sluitend.model.consequence import (
    BonusMalus,
    Consequence,
    ImprovementPlan,
    NoticeRight,
    Penalty,
    RescissionRight,
    ServiceCredit,
    ServicePoints,
    StepIn,
)
from sluitend.wording import bands as rows
from sluitend.wording import sums
from sluitend.wording.consequence import (
    bonus_malus,
    improvement_plan,
    notice_right,
    penalty,
    rescission_right,
    service_credit,
    service_points,
    step_in,
)
from sluitend.wording.language import Words, sentence
from sluitend.wording.names import Names
from sluitend.wording.trigger import trigger as worded

_SUMS = BonusMalus | Penalty | ServiceCredit | ServicePoints


def consequence_sentences(
    given: Consequence, words: Words, names: Names, law: bool = True
) -> tuple[str, ...]:
    """The whole agreement on one consequence; `law` adds how a sum stands beside the law."""
    said = _own(given, words, names)
    if isinstance(given, _SUMS):
        said += _of_sums(given, words, names)
        if law and given.on_breach is not None:
            said += sums.on_breach_sentences(given.on_breach, given.kind, words)
    note = names.text(given.note, words).rstrip(".")
    return (*said, sentence(words.sums.note.format(note=note))) if note else said


def _own(given: Consequence, words: Words, names: Names) -> tuple[str, ...]:
    match given:
        case BonusMalus():
            return bonus_malus.sentences(given, words, names)
        case Penalty():
            return penalty.sentences(given, words, names)
        case ServiceCredit():
            return service_credit.sentences(given, words, names)
        case ServicePoints():
            return service_points.sentences(given, words, names)
        case ImprovementPlan():
            return improvement_plan.sentences(given, words, names)
        case StepIn():
            return step_in.sentences(given, words, names)
        case RescissionRight():
            return rescission_right.sentences(given, words, names)
        case NoticeRight():
            return notice_right.sentences(given, words, names)


def _of_sums(given: _SUMS, words: Words, names: Names) -> tuple[str, ...]:
    """What all sums have in common: what they replace, and how much must have been measured."""
    both = (
        sums.replaces_sentence(given.replaces, words, names),
        sums.measured_weight_sentence(given.minimum_measured_weight, words),
    )
    return tuple(one for one in both if one)


# --- parts; None where a kind has no such part, or nothing is said ----------------------------


def base(given: Consequence, words: Words, names: Names) -> str | None:
    """What a percentage is of."""
    if isinstance(given, BonusMalus | Penalty | ServiceCredit) and given.of is not None:
        return sums.base(given.of, words, names)
    return None


def bands(given: Consequence, words: Words, names: Names) -> str | None:
    """The rows as one sentence part."""
    match given:
        case BonusMalus():
            return bonus_malus.rows(given, words, names) or None
        case Penalty() if given.bands:
            return rows.tiers(given.bands, words)
        case ServiceCredit() if given.bands:
            unit = names.units.get(given.on or "", "")
            return rows.credit_bands(given.bands, unit, words)
        case ServicePoints() if given.bands:
            unit = names.units.get(given.on[0], "") if given.on else ""
            return rows.points_bands(given.bands, unit, words)
    return None


def decides(given: Consequence, words: Words, names: Names) -> str | None:
    """What decides over a bonus or malus, as sentences."""
    if not isinstance(given, BonusMalus):
        return None
    return " ".join(bonus_malus.decides(given, words, names))


def reckoned(given: Consequence, words: Words, names: Names) -> str | None:
    """How a bonus or malus is reckoned, as sentences."""
    if not isinstance(given, BonusMalus):
        return None
    return " ".join(bonus_malus.reckoned(given, words, names)) or None


def cap(given: Consequence, words: Words, names: Names) -> str | None:
    """The most it can come to."""
    if not isinstance(given, _SUMS) or given.cap is None:
        return None
    own = None if isinstance(given, ServicePoints) else given.of
    return sums.cap(given.cap, own, words, names)


def amount(given: Consequence, words: Words, names: Names) -> str | None:
    """The sum each time."""
    match given:
        case Penalty():
            return penalty.amount(given, words, names)
        case ServiceCredit():
            return service_credit.amount(given, words, names)
    return None


def stake(given: Consequence, words: Words, names: Names) -> str | None:
    """What rows, points or a pool give, where no one sum says it."""
    match given:
        case ServiceCredit():
            return service_credit.stake(given, words, names)
        case ServicePoints():
            return service_points.stake(given, words, names)
    return None


def on_breach(given: Consequence, words: Words, moderation: bool = True) -> str | None:
    """How it stands beside the law, as whole sentences."""
    if not isinstance(given, _SUMS) or given.on_breach is None:
        return None
    return " ".join(sums.on_breach_sentences(given.on_breach, given.kind, words, moderation))


def trigger(given: Consequence, words: Words, names: Names) -> str | None:
    """When it arises."""
    match given:
        case ServiceCredit():
            return service_credit.when(given, words, names)
        case ServicePoints():
            return service_points.when(given, words, names)
        case Penalty():
            return penalty.when(given, words, names) or None
        case BonusMalus():
            return None
    return worded(given.when, words, names)


def due(given: Consequence, words: Words) -> str | None:
    """How soon an improvement plan is due."""
    return improvement_plan.due(given, words) if isinstance(given, ImprovementPlan) else None
