"""Start, end and notice go together.

A contract that ends before it starts, runs on without an end and without notice, or can be ended
only on a day before it began, is one nobody can end as was meant. A notice term is counted back
from the end, so that it runs in full; its last day is never moved to a later one (7:408 BW;
Algemene termijnenwet art. 1 lid 2).

Wrong:

```yaml
term:
  starts: 2026-01-01
  ends: 2026-06-30
  notice: {client: 6 months}
```

Right:

```yaml
term:
  starts: 2026-01-01
  ends: 2026-12-31
  notice: {client: 6 months}
```
"""

from collections.abc import Iterator

from sluitend.model.term import Term
from sluitend.period import CALENDAR_UNITS, last_notice_day
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.rule import Level
from sluitend.rules.said import day, quantity
from sluitend.rules.subject import Subject

IN_DUTCH = """Begin, einde en opzegging passen bij elkaar.

Een contract dat eindigt voor het begint, dat zonder einde en zonder opzegging doorloopt, of dat
alleen kan worden opgezegd op een dag voor het begin, kan niemand beëindigen zoals bedoeld. Een
opzegtermijn telt terug vanaf het einde, zodat hij helemaal verstrijkt; de laatste dag schuift
nooit op naar een latere (7:408 BW; artikel 1 lid 2 Algemene termijnenwet)."""

REVERSED = Fault(
    "SL230",
    Severity.ERROR,
    {
        "nl": "het contract eindigt op {ends}, voor het begin op {starts}",
        "en": "the contract ends on {ends}, before it starts on {starts}",
    },
    {"nl": "Verbeter `starts` of `ends`.", "en": "Mend `starts` or `ends`."},
)
TOO_LATE = Fault(
    "SL231",
    Severity.ERROR,
    {
        "nl": "de opzegtermijn van {length} past niet in de looptijd: "
        "de laatste dag om op te zeggen is {last}, voor het begin op {starts}",
        "en": "the notice period of {length} does not fit into the term: "
        "the last day to give notice is {last}, before the start on {starts}",
    },
    {
        "nl": "Kies een opzegtermijn die korter is dan de looptijd.",
        "en": "Choose a notice period that is shorter than the term.",
    },
)
NO_END = Fault(
    "SL232",
    Severity.ERROR,
    {
        "nl": "het contract heeft geen einde en geen opzegtermijn van de opdrachtgever",
        "en": "the contract has no end and no notice period of the client",
    },
    {
        "nl": "Geef `ends:`, of `notice: {{client: …}}`.",
        "en": "Give `ends:`, or `notice: {{client: …}}`.",
    },
)
LEVEL: Level = "registered"
PRACTICE: tuple[str, ...] = ("g1",)
READS = frozenset({"term"})
FAULTS = (REVERSED, TOO_LATE, NO_END)


def check(subject: Subject) -> Iterator[Problem]:
    """What does not go together."""
    term = subject.contract.term
    if term is None:
        return
    if term.ends is None:
        if term.notice is None or term.notice.client is None:
            yield NO_END.at(subject.where("term"))
    elif term.ends < term.starts:
        at = subject.where("term", "ends")
        yield REVERSED.at(at, starts=day(term.starts), ends=day(term.ends))
    else:
        yield from _notice(subject, term)


def _notice(subject: Subject, term: Term) -> Iterator[Problem]:
    for side in ("client", "supplier"):
        length = getattr(term.notice, side, None)
        if length is None or term.ends is None or length.unit not in CALENDAR_UNITS:
            continue
        last = last_notice_day(term.ends, length)
        if last < term.starts:
            yield TOO_LATE.at(
                subject.where("term", "notice", side),
                length=quantity(length), last=day(last), starts=day(term.starts),
            )  # fmt: skip
