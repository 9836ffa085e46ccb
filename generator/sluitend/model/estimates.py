"""What the client reckons with and keeps to itself: `estimates.yaml` of the private tree."""

from collections.abc import Mapping

from sluitend.model.frozen import Frozen
from sluitend.model.scalars import Amount, Id, Number
from sluitend.model.text import Text


class Plausibility(Frozen):
    """The client's own check of the price: volume × productivity × labour cost."""

    area: Number
    """Area in m²."""
    productivity: Number
    """m² in an hour."""
    hourly_cost: Amount
    """Full labour cost of an hour."""
    rounds_per_year: Number
    """How often a year."""
    note: Text | None = None
    """Where the inputs come from."""


class Estimates(Frozen):
    """`estimates.yaml`."""

    plausibility: tuple[Plausibility, ...] = ()
    """The client's check of the price."""
    savings: Mapping[Id, Amount] = {}
    """What letting a KPI go would save the supplier in a quarter, in euros, by id of the KPI."""
