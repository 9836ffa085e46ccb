"""Somebody may sign, for this value, on this day.

A contract signed by somebody without the power to bind is no contract until it is ratified; a
public body is bound by the mayor or the holder of a power of attorney (art. 171 Gemeentewet), a
company by its directors as the trade register says. The value that counts is that of the whole
term, options included. How far a mandate goes is known where the client's private tree is
read (`--with`). Practice: check the register before the signature, not after.

Wrong:

```yaml
people: [{id: a, name: A. Adams}]
may_sign: []
```

Right:

```yaml
people: [{id: a, name: A. Adams}]
may_sign: [{person: a, capacity: statutory, basis: directeur}]
```
"""

from collections.abc import Iterator

from sluitend.load.signatories import signatories
from sluitend.model.governance import Side
from sluitend.model.party import Party
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.rule import Level
from sluitend.rules.said import day, ids, money
from sluitend.rules.subject import Subject

IN_DUTCH = """Iemand mag tekenen, voor deze waarde, op deze dag.

Een contract dat is getekend door wie niet mag binden, is geen contract totdat het is bekrachtigd.
Een gemeente wordt gebonden door de burgemeester of zijn gevolmachtigde (artikel 171 Gemeentewet),
een vennootschap door haar bestuurders zoals het handelsregister zegt. De waarde die telt is die van
de hele looptijd, met opties. Hoe ver een mandaat gaat, is bekend waar de besloten map van de
opdrachtgever is meegegeven (`--with`)."""

NOBODY = Fault(
    "SL264",
    Severity.WARNING,
    {
        "nl": "niemand mag voor {party} tekenen",
        "en": "nobody may sign for {party}",
    },
    {
        "nl": "Geef `may_sign:` in het bestand van die partij.",
        "en": "Give `may_sign:` in that party's file.",
    },
    blocks_signing=True,
)
ABOVE_LIMIT = Fault(
    "SL265",
    Severity.WARNING,
    {
        "nl": "de waarde, {value}, gaat boven wat {people} voor {party} mag tekenen: {limit}",
        "en": "the value, {value}, is above what {people} may sign for {party}: {limit}",
    },
    {
        "nl": "Laat iemand met een hoger mandaat tekenen, en noem die onder `signing:`.",
        "en": "Have somebody with a higher mandate sign, and name them under `signing:`.",
    },
    blocks_signing=True,
)
UNKNOWN_PERSON = Fault(
    "SL266",
    Severity.ERROR,
    {
        "nl": "`{person}` moet voor {party} tekenen, maar is niet een van zijn mensen",
        "en": "`{person}` must sign for {party}, but is not one of its people",
    },
    {
        "nl": "Zet deze persoon onder `people:` van die partij.",
        "en": "Put this person under that party's `people:`.",
    },
    blocks_signing=True,
)
EXPIRED = Fault(
    "SL267",
    Severity.WARNING,
    {
        "nl": "het mandaat van `{person}` voor {party} verliep op {until}, voor {date}",
        "en": "the mandate of `{person}` for {party} expired on {until}, before {date}",
    },
    {
        "nl": "Verleng het mandaat, of laat een ander tekenen.",
        "en": "Renew the mandate, or have somebody else sign.",
    },
    blocks_signing=True,
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("g4",)
READS = frozenset({"client", "supplier", "value", "dated", "signing", "mandates"})
FAULTS = (NOBODY, ABOVE_LIMIT, UNKNOWN_PERSON, EXPIRED)


def check(subject: Subject) -> Iterator[Problem]:
    """What keeps either party from being bound."""
    both: tuple[tuple[Side, Party | None], ...] = (
        ("client", subject.dossier.client),
        ("supplier", subject.dossier.supplier),
    )
    for side, party in both:
        if party is None:
            continue
        at = subject.where(side)
        if not party.may_sign:
            yield NOBODY.at(at, party=party.name)
        yield from _people(subject, side, party)
        yield from _limit(subject, side, party)


def _people(subject: Subject, side: str, party: Party) -> Iterator[Problem]:
    at = subject.where(side)
    known = {person.id for person in party.people}
    asked = {name for one in party.may_sign for name in (one.person, *one.jointly_with)}
    for name in sorted(asked - known):
        yield UNKNOWN_PERSON.at(at, person=name, party=party.name)
    on = subject.contract.dated or subject.today
    for one in party.may_sign:
        if on is not None and one.until is not None and one.until < on:
            yield EXPIRED.at(
                at, person=one.person, party=party.name, until=day(one.until), date=day(on)
            )


def _limit(subject: Subject, side: Side, party: Party) -> Iterator[Problem]:
    """The limits of those who sign; how far each goes is known where the mandates are read."""
    value = subject.contract.value
    worth = (value.maximum or value.estimated) if value else None
    signing = [ground.person for _, ground in signatories(party, side, subject.contract)]
    known = [subject.dossier.limit(party, person) for person in signing]
    limits = [limit for limit in known if limit is not None]
    if worth is None or not limits or len(limits) < len(known) or worth <= max(limits):
        return
    at = subject.where(side)
    people = ids(dict.fromkeys(signing))
    limit = money(max(limits))
    yield ABOVE_LIMIT.at(at, value=money(worth), people=people, party=party.name, limit=limit)
