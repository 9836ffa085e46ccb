"""Every command in README and in the guide is run as it is written; every command is in README."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sluitend.actions.check import check
from sluitend.actions.init import EXAMPLE, init
from sluitend.cli import COMMANDS
from sluitend.cli.show import as_text
from sluitend.source.disk import disk

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
GUIDE = ROOT / "docs" / "handleiding"
BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)

NOT_RUN = {"make build", "make test", "pip install ."}
"""What sets up this very checkout; the check of every change runs these."""

ELSEWHERE = "telefonie"
"""The contract with deliveries on which `tests/cli/test_manual.py` runs what is said of it."""

CODES = {
    # the contract that was just begun has its decisions open
    "sluitend check --for-signature": 1,
    # a proposal that waits for consent
    "sluitend import schoonmaak-stadskantoor 2026-07_klachten.csv": 1,
}

GIVEN = {"2026-07_klachten.csv": "Meldingnummer;Aanmelddatum\nA1;13-07-2026 08:14\n"}
"""Files that the guide takes to be there."""


def pages() -> list[Path]:
    """The guide's pages in the order in which its first page names them."""
    index = (GUIDE / "index.md").read_text(encoding="utf-8")
    named = re.findall(r"^\d+\. \[[^]]*\]\(([a-z]+\.md)\)", index, re.MULTILINE)
    assert {GUIDE / name for name in named} | {GUIDE / "index.md"} == set(GUIDE.glob("*.md"))
    return [GUIDE / name for name in named]


def commands(*sources: Path) -> Iterator[str]:
    for source in sources:
        for block in BLOCK.findall(source.read_text(encoding="utf-8")):
            yield from block.splitlines()


@pytest.mark.parametrize("sources", [(README,), tuple(pages())], ids=["README", "guide"])
def test_every_command_does_what_the_page_says(sources: tuple[Path, ...], tmp_path: Path) -> None:
    here = tmp_path
    env = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    for line in commands(*sources):
        words = shlex.split(line)
        if line in NOT_RUN or ELSEWHERE in words:
            continue
        if words[0] == "cd":
            here /= words[1]
            continue
        assert words[0] == "sluitend", line
        for name in GIVEN.keys() & set(words):
            (here / name).write_text(GIVEN[name], encoding="utf-8")
        done = subprocess.run(words, cwd=here, env=env, capture_output=True, text=True, check=False)
        expected = 0 if README in sources else CODES.get(line, 0)
        assert done.returncode == expected, f"{line}\n{done.stdout}{done.stderr}"
    assert list(here.glob("build/*/*.pdf"))


def test_every_command_is_in_readme() -> None:
    rows = re.findall(r"^\| `sluitend ([a-z]+)", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(rows) == sorted(COMMANDS)


def test_the_home_page_shows_nothing_else() -> None:
    assert set(commands(ROOT / "docs" / "index.md")) <= set(commands(README))


def test_what_readme_shows_of_check_is_what_check_says(tmp_path: Path) -> None:
    root = tmp_path / "contracts"
    init(root, "en")
    sheet = root / EXAMPLE / "sla.yaml"
    text = sheet.read_text(encoding="utf-8")
    sheet.write_text(text.replace("weight: 30 %", "weight: 25 %", 1), encoding="utf-8")
    found = [as_text(problem, "en") for problem in check(disk(root)).problems]
    said = [re.sub(r":\d+:\d+:", ":14:9:", one) for one in found]
    assert said == [
        (
            f"{EXAMPLE}/sla.yaml:14:9: SL203 error: weights add up to 95 %, not 100 %\n"
            "  Divide the difference, 5 %, over the scored KPIs."
        )
    ]
    assert f"```\n{said[0]}\n```" in README.read_text(encoding="utf-8")
