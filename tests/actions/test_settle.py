"""From a provisional result to what is paid: objections, decisions, settlement."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from tests.actions.scoring import Q1, at, made, record_of, repository, said, scored_now, text_of

from sluitend.actions.agree import Recorded
from sluitend.actions.out import opened
from sluitend.actions.score import corrected, record
from sluitend.actions.settle import decided, objected, objection_decided, sent, settle
from sluitend.model.results import Exclusion
from sluitend.model.text import Text

RECORD = "x/results/2026-Q1.yaml"
SENT = "2026-04-10"
LAST = "2026-04-24"
"""Ten working days later, the last day to object."""
AFTER = "2026-04-25"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """With the first quarter recorded."""
    found = repository(tmp_path)
    assert record(found, opened(found), "x", Q1).paths == (RECORD,)
    return found


def done(made: Recorded) -> None:
    assert (made.paths, said(made.problems)) == ((RECORD,), "")


def refused(root: Path, made: Recorded, *lines: str) -> None:
    """Nothing was written, and all of this was said."""
    assert made.paths == ()
    assert said(made.problems) == "\n".join(lines)


def left_out(by: str = "m-de-jong") -> Exclusion:
    return Exclusion(
        on="answered", reason=Text.read("Storing"), approved_by=by, evidence="Logboek 12 maart"
    )


def rescored(root: Path) -> None:
    """The quarter recorded anew, after an objection that was upheld."""
    correction = corrected("Bezwaar gegrond", "m-de-jong", date(2026, 4, 22))
    done(record(root, opened(root), "x", Q1, correction))


# --- before there is anything -------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        lambda at: objected(at, "answered", "supplier", "Storing"),
        lambda at: objection_decided(at, "answered", "refused", "Nee", None),
        lambda at: decided(at, "malus", "collect", "m-de-jong", "Ja"),
        sent,
        settle,
    ],
    ids=["object", "objection decided", "decide", "sent", "settle"],
)
def test_nothing_without_a_record(tmp_path: Path, change: Callable[..., Recorded]) -> None:
    root = repository(tmp_path)
    refused(
        root,
        change(at(root, SENT)),
        f"{RECORD}:1:1: SL560 error: nothing is recorded of 2026-Q1 yet",
        "  Record the outcome first: `sluitend score x --period 2026-Q1 --record`.",
    )
    assert not (root / RECORD).exists()


def test_nothing_of_a_quarter_outside_the_term(tmp_path: Path) -> None:
    root = made(tmp_path)
    found = settle(at(root, SENT, Q1.next().next().next()))
    refused(
        root,
        found,
        "x/contract.yaml:8:7: SL551 error: `x` did not run in 2026-Q4",
        "  Name a quarter of the term, such as `--period 2026-Q1`.",
    )


# --- objections ---------------------------------------------------------------------------------


def test_an_objection_stands_in_the_record(root: Path) -> None:
    done(sent(at(root, SENT)))
    done(objected(at(root, LAST), "answered", "supplier", "De centrale was gestoord"))
    (one,) = record_of(root).objections
    assert (one.on, one.by, one.date, one.outcome) == (
        "answered",
        "supplier",
        date(2026, 4, 24),
        None,
    )


def test_the_day_after_the_term_is_too_late(root: Path) -> None:
    done(sent(at(root, SENT)))
    refused(
        root,
        objected(at(root, AFTER), "answered", "supplier", "Storing"),
        f"{RECORD}:1:1: SL562 error: the term for objections ended on 24 April 2026",
        "  Only a manifest error or fraud can still lead to a correction.",
    )
    assert record_of(root).objections == ()


def test_without_being_sent_no_term_ends(root: Path) -> None:
    done(objected(at(root, "2027-01-01"), "answered", "supplier", "Storing"))


def test_an_objection_to_what_has_no_result(root: Path) -> None:
    refused(
        root,
        objected(at(root, SENT), "answer", "client", "Storing"),
        f"{RECORD}:1:1: SL561 error: `answer` has no result in 2026-Q1",
        "  Did you mean `answered`?",
    )
    refused(
        root,
        objected(at(root, SENT), "zzz", "client", "Storing"),
        f"{RECORD}:1:1: SL561 error: `zzz` has no result in 2026-Q1",
        "  Known are: answered, complaints.",
    )


def test_only_an_open_objection_is_decided(root: Path) -> None:
    none = (
        f"{RECORD}:1:1: SL563 error: there is no open objection to `answered`",
        "  Record the objection first, with `--by` and `--reason`.",
    )
    refused(root, objection_decided(at(root, SENT), "answered", "refused", "Nee", None), *none)
    done(objected(at(root, SENT), "answered", "supplier", "Storing"))
    done(objection_decided(at(root, LAST), "answered", "refused", "Niet aangetoond", None))
    (one,) = record_of(root).objections
    assert (one.outcome, one.decided_on) == ("refused", date(2026, 4, 24))
    assert one.because == Text.read("Niet aangetoond")
    refused(root, objection_decided(at(root, SENT), "answered", "upheld", "Ja", None), *none)


def test_what_is_left_out_was_approved_by_somebody_known(root: Path) -> None:
    done(objected(at(root, SENT), "answered", "supplier", "Storing"))
    refused(
        root,
        objection_decided(at(root, LAST), "answered", "upheld", "Ja", left_out("piet")),
        "x/contract.yaml:1:1: SL282 error: `piet` is not one of the people of parties",
        "  Known are: m-de-jong, p-bakker.",
    )
    assert record_of(root).exclusions == ()


def test_what_is_upheld_is_scored_again(root: Path) -> None:
    """Until then nothing else can be added: what stands there is no longer right."""
    done(objected(at(root, SENT), "answered", "supplier", "Storing"))
    done(objection_decided(at(root, LAST), "answered", "upheld", "Aangetoond", left_out()))
    mend = (
        "  If the new outcome is right, record it with `--record --reason … --by … --on …`; "
        "otherwise something was changed that must be put back."
    )
    refused(
        root,
        decided(at(root, LAST), "malus", "waive", "m-de-jong", "Coulance"),
        f"{RECORD}:1:1: SL554 error: `answered` in 2026-Q1: 85.0; 6; missed; measured is recorded,"
        " a new scoring gives 85.0; 6; missed; excluded",
        mend,
        f"{RECORD}:1:1: SL554 error: `score` in 2026-Q1: 5.20 is recorded, a new scoring gives "
        "4.00",
        mend,
    )
    rescored(root)
    now = record_of(root)
    assert (now.score, now.levels["answered"].state) == ("4.00", "excluded")
    assert now.corrections[0].was == {"score": "5.20", "answered": "85.0; 6; missed; measured"}
    assert now.exclusions == (left_out(),)
    done(decided(at(root, LAST), "malus", "waive", "m-de-jong", "Coulance"))


# --- decisions ----------------------------------------------------------------------------------


def test_who_decides_is_one_of_the_client(root: Path) -> None:
    refused(
        root,
        decided(at(root, SENT), "malus", "waive", "p-bakker", "Coulance"),
        "x/contract.yaml:1:1: SL282 error: `p-bakker` is not one of the people of Gemeente",
        "  Known are: m-de-jong.",
    )


@pytest.mark.parametrize(
    ("name", "hint"), [("mals", "Did you mean `malus`?"), ("x", "To decide on: credit, malus.")]
)
def test_only_what_is_owed_is_decided_on(root: Path, name: str, hint: str) -> None:
    refused(
        root,
        decided(at(root, SENT), name, "collect", "m-de-jong", "Ja"),
        f"{RECORD}:1:1: SL566 error: there is nothing to decide on `{name}` in 2026-Q1: the "
        "supplier owes nothing by it",
        f"  {hint}",
    )


def test_a_bonus_is_earned_without_a_decision(tmp_path: Path) -> None:
    root = repository(tmp_path, met=95, count=0)
    done(record(root, opened(root), "x", Q1))
    refused(
        root,
        decided(at(root, SENT), "malus", "waive", "m-de-jong", "Liever niet"),
        f"{RECORD}:1:1: SL566 error: there is nothing to decide on `malus` in 2026-Q1: the "
        "supplier owes nothing by it",
        "  To decide on: –.",
    )
    done(sent(at(root, SENT)))
    done(settle(at(root, AFTER)))
    assert [(one.on, one.amount, one.article) for one in record_of(root).settlement] == [
        ("malus", Decimal("30.00"), "consequences.malus")
    ]


def test_only_what_a_plan_may_replace_is_converted(root: Path) -> None:
    refused(
        root,
        decided(at(root, SENT), "credit", "convert", "m-de-jong", "Liever een plan"),
        f"{RECORD}:1:1: SL564 error: the agreement does not allow an improvement plan in the place "
        "of `credit`",
        "  Collect it or waive it; a plan needs `instead_of: credit`.",
    )
    done(decided(at(root, SENT), "malus", "convert", "m-de-jong", "Liever een plan"))
    assert [(one.on, one.outcome) for one in record_of(root).decisions] == [("malus", "convert")]


# --- settlement ---------------------------------------------------------------------------------


def test_what_must_be_done_first(root: Path) -> None:
    first = "  Deal with this first."
    start = f"{RECORD}:1:1: SL565 error: 2026-Q1 cannot be settled yet:"
    undecided = (f"{start} still undecided: `malus` and `credit`", first)
    refused(root, settle(at(root, SENT)), *undecided, f"{start} the results were not sent", first)
    done(sent(at(root, SENT)))
    done(objected(at(root, LAST), "answered", "supplier", "Storing"))
    refused(
        root,
        settle(at(root, LAST)),
        f"{start} objections are possible up to and including 24 April 2026",
        first,
        *undecided,
        f"{start} the objection is still open to `answered`",
        first,
    )
    done(objection_decided(at(root, AFTER), "answered", "refused", "Nee", None))
    done(decided(at(root, AFTER), "malus", "collect", "m-de-jong", "Ja"))
    refused(root, settle(at(root, AFTER)), f"{start} still undecided: `credit`", first)
    assert record_of(root).status == "provisional"


def test_a_quarter_is_settled(root: Path, golden: Callable[[str, str], None]) -> None:
    done(sent(at(root, SENT)))
    done(objected(at(root, LAST), "answered", "supplier", "De centrale was gestoord"))
    done(objection_decided(at(root, LAST), "answered", "upheld", "Aangetoond", left_out()))
    rescored(root)
    done(decided(at(root, LAST), "malus", "waive", "m-de-jong", "Eerste keer"))
    done(decided(at(root, LAST), "malus", "convert", "m-de-jong", "Toch liever een plan"))
    done(decided(at(root, LAST), "credit", "collect", "m-de-jong", "Volgens afspraak"))
    done(settle(at(root, AFTER)))
    golden("score/settled.yaml", text_of(root))
    assert said(scored_now(root).problems) == ""


def test_settled_is_settled(root: Path) -> None:
    done(sent(at(root, SENT)))
    for name in ("malus", "credit"):
        done(decided(at(root, LAST), name, "collect", "m-de-jong", "Ja"))
    done(settle(at(root, AFTER)))
    before = text_of(root)
    over = (
        f"{RECORD}:1:1: SL555 error: 2026-Q1 has been settled",
        "  Process a difference in a later quarter, with a correction.",
    )
    correction = corrected("Toch anders", "m-de-jong", date(2026, 6, 1))
    for again in (
        settle(at(root, AFTER)),
        sent(at(root, AFTER)),
        objected(at(root, LAST), "answered", "supplier", "Storing"),
        decided(at(root, AFTER), "malus", "waive", "m-de-jong", "Coulance"),
        record(root, opened(root), "x", Q1),
        record(root, opened(root), "x", Q1, correction),
    ):
        refused(root, again, *over)
    assert text_of(root) == before


def test_without_a_term_for_objections_it_is_settled_once_sent(tmp_path: Path) -> None:
    from tests.actions.scoring import SLA

    root = repository(tmp_path, sla=SLA.replace(", objection: 10 working days", ""))
    done(record(root, opened(root), "x", Q1))
    done(sent(at(root, SENT)))
    for name in ("malus", "credit"):
        done(decided(at(root, SENT), name, "collect", "m-de-jong", "Ja"))
    done(settle(at(root, SENT)))
    assert sum(one.amount for one in record_of(root).settlement) == Decimal("-400.00")
