"""How `check` grows with the number of contracts: time and memory, as a picture and a table."""

import os
import resource
import subprocess
import time
from pathlib import Path
from typing import Any

from benchmarks.measure import emptied
from benchmarks.portfolio import write

PICTURE = Path(__file__).resolve().parents[1] / "docs" / "images" / "growth.svg"
WATERTIGHT = (10, 30, 100, 300, 1000)
REGISTERED = (10, 100, 1000, 10_000)
KINDS = {
    "watertight": "as large as the example",
    "registered": "that are only registered",
}
Point = dict[str, Any]


def measured(work: Path, sluitend: str, watertight: int, registered: int) -> list[Point]:
    """Every size of both kinds up to a most, once: cold, and then unchanged."""
    kinds = (("registered", REGISTERED, registered), ("watertight", WATERTIGHT, watertight))
    return [
        _point(work, sluitend, kind, size)
        for kind, sizes, most in kinds
        for size in sizes
        if size <= most
    ]


def _point(work: Path, sluitend: str, kind: str, size: int) -> Point:
    folder = emptied(work / "growth")
    files = write(folder, size, kind=kind)
    time.sleep(0.2)  # what was written just now is not remembered
    words = [sluitend, "-C", str(folder), "check"]
    env = os.environ | {"XDG_CACHE_HOME": str(emptied(work / "growth-cache"))}
    cold, unchanged = _cost(words, env), _cost(words, env)
    point = {"kind": kind, "contracts": size, "files": files, "cold": cold, "unchanged": unchanged}
    print(point, flush=True)
    return point


def _cost(words: list[str], env: dict[str, str]) -> dict[str, float]:
    """Seconds on the clock and of the processor, and megabytes of the first process at its peak."""
    began = time.perf_counter()
    used = _processor()
    process = subprocess.Popen(words, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, its_own = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode in (0, 1), process.returncode
    wall = time.perf_counter() - began
    return {"wall": wall, "cpu": _processor() - used, "megabytes": its_own.ru_maxrss / 1024}


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def shown(points: list[Point]) -> str:
    """The table, with the picture drawn beside it."""
    if not points:
        return ""
    drawn(points)
    lines = "".join(map(_line, points))
    return (
        "## Growth\n\n![Time and memory of a check, from 10 to 10,000 contracts]"
        f"(images/{PICTURE.name})\n\n"
        "| contracts | files | cold, clock | cold, processor | memory | unchanged, clock "
        f"| unchanged, processor |\n|---|--:|--:|--:|--:|--:|--:|\n{lines}"
    )


def _line(one: Point) -> str:
    cold, unchanged = one["cold"], one["unchanged"]
    return (
        f"| {one['contracts']:,} {KINDS[one['kind']]} | {one['files']:,} | {_s(cold['wall'])} "
        f"| {_s(cold['cpu'])} | {cold['megabytes']:.0f} MB | {_s(unchanged['wall'])} "
        f"| {_s(unchanged['cpu'])} |\n"
    )


def _s(seconds: float) -> str:
    return f"{seconds:.1f} s" if seconds >= 10 else f"{seconds:.2f} s"


def drawn(points: list[Point]) -> None:
    """The picture: time left, memory right."""
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams.update({"svg.hashsalt": "sluitend", "font.family": "sans-serif", "font.size": 9})
    from matplotlib import pyplot as plt

    figure, (left, right) = plt.subplots(1, 2, figsize=(9, 3.6), layout="constrained")
    colours = {"watertight": "#1d4f63", "registered": "#b5651d"}
    for kind, name in KINDS.items():
        mine = [one for one in points if one["kind"] == kind]
        sizes = [one["contracts"] for one in mine]
        for state, style in (("cold", "-o"), ("unchanged", ":o")):
            times = [one[state]["cpu"] for one in mine]
            label = f"{name}, {state}"
            left.plot(sizes, times, style, color=colours[kind], markersize=3.5, label=label)
        memory = [one["cold"]["megabytes"] for one in mine]
        right.plot(sizes, memory, "-o", color=colours[kind], markersize=3.5, label=name)
    left.set(xscale="log", yscale="log", xlabel="contracts", ylabel="seconds of the processor")
    right.set(xscale="log", xlabel="contracts", ylabel="megabytes at its peak", ylim=(0, None))
    for one in (left, right):
        one.grid(visible=True, alpha=0.25)
        one.spines[["top", "right"]].set_visible(False)
        one.legend(frameon=False, fontsize=8)
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(PICTURE, format="svg", metadata={"Date": None, "Creator": "sluitend"})
