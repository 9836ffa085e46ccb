"""What the supplier must keep valid is valid on the first day, and asked for anew.

An insurance that has run out when the work begins covers nobody; a certificate that expires in the
second year is valid until then only, unless somebody asks for the next one. So each has a date
before which it is renewed: asked for at fixed times (`asked_every`), or watched by a service level
that holds its last day against the reference date. Practice: key dates first; domain: insurances,
certificates and licences with expiry dates.

Wrong:

```yaml
term: {starts: 2026-01-01, ends: 2028-12-31}
insurances: [{id: liability, title: Aansprakelijkheid, expires: 2026-12-31}]
```

Right:

```yaml
term: {starts: 2026-01-01, ends: 2028-12-31}
insurances: [{id: liability, title: Aansprakelijkheid, expires: 2026-12-31}]
data_sets:
  - id: evidence
    title: Bewijsstukken
    file: b.csv
    form: csv
    columns: {checked: {from: Peildatum, type: date}, expires: {from: Einde, type: date}}
service_levels:
  - id: evidence-valid
    role: gate
    measure: {kind: share, of: evidence, counts_if: {column: checked, not_after: expires}}
```
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sluitend.model.contract import Contract
from sluitend.model.measure import BeforeColumn
from sluitend.model.term_days import current_end
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.rule import Level
from sluitend.rules.said import day
from sluitend.rules.subject import Subject

IN_DUTCH = """Wat de opdrachtnemer geldig moet houden, is op de eerste dag geldig, en wordt opnieuw
gevraagd.

Een verzekering die bij de start is verlopen, dekt niemand; een certificaat dat in het tweede jaar
verloopt, geldt alleen tot dan, tenzij iemand om het volgende vraagt. Daarom heeft elk stuk een
moment waarop het is vernieuwd: het wordt op vaste tijden gevraagd (`asked_every`), of een
servicelevel houdt de laatste dag tegen de peildatum. Praktijk: eerst de sleuteldatums."""

BEFORE_START = Fault(
    "SL416",
    Severity.WARNING,
    {
        "nl": "`{id}` verloopt op {expires}, voor het begin op {starts}",
        "en": "`{id}` expires on {expires}, before the start on {starts}",
    },
    {
        "nl": "Vraag een geldig stuk, en neem de nieuwe datum over.",
        "en": "Ask for one that is valid, and take over its date.",
    },
    blocks_signing=True,
)
NOBODY_ASKS = Fault(
    "SL417",
    Severity.WARNING,
    {
        "nl": "`{id}` verloopt op {expires}, tijdens de looptijd, en niemand vraagt om een nieuw "
        "stuk",
        "en": "`{id}` expires on {expires}, within the term, and nobody asks for a new one",
    },
    {
        "nl": "Geef `asked_every:`, of een KPI die de einddatum bewaakt (`not_after`).",
        "en": "Give `asked_every:`, or a KPI that watches the last day (`not_after`).",
    },
)
EXPIRED = Fault(
    "SL418",
    Severity.WARNING,
    {
        "nl": "`{id}` is verlopen op {expires}",
        "en": "`{id}` expired on {expires}",
    },
    {
        "nl": "Vraag het geldige stuk op, en neem de nieuwe datum over.",
        "en": "Ask for the valid one, and take over its date.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("g1",)
READS = frozenset({"term", "certificates", "insurances", "supplier", "service_levels"})
FAULTS = (BEFORE_START, NOBODY_ASKS, EXPIRED)


@dataclass(frozen=True, slots=True)
class _Evidence:
    """A paper with a last day, and where that stands."""

    id: str
    expires: date | None
    place: Place
    asked: bool = False


def check(subject: Subject) -> Iterator[Problem]:
    """Each paper that runs out."""
    term = subject.contract.term
    ends = current_end(term) if term is not None else None
    watched = _watched(subject.contract)
    for one in _papers(subject):
        if one.expires is None:
            continue
        if subject.today is not None and one.expires < subject.today:
            yield EXPIRED.at(one.place, id=one.id, expires=day(one.expires))
        elif term is not None and one.expires < term.starts:
            starts = day(term.starts)
            yield BEFORE_START.at(one.place, id=one.id, expires=day(one.expires), starts=starts)
        elif ends is not None and one.expires < ends and not (one.asked or watched):
            yield NOBODY_ASKS.at(one.place, id=one.id, expires=day(one.expires))


def _papers(subject: Subject) -> Iterator[_Evidence]:
    contract = subject.contract
    for paper in contract.certificates:
        at = subject.where("certificates", paper.id, "expires")
        asked = paper.asked_every is not None
        yield _Evidence(paper.id, paper.expires, at, asked)
    for policy in contract.insurances:
        at = subject.where("insurances", policy.id, "expires")
        yield _Evidence(policy.id, policy.expires, at)
    supplier = subject.dossier.supplier
    for licence in supplier.licences if supplier is not None else ():
        at = subject.where("supplier")
        yield _Evidence(licence.id, licence.expires, at)


def _watched(contract: Contract) -> bool:
    """Whether a service level holds a last day against the reference date."""
    tested = (getattr(level.measure, "counts_if", None) for level in contract.service_levels)
    return any(isinstance(condition, BeforeColumn) for condition in tested)
