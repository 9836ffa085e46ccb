"""A small repository whose quarters are scored from deliveries, as `sluitend import` wrote them.

Of 100 calls in a quarter so many are answered in time; complaints are counted. The fee is
€ 3.000,00 a quarter: a low score costs 10 %, more than two complaints € 100,00.
"""

from dataclasses import replace
from datetime import date
from pathlib import Path

from sluitend.actions.import_ import Asked, import_
from sluitend.actions.out import opened
from sluitend.actions.score import Outcome, score
from sluitend.actions.settle import At
from sluitend.cli.show import as_text
from sluitend.load.dossier import Dossier
from sluitend.load.portfolio import load
from sluitend.model.results import Results
from sluitend.period import Quarter
from sluitend.problem import Problem
from sluitend.source.disk import disk

Q1, Q2, Q3 = Quarter(2026, 1), Quarter(2026, 2), Quarter(2026, 3)
CONTRACT = """\
id: x
title: {nl: Telefonie, en: Telephony}
level: registered
status: draft
version: "1.0"
client: gemeente
supplier: firma
term: {starts: 2026-01-01, ends: 2026-09-30, notice: {client: 3 months}}
price:
  charges: [{id: fee, title: {nl: Vergoeding, en: Fee}, amount: "1000.00", per: month}]
"""
SLA = """\
service_levels:
  - id: answered
    title: {nl: Tijdig opgenomen, en: Answered in time}
    measure: {kind: share, of: calls, counts_if: {column: in-time, is: true}}
    target: at least 90 %
    round: {to: 1 decimal, mode: half_up}
    bands: [{at_least: 90 %, score: 10}, {at_least: 80 %, score: 6}, {otherwise: true, score: 2}]
    per: quarter
    weight: 60 %
  - id: complaints
    title: {nl: Klachten, en: Complaints}
    measure: {kind: count, of: grievances}
    target: at most 2
    bands: [{at_most: 2, score: 10}, {otherwise: true, score: 4}]
    per: quarter
    weight: 40 %
score: {per: quarter, round: {to: 2 decimals, mode: half_up}, objection: 10 working days}
consequences:
  - id: malus
    kind: bonus_malus
    title: {nl: Malus, en: Malus}
    on: score
    per: quarter
    of: {charge: fee, over: quarter}
    bands:
      - {at_least: "9.0", bonus: 1 %}
      - {at_least: "7.0", none: true}
      - {otherwise: true, malus: 10 %}
    method: cliff
  - id: credit
    kind: service_credit
    title: {nl: Korting, en: Credit}
    on: complaints
    per: quarter
    when: {service_level: complaints, is: missed}
    amount: "100.00"
  - id: plan
    kind: improvement_plan
    title: {nl: Verbeterplan, en: Improvement plan}
    when: {service_level: answered, is: missed}
    due: 10 working days
    instead_of: malus
"""
DATA = """\
data_sets:
  - id: calls
    title: Gesprekken
    file: "*_gesprekken.csv"
    form: csv
    columns:
      in-time: {from: Tijdig, type: yes_no}
    every: quarter
    delivered_by: supplier
    retention: 1 year
  - id: grievances
    title: Klachten
    file: "*_klachten.csv"
    form: csv
    columns:
      what: {from: Wat}
    every: quarter
    delivered_by: supplier
    retention: 1 year
"""
PARTY = """\
id: {id}
name: {name}
people: [{{id: {person}, name: {person}}}]
"""
FILES = {
    "sluitend.yaml": "format: 1\nlanguage: nl\nraw_files: {folder: ../ruw, retention: 2 years}\n",
    "parties/gemeente.yaml": PARTY.format(id="gemeente", name="Gemeente", person="m-de-jong"),
    "parties/firma.yaml": PARTY.format(id="firma", name="Firma B.V.", person="p-bakker"),
    "x/contract.yaml": CONTRACT,
    "x/sla.yaml": SLA,
    "x/data.yaml": DATA,
}
ASKED = Asked(today=date(2026, 11, 1), delivered=date(2026, 10, 1), new_key=b"ab" * 32)


def made(folder: Path, **files: str) -> Path:
    """The repository in a folder, with nothing delivered yet."""
    root = folder / "repo"
    for name, text in {**FILES, **{f"x/{one}.yaml": text for one, text in files.items()}}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8", newline="\n")
    (folder / "ruw").mkdir()
    (folder / "ruw/sluitend.txt").touch()
    (folder / "in").mkdir()
    return root


def calls(root: Path, quarter: Quarter, met: int, **asked: object) -> None:
    """A delivery of 100 calls, so many of which were answered in time."""
    rows = ["Ja"] * met + ["Nee"] * (100 - met)
    delivered(root, quarter, "gesprekken", ["Tijdig", *rows], **asked)


def complaints(root: Path, quarter: Quarter, count: int, **asked: object) -> None:
    """A delivery of so many complaints."""
    rows = [f"klacht {nth}" for nth in range(count)]
    delivered(root, quarter, "klachten", ["Wat", *rows], **asked)


def put(root: Path, quarter: Quarter, name: str, rows: list[str]) -> Path:
    """A file of the supplier, not yet imported."""
    path = root.parent / f"in/{quarter}_{name}.csv"
    path.write_text("".join(f"{row}\r\n" for row in rows), encoding="utf-8")
    return path


def delivered(root: Path, quarter: Quarter, name: str, rows: list[str], **asked: object) -> None:
    """A file, imported."""
    path = put(root, quarter, name, rows)
    given = replace(ASKED, period=quarter, **asked)  # type: ignore[arg-type]
    done = import_(root, opened(root), "x", path, given)
    assert done.paths, said(done.problems)


def repository(folder: Path, met: int = 85, count: int = 3, **files: str) -> Path:
    """With the first quarter delivered: score 5,20, a malus of € 300,00, a credit of € 100,00."""
    root = made(folder, **files)
    calls(root, Q1, met)
    complaints(root, Q1, count)
    return root


def dossier(root: Path) -> Dossier:
    """The contract as it stands now."""
    (found,) = load(disk(root)).dossiers
    return found


def scored_now(root: Path, quarter: Quarter = Q1) -> Outcome:
    return score(opened(root), "x", quarter)


def at(root: Path, on: str, quarter: Quarter = Q1) -> At:
    """On a day, in the repository as it stands now."""
    return At(root, opened(root), "x", quarter, date.fromisoformat(on))


def record_of(root: Path, quarter: Quarter = Q1) -> Results:
    """What stands in `results/`."""
    (found,) = [one for one in dossier(root).results if one.period == quarter]
    return found


def text_of(root: Path, quarter: Quarter = Q1) -> str:
    return (root / f"x/results/{quarter}.yaml").read_text(encoding="utf-8")


def said(problems: tuple[Problem, ...], language: str = "en") -> str:
    """Place, code and sentence of each, with its remedy."""
    return "\n".join(as_text(one, language) for one in problems)
