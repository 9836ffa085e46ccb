"""Every KPI in a row: what was observed, against which norm, with the quarters before."""

from sluitend.model.service_level import ServiceLevel
from sluitend.prose.blocks import Block, Cell, Row, Table
from sluitend.scoring.figure import Figure
from sluitend.scoring.quarter import scores
from sluitend.views.annexes.grouping import groups
from sluitend.views.reviewing.quarter import BEFORE, SILENT, Reviewed
from sluitend.views.writing import NOTHING, cell, columns, paragraph, row, strong
from sluitend.wording import scored as say

SHARES = (0.22, 0.14, 0.135, 0.15, 0.1, 0.07)
TREND = 0.09


def blocks(given: Reviewed) -> tuple[Block, ...]:
    """The table of results, and what was not measured in this quarter."""
    texts, words = given.texts, given.words
    lead = texts.results_lead.format(quarter=words.period(given.scored.quarter))
    shown = {level.id for level, _ in given.levels()}
    silent = [one for one in given.result.figures if one not in shown]
    below = texts.not_due.format(levels=given.listed(silent))
    return (
        paragraph(lead, "lead"),
        *_table(given),
        *((paragraph(below, "note"),) if silent else ()),
    )


def _table(given: Reviewed) -> tuple[Block, ...]:
    shown = {level.id: figure for level, figure in given.levels()}
    before = given.before[-BEFORE:]
    rows: list[Row] = []
    for group in groups(given.edition):
        levels = [one.level for one in group.levels if one.level.id in shown]
        if levels:
            rows.append((cell((strong(group.title),), span=len(SHARES) + len(before)),))
            rows += [_row(given, one, shown[one.id]) for one in levels]
    if not rows:
        return ()
    label, texts, words = given.edition.label, given.texts, given.words
    head = row(
        label["kpi"],
        words.scored.observed,
        label["result"],
        label["target"],
        texts.met,
        label["score"],
        *(_quarter(str(one.quarter)) for one in before),
    )
    shares = (*SHARES, *(TREND for _ in before))
    right = {5, *range(6, 6 + len(before))}
    foot = _score(given)
    return (Table(columns(shares, right), tuple(rows), (head,), foot=foot, kind="small"),)


def _quarter(said: str) -> str:
    """`2026-Q3`, which must not break at its hyphen."""
    return said.replace("-", "\N{NON-BREAKING HYPHEN}")


def _row(given: Reviewed, level: ServiceLevel, figure: Figure) -> Row:
    words = given.words
    state = say.met(figure, words) if figure.counts else words.scored.state[figure.state.value]
    scored = figure.counts and figure.score is not None and scores(level)
    score = words.number(figure.score) if scored and figure.score is not None else NOTHING
    return row(
        given.level(level.id),
        say.observed(figure, given.unit(level.id), words) or NOTHING,
        given.value(figure) or NOTHING,
        given.norm(level) or NOTHING,
        state or NOTHING,
        score,
        *(_then(given, one.result.figures.get(level.id)) for one in given.before[-BEFORE:]),
    )


def _then(given: Reviewed, figure: Figure | None) -> Cell:
    """What it was in a quarter before; a miss is named, what did not count stands in brackets."""
    if figure is None or figure.why in SILENT:
        return cell(NOTHING)
    said = _bare(given, figure)
    if not figure.counts:
        return cell(f"({said})")
    if figure.met is False:
        return cell(said, given.words.scored.met["missed"])
    return cell(said)


def _bare(given: Reviewed, figure: Figure) -> str:
    """A value without the word of its unit, which stands beside it already."""
    if figure.rounded is None:
        return NOTHING
    unit = given.unit(figure.level)
    return say.measured(figure.rounded, unit if unit == "%" else "", given.words)


def _score(given: Reviewed) -> tuple[Row, ...]:
    """The score, with those before it."""
    if given.result.score.rounded is None:
        return ()
    before = (given.exact(one.result.score.rounded) or NOTHING for one in given.before[-BEFORE:])
    name = (strong(given.edition.label["score"]),)
    now = (strong(given.exact(given.result.score.rounded)),)
    return ((cell(name, span=5), cell(now), *(cell(one) for one in before)),)
