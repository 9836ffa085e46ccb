"""Contract fragments of the reference cases, read through the loader, as any repository is.

And the register of checks that prove that a fragment holds what its case agrees.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from sluitend.load.portfolio import load
from sluitend.model.consequence import Consequence
from sluitend.model.contract import Contract
from sluitend.model.indexation import Indexation, SeriesMeta
from sluitend.model.measure import Measure
from sluitend.model.price import Charge
from sluitend.model.repository import Repository
from sluitend.model.service_level import ServiceLevel
from sluitend.problem import Problem
from sluitend.quantity import Quantity
from sluitend.source.compose import compose_text
from sluitend.source.memory import memory
from sluitend.source.nodes import plain

HERE = Path(__file__).parent / "fragments"
KEYS = {"repository", "contract", "sla", "series"}
C = TypeVar("C", bound=Consequence)
M = TypeVar("M", bound=Measure)


@dataclass(frozen=True, slots=True)
class Fragment:
    """What a case's contract says, and what was wrong with it."""

    contract: Contract
    repository: Repository
    series: dict[str, SeriesMeta]
    problems: tuple[Problem, ...]

    def consequence(self, kind: type[C], name: str | None = None) -> C:
        """The one consequence of a kind; by its id where there are several."""
        found = [
            one
            for one in self.contract.consequences
            if isinstance(one, kind) and name in (None, one.id)
        ]
        assert len(found) == 1, found
        return found[0]

    def level(self, name: str | None = None) -> ServiceLevel:
        """The one service level; by its id where there are several."""
        found = [one for one in self.contract.service_levels if name in (None, one.id)]
        assert len(found) == 1, found
        return found[0]

    def measure(self, kind: type[M], name: str | None = None) -> M:
        """How the service level is measured."""
        found = self.level(name).measure
        assert isinstance(found, kind)
        return found

    def charge(self, name: str = "fee") -> Charge:
        """A charge."""
        assert self.contract.price is not None
        return next(one for one in self.contract.price.charges if one.id == name)

    @property
    def indexation(self) -> Indexation:
        """How the price follows its series."""
        assert self.contract.price is not None
        assert self.contract.price.indexation is not None
        return self.contract.price.indexation


def parts(name: str) -> dict[str, Any]:
    """The files of a fragment, as texts, lists and mappings."""
    file = HERE / f"{name}.yaml"
    composed = compose_text(file.name, file.read_text(encoding="utf-8"))
    assert composed.problems == ()
    assert composed.root is not None
    read = plain(composed.root)
    assert isinstance(read, dict)
    assert read.keys() <= KEYS
    return read


def fragment(name: str) -> Fragment:
    """The fragment of a case."""
    return loaded(name, parts(name))


def loaded(name: str, read: dict[str, Any]) -> Fragment:
    """The files of a contract, read as any repository is."""
    files = {
        "sluitend.yaml": read.get("repository", {"format": "1"}),
        f"{name}/contract.yaml": read["contract"],
        f"{name}/sla.yaml": read.get("sla", {"consequences": []}),
        **{f"indices/{one['id']}.yaml": one for one in read.get("series", [])},
    }
    portfolio = load(memory({path: json.dumps(file) for path, file in files.items()}))
    (dossier,) = portfolio.dossiers
    return Fragment(
        dossier.contract, portfolio.repository, dict(dossier.series), portfolio.problems
    )


Given = dict[str, Any]
Check = Callable[[Fragment, Given], None]

TERMS: dict[tuple[str, str], Check] = {}
"""By topic and key of `given`."""
WORDS: dict[str, Check] = {}
"""By topic: what its cases say in words."""


def says(topic: str, *keys: str) -> Callable[[Check], Check]:
    """Registers the check of terms; without keys, of what a topic's cases say in words."""

    def known(check: Check) -> Check:
        assert TERMS.keys().isdisjoint((topic, key) for key in keys)
        if not keys:
            WORDS[topic] = check
        TERMS.update({(topic, key): check for key in keys})
        return check

    return known


def share(number: str) -> Quantity:
    """Per cent."""
    return Quantity(Decimal(number), "%")
