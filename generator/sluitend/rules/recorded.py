"""A quarter that was recorded stays as it was scored.

What was scored, sent and perhaps paid may not change because a file changed: a delivery that was
replaced, a term that was edited, an entry that works back. So every recorded quarter is scored
again from its deliveries, on the terms of its first day, and held against the record. Where they
part, either the change is wrong, or the record gets a correction that says who, when and why. The
record also keeps a hash of the terms and of the deliveries: where only those moved, nothing was
paid too much, but the record no longer shows what it rests on. The terms of a draft may move.
Practice rule 5.

Wrong: 85 of the 100 calls delivered were answered in time, which scores 6.

```yaml
period: 2026-Q3
levels: {answered: {state: measured, value: "95.0", score: "10", met: met}}
```

Right: the delivery as it was, or a correction in the record.

```yaml
period: 2026-Q3
levels: {answered: {state: measured, value: "85.0", score: "6", met: missed}}
corrections:
  - date: 2026-10-20
    by: m-de-jong
    reason: The exchange sent a list without the calls of one day
    was: {answered: 95.0; 10; met; measured}
```
"""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from sluitend.analysis.dossier_scored import Scored, scored, tampered
from sluitend.analysis.recorded import Differs, differing, moved
from sluitend.load.dossier import Dossier
from sluitend.model.contract import Contract
from sluitend.model.results import Results
from sluitend.period import Quarter
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.rule import Level
from sluitend.rules.said import said
from sluitend.rules.subject import Subject
from sluitend.scoring.quarter import scores
from sluitend.wording.words import Words

IN_DUTCH = """Een vastgelegd kwartaal blijft zoals het is uitgerekend.

Wat is uitgerekend, verstuurd en misschien betaald, verandert niet doordat een bestand verandert:
een levering die is vervangen, een afspraak die is bewerkt, een wijziging die terugwerkt. Daarom
wordt elk vastgelegd kwartaal opnieuw uitgerekend uit zijn leveringen, met de afspraken van zijn
eerste dag, en naast het vastgelegde gelegd. Verschillen zij, dan klopt de wijziging niet, of het
vastgelegde krijgt een correctie die zegt wie, wanneer en waarom. Ook staat vast met welke afspraken
en leveringen is gerekend: zijn alleen die veranderd, dan is er niets te veel betaald, maar is niet
meer te zien waarop de uitkomst berust. Praktijkregel 5."""

RECORDED_OTHERWISE = Fault(
    "SL554",
    Severity.ERROR,
    {
        "nl": "`{on}` in {quarter}: vastgelegd is {recorded}, een nieuwe berekening geeft {now}",
        "en": "`{on}` in {quarter}: {recorded} is recorded, a new scoring gives {now}",
    },
    {
        "nl": "Klopt de nieuwe uitkomst, leg haar dan vast met "
        "`--record --reason … --by … --on …`; anders is er iets veranderd dat terug moet.",
        "en": "If the new outcome is right, record it with `--record --reason … --by … --on …`; "
        "otherwise something was changed that must be put back.",
    },
)
RESTS_ON_OTHER = Fault(
    "SL556",
    Severity.WARNING,
    {
        "nl": "{quarter} is vastgelegd op andere {what} dan er nu zijn",
        "en": "{quarter} was recorded on other {what} than there are now",
    },
    {
        "nl": "Zet terug wat is veranderd, of leg het kwartaal opnieuw vast met "
        "`--record --reason … --by … --on …`.",
        "en": "Put back what was changed, or record the quarter again with "
        "`--record --reason … --by … --on …`.",
    },
)
LEVEL: Level = "registered"
READS = frozenset(Contract.model_fields) | {
    "client", "supplier", "clauses", "annexes", "tables", "attachments", "series", "repository",
    "signed", "changes", "results", "deliveries", "data_sets", "figures", "announcements",
}  # fmt: skip
PRACTICE: tuple[str, ...] = ("5",)
FAULTS = (RECORDED_OTHERWISE, RESTS_ON_OTHER)
WHOLE = Decimal(100)
BASES = {
    "terms": {"nl": "afspraken", "en": "terms"},
    "measurements": {"nl": "leveringen", "en": "deliveries"},
}


def check(subject: Subject) -> Iterator[Problem]:
    """Every recorded quarter against a new scoring.

    Deliveries that are not as they were imported give no figures, and weights that do not add up
    give no score: other rules say so.
    """
    records = {one.period: one for one in subject.dossier.results if one.terms is not None}
    if not records or tampered(subject.dossier) or not _weighed(subject):
        return
    last = max(Quarter.containing(one.last) for one in records)
    for now in scored(subject.dossier, last):
        record = records.get(now.quarter)
        if record is not None:
            yield from against(subject.dossier, record, now)


def against(dossier: Dossier, record: Results, now: Scored) -> Iterator[Problem]:
    """In what a record and a new scoring part; where the outcome is the same, in what it rests."""
    at, quarter = place(dossier, now.quarter), str(now.quarter)
    found = tuple(differing(record, now))
    for one in found:
        yield RECORDED_OTHERWISE.at(
            at,
            on=one.on,
            quarter=quarter,
            recorded=said(lambda words, one=one: _told(one, one.recorded, now, words)),  # type: ignore[misc]
            now=said(lambda words, one=one: _told(one, one.now, now, words)),  # type: ignore[misc]
        )
    for one in () if found else moved(record, now):
        if one.on != "terms" or dossier.contract.status != "draft":
            yield RESTS_ON_OTHER.at(at, quarter=quarter, what=BASES[one.on])


def place(dossier: Dossier, quarter: Quarter) -> Place:
    """Where the record of a quarter stands."""
    folder = f"{dossier.folder}/" if dossier.folder else ""
    return Place(f"{folder}results/{quarter}.yaml")


def _weighed(subject: Subject) -> bool:
    weights = [one.weight for one in subject.contract.service_levels if scores(one)]
    return not weights or sum(one.number for one in weights if one is not None) == WHOLE


def _told(one: Differs, text: str, now: Scored, words: Words) -> str:
    """What was kept of a number, in a reader's words: `93.3; 8; met` is *93,3; 8; gehaald*."""
    money = one.on in {given.id for given in now.contract.consequences}
    return "; ".join(_word(part, words, money) for part in text.split("; "))


def _word(part: str, words: Words, money: bool) -> str:
    try:
        value = Decimal(part)
    except InvalidOperation:
        known = {**words.scored.met, **words.scored.state}
        return str(known.get(part, part))
    if money:
        return words.money(value)
    return words.number(value, max(-int(value.as_tuple().exponent), 0))
