"""`actions.yaml`: actions and decisions, each with an owner and a date."""

from typing import Literal

from pydantic import Field

from sluitend.model.frozen import Frozen
from sluitend.model.governance import Side
from sluitend.model.scalars import Id, Words
from sluitend.model.text import Text
from sluitend.model.times import Day


class Action(Frozen):
    """One action or decision."""

    id: Id
    """Short id."""
    what: Text
    """What is done, or was decided."""
    kind: Literal["action", "decision"] = "action"
    """An action, or a decision."""
    side: Side
    """Of which party."""
    owner: Id
    """Person who does it."""
    due: Day | None = None
    """Last day; a decision has none."""
    done: Day | None = None
    """When it was done."""
    from_: Words | None = Field(default=None, alias="from")
    """Where it came up."""


class Actions(Frozen):
    """`actions.yaml`."""

    actions: tuple[Action, ...] = ()
    """The list."""
