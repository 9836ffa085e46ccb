"""When a consequence arises: each form known by its own key."""

from typing import Annotated, Literal

from pydantic import Field

from sluitend.model.frozen import Frozen, Reads
from sluitend.model.scalars import Duration, Id, Number, Whole, YesNo
from sluitend.model.text import Text
from sluitend.model.union import by_key
from sluitend.quantity import NotReadable, Quantity, each, quantity, text


class _Repeated(Frozen):
    times: Whole = 1
    """How often it must have happened. A KPI that scores, or says `in_quarter`, happens once a
    quarter, another once a period; each further time is a time again."""
    in_a_row: YesNo = False
    """Whether one right after the other; a period that does not count is passed over."""
    within: Duration | None = None
    """In how long a stretch, up to and including the last period."""


class Each(Frozen):
    """Counting each whole unit: `each working day`, `each unit`, `each level`."""

    unit: Quantity
    """The step; the number is 1 unless said otherwise."""


class MoreThan(Frozen):
    """Only beyond a length: `more than 15 days`."""

    limit: Quantity
    """What must be exceeded."""


def _late(value: str) -> Each | MoreThan:
    if value.startswith("each "):
        return Each(unit=each(value))
    if value.startswith("more than "):
        return MoreThan(limit=quantity(value.removeprefix("more than ")))
    raise NotReadable(
        nl="niet each working day of more than 15 days",
        en="neither each working day nor more than 15 days",
    )


def _write_late(value: Each | MoreThan) -> str:
    if isinstance(value, MoreThan):
        return f"more than {text(value.limit)}"
    return "each " + text(value.unit).removeprefix("1 ")


Late = Annotated[
    Each | MoreThan,
    Reads(
        (Each, MoreThan),
        _late,
        _write_late,
        {"type": "string", "pattern": "^(each|more than) .+$"},
        "`each` and a unit, or `more than` and a length",
        "each working day",
    ),
]


class OnServiceLevel(_Repeated):
    """A service level is missed, or late, or short."""

    service_level: Id
    """The KPI."""
    is_: Literal["missed", "red", "met"] = Field(default="missed", alias="is")
    """What happened: the norm missed, the lowest band reached, or met."""
    late: Late | None = None
    """For a deadline: counted for each unit late, or only beyond a length."""
    short_by: Late | None = None
    """For a number: counted for each unit short of the norm."""


class OnAnyServiceLevel(_Repeated):
    """Any scored service level is missed; each of them that is missed is a time."""

    any_service_level: Literal["missed", "red"]
    """What happened."""
    of: tuple[Id, ...] = ()
    """Which; none named: all that score."""


class OnAnyGate(_Repeated):
    """Any gate is missed."""

    any_gate: Literal["missed"]
    """What happened."""


class OnScore(_Repeated):
    """The score is below a number."""

    score_below: Number
    """The border; the number itself is not below."""


class OnPoints(Frozen):
    """Service points have added up.

    It arises in a period that itself brings points, once a quarter; points of a period that began
    before the stretch do not count.
    """

    points_of: Id
    """The consequence that gives the points."""
    at_least: Number
    """The border, included."""
    within: Duration
    """In how long a stretch, up to and including the last period."""


class OnCap(_Repeated):
    """A consequence has reached its own cap on what the supplier owes."""

    cap_reached: Id
    """The consequence."""


class OnPlan(_Repeated):
    """An improvement plan was not delivered, or had no effect."""

    plan: Id
    """The consequence that asks for the plan."""
    is_: Literal["not_delivered", "without_effect"] = Field(default="without_effect", alias="is")
    """What happened."""


class OnLate(Frozen):
    """A delivery of an order is late: in days of 24 hours, in working days by its dates."""

    late: Late
    """Counted for each unit late, or only beyond a length."""


class OnEvent(_Repeated):
    """Something happens that no figure shows, such as the loss of a licence."""

    event: Text
    """What, in words."""


Trigger = Annotated[
    OnServiceLevel
    | OnAnyServiceLevel
    | OnAnyGate
    | OnScore
    | OnPoints
    | OnCap
    | OnPlan
    | OnEvent
    | OnLate,
    by_key(
        "service_level",
        "any_service_level",
        "any_gate",
        "score_below",
        "points_of",
        "cap_reached",
        "plan",
        "event",
        "late",
    ),
]
