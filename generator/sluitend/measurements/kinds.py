"""What a column of a new file holds, as far as its own cells prove."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Literal, TypedDict

from sluitend.measurements.cell import Cell, as_text
from sluitend.measurements.notation import NotRead, number_in
from sluitend.model.delivery import ColumnType

MOST_EMPTY_WORDS = 3
_YES_NO = (
    ("ja", "nee"), ("j", "n"), ("yes", "no"), ("y", "n"), ("true", "false"), ("waar", "onwaar"),
)  # fmt: skip
_NUMBERED_DATE = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})( \d{1,2}:\d{2}(:\d{2})?)?")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}([ T]\d{1,2}:\d{2}(:\d{2})?.*)?")
_CLOCK = re.compile(r"-?\d{1,4}:\d{2}(:\d{2})?")
_NUMBER = re.compile(r"[-+(€]{0,2} ?[\d.,]*\d[\d.,]* ?€?[-)]?")
_NOTHING = re.compile(
    r"n\.?v\.?t\.?|-+|geen|onbekend|open|n/?a|none|unknown|nihil|geen mening", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Kind:
    """A column's type, and what of its notation is proved; `undecided` what is not."""

    type: ColumnType
    format: str | None = None
    notation: Literal["nl", "en"] | None = None
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()
    undecided: Literal["date", "number", "percentage"] | None = None
    proof: str | None = None
    """The text that leaves but one notation of dates or numbers."""


def kind_of(cells: Sequence[Cell]) -> Kind:
    """What the cells of a column are."""
    filled = [cell for cell in cells if cell is not None]
    texts = [cell for cell in filled if isinstance(cell, str)]
    empty = _empty_words(filled)
    told = [cell for cell in filled if not (isinstance(cell, str) and cell.casefold() in empty)]
    found = (
        _stored(told)
        or _yes_no(told)
        or _dates(told)
        or _clocks(told)
        or _percentages(told)
        or _numbers(told)
    )
    if found is None:
        return Kind("text")
    used = dict.fromkeys(text for text in texts if text.casefold() in empty)
    return replace(found, empty=tuple(used))


def _empty_words(filled: Sequence[Cell]) -> frozenset[str]:
    """Words for nothing among the texts: few, and nothing else is made of them."""
    words = Counter(as_text(cell).casefold() for cell in filled if isinstance(cell, str))
    known = [word for word in words if _NOTHING.fullmatch(word)]
    all_of_it = sum(words[word] for word in known) == len(filled)
    return frozenset() if all_of_it or len(known) > MOST_EMPTY_WORDS else frozenset(known)


def _stored(told: Sequence[Cell]) -> Kind | None:
    """Values that a workbook stores with their type."""
    types = {type(cell) for cell in told}
    if types == {bool}:
        return Kind("yes_no")
    if types == {date}:
        return Kind("date")
    if types and types <= {date, datetime}:
        return Kind("moment")
    if types == {timedelta}:
        return Kind("duration")
    if types == {Decimal}:
        return Kind("number")
    return None


def _yes_no(told: Sequence[Cell]) -> Kind | None:
    words = dict.fromkeys(as_text(cell) for cell in told)
    said = {word.casefold(): word for word in words}
    for yes, no in _YES_NO:
        if said and len(said) == len(words) and set(said) <= {yes, no}:
            whole = {yes: yes.capitalize(), no: no.capitalize()} | said
            return Kind("yes_no", yes=(whole[yes],), no=(whole[no],))
    return None


def _dates(told: Sequence[Cell]) -> Kind | None:
    """Dates written as text; a day above 12 proves whether the day or the month stands first."""
    texts = [as_text(cell) for cell in told]
    iso = [_ISO.fullmatch(text) for text in texts]
    if texts and all(iso):
        return Kind("moment" if any(found and found[1] for found in iso) else "date")
    found = [match for text in texts if (match := _NUMBERED_DATE.fullmatch(text))]
    gaps = {match[2] for match in found}
    if not texts or len(found) != len(texts) or len(gaps) != 1:
        return None
    gap = gaps.pop()
    clock = {_clock_form(match) for match in found}
    if len(clock) != 1:
        return None
    kind: ColumnType = "moment" if clock != {""} else "date"
    first = max(int(match[1]) for match in found) > 12
    then = max(int(match[3]) for match in found) > 12
    if first == then:
        return Kind(kind, undecided="date")
    parts = ("dd", "mm", "yyyy") if first else ("mm", "dd", "yyyy")
    proof = next(match[0] for match in found if int(match[1 if first else 3]) > 12)
    return Kind(kind, gap.join(parts) + clock.pop(), proof=proof)


def _clock_form(found: re.Match[str]) -> str:
    if not found[5]:
        return ""
    return " hh:mm:ss" if found[6] else " hh:mm"


def _clocks(told: Sequence[Cell]) -> Kind | None:
    clocks = [
        cell for cell in told if isinstance(cell, timedelta) or _CLOCK.fullmatch(as_text(cell))
    ]
    others = [cell for cell in told if cell not in clocks]
    if clocks and all(_NUMBER.fullmatch(as_text(cell)) for cell in others):
        return Kind("duration", **_proved(others))
    return None


def _percentages(told: Sequence[Cell]) -> Kind | None:
    texts = [as_text(cell) for cell in told]
    if texts and all(text.endswith("%") for text in texts):
        bare = [text[:-1].strip() for text in texts]
        if all(_NUMBER.fullmatch(text) for text in bare):
            return Kind("percentage", **_proved(bare))
    return None


def _numbers(told: Sequence[Cell]) -> Kind | None:
    texts = [cell for cell in told if isinstance(cell, str)]
    stored = all(isinstance(cell, str | Decimal) for cell in told)
    codes = any(re.fullmatch(r"0\d+", text) for text in texts)
    if not told or not stored or codes or not all(_NUMBER.fullmatch(text) for text in texts):
        return None
    proved = _proved(texts)
    undecided = not proved and any(_ambiguous(text) for text in texts)
    return Kind("number", undecided="number" if undecided else None, **proved)


def _ambiguous(text: str) -> bool:
    try:
        number_in(text, None)
    except NotRead:
        return True
    return False


class _Proved(TypedDict, total=False):
    notation: Literal["nl", "en"]
    proof: str


def _proved(cells: Sequence[Cell]) -> _Proved:
    """The only notation in which all can be read, and the first text that proves it."""
    texts = [as_text(cell) for cell in cells if isinstance(cell, str)]
    against_english = next((text for text in texts if not _reads(text, "en")), None)
    against_dutch = next((text for text in texts if not _reads(text, "nl")), None)
    if against_dutch is None and against_english is not None:
        return {"notation": "nl", "proof": against_english}
    if against_english is None and against_dutch is not None:
        return {"notation": "en", "proof": against_dutch}
    return {}


def _reads(text: str, notation: str) -> bool:
    try:
        number_in(text, notation)
    except NotRead:
        return False
    return True
