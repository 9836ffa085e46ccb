"""What `sluitend calendar` shows: a table, data, or a calendar file."""

from collections.abc import Iterator

from sluitend.actions.calendar_ import Agenda
from sluitend.analysis.key_dates import KeyDate
from sluitend.cli.columns import columns
from sluitend.load.dossier import Dossier
from sluitend.render.calendar_file import Entry, calendar_file
from sluitend.wording.words import NBSP, Words, words


def lines(found: Agenda, language: str) -> Iterator[str]:
    """A row a day."""
    said = words(language)
    if found.unusable:
        return
    if not found.dates:
        yield said.key_dates.none
        return
    rows = [
        (said.date(one.day), one.contract, what(one, found, said), side(one, said))
        for one in found.dates
    ]
    yield from columns(rows, indent="")


def what(one: KeyDate, found: Agenda, said: Words) -> str:
    """What a day is."""
    title = (one.title and said.text(one.title, _dossier(one, found).contract.prevails)) or one.of
    return said.key_dates.kind[one.kind].format(title=title).replace(NBSP, " ")


def side(one: KeyDate, said: Words) -> str:
    """On whose side it is."""
    return said.key_dates.side[one.side or "both"]


def _dossier(one: KeyDate, found: Agenda) -> Dossier:
    return next(dossier for dossier in found.dossiers if dossier.id == one.contract)


def as_json(found: Agenda, language: str) -> list[dict[str, object]]:
    """For programs; the keys are stable."""
    said = words(language)
    return [
        {
            "day": one.day.isoformat(),
            "contract": one.contract,
            "kind": one.kind,
            "of": one.of or None,
            "what": what(one, found, said),
            "side": one.side,
            "roles": list(one.roles),
        }
        for one in found.dates
    ]


def file_of(found: Agenda, language: str) -> bytes:
    """The calendar file."""
    said = words(language)
    name = ", ".join(dict.fromkeys(one.id for one in found.dossiers))
    entries = [
        Entry(
            uid=f"{one.contract}.{one.kind}.{one.of or 'contract'}.{one.day.isoformat()}@sluitend",
            day=one.day,
            summary=f"{_title(one, found, said)}: {what(one, found, said)}",
            description=side(one, said),
        )
        for one in found.dates
    ]
    return calendar_file(said.key_dates.calendar.format(name=name), language, entries)


def _title(one: KeyDate, found: Agenda, said: Words) -> str:
    contract = _dossier(one, found).contract
    title = contract.title and said.text(contract.title, contract.prevails)
    return title or contract.id
