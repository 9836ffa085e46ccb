"""`announcements.yaml`: the indexations that were announced, by whom and when."""

from sluitend.model.frozen import Frozen
from sluitend.model.scalars import Id, Words
from sluitend.model.times import Day


class Announced(Frozen):
    """One announcement of an indexation."""

    indexation: Day
    """Which indexation: its date by the terms."""
    on: Day
    """The day on which the other party received it."""
    by: Id | None = None
    """The person who announced it."""
    document: Words | None = None
    """The letter or message, as it is filed."""


class Announcements(Frozen):
    """`announcements.yaml`; without this file nothing is known of announcements."""

    announcements: tuple[Announced, ...] = ()
    """The list; an indexation that is not in it was not announced."""
