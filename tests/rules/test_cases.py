"""Every rule finds what its cases say, word for word, and nothing else."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any, cast

import pytest

from sluitend.problem import Problem, sorted_problems
from sluitend.rules.all import RULES
from sluitend.rules.rule import Rule
from sluitend.rules.subject import Subject
from sluitend.source.compose import compose
from sluitend.source.nodes import plain

HERE = Path(__file__).parent
KEYS = {"given", "files", "today", "language", "finds"}
Case = Mapping[str, Any]
SubjectOf = Callable[..., Subject]


def cases_of(rule: Rule) -> dict[str, Case]:
    """The cases of a rule, from the file named after its first code."""
    path = HERE / f"{rule.FAULTS[0].code}.yaml"
    composed = compose(path.name, path.read_bytes())
    assert composed.root is not None
    assert not composed.problems
    return cast(dict[str, Case], plain(composed.root))


def every_case() -> Iterator[Any]:
    for rule in RULES:
        for name, case in cases_of(rule).items():
            yield pytest.param(rule, case, id=f"{rule.FAULTS[0].code} {name}")


def shown(problems: Sequence[Problem], language: str) -> str:
    return "".join(
        f"{problem.place}: {problem.fault.code} {problem.fault.severity.value}: "
        f"{problem.says(language)}\n  {problem.remedy(language)}\n"
        for problem in sorted_problems(problems)
    )


@pytest.mark.parametrize(("rule", "case"), list(every_case()))
def test_finds(rule: Rule, case: Case, subject_of: SubjectOf) -> None:
    assert set(case) <= KEYS
    today = date.fromisoformat(case["today"]) if "today" in case else None
    subject = subject_of(case.get("files") or case["given"], today)
    found = shown(tuple(rule.check(subject)), case.get("language", "en"))
    assert found == (case["finds"] or "")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: cast(ModuleType, rule).__name__)
def test_cases_are_complete(rule: Rule) -> None:
    cases = cases_of(rule)
    kinds = {name.partition(",")[0] for name in cases}
    assert kinds == {"fires", "silent", "border"}
    assert "nl" in {case.get("language") for case in cases.values()}
    said = "".join(case["finds"] or "" for case in cases.values())
    assert [fault.code for fault in rule.FAULTS if fault.code not in said] == []
