"""Quarters to review: the worked examples of a demo contract one after another, with deliveries."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.views.demo import CONTRACTS

from sluitend.analysis.charged import as_written
from sluitend.analysis.dossier_scored import Scored
from sluitend.analysis.made_up import observations
from sluitend.load.dossier import Dossier
from sluitend.load.in_force import terms_on
from sluitend.load.portfolio import load
from sluitend.measurements.observation import DataSet, Source
from sluitend.period import Quarter
from sluitend.scoring.moment import Given, QuarterResult
from sluitend.scoring.scored import score_quarter
from sluitend.source.disk import disk

DELIVERED = date(2025, 10, 9)


def dossier(name: str, root: Path = CONTRACTS) -> Dossier:
    """A contract of the demo."""
    return next(one for one in load(disk(root)).dossiers if one.id == name)


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
