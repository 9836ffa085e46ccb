"""Failing costs more than it saves, or something else than money follows.

A supplier that reckons, reckons with this: what a service level costs to meet, and what it costs
to miss. Where a quarter of letting it go saves more than everything that can be deducted for it,
the contract pays for failing. Computed exactly, for a quarter in which everything is measured: for
every score the other service levels can have together, what this one's worst result costs more
than its best; and what it costs by itself. A right to step in or to end that follows from the same
miss is a stronger answer than money, and ends the search; not where it asks for misses one right
after the other, which whoever lets go every other quarter never meets. What a supplier saves is
the client's own estimate, read with the private tree (`--with`) only. Practice rule g6; domain
rule: malus cheaper than performing.

Wrong:

```yaml
price: {charges: [{id: fee, title: Vast, amount: "1000.00", per: month}]}
service_levels:
  - id: clean
    weight: 100 %
    target: at least 90
    bands: [{at_least: 90, score: 10}, {otherwise: true, score: 0}]
consequences:
  - id: bonus-malus
    kind: bonus_malus
    of: {charge: fee, over: quarter}
    bands: [{at_least: 7, none: true}, {otherwise: true, malus: 4 %}]
savings: {clean: "500.00"}
```

Right:

```yaml
price: {charges: [{id: fee, title: Vast, amount: "1000.00", per: month}]}
service_levels:
  - id: clean
    weight: 100 %
    target: at least 90
    bands: [{at_least: 90, score: 10}, {otherwise: true, score: 0}]
consequences:
  - id: bonus-malus
    kind: bonus_malus
    of: {charge: fee, over: quarter}
    bands: [{at_least: 7, none: true}, {otherwise: true, malus: 4 %}]
  - {id: step-in, kind: step_in, when: {service_level: clean, times: 2, within: 4 quarters}}
savings: {clean: "500.00"}
```
"""

from collections.abc import Iterator

from sluitend.problem import Fault, Problem, Severity
from sluitend.quantity import CENTS
from sluitend.rules.cost_of_failure import Failures
from sluitend.rules.rule import Level
from sluitend.rules.said import money
from sluitend.rules.subject import Subject

IN_DUTCH = """Falen kost meer dan het bespaart, of er volgt iets anders dan geld.

Een opdrachtnemer die rekent, rekent hiermee: wat het kost om een KPI te halen, en wat het kost om
haar te missen. Bespaart een kwartaal laten lopen meer dan alles wat ervoor kan worden ingehouden,
dan betaalt het contract voor falen. Dit wordt precies berekend, voor een kwartaal waarin alles is
gemeten: wat het slechtste resultaat van deze KPI meer kost dan het beste, bij elke score die de
andere samen kunnen hebben, en wat zij op zichzelf kost. Een recht om het werk over te nemen of te
beëindigen dat uit dezelfde misser volgt, is een sterker antwoord dan geld; maar niet als het pas
ontstaat bij missers achter elkaar, want wie om het kwartaal laat lopen, komt daar nooit aan. Wat de
opdrachtnemer bespaart, is een schatting van de opdrachtgever alleen, en wordt alleen met zijn
besloten map gelezen (`--with`). Praktijkregel g6."""

PAYS = Fault(
    "SL439",
    Severity.WARNING,
    {
        "nl": "`{id}` een kwartaal laten lopen bespaart {saves} en kost hoogstens {costs}",
        "en": "letting `{id}` go for a quarter saves {saves} and costs {costs} at most",
    },
    {
        "nl": "Verhoog de weging of de malus, of verbind er een recht van overname of einde aan.",
        "en": "Raise the weight or the malus, or let a right to step in or to end follow from it.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("g6", "3")
READS = frozenset({"estimates", "consequences", "service_levels", "price", "score"})
FAULTS = (PAYS,)


def check(subject: Subject) -> Iterator[Problem]:
    """Each service level that is cheaper to miss than to meet."""
    savings = subject.dossier.estimates.savings
    failures = Failures(subject.contract) if savings else None
    for name, saves in savings.items():
        level = subject.dossier.level(name)
        if level is None or failures is None or failures.end_or_step_in(level):
            continue
        costs = failures.costs_at_most(level)
        if costs is not None and costs < saves:
            at = subject.where("savings", name)
            yield PAYS.at(at, id=name, saves=money(saves), costs=money(CENTS(costs)))
