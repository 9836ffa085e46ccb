"""What could go wrong, and what the terms then give (the client's alone)."""

from collections.abc import Mapping
from typing import Literal

from sluitend.model.example import Given
from sluitend.model.frozen import Frozen
from sluitend.model.scalars import Amount, Duration, Id, Whole, Words
from sluitend.model.text import Text


class Instrument(Frozen):
    """A step the client can take, in order."""

    use: Words
    """`consequences.<id>`, `clauses.<id>`, or `outside` for what the contract does not hold."""
    what: Text
    """What it does here."""
    after: Duration | None = None
    """How long after the event it works."""


class Scenario(Frozen):
    """One thing that could go wrong."""

    id: Id
    """Short id."""
    title: Text
    """Name as in reports."""
    what: Text
    """What happens."""
    likelihood: Literal["low", "medium", "high"]
    """How likely."""
    impact: Literal["low", "medium", "high"]
    """What it means for the primary process."""
    quarters: Whole = 1
    """Over how many quarters it plays."""
    given: Mapping[Id, Given] = {}
    """Observations by KPI while it lasts."""
    instruments: tuple[Instrument, ...] = ()
    """What can be done, in order."""
    loss: Amount | None = None
    """The client's loss, estimated, in euros."""
    owner: Id | None = None
    """Role that keeps the plan ready."""
    gap: Text | None = None
    """What no instrument covers."""


class Scenarios(Frozen):
    """`scenarios.yaml`."""

    scenarios: tuple[Scenario, ...] = ()
    """The scenarios."""
