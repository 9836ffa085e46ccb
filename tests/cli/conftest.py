"""The command line as a user has it, in this process: words in, exit code and both streams out."""

import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from sluitend.actions.init import init
from sluitend.cli import main

NOISE = ("NO_COLOR", "LANG", "LC_ALL", "LANGUAGE")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command left behind for the shell."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture(scope="session")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository as `init` makes it; nobody writes in it."""
    folder = tmp_path_factory.mktemp("init") / "contracten"
    init(folder, "nl")
    return folder


@pytest.fixture
def repository(fresh: Path, tmp_path: Path) -> Path:
    """A repository to write in."""
    return Path(shutil.copytree(fresh, tmp_path / "mijn contracten"))


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `sluitend` with these words, in a folder."""

    def ran(*words: str | Path, cwd: Path, env: Mapping[str, str] | None = None) -> Outcome:
        capsys.readouterr()
        with monkeypatch.context() as here:
            for name in NOISE:
                here.delenv(name, raising=False)
            for name, value in (env or {}).items():
                here.setenv(name, value)
            here.chdir(cwd)
            here.setattr(sys, "argv", ["sluitend", *map(str, words)])
            with pytest.raises(SystemExit) as ended:
                main()
        said = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return Outcome(ended.value.code, said.out, said.err)

    return ran
