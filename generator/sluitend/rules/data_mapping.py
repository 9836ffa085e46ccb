"""A mapping says how a file is read, in words that can be carried out.

`import` reads a file as `data.yaml` says. A notation nobody can read by, a period told by a column
that is not there or holds no date, rows known by a column that is left out: it all comes to light
on the day the file is there and the meeting is tomorrow. Practice rule 5.

Wrong:

```yaml
data_sets:
  - id: complaints
    title: Klachten
    file: "*.csv"
    form: csv
    columns:
      received: {from: Datum, type: date, format: dag-maand-jaar}
    period_by: closed
```

Right:

```yaml
data_sets:
  - id: complaints
    title: Klachten
    file: "*.csv"
    form: csv
    columns:
      received: {from: Datum, type: date, format: dd-mm-yyyy}
    period_by: received
```
"""

from collections.abc import Iterator

from sluitend.load.near import hint
from sluitend.measurements.meaning import faulty_format
from sluitend.model.data import DataSet
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.rule import Level
from sluitend.rules.subject import Subject

IN_DUTCH = """Een koppeling zegt zo hoe een bestand wordt gelezen, dat het ook kan.

`import` leest een bestand zoals `data.yaml` zegt. Een notatie waarmee niets te lezen is, een
periode die moet blijken uit een kolom die er niet is of geen datum bevat, rijen die te herkennen
zijn aan een kolom die wegblijft: anders blijkt het pas op de dag dat het bestand er is en het
overleg morgen. Praktijkregel 5."""

NO_SUCH_COLUMN = Fault(
    "SL537",
    Severity.ERROR,
    {
        "nl": "`{key}` noemt `{column}`; {why}",
        "en": "`{key}` names `{column}`; {why}",
    },
    {"nl": "{hint}", "en": "{hint}"},
)
NO_FORMAT = Fault(
    "SL538",
    Severity.ERROR,
    {
        "nl": "`format: {format}` van kolom `{column}` is {reason}",
        "en": "`format: {format}` of column `{column}` is {reason}",
    },
    {
        "nl": "Schrijf bij datums zoiets als `dd-mm-yyyy hh:mm` of `serial`, bij percentages "
        "`fraction` of `percent`, bij duren `hours` of `minutes`; anders niets.",
        "en": "With dates write something like `dd-mm-yyyy hh:mm` or `serial`, with percentages "
        "`fraction` or `percent`, with lengths of time `hours` or `minutes`; else nothing.",
    },
)
LEVEL: Level = "managed"
READS = frozenset({"data_sets"})
PRACTICE: tuple[str, ...] = ("5",)
FAULTS = (NO_SUCH_COLUMN, NO_FORMAT)

_ABSENT = {"nl": "die kolom is er niet", "en": "there is no such column"}
_LEFT_OUT = {"nl": "die kolom wordt niet gelezen", "en": "that column is not read"}
_NO_DATE = {"nl": "die kolom bevat geen datum", "en": "that column holds no date"}


def check(subject: Subject) -> Iterator[Problem]:
    """Each mapping that cannot be carried out."""
    for mapped in subject.dossier.data_sets:
        yield from _named(subject, mapped, "period_by", mapped.period_by)
        yield from _named(subject, mapped, "one_row_per", mapped.one_row_per)
        for name, column in mapped.columns.items():
            wrong = faulty_format(column)
            if wrong is not None:
                at = subject.where("data_sets", mapped.id, "columns", name, "format")
                yield NO_FORMAT.at(at, column=name, format=column.format, reason=wrong.words)


def _named(subject: Subject, mapped: DataSet, key: str, name: str | None) -> Iterator[Problem]:
    if name is None:
        return
    column = mapped.columns.get(name)
    why = None
    if column is None:
        why = _ABSENT
    elif column.personal == "left_out":
        why = _LEFT_OUT
    elif key == "period_by" and column.type not in ("date", "moment"):
        why = _NO_DATE
    if why is not None:
        known = [
            each
            for each, one in mapped.columns.items()
            if one.personal != "left_out" and (key != "period_by" or one.type in ("date", "moment"))
        ]
        near = hint(name, known, "Kies uit: {known}.", "Choose from: {known}.")
        at = subject.where("data_sets", mapped.id, key)
        yield NO_SUCH_COLUMN.at(at, key=key, column=name, why=why, hint=near)
