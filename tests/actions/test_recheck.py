"""What was found before is believed only where nothing changed, and only where this user put it."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.actions.conftest import beside

from sluitend import __version__
from sluitend.actions import recheck as module
from sluitend.actions.check import check
from sluitend.actions.out import opened
from sluitend.actions.recheck import recheck
from sluitend.actions.shelf import KEPT, Shelf
from sluitend.actions.verdict import Asked, Checked, Outlook, Verdict
from sluitend.actions.verdict_data import (
    checked_as_data,
    checked_from,
    verdict_as_data,
    verdict_from,
)
from sluitend.load.contract_files import Read
from sluitend.load.portfolio import Begun
from sluitend.place import Place
from sluitend.problem import Severity, as_said

LATER = 10 * 10**9
"""Nanoseconds: as if everything had been written long ago."""


class Looked:
    """A repository that is checked over and over; which contracts were read each time."""

    def __init__(self, root: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root, self.shelf = root, shelf
        self.read: list[str] = []
        whole = Begun.read

        def read(begun: Begun, folder: str) -> Read:
            self.read.append(folder)
            return whole(begun, folder)

        monkeypatch.setattr(Begun, "read", read)

    def again(self, asked: Asked = Asked(), private: tuple[Path, ...] = ()) -> list[str]:  # noqa: B008
        """Check, hold the answer against that of a check that remembers nothing; what was read."""
        self.read.clear()
        found = recheck(self.root, private, asked, self.shelf, time.time_ns() + LATER)
        read = list(self.read)
        anew = check(opened(self.root, private), asked)
        assert (found.problems, found.outlooks) == (anew.problems, anew.outlooks)
        return read


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "cache" / "sluitend")


@pytest.fixture
def looked(repository: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> Looked:
    shutil.copytree(repository / "schoonmaak", repository / "tweede")
    sheet = repository / "tweede" / "contract.yaml"
    text = sheet.read_text(encoding="utf-8").replace("id: schoonmaak", "id: tweede", 1)
    sheet.write_text(text, encoding="utf-8")
    found = Looked(repository, shelf, monkeypatch)
    assert found.again() == ["schoonmaak/", "tweede/"]
    assert found.again() == []
    return found


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def same_size(path: Path) -> None:
    """Another text of the same length, with the date of writing put back."""
    before = path.stat()
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("2024-10-01", "2029-10-01"), encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    after = path.stat()
    assert (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)


def swapped_in(path: Path) -> None:
    """Another file put in its place, of the same size and date."""
    other = path.with_suffix(".new")
    shutil.copy2(path, other)
    same_size(other)
    other.replace(path)


ONE: dict[str, Callable[[Path], object]] = {
    "a word more": lambda root: write(root / "tweede/contract.yaml", "id: tweede\ntitle: Ander\n"),
    "of the same size and date": lambda root: same_size(root / "tweede/contract.yaml"),
    "swapped for one of the same size and date": lambda root: swapped_in(
        root / "tweede/contract.yaml"
    ),
    "a file more": lambda root: write(root / "tweede/data.yaml", "data_sets: [{id: x}]\n"),
    "a file that is of no kind": lambda root: write(root / "tweede/onzin.yaml", "x: 1\n"),
    "a broken file": lambda root: write(root / "tweede/sla.yaml", "service_levels: [\n"),
    "a link that leads out": lambda root: (root / "tweede/sla.yaml").symlink_to("/etc/hostname"),
    "an empty folder with a bad name": lambda root: (root / "tweede/a\u200bb").mkdir(),
    "an article": lambda root: write(
        root / "tweede/text/scope.md", "---\nid: scope\ntitle: Voorwerp\n---\nZo snel mogelijk.\n"
    ),
}
ALL: dict[str, Callable[[Path], object]] = {
    "a party": lambda root: write(root / "parties/firma.yaml", "id: firma\nname: Anders\n"),
    "a party that is gone": lambda root: (root / "parties/firma.yaml").unlink(),
    "a clause of the library": lambda root: write(root / "clauses/nl/scope.md", "Zonder kop.\n"),
    "the settings": lambda root: write(root / "sluitend.yaml", "format: 1\nlanguages: [en]\n"),
    "a contract more": lambda root: write(root / "derde/contract.yaml", "id: derde\n"),
    "a contract less": lambda root: shutil.rmtree(root / "tweede"),
    "a contract within": lambda root: write(root / "tweede/in/contract.yaml", "id: in\n"),
}


@pytest.mark.parametrize("change", ONE.values(), ids=ONE.keys())
def test_a_contract_that_changed_is_looked_at_again(
    looked: Looked, change: Callable[[Path], object]
) -> None:
    change(looked.root)
    assert looked.again() == ["tweede/"]
    assert set(looked.again()) <= {"tweede/"}  # what the system refuses is never believed


@pytest.mark.parametrize("change", ALL.values(), ids=ALL.keys())
def test_what_all_share_makes_all_looked_at_again(
    looked: Looked, change: Callable[[Path], object]
) -> None:
    change(looked.root)
    contracts = {f"{one.relative_to(looked.root)}/" for one in looked.root.glob("*/")}
    assert set(looked.again()) >= contracts & {"schoonmaak/", "tweede/", "derde/"}
    assert looked.again() == []


def test_a_link_is_as_new_as_what_it_leads_to(looked: Looked) -> None:
    other = looked.root / "schoonmaak" / "promises.yaml"
    write(other, "promises: []\n")
    (looked.root / "tweede" / "promises.yaml").symlink_to("../schoonmaak/promises.yaml")
    assert looked.again() == ["schoonmaak/", "tweede/"]
    assert looked.again() == []
    write(other, "promises: [{id: x}]\n")
    assert looked.again() == ["schoonmaak/", "tweede/"]


def test_another_question_is_another_answer(looked: Looked) -> None:
    both = ["schoonmaak/", "tweede/"]
    assert looked.again(Asked(level="watertight")) == both
    assert looked.again(Asked(today=date(2026, 1, 1))) == both
    assert looked.again(Asked(today=date(2028, 1, 1))) == both
    assert looked.again(Asked(("tweede",))) == []  # the verdict stands
    assert looked.again(Asked(("nergens",))) == []
    assert looked.again() == []


def test_a_private_folder_is_looked_at_too(looked: Looked) -> None:
    private = beside(looked.root)
    both = ["schoonmaak/", "tweede/"]
    assert looked.again(private=(private,)) == both
    assert looked.again(private=(private,)) == []
    write(private / "tweede/estimates.yaml", "hourly: onzin\n")
    assert looked.again(private=(private,)) == both  # a folder more
    write(private / "tweede/estimates.yaml", "hourly: 1\n")
    assert looked.again(private=(private,)) == ["tweede/"]
    write(private / "mandates/gemeente.yaml", "limits: {}\n")
    assert looked.again(private=(private,)) == both
    assert looked.again() == []


def test_another_program_believes_nothing(
    looked: Looked, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    both = ["schoonmaak/", "tweede/"]
    monkeypatch.setattr(module, "__version__", f"{__version__}.1")
    assert looked.again() == both
    code = tmp_path / "package"
    write(code / "rule.py", "x = 1\n")
    monkeypatch.setattr(module, "PACKAGE", code)
    assert looked.again() == both
    assert looked.again() == []
    write(code / "rule.py", "x = 2\n")
    assert looked.again() == both
    installed = tmp_path / "installed"
    (installed / "holidays-1.0.dist-info").mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [*sys.path, str(installed)])
    assert looked.again() == both


def test_what_was_written_just_now_is_not_believed(looked: Looked, shelf: Shelf) -> None:
    """A second change within the same tick of the clock would not show."""
    write(looked.root / "tweede/contract.yaml", "id: tweede\ntitle: Ander\n")
    now = (looked.root / "tweede/contract.yaml").stat().st_ctime_ns
    before = sorted(shelf.folder.iterdir())
    recheck(looked.root, (), Asked(), shelf, now)
    assert sorted(shelf.folder.iterdir()) == before
    assert looked.again() == ["tweede/"]


def test_what_was_written_while_it_was_read_is_not_believed(
    looked: Looked, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = looked.root / "tweede/contract.yaml"
    write(sheet, "id: tweede\ntitle: Eén\n")
    whole = Begun.read

    def read(begun: Begun, folder: str) -> Read:
        found = whole(begun, folder)
        write(sheet, "id: tweede\nlevel: hoog\n")
        return found

    with monkeypatch.context() as here:
        here.setattr(Begun, "read", read)
        recheck(looked.root, (), Asked(), looked.shelf, time.time_ns() + LATER)
    assert looked.again() == ["tweede/"]


# --- who may put something there --------------------------------------------------------------


def forged(shelf: Shelf, change: Callable[[bytes], bytes]) -> None:
    for file in shelf.folder.iterdir():
        file.write_bytes(change(file.read_bytes()))


FORGED: dict[str, Callable[[bytes], bytes]] = {
    "cut short": lambda content: content[: len(content) // 2],
    "empty": lambda content: b"",
    "a byte other": lambda content: content.replace(b"SL", b"SX", 1) + b" ",
    "not ours": lambda content: b"{}",
    "another word": lambda content: content.replace(b"program", b"Program"),
    "no text": lambda content: b"\xff\xfe\x00\n{}",
}


@pytest.mark.parametrize("change", FORGED.values(), ids=FORGED.keys())
def test_a_record_that_was_changed_is_none(
    looked: Looked, change: Callable[[bytes], bytes]
) -> None:
    forged(looked.shelf, change)
    assert looked.again() == ["schoonmaak/", "tweede/"]
    assert looked.again() == []


@pytest.mark.parametrize(
    "record",
    [{}, {"program": 1}, {"tree": "x", "checked": []}, {"contracts": [["x", {}]], "shared": None}],
)
def test_a_record_of_another_form_is_none(looked: Looked, record: dict[str, Any]) -> None:
    for file in list(looked.shelf.folder.iterdir()):
        believed = looked.shelf.record(file.name)
        assert believed is not None
        looked.shelf.put(file.name, {**believed, **record, "checked": {"problems": "none"}})
    assert set(looked.again()) <= {"schoonmaak/", "tweede/"}
    assert looked.again() == []


def test_a_cache_within_the_contracts_is_none(looked: Looked) -> None:
    """Whoever writes the repository would write the answer."""
    within = Shelf(looked.root / "build" / "cache")
    shutil.copytree(looked.shelf.folder, within.folder)
    outside = Shelf(looked.root.parent / "link")
    outside.folder.symlink_to(within.folder)
    for one in (within, outside):
        looked.shelf = one
        assert looked.again() == ["schoonmaak/", "tweede/"]
        assert looked.again() == ["schoonmaak/", "tweede/"]


def test_a_cache_that_others_may_write_is_none(looked: Looked) -> None:
    both = ["schoonmaak/", "tweede/"]
    looked.shelf.folder.chmod(0o777)
    assert looked.again() == both
    looked.shelf.folder.chmod(0o700)
    assert looked.again() == []
    for file in looked.shelf.folder.iterdir():
        file.chmod(0o666)
    assert looked.again() == both
    for file in list(looked.shelf.folder.iterdir()):
        file.replace(file.with_suffix(".real"))
        file.symlink_to(file.with_suffix(".real"))
    assert looked.again() == both


def test_a_copy_of_the_repository_is_another(looked: Looked) -> None:
    shutil.move(looked.root, looked.root.parent / "elders")
    shutil.copytree(looked.root.parent / "elders", looked.root)
    assert looked.again() == ["schoonmaak/", "tweede/"]


def test_nothing_is_kept_where_nothing_can_be(repository: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "a-file"
    blocked.write_text("", encoding="utf-8")
    for shelf in (None, Shelf(blocked / "sluitend")):
        found = recheck(repository, (), Asked(), shelf, time.time_ns() + LATER)
        assert found.outlooks
    nowhere = recheck(tmp_path, (), Asked(), Shelf(tmp_path / "cache"), time.time_ns() + LATER)
    assert nowhere.unusable
    assert not (tmp_path / "cache").exists()


def test_a_month_later_what_nobody_asked_for_is_gone(shelf: Shelf) -> None:
    shelf.put("a", {"x": 1})
    now = time.time_ns() // 10**9
    shelf.tidy(now)
    assert shelf.record("a") == {"x": 1}
    shelf.tidy(now + KEPT + 60)
    assert shelf.record("a") is None


def test_two_programs_at_once(repository: Path, tmp_path: Path) -> None:
    """Each answer is whole, whoever wrote last."""
    command = Path(sys.executable).with_name("sluitend")
    env = os.environ | {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    words = [str(command), "-C", str(repository), "check", "--output-format", "json"]
    for _ in range(2):
        running = [
            subprocess.Popen(words, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            for _ in range(4)
        ]
        answers = {one.communicate() for one in running}
        assert len(answers) == 1
        time.sleep(0.2)
    assert {file.suffix for file in (tmp_path / "cache" / "sluitend").iterdir()} == {
        ".answer",
        ".contracts",
    }


# --- the parts --------------------------------------------------------------------------------


def test_there_and_back() -> None:
    fault = as_said("SL999", Severity.NOTE, {"nl": "a {b}", "en": "{"}, {"nl": "", "en": "}"}, True)
    problem = fault.at(Place("a\u00e9/b.yaml", 3, 4))
    outlook = Outlook("x", "managed", "draft", None, ("SL201",), True, None, 3)
    verdict = Verdict("x/", "x", Place("x", 1, 2), (problem,), (problem, problem), outlook)
    unread = Verdict("y/", "y", None, ())
    assert [verdict_from(verdict_as_data(one)) for one in (verdict, unread)] == [verdict, unread]
    checked = Checked((problem,), (outlook,), True)
    assert checked_from(checked_as_data(checked)) == checked
    assert problem.says("nl") == "a {b}"
