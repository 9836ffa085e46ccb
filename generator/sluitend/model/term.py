"""How long a contract runs, how it goes on, how it is ended by notice."""

from typing import ClassVar, Literal

from sluitend.model.frozen import Brief, Frozen
from sluitend.model.scalars import Duration, Times
from sluitend.model.times import Day


class Due(Brief):
    """A term in which somebody must act, and how it ends; its length alone will do."""

    brief: ClassVar[str] = "length"

    length: Duration
    """The term; it starts the day after the event."""
    if_closed: Literal["next_open_day", "as_is"] = "as_is"
    """`next_open_day`: a term that ends on a closed day runs on (art. 1 Algemene termijnenwet)."""


class Renewal(Frozen):
    """Going on after the end date."""

    times: Times
    """How many times at most."""
    length: Duration
    """How long each time."""
    how: Literal["by_notice", "automatic"]
    """`by_notice`: the client announces it; `automatic`: tacitly, unless notice is given."""
    announce_before: Duration | None = None
    """How long before the end the client announces that it takes the option."""


class NoticePeriods(Frozen):
    """Ending by notice, without breach (7:408 BW)."""

    client: Duration | None = None
    """Notice period of the client."""
    supplier: Duration | None = None
    """Notice period of the supplier; none: it has no right of notice (7:408 lid 2 BW)."""


class Term(Frozen):
    """The term: first and last day are both in."""

    starts: Day
    """First day."""
    ends: Day | None = None
    """Last day; none: indefinite."""
    renewal: Renewal | None = None
    """Options to go on; none: it ends by itself."""
    options_taken: Times = 0
    """Options exercised so far; changed by a ledger entry only."""
    notice: NoticePeriods | None = None
    """Notice periods."""
    run_in: Duration | None = None
    """Settling-in: periods that start in it are measured and not counted, gates excepted. The first
    period counts in full where there is no settling-in, and so does the last, however short."""
    implementation_starts: Day | None = None
    """First day of the preparation before the start."""
