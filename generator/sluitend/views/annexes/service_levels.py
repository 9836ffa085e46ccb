"""Annex: the service levels, as one wide table and then one by one."""

from collections.abc import Sequence
from decimal import Decimal

from sluitend.model.bands import ScoreBand
from sluitend.model.scalars import Border
from sluitend.model.service_level import ServiceLevel
from sluitend.model.unit import unit_of
from sluitend.prose.blocks import Block, Row, Sheet, Table
from sluitend.quantity import Bound
from sluitend.views.annexes import usual
from sluitend.views.annexes.grouping import Group, Numbered, groups
from sluitend.views.annexes.usual import Usual
from sluitend.views.edition import Edition
from sluitend.views.writing import (
    NOTHING,
    cell,
    columns,
    facts,
    lettered,
    paragraph,
    row,
    strong,
    subtitle,
    title,
)
from sluitend.wording import bands, measure, service_level
from sluitend.wording.language import sentence

EDGES = (("at least", Decimal(100)), ("at most", Decimal(0)))
"""Borders beyond which nothing lies: 100 % of all, none at all."""
MOST_SCORES = 5
"""With more different scores the table would be too wide."""


def blocks(edition: Edition) -> tuple[Block, ...]:
    """The table on its side, what holds for all, then what each service level says itself."""
    grouped = groups(edition)
    levels = tuple(one.level for group in grouped for one in group.levels)
    most = usual.usual(levels, edition)
    details = tuple(
        block
        for group in grouped
        for block in (
            title(group.title),
            *(part for one in group.levels for part in _details(one, group, most)),
        )
    )
    lead = paragraph(edition.words.agreement.levels_lead, "lead")
    return (Sheet(_overview(grouped, edition)), lead, *_for_all(most), *details)


def _for_all(most: Usual) -> tuple[Block, ...]:
    """What holds unless a service level says otherwise, where they have something in common."""
    texts, said = most.edition.words.agreement, most.sentences()
    if not said:
        return ()
    items = lettered(map(sentence, said))
    return (title(texts.usual), paragraph(texts.usual_lead, "lead"), *items)


# --- the wide table ---------------------------------------------------------------------------


def _overview(grouped: tuple[Group, ...], edition: Edition) -> tuple[Block, ...]:
    """What scores, with its bands; then all else."""
    scored = [group for group in grouped if group.scored]
    rest = tuple(group for group in grouped if not group.scored)
    tables = [block for group in scored for block in _scored(group, edition)]
    return (*tables, *((_others(rest, edition),) if rest else ()))


def _scored(group: Group, edition: Edition) -> tuple[Block, ...]:
    label, texts = edition.label, edition.words.agreement
    scores = _scores(group)
    head = [texts.number, group.title, label["target"], label["aim"]]
    head += [f"{label['score']} {edition.words.number(score)}" for score in scores]
    head += [label["per"], texts.weight_percent]
    shares = (0.035, 0.26, 0.115, 0.115, *(0.095 for _ in scores), 0.11, 0.07)
    table = Table(
        columns=columns(shares, {len(head) - 1}),
        rows=tuple(_row(one, scores, edition) for one in group.levels),
        head=(row(*head),),
        foot=_total(group, len(head), edition),
        kind="small",
    )
    return (table, paragraph(texts.signs, "note"))


def _others(groups_: tuple[Group, ...], edition: Edition) -> Table:
    """Service levels without a weight, a title above each group."""
    label, texts = edition.label, edition.words.agreement
    head = row(texts.number, texts.no_weight, label["target"], label["aim"], label["per"])
    rows: list[Row] = []
    for group in groups_:
        rows.append((cell((strong(group.title),), span=len(head)),))
        rows += [row(*_norms(one, edition), _period(one.level, edition)) for one in group.levels]
    return Table(columns((0.035, 0.465, 0.17, 0.17, 0.16)), tuple(rows), (head,), kind="small")


def _scores(group: Group) -> tuple[Decimal, ...]:
    """The scores of the bands, from high to low; none where there are too many for columns."""
    found = {band.score for one in group.levels for band in one.level.bands}
    return tuple(sorted(found, reverse=True)) if 0 < len(found) <= MOST_SCORES else ()


def _norms(one: Numbered, edition: Edition) -> tuple[str, str, str, str]:
    """Number, title, norm and aim."""
    level = one.level
    target, aim = _sign(level.target, level, edition), _sign(level.aim, level, edition)
    return (str(one.number), one.title, target, aim)


def _period(level: ServiceLevel, edition: Edition) -> str:
    return edition.words.every(level.per) if level.per else NOTHING


def _row(one: Numbered, scores: Sequence[Decimal], edition: Edition) -> Row:
    level = one.level
    cells = list(_norms(one, edition))
    for score in scores:
        held = [band for band in level.bands if band.score == score]
        cells.append(" / ".join(_band(band, level, edition) for band in held) or NOTHING)
    weight = edition.words.number(level.weight.number) if level.weight else NOTHING
    return row(*cells, _period(level, edition), weight)


def _band(band: ScoreBand, level: ServiceLevel, edition: Edition) -> str:
    if band.border is None:
        return edition.words.agreement.rest
    return _sign(band.border, level, edition)


def _sign(border: Border | None, level: ServiceLevel, edition: Edition) -> str:
    """`≥ 95%`: the border with a sign for its word, as the note under the table explains."""
    if border is None:
        return NOTHING
    words = edition.words
    said = words.border(border, unit_of(level))
    known = words.basic.border[border.word]
    before, _, after = known.partition("{value}")
    value = said.removeprefix(before).removesuffix(after)
    if isinstance(border, Bound) and (border.word, border.value.number) in EDGES:
        return value
    return words.agreement.sign[border.word].format(value=value)


def _total(group: Group, width: int, edition: Edition) -> tuple[Row, ...]:
    weights = [one.level.weight.number for one in group.levels if one.level.weight]
    total = edition.words.number(sum(weights, Decimal(0)))
    return ((cell((strong(edition.label["total"]),), span=width - 1), cell((strong(total),))),)


# --- one by one -------------------------------------------------------------------------------


def _details(one: Numbered, group: Group, most: Usual) -> tuple[Block, ...]:
    """What the table cannot hold, as far as it is not usual."""
    level, edition = one.level, most.edition
    label, texts = edition.label, edition.words.agreement
    excluded = [edition.text(said) for said in level.exclusions]
    pairs = (
        (label["definition"], edition.text(level.definition)),
        (label["measure"], _calculation(level, most)),
        (label["bands"], _bands(level, group, edition)),
        (label["in_quarter"], _sentence(most.own(usual.in_quarter, level))),
        (texts.little, _little(level, most)),
        (label["exclusions"], tuple(filter(None, excluded))),
        *_limits(level, edition),
        (label["client_needs"], edition.text(level.client_needs)),
        _tunable(level, most),
    )
    return (subtitle(f"{one.number}. {one.title}", f"kpi-{level.id}"), *facts(pairs))


def _calculation(level: ServiceLevel, most: Usual) -> str:
    """Rows, value, rounding."""
    words, names = most.edition.words, most.edition.names
    if level.measure is None:
        return ""
    said = measure.measure_sentences(level.measure, level.id, words, names)
    return " ".join(filter(None, (*said, _sentence(most.own(usual.rounded, level)))))


def _bands(level: ServiceLevel, group: Group, edition: Edition) -> str:
    """The score table in words, where the table above has no columns for it."""
    if not group.scored or not level.bands or _scores(group):
        return ""
    return bands.score_bands_sentence(level.bands, unit_of(level), edition.words)


def _little(level: ServiceLevel, most: Usual) -> str:
    """Few observations, none at all, or none delivered."""
    few = most.own(usual.few, level)
    neither = usual.together(
        most.own(usual.nothing, level), most.own(usual.missing, level), most.edition.words
    )
    return " ".join(sentence(one) for one in (few, *neither) if one)


def _sentence(said: str) -> str:
    return sentence(said) if said else ""


def _limits(level: ServiceLevel, edition: Edition) -> tuple[tuple[str, str], ...]:
    """Season, sites and first day, where it does not count always and everywhere."""
    label, words, names = edition.label, edition.words, edition.names
    season = service_level.season(level.season, words) if level.season else ""
    sites = words.list(names.sites.get(site) or site for site in level.sites)
    return (
        (label["season"], _sentence(season)),
        (label["sites"], sites),
        (label["run_in"], words.quantity(level.run_in) if level.run_in else ""),
        (label["counts_from"], words.date(level.counts_from) if level.counts_from else ""),
    )


def _tunable(level: ServiceLevel, most: Usual) -> tuple[str, str]:
    """How far the norm may move; all that may be fine-tuned where that is not what is usual."""
    texts, label = most.edition.words.agreement, most.edition.label["tunable"]
    norm = ""
    if level.tunable and level.tunable.target:
        norm = usual.range_of(level.tunable.target, level, most.edition)
    aspect = usual.tunable_scored if usual.scores(level) else usual.tunable_other
    if not most.own(aspect, level):
        return texts.tunable_limits, _sentence(norm)
    target = (texts.tunable_target.format(range=norm),) if norm else ()
    whole = "; ".join((*target, *usual.tunable_rest(level, most.edition)))
    if aspect in most.said:
        whole = texts.tunable_only.format(what=whole) if whole else texts.tunable_nothing
    return label, _sentence(whole)
