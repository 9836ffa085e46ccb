"""Trees of files: in memory and on disk, and what a hostile folder cannot do."""

import os
import socket
from pathlib import Path

import pytest

from sluitend.problem import Problem
from sluitend.source.disk import LIMITS, Limits, disk
from sluitend.source.memory import memory
from sluitend.source.tree import Tree


def worded(problems: tuple[Problem, ...], language: str) -> list[str]:
    return [
        f"{problem.place} {problem.fault.code} {problem.fault.severity}: {problem.says(language)}"
        f" / {problem.remedy(language)}"
        for problem in problems
    ]


def test_memory() -> None:
    tree: Tree = memory({"b/sla.yaml": "é", "a.md": b"\xff"})
    assert tree.paths() == ("a.md", "b/sla.yaml")
    assert tree.read("b/sla.yaml") == "é".encode()
    assert tree.read("a.md") == b"\xff"
    assert tree.problems == ()
    with pytest.raises(KeyError):
        tree.read("c.md")


def written(root: Path, *paths: str) -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(path, encoding="utf-8")


def test_disk_reads_files_and_passes_over_what_is_not_the_users(tmp_path: Path) -> None:
    written(tmp_path, "sluitend.yaml", "b/sla.yaml", "b/a b.md", "é.md", ".gitattributes", "builds")
    written(tmp_path, ".git/config", ".venv/x.py", "build/x.pdf", "node_modules/x", "b/build/y")
    written(tmp_path, "c/.hidden/x", "c/.git")
    tree: Tree = disk(tmp_path)
    assert tree.paths() == (
        ".gitattributes",
        "b/a b.md",
        "b/sla.yaml",
        "builds",
        "sluitend.yaml",
        "é.md",
    )
    assert tree.problems == ()
    assert tree.read("b/sla.yaml") == b"b/sla.yaml"
    for path in ("b", "b/none", ".git/config", "../x", "/etc/passwd", ""):
        with pytest.raises(KeyError):
            tree.read(path)


def test_links(tmp_path: Path) -> None:
    root = tmp_path / "root"
    written(tmp_path, "secret")
    written(root, "a/file", ".hidden/file")
    (root / "inside").symlink_to("a/file")
    (root / "a" / "up").symlink_to("../inside")
    (root / "out").symlink_to("../secret")
    (root / "absolute").symlink_to("/etc/hostname")
    (root / "folder").symlink_to("a")
    (root / "itself").symlink_to("itself")
    (root / "nothing").symlink_to("gone")
    (root / "round").symlink_to(".")
    (root / "hidden").symlink_to(".hidden/file")
    tree = disk(root)
    assert tree.paths() == ("a/file", "a/up", "inside")
    assert tree.read("a/up") == b"a/file"
    assert worded(tree.problems, "en") == [
        f"{name}:1:1 SL020 error: this symbolic link points outside the folder or to no file"
        " / Put a copy of the file into the folder, or remove the link."
        for name in ("absolute", "folder", "hidden", "itself", "nothing", "out", "round")
    ]
    assert worded(tree.problems, "nl")[0] == (
        "absolute:1:1 SL020 error: deze koppeling (symlink) wijst naar een plek buiten de map of"
        " naar geen bestand / Zet een kopie van het bestand in de map, of verwijder de koppeling."
    )


def test_a_file_that_became_a_link_outwards_is_not_read(tmp_path: Path) -> None:
    root = tmp_path / "root"
    written(tmp_path, "secret")
    written(root, "a", "b", "c")
    tree = disk(root)
    (root / "a").unlink()
    (root / "a").symlink_to("../secret")
    (root / "b").unlink()
    os.mkfifo(root / "b")
    (root / "c").unlink()
    for path in ("a", "b", "c"):
        with pytest.raises(KeyError):
            tree.read(path)


def test_sizes(tmp_path: Path) -> None:
    for name, size in (("a.yaml", 5), ("b.yaml", 6), ("c.PDF", 9), ("d.pdf", 10)):
        (tmp_path / name).write_bytes(b"x" * size)
    tree = disk(tmp_path, limits=Limits(file=5, pdf=9))
    assert tree.paths() == ("a.yaml", "c.PDF")
    assert worded(tree.problems, "nl") == [
        (
            "b.yaml:1:1 SL022 error: het bestand is te groot: 6 bytes, ten hoogste 5"
            " / Maak het bestand kleiner, of bewaar het buiten de map en verwijs ernaar."
        ),
        (
            "d.pdf:1:1 SL022 error: het bestand is te groot: 10 bytes, ten hoogste 9"
            " / Maak het bestand kleiner, of bewaar het buiten de map en verwijs ernaar."
        ),
    ]
    assert worded(tree.problems, "en")[0] == (
        "b.yaml:1:1 SL022 error: the file is too large: 6 bytes, at most 5"
        " / Make the file smaller, or keep it outside the folder and refer to it."
    )
    (tmp_path / "a.yaml").write_bytes(b"x" * 6)
    with pytest.raises(KeyError):
        tree.read("a.yaml")


def test_a_file_of_100_mb_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "a.yaml").open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    tree = disk(tmp_path)
    assert tree.paths() == ()
    assert [problem.fault.code for problem in tree.problems] == ["SL022"]
    assert (LIMITS.file, LIMITS.pdf) == (10 * 1024 * 1024, 50 * 1024 * 1024)


def test_too_many(tmp_path: Path) -> None:
    written(tmp_path, "a/1", "a/2", "b", "c")
    assert disk(tmp_path, limits=Limits(count=5)).problems == ()
    tree = disk(tmp_path, limits=Limits(count=4))
    assert tree.paths() == ("a/1", "b", "c")
    assert worded(tree.problems, "nl") == [
        (
            ".:1:1 SL023 error: de map telt meer dan 4 bestanden of mappen; de rest is niet gelezen"
            " / Kies de map van de contracten zelf, of haal andere bestanden eruit."
        )
    ]
    assert worded(tree.problems, "en") == [
        (
            ".:1:1 SL023 error: the folder has more than 4 files or folders; the rest was not read"
            " / Choose the folder of the contracts itself, or take other files out of it."
        )
    ]


def test_names_that_would_forge_a_line(tmp_path: Path) -> None:
    written(tmp_path, "a\nsla.yaml:1:1: fine", "b\x1b[0m/inside", "c\u202egnp.md")
    with Path(os.fsencode(tmp_path).decode() + "/d\udcff").open("wb"):
        pass
    tree = disk(tmp_path)
    assert tree.paths() == ()
    assert worded(tree.problems, "en") == [
        f"{name}:1:1 SL024 error: the name {name} has characters that do not belong in a name"
        " / Rename it: letters, digits, spaces, dots and hyphens."
        for name in (
            "a\\x0asla.yaml\\x3a1\\x3a1\\x3a fine",
            "b\\x1b[0m",
            "c\\x202egnp.md",
            "d\\xdcff",
        )
    ]
    assert worded(tree.problems, "nl")[1] == (
        "b\\x1b[0m:1:1 SL024 error: de naam b\\x1b[0m bevat tekens die niet in een naam horen"
        " / Hernoem het: letters, cijfers, spaties, punten en streepjes."
    )


def test_pipes_and_sockets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket")
        tree = disk(tmp_path)
    assert tree.paths() == ()
    assert worded(tree.problems, "en") == [
        f"{name}:1:1 SL025 error: this is no ordinary file (but a device, pipe or socket)"
        " / Take it out of the folder."
        for name in ("pipe", "socket")
    ]
    assert worded(tree.problems, "nl")[0] == (
        "pipe:1:1 SL025 error: dit is geen gewoon bestand (maar een apparaat, pijp of socket)"
        " / Haal het uit de map."
    )


def test_a_folder_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path, "a/file", "b")
    scandir = os.scandir

    def refusing(path: Path) -> object:
        if Path(path).name == "a":
            raise PermissionError(13, "no")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    tree = disk(tmp_path)
    assert tree.paths() == ("b",)
    assert worded(tree.problems, "nl") == [
        (
            "a:1:1 SL021 error: dit is niet te lezen: geen leesrechten"
            " / Geef uzelf leesrechten, of haal het uit de map."
        )
    ]
    assert worded(tree.problems, "en") == [
        (
            "a:1:1 SL021 error: this cannot be read: no right to read"
            " / Give yourself the right to read it, or take it out of the folder."
        )
    ]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    tree = disk(tmp_path / "none")
    assert tree.paths() == ()
    assert worded(tree.problems, "en") == [
        (
            ".:1:1 SL021 error: this cannot be read: it is not there (any more)"
            " / Give yourself the right to read it, or take it out of the folder."
        )
    ]
