"""The agreement: title page, parties, articles, signatures, annexes."""

from collections.abc import Iterator
from dataclasses import dataclass

from sluitend.prose.blocks import (
    Attachment,
    Block,
    Contents,
    Furniture,
    PageBreak,
    Paragraph,
)
from sluitend.rules.subject import Subject
from sluitend.views import opening
from sluitend.views.annexes.all import annexes
from sluitend.views.edition import SHORT_HASH, Edition, edition_of
from sluitend.views.signatories import signing
from sluitend.views.view import View
from sluitend.wording.texts.labels import Labels
from sluitend.wording.words import Words

ID = "agreement"
TERMS = "terms.yaml"


@dataclass(frozen=True, slots=True)
class AgreementSheet:
    """All that the agreement prints after its title page."""

    contents: tuple[Block, ...]
    label: Labels
    parties: tuple[Paragraph, ...]
    considering: str
    recitals: tuple[Paragraph, ...]
    agree: str
    articles: tuple[Block, ...]
    signing: tuple[Block, ...]
    annexes: tuple[Block, ...]


def views(subject: Subject, words: Words, gate_open: bool) -> Iterator[View]:
    """The agreement of a contract that has articles."""
    edition = edition_of(subject, words, gate_open)
    if edition is None or not edition.prose.articles:
        return
    texts = words.agreement
    kind = opening.kind(edition)
    yield View(
        id=ID,
        name=texts.file,
        template="agreement.md.j2",
        language=words.language,
        sheet=sheet(edition),
        title=edition.title,
        subject=" ".join(filter(None, (kind, edition.contract.number))),
        author=edition.client.name if edition.client else edition.title,
        date=edition.date,
        furniture=furniture(edition, texts.rendering if edition.is_rendering else ""),
        front=opening.title_page(edition),
        keywords=tuple(filter(None, (edition.contract.service, edition.contract.number))),
        attachments=(
            Attachment(TERMS, "application/yaml", texts.terms, edition.terms.encode("utf-8")),
            *_bound_in(edition),
        ),
    )


def _bound_in(edition: Edition) -> Iterator[Attachment]:
    """The files whose pages are bound in, as they are."""
    said = edition.words.agreement.bound_file
    for annex in edition.prose.annexes:
        if annex.file is not None:
            about = said.format(label=annex.label, title=annex.title)
            yield Attachment(f"{annex.id}.pdf", "application/pdf", about, annex.file)


def sheet(edition: Edition) -> AgreementSheet:
    """What the template prints."""
    texts = edition.words.agreement
    return AgreementSheet(
        contents=(Contents(edition.label["contents"]), PageBreak()),
        label=edition.label,
        parties=opening.parties(edition),
        considering=texts.considering,
        recitals=opening.recitals(edition),
        agree=texts.agree,
        articles=tuple(
            block for one in edition.prose.articles for block in (one.heading, *one.blocks)
        ),
        signing=signing(edition),
        annexes=annexes(edition),
    )


def furniture(edition: Edition, rendering: str = "") -> Furniture:
    """Number and version above, the content hash below; a draft says so across the page.

    `rendering`: what a rendering is called, for a page may lie loose.
    """
    label, words = edition.label, edition.words
    version = f"{label['version'].lower()} {edition.version}" if edition.version else ""
    below = [f"{label['content_hash']} {edition.hash[:SHORT_HASH]}"]
    if rendering:
        below.append(rendering)
    if edition.fictitious:
        below.append(words.agreement.fictitious)
    signed = edition.record is not None
    return Furniture(
        header_left=" · ".join(filter(None, (edition.contract.number, version))),
        header_right=edition.title,
        footer_left=" · ".join(below),
        page=label["page_of"],
        watermark="" if edition.gate_open or signed else label["draft"],
    )
