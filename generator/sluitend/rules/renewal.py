"""Going on is decided, in time, and never happens by itself at a public client.

A contract of a contracting authority that renews itself evades the duty to tender (part 2.5 of
the Aanbestedingswet 2012). An option nobody has to announce by a day is found out about in the
last week; announced after a party's last day to give notice, it leaves that party without a
choice. Practice rule: key dates first.

Wrong:

```yaml
public_client: true
term:
  starts: 2026-01-01
  ends: 2027-12-31
  renewal: {times: 2, length: 12 months, how: automatic}
```

Right:

```yaml
public_client: true
term:
  starts: 2026-01-01
  ends: 2027-12-31
  renewal: {times: 2, length: 12 months, how: by_notice, announce_before: 6 months}
```
"""

from collections.abc import Iterator
from datetime import date

from sluitend.model.term import Renewal, Term
from sluitend.period import CALENDAR_UNITS, last_notice_day
from sluitend.problem import Fault, Problem, Severity
from sluitend.quantity import Quantity
from sluitend.rules.rule import Level
from sluitend.rules.said import day
from sluitend.rules.subject import Subject

IN_DUTCH = """Verlengen is een besluit, op tijd, en gebeurt bij een overheid nooit vanzelf.

Een contract van een aanbestedende dienst dat zichzelf verlengt, ontloopt de plicht om aan te
besteden (deel 2.5 van de Aanbestedingswet 2012). Een optie die niemand voor een vaste dag hoeft
aan te kondigen, wordt in de laatste week ontdekt; wordt zij aangekondigd na de laatste dag waarop
een partij kan opzeggen, dan heeft die partij geen keuze meer."""

TACIT = Fault(
    "SL233",
    Severity.ERROR,
    {
        "nl": "dit contract van een aanbestedende dienst verlengt zichzelf",
        "en": "this contract of a contracting authority renews itself",
    },
    {
        "nl": "Kies `how: by_notice`, met `announce_before:`.",
        "en": "Choose `how: by_notice`, with `announce_before:`.",
    },
    blocks_signing=True,
)
NO_DAY = Fault(
    "SL234",
    Severity.WARNING,
    {
        "nl": "geen dag waarop de verlenging uiterlijk is aangekondigd",
        "en": "no day by which the renewal is announced",
    },
    {
        "nl": "Geef `announce_before:`, zoals `6 months`.",
        "en": "Give `announce_before:`, such as `6 months`.",
    },
)
TOO_LATE = Fault(
    "SL235",
    Severity.WARNING,
    {
        "nl": "de verlenging kan tot {announced} worden aangekondigd, na {last}: "
        "de laatste dag waarop {side} kan opzeggen",
        "en": "the renewal can be announced until {announced}, after {last}: "
        "the last day on which {side} can give notice",
    },
    {
        "nl": "Laat `announce_before` ten minste zo lang zijn als de opzegtermijn.",
        "en": "Let `announce_before` be at least as long as the notice period.",
    },
)
LEVEL: Level = "registered"
PRACTICE: tuple[str, ...] = ("g1",)
READS = frozenset({"term", "client"})
FAULTS = (TACIT, NO_DAY, TOO_LATE)

SIDES = {
    "client": {"nl": "de opdrachtgever", "en": "the client"},
    "supplier": {"nl": "de opdrachtnemer", "en": "the supplier"},
}


def check(subject: Subject) -> Iterator[Problem]:
    """What is wrong with going on."""
    term = subject.contract.term
    if term is None or term.renewal is None or not term.renewal.times:
        return
    client = subject.dossier.client
    at = subject.where("term", "renewal")
    if term.renewal.how == "automatic":
        if client is not None and client.public_client:
            yield TACIT.at(subject.where("term", "renewal", "how"))
    elif term.renewal.announce_before is None:
        yield NO_DAY.at(at)
    else:
        yield from _in_time(subject, term, term.renewal)


def _in_time(subject: Subject, term: Term, renewal: Renewal) -> Iterator[Problem]:
    announced = _last(term, renewal.announce_before)
    for side in ("client", "supplier"):
        last = _last(term, getattr(term.notice, side, None))
        if announced is not None and last is not None and announced > last:
            at = subject.where("term", "renewal", "announce_before")
            yield TOO_LATE.at(at, announced=day(announced), last=day(last), side=SIDES[side])


def _last(term: Term, length: Quantity | None) -> date | None:
    if length is None or term.ends is None or length.unit not in CALENDAR_UNITS:
        return None
    return last_notice_day(term.ends, length)
