"""The demo's results: scored, sent, objected to, decided and settled with the program itself."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Literal

from tests.demo.places import CONTRACTS

from sluitend.actions import settle
from sluitend.actions.agree import Recorded
from sluitend.actions.out import opened
from sluitend.actions.score import corrected, record
from sluitend.cli.show import as_text
from sluitend.load.folders import SHARED_FOLDERS
from sluitend.model.governance import Side
from sluitend.model.results import Exclusion
from sluitend.model.text import Text
from sluitend.period import Quarter
from sluitend.problem import blocks


class Book:
    """The results of one contract, in a repository of its own."""

    def __init__(self, contract: str, folder: Path) -> None:
        self.contract = contract
        self.root = folder / "contracts"
        self.root.mkdir()
        shutil.copy(CONTRACTS / "sluitend.yaml", self.root)
        for name in (one for one in SHARED_FOLDERS if (CONTRACTS / one).is_dir()):
            shutil.copytree(CONTRACTS / name, self.root / name)
        without = shutil.ignore_patterns("results")
        shutil.copytree(CONTRACTS / contract, self.root / contract, ignore=without)

    def scored(self, quarter: Quarter) -> None:
        """`score --record`."""
        _done(record(self.root, opened(self.root), self.contract, quarter))

    def corrected(self, quarter: Quarter, by: str, on: date, reason: str) -> None:
        """`score --record --reason --by --on`."""
        change = corrected(reason, by, on)
        _done(record(self.root, opened(self.root), self.contract, quarter, change))

    def sent(self, quarter: Quarter, on: date) -> None:
        """`settle --sent`."""
        _done(settle.sent(self._at(quarter, on)))

    def objected(self, quarter: Quarter, level: str, by: Side, on: date, reason: str) -> None:
        """`object --by`."""
        _done(settle.objected(self._at(quarter, on), level, by, reason))

    def refused(self, quarter: Quarter, level: str, on: date, reason: str) -> None:
        """`object --outcome refused`."""
        at = self._at(quarter, on)
        _done(settle.objection_decided(at, level, "refused", reason, None))

    def upheld(
        self, quarter: Quarter, level: str, on: date, reason: str, approved: tuple[str, str]
    ) -> None:
        """`object --outcome upheld --exclude --evidence`: who approved, and what shows it."""
        by, evidence = approved
        left_out = Exclusion(on=level, reason=Text.read(reason), approved_by=by, evidence=evidence)
        at = self._at(quarter, on)
        _done(settle.objection_decided(at, level, "upheld", reason, left_out))

    def decided(
        self,
        quarter: Quarter,
        consequence: str,
        outcome: Literal["collect", "waive", "convert"],
        by: tuple[str, date],
        reason: str,
    ) -> None:
        """`decide`: who, and when."""
        who, on = by
        _done(settle.decided(self._at(quarter, on), consequence, outcome, who, reason))

    def settled(self, quarter: Quarter, on: date) -> None:
        """`settle`."""
        _done(settle.settle(self._at(quarter, on)))

    def results(self) -> Iterator[tuple[str, bytes]]:
        """What was recorded: by path below the contract's folder, its content."""
        folder = self.root / self.contract
        for path in sorted((folder / "results").glob("*.yaml")):
            yield path.relative_to(folder).as_posix(), path.read_bytes()

    def _at(self, quarter: Quarter, on: date) -> settle.At:
        return settle.At(self.root, opened(self.root), self.contract, quarter, on)


def _done(recorded: Recorded) -> None:
    if blocks(recorded.problems) or not recorded.paths:
        raise ValueError("\n".join(as_text(problem, "en") for problem in recorded.problems))
