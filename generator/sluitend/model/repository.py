"""`sluitend.yaml`: what holds for the whole repository, and its service clocks."""

from collections.abc import Mapping
from typing import Literal

from sluitend.model.frozen import Frozen
from sluitend.model.scalars import Duration, Id, Language, Whole, Words, YesNo
from sluitend.model.term import Due
from sluitend.model.text import Text
from sluitend.model.times import ClockTime, Day, Weekdays, ZoneName


class ServiceClock(Frozen):
    """When a service clock runs: the hours a term in working days or working hours counts."""

    days: Weekdays
    """The open days: `Mon-Fri`, `Mon, Wed, Fri`, or `Mon-Sun`."""
    open: ClockTime = "00:00"
    """Opening time, `08:00`."""
    close: ClockTime = "24:00"
    """Closing time, `17:00`; `24:00` is the end of the day."""
    holidays: Literal["atw", "none"] = "atw"
    """`atw`: the recognised holidays of art. 3 Algemene termijnenwet, Good Friday included."""
    equated: tuple[Day, ...] = ()
    """Days equated with a holiday for this clock."""
    excepted: tuple[Day, ...] = ()
    """Holidays on which the clock runs all the same."""


class RawFiles(Frozen):
    """Where suppliers' raw files go: a folder outside git."""

    folder: Words
    """Path from the repository's root, outside it; the raw files hold personal data."""
    retention: Duration
    """How long a raw file is kept after its period."""


class Repository(Frozen):
    """The repository's own sheet."""

    format: Whole
    """Version of the format; this is version 1."""
    languages: tuple[Language, ...] = ("nl",)
    """Languages in use."""
    language: Literal["nl", "en"] = "nl"
    """Language of messages, and of a text that names none."""
    currency: Literal["EUR"] = "EUR"
    """Currency of all amounts."""
    time_zone: ZoneName = "Europe/Amsterdam"
    """Time zone of all clocks."""
    calendars: Mapping[Id, ServiceClock] = {}
    """Service clocks by name; `office` is the one that working days count on."""
    terms: Mapping[Id, Due] = {}
    """How terms end, by name, where a measure or a clause speaks of one."""
    raw_files: RawFiles | None = None
    """Where raw files of suppliers go."""
    fictitious: YesNo = False
    """Parties and numbers are made up; every document says so in its footer."""
    name: Text | None = None
    """Name of the portfolio."""
