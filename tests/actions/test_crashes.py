"""A machine that goes down at any step of a command leaves everything as it was, or all done."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from tests.actions.conftest import printed, written

from sluitend.actions import init as making
from sluitend.actions import out
from sluitend.actions.agree import Word, agree
from sluitend.actions.init import Occupied, init
from sluitend.actions.new import new
from sluitend.actions.out import STAGING, Folder, opened
from sluitend.actions.sign import Signatures, sign

NAME = "schoonmaak"
CLIENT, SUPPLIER = Word("a-de-vries", date(2024, 9, 12)), Word("p-bakker", date(2024, 9, 13))


class Crash(BaseException):
    """The machine goes down."""


def crash_at(patch: pytest.MonkeyPatch, step: int) -> Callable[[], int]:
    """Every step that touches the disk counts; from one of them on nothing happens any more."""
    taken = 0

    def counted(real: Callable[..., object]) -> Callable[..., object]:
        def stepping(*words: object, **named: object) -> object:
            nonlocal taken
            taken += 1
            if taken >= step:
                raise Crash
            return real(*words, **named)

        return stepping

    patch.setattr(out, "_write", counted(out._write))
    for name in ("replace", "mkdir", "unlink", "rename", "rmdir", "write_bytes"):
        patch.setattr(Path, name, counted(getattr(Path, name)))
    patch.setattr(shutil, "rmtree", counted(shutil.rmtree))
    return lambda: taken


def contents(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and STAGING not in path.parts
    }


def agreed(root: Path) -> None:
    agree(root, opened(root), NAME, CLIENT, SUPPLIER)


def signed(root: Path) -> None:
    document = ("overeenkomst.pdf", printed(root))
    sign(root, opened(root), NAME, document, Signatures((CLIENT,), (SUPPLIER,)))


def begun(root: Path) -> None:
    new(root, opened(root), "nieuw", "cleaning")


def built(root: Path) -> None:
    Folder(root / "build").replace({"a/b.pdf": ("1", b"new b"), "a/c.pdf": ("2", b"new c")})


@pytest.mark.parametrize("command", [agreed, signed, begun, built])
def test_a_crash_leaves_all_or_nothing(tmp_path: Path, command: Callable[[Path], None]) -> None:
    def prepared(name: str) -> Path:
        root = written(tmp_path / name)
        (root / "catalogue").mkdir()
        (root / "catalogue" / "cleaning.yaml").write_text("service_levels: []\n", encoding="utf-8")
        Folder(root / "build").replace({"a/b.pdf": ("0", b"old b")})
        return root

    whole = prepared("whole")
    before = contents(whole)
    command(whole)
    after = contents(whole)
    assert before != after
    step, seen, ended = 0, set(), False
    while not ended:
        step += 1
        root = prepared(str(step))
        with pytest.MonkeyPatch.context() as patch:
            steps = crash_at(patch, step)
            with suppress(Crash):
                command(root)
            ended = steps() < step
        opened(root)  # as the next command does
        Folder(root / "build").digests()
        left = contents(root)
        assert left in (before, after), f"half done after step {step}"
        seen.add(left == after)
        with suppress(Exception):
            command(root)  # what was not done is done when asked again
        assert contents(root) == after
        assert not (root / STAGING).exists()
    assert seen == {True, False}
    assert step > 5


def test_a_crash_of_init_leaves_no_half_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {"sluitend.yaml": b"format: 1\n", "a/b.md": b"b", "README.md": b"c"}
    monkeypatch.setattr(making, "_files", lambda language: iter(files.items()))
    step, seen, ended = 0, set(), False
    while not ended:
        step += 1
        root = tmp_path / str(step) / "new"
        root.parent.mkdir()
        with pytest.MonkeyPatch.context() as patch:
            steps = crash_at(patch, step)
            with suppress(Crash):
                init(root, "nl")
            ended = steps() < step
        left = contents(root) if root.exists() else {}
        assert left in ({}, files)
        seen.add(left == files)
        with suppress(Occupied):
            init(root, "nl")
        assert contents(root) == files
    assert seen == {True, False}


def test_an_interrupted_signing_is_brought_to_its_end_by_whoever_comes_next(
    tmp_path: Path,
) -> None:
    root = written(tmp_path)
    with pytest.MonkeyPatch.context() as patch:
        real, done = Path.replace, []

        def replacing(path: Path, target: Path) -> Path:
            done.append(path)
            if len(done) == 3:  # the journal, and the first of three files, were before
                raise Crash
            return real(path, target)

        patch.setattr(Path, "replace", replacing)
        with suppress(Crash):
            signed(root)
    assert "status: signed" in (root / NAME / "contract.yaml").read_text(encoding="utf-8")
    assert not (root / NAME / "signed/1.0/terms.yaml").exists()
    opened(root)
    assert (root / NAME / "signed/1.0/terms.yaml").is_file()
