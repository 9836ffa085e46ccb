"""Annex: the service levels, as one wide table and then one by one."""

from collections.abc import Sequence
from decimal import Decimal

from sluitend.model.bands import ScoreBand
from sluitend.model.scalars import Border
from sluitend.model.service_level import Range, ServiceLevel
from sluitend.prose.blocks import Block, Row, Sheet, Table
from sluitend.quantity import Bound
from sluitend.views.annexes.grouping import Group, Numbered, groups
from sluitend.views.edition import Edition
from sluitend.views.writing import (
    NOTHING,
    cell,
    columns,
    facts,
    paragraph,
    row,
    strong,
    subtitle,
    title,
)
from sluitend.wording import bands, measure, service_level
from sluitend.wording.language import sentence
from sluitend.wording.unit import unit_of

EDGES = (("at least", Decimal(100)), ("at most", Decimal(0)))
"""Borders beyond which nothing lies: 100 % of all, none at all."""
MOST_SCORES = 5
"""With more different scores the table would be too wide."""


def blocks(edition: Edition) -> tuple[Block, ...]:
    """The table on its side, then the facts of every service level."""
    grouped = groups(edition)
    overview = Sheet(_overview(grouped, edition))
    details = tuple(
        block
        for group in grouped
        for block in (
            title(group.title),
            *(part for one in group.levels for part in _details(one, group.scored, edition)),
        )
    )
    return (overview, paragraph(edition.words.agreement.levels_lead, "lead"), *details)


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


def _details(one: Numbered, scored: bool, edition: Edition) -> tuple[Block, ...]:
    """What the table cannot hold; norm, weight and period stand there."""
    level, label, words = one.level, edition.label, edition.words
    texts = words.agreement
    read = bands.score_bands_sentence(level.bands, unit_of(level), words) if level.bands else ""
    excluded = [edition.text(one) for one in level.exclusions]
    pairs = (
        (label["definition"], edition.text(level.definition)),
        (label["measure"], _calculation(level, edition)),
        (label["bands"], read if scored else ""),
        (label["in_quarter"], _sentence(service_level.in_quarter(level, words))),
        (texts.little, _little(level, edition)),
        (label["exclusions"], tuple(filter(None, excluded))),
        *_limits(level, edition),
        (label["client_needs"], edition.text(level.client_needs)),
        (label["tunable"], _sentence(_tunable(level, edition))),
    )
    return (subtitle(f"{one.number}. {one.title}", f"kpi-{level.id}"), *facts(pairs))


def _calculation(level: ServiceLevel, edition: Edition) -> str:
    """Rows, value, rounding."""
    words = edition.words
    if level.measure is None:
        return ""
    said = measure.measure_sentences(level.measure, level.id, words, edition.names)
    rounding = words.service_level.rounding.format(
        rounding=service_level.rounding(level.round, words)
    )
    return " ".join((*said, sentence(rounding)) if level.round else said)


def _little(level: ServiceLevel, edition: Edition) -> str:
    """Few observations, none at all, or none delivered."""
    words = edition.words
    said = (
        service_level.minimum(level, words),
        service_level.no_events(level, words),
        service_level.if_missing(level, words),
    )
    return " ".join(sentence(one) for one in said if one)


def _sentence(said: str | None) -> str:
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


def _tunable(level: ServiceLevel, edition: Edition) -> str:
    """What may be fine-tuned, and how far."""
    tunable, texts = level.tunable, edition.words.agreement
    if tunable is None:
        return ""
    parts = []
    if tunable.target:
        parts.append(texts.tunable_target.format(range=_range(tunable.target, level, edition)))
    if tunable.weight:
        parts.append(texts.tunable_weight.format(range=_range(tunable.weight, level, edition)))
    for allowed, text in (
        (tunable.bands, texts.tunable_bands),
        (tunable.measurement, texts.tunable_measurement),
        (tunable.definition, texts.tunable_definition),
    ):
        if allowed:
            parts.append(text)
    return "; ".join(parts)


def _range(given: Range, level: ServiceLevel, edition: Edition) -> str:
    words, texts = edition.words, edition.words.agreement
    if given.by is not None:
        return texts.range_by.format(by=words.quantity(given.by))
    first = service_level.border(given.from_, level, words) if given.from_ else ""
    last = service_level.border(given.to, level, words) if given.to else ""
    if first and last:
        return texts.range_from_to.format(first=first, last=last)
    return first or last
