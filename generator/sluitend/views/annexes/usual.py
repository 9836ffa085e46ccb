"""What holds for most service levels: said once above them, so that each says what differs.

Whatever a service level does not say itself is what stands above. So an aspect is shared only
when more than half of the service levels it concerns say the same.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sluitend.model.service_level import Range, Role, ServiceLevel
from sluitend.views.edition import Edition
from sluitend.wording import service_level
from sluitend.wording.language import Words

Says = Callable[[ServiceLevel, Edition], str]
"""A sentence part; "" where it does not concern a service level."""


# --- aspects ----------------------------------------------------------------------------------


def rounded(level: ServiceLevel, edition: Edition) -> str:
    """How the value is rounded, or that it is not."""
    words = edition.words
    if level.measure is None:
        return ""
    if level.round is None:
        return words.agreement.not_rounded
    rounding = service_level.rounding(level.round, words)
    return words.service_level.rounding.format(rounding=rounding)


def in_quarter(level: ServiceLevel, edition: Edition) -> str:
    """How shorter periods become the quarter's value."""
    return service_level.in_quarter(level, edition.words) or ""


def few(level: ServiceLevel, edition: Edition) -> str:
    """What applies with few observations, or that any number will do."""
    said = service_level.minimum(level, edition.words)
    return said or edition.words.agreement.any_number


def nothing(level: ServiceLevel, edition: Edition) -> str:
    """What applies where there was nothing to measure."""
    return service_level.no_events(level, edition.words)


def missing(level: ServiceLevel, edition: Edition) -> str:
    """What applies where figures are lacking."""
    return service_level.if_missing(level, edition.words)


def tunable_scored(level: ServiceLevel, edition: Edition) -> str:
    """What may be fine-tuned of a service level that scores."""
    return _tunable(level, edition) if scores(level) else ""


def tunable_other(level: ServiceLevel, edition: Edition) -> str:
    """What may be fine-tuned of one that does not."""
    return "" if scores(level) else _tunable(level, edition)


def scores(level: ServiceLevel) -> bool:
    """Whether it is of those with a weight."""
    return level.role is Role.SCORED and level.owed_by == "supplier"


def _tunable(level: ServiceLevel, edition: Edition) -> str:
    """Everything but how far the norm may move: that differs by service level."""
    texts, tunable = edition.words.agreement, level.tunable
    target = (texts.tunable_within,) if tunable and tunable.target else ()
    return "; ".join((*target, *tunable_rest(level, edition))) or texts.tunable_nothing


def tunable_rest(level: ServiceLevel, edition: Edition) -> tuple[str, ...]:
    """What else may be fine-tuned beside the norm, and how far."""
    tunable, texts = level.tunable, edition.words.agreement
    if tunable is None:
        return ()
    weight: tuple[str, ...] = ()
    if tunable.weight:
        said = range_of(tunable.weight, level, edition)
        weight = (texts.tunable_weight.format(range=said),)
    allowed = (
        (tunable.bands, texts.tunable_bands),
        (tunable.measurement, texts.tunable_measurement),
        (tunable.definition, texts.tunable_definition),
    )
    return (*weight, *(text for may, text in allowed if may))


def range_of(given: Range, level: ServiceLevel, edition: Edition) -> str:
    """From where to where, or by how much."""
    words, texts = edition.words, edition.words.agreement
    if given.by is not None:
        return texts.range_by.format(by=words.quantity(given.by))
    first = service_level.border(given.from_, level, words) if given.from_ else ""
    last = service_level.border(given.to, level, words) if given.to else ""
    if first and last:
        return texts.range_from_to.format(first=first, last=last)
    return first or last


# --- what is usual ----------------------------------------------------------------------------

ASPECTS: tuple[Says, ...] = (
    rounded,
    in_quarter,
    few,
    nothing,
    missing,
    tunable_scored,
    tunable_other,
)


@dataclass(frozen=True, slots=True)
class Usual:
    """What most service levels say of each aspect, as far as it may be said once."""

    said: Mapping[Says, str]
    edition: Edition

    def own(self, aspect: Says, level: ServiceLevel) -> str:
        """What a service level says itself; "" where what is usual holds."""
        said = aspect(level, self.edition)
        return "" if said == self.said.get(aspect) else said

    def sentences(self) -> tuple[str, ...]:
        """What is usual, a sentence part an aspect."""
        texts, said = self.edition.words.agreement, self.said
        forms: dict[Says, str] = {
            in_quarter: texts.usual_in_quarter,
            tunable_scored: texts.tunable_of_scored,
            tunable_other: texts.tunable_of_others,
        }
        kept = {key: forms.get(key, "{said}").format(said=one) for key, one in said.items()}
        few_ = together(kept.pop(nothing, ""), kept.pop(missing, ""), self.edition.words)
        order = (*(kept.pop(key, "") for key in (rounded, in_quarter, few)), *few_)
        return tuple(one for one in (*order, *kept.values()) if one)


def usual(levels: Sequence[ServiceLevel], edition: Edition) -> Usual:
    """What more than half of the service levels say, aspect by aspect."""
    found = ((aspect, _most(aspect, levels, edition)) for aspect in ASPECTS)
    return Usual({aspect: said for aspect, said in found if said}, edition)


def _most(aspect: Says, levels: Sequence[ServiceLevel], edition: Edition) -> str:
    concerned = [said for level in levels if (said := aspect(level, edition))]
    if not concerned:
        return ""
    most, count = Counter(concerned).most_common(1)[0]
    return most if count > 1 and 2 * count > len(concerned) else ""


def together(nothing_: str, missing_: str, words: Words) -> tuple[str, ...]:
    """Nothing to measure, and figures that lack: one sentence where both come to the same."""
    texts = words.service_level
    if (nothing_, missing_) == (texts.no_events["not_counted"], texts.if_missing["not_counted"]):
        return (words.agreement.nothing_or_missing,)
    return tuple(filter(None, (nothing_, missing_)))
