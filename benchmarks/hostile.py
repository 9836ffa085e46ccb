"""What the hostile repositories of the tests meet: the answer, the time and the memory of each.

.venv/bin/python benchmarks/hostile.py --write    writes docs/hostile.md
"""

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.hostile.corpus import CASES, Case  # noqa: E402
from tests.hostile.deliveries import DELIVERIES, Delivery  # noqa: E402
from tests.hostile.running import BUILD, Ran, ran  # noqa: E402

PAGE = ROOT / "docs" / "hostile.md"
HEAD = """\
# Hostile repositories

A repository of contracts comes from two parties, and may be broken or hostile. Each of these is a \
sound small repository with one thing wrong in it; `sluitend build` was run on it in a process of \
its own, with 3 GB of address space and 60 seconds at most. What it answers is compared whole in \
the tests (`tests/hostile`), and that nothing is written outside `build/` and nothing else changed.

Measured with `{command}`: processor time, and memory at its peak, the interpreter included. A \
sound repository takes {seconds} s and {memory} MB.

| case | what is in it | answer | exit | s | MB |
|---|---|---|--:|--:|--:|
"""
DELIVERED = """
## Deliveries

The files that `sluitend import` is given come from a supplier. Each of these was imported into a \
sound repository in the same bounds; what comes into it is what was mapped, as text.

| case | what is in it | answer | exit | s | MB |
|---|---|---|--:|--:|--:|
"""
COMMAND = ".venv/bin/python benchmarks/hostile.py --write"


def built(case: Case, folder: Path) -> Ran:
    """What building a hostile repository gives."""
    root = folder / "contracts"
    case.write(root)
    return ran(root, BUILD)


def imported(delivery: Delivery, folder: Path) -> Ran:
    """What importing a hostile file gives."""
    root = folder / "contracts"
    return ran(root, ("import", "x", str(delivery.write(root)), "--today", "2026-08-03"))


def row(case: Case | Delivery) -> str:
    """A line of the table: the first finding, exit code, seconds and megabytes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        done = built(case, folder) if isinstance(case, Case) else imported(case, folder)
        lines = [*done.out.splitlines(), *done.err.splitlines(), ""]
        first = lines[0].replace(str(folder / "contracts"), "contracts")
    shown = "".join(char if char.isprintable() else "?" for char in first).replace("|", "\\|")
    answer = f"`` {shown[:110]}{'…' if len(shown) > 110 else ''} ``"
    answer = answer if done.code else "made, as plain text"
    memory = done.memory // 1024**2
    return f"| {case.name} | {case.why} | {answer} | {done.code} | {done.seconds:.1f} | {memory} |"


def main() -> None:
    """Print the table, or write it into its page."""
    with tempfile.TemporaryDirectory() as name:
        sound = built(Case("sound", "nothing"), Path(name))
    page = HEAD.format(
        command=COMMAND, seconds=f"{sound.seconds:.1f}", memory=sound.memory // 1024**2
    )
    page += "".join(f"{row(case)}\n" for case in CASES)
    page += DELIVERED + "".join(f"{row(delivery)}\n" for delivery in DELIVERIES)
    if "--write" in sys.argv:
        PAGE.write_text(page, encoding="utf-8", newline="\n")
    else:
        print(page)


if __name__ == "__main__":
    main()
