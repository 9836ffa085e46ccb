"""Slides of the implementation briefings: what is shown while it is explained aloud."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sluitend.prose.blocks import Slide
from sluitend.rules.subject import Subject
from sluitend.views import briefing
from sluitend.views.agreement import furniture
from sluitend.views.edition import edition_of
from sluitend.views.explaining.reader import Told, told_to
from sluitend.views.showing.parts import slides_of
from sluitend.views.showing.slide import cut, statement
from sluitend.views.view import ON_SCREEN, View
from sluitend.views.writing import paragraph
from sluitend.wording.words import Words

ID = "slides"
ROOM = (13, 90)
"""Words and letters of each of the three lines of an opening."""


@dataclass(frozen=True, slots=True)
class SlidesSheet:
    """All that the slides show."""

    slides: tuple[Slide, ...]


def views(subject: Subject, words: Words, gate_open: bool) -> Iterator[View]:
    """Slides for every reader to whom somebody explains; none without service levels."""
    edition = edition_of(subject, words, gate_open)
    if edition is None or not edition.contract.service_levels:
        return
    texts = words.slides
    for told in told_to(edition):
        if not told.reader.spoken:
            continue
        yield View(
            id=ID,
            name=texts.file.format(reader=told.slug),
            template="slides.md.j2",
            language=words.language,
            sheet=sheet(told),
            title=f"{texts.title.format(reader=told.word)}: {edition.title}",
            subject=words.briefing.subject,
            author=edition.client.name if edition.client else edition.title,
            date=edition.date,
            furniture=furniture(edition),
            keywords=tuple(filter(None, (edition.contract.service, edition.contract.number))),
            forms=ON_SCREEN,
        )


def sheet(told: Told) -> SlidesSheet:
    """What the template shows: the parts of the handout in its order, between opening and end."""
    headings: Mapping[str, object] = told.edition.words.briefing.section
    parts = (
        slide
        for key in briefing.ORDER[told.reader.key]
        for slide in slides_of(key, str(headings[key]), told)
    )
    return SlidesSheet((_opening(told), *parts, *_closing(told)))


def _opening(told: Told) -> Slide:
    edition, texts = told.edition, told.edition.words.slides
    client = edition.client.name if edition.client else ""
    blocks = (
        paragraph(cut(edition.title, *ROOM), "lead"),
        *((paragraph(cut(client, *ROOM)),) if client else ()),
    )
    handout = edition.words.briefing.file.format(reader=told.slug)
    lead = edition.words.briefing.lead.format(title=edition.title, version=edition.version)
    notes = (texts.hand_out.format(handout=handout), lead, texts.all_in_handout)
    return Slide("opening", cut(told.title, *ROOM), blocks, notes)


def _closing(told: Told) -> tuple[Slide, ...]:
    """What whoever attends is asked to do."""
    texts = told.edition.words.slides
    said = told.edition.words.briefing.confirms
    return statement(texts.closing, texts.sign, said, told.edition.words, (said,))
