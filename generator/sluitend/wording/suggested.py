"""Suggestions as sentences."""

from sluitend.analysis.suggestions import Suggestion
from sluitend.model.contract import Contract
from sluitend.number import Exact
from sluitend.scoring.quarter import scores
from sluitend.wording.language import Words, begun
from sluitend.wording.names import Names, level_named
from sluitend.wording.scored import measured


def suggestion(given: Suggestion, contract: Contract, names: Names, words: Words) -> str:
    """What the figures show, and what to consider."""
    level = next(one for one in contract.service_levels if one.id == given.level)
    unit = names.units.get(level.id, "")

    def value(one: Exact | None) -> str:
        return "–" if one is None else measured(one, unit, words)

    said = words.suggested.says[given.kind].format(
        level=level_named(level, names, words),
        quarters=words.cardinal(given.quarters),
        times=words.cardinal(given.times),
        worst=value(given.worst),
        best=value(given.best),
        or_weight=words.suggested.or_weight if scores(level) else "",
        norm=words.border(level.target, unit) if level.target else "–",
    )
    return begun(said)
