"""A page of the site before it is written, and what only pages hold."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sluitend.model.audience import Audience
from sluitend.prose.blocks import Block
from sluitend.rules.subject import Subject
from sluitend.views.edition import Edition


@dataclass(frozen=True, slots=True)
class Goto:
    """A link to another page of the site, by its path; `remark` stands beside it."""

    path: str
    label: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Gotos:
    """Links under one another."""

    links: tuple[Goto, ...]


@dataclass(frozen=True, slots=True)
class RegisterCell:
    """A cell of the register: what it shows, what it is sorted by, where it leads."""

    shown: str
    sorted_by: str = ""
    path: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Register:
    """A table that a reader sorts and filters; without a script it is a plain table.

    `heads` are titles of columns, each with whether one chooses from its values.
    """

    caption: str
    heads: tuple[tuple[str, bool], ...]
    rows: tuple[tuple[RegisterCell, ...], ...]


Part = Block | Gotos | Register


@dataclass(frozen=True, slots=True)
class Page:
    """A page: `path` is that of its Markdown, below the site's folder; no title is markup."""

    path: str
    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Visited:
    """A contract as one audience may see it on the site, in one language."""

    subject: Subject
    edition: Edition
    audience: Audience
    downloads: tuple[Goto, ...] = ()
    """Documents that were made and that this audience may read."""

    def may(self, audience: Audience) -> bool:
        """Whether what is meant for an audience may be shown."""
        return self.audience.may_read(audience)

    def path(self, name: str) -> str:
        """Where a page of this contract stands."""
        return f"{self.edition.contract.id}/{name}.md"


Pages = Callable[[Visited], Iterator[Page]]
