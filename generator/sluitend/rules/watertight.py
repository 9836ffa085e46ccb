"""A watertight contract leaves nothing that both parties would have to make up later.

What happens when a norm is missed, who answers for what, how a dispute climbs, how the contract
changes and how it starts: a rule that is not expressly mentioned is your own problem. Practice
rules 3, 6, 8 to 10, g2 to g5.

Wrong:

```yaml
number: ZW-1
```

Right: every fact in the finding is there.
"""

from collections.abc import Iterator

from sluitend.model.consequence import MONEY
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.lacks import Fact, lacking
from sluitend.rules.rule import Level
from sluitend.rules.said import listed
from sluitend.rules.subject import Subject

IN_DUTCH = """Een sluitend contract laat niets over dat partijen later moeten verzinnen.

Wat er gebeurt als een norm wordt gemist, wie waarop aanspreekbaar is, hoe een geschil opschaalt,
hoe het contract verandert en hoe het begint: een regel die er niet uitdrukkelijk in staat, is uw
eigen probleem. Praktijkregels 3, 6, 8 tot en met 10, g2 tot en met g5."""

LACKS = Fault(
    "SL289",
    Severity.WARNING,
    {
        "nl": "voor een sluitend contract ontbreekt nog: {facts}",
        "en": "a watertight contract still lacks: {facts}",
    },
    {
        "nl": "Vul ze in, of kies `level: managed`.",
        "en": "Fill them in, or choose `level: managed`.",
    },
)
LEVEL: Level = "watertight"
PRACTICE: tuple[str, ...] = ("3", "6", "8", "9", "10", "g2", "g3", "g4", "g5")
FACTS = (
    Fact("title", "de titel", "the title", lambda s: s.contract.title),
    Fact("number", "het contractnummer", "the contract number", lambda s: s.contract.number),
    Fact("scope", "de omvang", "the scope", lambda s: s.contract.scope),
    Fact("sites", "de locaties", "the sites", lambda s: s.contract.sites),
    Fact("risk", "het risico", "the risk", lambda s: s.contract.risk),
    Fact("purchase", "de inkoop", "the purchase", lambda s: not _public(s) or s.contract.purchase),
    Fact("price.indexation", "de indexering", "the indexation", lambda s: _indexed(s)),
    Fact("score", "de scoreregels", "the rules of the score", lambda s: _scored(s)),
    Fact("consequences", "de gevolgen", "the consequences", lambda s: s.contract.consequences),
    Fact("examples", "rekenvoorbeelden", "worked examples", lambda s: _shown(s)),
    Fact("processes", "de RACI", "the RACI", lambda s: s.contract.processes),
    Fact("governance.escalation", "de escalatie", "the escalation", lambda s: _escalates(s)),
    Fact("governance.evaluation_every", "de evaluatie", "the evaluation", lambda s: _evaluated(s)),
    Fact("change_rule", "de wijzigingsregel", "the change rule", lambda s: s.contract.change_rule),
    Fact("implementation", "de invoering", "the phases", lambda s: s.contract.implementation),
    Fact("insurances", "verzekeringen", "insurances", lambda s: s.contract.insurances),
    Fact("personal_data", "persoonsgegevens", "personal data", lambda s: s.contract.personal_data),
)
READS = frozenset({fact.key.partition(".")[0] for fact in FACTS} | {"client", "service_levels"})
FAULTS = (LACKS,)


def check(subject: Subject) -> Iterator[Problem]:
    """The facts that lack, together."""
    lacks = list(lacking(subject, FACTS))
    if lacks:
        yield LACKS.at(subject.where("id"), facts=listed(lacks))


def _public(subject: Subject) -> bool:
    client = subject.dossier.client
    return client is not None and client.public_client


def _indexed(subject: Subject) -> bool:
    price = subject.contract.price
    return price is not None and price.indexation is not None


def _scored(subject: Subject) -> bool:
    weighed = any(one.weight is not None for one in subject.contract.service_levels)
    return not weighed or subject.contract.score is not None


def _shown(subject: Subject) -> bool:
    money = any(isinstance(one, MONEY) for one in subject.contract.consequences)
    return not money or bool(subject.contract.examples)


def _escalates(subject: Subject) -> bool:
    governance = subject.contract.governance
    return governance is not None and bool(governance.escalation)


def _evaluated(subject: Subject) -> bool:
    governance = subject.contract.governance
    return governance is not None and governance.evaluation_every is not None
