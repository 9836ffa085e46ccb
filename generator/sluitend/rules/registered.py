"""A registered contract has its five facts: parties, service, term, value, owner.

Bought with care, signed, and vanished into a drawer: with five facts a contract is in the
register, its dates are guarded and somebody is asked about it. Good enough today beats perfect
tomorrow. Practice rule 0.

Wrong:

```yaml
service: cleaning
```

Right:

```yaml
service: cleaning
client: town
supplier: firm
owner: m-de-jong                       # one of the client's people
value: {estimated: "100000.00"}
term: {starts: 2026-01-01, ends: 2027-12-31, notice: {client: 3 months}}
people: [{id: m-de-jong, name: M. de Jong}]
```
"""

from collections.abc import Iterator

from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.lacks import Fact, lacking
from sluitend.rules.rule import Level
from sluitend.rules.said import listed
from sluitend.rules.subject import Subject

IN_DUTCH = """Een geregistreerd contract heeft vijf feiten: partijen, dienst, looptijd, waarde,
eigenaar.

Zorgvuldig ingekocht, getekend, en in een la verdwenen: met vijf feiten staat een contract in het
register, worden zijn datums bewaakt en is er iemand op aan te spreken. Goed genoeg vandaag is
beter dan perfect morgen. Praktijkregel 0."""

LACKS = Fault(
    "SL287",
    Severity.WARNING,
    {
        "nl": "voor een geregistreerd contract ontbreekt nog: {facts}",
        "en": "a registered contract still lacks: {facts}",
    },
    {
        "nl": "Vul deze feiten in `contract.yaml` in.",
        "en": "Fill in these facts in `contract.yaml`.",
    },
    blocks_signing=True,
)
LEVEL: Level = "registered"
PRACTICE: tuple[str, ...] = ("0",)
READS = frozenset({"client", "supplier", "service", "term", "value", "owner"})
FAULTS = (LACKS,)

FACTS = (
    Fact("client", "de opdrachtgever", "the client", lambda s: s.contract.client),
    Fact("supplier", "de opdrachtnemer", "the supplier", lambda s: s.contract.supplier),
    Fact("service", "de dienst", "the service", lambda s: s.contract.service),
    Fact("term", "de looptijd", "the term", lambda s: s.contract.term),
    Fact("term.notice", "de opzegtermijn", "the notice period", lambda s: _notice(s)),
    Fact("value", "de waarde", "the value", lambda s: s.contract.value),
    Fact("owner", "de eigenaar", "the owner", lambda s: s.contract.owner),
)


def check(subject: Subject) -> Iterator[Problem]:
    """The facts that lack, together."""
    lacks = list(lacking(subject, FACTS))
    if lacks:
        yield LACKS.at(subject.where("id"), facts=listed(lacks))


def _notice(subject: Subject) -> bool:
    """Whether notice is said, or the term is not even there, which is said already."""
    term = subject.contract.term
    return term is None or term.notice is not None
