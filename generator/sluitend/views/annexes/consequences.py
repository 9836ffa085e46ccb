"""Annex: from measurement to money, then every consequence in full."""

from sluitend.model.bands import Banded
from sluitend.model.consequence import BonusMalus, Consequence, ServiceCredit, ServicePoints
from sluitend.model.service_level import Role
from sluitend.prose.blocks import Block, Inlines, Run, Table
from sluitend.prose.text import ArticleProse
from sluitend.views.annexes import examples
from sluitend.views.annexes.stated import referring, stating
from sluitend.views.edition import Edition
from sluitend.views.writing import columns, lettered, paragraph, row, strong, subtitle, title
from sluitend.wording import bands, service_level, sums
from sluitend.wording import consequences as say
from sluitend.wording.consequence import bonus_malus
from sluitend.wording.language import begun, sentence


def blocks(edition: Edition) -> tuple[Block, ...]:
    """The order of reckoning, what holds for the score, and each consequence in that order."""
    texts, label = edition.words.agreement, edition.label
    each = tuple(
        block
        for nth, one in enumerate(edition.contract.consequences, 1)
        for block in _consequence(nth, one, edition)
    )
    return (
        title(label["from_measurement_to_money"]),
        paragraph(texts.order_lead, "lead"),
        *_steps(edition),
        title(label["consequences"]),
        paragraph(texts.consequences_lead, "lead"),
        *each,
        *_shared(edition),
        *examples.blocks(edition),
    )


# --- the order of reckoning -------------------------------------------------------------------


def _steps(edition: Edition) -> tuple[Block, ...]:
    """The order in words; each step as the contract fills it in."""
    texts = edition.words.agreement
    term = edition.contract.term
    run_in = f"{texts.counting_run_in} " if term and term.run_in else ""
    said = [texts.step_observations, texts.step_value, texts.step_counting.format(run_in=run_in)]
    said += _objection(edition)
    if any(level.role is Role.GATE for level in edition.contract.service_levels):
        said.append(texts.step_gates)
    said += _score(edition)
    said += [texts.step_consequences, texts.step_decision, texts.step_settlement]
    return tuple(_step(nth, one) for nth, one in enumerate(said, 1))


def _step(nth: int, said: str) -> Block:
    """A numbered step; its first words name it."""
    name, _, rest = said.partition(". ")
    return paragraph((strong(f"{name}."), Run(f" {rest}")), "sublid", f"{nth}.")


def _objection(edition: Edition) -> tuple[str, ...]:
    score = edition.contract.score
    if score is None or score.objection is None:
        return ()
    length = edition.words.quantity(score.objection)
    return (edition.words.agreement.step_objection.format(length=length),)


def _score(edition: Edition) -> tuple[str, ...]:
    """The score: weighted mean, what is not measured, rounding, and how much must be measured."""
    score, texts, words = edition.contract.score, edition.words.agreement, edition.words
    if score is None:
        return ()
    said = [texts.step_score]
    if score.unmeasured_weight:
        said.append(texts.unmeasured[score.unmeasured_weight])
    if score.round:
        rounding = service_level.rounding(score.round, words)
        said.append(texts.score_rounded.format(rounding=rounding))
    if score.minimum_measured_weight is not None:
        weight = words.percent(score.minimum_measured_weight)
        said.append(sentence(words.scoring.too_little.format(weight=weight)))
    return (" ".join(said),)


# --- one consequence --------------------------------------------------------------------------


def _consequence(nth: int, given: Consequence, edition: Edition) -> tuple[Block, ...]:
    name = edition.text(given.title) or given.id
    table = _table(given, edition)
    rows = say.bands(given, edition.words, edition.names) if table else None
    article = _beside_the_law(given, edition)
    said = say.consequence_sentences(given, edition.words, edition.names, law=article is None)
    referred = (_reference(given, article, edition),) if article else ()
    return (
        subtitle(f"{nth}. {name}", f"consequence-{given.id}"),
        *table,
        # the table says the rows; the sentence that does so too would say them twice
        *lettered((*(one for one in said if rows is None or rows not in one), *referred)),
    )


def _beside_the_law(given: Consequence, edition: Edition) -> ArticleProse | None:
    """The article that says how a sum stands beside the law, where there is one."""
    said = say.on_breach(given, edition.words, moderation=False)
    return stating((said or "",), edition)


def _reference(given: Consequence, article: ArticleProse, edition: Edition) -> Inlines:
    words = edition.words
    sum_ = words.sums.sum.get(given.kind, "")
    text = words.agreement.beside_the_law.replace("{sum}", str(sum_))
    return referring(text, article, edition)


def _table(given: Consequence, edition: Edition) -> tuple[Block, ...]:
    """The rows a sum is read from, where it has any."""
    words, label = edition.words, edition.label
    match given:
        case BonusMalus(bands=found) if found:
            unit = bonus_malus.unit(given, edition.names)
            head = label["score"] if given.on == "score" else label["result"]
            rows = bands.money_rows(found, unit, words)
        case ServiceCredit(bands=found) if found:
            unit = edition.names.units.get(given.on or "", "")
            head = label["result"]
            rows = tuple((_border(one, unit, edition), bands.credit(one, words)) for one in found)
        case ServicePoints(bands=found) if found:
            unit = edition.names.units.get(given.on[0], "") if given.on else ""
            head = label["result"]
            rows = tuple((_border(one, unit, edition), bands.points(one, words)) for one in found)
        case _:
            return ()
    said = tuple(row(begun(border), begun(gives)) for border, gives in rows)
    table = Table(columns((0.35, 0.65)), said, (row(head, label["outcome"]),))
    return (table, paragraph(words.agreement.rows_read, "note"))


def _border(band: Banded, unit: str, edition: Edition) -> str:
    words = edition.words
    return words.border(band.border, unit) if band.border else words.bands.always


def _shared(edition: Edition) -> tuple[Block, ...]:
    caps = edition.contract.shared_caps
    if not caps:
        return ()
    said = (sums.shared_cap_sentence(one, edition.words, edition.names) for one in caps)
    return (title(edition.label["shared_cap"]), *map(paragraph, said))
