"""How far the mandates of a party go: `mandates/<party>.yaml` of the private tree."""

from collections.abc import Mapping

from sluitend.model.frozen import Frozen
from sluitend.model.scalars import Amount, Id
from sluitend.model.text import Text


class Mandates(Frozen):
    """What the client knows of a party's mandates, its own included, and keeps to itself."""

    limits: Mapping[Id, Amount] = {}
    """Highest contract value a person may sign for, in euros excluding VAT; none: no limit."""
    remarks: Text | None = None
    """What else the client wants to remember of the party."""
