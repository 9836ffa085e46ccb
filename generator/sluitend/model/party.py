"""A party: its legal person, its people, who may sign, its sites."""

from typing import Literal

from sluitend.model.frozen import Frozen
from sluitend.model.scalars import Id, Number, Words, YesNo
from sluitend.model.text import Text
from sluitend.model.times import Day

Level = Literal["low", "medium", "high"]


class Person(Frozen):
    """Somebody who acts for a party."""

    id: Id
    """Short id, such as `m-de-jong`."""
    name: Words
    """Name as in documents."""
    function: Text | None = None
    """Function as in documents."""
    email: Words | None = None
    """Address for letters and reminders."""
    phone: Words | None = None
    """Telephone number."""


class MaySign(Frozen):
    """Who may bind the party, and on what ground.

    Up to what amount is internal: `mandates/<party>.yaml` of the private tree.
    """

    person: Id
    """One of the party's people."""
    capacity: Literal["statutory", "mandate", "power_of_attorney"]
    """On what ground: by law or articles of association, by mandate, by power of attorney."""
    basis: Text
    """The ground in words, as it stands under the signature."""
    jointly_with: tuple[Id, ...] = ()
    """People who must sign beside this one."""
    until: Day | None = None
    """Last day of the mandate."""


class Part(Frozen):
    """A part of a site with a risk of its own."""

    id: Id
    """Short id within the site."""
    title: Text
    """Name as in documents."""
    impact_on_primary_process: Level | None = None
    """What a failure here means for the primary process."""


class Site(Frozen):
    """A building or ground where services are rendered."""

    id: Id
    """Short id, such as `stadskantoor`."""
    title: Text
    """Name as in documents."""
    address: Words
    """Street, number, postal code, town."""
    area: Number | None = None
    """Floor area in m²."""
    impact_on_primary_process: Level | None = None
    """What a failure here means for the primary process."""
    parts: tuple[Part, ...] = ()
    """Parts that differ in risk."""


class Licence(Frozen):
    """A licence or registration the party holds, with its number."""

    id: Id
    """Short id, such as `wpbr`."""
    title: Text
    """Name as in documents."""
    number: Words
    """The number, as it must be quoted."""
    expires: Day | None = None
    """Last day it is valid."""


class Party(Frozen):
    """A legal person that is client or supplier in one or more contracts."""

    id: Id
    """Short id; the file's name."""
    name: Words
    """Legal name in full."""
    short_name: Words | None = None
    """Name in running text."""
    legal_form: Text | None = None
    """Legal form, such as `publiekrechtelijke rechtspersoon` or `besloten vennootschap`."""
    registration_number: Words | None = None
    """Number in the trade register, eight digits."""
    seat: Words | None = None
    """Statutory seat."""
    address: Words | None = None
    """Visiting address."""
    size: Literal["large", "sme"] = "sme"
    """Whether it is a large undertaking, for the longest payment term (6:119a BW)."""
    public_client: YesNo = False
    """A contracting authority: the rules of the Aanbestedingswet 2012 apply."""
    people: tuple[Person, ...] = ()
    """People who act for it."""
    may_sign: tuple[MaySign, ...] = ()
    """Who may bind it."""
    sites: tuple[Site, ...] = ()
    """Its buildings and grounds."""
    licences: tuple[Licence, ...] = ()
    """Licences and registrations it holds."""
