"""A sum due on breach says how it stands beside the law.

Whatever a clause calls it, a sum due on breach is a penalty clause (6:91 BW). By law it replaces
damages and performance (6:92 lid 1 and 2), falls away where the breach cannot be attributed (6:92
lid 3), and needs a notice of default as damages do (6:93). Parties may agree otherwise; a contract
that says nothing has chosen without knowing. That a court may moderate it (6:94) always stays.

Wrong:

```yaml
consequences:
  - {id: late, kind: penalty, amount: "250.00", on_breach: {besides_damages: true}}
```

Right:

```yaml
consequences:
  - id: late
    kind: penalty
    amount: "250.00"
    on_breach:
      besides_damages: true
      besides_performance: true
      only_if_attributable: true
      notice_of_default: not_needed
```
"""

from collections.abc import Iterator

from sluitend.model.consequence import MONEY, BonusMalus, OnBreach
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.bases import costs
from sluitend.rules.rule import Level
from sluitend.rules.said import ids
from sluitend.rules.subject import Subject

IN_DUTCH = """Een bedrag bij tekortkoming zegt hoe het zich verhoudt tot de wet.

Hoe een artikel het ook noemt, een bedrag dat bij een tekortkoming verschuldigd is, is een
boetebeding (6:91 BW). Volgens de wet komt het in de plaats van schadevergoeding en nakoming (6:92
lid 1 en 2), vervalt het als de tekortkoming niet toerekenbaar is (6:92 lid 3), en is een
ingebrekestelling nodig zoals bij schadevergoeding (6:93). Partijen mogen anders afspreken; een
contract dat zwijgt, kiest zonder het te weten. Dat de rechter mag matigen (6:94) blijft altijd."""

INCOMPLETE = Fault(
    "SL241",
    Severity.WARNING,
    {
        "nl": "`{id}` zegt niet hoe het zich verhoudt tot de wet; wat ontbreekt: {answers}",
        "en": "`{id}` does not say how it stands beside the law; it lacks {answers}",
    },
    {
        "nl": "Geef in `on_breach:` alle vier de antwoorden (6:92 en 6:93 BW).",
        "en": "Give all four answers in `on_breach:` (6:92 and 6:93 BW).",
    },
    blocks_signing=True,
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("3",)
READS = frozenset({"consequences"})
FAULTS = (INCOMPLETE,)


def check(subject: Subject) -> Iterator[Problem]:
    """Each sum due on breach that leaves one of the four open."""
    for one in subject.contract.consequences:
        if not isinstance(one, MONEY) or (isinstance(one, BonusMalus) and not costs(one)):
            continue
        answers = one.on_breach or OnBreach()
        lacking = [name for name in OnBreach.model_fields if getattr(answers, name) is None]
        if lacking:
            at = subject.where("consequences", one.id, "on_breach")
            yield INCOMPLETE.at(at, id=one.id, answers=ids(lacking))
