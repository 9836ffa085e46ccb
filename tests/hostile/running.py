"""A command on a hostile repository, in a process of its own with bounds, and what it took."""

import os
import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

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
    """Run a command on a repository; fails the test when it takes too long."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [COMMAND, "-C", root, "--no-color", *words],
        cwd=root.parent,
        env={"PATH": os.environ["PATH"], "HOME": "/nowhere", "LANG": "C.UTF-8"},
        preexec_fn=_bounded,
        capture_output=True,
        check=False,
        timeout=SECONDS,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    took = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Ran(
        done.returncode,
        done.stdout.decode("utf-8", "backslashreplace"),
        done.stderr.decode("utf-8", "backslashreplace"),
        took,
        after.ru_maxrss * 1024,
    )


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
