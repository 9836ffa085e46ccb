"""Quarters to review: the worked examples of a demo contract one after another, with deliveries."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from hashlib import sha256
from pathlib import Path
from random import Random

from tests.views.demo import CONTRACTS

from sluitend.analysis.charged import as_written
from sluitend.analysis.dossier_scored import Scored
from sluitend.analysis.made_up import norm, observations, worst
from sluitend.load.dossier import Dossier
from sluitend.load.in_force import terms_on
from sluitend.load.portfolio import load
from sluitend.measurements.observation import DataSet, Source
from sluitend.model.measure import Count, Deadline, Rate, Ratio, Share
from sluitend.model.service_level import ServiceLevel
from sluitend.period import Period, Quarter
from sluitend.scoring.moment import Given, Order, QuarterResult
from sluitend.scoring.quarter import Observations, Observed
from sluitend.scoring.scored import score_quarter
from sluitend.scoring.stretch import Stretch
from sluitend.scoring.tally import Amount, Deliveries, Hits, Quotient, Tally
from sluitend.source.disk import disk

DELIVERED = date(2025, 10, 9)


def dossier(name: str, root: Path = CONTRACTS) -> Dossier:
    """A contract of the demo, without what was delivered and recorded of it."""
    found = next(one for one in load(disk(root)).dossiers if one.id == name)
    return replace(found, results=(), deliveries=(), evaluations=())


def quarters(given: Dossier, examples: Mapping[Quarter, str]) -> tuple[Scored, ...]:
    """Each quarter with the observations of one of the contract's examples, in order."""
    every: tuple[Scored, ...] = ()
    past: tuple[QuarterResult, ...] = ()
    for quarter, name in examples.items():
        terms = terms_on(given, quarter.first)
        contract = terms.terms.contract
        (example,) = (one for one in contract.examples if one.id == name)
        seen = observations(example.given, "not_measured")
        result = score_quarter(contract, quarter, seen, Given(as_written(contract)), past=past)
        past = (*past, result)
        every = (*every, Scored(result, contract, terms, str(quarter).ljust(64, "0")))
    last = every[-1]
    return (*every[:-1], replace(last, sources=_sources(given, last)))


def _sources(given: Dossier, scored: Scored) -> Mapping[str, tuple[DataSet, ...]]:
    """A file of each data set that a KPI with a value is read from."""
    files = {one.id: one.file.replace("*", str(scored.quarter)) for one in given.data_sets}
    found = {}
    for level in scored.contract.service_levels:
        figure = scored.result.figures[level.id]
        name = level.measure.of if level.measure and level.measure.of else level.id
        if figure.value is None or name not in files:
            continue
        source = Source(files[name], name.encode().hex().ljust(64, "0"), figure.observations or 1)
        found[level.id] = (DataSet(name, scored.quarter, (), DELIVERED, (source,)),)
    return found


# --- a small contract with deliveries ---------------------------------------------------------

CONTRACT = "schoonmaak"
FILES = {
    "sluitend.yaml": "format: 1\nlanguage: nl\n",
    "parties/gemeente.yaml": """\
id: gemeente
name: Gemeente Zandwijk
people: [{id: m-de-jong, name: M. de Jong}]
""",
    "parties/firma.yaml": """\
id: firma
name: Heldergroep B.V.
people: [{id: r-smit, name: R. Smit}]
""",
    "schoonmaak/contract.yaml": """\
id: schoonmaak
title: {nl: Schoonmaak, en: Cleaning}
service: cleaning
client: gemeente
supplier: firma
level: managed
status: draft
version: "1.0"
languages: [nl, en]
prevails: nl
owner: m-de-jong
term: {starts: 2026-04-01, ends: 2027-03-31, run_in: 3 months}
price:
  charges: [{id: fee, title: {nl: Vaste vergoeding, en: Fixed fee}, amount: "1000.00", per: month}]
roles: [{id: contract-manager, title: Contractmanager, side: client, person: m-de-jong}]
""",
    "schoonmaak/sla.yaml": """\
service_levels:
  - id: complaints
    title: {nl: Klachten op tijd, en: Complaints in time}
    measure: {kind: share, of: tickets, counts_if: {column: in-time, is: true}}
    aim: at least 95 %
    target: at least 90 %
    bands: [{at_least: 95 %, score: 10}, {at_least: 90 %, score: 8}, {otherwise: true, score: 4}]
    round: {to: 1 decimal, mode: half_up}
    per: quarter
    weight: 60 %
    measurement: {by: client, source: {nl: Meldingensysteem., en: Ticket system.}}
  - id: rounds
    title: {nl: Rondes gelopen, en: Rounds walked}
    measure: {kind: count, of: rounds}
    target: at least 3
    bands: [{at_least: "3", score: 10}, {otherwise: true, score: 0}]
    per: quarter
    weight: 40 %
    measurement: {by: supplier, verified_by: client}
score: {per: quarter, round: {to: 1 decimal, mode: half_up}, unmeasured_weight: renormalise,
        objection: 10 working days}
consequences:
  - id: malus
    kind: bonus_malus
    title: {nl: Malus op de score, en: Malus on the score}
    on: score
    per: quarter
    of: {charge: fee, over: quarter}
    bands: [{at_least: "9.0", bonus: 1 %}, {at_least: "7.0", none: true},
            {otherwise: true, malus: 2 %}]
    method: cliff
  - id: plan
    kind: improvement_plan
    title: {nl: Verbeterplan, en: Improvement plan}
    when: {any_service_level: red}
    due: 10 working days
    effect_within: 1 quarter
    instead_of: malus
""",
    "schoonmaak/data.yaml": """\
data_sets:
  - id: tickets
    title: Meldingen
    file: "*_meldingen.csv"
    form: csv
    columns:
      ticket: {from: Nummer}
      day: {from: Dag, type: date, format: yyyy-mm-dd}
      in-time: {from: Op tijd, type: yes_no, yes: [ja], no: [nee]}
    period_by: day
    every: quarter
    delivered_by: client
    retention: 2 years
  - id: rounds
    title: Rondes
    file: "*_rondes.csv"
    form: csv
    columns:
      day: {from: Dag, type: date, format: yyyy-mm-dd}
    period_by: day
    every: quarter
    delivered_by: supplier
    retention: 2 years
""",
}
TICKETS = {"ticket": "text", "day": "date", "in-time": "yes_no"}
ROUNDS = {"day": "date"}


def delivered(
    data_set: str, quarter: Quarter, kinds: Mapping[str, str], rows: Sequence[Sequence[str]]
) -> dict[str, str]:
    """A delivery as `import` writes it: the CSV, and what is known of it."""
    lines = [f"1,{number},{','.join(row)}" for number, row in enumerate(rows, 2)]
    content = "\n".join((f"#file,#row,{','.join(kinds)}", *lines, ""))
    code = sha256(content.encode("utf-8")).hexdigest()
    columns = ", ".join(f"{name}: {kind}" for name, kind in kinds.items())
    where = f"{CONTRACT}/measurements/{quarter}/{data_set}"
    about = f"""\
data_set: {data_set}
period: {quarter}
columns: {{{columns}}}
content: {code}
files:
  - name: {quarter}_{data_set}.csv
    sha256: {sha256(data_set.encode()).hexdigest()}
    delivered: {quarter.next().first}
    imported: {quarter.next().first}
    rows: {len(rows)}
    kept_until: 2029-01-01
"""
    return {f"{where}.csv": content, f"{where}.yaml": about}


def with_quarters(*met: int, rounds: int = 3) -> dict[str, str]:
    """The contract with a quarter for each number of complaints, out of 40, met in time."""
    files, quarter = dict(FILES), Quarter(2026, 2)
    for count in met:
        tickets = [
            (f"M{nth:03}", quarter.first.isoformat(), "true" if nth < count else "false")
            for nth in range(40)
        ]
        files |= delivered("tickets", quarter, TICKETS, tickets)
        walked = [(quarter.last.isoformat(),)] * rounds
        files |= delivered("rounds", quarter, ROUNDS, walked)
        quarter = quarter.next()
    return files


# --- quarters by chance -----------------------------------------------------------------------


def by_chance(given: Dossier, seed: int, count: int) -> tuple[Scored, ...]:
    """Quarters from the start of a contract on, with observations of every kind, and none."""
    assert given.contract.term is not None
    quarter = Quarter.containing(given.contract.term.starts)
    every: tuple[Scored, ...] = ()
    for _ in range(count):
        terms = terms_on(given, quarter.first)
        contract = terms.terms.contract
        known = Given(as_written(contract), orders=lambda name, over: _orders(name, over, seed))
        past = tuple(one.result for one in every)
        result = score_quarter(contract, quarter, _seen(seed), known, past=past)
        every = (*every, Scored(result, contract, terms, "0" * 64))
        quarter = quarter.next()
    return every


def _seen(seed: int) -> Observations:
    def seen(level: ServiceLevel, period: Period) -> Observed:
        chance = Random(f"{seed} {level.id} {period}")  # noqa: S311 - chance in a test
        what = chance.random()
        if what < 0.08:
            return Observed(None)  # withheld
        if what < 0.12:
            return Observed(None, "client")
        tally = _tally(level, chance) or (worst(level) if what < 0.35 else norm(level))
        return Observed(None, absent="not_due") if tally is None or what > 0.93 else Observed(tally)

    return seen


def _tally(level: ServiceLevel, chance: Random) -> Tally | None:
    """Counts of some kind; None where its measure asks for a value as such."""
    match level.measure:
        case Share():
            of = chance.choice((0, 3, 7, 20, 40))
            return Hits(round(of * chance.choice((1, 0.97, 0.9, 0.8, 0.5))), of)
        case Deadline():
            late = tuple(chance.randint(1, 12) for _ in range(chance.randint(0, 4)))
            in_time = chance.randint(0, 6)
            return Deliveries(in_time, in_time + len(late), late, late)
        case Count():
            return Amount(Fraction(chance.randint(0, 6)), 6)
        case Ratio() | Rate():
            return Quotient(Fraction(chance.randint(80, 103)), Fraction(101), 9)
    return None


def _orders(name: str, over: Stretch, seed: int) -> tuple[Order, ...]:
    chance = Random(f"{seed} {name} {over}")  # noqa: S311 - chance in a test
    due = datetime.combine(over.first, time(8))
    return tuple(
        Order(
            Fraction(chance.randint(100, 9999)),
            due,
            due + timedelta(hours=chance.randint(-30, 900)),
        )
        for _ in range(chance.randint(0, 2))
    )
