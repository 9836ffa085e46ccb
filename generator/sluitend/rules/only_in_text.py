"""What the text promises is in the data too.

A percentage or an amount that stands in an article alone is a norm nobody measures and a price
nobody computes: it appears in no annex, no briefing and no invoice check. Put it where it can be
worked with (a KPI, a charge, a particular of the clause) and quote it. Shares of a value that the
law fixes are text, where the sentence names the law. Practice: a rule not expressly kept is your
own problem.

Wrong: in an article, while no KPI or particular has it:

```text
Opdrachtnemer reageert op 97% van de Meldingen op dezelfde dag.
```

Right:

```text
Opdrachtnemer reageert op {{ kpi("reaction-same-day").target }} van de Meldingen op dezelfde dag.
```
"""

import re
from collections.abc import Iterator, Mapping

from sluitend.problem import Fault, Problem, Severity
from sluitend.quantity import Quantity
from sluitend.rules.hand_typed import meant, quotable
from sluitend.rules.meant import Known
from sluitend.rules.passages import READ_BY_TEXTS, of_clauses
from sluitend.rules.rule import Level
from sluitend.rules.subject import Subject
from sluitend.rules.typed_values import Value, typed

IN_DUTCH = """Wat de tekst belooft, staat ook in de gegevens.

Een percentage of bedrag dat alleen in een artikel staat, is een norm die niemand meet en een prijs
die niemand berekent: het komt in geen bijlage, geen briefing en geen factuurcontrole terug. Zet het
waar ermee gewerkt kan worden (een KPI, een vergoeding, een `particular` van het artikel) en haal
het aan. Een aandeel dat de wet vastlegt, is tekst, als de zin de wet noemt."""

ONLY_IN_TEXT = Fault(
    "SL450",
    Severity.WARNING,
    {
        "nl": "‘{typed}’ staat alleen in de tekst: geen KPI, prijs of afspraak in de gegevens "
        "heeft het",
        "en": "‘{typed}’ stands in the text alone: no KPI, price or term in the data has it",
    },
    {
        "nl": "Leg het vast als KPI, vergoeding of `particulars:` van het artikel en haal het aan.",
        "en": "Record it as a KPI, a charge or `particulars:` of the clause, and quote it.",
    },
)
LEVEL: Level = "watertight"
READS = READ_BY_TEXTS | {"client", "supplier", "series", "data_sets", "repository", "signed"}
PRACTICE: tuple[str, ...] = ("7", "5")
FAULTS = (ONLY_IN_TEXT,)

PROMISED = frozenset({"%", "EUR"})
"""Units of what is measured or paid; a term or a date may well be the law's own."""
WHOLE = 100
"""All of it: a word rather than a number."""
_LAW = re.compile(
    r"\b(?:artikel(?:en)?|article|articles|section|lid|wet|act|besluit|BW|AVG|GDPR|verordening|"
    r"regulation|richtlijn|directive|cao)\b",
    re.IGNORECASE,
)

_TAX = re.compile(r"\W{0,2}(?:btw|vat)\b", re.IGNORECASE)
"""A rate of VAT: the law's."""


def check(subject: Subject) -> Iterator[Problem]:
    """Each percentage or amount in an article that no data holds."""
    known: dict[str, Mapping[Value, tuple[Known, ...]]] = {}
    for passage in of_clauses(subject):
        for found in typed(passage.text, passage.language):
            value = found.value
            if not isinstance(value, Quantity) or value.unit not in PROMISED:
                continue
            after = passage.text[found.start + len(found.text) :]
            if value.number in (0, WHOLE) or _TAX.match(after):
                continue
            if _LAW.search(passage.sentence(found.start)):
                continue
            if passage.language not in known:
                known[passage.language] = quotable(subject, passage.language)
            if not meant(known[passage.language], passage, found):
                yield ONLY_IN_TEXT.at(passage.place(found.start), typed=found.text)
