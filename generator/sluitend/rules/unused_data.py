"""What the supplier delivers is used.

Data that no KPI uses costs the supplier work and the client a claim to privacy: it is asked for
out of habit. Practice rule 5: ask only for what matters. A column that is read but not used says
the same in small, and may hold personal data (art. 5 AVG: no more than is needed).

Wrong:

```yaml
service_levels:
  - {id: on-time, measure: {kind: share, of: complaints, counts_if: {column: met, is: true}}}
data_sets:
  - {id: complaints, title: Klachten, file: k.csv, form: csv, columns: {met: {from: Ja}}}
  - {id: rosters, title: Roosters, file: r.csv, form: csv, columns: {hours: {from: Uren}}}
```

Right:

```yaml
service_levels:
  - {id: on-time, measure: {kind: share, of: complaints, counts_if: {column: met, is: true}}}
data_sets:
  - {id: complaints, title: Klachten, file: k.csv, form: csv, columns: {met: {from: Ja}}}
```
"""

from collections.abc import Iterator, Mapping

from sluitend.model.data import DataSet
from sluitend.model.frozen import Frozen
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.rule import Level
from sluitend.rules.said import ids
from sluitend.rules.subject import Subject

IN_DUTCH = """Wat de opdrachtnemer aanlevert, wordt gebruikt.

Gegevens die geen KPI gebruikt kosten de opdrachtnemer werk en de opdrachtgever een privacyvraag:
er wordt uit gewoonte om gevraagd. Praktijkregel 5: vraag alleen wat ertoe doet. Een kolom die wordt
gelezen maar niet gebruikt is hetzelfde in het klein, en kan persoonsgegevens bevatten (artikel 5
AVG: niet meer dan nodig)."""

UNUSED_SET = Fault(
    "SL227",
    Severity.WARNING,
    {
        "nl": "`{id}` wordt gevraagd, maar geen KPI gebruikt het",
        "en": "`{id}` is asked for, but no KPI uses it",
    },
    {
        "nl": "Vraag het niet langer, of meet er een KPI mee.",
        "en": "Ask for it no longer, or measure a KPI by it.",
    },
)
UNUSED_COLUMNS = Fault(
    "SL228",
    Severity.NOTE,
    {
        "nl": "van `{id}` gebruikt geen KPI {columns}",
        "en": "no KPI uses {columns} of `{id}`",
    },
    {
        "nl": "Lees deze kolommen niet, of meet er iets mee.",
        "en": "Do not read these columns, or measure something by them.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("5",)
READS = frozenset({"service_levels", "data_sets"})
FAULTS = (UNUSED_SET, UNUSED_COLUMNS)

_DEFAULT_COLUMNS = {"rating": "answer", "level": "level"}


def check(subject: Subject) -> Iterator[Problem]:
    """Each data set, and each column, that nothing uses."""
    used = _used(subject)
    for data in subject.dossier.data_sets:
        at = subject.where("data_sets", data.id)
        if data.id not in used:
            yield UNUSED_SET.at(at, id=data.id)
            continue
        unused = sorted(set(_kept(data)) - used[data.id])
        if unused:
            yield UNUSED_COLUMNS.at(at, id=data.id, columns=ids(unused))


def _kept(data: DataSet) -> Iterator[str]:
    """The columns that are read to be measured by; `site` tells apart what settles in apart."""
    for name, column in data.columns.items():
        read_by = (data.period_by, data.one_row_per, "site")
        if name not in read_by and column.personal != "left_out":
            yield name


def _used(subject: Subject) -> Mapping[str, set[str]]:
    """The words that measures say of each data set: its columns are among them."""
    used: dict[str, set[str]] = {}
    for level in subject.contract.service_levels:
        if level.measure is None:
            continue
        said = set(_words(level.measure))
        said |= {_DEFAULT_COLUMNS.get(level.measure.kind, "")}
        for name in (level.measure.of or level.id, getattr(level.measure, "bottom_of", None)):
            if name is not None:
                used.setdefault(name, set()).update(said)
    return used


def _words(value: object) -> Iterator[str]:
    """Every text within a part of the model."""
    match value:
        case str():
            yield value
        case Frozen():
            for name in type(value).model_fields:
                yield from _words(getattr(value, name))
        case Mapping():
            yield from map(str, value)
        case tuple():
            for item in value:
                yield from _words(item)
