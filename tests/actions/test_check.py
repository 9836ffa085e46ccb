"""`check` looks at one contract after another, and says what `review` says of all at once."""

import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

import pytest
from ruamel.yaml import YAML

from sluitend.actions.check import check
from sluitend.actions.review import review
from sluitend.actions.verdict import Asked, Verdict
from sluitend.load.contract_files import Read
from sluitend.load.portfolio import Begun
from sluitend.problem import Problem
from sluitend.rules.level import next_level
from sluitend.source.disk import disk
from sluitend.source.memory import memory
from sluitend.source.overlay import laid_over
from sluitend.source.tree import Tree

T = TypeVar("T")
ROOT = Path(__file__).parents[2]
FOLDER = laid_over(
    disk(ROOT / "contracts"), [("../contracts-private", disk(ROOT / "contracts-private"))]
)
BROKEN = [
    pytest.param({"sluitend.yaml": "format: 1\n"} | case["files"], id=f"{file.stem}: {name}")
    for file in sorted((ROOT / "tests" / "load" / "cases").glob("*.yaml"))
    for name, case in YAML(typ="safe", pure=True).load(file).items()
]
LEVEL = "service_levels: [{id: on-time, title: Op tijd, target: at least 90 %}]\n"
SEVERAL = {
    "sluitend.yaml": "format: 1\n",
    "parties/town.yaml": "{id: town, name: Town, people: [{id: a, name: A. Adams}]}\n",
    "catalogue/general.yaml": LEVEL,
    "a/contract.yaml": "id: a\nclient: town\nlevel: managed\n",
    "a/sla.yaml": "service_levels: [{use: general/on-time, weight: none}]\n",
    "b/contract.yaml": "id: b\nclient: nobody\n",
    "b/oops.yaml": "x: 1\n",
    "c/contract.yaml": "id: a\ntitle: Andermans naam\n",
    "d/contract.yaml": "nonsense\n",
    "e/contract.yaml": "id: e\ntitle: Hangt van a af\n",
    "f/contract.yaml": 'id: "\\x61"\n',
}


def said(problems: tuple[Problem, ...]) -> list[str]:
    return [
        f"{one.shown(language)} {one.fault.blocks_signing}"
        for one in problems
        for language in ("nl", "en")
    ]


def same(tree: Tree, asked: Asked, cores: int = 1) -> None:
    """Both say the same of the same."""
    checked = check(tree, asked, cores)
    reviewed = review(tree, asked.ids, asked.today, asked.level)  # type: ignore[arg-type]
    assert said(checked.problems) == said(reviewed.problems)
    assert checked.unusable == reviewed.unusable
    outlooks = [(one.id, one.gate_open, one.kept_back) for one in checked.outlooks]
    assert outlooks == [
        (one.dossier.id, one.gate_open, one.findings.kept_back) for one in reviewed.contracts
    ]
    for outlook, one in zip(checked.outlooks, reviewed.contracts, strict=True):
        above, lacking = next_level(one.subject, outlook.level)  # type: ignore[arg-type]
        assert (outlook.next_level, outlook.lacking) == (above, len(lacking))


@pytest.mark.parametrize("files", BROKEN)
def test_of_broken_repositories(files: Mapping[str, str]) -> None:
    same(memory(files), Asked())


@pytest.mark.parametrize(
    "ids", [(), ("a",), ("b",), ("d",), ("e",), ("a", "e"), ("x",), ("d", "x"), ("f",)]
)
def test_of_some_contracts(ids: tuple[str, ...]) -> None:
    same(memory(SEVERAL), Asked(ids))
    same(memory(SEVERAL), Asked(ids, level="watertight"))


def test_of_the_example() -> None:
    same(FOLDER, Asked())
    same(FOLDER, Asked(level="watertight"))


def test_who_takes_the_name_of_another_is_found_with_it() -> None:
    problems = check(memory(SEVERAL), Asked(("a",))).problems
    twice = [one.place.path for one in problems if one.fault.code == "SL119"]
    assert twice == ["c/contract.yaml", "f/contract.yaml"]


def noted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Folders of contracts, as they are read from here on."""
    noticed: list[str] = []
    whole = Begun.read

    def read(begun: Begun, folder: str) -> Read:
        noticed.append(folder)
        return whole(begun, folder)

    monkeypatch.setattr(Begun, "read", read)
    return noticed


def test_a_contract_that_is_asked_for_is_read_without_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read = noted(monkeypatch)
    check(memory(SEVERAL), Asked(("b",)))
    assert read == ["b/", "f/"]  # the last writes its name in escapes: it may be any


def test_the_same_on_several_cores() -> None:
    sheet = "id: {}\ntitle: {}\nlevel: managed\nterm: {{starts: 2026-01-01, ends: 2025-01-01}}\n"
    many = {f"c{n:02}/contract.yaml": sheet.format(f"c{n:02}", f"Nummer {n}") for n in range(20)}
    same(memory({"sluitend.yaml": "format: 1\n"} | many), Asked(), cores=2)


def test_who_works_for_a_killed_process_ends_with_it(tmp_path: Path) -> None:
    """They would wait for work for ever."""
    long = "service_levels: [" + ", ".join(f"{{id: l{n}, title: L}}" for n in range(2000)) + "]\n"
    (tmp_path / "sluitend.yaml").write_text("format: 1\n", encoding="utf-8")
    for number in range(40):
        folder = tmp_path / f"c{number:02}"
        folder.mkdir()
        (folder / "contract.yaml").write_text(f"id: c{number:02}\n", encoding="utf-8")
        (folder / "sla.yaml").write_text(long, encoding="utf-8")
    script = (
        "import sys; from pathlib import Path; from sluitend.actions.check import check; "
        "from sluitend.source.disk import disk\n"
        "if __name__ == '__main__': check(disk(Path(sys.argv[1])), cores=2)"
    )
    file = tmp_path / "run.py"
    file.write_text(script, encoding="utf-8")
    running = subprocess.Popen([sys.executable, str(file), str(tmp_path)])
    workers = until(lambda: working_for(running.pid), 60)
    running.kill()
    running.wait()
    assert until(lambda: not any(map(is_there, workers)), 30)


def until(found: Callable[[], T], seconds: int) -> T:
    """What is found, as soon as there is something."""
    for _ in range(20 * seconds):
        if what := found():
            return what
        time.sleep(0.05)
    return found()


def working_for(number: int) -> list[int]:
    """The processes that work for one, as soon as there are two."""
    children = Path(f"/proc/{number}/task/{number}/children").read_text(encoding="ascii").split()
    found = [int(one) for one in children if b"spawn_main" in words_of(int(one))]
    return found if len(found) == 2 else []


def words_of(number: int) -> bytes:
    try:
        return Path(f"/proc/{number}/cmdline").read_bytes()
    except OSError:
        return b""


def is_there(number: int) -> bool:
    return b"spawn_main" in words_of(number)


def test_what_is_known_is_not_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    tree = memory(SEVERAL)
    before = check(tree)
    read = noted(monkeypatch)
    known: dict[str, Verdict] = {one.folder: one for one in before.verdicts if one.id != "b"}
    assert check(tree, recalled=lambda _: known) == before
    assert read == ["b/"]
