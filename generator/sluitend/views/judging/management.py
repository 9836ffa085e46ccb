"""How the contract is managed: roles, actions, and what both parties think of it."""

from collections.abc import Iterator, Mapping

from sluitend.model.action import Action
from sluitend.model.evaluation import Evaluation, Opinion
from sluitend.prose.blocks import Block, Row, Table
from sluitend.views.judging.judged import Judged, differs, is_low
from sluitend.views.writing import bullets, cell, columns, paragraph, row
from sluitend.wording.names import named


def management(given: Judged) -> tuple[Block, ...]:
    """Roles, open actions, and the last evaluation beside the one before."""
    return (*_roles(given), *_actions(given), *_evaluation(given))


def _roles(given: Judged) -> tuple[Block, ...]:
    texts, roles = given.texts, given.subject.contract.roles
    if not roles:
        return (paragraph(texts.no_roles),)
    lacking = unfilled(given)
    if lacking:
        return (paragraph(lacking),)
    return (paragraph(texts.roles_filled.format(count=given.edition.words.cardinal(len(roles)))),)


def unfilled(given: Judged) -> str:
    """The roles nobody fills, in a sentence; "" where each has a name."""
    titles = given.edition.names.roles
    roles = [one for one in given.subject.contract.roles if one.person is None]
    if not roles:
        return ""
    said = given.edition.words.list(named(titles, one.id) for one in roles)
    return given.texts.unfilled.format(roles=said)


# --- actions ----------------------------------------------------------------------------------


def open_actions(given: Judged) -> list[Action]:
    """What is still to be done, the first due first; what has no day comes last."""
    todo = [one for one in given.subject.dossier.actions if one.kind == "action" and not one.done]
    return sorted(todo, key=lambda one: (one.due is None, one.due or 0, one.id))


def overdue(given: Judged) -> list[Action]:
    """Those whose day has passed."""
    return [one for one in open_actions(given) if given.past(one.due)]


def _actions(given: Judged) -> tuple[Block, ...]:
    texts = given.texts
    rows = tuple(_action(one, given) for one in open_actions(given))
    if not rows:
        return ()
    head = row(texts.action, texts.who, texts.due)
    table = Table(columns((0.5, 0.24, 0.26)), rows, (head,), kind="small")
    return (paragraph(texts.open_actions), table)


def _action(one: Action, given: Judged) -> Row:
    due = given.edition.words.date(one.due) if one.due else ""
    if given.past(one.due):
        due = given.texts.late.format(date=due)
    return row(given.edition.text(one.what) or one.id, given.person(one.owner), due)


# --- the evaluation ---------------------------------------------------------------------------


def _evaluation(given: Judged) -> Iterator[Block]:
    """Marks of both parties side by side; what they were last time stands beside them."""
    texts, words = given.texts, given.edition.words
    if not given.evaluations:
        return
    last, *earlier = given.evaluations
    marks = {one.id: one for evaluation in earlier for one in evaluation.opinions}
    said = texts.marks.format(date=words.date(last.on), period=words.period(last.period))
    yield paragraph(said)
    yield _marks(last, marks, given)
    agreed = [given.edition.text(one) for one in last.agreed]
    if any(agreed):
        yield paragraph(texts.agreed)
        yield from bullets(filter(None, agreed))


def _marks(last: Evaluation, before: Mapping[str, Opinion], given: Judged) -> Table:
    texts, label = given.texts, given.edition.label
    heads = [texts.topic, label["client"], label["supplier"], texts.gap]
    shares = [0.24, 0.14, 0.15, 0.11]
    if before:
        heads.append(texts.before)
        shares.append(0.13)
    rows = []
    for one in last.opinions:
        cells = [topic(one, given), *map(str, (one.client, one.supplier, _gap(one)))]
        if before:
            cells.append(_pair(before.get(one.id), given))
        rows.append(row(*cells, cell(given.edition.text(one.note))))
    head = row(*heads, texts.note)
    widths = (*shares, 1 - sum(shares))
    return Table(columns(widths, right=(1, 2, 3)), tuple(rows), (head,), kind="small")


def _gap(one: Opinion) -> int:
    return abs(one.client - one.supplier)


def _pair(one: Opinion | None, given: Judged) -> str:
    if one is None:
        return ""
    return given.texts.pair.format(client=one.client, supplier=one.supplier)


def topic(one: Opinion, given: Judged) -> str:
    """The subject's name."""
    return given.edition.text(one.title) or one.id


# --- the agenda -------------------------------------------------------------------------------


def agenda(given: Judged) -> tuple[Block, ...]:
    """What the parties have to talk about: differences, low marks, what is late."""
    return bullets(_agenda(given))


def _agenda(given: Judged) -> Iterator[str]:
    texts, words = given.texts, given.edition.words
    for evaluation in given.evaluations[:1]:
        for one in evaluation.opinions:
            said = {"topic": topic(one, given), "client": one.client, "supplier": one.supplier}
            if differs(one):
                yield texts.agenda_gap.format(**said)
            elif is_low(one):
                yield texts.agenda_low.format(topic=said["topic"], mark=one.client)
    if late := overdue(given):
        asked = texts.agenda_late.format(section=texts.section["management"])
        yield f"{given.opening(texts.overdue, len(late))} {asked}"
    for accepted in given.subject.contract.accept:
        if given.past(accepted.until):
            day = words.date(accepted.until)
            yield texts.agenda_expired.format(code=accepted.code, date=day)
