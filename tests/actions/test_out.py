"""Writing is all or nothing: a crash at any step leaves the old files or the new ones."""

import contextlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sluitend.actions import out
from sluitend.actions.out import STAGING, Folder, Outside, commit, finish, opened, target

OLD = {"a.txt": b"old a", "b/c.txt": b"old c"}
NEW = {"a.txt": b"new a", "b/c.txt": b"new c", "d/e/f.txt": b"new f"}


class Crash(BaseException):
    """The machine goes down."""


def standing(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and STAGING not in path.parts
    }


def crash_at(monkeypatch: pytest.MonkeyPatch, step: int) -> Callable[[], int]:
    """Every step that touches the disk counts; at one of them the machine goes down."""
    taken = 0

    def counted(real: Callable[..., object]) -> Callable[..., object]:
        def stepping(*args: object, **kwargs: object) -> object:
            nonlocal taken
            taken += 1
            if taken == step:
                raise Crash
            return real(*args, **kwargs)

        return stepping

    monkeypatch.setattr(out, "_write", counted(out._write))
    for name in ("replace", "mkdir", "unlink"):
        monkeypatch.setattr(Path, name, counted(getattr(Path, name)))
    monkeypatch.setattr(shutil, "rmtree", counted(shutil.rmtree))
    return lambda: taken


def test_a_crash_at_any_step_leaves_old_or_new(tmp_path: Path) -> None:
    step, seen = 0, set()
    while True:
        step += 1
        root = tmp_path / str(step)
        root.mkdir()
        commit(root, OLD)
        with pytest.MonkeyPatch.context() as monkeypatch:
            steps = crash_at(monkeypatch, step)
            with contextlib.suppress(Crash):
                commit(root, NEW)
            finished = steps() < step
        finish(root)
        left = standing(root)
        assert left in (OLD, NEW), f"half written after step {step}"
        assert not (root / STAGING).exists()
        seen.add("new" if left == NEW else "old")
        if finished:
            break
    assert seen == {"old", "new"}
    assert step > 8


def test_a_full_disk_leaves_the_old_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(tmp_path, OLD)

    def full(path: Path, content: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(out, "_write", full)
    with pytest.raises(OSError, match="No space left"):
        commit(tmp_path, NEW)
    monkeypatch.undo()
    finish(tmp_path)
    assert standing(tmp_path) == OLD


@pytest.mark.parametrize(
    "name",
    ["../x", "/etc/x", "a/../../x", ".git/hooks/pre-commit", "a/.b/c", ".bashrc", "", "a\\b"],
)
def test_nothing_is_written_outside(tmp_path: Path, name: str) -> None:
    with pytest.raises(Outside):
        commit(tmp_path / "root", {"fine.txt": b"", name: b"x"})
    assert standing(tmp_path) == {}


def test_a_link_is_never_written_through(tmp_path: Path) -> None:
    root, elsewhere = tmp_path / "root", tmp_path / "elsewhere"
    root.mkdir()
    elsewhere.mkdir()
    (root / "out").symlink_to(elsewhere)
    (root / "file").symlink_to(elsewhere / "file")
    for name in ("out/x", "file"):
        with pytest.raises(Outside):
            target(root, name)


@given(st.text(max_size=40))
def test_every_name_stays_inside(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    root = tmp_path_factory.getbasetemp() / "never-made"
    try:
        place = target(root, name)
    except (Outside, ValueError):
        return
    assert place.is_relative_to(root)
    assert ".." not in place.parts


@pytest.mark.parametrize(
    "journal",
    [
        '["a.txt"]',
        '{"folder": [1, 2], "files": ["a.txt"]}',
        '{"folder": [1, 2]}',
        "[",
    ],
)
def test_a_journal_that_came_along_with_the_files_is_cleared_away(
    tmp_path: Path, journal: str
) -> None:
    commit(tmp_path, OLD)
    (tmp_path / STAGING).mkdir()
    (tmp_path / STAGING / "0").write_bytes(b"planted")
    (tmp_path / STAGING / "journal.json").write_text(journal)
    finish(tmp_path)
    assert standing(tmp_path) == OLD
    assert not (tmp_path / STAGING).exists()


def test_a_folder_without_a_repository_is_not_walked(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.yaml").write_text("a: 1\n")
    assert opened(tmp_path).paths() == ()


def test_the_folder_knows_what_was_made_from_what(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.replace({"a.pdf": ("from-1", b"one"), "b.pdf": ("from-2", b"two")})
    assert folder.digests() == {"a.pdf": "from-1", "b.pdf": "from-2"}
    (tmp_path / "a.pdf").write_bytes(b"changed by hand")
    assert folder.digests() == {"b.pdf": "from-2"}
    (tmp_path / ".sluitend.json").write_bytes(b"\xff broken")
    assert folder.digests() == {}
