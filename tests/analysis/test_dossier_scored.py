"""A contract scored from its deliveries: what lacks and who owed it, orders, events, exclusions."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from hashlib import sha256

import pytest

from sluitend.analysis.dossier_scored import (
    Scored,
    measurements_hash,
    scored,
    tampered,
    unread,
)
from sluitend.load.dossier import Dossier
from sluitend.load.portfolio import load
from sluitend.period import Quarter
from sluitend.source.memory import memory

CONTRACT = """\
id: x
level: registered
status: draft
term: {starts: 2026-02-01, notice: {client: 3 months}}
price: {charges: [{id: fee, title: Vergoeding, amount: "1000.00", per: month}]}
"""
SLA = """\
service_levels:
  - id: on-time
    measure: {kind: share, of: jobs, counts_if: {column: met, is: true}}
    target: at least 50 %
    bands: [{at_least: 50 %, score: 10}, {otherwise: true, score: 4}]
    per: month
    weight: 100 %
score: {per: quarter, round: {to: 2 decimals, mode: half_up}}
consequences:
"""
LATE = """\
  - {id: late-orders, kind: penalty, title: Te laat geleverd, rate: 10 %, of: order, per: 1 day}
"""
ORDERS = """\
  - id: late-orders
    title: Bestellingen
    file: "*_bestellingen.csv"
    form: csv
    columns:
      order: {from: Waarde, type: number}
      due: {from: Afgesproken, type: date, format: dd-mm-yyyy}
      delivered: {from: Geleverd, type: date, format: dd-mm-yyyy}
    every: quarter
"""
DATA = """\
data_sets:
  - id: jobs
    title: Klussen
    file: "*_klussen.csv"
    form: csv
    columns: {met: {from: Gehaald, type: yes_no}}
    every: month
"""
MONTHS = {"2026-02": "true", "2026-03": "false"}
Q1, Q2 = Quarter(2026, 1), Quarter(2026, 2)


def delivery(name: str, period: str, columns: str, rows: str) -> dict[str, str]:
    """A delivery as `import` writes it."""
    path = f"x/measurements/{period}/{name}"
    sheet = (
        f"data_set: {name}\nperiod: {period}\ncolumns: {{{columns}}}\n"
        f"content: {sha256(rows.encode()).hexdigest()}\n"
        f"files: [{{name: in.csv, sha256: {'a' * 64}, delivered: 2026-04-07, "
        "imported: 2026-04-07, rows: 1, kept_until: 2027-12-31}]\n"
    )
    return {f"{path}.yaml": sheet, f"{path}.csv": rows}


def jobs(**months: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for month, met in (months or MONTHS).items():
        rows = f"#file,#row,met\n1,2,{met}\n"
        found |= delivery("jobs", month.removeprefix("m").replace("_", "-"), "met: yes_no", rows)
    return found


def dossier(more: Mapping[str, str], sla: str = SLA.replace("consequences:\n", "")) -> Dossier:
    files = {
        "sluitend.yaml": "format: 1\n",
        "x/contract.yaml": CONTRACT,
        "x/sla.yaml": sla,
        "x/data.yaml": DATA,
        **more,
    }
    found = load(memory(files))
    assert [f"{one.place}: {one.says('en')}" for one in found.problems] == []
    return found.dossiers[0]


def last(given: Dossier, until: Quarter = Q1) -> Scored:
    return scored(given, until)[-1]


def test_quarters_run_from_that_of_the_start() -> None:
    assert [one.quarter for one in scored(dossier(jobs()), Q2)] == [Q1, Q2]
    assert scored(dossier(jobs()), Quarter(2025, 4)) == ()


def test_months_of_the_term_alone() -> None:
    """January was before the start: nobody owes it."""
    figure = last(dossier(jobs())).result.figures["on-time"]
    assert [str(one.period) for one in figure.parts] == ["2026-02", "2026-03"]
    assert (figure.value, figure.score) == (Fraction(50), Decimal(10))


@pytest.mark.parametrize(
    ("by", "why", "score"),
    [("supplier", "missing", Decimal(4)), ("client", "client_failed", Decimal(10))],
)
def test_who_owed_what_is_lacking(by: str, why: str, score: Decimal) -> None:
    data = {"x/data.yaml": f"{DATA}    delivered_by: {by}\n"}
    figure = last(dossier(jobs(m2026_02="true") | data)).result.figures["on-time"]
    february, march = figure.parts
    assert (february.score, february.counts) == (Decimal(10), True)
    assert (march.why, march.counts) == (why, by == "supplier")
    assert figure.score == score


def test_what_nobody_maps_was_not_due() -> None:
    found = last(dossier({"x/data.yaml": "data_sets: []\n"}))
    assert found.sources["on-time"] == ()
    assert found.result.score.rounded is None


def test_an_excluded_result_is_shown_and_does_not_count() -> None:
    record = (
        "period: 2026-Q1\nexclusions: [{on: on-time, reason: Storing, approved_by: m, "
        "evidence: Brief}]\n"
    )
    figure = last(dossier(jobs() | {"x/results/2026-Q1.yaml": record})).result.figures["on-time"]
    assert (figure.state.value, figure.value, figure.counts) == ("excluded", Fraction(50), False)


def test_an_event_makes_a_right_arise_from_its_quarter_on() -> None:
    sla = SLA + (
        "  - id: end\n    kind: rescission_right\n    title: Ontbinding\n"
        "    when: {event: Faillissement}\n    extent: whole\n"
    )
    record = "period: 2026-Q2\nevents: [{on: end, date: 2026-05-04, evidence: Vonnis}]\n"
    given = dossier(jobs() | {"x/results/2026-Q2.yaml": record}, sla)
    first, second = scored(given, Q2)
    assert first.result.rights == ()
    assert [(one.consequence, one.on) for one in second.result.rights] == [
        ("end", date(2026, 5, 4))
    ]


def test_orders_are_the_rows_of_the_set_that_bears_the_id_of_their_consequence() -> None:
    """€ 200,00 two days late is € 40,00; one in time, and one without a day, cost nothing."""
    rows = (
        "#file,#row,order,due,delivered\n"
        "1,2,200,2026-03-02,2026-03-04\n1,3,500,2026-03-02,2026-03-02\n1,4,900,2026-03-02,\n"
    )
    columns = "order: number, due: date, delivered: date"
    files = jobs() | {"x/data.yaml": DATA + ORDERS}
    found = last(dossier(files | delivery("late-orders", "2026-Q1", columns, rows), SLA + LATE))
    assert [(one.consequence, one.net) for one in found.result.outcomes] == [
        ("late-orders", Decimal("-40.00"))
    ]


# --- what it rests on -----------------------------------------------------------------------------


def test_the_hash_is_of_the_deliveries_that_end_in_the_quarter() -> None:
    plain = dossier(jobs())
    later = dossier(jobs() | jobs(m2026_04="true"))
    year = dossier(jobs() | delivery("jobs", "2026", "met: yes_no", "#file,#row,met\n1,2,true\n"))
    other = dossier(jobs(m2026_02="false", m2026_03="true"))
    assert measurements_hash(plain, Q1) == measurements_hash(later, Q1)
    assert measurements_hash(plain, Q1) == measurements_hash(year, Q1)
    assert measurements_hash(plain, Q1) != measurements_hash(other, Q1)
    assert measurements_hash(later, Q2) != measurements_hash(plain, Q2)


def test_the_order_of_reading_changes_no_hash() -> None:
    backwards = dict(reversed(list(jobs().items())))
    assert measurements_hash(dossier(jobs()), Q1) == measurements_hash(dossier(backwards), Q1)


def test_rows_that_could_not_be_read_are_named_with_their_kpi() -> None:
    files = jobs()
    path = "x/measurements/2026-02/jobs.yaml"
    files[path] = files[path].replace("rows: 1,", "rows: 1, unread: [{row: 3, column: met}],")
    assert [(name, one.unread) for name, one in unread(last(dossier(files)))] == [("on-time", 1)]
    assert list(unread(last(dossier(jobs())))) == []


def test_a_delivery_edited_by_hand_is_noticed() -> None:
    files = jobs()
    assert not tampered(dossier(files))
    assert tampered(dossier(files | {"x/measurements/2026-02/jobs.csv": "#file,#row,met\n"}))
