"""A newer publication against the stored one."""

from hypothesis import given
from hypothesis import strategies as st

from sluitend.load.figures import read_figures
from sluitend.model.figures import Figures
from sluitend.pricing.revisions import Revision, revisions


def figures(*rows: str, head: str = "period,index,rate,status,published") -> Figures:
    read = read_figures("cpi", "cpi.csv", "\n".join((head, *rows)).encode())
    assert read.problems == ()
    return read.figures


def found(stored: Figures, newer: Figures) -> list[str]:
    return [shown(one) for one in revisions(stored, newer)]


def shown(one: Revision) -> str:
    mark = "!" if one.matters else ""
    return f"{one.kind}{mark} {one.period} {one.column} {one.old} -> {one.new}"


STORED = figures(
    "2026-01,100.00,2.0,definitive,",
    "2026-02,100.50,2.1,definitive,",
    "2026-03,101.00,,provisional,2026-04-10",
)


def test_every_difference() -> None:
    newer = figures(
        "2026-02,100.60,2.1,definitive,",
        "2026-03,101.00,2.2,definitive,",
        "2026-04,101.50,2.3,provisional,",
    )
    assert found(STORED, newer) == [
        "gone! 2026-01 index 100.00 -> None",
        "gone! 2026-01 rate 2.0 -> None",
        "revised! 2026-02 index 100.50 -> 100.60",
        "firm 2026-03 index 101.00 -> 101.00",
        "added 2026-03 rate None -> 2.2",
        "added 2026-04 index None -> 101.50",
        "added 2026-04 rate None -> 2.3",
    ]


def test_of_several_rows_the_definitive_one_counts_else_the_last() -> None:
    stored = figures(
        "2026-01,101.00,,definitive,2026-02-20",
        "2026-01,100.00,,provisional,2026-03-01",
        "2026-02,7,,provisional,2026-03-01",
        "2026-02,8,,provisional,2026-03-02",
    )
    assert found(stored, figures("2026-01,101.0,,definitive,", "2026-02,8,,provisional,")) == []


def test_the_same_number_written_otherwise_is_no_revision() -> None:
    newer = figures(
        "2026-01,100,2,definitive,",
        "2026-02,100.5,2.10,definitive,",
        "2026-03,101,,provisional,",
    )
    assert found(STORED, newer) == []


@given(st.lists(st.integers(1, 12), unique=True), st.lists(st.integers(1, 12), unique=True))
def test_turned_round_added_is_gone(one: list[int], other: list[int]) -> None:
    def of(months: list[int]) -> Figures:
        return figures(*(f"2026-{month:02},{month},,definitive," for month in months))

    there = [(r.kind, r.period) for r in revisions(of(one), of(other))]
    back = [(r.kind, r.period) for r in revisions(of(other), of(one))]
    turned = {"added": "gone", "gone": "added"}
    assert [(turned[kind], period) for kind, period in there] == back
    assert list(revisions(of(one), of(one))) == []
