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
from sluitend.actions.review import concerning, none_such
from sluitend.analysis.dossier_scored import Scored, scored, unread
from sluitend.analysis.recorded import differing, moved, results_of
from sluitend.load.dossier import Dossier
from sluitend.load.portfolio import load
from sluitend.load.yaml_text import yaml_text
from sluitend.measurements.stored import CHANGED, changed
from sluitend.model.party import Party
from sluitend.model.results import Correction, Results
from sluitend.model.term_days import last_day
from sluitend.model.text import Text
from sluitend.period import Quarter
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity, blocks, sorted_problems
from sluitend.rules.recorded import RECORDED_OTHERWISE, RESTS_ON_OTHER, against, place
from sluitend.rules.said import said
from sluitend.source.overlay import located
from sluitend.source.tree import Tree
from sluitend.wording.names import names
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
        "nl": "`{level}` is berekend zonder de rijen die niet te lezen waren: {count}",
        "en": "`{level}` was worked out without the rows that could not be read: {count}",
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
SETTLED = Fault(
    "SL555",
    Severity.ERROR,
    {
        "nl": "{quarter} is al afgerekend",
        "en": "{quarter} has been settled",
    },
    {
        "nl": "Verwerk een verschil in een volgend kwartaal; waarom, legt u hier vast met "
        "`sluitend score … --record --reason … --by … --on …`.",
        "en": "Process a difference in a later quarter; record why there is one here, with "
        "`sluitend score … --record --reason … --by … --on …`.",
    },
)

MENDED = (RECORDED_OTHERWISE, RESTS_ON_OTHER)
"""What a correction with its reason mends; without one, nothing is recorded over it."""


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
    if name not in portfolio.ids():
        found = (*concerning(portfolio, (name,)), *none_such(portfolio, (name,)))
        return Outcome(sorted_problems(located(tree, found)), unusable=True)
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
    """Keep the outcome of a quarter; a correction says why it differs from what was kept.

    Of a settled quarter a correction leaves standing what was settled.
    """
    found = score(tree, name, quarter)
    dossier, last = found.dossier, found.scored
    if dossier is None or last is None:
        return Recorded((), found.problems, found.unusable)
    before = recorded(dossier, quarter)
    problems = [one for one in found.problems if one.fault not in MENDED or correction is None]
    if correction is not None:
        problems += strangers(dossier, correction.by)
    if before is not None and before.status == "settled" and correction is None:
        problems.append(SETTLED.at(place(dossier, quarter), quarter=str(quarter)))
    if blocks(problems) or any(one.fault in MENDED for one in problems):
        return Recorded((), sorted_problems(problems))
    now = results_of(last, before)
    if correction is not None and before is not None and before.terms is not None:
        was = {one.on: one.recorded for one in (*differing(before, last), *moved(before, last))}
        if was:
            now = now.with_(corrections=(*before.corrections, correction.with_(was=was)))
    path = place(dossier, quarter).path
    commit(root, {path: yaml_text(now).encode("utf-8")})  # write
    return Recorded((path,), tuple(problems))


def corrected(reason: str, by: str, on: date) -> Correction:
    """A correction, before it is known what it corrects."""
    return Correction(date=on, by=by, reason=Text.read(reason), was={})


def recorded(dossier: Dossier, quarter: Quarter) -> Results | None:
    """What was recorded of a quarter; None: nothing yet."""
    return next((one for one in dossier.results if one.period == quarter), None)


# --- what stands in the way -------------------------------------------------------------------


def _changed(dossier: Dossier) -> Iterator[Problem]:
    """Deliveries that are not as they were imported."""
    for one in dossier.deliveries:
        why = changed(one)
        if why is not None:
            yield CHANGED.at(Place(f"{one.path}.csv"), why=why)


def _runs(dossier: Dossier, quarter: Quarter) -> bool:
    term = dossier.contract.term
    if term is None or term.starts > quarter.last:
        return False
    return quarter.first <= (last_day(term) or date.max)


def _not_begun(dossier: Dossier, quarter: Quarter) -> Problem:
    term = dossier.contract.term
    example = Quarter.containing(term.starts) if term is not None else Quarter(2026, 3)
    at = dossier.where("term")
    return NOT_BEGUN.at(at, id=dossier.id, quarter=str(quarter), example=str(example))


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
    if before is not None and before.terms is not None:
        yield from against(dossier, before, last)


def strangers(dossier: Dossier, person: str, party: Party | None = None) -> Iterator[Problem]:
    """That somebody is not one of the people of a party; no party: of either."""
    known = {one.id for one in party.people} if party is not None else set(dossier.people)
    if person not in known:
        of = said(lambda words: words.label["parties"].lower())
        listed = ", ".join(sorted(known)) or "–"
        at = dossier.where()
        yield STRANGER.at(at, person=person, party=party.name if party else of, known=listed)
