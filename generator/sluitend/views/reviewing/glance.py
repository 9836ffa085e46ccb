"""The first page: what went well, what needs attention, and the quarter in short."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from sluitend.analysis import settlement
from sluitend.analysis.dossier_scored import unread
from sluitend.model.service_level import Role, ServiceLevel
from sluitend.prose.blocks import Block
from sluitend.quantity import Bound
from sluitend.scoring.figure import Figure, State
from sluitend.scoring.quarter import scores
from sluitend.views.edition import SHORT_HASH
from sluitend.views.reviewing.quarter import Reviewed
from sluitend.views.writing import NOTHING, bullets, facts, paragraph
from sluitend.wording import scored as say
from sluitend.wording.language import begun
from sluitend.wording.names import named

Pair = tuple[ServiceLevel, Figure]


def well(given: Reviewed) -> tuple[Block, ...]:
    """What went well, and nothing but what the figures say."""
    return bullets(_well(given))


def attention(given: Reviewed) -> tuple[Block, ...]:
    """What needs attention, of either party."""
    said = tuple(_attention(given))
    return bullets(said) if said else (paragraph(given.texts.no_attention),)


def short(given: Reviewed) -> tuple[Block, ...]:
    """Score, money, status, and on what it rests."""
    texts, words = given.texts, given.words
    weight = say.measured(given.result.score.measured_weight, "%", words)
    version, code = given.edition.version or NOTHING, given.edition.hash[:SHORT_HASH]
    moves, waits = settlement.total(given.lines), waiting(given)
    return facts(
        (
            (given.edition.label["score"], _score(given)),
            (texts.measured_weight, weight if given.result.score.exact is not None else ""),
            (texts.moves, begun(say.owed(moves, words)) if moves else texts.nothing),
            (texts.waits, begun(say.owed(waits, words)) if waits else ""),
            (texts.status, _status(given)),
            (texts.terms_label, texts.terms.format(version=version, hash=code)),
            (texts.measurements_label, given.scored.measurements[:SHORT_HASH]),
        )
    )


def waiting(given: Reviewed) -> Decimal:
    """All sums about which nobody decided yet; below zero the supplier would pay."""
    return sum((one.given for one in given.lines if one.standing == "open"), Decimal(0))


def _score(given: Reviewed) -> str:
    now = given.exact(given.result.score.rounded)
    before = given.exact(given.last.score.rounded) if given.last is not None else ""
    if not now:
        return begun(given.words.scored.no_score)
    return given.texts.score_before.format(score=now, before=before) if before else now


def _status(given: Reviewed) -> str:
    texts, words = given.texts, given.words
    if given.recorded is None:
        return texts.statuses["unrecorded"]
    said, sent = texts.statuses[given.recorded.status], given.recorded.sent
    if sent is None:
        return said
    if given.objection_ends is None or given.recorded.status != "provisional":
        return texts.sent.format(status=said, date=words.date(sent))
    until = words.date(given.objection_ends)
    return texts.objection_until.format(status=said, sent=words.date(sent), until=until)


# --- what went well ---------------------------------------------------------------------------


def _well(given: Reviewed) -> Iterator[str]:
    texts = given.texts
    judged = [pair for pair in _of_supplier(given) if pair[1].met is not None]
    met = [pair for pair in judged if pair[1].met]
    if not judged:
        yield texts.nothing_measured
    elif not met:
        yield texts.none_met
    elif len(met) == len(judged):
        yield given.counted(texts.all_met, len(met))
    else:
        said = texts.some_met.format(
            met=given.words.cardinal(len(met)), of=given.words.cardinal(len(judged))
        )
        yield begun(said)
    yield from _better(given, met)
    yield from _of_both(given)


def _better(given: Reviewed, met: list[Pair]) -> Iterator[str]:
    """Aims reached, what recovered, a score that rose, gates that hold."""
    texts = given.texts
    aims = [one.id for one, figure in met if scores(one) and _reaches_aim(one, figure)]
    if aims:
        yield texts.aims.format(levels=given.listed(aims))
    figures: Mapping[str, Figure] = given.last.figures if given.last is not None else {}
    again = [
        one.id
        for one, _ in met
        if (old := figures.get(one.id)) is not None and old.counts and old.met is False
    ]
    if again:
        yield texts.recovered.format(levels=given.listed(again))
    yield from _moved(given, texts.risen, up=True)
    gates = [figure.met for one, figure in _of_supplier(given) if one.role is Role.GATE]
    if gates and all(gates):
        yield texts.gates_met


def _of_both(given: Reviewed) -> Iterator[str]:
    """Duties the client met, actions that are done, what was earned."""
    texts = given.texts
    duties = [
        one.id
        for one, figure in given.levels()
        if one.owed_by == "client" and figure.counts and figure.met
    ]
    if duties:
        yield texts.client_met.format(levels=given.listed(duties))
    quarter = given.scored.quarter
    done = [
        one
        for one in given.actions
        if one.kind == "action" and one.done and quarter.first <= one.done <= quarter.last
    ]
    if done:
        yield given.counted(texts.done, len(done))
    earned = [one for one in given.lines if one.given > 0]
    if earned:
        named_ = given.quoted([one.consequence for one in earned])
        amount = given.words.money(sum((one.given for one in earned), Decimal(0)))
        yield texts.earned.format(amount=amount, consequences=named_)


def _of_supplier(given: Reviewed) -> list[Pair]:
    """The supplier's KPIs that count."""
    return [
        (one, figure)
        for one, figure in given.levels()
        if one.owed_by == "supplier" and figure.counts
    ]


def _reaches_aim(level: ServiceLevel, figure: Figure) -> bool:
    return (
        isinstance(level.aim, Bound)
        and figure.rounded is not None
        and not figure.by_failures
        and level.aim.holds(figure.rounded)
    )


def _moved(given: Reviewed, text: str, *, up: bool) -> Iterator[str]:
    """That the score rose, or fell, against the quarter before."""
    now = given.result.score.rounded
    before = given.last.score.rounded if given.last is not None else None
    if now is None or before is None or now == before or (now > before) is not up:
        return
    yield text.format(before=given.exact(before), now=given.exact(now))


# --- what needs attention ---------------------------------------------------------------------


def _attention(given: Reviewed) -> Iterator[str]:
    texts = given.texts
    for level, figure in given.levels():
        yield from _lacking(given, level, figure)
    yield from _moved(given, texts.fallen, up=False)
    run_in = [one.id for one, figure in given.levels() if figure.state is State.RUN_IN]
    if run_in:
        yield texts.in_run_in.format(levels=given.listed(run_in))
    for name, data_set in unread(given.scored):
        yield given.counted(texts.unread, data_set.unread, level=given.level(name))
    for charge in given.scored.refusals:
        yield texts.last_price.format(charge=named(given.edition.names.charges, charge))
    yield from _waiting(given)


def _lacking(given: Reviewed, level: ServiceLevel, figure: Figure) -> Iterator[str]:
    """A norm that was missed, or a figure that should have been there."""
    texts, name = given.texts, given.level(level.id)
    if figure.counts and figure.met is False:
        value, norm = given.value(figure), given.norm(level)
        if value and norm and not figure.by_failures:
            yield texts.missed.format(level=name, value=value, norm=norm)
            return
        missed = say.why(figure, given.words) or given.words.scored.met["missed"]
        yield texts.absent.format(level=name, why=missed)
    elif not figure.counts and figure.why in ("missing", "client_failed", "too_few", "excluded"):
        yield texts.absent.format(level=name, why=say.why(figure, given.words))


def _waiting(given: Reviewed) -> Iterator[str]:
    """Decisions that are to be made, objections that are open, actions that are late."""
    texts = given.texts
    undecided = settlement.undecided(given.lines)
    if undecided:
        yield texts.undecided.format(consequences=given.quoted(undecided))
    objected = settlement.open_objections(given.results)
    if objected:
        yield texts.open_objections.format(levels=given.listed(objected))
    late = [
        one
        for one in given.actions
        if one.kind == "action" and not one.done and given.past(one.due)
    ]
    if late:
        yield given.counted(texts.late, len(late))
