"""Roles are filled, both parties have a contract manager, and one role answers for a process.

A role without a name is a task nobody does. A contract is managed from two sides: each has
somebody who knows it and guards it. In a RACI the accountable role is the one that is asked; where
it is unfilled, or the process has nobody who does it, the table is decoration. Practice rules 10
(together) and g4 (organise expertise).

Wrong:

```yaml
roles:
  - {id: contract-manager, title: Contractmanager, side: client}
```

Right:

```yaml
roles:
  - {id: contract-manager, title: Contractmanager, side: client, person: m-de-jong}
  - {id: area-manager, title: Rayonmanager en contractmanager, side: supplier, person: r-smit}
```
"""

import re
from collections.abc import Iterator

from sluitend.model.governance import Process, Role
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.renewal import SIDES
from sluitend.rules.rule import Level
from sluitend.rules.said import ids
from sluitend.rules.subject import Subject

IN_DUTCH = """Rollen zijn ingevuld, beide partijen hebben een contractmanager en één rol is
aanspreekbaar op een proces.

Een rol zonder naam is een taak die niemand doet. Een contract wordt van twee kanten beheerd: aan
elke kant is er iemand die het kent en bewaakt. In een RACI is de eindverantwoordelijke rol degene
die wordt aangesproken; is die niet ingevuld, of voert niemand het proces uit, dan is de tabel
versiering.
Praktijkregels 10 (samen) en g4 (organiseer deskundigheid)."""

UNFILLED = Fault(
    "SL260",
    Severity.WARNING,
    {
        "nl": "de rol `{id}` is niet ingevuld",
        "en": "the role `{id}` is not filled",
    },
    {
        "nl": "Geef `person:`, een van de mensen van die partij.",
        "en": "Give `person:`, one of that party's people.",
    },
    blocks_signing=True,
)
NO_MANAGER = Fault(
    "SL261",
    Severity.WARNING,
    {
        "nl": "{side} heeft geen contractmanager",
        "en": "{side} has no contract manager",
    },
    {
        "nl": "Geef een rol met `contractmanager` in id of titel aan die kant.",
        "en": "Give a role with `contract manager` in its id or title on that side.",
    },
)
NOBODY_DOES_IT = Fault(
    "SL262",
    Severity.WARNING,
    {
        "nl": "niemand voert het proces `{id}` uit",
        "en": "nobody does the process `{id}`",
    },
    {
        "nl": "Noem in `responsible:` ten minste één rol.",
        "en": "Name at least one role in `responsible:`.",
    },
)
TWO_PARTS = Fault(
    "SL263",
    Severity.WARNING,
    {
        "nl": "in het proces `{id}` staat {roles} bij meer dan één letter van de RACI",
        "en": "in the process `{id}` {roles} stands under more than one letter of the RACI",
    },
    {
        "nl": "Alleen R en A kunnen samengaan; wie het doet, hoeft niet te worden geraadpleegd.",
        "en": "Only R and A go together; who does it need not be consulted.",
    },
)
LEVEL: Level = "managed"
PRACTICE: tuple[str, ...] = ("g4", "10")
READS = frozenset({"roles", "processes"})
FAULTS = (UNFILLED, NO_MANAGER, NOBODY_DOES_IT, TWO_PARTS)

_MANAGER = re.compile(r"contract[ -]?manager", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Problem]:
    """What is lacking among the roles and in the RACI."""
    roles = subject.contract.roles
    for role in roles:
        if role.person is None:
            yield UNFILLED.at(subject.where("roles", role.id), id=role.id)
    for side, words in SIDES.items():
        if roles and not any(_manages(role) for role in roles if role.side == side):
            yield NO_MANAGER.at(subject.where("roles"), side=words)
    for process in subject.contract.processes:
        yield from _raci(subject, process)


def _manages(role: Role) -> bool:
    titles = " ".join(text for _, text in role.title.by_language)
    return bool(_MANAGER.search(f"{role.id} {titles}"))


def _raci(subject: Subject, process: Process) -> Iterator[Problem]:
    at = subject.where("processes", process.id)
    if not process.responsible:
        yield NOBODY_DOES_IT.at(at, id=process.id)
    doing = {*process.responsible, process.accountable}
    consulted, informed = set(process.consulted), set(process.informed)
    twice = (doing & consulted) | (doing & informed) | (consulted & informed)
    if twice:
        yield TWO_PARTS.at(at, id=process.id, roles=ids(sorted(twice)))
