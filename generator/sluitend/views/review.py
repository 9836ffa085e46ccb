"""The quarterly review: every number of a quarter, back to the file it was read from.

Both parties read it, so nothing internal is in it; it opens with what went well.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sluitend.analysis.dossier_scored import Scored
from sluitend.prose.blocks import Block, PageBreak
from sluitend.rules.subject import Subject
from sluitend.views.agreement import furniture
from sluitend.views.reviewing import followed, forms, glance, money, results, sources
from sluitend.views.reviewing.quarter import Reviewed, reviewed
from sluitend.views.view import View
from sluitend.views.writing import title
from sluitend.wording.words import Words

ID = "review"
Part = Callable[[Reviewed], tuple[Block, ...]]
GLANCE: tuple[tuple[str, Part], ...] = (
    ("well", glance.well),
    ("attention", glance.attention),
    ("short", glance.short),
)
"""The first page."""
PARTS: tuple[tuple[str, Part], ...] = (
    ("results", results.blocks),
    ("score", money.score),
    ("points", money.points),
    ("consequences", money.consequences),
    ("settlement", money.settlement),
    ("plans", followed.plans),
    ("actions", followed.actions),
    ("objections", followed.objections),
    ("suggestions", followed.suggestions),
    ("sources", sources.blocks),
)
FORMS: tuple[tuple[str, Part], ...] = (
    ("minutes", forms.minutes),
    ("evaluation", forms.evaluation),
)
"""To fill in, each on a page of its own."""


@dataclass(frozen=True, slots=True)
class ReviewSheet:
    """All that the review prints; each part under its own heading."""

    title: str
    lead: str
    followed: str
    glance: tuple[Block, ...]
    parts: tuple[Block, ...]
    forms: tuple[Block, ...]


def view(subject: Subject, every: Sequence[Scored], words: Words) -> View | None:
    """The review of the last of these quarters; None where it has no text in this language."""
    given = reviewed(subject, every, words)
    if given is None:
        return None
    edition, texts = given.edition, words.review
    quarter = words.period(given.scored.quarter)
    return View(
        id=ID,
        name=texts.file.format(period=given.scored.quarter),
        template="review.md.j2",
        language=words.language,
        sheet=sheet(given),
        title=f"{texts.title} {given.scored.quarter}: {edition.title}",
        subject=f"{texts.subject}: {quarter}",
        author=edition.client.name if edition.client else edition.title,
        date=(given.today or given.scored.quarter.last).isoformat(),
        # a report on a contract that was never signed is no draft itself
        furniture=replace(furniture(edition), watermark=""),
        keywords=tuple(filter(None, (edition.contract.service, edition.contract.number))),
    )


def sheet(given: Reviewed) -> ReviewSheet:
    """What the template prints."""
    texts, edition = given.texts, given.edition
    client = edition.client.name if edition.client else edition.label["client"]
    supplier = edition.supplier.name if edition.supplier else edition.label["supplier"]
    quarter = given.words.period(given.scored.quarter)
    lead = texts.lead.format(title=edition.title, quarter=quarter, client=client, supplier=supplier)
    return ReviewSheet(
        title=texts.title,
        lead=f"{lead.rstrip('.')}.",  # a legal form may end in one
        followed=texts.followed,
        glance=_printed(given, GLANCE),
        parts=(PageBreak(), *_printed(given, PARTS)),
        forms=tuple(block for part in FORMS for block in (PageBreak(), *_printed(given, (part,)))),
    )


def _printed(given: Reviewed, parts: Sequence[tuple[str, Part]]) -> tuple[Block, ...]:
    """Parts under their headings; one about which there is nothing to say is left out."""
    made = ((name, part(given)) for name, part in parts)
    return tuple(
        block
        for name, blocks in made
        if blocks
        for block in (title(given.texts.section[name], name), *blocks)  # type: ignore[literal-required]
    )
