"""A command on a hostile repository, in a process of its own with bounds, and what it took."""

import os
import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

MEMORY = 3 * 1024**3  # bytes of address space; far more than any of them needs
SECONDS = 60
COMMAND = Path(sys.executable).with_name("sluitend")
BUILD = ("build", "--format", "docx,pdf")


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command said and took: seconds on the clock, bytes of memory at its peak."""

    code: int
    out: str
    err: str
    seconds: float
    memory: int


def ran(root: Path, words: tuple[str, ...]) -> Ran:
    """Run a command on a repository, in bounds of time and memory."""
    with TemporaryFile() as out, TemporaryFile() as err:
        process = subprocess.Popen(
            [COMMAND, "-C", root, "--no-color", *words],
            cwd=root.parent,
            env={"PATH": os.environ["PATH"], "HOME": "/nowhere", "LANG": "C.UTF-8"},
            preexec_fn=_bounded,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
        )
        _, status, used = os.wait4(process.pid, 0)  # what this one process took, and its children
        process.returncode = os.waitstatus_to_exitcode(status)
        said = _whole(out), _whole(err)
    took = used.ru_utime + used.ru_stime
    return Ran(process.returncode, *said, took, used.ru_maxrss * 1024)


def _whole(stream: IO[bytes]) -> str:
    stream.seek(0)
    return stream.read().decode("utf-8", "backslashreplace")


def _bounded() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def contents(folder: Path) -> dict[str, bytes | str]:
    """All there is below a folder: files by content, links by where they lead, anything else by
    its kind; nothing is followed."""
    found: dict[str, bytes | str] = {}
    for where, folders, files in os.walk(folder):
        for name in (*folders, *files):
            path = Path(where, name)
            key = os.fsencode(path.relative_to(folder)).decode("utf-8", "backslashreplace")
            if path.is_symlink():
                found[key] = f"link to {path.readlink()}"
            elif path.is_file():
                large = path.stat().st_size > 1024**2
                found[key] = f"{path.stat().st_size} bytes" if large else path.read_bytes()
            else:
                found[key] = "folder" if path.is_dir() else "other"
    return found
