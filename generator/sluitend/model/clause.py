"""The front matter of a clause or a text annex."""

from collections.abc import Mapping

from sluitend.model.frozen import Frozen
from sluitend.model.scalars import Id, Measured, Words


class ClauseFront(Frozen):
    """What stands above the text of a clause."""

    id: Id
    """Short id; the file's name."""
    title: Words
    """Title of the article."""
    only_if: Words | None = None
    """Condition under which the clause belongs to the contract; `not` before it turns it round."""
    after: Id | None = None
    """For a contract's own clause: the article it follows."""
    renders: Words | None = None
    """Of a translation: the mark of the text it renders, as `check` names it."""
    particulars: Mapping[Id, Measured | None] = {}
    """Values the clause asks for, with the default where it has one."""


class AnnexFront(Frozen):
    """What stands above the text of an annex."""

    id: Id
    """Short id; the file's name."""
    title: Words
    """Title of the annex."""
    only_if: Words | None = None
    """Condition under which the annex belongs to the contract."""
    renders: Words | None = None
    """Of a translation: the mark of the text it renders, as `check` names it."""
