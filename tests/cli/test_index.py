"""`sluitend index`: prices, invoices and revisions as a user sees them."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Run

from sluitend.load.portfolio import load
from sluitend.source.disk import disk

DEMO = Path(__file__).parents[2] / "contracts"
OURS = "onderhoud-installaties"
INVOICES = f"{OURS}/invoices/2016-2020.csv"
Golden = Callable[[str, str], None]

CONTRACT = """\
id: lift
title: {nl: Liftonderhoud, en: Maintenance of lifts}
price:
  payment_term: 30 days
  charges:
    - {id: fee, title: {nl: Vaste vergoeding, en: Fixed fee}, amount: "1000.00", per: month}
    - {id: hour, title: {nl: Uurtarief, en: Hourly rate}, amount: "60.00", per: hour}
    - {id: parts, title: {nl: Onderdelen, en: Parts}, amount: "12.34", per: pieces}
  indexation:
    basket: [{series: cpi, share: 80 %}, {fixed: 1 %, share: 20 %}]
    base_month: 2024-10
    first: 2025-01-01
    every: 12 months
    reference: October before
    cap: {rise: 3 %}
    announce: {before: 1 month, late: lapses}
    charges: [fee, hour]
    round: {factor: 4, price: cents}
term: {starts: 2024-11-01, ends: 2027-12-31}
"""
SERIES = """\
id: cpi
title: {nl: Prijzen, en: Prices}
publisher: {nl: Bureau, en: Office}
source: {nl: tabel 1, en: table 1}
licence: CC BY 4.0
"""
FIGURES = """\
period,index,status,published,source
2023-10,100.00,definitive,2023-11-10,t
2024-10,102.00,definitive,2024-11-10,t
2025-10,107.00,definitive,2025-11-10,t
2026-10,108.00,provisional,2026-11-10,t
"""


@pytest.fixture
def lift(tmp_path: Path) -> Path:
    """A contract from before its first indexation: announced in time, then not at all."""
    root = tmp_path / "contracts"
    (root / "lift").mkdir(parents=True)
    (root / "indices").mkdir()
    write(root, "sluitend.yaml", "format: 1\nlanguage: nl\n")
    write(root, "lift/contract.yaml", CONTRACT.replace("first: 2025", "first: 2026"))
    write(root, "indices/cpi.yaml", SERIES)
    write(root, "indices/cpi.csv", FIGURES)
    return root


def write(root: Path, name: str, text: str) -> None:
    (root / name).write_text(text, encoding="utf-8", newline="\n")


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DEMO, tmp_path / "demo", ignore=shutil.ignore_patterns("build")))


# --- prices -------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "en"])
def test_prices(run: Run, lift: Path, golden: Golden, language: str) -> None:
    got = run("--language", language, "index", "lift", cwd=lift)
    assert (got.code, got.err) == (0, "")
    golden(f"cli/index.{language}.txt", got.out)


def test_the_price_of_a_day(run: Run, lift: Path) -> None:
    got = run("index", "lift", "--on", "2026-05-01", cwd=lift)
    assert (got.code, got.err) == (0, "")
    assert got.out.endswith(
        "Prijzen op 1 mei 2026\n"
        "  Vaste vergoeding (`fee`), per maand  € 1.030,00\n"
        "  Uurtarief (`hour`), per uur             € 61,80\n"
        "  Onderdelen (`parts`), per stuk          € 12,34\n"
    )


def test_a_figure_that_is_not_published_is_refused(run: Run, lift: Path) -> None:
    got = run("--language", "en", "index", "lift", "--on", "2027-01-01", cwd=lift)
    assert (got.code, got.err) == (1, "")
    assert got.out.startswith(
        "lift/contract.yaml:6:7: SL610 error: the price of `fee` on 1 January 2027 cannot be given"
        " yet: the figure of October 2026 of the series ‘Prices’ is not definitive\n"
        "  Take the figure into `indices/` once it is published; do not estimate it.\n"
        "lift/contract.yaml:7:7: SL610 error: the price of `hour` on 1 January 2027 cannot be given"
        " yet: the figure of October 2026 of the series ‘Prices’ is not definitive\n"
        "  Take the figure into `indices/` once it is published; do not estimate it.\n"
    )
    assert got.out.endswith(
        "Prices on 1 January 2027\n"
        "  Fixed fee (`fee`), per month         –\n"
        "  Hourly rate (`hour`), per hour       –\n"
        "  Parts (`parts`), per piece      €12.34\n"
    )


def test_announcements(run: Run, lift: Path) -> None:
    write(lift, "lift/announcements.yaml", "announcements: []\n")
    got = run("index", "lift", cwd=lift)
    assert got.code == 0
    assert (
        "    Niet aangekondigd; dat kon tot en met 1 december 2025. De prijs is niet verhoogd.\n"
    ) in got.out
    assert "  indexering van 1 januari 2026, niet ingegaan  € 1.000,00\n" in got.out


def test_as_json(run: Run, lift: Path, golden: Golden) -> None:
    got = run("index", "lift", "--output-format", "json", cwd=lift)
    assert (got.code, got.err) == (0, "")
    golden("cli/index.json", got.out)
    again = run("--language", "en", "index", "lift", "--output-format", "json", cwd=lift)
    assert json.loads(got.out) == json.loads(again.out)


@pytest.mark.parametrize(
    ("change", "code", "says"),
    [
        (
            ("base_month: 2024-10", "# base_month"),
            1,
            (
                "lift/contract.yaml:6:7: SL611 error: the price of `fee` cannot be worked out: the"
                " contract gives no `base_month` for its indexation that can be counted with\n"
                "  Fill in what is lacking, in `contract.yaml` or in `indices/`.\n"
            ),
        ),
        (
            ("series: cpi,", "series: cpi, column: derived,"),
            1,
            (
                "lift/contract.yaml:6:7: SL611 error: the price of `fee` cannot be worked out: the"
                " series ‘Prices’ has no column `derived`\n"
                "  Fill in what is lacking, in `contract.yaml` or in `indices/`.\n"
            ),
        ),
        (
            ("base_month: 2024-10", "base_month: oktober"),
            1,
            (
                "lift/contract.yaml:11:17: SL103 error: `base_month`: `oktober` is not a month"
                " such as 2026-07\n"
            ),
        ),
    ],
)
def test_what_keeps_a_price_from_being_given(
    run: Run, lift: Path, change: tuple[str, str], code: int, says: str
) -> None:
    path = lift / "lift" / "contract.yaml"
    write(lift, "lift/contract.yaml", path.read_text(encoding="utf-8").replace(*change))
    got = run("--language", "en", "index", "lift", cwd=lift)
    assert (got.code, got.err) == (code, "")
    assert got.out.startswith(says)


def test_no_charges(run: Run, lift: Path) -> None:
    write(lift, "lift/contract.yaml", "id: lift\n")
    got = run("--language", "en", "index", "lift", cwd=lift)
    assert (got.code, got.out) == (
        1,
        (
            "lift/contract.yaml:1:1: SL612 error: `lift` has no charges\n"
            "  Put them under `price: {charges: …}` in `contract.yaml`.\n"
        ),
    )


def test_no_such_contract(run: Run, lift: Path) -> None:
    got = run("--language", "en", "index", "lfit", cwd=lift)
    assert (got.code, got.out) == (
        2,
        (
            "sluitend.yaml:1:1: SL120 error: there is no contract with the id `lfit`\n"
            "  Did you mean `lift`?\n"
        ),
    )


def test_every_contract_of_the_example_that_has_charges_has_its_prices(run: Run) -> None:
    priced = [one for one in load(disk(DEMO)).dossiers if one.contract.price is not None]
    charged = [one.id for one in priced if one.contract.price and one.contract.price.charges]
    assert OURS in charged
    for name in charged:
        got = run("index", name, cwd=DEMO)
        assert (got.code, got.err) == (0, "")


# --- invoices -----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "en"])
def test_five_years_of_eight_thousand(run: Run, golden: Golden, language: str) -> None:
    """The case the example holds: reference case ix-12, in sixty monthly invoices."""
    words = ("index", OURS, "--audit", INVOICES, "--notation", "nl")
    got = run("--language", language, *words, cwd=DEMO)
    assert (got.code, got.err) == (1, "")
    golden(f"cli/audit.{language}.txt", got.out)


def test_the_same_for_programs(run: Run) -> None:
    words = ("index", OURS, "--audit", INVOICES, "--notation", "nl", "--output-format", "json")
    got = run(*words, cwd=DEMO)
    assert got.code == 1
    found = json.loads(got.out)["audit"]
    assert found["balance"] == "39995.74"
    assert found["average_per_year"] == "7999.15"
    assert found["by_year"] == {
        "2016": "7799.42",
        "2017": "7832.84",
        "2018": "7936.26",
        "2019": "8103.40",
        "2020": "8323.82",
    }
    causes: dict[str, Any] = {}
    for line in found["lines"]:
        (cause,) = line["causes"]
        causes[cause["says"]] = (cause["kind"], cause["used"], cause["right"])
    assert list(causes.values()) == [("wrong_base_month", "2013-10", "2014-10")]
    assert [one["days"] for one in found["late_payments"]] == [75, 80]
    assert all(one["trace"] for one in found["late_payments"])


def test_what_is_right_is_said_and_is_no_finding(run: Run, lift: Path) -> None:
    write(lift, "list.csv", "invoice,charge,period,amount\n1,fee,2025-12,1000.00\n")
    got = run("index", "lift", "--audit", "list.csv", cwd=lift)
    assert (got.code, got.err, got.out) == (
        0,
        "",
        (
            "lift: Liftonderhoud\nGefactureerd en verschuldigd, exclusief btw\n\n"
            "Eén bedrag klopt op de cent.\n\n"
            "Per saldo is niets te veel of te weinig gefactureerd.\n"
        ),
    )


def test_a_list_that_cannot_be_read(run: Run, lift: Path) -> None:
    write(lift, "list.csv", "factuur;prijsregel;periode;bedrag\n1;fee;2025-12;1.000,00\n")
    got = run("index", "lift", "--audit", "list.csv", cwd=lift)
    assert (got.code, got.err, got.out) == (
        1,
        "",
        (
            "list.csv:2:1: SL621 error: `amount`: `1.000,00` is geen getal zoals 1,234.50\n"
            "  Schrijf het zo, of noem de notatie van de lijst met `--notation`.\n"
        ),
    )


def test_invoices_of_a_day_without_a_price(run: Run, lift: Path) -> None:
    text = "invoice,charge,period,amount\n1,fee,2026-12,1030.00\n2,fee,2027-01,1060.90\n"
    write(lift, "list.csv", text)
    got = run("--language", "en", "index", "lift", "--audit", "list.csv", cwd=lift)
    assert got.code == 1
    assert got.out.endswith(
        "Not judged: fee, line 3; the figure of October 2026 of the series ‘Prices’ is not"
        " definitive.\n"
    )


CONSEQUENCES = """\
consequences:
  - id: bonus-malus
    kind: bonus_malus
    on: score
    per: quarter
    of: {charge: fee, over: quarter}
    bands: [{at_least: "9.0", bonus: 1 %}, {otherwise: true, none: true}]
"""
RESULTS = """\
period: 2025-Q1
status: settled
settlement: [{on: bonus-malus, amount: "30.00"}]
"""


def test_a_bonus_that_was_granted_and_never_paid(run: Run, lift: Path) -> None:
    """Found once the list runs a quarter beyond; a list that ends sooner lacks it rightly."""
    (lift / "lift" / "results").mkdir()
    write(lift, "lift/sla.yaml", CONSEQUENCES)
    write(lift, "lift/results/2025-Q1.yaml", RESULTS)
    head = "invoice,charge,period,amount\n1,fee,2025-Q1,3000.00\n"
    for last, code in (("2025-05", 0), ("2025-06", 1)):
        months = [f"2025-{at:02}" for at in range(4, int(last[-2:]) + 1)]
        rows = "".join(f"{month},fee,{month},1000.00\n" for month in months)
        write(lift, "list.csv", head + rows)
        got = run("index", "lift", "--audit", "list.csv", cwd=lift)
        assert (got.code, got.err) == (code, "")
        assert ("De toegekende bonus is niet gefactureerd." in got.out) is bool(code)
    assert "Per saldo is € 30,00 te weinig gefactureerd.\n" in got.out


# --- revisions ----------------------------------------------------------------------------------


def test_revisions(run: Run, lift: Path) -> None:
    newer = FIGURES.replace("2025-10,107.00", "2025-10,107.10").replace(
        "2026-10,108.00,provisional", "2026-10,108.00,definitive"
    )
    write(lift, "newer.csv", newer + "2026-11,108.50,provisional,2026-12-10,t\n")
    got = run("index", "cpi", "--revisions", "newer.csv", cwd=lift)
    assert (got.code, got.err, got.out) == (
        1,
        "",
        (
            "Prijzen\n"
            "  oktober 2025, `index`: 107,00 (definitief) is nu 107,10 (definitief)\n"
            "  oktober 2026, `index`: 108,00 was voorlopig en is nu definitief\n"
            "  november 2026, `index`: 108,50 (voorlopig), nieuw\n"
            "lift rekende hiermee bij de indexering van 1 januari 2026.\n"
        ),
    )
    as_json = run("index", "cpi", "--revisions", "newer.csv", "--output-format", "json", cwd=lift)
    found = json.loads(as_json.out)
    assert [one["kind"] for one in found["revisions"]] == ["revised", "firm", "added"]
    assert found["used"] == {"lift": ["2026-01-01"]}


def test_nothing_revised(run: Run, lift: Path) -> None:
    got = run("--language", "en", "index", "cpi", "--revisions", "indices/cpi.csv", cwd=lift)
    assert (got.code, got.out) == (
        0,
        "The newer publication of Prices says the same as the figures taken in.\n",
    )


def test_no_such_series(run: Run, lift: Path) -> None:
    got = run("index", "cpx", "--revisions", "indices/cpi.csv", cwd=lift)
    assert (got.code, got.out) == (
        2,
        "sluitend.yaml:1:1: SL613 error: er is geen reeks met het id `cpx`\n  Bedoelt u `cpi`?\n",
    )


# --- words that cannot be obeyed ----------------------------------------------------------------


def test_no_such_file(run: Run, lift: Path) -> None:
    for option in ("--audit", "--revisions"):
        got = run("index", "lift", option, "weg.csv", cwd=lift)
        assert (got.code, got.out, got.err) == (
            2,
            "",
            "sluitend index: er is geen bestand weg.csv\n  Noem een CSV-bestand.\n",
        )


def test_one_question_at_a_time(run: Run, lift: Path) -> None:
    got = run("index", "lift", "--on", "2026-01-01", "--audit", "list.csv", cwd=lift)
    assert (got.code, got.out, got.err) == (
        2,
        "",
        (
            "sluitend index: `--on`, `--audit` en `--revisions` gaan niet samen\n"
            "  Zie `sluitend index --help`.\n"
        ),
    )
