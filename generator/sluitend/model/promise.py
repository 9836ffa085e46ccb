"""What sales promised, and whether the operation can do it."""

from typing import Literal

from sluitend.model.frozen import Frozen
from sluitend.model.scalars import Id, Words
from sluitend.model.text import Text
from sluitend.model.times import Day


class Feasibility(Frozen):
    """The judgement of the operational manager who must make it true."""

    outcome: Literal["feasible", "feasible_if", "not_feasible"]
    """What he or she says."""
    by: Id
    """Person at the supplier who will run the operation."""
    on: Day
    """Day of the judgement."""
    condition: Text | None = None
    """What must be so, for `feasible_if`."""


class Promise(Frozen):
    """A promise of the bid."""

    id: Id
    """Short id."""
    words: Text
    """The promise as made."""
    source: Text
    """Where it stands in the bid."""
    tested: Feasibility | None = None
    """Whether the operation can do it; none: untested."""
    lands_in: tuple[Words, ...] = ()
    """Where it binds: `service_levels.<id>`, `clauses.<id>`, `annexes.<id>`, `particulars.<id>`."""
    dropped: Text | None = None
    """Why it does not bind, when both agreed so."""


class Promises(Frozen):
    """`promises.yaml`."""

    promises: tuple[Promise, ...] = ()
    """The promises."""
