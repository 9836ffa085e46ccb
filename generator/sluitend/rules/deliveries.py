"""What was to be delivered is delivered: in time, complete, and as it came.

A KPI without figures says nothing, and figures that come late, hold nothing, miss rows or were
changed afterwards say less than they seem to. What could not be read stays in sight until it is
delivered again; the raw file itself, with its personal data, is removed in time (article 5 GDPR:
kept no longer than needed). Practice rule 5.

Wrong:

```yaml
data_sets:
  - id: complaints
    title: Klachten
    file: "*_klachten.csv"
    form: csv
    columns: {met: {from: Ja, type: yes_no}}
    every: month
    delivered: 10 working days after period
data_set: complaints
period: 2026-07
columns: {met: yes_no}
content: aafdbc83aa58a40013ee24db2299c38430288a02e778d64e9d2a59aa2fb4d070
files:
  - name: 2026-07_klachten.csv
    sha256: 59dd9901474b5dc903a7ebdc525233ea3bbd7ea1f692e63fe201d59acdedc3f7
    delivered: 2026-09-03
    imported: 2026-09-03
    rows: 1
    kept_until: 2027-07-31
```

Right:

```yaml
data_sets:
  - id: complaints
    title: Klachten
    file: "*_klachten.csv"
    form: csv
    columns: {met: {from: Ja, type: yes_no}}
    every: month
    delivered: 10 working days after period
data_set: complaints
period: 2026-07
columns: {met: yes_no}
content: aafdbc83aa58a40013ee24db2299c38430288a02e778d64e9d2a59aa2fb4d070
files:
  - name: 2026-07_klachten.csv
    sha256: 59dd9901474b5dc903a7ebdc525233ea3bbd7ea1f692e63fe201d59acdedc3f7
    delivered: 2026-08-07
    imported: 2026-08-07
    rows: 1
    kept_until: 2027-07-31
```
"""

from collections.abc import Iterator, Sequence
from datetime import date

from sluitend.load.dossier import Delivered, Dossier
from sluitend.measurements.due import due_day, office
from sluitend.measurements.stored import CHANGED, changed, completed
from sluitend.model.data import DataSet
from sluitend.model.delivery import Delivery
from sluitend.period import KINDS, Period
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.rule import Level
from sluitend.rules.said import day
from sluitend.rules.subject import Subject

IN_DUTCH = """Wat geleverd moet worden, is geleverd: op tijd, volledig, en zoals het kwam.

Een KPI zonder cijfers zegt niets, en cijfers die te laat komen, leeg zijn, rijen missen of later
zijn veranderd, zeggen minder dan zij lijken te zeggen. Wat niet te lezen was, blijft in beeld tot
het opnieuw is geleverd; het ruwe bestand zelf, met zijn persoonsgegevens, wordt op tijd verwijderd
(artikel 5 AVG: niet langer bewaard dan nodig). Praktijkregel 5."""

NOT_DELIVERED = Fault(
    "SL531",
    Severity.WARNING,
    {
        "nl": "`{id}` is niet geleverd voor {periods}",
        "en": "`{id}` was not delivered for {periods}",
    },
    {
        "nl": "Vraag het op en lees het in met `sluitend import`.",
        "en": "Ask for it and read it with `sluitend import`.",
    },
)
LATE = Fault(
    "SL532",
    Severity.NOTE,
    {
        "nl": "`{id}` voor {period} kwam op {came}, na {due}",
        "en": "`{id}` for {period} came on {came}, after {due}",
    },
    {
        "nl": "Bespreek het in het eerstvolgende overleg; een KPI kan er gevolgen aan verbinden.",
        "en": "Discuss it at the next meeting; a KPI may attach consequences to it.",
    },
)
NO_ROWS = Fault(
    "SL533",
    Severity.WARNING,
    {
        "nl": "`{id}` voor {period} bevat geen rijen",
        "en": "`{id}` for {period} holds no rows",
    },
    {
        "nl": "Vraag na of er werkelijk niets te melden was.",
        "en": "Ask whether there really was nothing to report.",
    },
)
UNREAD = Fault(
    "SL534",
    Severity.WARNING,
    {
        "nl": "van `{name}` zijn {count} rijen niet gelezen: {rows}",
        "en": "{count} rows of `{name}` were not read: {rows}",
    },
    {
        "nl": "Vraag een verbeterd bestand en lees het in met `--brings replacement`.",
        "en": "Ask for a corrected file and read it with `--brings replacement`.",
    },
)
EXPIRED = Fault(
    "SL535",
    Severity.WARNING,
    {
        "nl": "het ruwe bestand `{name}` mocht blijven tot en met {until}",
        "en": "the raw file `{name}` was to stay until {until} at the latest",
    },
    {
        "nl": "Verwijder het uit de map voor ruwe bestanden en schrijf hier `removed:` met de dag.",
        "en": "Remove it from the folder of raw files, and write `removed:` here with the day.",
    },
)
STRAY = Fault(
    "SL536",
    Severity.ERROR,
    {
        "nl": "dit is geen levering van deze plek: `{id}`, {period}",
        "en": "this is no delivery of this place: `{id}`, {period}",
    },
    {
        "nl": "Een levering staat in `measurements/<periode>/<set>.yaml`, naar een set van "
        "`data.yaml`.",
        "en": "A delivery stands in `measurements/<period>/<set>.yaml`, after a set of "
        "`data.yaml`.",
    },
)
LEVEL: Level = "registered"
READS = frozenset({"data_sets", "deliveries", "repository"})
PRACTICE: tuple[str, ...] = ("5",)
FAULTS = (NOT_DELIVERED, LATE, NO_ROWS, UNREAD, EXPIRED, STRAY, CHANGED)
MOST_NAMED = 4
"""Periods, or rows, that are named one by one."""


def check(subject: Subject) -> Iterator[Problem]:
    """What is wrong with what was delivered, and what was not."""
    known = {one.id: one for one in subject.dossier.data_sets}
    for one in subject.dossier.deliveries:
        at = Place(f"{one.path}.yaml")
        mapped = known.get(one.delivery.data_set)
        if mapped is None or not _in_its_place(one):
            period = str(one.delivery.period)
            yield STRAY.at(at, id=one.delivery.data_set, period=period)
            continue
        yield from _as_it_came(one, at)
        yield from late(subject.dossier, mapped, one.delivery, at)
        yield from _expired(subject, one, at)
    if subject.today is not None and subject.contract.status in ("agreed", "signed"):
        for mapped in subject.dossier.data_sets:
            yield from _not_delivered(subject, mapped, subject.today)


def late(
    dossier: Dossier, mapped: DataSet, delivery: Delivery, at: Place, came: date | None = None
) -> Iterator[Problem]:
    """That a delivery was complete only after the agreed day."""
    due = due_day(mapped, delivery.period, office(dossier.repository))
    came = came or completed(delivery.files)
    if due is not None and came > due and delivery.files[-1].brings == "rows":
        period = str(delivery.period)
        yield LATE.at(at, id=mapped.id, period=period, came=day(came), due=day(due))


def _in_its_place(one: Delivered) -> bool:
    ending = f"measurements/{one.delivery.period}/{one.delivery.data_set}"
    return one.path == ending or one.path.endswith(f"/{ending}")


def _as_it_came(one: Delivered, at: Place) -> Iterator[Problem]:
    """Changed since, without rows, or with rows that could not be read."""
    why = changed(one)
    if why is not None:
        yield CHANGED.at(Place(f"{one.path}.csv"), why=why)
    elif one.content.count(b"\n") <= 1:
        yield NO_ROWS.at(at, id=one.delivery.data_set, period=str(one.delivery.period))
    for raw in one.delivery.files:
        if raw.unread:
            rows = [str(each.row) for each in raw.unread]
            yield UNREAD.at(at, name=raw.name, count=len(rows), rows=_named(rows))


def _expired(subject: Subject, one: Delivered, at: Place) -> Iterator[Problem]:
    for raw in one.delivery.files:
        gone = raw.removed is not None
        if subject.today is not None and subject.today > raw.kept_until and not gone:
            yield EXPIRED.at(at, name=raw.name, until=day(raw.kept_until))


def _not_delivered(subject: Subject, mapped: DataSet, today: date) -> Iterator[Problem]:
    """Periods of the term whose delivery is due and not there."""
    calendar = office(subject.dossier.repository)
    there = {
        one.delivery.period
        for one in subject.dossier.deliveries
        if one.delivery.data_set == mapped.id
    }
    missing = [
        str(period)
        for period in _periods(subject, mapped, today)
        if (due := due_day(mapped, period, calendar)) and due < today and period not in there
    ]
    if missing:
        at = subject.where("data_sets", mapped.id)
        yield NOT_DELIVERED.at(at, id=mapped.id, periods=_named(missing))


def _periods(subject: Subject, mapped: DataSet, today: date) -> Iterator[Period]:
    """The periods of the contract's term that are over, in order."""
    term = subject.contract.term
    kind = KINDS.get(mapped.every)
    if term is None or kind is None:
        return
    last = min(today, term.ends) if term.ends else today
    period = kind.containing(term.starts)
    while period.last <= last:
        yield period
        period = period.next()


def _named(names: Sequence[str]) -> dict[str, str]:
    more = len(names) - MOST_NAMED
    listed = ", ".join(names[:MOST_NAMED])
    return {
        "nl": listed + (f" en nog {more}" if more > 0 else ""),
        "en": listed + (f" and {more} more" if more > 0 else ""),
    }
