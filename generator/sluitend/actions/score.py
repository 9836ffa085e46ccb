"""`sluitend score`: a quarter from its deliveries to amounts; `--record` keeps it in `results/`.

A record is never overwritten silently: what a new scoring gives otherwise is a finding, until a
correction says why.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sluitend.actions.agree import STRANGER, Recorded
from sluitend.actions.out import commit
from sluitend.actions.review import UNKNOWN_CONTRACT, concerning
from sluitend.analysis.dossier_scored import Scored, scored, unread
from sluitend.analysis.recorded import Differs, differing, results_of
from sluitend.load.dossier import Dossier, Portfolio
from sluitend.load.near import hint
from sluitend.load.portfolio import load
from sluitend.load.validate import shown
from sluitend.load.yaml_text import yaml_text
from sluitend.measurements.stored import CHANGED, changed
from sluitend.model.results import Correction, Results
from sluitend.model.text import Text
from sluitend.period import Quarter
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity, blocks, sorted_problems
from sluitend.rules.said import Said, said
from sluitend.source.overlay import located
from sluitend.source.tree import Tree
from sluitend.wording.names import named, names
from sluitend.wording.pricing import refusal

NOT_BEGUN = Fault(
    "SL551",
    Severity.ERROR,
    {
        "nl": "in {quarter} liep `{id}` niet",
        "en": "`{id}` did not run in {quarter}",
    },
    {
        "nl": "Noem een kwartaal van de looptijd, zoals `--period {example}`.",
        "en": "Name a quarter of the term, such as `--period {example}`.",
    },
)
UNREAD = Fault(
    "SL552",
    Severity.WARNING,
    {
        "nl": "`{level}` is berekend zonder {count} rijen die niet te lezen waren",
        "en": "`{level}` was worked out without {count} rows that could not be read",
    },
    {
        "nl": "Vraag om een verbeterd bestand en lees het in, of leg vast waarom het zo kan.",
        "en": "Ask for a corrected file and import it, or record why it will do.",
    },
)
NOT_PRICED = Fault(
    "SL553",
    Severity.WARNING,
    {
        "nl": "voor de grondslag is de laatste bekende prijs van `{charge}` gebruikt: {why}",
        "en": "for the base the last known price of `{charge}` was used: {why}",
    },
    {
        "nl": "Reken opnieuw zodra het cijfer is gepubliceerd; leg tot dan niets definitief vast.",
        "en": "Score again once the figure is published; make nothing final until then.",
    },
)
RECORDED_OTHERWISE = Fault(
    "SL554",
    Severity.ERROR,
    {
        "nl": "`{on}` in {quarter}: vastgelegd is {recorded}, een nieuwe berekening geeft {now}",
        "en": "`{on}` in {quarter}: {recorded} is recorded, a new scoring gives {now}",
    },
    {
        "nl": "Klopt de nieuwe uitkomst, leg haar dan vast met `--record --reason … --by …`.",
        "en": "If the new outcome is right, record it with `--record --reason … --by …`.",
    },
)
SETTLED = Fault(
    "SL555",
    Severity.ERROR,
    {
        "nl": "{quarter} is al afgerekend",
        "en": "{quarter} has been settled",
    },
    {
        "nl": "Verwerk een verschil in een volgend kwartaal, met een correctie.",
        "en": "Process a difference in a later quarter, with a correction.",
    },
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A quarter as scored, or what stands in the way."""

    problems: tuple[Problem, ...]
    dossier: Dossier | None = None
    scored: Scored | None = None
    before: tuple[Scored, ...] = ()
    """The quarters before it."""
    unusable: bool = False


def score(tree: Tree, name: str, quarter: Quarter) -> Outcome:
    """One quarter, scored anew from its deliveries and held against what was recorded."""
    portfolio = load(tree)  # gather
    if portfolio.unusable or name not in portfolio.ids():
        found = portfolio.problems if portfolio.unusable else (_unknown(portfolio, name),)
        return Outcome(located(tree, found), unusable=True)
    (dossier,) = portfolio.only((name,)).dossiers
    standing = (*concerning(portfolio, (name,)), *_changed(dossier))
    if blocks(standing):
        return Outcome(sorted_problems(located(tree, standing)), dossier)
    if not _runs(dossier, quarter):
        return Outcome(located(tree, (_not_begun(dossier, quarter),)), dossier)
    every = scored(dossier, quarter)  # decide
    last = every[-1]
    problems = (*standing, *_doubts(dossier, last), *_otherwise(dossier, last))
    return Outcome(sorted_problems(located(tree, problems)), dossier, last, every[:-1])


def record(
    root: Path, tree: Tree, name: str, quarter: Quarter, correction: Correction | None = None
) -> Recorded:
    """Keep the outcome of a quarter; a correction says why it differs from what was kept."""
    found = score(tree, name, quarter)
    dossier, last = found.dossier, found.scored
    if dossier is None or last is None:
        return Recorded((), found.problems, found.unusable)
    before = recorded(dossier, quarter)
    problems = [one for one in found.problems if not _mended(one, correction)]
    if correction is not None:
        problems += _strangers(dossier, correction)
    if before is not None and before.status == "settled":
        problems.append(SETTLED.at(_place(dossier, quarter), quarter=_quarter(quarter)))
    if blocks(problems):
        return Recorded((), sorted_problems(problems))
    now = results_of(last, before)
    if correction is not None and before is not None:
        was = {one.on: one.recorded for one in differing(before, last)}
        now = now.with_(corrections=(*before.corrections, correction.with_(was=was)))
    path = _place(dossier, quarter).path
    commit(root, {path: yaml_text(now).encode("utf-8")})  # write
    return Recorded((path,), tuple(problems))


def corrected(reason: str, by: str, on: date) -> Correction:
    """A correction, before it is known what it corrects."""
    return Correction(date=on, by=by, reason=Text.read(reason), was={})


def recorded(dossier: Dossier, quarter: Quarter) -> Results | None:
    """What was recorded of a quarter; None: nothing yet."""
    return next((one for one in dossier.results if one.period == quarter), None)


# --- what stands in the way -------------------------------------------------------------------


def _unknown(portfolio: Portfolio, name: str) -> Problem:
    near = hint(name, portfolio.ids(), "Bekend zijn: {known}.", "Known are: {known}.")
    return UNKNOWN_CONTRACT.at(Place("sluitend.yaml"), id=shown(name), hint=near)


def _changed(dossier: Dossier) -> Iterator[Problem]:
    """Deliveries that are not as they were imported."""
    for one in dossier.deliveries:
        why = changed(one)
        if why is not None:
            yield CHANGED.at(Place(f"{one.path}.csv"), why=why)


def _runs(dossier: Dossier, quarter: Quarter) -> bool:
    term = dossier.contract.term
    return term is not None and term.starts <= quarter.last


def _not_begun(dossier: Dossier, quarter: Quarter) -> Problem:
    term = dossier.contract.term
    example = Quarter.containing(term.starts) if term is not None else Quarter(2026, 3)
    at = dossier.where("term")
    return NOT_BEGUN.at(at, id=dossier.id, quarter=_quarter(quarter), example=str(example))


def _doubts(dossier: Dossier, last: Scored) -> Iterator[Problem]:
    """What was not read, and what was not published."""
    for level, data_set in unread(last):
        at = dossier.where("service_levels", level)
        yield UNREAD.at(at, level=level, count=data_set.unread)
    for charge, why in last.refusals.items():
        at = dossier.where("price", "charges", charge)
        worded = said(
            lambda words, why=why: refusal(why, words, names(last.contract, words))  # type: ignore[misc]
        )
        yield NOT_PRICED.at(at, charge=charge, why=worded)


def _otherwise(dossier: Dossier, last: Scored) -> Iterator[Problem]:
    """In what the record and this scoring differ."""
    before = recorded(dossier, last.quarter)
    if before is None or before.terms is None:
        return
    for one in differing(before, last):
        yield _differs(one, _place(dossier, last.quarter), last.quarter)


def _differs(one: Differs, at: Place, quarter: Quarter) -> Problem:
    return RECORDED_OTHERWISE.at(
        at, on=one.on, quarter=_quarter(quarter), recorded=one.recorded, now=one.now
    )


def _mended(problem: Problem, correction: Correction | None) -> bool:
    return correction is not None and problem.fault is RECORDED_OTHERWISE


def _strangers(dossier: Dossier, correction: Correction) -> Iterator[Problem]:
    if correction.by not in dossier.people:
        known = ", ".join(sorted(dossier.people)) or "–"
        party = said(lambda words: named({}, words.label["parties"].lower()))
        yield STRANGER.at(dossier.where(), person=correction.by, party=party, known=known)


def _place(dossier: Dossier, quarter: Quarter) -> Place:
    folder = f"{dossier.folder}/" if dossier.folder else ""
    return Place(f"{folder}results/{quarter}.yaml")


def _quarter(quarter: Quarter) -> Said:
    return said(lambda words: words.period(quarter))
