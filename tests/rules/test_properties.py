"""Whatever is left out or put in another order, rules give findings and nothing else."""

import json
import random
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from sluitend.load.portfolio import load
from sluitend.rules.all import RULES
from sluitend.rules.subject import Subject
from sluitend.source.compose import compose
from sluitend.source.memory import memory
from sluitend.source.nodes import plain

CONTRACTS = Path(__file__).parents[2] / "contracts"
SPOKEN = ("nl", "en")
NAME = "schoonmaak-stadskantoor"
SHEETS = ("contract.yaml", "sla.yaml", "promises.yaml", "data.yaml")


def read(path: Path) -> Any:
    root = compose(path.name, path.read_bytes()).root
    assert root is not None
    return plain(root)


USED = {
    "parties": ("gemeente-zandwijk", "heldergroep"),
    "catalogue": ("general", "cleaning"),
}
"""What the contract draws from: with everything there is, hypothesis gives up."""
DEMO: dict[str, Any] = {
    **{f"{NAME}/{name}": read(CONTRACTS / NAME / name) for name in SHEETS},
    **{
        path.relative_to(CONTRACTS).as_posix(): read(path)
        for folder, names in USED.items()
        for path in (CONTRACTS / folder / f"{name}.yaml" for name in names)
    },
    "sluitend.yaml": read(CONTRACTS / "sluitend.yaml"),
}


def judged(files: dict[str, Any]) -> list[str]:
    """The codes that all rules find, those included that a fault would keep back."""
    portfolio = load(memory({path: json.dumps(data) for path, data in files.items()}))
    subjects = [Subject(dossier, {}) for dossier in portfolio.dossiers]
    found = [problem for subject in subjects for rule in RULES for problem in rule.check(subject)]
    assert all(problem.says(lang) and problem.remedy(lang) for problem in found for lang in SPOKEN)
    return sorted(problem.fault.code for problem in found)


def thinned(data: Any, chance: random.Random, share: int) -> Any:
    """The data without one in so many of its parts."""
    match data:
        case dict():
            return {
                key: thinned(value, chance, share)
                for key, value in data.items()
                if key in ("id", "kind", "use", "format") or chance.randrange(share)
            }
        case list():
            return [thinned(item, chance, share) for item in data if chance.randrange(share)]
    return data


def shuffled(data: Any, chance: random.Random) -> Any:
    """The data with the things that have ids in another order."""
    match data:
        case dict():
            return {key: shuffled(value, chance) for key, value in data.items()}
        case list():
            items = [shuffled(item, chance) for item in data]
            if all(isinstance(item, dict) and ({"id", "use"} & item.keys()) for item in items):
                chance.shuffle(items)
            return items
    return data


@settings(max_examples=25)
@given(st.randoms(use_true_random=False), st.sampled_from([4, 20, 100]))
def test_nothing_that_is_left_out_makes_a_rule_fail(chance: random.Random, share: int) -> None:
    judged({path: thinned(data, chance, share) for path, data in DEMO.items()})


@settings(max_examples=6)
@given(st.randoms(use_true_random=False))
def test_the_order_of_things_known_by_id_changes_no_finding(chance: random.Random) -> None:
    files = {path: thinned(data, random.Random(7), 12) for path, data in DEMO.items()}  # noqa: S311
    other = {path: shuffled(data, chance) for path, data in files.items()}
    assert judged(other) == judged(files)
