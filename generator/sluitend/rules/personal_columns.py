"""No personal data is read that nobody needs, and none of health at all.

A supplier's export holds more than the KPI asks: who complained, who was ill, the number of a
pass. What a mapping names ends up in the repository of both parties, for years. A name or number of
a person is left out, or kept as a keyed hash where rows must be joined on it; data on health and
the citizen service number are left out, always (articles 5, 9 and 87 GDPR). Practice rule 5.

Wrong:

```yaml
data_sets:
  - id: roster
    title: Rooster
    file: "*.csv"
    form: csv
    columns:
      employee: {from: Personeelsnr.}
```

Right:

```yaml
data_sets:
  - id: roster
    title: Rooster
    file: "*.csv"
    form: csv
    columns:
      employee: {from: Personeelsnr., personal: keyed_hash}
```
"""

import re
from collections.abc import Iterator

from sluitend.model.data import DataColumn
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.rule import Level
from sluitend.rules.subject import Subject

IN_DUTCH = """Er worden geen persoonsgegevens gelezen die niemand nodig heeft, en gegevens over
gezondheid helemaal niet.

De export van een leverancier bevat meer dan de KPI vraagt: wie klaagde, wie ziek was, het nummer
van een pas. Wat een koppeling noemt, komt jarenlang in de map van beide partijen. Een naam of
nummer van een persoon blijft weg, of wordt als versleutelde waarde bewaard als rijen erop worden
samengevoegd. Gegevens over gezondheid en het burgerservicenummer blijven altijd weg (artikelen 5, 9
en 87 AVG). Praktijkregel 5."""

PERSONAL = Fault(
    "SL442",
    Severity.WARNING,
    {
        "nl": "de kolom `{column}` ({name}) lijkt een persoon aan te wijzen",
        "en": "the column `{column}` ({name}) seems to point at a person",
    },
    {
        "nl": "Lees de kolom niet, of geef `personal: keyed_hash` of `personal: left_out`.",
        "en": "Do not read the column, or give `personal: keyed_hash` or `personal: left_out`.",
    },
)
SPECIAL = Fault(
    "SL443",
    Severity.ERROR,
    {
        "nl": "de kolom `{column}` ({name}) lijkt over gezondheid of een burgerservicenummer te "
        "gaan",
        "en": "the column `{column}` ({name}) seems to hold health data or a citizen service "
        "number",
    },
    {
        "nl": "Haal de kolom weg, of geef `personal: left_out`: die gegevens mag u niet bewaren.",
        "en": "Take the column out, or give `personal: left_out`: you may not keep those data.",
    },
    blocks_signing=True,
)
LEVEL: Level = "managed"
READS = frozenset({"data_sets"})
PRACTICE: tuple[str, ...] = ("5",)
FAULTS = (PERSONAL, SPECIAL)

_SPECIAL = re.compile(
    r"\b(bsn|burgerservice\w*|sofi\w*|ziek\w*|verzuimreden|diagnose|medis\w*|arbo\w*|sick\w*|"
    r"illness|health\w*|medical|diagnosis|ssn|social security\w*)\b",
    re.IGNORECASE,
)
_PERSONAL = re.compile(
    r"\b(naam|voornaam|achternaam|medewerker\w*|werknemer\w*|personeels\w*|pas(nummer|nr)|"
    r"geboorte\w*|e-?mail\w*|telefoon\w*|mobiel\w*|adres|woonplaats|aanmelder|melder|controleur|"
    r"schouwer|kenteken|handtekening|surname|first name|last name|employee\w*|staff (number|no)|"
    r"pass (number|no)|date of birth|birth\w*|phone\w*|reporter|inspector|licence plate)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[^\w]+|_")


def check(subject: Subject) -> Iterator[Problem]:
    """Each column that is read as it is, though it points at a person."""
    for data_set in subject.dossier.data_sets:
        for name, column in data_set.columns.items():
            fault = _fault(name, column)
            if fault is not None:
                at = subject.where("data_sets", data_set.id, "columns", name)
                yield fault.at(at, column=name, name=column.from_)


def points_at_person(name: str) -> bool:
    """Whether a supplier's column, by its name, holds data of a person."""
    said = _PARTS.sub(" ", name)
    return bool(_SPECIAL.search(said) or _PERSONAL.search(said))


def _fault(name: str, column: DataColumn) -> Fault | None:
    said = f"{_PARTS.sub(' ', column.from_)} | {_PARTS.sub(' ', name)}"
    if _SPECIAL.search(said):
        return SPECIAL if column.personal != "left_out" else None
    return PERSONAL if _PERSONAL.search(said) and column.personal is None else None
