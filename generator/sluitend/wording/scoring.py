"""The score in words, and the eight steps from measurement to money (design 2.3)."""

from sluitend.model.contract import Contract
from sluitend.model.service_level import Role, Scoring
from sluitend.model.term_days import run_in_day
from sluitend.wording.language import Words, sentence
from sluitend.wording.names import Names, level_named, named, quoted


def rounding(scoring: Scoring, words: Words) -> str:
    """`op 2 decimalen, rekenkundig (een half van nul af)`."""
    return words.rounding(scoring.round.rounding if scoring.round else None)


def unmeasured_weight(scoring: Scoring, words: Words) -> str | None:
    """Follows *het gewicht van een KPI die niet meetelt*; None where it is not said."""
    if scoring.unmeasured_weight is None:
        return None
    return words.scoring.unmeasured_weight[scoring.unmeasured_weight]


def minimum_measured_weight(scoring: Scoring, words: Words) -> str | None:
    """`70%`; None where any weight will do."""
    weight = scoring.minimum_measured_weight
    return words.percent(weight) if weight is not None else None


def objection(scoring: Scoring, words: Words) -> str | None:
    """`10 werkdagen`; None where no term is agreed."""
    return words.quantity(scoring.objection) if scoring.objection else None


def _rounded(scoring: Scoring, words: Words) -> str:
    if scoring.round is None:
        return words.scoring.exact
    return words.scoring.rounding.format(rounding=rounding(scoring, words))


def scoring_sentences(scoring: Scoring, words: Words) -> tuple[str, ...]:
    """Rounding, weight not measured, least weight, objection."""
    texts = words.scoring
    said = [_rounded(scoring, words)]
    what, weight, length = (
        unmeasured_weight(scoring, words),
        minimum_measured_weight(scoring, words),
        objection(scoring, words),
    )
    if what:
        said.append(texts.weight_of_unmeasured.format(what=what))
    if weight:
        said.append(texts.too_little.format(weight=weight))
    if length:
        said.append(texts.objection.format(length=length))
    return tuple(map(sentence, said))


# --- from measurement to money ----------------------------------------------------------------


def calculation(contract: Contract, words: Words, names: Names) -> tuple[str, ...]:
    """The eight steps in order, a paragraph each, with the contract's own values."""
    texts = words.scoring
    steps = (
        (texts.observations, texts.unreadable),
        (texts.value, texts.too_few),
        (texts.band, texts.target),
        _counting(contract, words, names),
        _score(contract, words),
        _consequences(contract, words, names),
        (texts.decision,),
        (_settlement(contract, words),),
    )
    return tuple(" ".join(map(sentence, step)) for step in steps)


def _counting(contract: Contract, words: Words, names: Names) -> tuple[str, ...]:
    texts = words.scoring
    said = [texts.counting, texts.unseen, texts.excluded]
    last = run_in_day(contract.term) if contract.term else None
    if last is not None:
        said.insert(0, texts.run_in.format(day=words.date(last)))
    gates = [level for level in contract.service_levels if level.role is Role.GATE]
    if gates:
        titles = words.list(level_named(level, names, words) for level in gates)
        text = texts.gates if last is None else texts.gates_in_run_in
        said.append(text.format(gates=titles))
    return tuple(said)


def _score(contract: Contract, words: Words) -> tuple[str, ...]:
    texts = words.scoring
    scored = sum(level.role is Role.SCORED for level in contract.service_levels)
    if not scored:
        return (texts.no_score,)
    said = [texts.score.format(count=words.cardinal(scored))]
    if contract.score is None:
        return tuple(said)
    what = unmeasured_weight(contract.score, words)
    weight = minimum_measured_weight(contract.score, words)
    if what:
        said.append(texts.weight_of_unmeasured.format(what=what))
    said.append(_rounded(contract.score, words))
    if weight:
        said.append(texts.too_little.format(weight=weight))
    return tuple(said)


def _consequences(contract: Contract, words: Words, names: Names) -> tuple[str, ...]:
    texts = words.scoring
    if not contract.consequences:
        return (texts.no_consequences,)
    titles = words.list(
        quoted(named(names.consequences, one.id), words) for one in contract.consequences
    )
    said = (texts.consequences.format(consequences=titles), texts.amounts)
    return (*said, texts.shared_caps) if contract.shared_caps else said


def _settlement(contract: Contract, words: Words) -> str:
    length = objection(contract.score, words) if contract.score else None
    if length is None:
        return words.scoring.settlement_any
    return words.scoring.settlement.format(objection=length)
