"""The tools the system tests lean on are there and start."""

import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.system

OOXML_VALIDATE = Path(__file__).parent / "node_modules" / ".bin" / "ooxml-validate"


@pytest.mark.parametrize(
    "command",
    [
        ["soffice", "--version"],
        ["chromium", "--version"],
        ["pdftotext", "-v"],
        ["pdftoppm", "-v"],
        ["node", "--version"],
        [str(OOXML_VALIDATE), "--version"],
    ],
    ids=lambda command: Path(command[0]).name,
)
def test_starts(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
