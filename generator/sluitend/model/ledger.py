"""The ledger: one entry a fine-tuning, and what it changes."""

from typing import Annotated, Literal

from pydantic import Field

from sluitend.model.as_written import AsWritten, Written
from sluitend.model.frozen import Frozen
from sluitend.model.governance import ReasonedGround, Side
from sluitend.model.scalars import ChangeId, Hash, Id, Words
from sluitend.model.text import Text
from sluitend.model.times import Day
from sluitend.model.union import by_key

DEPTH = 64
"""How deep a term nests; no document nests deeper."""

Stated = Annotated[
    Written,
    AsWritten(
        DEPTH,
        "the term as in its own file",
        nl="geen waarde, lijst of sleutels",
        en="no value, list or keys",
    ),
]
"""A term of the contract as it stands in its own file: a value, a list, or keys."""


class SetTo(Frozen):
    """A value that changes."""

    set: Words
    """Path by ids: `service_levels.complaints-in-time.target`."""
    from_: Stated | None = Field(default=None, alias="from")
    """What it was."""
    to: Stated
    """What it becomes."""


class Add(Frozen):
    """A thing that is added."""

    add: Words
    """Path of the list: `service_levels`."""
    value: Stated
    """The thing as it stands in its file."""


class Remove(Frozen):
    """A thing that goes."""

    remove: Words
    """Path of the thing: `service_levels.old`."""


class Rename(Frozen):
    """A thing that gets another id."""

    rename: Words
    """Path of the thing."""
    to: Id
    """Its new id."""


Change = Annotated[SetTo | Add | Remove | Rename, by_key("set", "add", "remove", "rename")]


class Proposed(Frozen):
    """Who brought it up."""

    by: Side
    """Which party."""
    on: Day
    """When."""


class Decided(Frozen):
    """Where it was decided."""

    on: Day
    """When."""
    in_: Text = Field(alias="in")
    """In which meeting."""


class Consent(Frozen):
    """One party's word."""

    by: Id
    """Who."""
    on: Day
    """When."""
    document: Hash | None = None
    """SHA-256 of the signed PDF, where it came on paper."""


class BothParties(Frozen):
    """Both parties' word."""

    client: Consent | None = None
    """The client's."""
    supplier: Consent | None = None
    """The supplier's."""


class Entry(Frozen):
    """One fine-tuning (`changes/<id>.yaml`); only a signed one takes force."""

    id: ChangeId
    """Number in the change register; the file's name."""
    status: Literal["proposed", "agreed", "signed", "withdrawn"]
    """How far it is."""
    proposed: Proposed | None = None
    """Who brought it up."""
    decided: Decided | None = None
    """Where it was decided."""
    effective: Day
    """First day of the new terms."""
    reason: Text
    """Why."""
    agreed: BothParties | None = None
    """Agreement of both."""
    signed: BothParties | None = None
    """Signatures of both."""
    public_procurement: ReasonedGround | None = None
    """For a public client: the ground in procurement law."""
    changes: tuple[Change, ...]
    """What changes."""
