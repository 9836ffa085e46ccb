"""Annex: what the supplier processes for the client, with whom, and how it is secured.

The duties of a processor (art. 28 lid 3 AVG) are an article; this annex says what they are about.
"""

from sluitend.model.contract import PersonalData
from sluitend.prose.blocks import Block, Table
from sluitend.views.edition import Edition
from sluitend.views.writing import (
    NOTHING,
    columns,
    facts,
    lettered,
    paragraph,
    row,
    subtitle,
    title,
)
from sluitend.wording import processing as say


def blocks(edition: Edition) -> tuple[Block, ...]:
    """Each processing, the measures, the other processors."""
    given = edition.contract.personal_data
    if given is None or not given.processing:
        return ()
    return (
        paragraph(edition.words.agreement.processings_lead, "lead"),
        *_processings(given, edition),
        *_measures(given, edition),
        *_sub_processors(given, edition),
    )


def _processings(given: PersonalData, edition: Edition) -> tuple[Block, ...]:
    return tuple(
        block
        for nth, one in enumerate(given.processing, 1)
        for block in (
            subtitle(f"{nth}. {edition.text(one.title) or one.id}", f"processing-{one.id}"),
            *facts(say.facts(one, edition.words, edition.names)),
        )
    )


def _measures(given: PersonalData, edition: Edition) -> tuple[Block, ...]:
    texts = edition.words.agreement
    if not given.measures:
        return ()
    return (
        title(texts.measures),
        paragraph(texts.measures_lead, "lead"),
        *lettered(say.measures(given, edition.words, edition.names)),
    )


def _sub_processors(given: PersonalData, edition: Edition) -> tuple[Block, ...]:
    """The list as a table; that there is none where there is none."""
    texts, label = edition.words.agreement, edition.label
    head = title(texts.sub_processors)
    if not given.sub_processors:
        return (head, paragraph(texts.no_sub_processors))
    rows = tuple(
        row(*(cell or NOTHING for cell in say.sub_processor(one, edition.words, edition.names)))
        for one in given.sub_processors
    )
    names = (texts.sub_processor, texts.register, label["work"], texts.processed_in)
    table = Table(columns((0.26, 0.16, 0.4, 0.18)), rows, (row(*names),), kind="small")
    return (head, paragraph(texts.sub_processors_lead, "lead"), table)
