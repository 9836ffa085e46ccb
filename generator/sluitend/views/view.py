"""A document about to be made: what it says, and what stands around it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, Protocol

from sluitend.model.audience import Audience
from sluitend.prose.blocks import Attachment, Furniture, TitlePage
from sluitend.rules.subject import Subject
from sluitend.wording.words import Words

Form = Literal["docx", "pdf", "pptx"]
ON_PAPER: tuple[Form, ...] = ("docx", "pdf")
ON_SCREEN: tuple[Form, ...] = ("pptx", "pdf")


@dataclass(frozen=True, slots=True)
class View:
    """One document: `sheet` holds all that its template prints, ready to print.

    `name` is the file's name without its ending; `template` a file in `templates/documents/`;
    `audience` who may read it: nothing meant for fewer people stands in it. `forms` are the forms
    it can be made in.
    """

    id: str
    name: str
    template: str
    language: str
    sheet: object
    title: str
    subject: str
    author: str
    date: str
    furniture: Furniture
    front: TitlePage | None = None
    keywords: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    audience: Audience = Audience.PARTNER
    forms: tuple[Form, ...] = ON_PAPER


class DocumentKind(Protocol):
    """A module that makes the views of one kind of document."""

    ID: str

    def views(self, subject: Subject, words: Words, gate_open: bool) -> Iterator[View]:
        """The documents of this kind for one contract, in the language of the words."""
