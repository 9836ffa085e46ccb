"""Each hostile delivery gets its own clear answer, in bounded time and memory, and what is written
is what was mapped, as text."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.hostile.deliveries import DELIVERIES, Delivery
from tests.hostile.running import contents, ran

KEPT = {
    "csv-formula": "1,2,'=cmd|'/C calc'!A0,2026-07-03",
    "xlsx-formula": "1,2,'=cmd|'/C calc'!A0,2026-07-03",
    "csv-override": "1,2,A00,2026-07-03",
    "csv-nul": "1,2,1\N{REPLACEMENT CHARACTER},2026-07-03",
}
"""What comes into the repository of those that can be read."""
MEASURED = "contracts/x/measurements/2026-07/tickets"


@pytest.mark.parametrize("delivery", DELIVERIES, ids=lambda one: one.name)
def test_its_answer(delivery: Delivery, tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    root = tmp_path / "contracts"
    path = delivery.write(root)
    before = contents(tmp_path)

    words = ("import", "x", str(path), "--today", "2026-08-03", "--delivered", "2026-08-03")
    done = ran(root, words)

    said = f"{done.out}{done.err}".replace(str(tmp_path), "")
    golden(f"hostile/deliveries/{delivery.name}.txt", f"$ sluitend import\n{said}[{done.code}]\n")
    after = contents(tmp_path)
    if delivery.name in KEPT:
        rows = after.pop(f"{MEASURED}.csv")
        assert isinstance(rows, bytes)
        assert rows.decode().splitlines() == ["#file,#row,number,day", KEPT[delivery.name]]
        assert after.pop(f"raw/x/2026-07/tickets/{delivery.file}") == before.pop(delivery.file)
        after.pop(f"{MEASURED}.yaml")
        after = {name: one for name, one in after.items() if one != "folder"}
        before = {name: one for name, one in before.items() if one != "folder"}
    assert after == before
    assert done.code == (0 if delivery.name in KEPT else 1)


def test_names_are_told_apart() -> None:
    assert len({one.name for one in DELIVERIES}) == len(DELIVERIES)
