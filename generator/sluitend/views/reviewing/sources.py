"""KPI by KPI: who measures, from which file and how many rows, and how the outcome came about."""

from collections.abc import Iterator

from sluitend.model.service_level import ServiceLevel
from sluitend.prose.blocks import Block
from sluitend.scoring.figure import Figure
from sluitend.views.edition import SHORT_HASH
from sluitend.views.reviewing.followed import excluded
from sluitend.views.reviewing.quarter import Reviewed
from sluitend.views.writing import facts, paragraph, subtitle
from sluitend.wording import scored as say
from sluitend.wording.language import begun, sentence
from sluitend.wording.scored import Told


def blocks(given: Reviewed) -> tuple[Block, ...]:
    """Every KPI of the quarter."""
    shown = given.levels()
    if not shown:
        return (paragraph(given.texts.nothing_measured),)
    each = (block for level, figure in shown for block in _level(given, level, figure))
    return (paragraph(given.texts.sources_lead, "lead"), *each)


def _level(given: Reviewed, level: ServiceLevel, figure: Figure) -> Iterator[Block]:
    texts = given.texts
    plan = level.measurement
    yield subtitle(given.level(level.id), f"source-{level.id}")
    yield from facts(
        (
            (texts.measures, tuple(_who(given, level))),
            (texts.method, given.edition.text(plan.source) if plan else ""),
            (texts.by_period, tuple(_periods(given, figure))),
            (texts.file_label, tuple(_files(given, level))),
            (texts.how, tuple(_steps(given, figure))),
            (texts.remark, tuple(_remarks(given, figure))),
        )
    )


def _who(given: Reviewed, level: ServiceLevel) -> Iterator[str]:
    """Who measures and who verifies, as the measurement plan says."""
    plan, texts = level.measurement, given.words.service_level
    if plan is not None and plan.by:
        yield sentence(texts.measures[plan.by])
    if plan is not None and plan.verified_by:
        yield sentence(texts.verifies[plan.verified_by])


def _periods(given: Reviewed, figure: Figure) -> Iterator[str]:
    """Each of its own periods, where the quarter has several."""
    if len(figure.parts) < 2:
        return
    for part in figure.parts:
        said = [
            say.observed(part, given.unit(part.level), given.words),
            given.value(part),
            say.why(part, given.words) or "",
        ]
        kept = dict.fromkeys(filter(None, said))
        period = given.words.period(part.period)
        line = given.texts.period_said.format(period=period, said="; ".join(kept))
        yield begun(line)


def _files(given: Reviewed, level: ServiceLevel) -> Iterator[str]:
    """What was delivered: name, rows, the beginning of its hash, the day."""
    texts, words = given.texts, given.words
    for data_set in given.scored.sources.get(level.id, ()):
        day = words.date(data_set.delivered) if data_set.delivered else texts.no_file
        for one in data_set.sources:
            form = texts.file_rows[0 if one.rows == 1 else 1]
            said = form.format(
                name=one.name, count=words.number(one.rows), hash=one.sha256[:SHORT_HASH], date=day
            )
            if one.unread:
                form = texts.file_unread[0 if one.unread == 1 else 1]
                said += f"; {form.format(count=words.number(one.unread))}"
            yield said


def _steps(given: Reviewed, figure: Figure) -> Iterator[str]:
    """From observations to score, as a person would reason."""
    told = Told(given.words, given.edition.names, given.unit(figure.level))
    return map(sentence, say.steps(figure.trace, told))


def _remarks(given: Reviewed, figure: Figure) -> Iterator[str]:
    """Run-in, what is lacking, what was excluded and why."""
    said = say.why(figure, given.words)
    if said and figure.trace and figure.state.value in ("run_in", "excluded"):
        yield sentence(said)
    for one in given.results.exclusions:
        if one.on == figure.level:
            yield begun(excluded(given, one))
