"""What happens when it goes well, and when it does not."""

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
from sluitend.prose.blocks import Block, Cell, Table
from sluitend.views.edition import Edition
from sluitend.views.writing import NOTHING, cell, columns, paragraph, row, strong
from sluitend.wording import consequences as say
from sluitend.wording.consequence import bonus_malus
from sluitend.wording.language import begun, sentence


def outcomes(edition: Edition, whole: bool) -> tuple[Block, ...]:
    """Every consequence with when it comes and what it means; `whole` adds sums and rights."""
    texts = edition.words.briefing
    score: list[Block] = []
    rows = []
    for one in edition.contract.consequences:
        if isinstance(one, BonusMalus):
            score += _score(one, edition, whole)
        elif whole or isinstance(one, ImprovementPlan | StepIn | Penalty | ServicePoints):
            rows.append(row(*_row(one, edition)))
    if not rows:
        return tuple(score)
    head = row(texts.what, texts.when, texts.then)
    table = Table(columns((0.28, 0.42, 0.3)), tuple(rows), (head,), kind="small")
    return (*score, paragraph(texts.outcomes), table)


def _row(one: Consequence, edition: Edition) -> tuple[Cell | str, ...]:
    when = say.trigger(one, edition.words, edition.names)
    name = edition.text(one.title) or one.id
    then, cap = _then(one, edition), say.cap(one, edition.words, edition.names)
    most = (edition.words.briefing.at_most.format(cap=cap),) if cap else ()
    return (
        cell((strong(name),)),
        begun(when) if when else NOTHING,
        cell(sentence(then) if most else begun(then), *most) if then else NOTHING,
    )


def _then(one: Consequence, edition: Edition) -> str | None:
    """In a few words what it comes to."""
    words, texts = edition.words, edition.words.briefing
    match one:
        case Penalty() | ServiceCredit():
            form = texts.penalty if isinstance(one, Penalty) else texts.credit
            sum_ = say.amount(one, words, edition.names)
            return form.format(sum=sum_) if sum_ else say.stake(one, words, edition.names)
        case ServicePoints():
            return say.stake(one, words, edition.names)
        case ImprovementPlan():
            return texts.plan.format(due=say.due(one, words))
        case StepIn():
            return texts.step_in
        case RescissionRight():
            return texts.rescission
        case NoticeRight():
            return texts.notice.format(length=words.quantity(one.notice))
    return None


def _score(given: BonusMalus, edition: Edition, whole: bool) -> tuple[Block, ...]:
    """The rows or steps of a bonus-malus, or only that there is one."""
    texts, words, names = edition.words.briefing, edition.words, edition.names
    decides = _decides(given, edition)
    if not whole:
        return (paragraph(decides),)
    found = bonus_malus.table(given, words, names)
    if not found:
        each = map(sentence, bonus_malus.slopes(given, words, names))
        return (paragraph(" ".join((decides, *each, *_most(given, edition)))),)
    rows = tuple(row(begun(border), begun(gives)) for border, gives in found)
    base = say.base(given, words, names)
    said = [texts.base.format(base=base)] if base else []
    if given.knots:
        said.append(sentence(words.consequence.bonus_malus.method["linear"]))
    said += _most(given, edition)
    on_score = given.on == "score"
    head = row(edition.label["score" if on_score else "result"], edition.label["outcome"])
    return (
        paragraph(decides),
        Table(columns((0.25, 0.75)), rows, (head,), kind="small"),
        *((paragraph(" ".join(said)),) if said else ()),
    )


def _decides(given: BonusMalus, edition: Edition) -> str:
    """What decides: the score of the quarter, or the value of a KPI over a period."""
    words = edition.words
    if given.on == "score":
        return words.briefing.bonus_malus
    texts, what = words.consequence.bonus_malus, bonus_malus.what(given, words, edition.names)
    return sentence(texts.decides.format(span=words.each_span(given.per), what=what))


def _most(given: BonusMalus, edition: Edition) -> tuple[str, ...]:
    cap = say.cap(given, edition.words, edition.names)
    return (edition.words.briefing.at_most.format(cap=cap),) if cap else ()
