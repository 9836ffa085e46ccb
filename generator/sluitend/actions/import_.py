"""`sluitend import`: a supplier's file, read as its mapping says, into `measurements/`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fnmatch import fnmatchcase
from hashlib import sha256
from pathlib import Path
from zoneinfo import ZoneInfo

from sluitend.actions.out import commit
from sluitend.actions.raw_files import RawFolder, raw_folder, removed, wrong_key
from sluitend.actions.review import concerning, none_such
from sluitend.load.dossier import Delivered, Dossier, Portfolio
from sluitend.load.near import hint
from sluitend.load.portfolio import load
from sluitend.load.validate import shown
from sluitend.load.yaml_text import yaml_text
from sluitend.measurements.bounds import MOST_BYTES, TOO_LARGE
from sluitend.measurements.cell import text_cell
from sluitend.measurements.joining import EMPTY, Arrival, Brings, Written, joined, twice
from sluitend.measurements.keyed import hashing, mark
from sluitend.measurements.periods import periods_of
from sluitend.measurements.reading import Reading, reading
from sluitend.model.data import DataSet
from sluitend.model.text import Text
from sluitend.period import CALENDAR_UNITS, Period, plus
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity, blocks, sorted_problems
from sluitend.rules.deliveries import late
from sluitend.source.tree import Tree

NO_DATA_SET = Fault(
    "SL527",
    Severity.ERROR,
    {
        "nl": "bij geen gegevensset van `{contract}` hoort een bestand met deze naam",
        "en": "no data set of `{contract}` has a file of this name",
    },
    {"nl": "{hint}", "en": "{hint}"},
)
SEVERAL = Fault(
    "SL528",
    Severity.ERROR,
    {
        "nl": "dit bestand past bij meer gegevenssets: {known}",
        "en": "this file fits more than one data set: {known}",
    },
    {"nl": "Kies er een met `--data-set`.", "en": "Choose one with `--data-set`."},
)
NO_RETENTION = Fault(
    "SL529",
    Severity.ERROR,
    {
        "nl": "nergens staat hoelang het ruwe bestand mag blijven",
        "en": "nothing says how long the raw file may stay",
    },
    {
        "nl": "Zet bij de set `retention:`, in dagen, weken, maanden of jaren.",
        "en": "Give the set `retention:`, in days, weeks, months or years.",
    },
)
BAD_NAME = Fault(
    "SL530",
    Severity.ERROR,
    {
        "nl": "de naam van dit bestand bevat tekens die niet in een naam horen",
        "en": "the name of this file has characters that do not belong in a name",
    },
    {
        "nl": "Hernoem het: letters, cijfers, spaties, punten en streepjes.",
        "en": "Rename it: letters, digits, spaces, dots and hyphens.",
    },
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of an import, besides the contract and the file."""

    today: date
    delivered: date
    new_key: bytes
    """The key for personal data, where there is none yet."""
    data_set: str | None = None
    period: Period | None = None
    only_period: bool = False
    brings: Brings | None = None
    reason: str | None = None
    leave_unread: bool = False
    raw_folder: Path | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """What was written, where the raw file lies now, and what was found on the way."""

    problems: tuple[Problem, ...]
    paths: tuple[str, ...] = ()
    rows: Mapping[Period, int] | None = None
    """Rows that this file brought, by period."""
    raw: Path | None = None
    still_there: bool = False
    """The file could not be taken away from where it was."""
    unmapped: bool = False
    """No data set has a file of this name: a mapping may be proposed."""
    unusable: bool = False


def import_(root: Path, tree: Tree, contract: str, file: Path, asked: Asked) -> Imported:
    """Read a file into a contract's measurements; nothing is written where an error stands."""
    content = contents(file)  # gather
    portfolio = load(tree)
    dossier = next((one for one in portfolio.dossiers if one.id == contract), None)
    if dossier is None or "data_sets" in dossier.faulty or "deliveries" in dossier.faulty:
        return _no_contract(portfolio, contract)
    folder = raw_folder(root, dossier.repository.raw_files, asked.raw_folder)
    mapped = data_set_of(dossier, file.name, asked.data_set)
    stops = [one for one in (folder, mapped) if isinstance(one, Problem)]
    stops += _unfit(file)
    if not isinstance(folder, RawFolder) or not isinstance(mapped, DataSet) or stops:
        unmapped = any(one.fault is NO_DATA_SET for one in stops)
        return Imported(sorted_problems(stops), unmapped=unmapped)

    decided = _decide(dossier, mapped, folder, file.name, content, asked)  # decide
    if blocks(decided.problems):
        return Imported(decided.problems)

    first = min(decided.rows, key=lambda period: period.first)  # write
    folder.take_into_use()
    if decided.new_key is not None:
        folder.put_key(decided.new_key)
    raw = folder.put(f"{contract}/{first}/{mapped.id}", file.name, content)
    commit(root, decided.files)
    gone = removed(file, raw)
    return Imported(decided.problems, tuple(sorted(decided.files)), decided.rows, raw, not gone)


def contents(file: Path) -> bytes:
    """A file's bytes, a little more than may be read at most."""
    with file.open("rb") as opened:
        return opened.read(MOST_BYTES + 1)


def data_set_of(dossier: Dossier, name: str, asked: str | None) -> DataSet | Problem:
    """The data set whose file this is: the one asked for, or the only one its name fits."""
    known = {one.id: one for one in dossier.data_sets}
    at = Place(shown(name))
    if asked is not None:
        if asked in known:
            return known[asked]
        near = hint(asked, known, "Bekend zijn: {known}.", "Known are: {known}.")
        return NO_DATA_SET.at(at, contract=dossier.id, hint=near)
    fitting = [one for one in dossier.data_sets if fits(name, one)]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        return SEVERAL.at(at, known=", ".join(one.id for one in fitting))
    patterns = ", ".join(f"`{one.file}`" for one in dossier.data_sets[:12])
    return NO_DATA_SET.at(at, contract=dossier.id, hint=_patterns(patterns))


def fits(name: str, mapped: DataSet) -> bool:
    """Whether a file's name is one of a data set; an entry sheet may come back as a workbook."""
    patterns = [mapped.file]
    if mapped.form == "entry":
        patterns += [f"{mapped.file.rpartition('.')[0]}.{form}" for form in ("xlsx", "ods", "csv")]
    return any(fnmatchcase(name.lower(), pattern.lower()) for pattern in patterns)


def _patterns(listed: str) -> Mapping[str, str]:
    return {
        "nl": f"Kies de set met `--data-set`, of laat een koppeling voorstellen. Namen: {listed}."
        if listed
        else "Laat een koppeling voorstellen: geef de opdracht met `--yes`.",
        "en": f"Choose the set with `--data-set`, or have a mapping proposed. Names: {listed}."
        if listed
        else "Have a mapping proposed: give the command with `--yes`.",
    }


def _no_contract(portfolio: Portfolio, contract: str) -> Imported:
    """Why there is no contract to import into."""
    asked = (contract,)
    found = concerning(portfolio, asked)
    return Imported(found if blocks(found) else none_such(portfolio, asked), unusable=True)


def _unfit(file: Path) -> Iterator[Problem]:
    name, size = file.name, file.stat().st_size
    if text_cell(name) != name or ":" in name or name.startswith("."):
        yield BAD_NAME.at(Place(shown(name)))
    if size > MOST_BYTES:
        yield TOO_LARGE.at(Place(shown(name)), size=size, limit=MOST_BYTES)


# --- decide ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Decided:
    """What is to be written, or what stands in the way."""

    problems: tuple[Problem, ...]
    files: Mapping[str, bytes]
    rows: Mapping[Period, int]
    new_key: bytes | None = None


def _decide(
    dossier: Dossier,
    mapped: DataSet,
    folder: RawFolder,
    name: str,
    content: bytes,
    asked: Asked,
) -> _Decided:
    """Read the file and join it to what was delivered before."""
    before = [one for one in dossier.deliveries if one.delivery.data_set == mapped.id]
    key, problems = _key(dossier, mapped, folder)
    arrival = Arrival(
        name=name,
        sha256=sha256(content).hexdigest(),
        delivered=asked.delivered,
        imported=asked.today,
        brings=asked.brings or "rows",
        said=asked.brings is not None,
        reason=Text.read(asked.reason) if asked.reason else None,
        key=mark(key or asked.new_key) if _personal(mapped) else None,
    )
    problems += twice(mapped, before, arrival)
    if problems:
        return _Decided(sorted_problems(problems), {}, {})
    zone = ZoneInfo(dossier.repository.time_zone)
    read = reading(name, content, mapped, zone, hashing(key or asked.new_key, dossier.id))
    problems += _said(read, asked.leave_unread)
    if blocks(problems):
        return _Decided(sorted_problems(problems), {}, {})
    made, rows, wrong = _periods(dossier, mapped, before, arrival, read, asked)
    problems += wrong
    made_new = key is None and _personal(mapped)
    return _Decided(
        sorted_problems(problems),
        _files(dossier, mapped, made),
        rows,
        asked.new_key if made_new else None,
    )


def _personal(mapped: DataSet) -> bool:
    return any(column.personal == "keyed_hash" for column in mapped.columns.values())


def _key(
    dossier: Dossier, mapped: DataSet, folder: RawFolder
) -> tuple[bytes | None, list[Problem]]:
    """The key for personal data, where it is needed, and what is wrong with it."""
    if not _personal(mapped):
        return None, []
    key = folder.key()
    marks = frozenset(one.delivery.key for one in dossier.deliveries if one.delivery.key)
    return key, list(wrong_key(key, marks))


def _said(read: Reading, leave_unread: bool) -> Iterator[Problem]:
    """What is wrong with the file; rows that are left out knowingly hold nothing back."""
    for problem in read.problems:
        if leave_unread and not read.unusable:
            fault = replace(problem.fault, severity=Severity.WARNING)
            yield replace(problem, fault=fault)
        else:
            yield problem


def _periods(
    dossier: Dossier,
    mapped: DataSet,
    before: Sequence[Delivered],
    arrival: Arrival,
    read: Reading,
    asked: Asked,
) -> tuple[tuple[Written, ...], Mapping[Period, int], list[Problem]]:
    """The rows by period, joined to what each period has; late and empty ones are said."""
    per_period, problems = periods_of(mapped, arrival.name, read, asked.period, asked.only_period)
    kept = {period: _kept_until(dossier, mapped, period) for period in per_period}
    if None in kept.values():
        at = dossier.where("data_sets", mapped.id)
        return (), {}, [*problems, NO_RETENTION.at(at)]
    until = {period: day for period, day in kept.items() if day is not None}
    made, wrong = joined(mapped, before, arrival, read, per_period, until)
    found = [*problems, *wrong]
    found += (EMPTY.at(Place(arrival.name)) for rows in per_period.values() if not rows)
    for one in made:
        found += late(dossier, mapped, one.delivery, Place(arrival.name), arrival.delivered)
    return made, {period: len(rows) for period, rows in per_period.items()}, found


def _kept_until(dossier: Dossier, mapped: DataSet, period: Period) -> date | None:
    """The last day on which a raw file of a period may be kept."""
    declared = dossier.repository.raw_files
    retention = mapped.retention or (declared.retention if declared else None)
    if retention is None or retention.unit not in CALENDAR_UNITS:
        return None
    return plus(period.last, retention)


def _files(dossier: Dossier, mapped: DataSet, made: Sequence[Written]) -> dict[str, bytes]:
    folder = f"{dossier.folder}/" if dossier.folder else ""
    files: dict[str, bytes] = {}
    for one in made:
        path = f"{folder}measurements/{one.delivery.period}/{mapped.id}"
        files[f"{path}.yaml"] = yaml_text(one.delivery).encode("utf-8")
        files[f"{path}.csv"] = one.content
    return files
