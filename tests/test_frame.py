"""The frame holds: package, make targets, the check of every change, no silent skips."""

import re
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest

import sluitend

ROOT = Path(__file__).parents[1]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
SCRIPTS = sorted((ROOT / ".ci").iterdir())


def test_installed_version_is_the_sources_version() -> None:
    assert version("sluitend") == sluitend.__version__


def test_every_target_is_phony_and_the_main_ones_are_explained() -> None:
    targets = set(re.findall(r"^([a-z-]+):", MAKEFILE, flags=re.MULTILINE))
    (phony,) = re.findall(r"^\.PHONY: (.*)$", MAKEFILE, flags=re.MULTILINE)
    assert targets == set(phony.split())
    explained = set(re.findall(r"^# make ([a-z-]+) ", MAKEFILE, flags=re.MULTILINE))
    assert explained <= targets
    assert {"build", "test", "test-system"} <= explained


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "docs/index.md"])
def test_pages_name_only_targets_that_exist(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    named = set(re.findall(r"(?:`|^ *|&& )make ([a-z-]+)", text, flags=re.MULTILINE))
    targets = set(re.findall(r"^([a-z-]+):", MAKEFILE, flags=re.MULTILINE))
    assert named <= targets


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_scripts_parse(script: Path) -> None:
    done = subprocess.run(["bash", "-n", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_dependencies_have_an_upper_bound() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    dated = ("tzdata",)  # its versions are dates
    for dependency in project["dependencies"]:
        assert re.search(r"[<=]=?\d+(\.\d+)*$", dependency) or dependency.startswith(dated)


def test_wheel_holds_package_templates_and_library(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", tmp_path],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.iterdir()
    packed = set(zipfile.ZipFile(wheel).namelist())
    sources = {
        "sluitend": ROOT / "generator/sluitend",
        "sluitend/templates": ROOT / "templates",
        **{
            f"sluitend/library/{part}": ROOT / "contracts" / part
            for part in (
                "catalogue",
                "clauses",
                "house",
                "indices",
                "parties",
                "schoonmaak-stadskantoor",
            )
        },
    }
    for inside, folder in sources.items():
        tracked = subprocess.run(
            ["git", "ls-files", "."], cwd=folder, check=True, capture_output=True, text=True
        ).stdout.splitlines()
        assert {f"{inside}/{path}" for path in tracked} <= packed
    assert "sluitend/library/sluitend.yaml" in packed
    assert {path.split("/")[0] for path in packed} == {
        "sluitend",
        f"sluitend-{sluitend.__version__}.dist-info",
    }


SKIPPING = """
import pytest

def test_skips():
    pytest.skip("no such tool")

@pytest.mark.xfail(reason="known", strict=False)
def test_fails_as_expected():
    raise AssertionError
"""


@pytest.mark.parametrize(
    ("option", "outcome", "code"),
    [([], "1 skipped, 1 xfailed", 0), (["--no-skips"], "2 failed", 1)],
    ids=["by default", "with --no-skips"],
)
def test_a_skip_fails_when_asked(
    tmp_path: Path, option: list[str], outcome: str, code: int
) -> None:
    (tmp_path / "conftest.py").write_bytes((ROOT / "tests/conftest.py").read_bytes())
    (tmp_path / "test_it.py").write_text(SKIPPING, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-c", "/dev/null", "--rootdir", ".", *option],
        cwd=tmp_path,
        env={"PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert outcome in done.stdout.splitlines()[-1]
    assert done.returncode == code
