"""The demo's measurements and results, made anew: `python -m tests.demo.making [contract …]`."""

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.demo import (
    catering,
    catering_story,
    cleaning,
    cleaning_story,
    landscaping,
    landscaping_story,
    security,
    security_story,
)
from tests.demo.book import Book
from tests.demo.importing import imported
from tests.demo.places import CONTRACTS

SUPPLIERS = {
    cleaning.CONTRACT: cleaning.exports,
    catering.CONTRACT: catering.exports,
    security.CONTRACT: security.exports,
    landscaping.CONTRACT: landscaping.exports,
}
STORIES = {
    cleaning.CONTRACT: cleaning_story.told,
    catering.CONTRACT: catering_story.told,
    security.CONTRACT: security_story.told,
    landscaping.CONTRACT: landscaping_story.told,
}


def measured(contract: str) -> dict[str, bytes]:
    """The measurements of a contract as they follow from what was sent."""
    with TemporaryDirectory() as folder:
        return imported(contract, tuple(SUPPLIERS[contract]()), Path(folder))


def recorded(contract: str) -> dict[str, bytes]:
    """The results of a contract as people made them of the measurements that stand there."""
    with TemporaryDirectory() as folder:
        book = Book(contract, Path(folder))
        STORIES[contract](book)
        return dict(book.results())


def make(contract: str) -> None:
    """Write them in the place of what stands there."""
    _written(contract, "measurements", measured(contract))
    _written(contract, "results", recorded(contract))


def _written(contract: str, kind: str, files: dict[str, bytes]) -> None:
    shutil.rmtree(CONTRACTS / contract / kind, ignore_errors=True)
    for name, content in files.items():
        path = CONTRACTS / contract / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


if __name__ == "__main__":
    for one in sys.argv[1:] or SUPPLIERS:
        make(one)
