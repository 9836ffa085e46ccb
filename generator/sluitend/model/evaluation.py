"""`evaluations/<year>.yaml`: both parties on how the contract is managed."""

from sluitend.model.frozen import Frozen
from sluitend.model.scalars import Id, Mark
from sluitend.model.text import Text
from sluitend.model.times import Day, PeriodText


class Opinion(Frozen):
    """Both parties' mark on one subject, 1 to 5."""

    id: Id
    """Subject: `clarity`, `decisions-in-time`, `data-reliability`…"""
    title: Text
    """Subject as in documents."""
    client: Mark
    """The client's mark."""
    supplier: Mark
    """The supplier's mark."""
    note: Text | None = None
    """What was said."""


class Evaluation(Frozen):
    """One joint evaluation."""

    period: PeriodText
    """What it looks back on."""
    on: Day
    """When it was held."""
    opinions: tuple[Opinion, ...]
    """The marks."""
    agreed: tuple[Text, ...] = ()
    """What both will do."""
