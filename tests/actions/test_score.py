"""A quarter from its deliveries to the cent, what stands in the way, and what was recorded."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from tests.actions import scoring
from tests.actions.scoring import Q1, Q2, Q3, calls, complaints, repository, said, scored_now

from sluitend.actions.agree import Recorded
from sluitend.actions.out import opened
from sluitend.actions.score import Outcome, corrected, record, score
from sluitend.model.results import Correction
from sluitend.period import Quarter
from sluitend.source.memory import memory

LINE_OF_RECORD = "x/results/2026-Q1.yaml:1:1"
MEND = (
    "\n  If the new outcome is right, record it with `--record --reason … --by … --on …`; "
    "otherwise something was changed that must be put back."
)
OTHERWISE = f"""\
{LINE_OF_RECORD}: SL554 error: `answered` in 2026-Q1: 85.0; 6; missed; measured is recorded, \
a new scoring gives 95.0; 10; met; measured{MEND}
{LINE_OF_RECORD}: SL554 error: `malus` in 2026-Q1: -€300.00 is recorded, a new scoring gives \
€0.00{MEND}
{LINE_OF_RECORD}: SL554 error: `score` in 2026-Q1: 5.20 is recorded, a new scoring gives \
7.60{MEND}"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return repository(tmp_path)


def kept(root: Path, correction: Correction | None = None, quarter: Quarter = Q1) -> Recorded:
    return record(root, opened(root), "x", quarter, correction)


def because(
    reason: str = "De centrale leverde een beter bestand", by: str = "m-de-jong"
) -> Correction:
    return corrected(reason, by, date(2026, 5, 4))


def better(root: Path, met: int = 95) -> None:
    """A delivery that takes the place of the first."""
    calls(root, Q1, met, brings="replacement")


# --- scoring ----------------------------------------------------------------------------------


def test_from_deliveries_to_amounts(root: Path) -> None:
    found = scored_now(root)
    assert said(found.problems) == ""
    assert found.scored is not None
    result = found.scored.result
    assert result.score.rounded == Decimal("5.20")
    assert {name: (one.rounded, one.score, one.met) for name, one in result.figures.items()} == {
        "answered": (Decimal("85.0"), Decimal(6), False),
        "complaints": (Decimal(3), Decimal(4), False),
    }
    assert {one.consequence: one.net for one in result.outcomes} == {
        "malus": Decimal("-300.00"),
        "credit": Decimal("-100.00"),
    }
    assert [(one.consequence, one.on, one.because) for one in result.rights] == [
        ("plan", date(2026, 3, 31), ("answered",))
    ]
    assert found.before == ()


def test_the_quarters_before_come_along(root: Path) -> None:
    calls(root, Q2, 95)
    complaints(root, Q2, 0)
    found = scored_now(root, Q2)
    assert [one.quarter for one in found.before] == [Q1]
    assert found.scored is not None
    assert found.scored.result.score.rounded == Decimal("10.00")
    assert {one.consequence: one.net for one in found.scored.result.outcomes} == {
        "malus": Decimal("30.00"),
        "credit": Decimal("0.00"),
    }


def test_what_was_not_delivered_counts_as_missed_by_who_owed_it(tmp_path: Path) -> None:
    root = scoring.made(tmp_path)
    calls(root, Q1, 95)
    found = scored_now(root).scored
    assert found is not None
    lacking = found.result.figures["complaints"]
    assert (lacking.state.value, lacking.why, lacking.score, lacking.met) == (
        "not_measured",
        "missing",
        Decimal(4),
        False,
    )


def test_an_unknown_contract() -> None:
    tree = memory({name: text.encode() for name, text in scoring.FILES.items()})
    found = score(tree, "y", Q1)
    assert found.unusable
    assert said(found.problems) == (
        "sluitend.yaml:1:1: SL120 error: there is no contract with the id `y`\n  Known are: x."
    )


@pytest.mark.parametrize(
    ("quarter", "silent"),
    [(Quarter(2025, 4), False), (Q1, True), (Q3, True), (Quarter(2026, 4), False)],
    ids=str,
)
def test_only_quarters_of_the_term(root: Path, quarter: Quarter, silent: bool) -> None:
    expected = (
        f"x/contract.yaml:8:7: SL551 error: `x` did not run in {quarter}\n"
        "  Name a quarter of the term, such as `--period 2026-Q1`."
    )
    found = scored_now(root, quarter)
    assert said(found.problems) == ("" if silent else expected)
    assert (found.scored is not None) is silent


def test_rows_that_could_not_be_read(root: Path) -> None:
    scoring.delivered(root, Q2, "gesprekken", ["Tijdig", "Ja", "Misschien"], leave_unread=True)
    complaints(root, Q2, 0)
    assert said(scored_now(root, Q2).problems) == (
        "x/sla.yaml:2:5: SL552 warning: `answered` was worked out without the rows that could "
        "not be read: 1\n  Ask for a corrected file and import it, or record why it will do."
    )


def test_a_delivery_that_was_edited_gives_nothing(root: Path) -> None:
    path = root / "x/measurements/2026-Q1/calls.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("false", "true"), encoding="utf-8")
    found = scored_now(root)
    assert found.scored is None
    assert said(found.problems) == (
        "x/measurements/2026-Q1/calls.csv:1:1: SL523 error: this is not what `import` wrote: its "
        "content was changed\n  Put it back as it was, or import the file again with `--brings "
        "replacement`."
    )


# --- recording --------------------------------------------------------------------------------


def test_a_record(root: Path, golden: Callable[[str, str], None]) -> None:
    done = kept(root)
    assert (done.paths, said(done.problems)) == (("x/results/2026-Q1.yaml",), "")
    golden("score/record.yaml", scoring.text_of(root))
    assert said(scored_now(root).problems) == ""


def test_recording_the_same_again_changes_nothing(root: Path) -> None:
    kept(root)
    before = scoring.text_of(root)
    assert kept(root).paths == ("x/results/2026-Q1.yaml",)
    assert kept(root, because()).paths == ("x/results/2026-Q1.yaml",)
    assert scoring.text_of(root) == before


def test_another_outcome_is_not_recorded_without_a_correction(root: Path) -> None:
    kept(root)
    before = scoring.text_of(root)
    better(root)
    assert said(scored_now(root).problems) == OTHERWISE
    done = kept(root)
    assert (done.paths, said(done.problems)) == ((), OTHERWISE)
    assert scoring.text_of(root) == before


def test_a_correction_says_what_stood_there(root: Path) -> None:
    kept(root)
    was = scoring.record_of(root)
    better(root)
    assert kept(root, because()).paths == ("x/results/2026-Q1.yaml",)
    now = scoring.record_of(root)
    assert now.score == "7.60"
    (correction,) = now.corrections
    assert (correction.by, correction.date) == ("m-de-jong", date(2026, 5, 4))
    assert correction.was == {
        "score": "5.20",
        "answered": "85.0; 6; missed; measured",
        "malus": "-300.00",
        "measurements": was.measurements,
    }
    assert said(scored_now(root).problems) == ""


def test_a_correction_is_somebodys(root: Path) -> None:
    kept(root)
    better(root)
    done = kept(root, because(by="piet"))
    assert done.paths == ()
    assert said(done.problems) == (
        "x/contract.yaml:1:1: SL282 error: `piet` is not one of the people of parties\n"
        "  Known are: m-de-jong, p-bakker."
    )


def test_the_same_outcome_on_other_deliveries(root: Path) -> None:
    """Nothing was paid too much, but the record rests on something else."""
    kept(root)
    scoring.delivered(
        root, Q1, "gesprekken", ["Tijdig", *["Nee"] * 15, *["Ja"] * 85], brings="replacement"
    )
    expected = (
        f"{LINE_OF_RECORD}: SL556 warning: 2026-Q1 was recorded on other deliveries than there "
        "are now\n  Put back what was changed, or record the quarter again with "
        "`--record --reason … --by … --on …`."
    )
    assert said(scored_now(root).problems) == expected
    done = kept(root)
    assert (done.paths, said(done.problems)) == ((), expected)
    assert kept(root, because()).paths
    assert list(scoring.record_of(root).corrections[0].was) == ["measurements"]
    assert said(scored_now(root).problems) == ""


def test_events_recorded_before_the_first_scoring_stay(root: Path) -> None:
    path = root / "x/results/2026-Q1.yaml"
    path.parent.mkdir()
    path.write_text(
        "period: 2026-Q1\n"
        "events: [{on: plan, is: not_delivered, date: 2026-03-20, evidence: Brief}]\n",
        encoding="utf-8",
    )
    assert kept(root, because()).paths
    now = scoring.record_of(root)
    assert [one.on for one in now.events] == ["plan"]
    assert (now.score, now.corrections) == ("5.20", ())


def test_a_later_delivery_of_a_later_quarter_touches_no_record(root: Path) -> None:
    kept(root)
    calls(root, Q2, 50)
    complaints(root, Q2, 9)
    assert said(scored_now(root).problems) == ""


INDEXED = """\
  indexation:
    basket: [{series: cpi, share: 100 %}]
    base_month: 2025-07
    first: 2026-07-01
    every: 12 months
    reference: January before
    figure: definitive
    fall: followed
    chain: previous_price
    round: {factor: 4, price: cents}
"""
SERIES = "id: cpi\ntitle: Prijzen\npublisher: Demo\nsource: Demo\nlicence: CC0-1.0\n"


@pytest.fixture
def indexed(tmp_path: Path) -> Path:
    """Prices rise from the third quarter on, once the figure of January is there."""
    root = repository(tmp_path, contract=scoring.CONTRACT + INDEXED)
    for name, text in (
        ("yaml", SERIES),
        ("csv", "period,index,status\n2025-07,100.0,definitive\n"),
    ):
        (root / "indices").mkdir(exist_ok=True)
        (root / f"indices/cpi.{name}").write_text(text, encoding="utf-8")
    for quarter, met, count in ((Q2, 95, 0), (Q3, 70, 1)):
        calls(root, quarter, met)
        complaints(root, quarter, count)
    return root


def test_a_base_whose_price_is_not_known_yet(indexed: Path) -> None:
    """The last known price serves; once the figure is published the outcome is another."""
    assert said(scored_now(indexed, Q2).problems) == ""
    found = scored_now(indexed, Q3)
    assert said(found.problems) == (
        "x/contract.yaml:10:13: SL553 warning: for the base the last known price of `fee` was "
        "used: the figure of January 2026 of the series ‘cpi’ is not published yet, or not taken "
        "in; the last is of July 2025\n  Score again once the figure is published; make nothing "
        "final until then."
    )
    assert malus(found) == Decimal("-300.00")
    with (indexed / "indices/cpi.csv").open("a", encoding="utf-8") as series:
        series.write("2026-01,104.0,definitive\n")
    found = scored_now(indexed, Q3)
    assert said(found.problems) == ""
    assert malus(found) == Decimal("-312.00")


def malus(found: Outcome) -> Decimal:
    assert found.scored is not None
    (one,) = [each for each in found.scored.result.outcomes if each.consequence == "malus"]
    return one.net
