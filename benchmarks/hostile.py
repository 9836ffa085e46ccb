"""What the hostile repositories of the tests meet: the answer, the time and the memory of each.

.venv/bin/python benchmarks/hostile.py --write    writes docs/hostile.md
"""

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.hostile.corpus import CASES, Case  # noqa: E402
from tests.hostile.running import BUILD, ran  # noqa: E402

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
COMMAND = ".venv/bin/python benchmarks/hostile.py --write"


def measured(case: Case) -> tuple[str, int, float, int]:
    """The first finding or line of a case's answer, its exit code, seconds and megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "contracts"
        case.write(root)
        done = ran(root, BUILD)
        lines = [*done.out.splitlines(), *done.err.splitlines()]
        first = lines[0].replace(str(root), "contracts") if lines else ""
        return first, done.code, done.seconds, done.memory // 1024**2


def row(case: Case) -> str:
    """A line of the table."""
    first, code, seconds, memory = measured(case)
    said = first if code else "made, as plain text"
    shown = "".join(char if char.isprintable() else "?" for char in said)
    answer = shown.replace("|", "\\|")
    answer = f"`` {answer[:110]}{'…' if len(answer) > 110 else ''} ``" if code else answer
    return f"| {case.name} | {case.why} | {answer} | {code} | {seconds:.1f} | {memory} |"


def main() -> None:
    """Print the table, or write it into its page."""
    _, _, seconds, memory = measured(Case("sound", "nothing"))
    head = HEAD.format(command=COMMAND, seconds=f"{seconds:.1f}", memory=memory)
    page = head + "\n".join(row(case) for case in CASES) + "\n"
    if "--write" in sys.argv:
        PAGE.write_text(page, encoding="utf-8", newline="\n")
    else:
        print(page)


if __name__ == "__main__":
    main()
