"""How a supplier writes dates and moments: in a declared form, or where one reading is left."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from sluitend.measurements.notation import NotRead
from sluitend.number import NotReadable
from sluitend.period import FIRST_YEAR, LAST_YEAR

SERIAL: Final = "serial"
"""The form of a date written as a spreadsheet's serial number."""
_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan", "februari february feb", "maart march mrt mar", "april apr",
            "mei may", "juni june jun", "juli july jul", "augustus august aug",
            "september sept sep", "oktober october okt oct", "november nov",
            "december dec",
        ), 1)
    for name in names.split()
}  # fmt: skip
_MONTH_NAME = "|".join(sorted(_MONTHS, key=len, reverse=True))
_TOKENS: Final = {
    "yyyy": "(?P<year>[0-9]{4})",
    "yy": "(?P<short>[0-9]{2})",
    "mmmm": f"(?P<name>{_MONTH_NAME})\\.?",
    "mmm": f"(?P<name>{_MONTH_NAME})\\.?",
    "mm": "(?P<month>[0-9]{1,2})",
    "m": "(?P<month>[0-9]{1,2})",
    "dd": "(?P<day>[0-9]{1,2})",
    "d": "(?P<day>[0-9]{1,2})",
    "hh": "(?P<hour>[0-9]{1,2})",
    "h": "(?P<hour>[0-9]{1,2})",
    "nn": "(?P<minute>[0-9]{2})",
    "ss": "(?P<second>[0-9]{2})(?:[.,][0-9]+)?",
}
_TOKEN = re.compile("|".join(sorted(_TOKENS, key=len, reverse=True)), re.IGNORECASE)
_NO_FORM = (
    "geen notatie zoals dd-mm-yyyy of dd-mm-yyyy hh:mm",
    "not a notation such as dd-mm-yyyy or dd-mm-yyyy hh:mm",
)


@dataclass(frozen=True, slots=True)
class Form:
    """A notation of dates: what it looks like, and whether it has a time."""

    pattern: re.Pattern[str]
    moment: bool


@lru_cache(maxsize=256)
def form(text: str) -> Form:
    """`dd-mm-yyyy hh:mm` as a form; two m's behind hours are minutes. Digits alone are exact."""
    parts: list[str] = []
    at = 0
    for found in _TOKEN.finditer(text):
        gap, word = text[at : found.start()], found.group().lower()
        minutes = word == "mm" and re.search("h", text[: found.start()], re.IGNORECASE)
        written = _TOKENS["nn" if minutes else word]
        if not gap and parts:  # without anything between them only digits tell parts apart
            written = written.replace("{1,2}", "{2}")
            parts[-1] = parts[-1].replace("{1,2}", "{2}")
        parts += [re.escape(gap), written]
        at = found.end()
    parts.append(re.escape(text[at:]))
    try:
        pattern = re.compile("".join(parts), re.IGNORECASE)
    except re.error:  # a part twice
        raise NotReadable(*_NO_FORM) from None
    known = pattern.groupindex.keys()
    dated = "day" in known and known & {"month", "name"} and known & {"year", "short"}
    if not dated or ("minute" in known and "hour" not in known):
        raise NotReadable(*_NO_FORM)
    return Form(pattern, "hour" in known)


_TIME = (
    r"(?:[ T](?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})"
    r"(?::(?P<second>[0-9]{2})(?:[.,][0-9]+)?)?)?"
)
_ISO = re.compile(
    r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})"
    rf"{_TIME}(?P<zone>Z|[+-][0-9]{{2}}:?[0-9]{{2}})?"
)
_NAMED = re.compile(
    r"(?:[a-z]{2,9},? )?(?P<day>[0-9]{1,2})[ -]"
    rf"(?P<name>{_MONTH_NAME})\.?[ -](?P<year>[0-9]{{4}}){_TIME}",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?P<first>[0-9]{1,2})(?P<gap>[-/.])(?P<then>[0-9]{1,2})(?P=gap)(?P<year>[0-9]{4})" + _TIME
)
_AMBIGUOUS = (
    (
        "op twee manieren te lezen: dag en maand kunnen omgekeerd staan",
        "readable two ways: day and month may stand the other way round",
    ),
    (
        "Zet bij de kolom `format: dd-mm-yyyy` of `format: mm-dd-yyyy` in `data.yaml`.",
        "Give the column `format: dd-mm-yyyy` or `format: mm-dd-yyyy` in `data.yaml`.",
    ),
)


def date_in(text: str, declared: str | None, zone: ZoneInfo) -> date:
    """The date a text says, of a moment its day."""
    found = _said(text, declared, zone)
    return found.date() if isinstance(found, datetime) else found


def moment_in(text: str, declared: str | None, zone: ZoneInfo) -> datetime:
    """The moment a text says, in the repository's time zone."""
    found = _said(text, declared, zone)
    if not isinstance(found, datetime):
        raise NotRead(
            ("een datum zonder tijd", "a date without a time"),
            ("Zet bij de kolom `type: date`.", "Give the column `type: date`."),
        )
    return found


def _said(text: str, declared: str | None, zone: ZoneInfo) -> date | datetime:
    if declared is not None and declared != SERIAL:
        found = form(declared).pattern.fullmatch(text)
        if found is None:
            raise NotRead((f"geen datum zoals {declared}", f"not a date such as {declared}"))
        return _made(found)
    if declared == SERIAL:
        if not re.fullmatch(r"[0-9]{1,7}([.,][0-9]{1,12})?", text):
            raise NotRead(("geen datumgetal zoals 46329", "not a serial date such as 46329"))
        return of_serial(Decimal(text.replace(",", ".")), from_1904=False)
    found = _ISO.fullmatch(text)
    if found:
        made = _made(found)
        return _in_zone(made, found["zone"], zone) if found["zone"] else made
    found = _NAMED.fullmatch(text)
    if found:
        return _made(found)
    return _undeclared(text)


def _undeclared(text: str) -> date | datetime:
    found = _NUMBERED.fullmatch(text)
    if found is None:
        raise NotRead(("geen datum", "not a date"))
    first, then = int(found["first"]), int(found["then"])
    if first <= 12 and then <= 12 and first != then:
        raise NotRead(*_AMBIGUOUS)
    day, month = (first, then) if first > 12 or first == then else (then, first)
    return _built(int(found["year"]), month, day, found)


def _made(found: re.Match[str]) -> date | datetime:
    parts = found.groupdict()
    year = int(parts.get("year") or f"20{parts['short']}")
    name = parts.get("name")
    month = _MONTHS[name.lower()] if name else int(parts["month"])
    return _built(year, month, int(parts["day"]), found)


def _built(year: int, month: int, day: int, found: re.Match[str]) -> date | datetime:
    parts = found.groupdict()
    try:
        on = date(year, month, day)
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise ValueError
        if parts.get("hour") is None:
            return on
        minute, second = (int(parts.get(name) or 0) for name in ("minute", "second"))
        at = time(int(parts["hour"]), minute, second)
        return datetime.combine(on, at)
    except ValueError:
        raise NotRead(
            ("een dag of tijd die niet bestaat", "a day or time that does not exist")
        ) from None


def _in_zone(made: date | datetime, offset: str, zone: ZoneInfo) -> date | datetime:
    if not isinstance(made, datetime):
        return made
    whole = f"{made.isoformat()}{'+00:00' if offset == 'Z' else offset}"
    return datetime.fromisoformat(whole).astimezone(zone).replace(tzinfo=None)


# --- serial dates ---------------------------------------------------------------------------

_EPOCH = date(1899, 12, 30)
_EPOCH_1904 = date(1904, 1, 1)
_LAST_SERIAL = (date(LAST_YEAR, 12, 31) - _EPOCH).days
_SECONDS = 86_400


def of_serial(value: Decimal, from_1904: bool) -> datetime:
    """The moment of a spreadsheet's serial number, whole seconds: 46329 is 3 November 2026."""
    if not 61 <= value <= _LAST_SERIAL:  # before lies a 29 February 1900 that never was
        raise NotRead(("geen datumgetal zoals 46329", "not a serial date such as 46329"))
    days, part = divmod(value, 1)
    start = _EPOCH_1904 if from_1904 else _EPOCH
    midnight = datetime.combine(start + timedelta(days=int(days)), datetime.min.time())
    return midnight + timedelta(seconds=int((part * _SECONDS + Decimal("0.5")) // 1))
