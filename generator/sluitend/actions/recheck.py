"""`sluitend check` where it was checked before: what did not change is not looked at again.

Two records are kept. One holds the answer to a question, and what the file system said of every
file when it was given: says the system the same again, the answer stands, and no contract is read.
The other holds a verdict on each contract, with what was said of its files and of what all share:
after an edit only the contract that was edited is judged again. See `source.signature` for what the
system says, `actions.shelf` for where it lies and why no repository can bring one along.

Only `check` goes by it. What makes or signs something reads everything.
"""

import os
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sluitend import __version__
from sluitend.actions.shelf import Shelf, outside
from sluitend.actions.verdict import Asked, Checked, Verdict
from sluitend.actions.verdict_data import (
    checked_as_data,
    checked_from,
    verdict_as_data,
    verdict_from,
)
from sluitend.source.found import PACKAGE
from sluitend.source.signature import Entry, digest, settled, signature
from sluitend.source.tree import ROOT_FILE

if TYPE_CHECKING:
    from sluitend.load.portfolio import Begun

Seen = tuple[tuple[Entry, ...], ...]
"""What the system says of each tree: the contracts', then the private ones."""
TIME_ZONES = Path("/usr/share/zoneinfo")
NOT_OURS = (KeyError, TypeError, ValueError, AttributeError)
"""What a record raises that this program did not write."""


def recheck(
    root: Path,
    private: Sequence[Path],
    asked: Asked,
    shelf: Shelf | None,
    now: int,
    cores: int = 1,
) -> Checked:
    """What `check` says of a folder; `now` in nanoseconds, before anything is read."""
    from sluitend.actions.out import opened, settle

    roots = (root, *private)
    believed = shelf is not None and (root / ROOT_FILE).is_file() and outside(shelf.folder, roots)
    if believed:
        settle(root)
    before = _seen(roots) if believed else None
    if shelf is None or before is None:
        from sluitend.actions.check import check

        return check(opened(root, private), asked, cores)
    kept = _Kept(shelf, roots, asked, before)
    answer = kept.answer()
    if answer is None:
        from sluitend.actions.check import check

        answer = check(opened(root, private), asked, cores, kept.verdicts)
        if _seen(roots) == before:  # else something was written while we read
            kept.keep(answer, now)
    return answer


def _seen(roots: Sequence[Path]) -> Seen | None:
    found = [signature(root) for root in roots]
    known = tuple(one for one in found if one is not None)
    return known if len(known) == len(found) else None


class _Kept:
    """The records of a folder and a question, and what the system says now."""

    def __init__(self, shelf: Shelf, roots: Sequence[Path], asked: Asked, seen: Seen) -> None:
        day = asked.today.isoformat() if asked.today else ""
        where = (tuple(map(str, roots)), asked.level or "", day)
        self.shelf = shelf
        self.asked = asked
        self.seen = seen
        self.program = program()
        self.answers = f"{digest((where, asked.ids))[:40]}.answer"
        self.contracts = f"{digest(where)[:40]}.contracts"
        self.by_contract: Mapping[str | None, Seen] = {}
        """What is said of each contract's files; None: of what all share."""

    def answer(self) -> Checked | None:
        """The answer given before, if it stands."""
        record = self.shelf.record(self.answers)
        try:
            stands = (
                record is not None
                and record["program"] == self.program
                and record["tree"] == digest(self.seen)
            )
            return checked_from(record["checked"]) if record is not None and stands else None
        except NOT_OURS:
            return None

    def verdicts(self, begun: "Begun") -> Mapping[str, Verdict]:
        """The verdicts given before that stand."""
        self.by_contract = _by_contract(self.seen, begun)
        record = self.shelf.record(self.contracts)
        try:
            if record is None or record["program"] != self.program:
                return {}
            if record["shared"] != self._shared():
                return {}
            return {verdict.folder: verdict for verdict in self._standing(record["contracts"])}
        except NOT_OURS:
            return {}

    def _standing(self, given: Sequence[tuple[str, dict[str, object]]]) -> Iterator[Verdict]:
        for said, data in given:
            seen = self.by_contract.get(str(data["folder"]))
            if seen is not None and digest(seen) == said:
                yield verdict_from(data)

    def _shared(self) -> str:
        """Of what all contracts share, and of which contracts there are."""
        folders = tuple(sorted(one for one in self.by_contract if one is not None))
        return digest((self.by_contract.get(None, ()), folders))

    def keep(self, checked: Checked, now: int) -> None:
        """Keep what was found, as far as any later change will show."""
        if checked.unusable or program() != self.program:
            return
        if settled(self.seen, now):
            whole = {"program": self.program, "tree": digest(self.seen)}
            self.shelf.put(self.answers, {**whole, "checked": checked_as_data(checked)})
        if not self.asked.ids and settled(self.by_contract.get(None, ()), now):
            each = [
                (digest(seen), verdict_as_data(one))
                for one in checked.verdicts
                if settled(seen := self.by_contract[one.folder], now)
            ]
            whole = {"program": self.program, "shared": self._shared()}
            self.shelf.put(self.contracts, {**whole, "contracts": each})
        self.shelf.tidy(now // 10**9)


def _by_contract(seen: Seen, begun: "Begun") -> Mapping[str | None, Seen]:
    from sluitend.load.folders import folder_of

    found: dict[str | None, list[tuple[Entry, ...]]]
    found = {folder: [] for folder in (None, *begun.contracts)}
    for tree in seen:
        its: dict[str | None, list[Entry]] = defaultdict(list)
        for entry in tree:
            its[folder_of(str(entry[0]), begun.contracts.keys())].append(entry)
        for folder, said in found.items():
            said.append(tuple(its[folder]))
    return {folder: tuple(said) for folder, said in found.items()}


def program() -> str:
    """This program, as it is installed, and what it runs on: another may find something else."""
    own = signature(PACKAGE) or ()
    code = tuple(one for one in own if "__pycache__" not in str(one[0]))
    user = os.geteuid() if hasattr(os, "geteuid") else 0
    zones = TIME_ZONES.stat().st_mtime_ns if TIME_ZONES.is_dir() else 0
    return digest((__version__, sys.version, user, zones, code, tuple(_installed())))


def _installed() -> Iterator[str]:
    """The packages there are, each with its version in its name."""
    for folder in sys.path:
        if os.path.isdir(folder):  # noqa: PTH112 - some are no folders, and all are many
            yield from sorted(one for one in os.listdir(folder) if one.endswith(".dist-info"))  # noqa: PTH208
