"""Questions to ask back: whoever can answer them has understood; all from the contract's data."""

from collections.abc import Iterator

from sluitend.model import term_days
from sluitend.model.consequence import BonusMalus, ImprovementPlan
from sluitend.model.service_level import ServiceLevel
from sluitend.prose.blocks import Block, Table
from sluitend.views.edition import Edition
from sluitend.views.explaining.quality import (
    duties_of,
    gates,
    name,
    needs_of,
    norm,
    scored,
)
from sluitend.views.explaining.reader import Told
from sluitend.views.writing import columns, paragraph, row
from sluitend.wording import consequences as say
from sluitend.wording.language import sentence
from sluitend.wording.names import named

Asked = tuple[str, str]
MOST = 8
"""As many as an explanation of an hour leaves time for."""


def questions(told: Told) -> tuple[Block, ...]:
    """Question and answer, for who explains."""
    texts = told.edition.words.briefing
    asked = [*_of_all(told), *_of_reader(told)][:MOST]
    rows = tuple(row(f"{nth}.", ask, answer) for nth, (ask, answer) in enumerate(asked, 1))
    if not rows:
        return ()
    head = row("", texts.question, texts.answer)
    table = Table(columns((0.05, 0.47, 0.48)), rows, (head,), kind="small")
    return (paragraph(texts.questions), table)


def _of_all(told: Told) -> Iterator[Asked]:
    edition, texts = told.edition, told.edition.words.briefing
    heaviest = _known_to(told)
    for level in heaviest[:1]:
        yield from _target(level, edition)
    for level in heaviest:
        excluded = [edition.text(one) for one in level.exclusions]
        if any(excluded):
            ask = texts.ask_excluded.format(level=name(level, edition))
            yield ask, " ".join(filter(None, excluded))
            break
    term = edition.contract.term
    day = term_days.run_in_day(term) if term else None
    if day is not None:
        yield texts.ask_run_in, texts.answer_run_in.format(day=edition.words.date(day))
    yield from _first_step(told)


def _known_to(told: Told) -> tuple[ServiceLevel, ...]:
    """What scores, the heaviest first; the client's people know what they have a part in."""
    levels = scored(told.edition)
    if told.reader.key not in ("help_desk", "building_manager"):
        return levels
    own = {title for title, _ in needs_of(told)}
    return tuple(one for one in levels if name(one, told.edition) in own)


def _target(level: ServiceLevel, edition: Edition) -> Iterator[Asked]:
    said = norm(level, edition)
    if said:
        ask = edition.words.briefing.ask_target.format(level=name(level, edition))
        yield ask, sentence(said)


def _first_step(told: Told) -> Iterator[Asked]:
    """Whom to turn to when the lowest step does not help."""
    edition, texts = told.edition, told.edition.words.briefing
    governance = edition.contract.governance
    steps = governance.escalation if governance else ()
    for step in steps[1:2]:
        other = step.client if told.reader.side == "supplier" else step.supplier
        own = step.supplier if told.reader.side == "supplier" else step.client
        yield (
            texts.ask_step,
            texts.answer_step.format(
                own=named(edition.names.roles, own),
                other=named(edition.names.roles, other),
                within=edition.words.quantity(step.within),
            ),
        )


def _of_reader(told: Told) -> Iterator[Asked]:
    edition = told.edition
    match told.reader.key:
        case "site_manager":
            yield from _plan(edition)
            yield from _gate(edition)
            for level in scored(edition)[1:3]:
                yield from _target(level, edition)
        case "area_manager":
            yield from _money(edition)
            yield from _plan(edition)
            yield from _gate(edition)
            yield from _terms(edition)
        case "contract_manager":
            yield from _money(edition)
            yield from _plan(edition)
            yield from _terms(edition)
        case "building_manager":
            yield from _needs(told)
            for level in duties_of(told)[:2]:
                yield from _target(level, edition)
        case "help_desk":
            yield from _needs(told)


def _plan(edition: Edition) -> Iterator[Asked]:
    texts, words = edition.words.briefing, edition.words
    for one in edition.contract.consequences:
        if isinstance(one, ImprovementPlan):
            when = say.trigger(one, words, edition.names)
            due = say.due(one, words)
            yield texts.ask_plan, sentence(f"{when}: {due}")
            return


def _gate(edition: Edition) -> Iterator[Asked]:
    texts = edition.words.briefing
    titles = [name(one, edition) for one in gates(edition)]
    if titles:
        yield texts.ask_gates, sentence(edition.words.list(titles))


def _money(edition: Edition) -> Iterator[Asked]:
    texts = edition.words.briefing
    for one in edition.contract.consequences:
        if isinstance(one, BonusMalus):
            cap = say.cap(one, edition.words, edition.names)
            if cap:
                yield texts.ask_cap, sentence(cap)
            return


def _terms(edition: Edition) -> Iterator[Asked]:
    texts, words = edition.words.briefing, edition.words
    score, term = edition.contract.score, edition.contract.term
    if score and score.objection:
        length = words.quantity(score.objection)
        yield texts.ask_objection, texts.answer_objection.format(length=length)
    day = term_days.notice_day(term, "client") if term else None
    if day is not None:
        yield texts.ask_notice, sentence(words.date(day))


def _needs(told: Told) -> Iterator[Asked]:
    """What the reader does for the figures."""
    for title, needs in needs_of(told):
        yield told.edition.words.briefing.ask_needs.format(level=title), needs
