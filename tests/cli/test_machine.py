"""The installed command on a machine that fails it: full, closed, interrupted, killed, moved."""

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from tests.cli.conftest import Outcome

DEMO = "schoonmaak-stadskantoor"
COMMAND = Path(sys.executable).with_name("sluitend")
QUICK = ("build", "--only", "acknowledgement", "--format", "docx,pdf")


def environment(**besides: str) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "HOME": "/nowhere",
        "LANG": "C.UTF-8",
        "PYTHONDONTWRITEBYTECODE": "1",  # a command that is cut off leaves no half module behind
        **besides,
    }


def shell(
    *words: str | Path,
    cwd: Path,
    env: Mapping[str, str] | None = None,
    before: Callable[[], object] | None = None,
) -> Outcome:
    done = subprocess.run(
        [COMMAND, *words],
        cwd=cwd,
        env=env or environment(),
        preexec_fn=before,
        capture_output=True,
        check=False,
        timeout=120,
    )
    return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())


def files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def test_only_what_is_asked_for_is_loaded(tmp_path: Path) -> None:
    code = (
        "import sys; from sluitend.cli import main\n"
        "sys.argv = ['sluitend', '--version']\n"
        "try: main()\n"
        "except SystemExit: print(*sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("sluitend ")
    heavy = {"pydantic", "ruamel", "babel", "jinja2", "markdown_it", "pypandoc", "typst", "pypdf"}
    assert not heavy & {name.partition(".")[0] for name in done.stderr.split()}


WITHOUT_C = (
    "import sys; sys.modules['_ruamel_yaml'] = None\n"
    "from sluitend.source.events import FAST\n"
    "assert not FAST\n"
    "from sluitend.cli import main\n"
    "sys.argv = ['sluitend', *sys.argv[1:]]\n"
    "main()\n"
)
"""The program where ruamel.yaml has no C library beside it."""


def test_without_a_yaml_library_in_c_it_says_and_makes_the_same(repository: Path) -> None:
    """Slower, but to the last byte the same."""
    sheet = repository / DEMO / "sla.yaml"
    text = sheet.read_text(encoding="utf-8")
    sheet.write_text(text.replace("weight: 30 %", "weigt: 30 %", 1), encoding="utf-8")
    for words in (("check",), ("build", *QUICK[1:])):
        plain = shell(*words, cwd=repository)
        pure = subprocess.run(
            [sys.executable, "-c", WITHOUT_C, *words],
            cwd=repository,
            env=environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        assert (pure.returncode, pure.stdout, pure.stderr) == (plain.code, plain.out, plain.err)
        assert plain.code == 1
    sheet.write_text(text, encoding="utf-8")
    assert shell(*QUICK, "--into", "fast", cwd=repository).code == 0
    subprocess.run(
        [sys.executable, "-c", WITHOUT_C, *QUICK, "--into", "slow"],
        cwd=repository,
        env=environment(),
        capture_output=True,
        check=True,
    )
    assert files(repository / "slow") == files(repository / "fast")


def small(size: int) -> Callable[[], None]:
    """No file may grow beyond this size: a disk that is full."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


FULL = (
    "sluitend: het bestand wordt te groot\n"
    "  Maak ruimte en geef de opdracht opnieuw; er is niets half geschreven.\n"
)


def test_a_full_disk(repository: Path) -> None:
    before = files(repository)
    got = shell(*QUICK, cwd=repository, before=small(4096))
    assert (got.code, got.out, got.err) == (2, "", FULL)
    assert files(repository) == before
    got = shell("init", "ander", cwd=repository.parent, before=small(4096))
    assert (got.code, got.out, got.err) == (2, "", FULL)
    assert [path.name for path in repository.parent.iterdir()] == [repository.name]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
def test_output_that_nobody_can_take(fresh: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [COMMAND, "schema", "contract"],
            cwd=fresh,
            env=environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.decode() == (
        "sluitend: de schijf is vol\n"
        "  Maak ruimte en geef de opdracht opnieuw; er is niets half geschreven.\n"
    )


def test_a_reader_that_stops_reading(fresh: Path) -> None:
    line = f"set -o pipefail; '{COMMAND}' schema contract | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", line], cwd=fresh, env=environment(), capture_output=True, check=False
    )
    assert done.stderr == b""
    assert done.stdout.decode().splitlines() in (["{", "0"], ["{", "1"])


def test_a_name_too_long(fresh: Path) -> None:
    got = shell("-C", "a" * 300, "check", cwd=fresh)
    assert got.code == 2
    assert "Traceback" not in got.err
    assert got.err.endswith("deze naam is te lang\n  Controleer de naam.\n")


def test_words_that_are_no_text(fresh: Path) -> None:
    for words in ((b"check", b"\xff\xfe"), (b"explain", b"\xff"), (b"-C", b"\xff", b"check")):
        done = subprocess.run(
            [bytes(COMMAND), *words], cwd=fresh, env=environment(), capture_output=True, check=False
        )
        assert done.returncode == 2
        assert b"Traceback" not in done.stderr


def test_a_terminal_that_knows_few_letters(repository: Path) -> None:
    env = environment(PYTHONIOENCODING="ascii")
    got = shell("explain", "SL203", cwd=repository, env=env)
    assert got.code == 0
    assert got.out.startswith("SL203: de wegingen zijn samen ")


@pytest.mark.skipif(os.geteuid() != 0 or not shutil.which("setpriv"), reason="not root")
def test_what_may_not_be_read_or_written(repository: Path) -> None:
    """As root without root's right to pass over rights."""
    humble = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"]

    def humbly(*words: str | Path) -> Outcome:
        done = subprocess.run(
            [*humble, COMMAND, *words],
            cwd="/",
            env=environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        return Outcome(done.returncode, done.stdout, done.stderr)

    sheet = repository / DEMO / "sla.yaml"
    try:
        sheet.chmod(0)
        got = humbly("-C", repository, "check")
        assert got.code == 1
        assert got.out == (
            f"{DEMO}/sla.yaml:1:1: SL021 error: dit is niet te lezen: geen leesrechten\n"
            "  Geef uzelf leesrechten, of haal het uit de map.\n"
        )
        sheet.chmod(0o644)
        repository.chmod(0o555)
        for words in (QUICK, ("new", "nieuw", "--service", "cleaning")):
            got = humbly("-C", repository, *words)
            assert (got.code, got.out) == (2, "")
            assert got.err.endswith(
                ": geen toegang\n  Geef uzelf de rechten, of kies een andere map.\n"
            )
        repository.chmod(0)
        got = humbly("-C", repository, "check")
        assert got.code == 2
        assert got.err.endswith(
            ": geen toegang\n  Geef uzelf de rechten, of kies een andere map.\n"
        )
    finally:
        repository.chmod(0o755)
        sheet.chmod(0o644)


@pytest.mark.parametrize("seconds", ["0.05", "0.5", "1.5"])
def test_control_c(repository: Path, seconds: str) -> None:
    before = files(repository)
    running = subprocess.Popen(
        [COMMAND, "build"],
        cwd=repository,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    time.sleep(float(seconds))
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=60)
    if running.returncode == -signal.SIGINT:  # before there was a program to catch it
        assert seconds == "0.05"
    elif running.returncode != 0:
        assert running.returncode == 130
        assert said.decode().strip() == "Afgebroken."
    if running.returncode != 0:
        assert files(repository) == before


def test_killed_while_building(repository: Path) -> None:
    """Whatever stands after it, the next build makes the same as one that was left in peace."""
    shell(*QUICK, "--into", "peace", cwd=repository)
    wanted = files(repository / "peace")
    for wait in (0.6, 1.0, 1.4):
        running = subprocess.Popen(
            [COMMAND, *QUICK, "--into", "war"],
            cwd=repository,
            env=environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(wait)
        running.kill()
        running.wait()
    assert shell(*QUICK, "--into", "war", cwd=repository).code == 0
    assert files(repository / "war") == wanted


def test_the_same_bytes_anywhere(fresh: Path, tmp_path: Path) -> None:
    """Two users, machines apart: same source, same documents."""
    here = Path(shutil.copytree(fresh, tmp_path / "hier"))
    there = Path(shutil.copytree(fresh, tmp_path / "elders" / "met spatie" / "x"))
    home = tmp_path / "thuis"
    home.mkdir()
    one = shell(
        *QUICK,
        cwd=here,
        env=environment(TZ="Pacific/Auckland", PYTHONHASHSEED="1", USER="anna", HOME=str(home)),
    )
    other = shell(
        "-C", there, *QUICK, "--into", "uit voer",
        cwd=Path("/"),
        env=environment(TZ="America/Los_Angeles", PYTHONHASHSEED="2", USER="bert", LANG="C",
                        LC_ALL="C", LOGNAME="bert", PYTHONUTF8="0"),
        before=lambda: os.umask(0o077),
    )  # fmt: skip
    assert (one.code, other.code) == (0, 0)
    made = files(here / "build")
    assert len(made) == 5
    assert files(there / "uit voer") == made
