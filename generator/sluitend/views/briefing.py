"""Implementation briefings: what is explained aloud, one handout a reader."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from sluitend.model import term_days
from sluitend.prose.blocks import Block, Table
from sluitend.rules.subject import Subject
from sluitend.views.agreement import furniture
from sluitend.views.edition import Edition, edition_of
from sluitend.views.explaining import (
    calendar,
    outcomes,
    people,
    plain,
    quality,
    questions,
    using,
)
from sluitend.views.explaining.reader import Key, Told, told_to
from sluitend.views.view import View
from sluitend.views.writing import columns, paragraph, row
from sluitend.wording import term as say_term
from sluitend.wording.words import Words

ID = "briefing"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a briefing under its heading."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class BriefingSheet:
    """All that a briefing prints."""

    title: str
    lead: str
    sections: tuple[Section, ...]


def views(subject: Subject, words: Words, gate_open: bool) -> Iterator[View]:
    """A handout for every reader there is something to tell; none without service levels."""
    edition = edition_of(subject, words, gate_open)
    if edition is None or not edition.contract.service_levels:
        return
    for told in told_to(edition):
        if told.reader.spoken or using.can_report(edition):
            yield _view(told)


def _view(told: Told) -> View:
    edition, texts = told.edition, told.edition.words.briefing
    return View(
        id=ID,
        name=texts.file.format(reader=told.slug),
        template="briefing.md.j2",
        language=edition.words.language,
        sheet=sheet(told),
        title=f"{told.title}: {edition.title}",
        subject=texts.subject,
        author=edition.client.name if edition.client else edition.title,
        date=edition.date,
        furniture=furniture(edition),
        keywords=tuple(filter(None, (edition.contract.service, edition.contract.number))),
    )


def sheet(told: Told) -> BriefingSheet:
    """What the template prints; a part about which nothing is agreed is left out."""
    texts = told.edition.words.briefing
    headings: Mapping[str, object] = texts.section
    made = ((str(headings[key]), PARTS[key](told)) for key in ORDER[told.reader.key])
    return BriefingSheet(
        title=told.title,
        lead=_lead(told),
        sections=tuple(Section(title, blocks) for title, blocks in made if blocks),
    )


def _lead(told: Told) -> str:
    texts = told.edition.words.briefing
    lead = texts.lead if told.reader.spoken else texts.lead_to_users
    return lead.format(title=told.edition.title, version=told.edition.version)


# --- the parts --------------------------------------------------------------------------------


def _about(told: Told) -> tuple[Block, ...]:
    """Who, where, from when; and what the reader has to do with it."""
    edition, texts = told.edition, told.edition.words.briefing
    said = []
    if edition.supplier and edition.client and edition.sites:
        sites = edition.words.list(edition.text(site.title) or site.id for site in edition.sites)
        said.append(
            texts.about.format(
                supplier=edition.supplier.name, client=edition.client.name, sites=sites
            )
        )
    term = edition.contract.term
    if term is not None:
        said.append(say_term.term_sentence(term, edition.words))
    said.append(texts.you[told.reader.key])
    return (paragraph(" ".join(said)),)


def _quality(told: Told) -> tuple[Block, ...]:
    edition, texts = told.edition, told.edition.words.briefing
    levels = quality.scored(edition)
    if not levels:
        return ()
    count = edition.words.cardinal(len(levels))
    said = texts.quality.format(count=count) if len(levels) > 1 else texts.quality_of_one
    return (paragraph(said), *quality.explained(levels, edition))


def _gates(told: Told) -> tuple[Block, ...]:
    edition, texts = told.edition, told.edition.words.briefing
    found = quality.explained(quality.gates(edition), edition)
    return (paragraph(texts.gates), *found) if found else ()


def _daily(told: Told) -> tuple[Block, ...]:
    """All that comes back; and that what is not recorded at once does not count."""
    texts, found = told.edition.words.briefing, calendar.daily(told)
    return (*found, paragraph(f"{texts.recorded} {texts.missing}", "note")) if found else ()


def _needed(told: Told) -> tuple[Block, ...]:
    found = quality.needed(told)
    return (paragraph(told.edition.words.briefing.needed), *found) if found else ()


def _owed(told: Told) -> tuple[Block, ...]:
    found = quality.owed(told)
    return (paragraph(told.edition.words.briefing.owed), *found) if found else ()


def _reports(told: Told) -> tuple[Block, ...]:
    """What a report and a complaint are, and how they are handled."""
    edition = told.edition
    defined = ("definitions.report", "definitions.complaint")
    words = tuple(block for one in defined for block in plain.paragraph_of(one, edition))
    return (*words, *plain.quoted(plain.REPORTS, edition))


def _outcomes(told: Told) -> tuple[Block, ...]:
    return outcomes.outcomes(told.edition, whole=told.reader.whole)


def _run_in(told: Told) -> tuple[Block, ...]:
    """What is measured and not counted yet, then the steps of the start."""
    edition, texts = told.edition, told.edition.words.briefing
    term = edition.contract.term
    day = term_days.run_in_day(term) if term else None
    said = texts.run_in.format(day=edition.words.date(day)) if day else ""
    found = calendar.first_days(told)
    return (*((paragraph(said),) if said else ()), *found)


def _changes(told: Told) -> tuple[Block, ...]:
    """How the agreement changes, as far as it is agreed."""
    said = change_sentences(told.edition)
    return (paragraph(" ".join(said)),) if said else ()


def change_sentences(edition: Edition) -> tuple[str, ...]:
    """The same, a sentence each."""
    rule, texts = edition.contract.change_rule, edition.words.briefing
    if rule is None:
        return ()
    said = [texts.takes_force[rule.takes_force], texts.effective[rule.effective]]
    if rule.at_most is not None:
        said.append(texts.pace.format(count=edition.words.number(rule.at_most)))
    if rule.parallel_run:
        said.append(texts.parallel)
    return tuple(said)


def _deviations(told: Told) -> tuple[Block, ...]:
    """Articles that are not the library's own."""
    edition, texts = told.edition, told.edition.words.briefing
    rows = tuple(
        row(one.label, one.title, texts.in_place if one.deviates else texts.own)
        for one in edition.prose.articles
        if one.deviates or one.own
    )
    if not rows:
        return ()
    head = row(texts.article, texts.what, "")
    table = Table(columns((0.2, 0.4, 0.4)), rows, (head,), kind="small")
    return (paragraph(texts.deviations), table)


PARTS: dict[str, Callable[[Told], tuple[Block, ...]]] = {
    "about": _about,
    "quality": _quality,
    "gates": _gates,
    "needed": _needed,
    "owed": _owed,
    "reports": _reports,
    "outcomes": _outcomes,
    "daily": _daily,
    "rhythm": calendar.rhythm,
    "days": lambda told: calendar.days(told.edition),
    "mandates": people.mandates,
    "steps": people.steps,
    "first_days": _run_in,
    "changes": _changes,
    "deviations": _deviations,
    "expected": using.expected,
    "reporting": using.reporting,
    "questions": questions.questions,
}
ORDER: dict[Key, tuple[str, ...]] = {
    "site_manager": (
        "about", "daily", "quality", "reports", "outcomes", "steps", "first_days",
        "questions",
    ),
    "area_manager": (
        "about", "quality", "gates", "outcomes", "rhythm", "mandates", "owed", "days", "changes",
        "steps", "first_days", "questions",
    ),
    "contract_manager": (
        "about", "quality", "gates", "outcomes", "owed", "rhythm", "mandates", "days", "changes",
        "deviations", "steps", "first_days", "questions",
    ),
    "building_manager": (
        "about", "needed", "owed", "reports", "rhythm", "mandates", "steps", "first_days",
        "questions",
    ),
    "help_desk": ("about", "reports", "needed", "steps", "first_days", "questions"),
    "users": ("expected", "reporting"),
}  # fmt: skip
