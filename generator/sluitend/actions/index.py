"""`sluitend index`: prices from published series, invoices held against them, series revised.

Nothing is written. What keeps a price from being given is a finding, with the figure that is
lacking; a date of indexation that lies ahead of its figures is none.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction

from sluitend.actions.prices import charges_and_basis
from sluitend.actions.review import concerning, none_such
from sluitend.load.dossier import Dossier, Portfolio
from sluitend.load.figures import FiguresRead, read_figures
from sluitend.load.near import hint
from sluitend.load.portfolio import load
from sluitend.load.validate import shown
from sluitend.model.indexation import BasketPart, SeriesPart
from sluitend.model.price import Price
from sluitend.model.text import Text
from sluitend.period import CALENDAR_UNITS, Month, Period, plus_months, term_end
from sluitend.place import Place
from sluitend.pricing.audit import Audit, audit
from sluitend.pricing.factor import names as series_of
from sluitend.pricing.indexation import Priced, priced
from sluitend.pricing.interest import Late, late_payments
from sluitend.pricing.invoices import InvoiceLine, Notation, read_invoices
from sluitend.pricing.revisions import Revision, revisions
from sluitend.pricing.series import Refusal
from sluitend.pricing.settled import Settled, against
from sluitend.problem import Fault, Problem, Severity, blocks, sorted_problems
from sluitend.quantity import Quantity
from sluitend.rules.said import Said, day, said
from sluitend.source.overlay import located
from sluitend.source.tree import Tree
from sluitend.trace import Step
from sluitend.wording.names import Names, names
from sluitend.wording.pricing import refusal
from sluitend.wording.words import Words

NOT_PUBLISHED = Fault(
    "SL610",
    Severity.ERROR,
    {
        "nl": "de prijs van `{charge}` op {day} is nog niet te geven: {why}",
        "en": "the price of `{charge}` on {day} cannot be given yet: {why}",
    },
    {
        "nl": "Neem het cijfer op in `indices/` zodra het is gepubliceerd; schat het niet.",
        "en": "Take the figure into `indices/` once it is published; do not estimate it.",
    },
)
NOT_SAID = Fault(
    "SL611",
    Severity.ERROR,
    {
        "nl": "de prijs van `{charge}` is niet te berekenen: {why}",
        "en": "the price of `{charge}` cannot be worked out: {why}",
    },
    {
        "nl": "Vul aan wat ontbreekt, in `contract.yaml` of in `indices/`.",
        "en": "Fill in what is lacking, in `contract.yaml` or in `indices/`.",
    },
)
NO_PRICE = Fault(
    "SL612",
    Severity.ERROR,
    {
        "nl": "`{id}` heeft geen prijsregels",
        "en": "`{id}` has no charges",
    },
    {
        "nl": "Zet ze onder `price: {{charges: …}}` in `contract.yaml`.",
        "en": "Put them under `price: {{charges: …}}` in `contract.yaml`.",
    },
)
UNKNOWN_SERIES = Fault(
    "SL613",
    Severity.ERROR,
    {
        "nl": "er is geen reeks met het id `{id}`",
        "en": "there is no series with the id `{id}`",
    },
    {"nl": "{hint}", "en": "{hint}"},
)
YET_TO_COME = frozenset({"not_published", "provisional", "not_yet"})
"""Refusals that time will mend."""
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 1, 1)
OPEN_ENDED_YEARS = 10
"""How far ahead prices are worked out where a contract has no end."""


@dataclass(frozen=True, slots=True)
class Index:
    """What a contract's prices are; and, of invoices, what they should have been."""

    problems: tuple[Problem, ...]
    unusable: bool = False
    dossier: Dossier | None = None
    priced: tuple[Priced, ...] = ()
    on: date | None = None
    """The day asked for; None: all there is."""
    audit: Audit | None = None
    late: tuple[Late, ...] = ()

    @property
    def open(self) -> bool:
        """Whether somebody owes something, or not every invoice could be judged."""
        if self.audit is None:
            return False
        differs = any(one.difference for one in self.audit.lines)
        return differs or bool(self.late) or bool(self.audit.unjudged)


@dataclass(frozen=True, slots=True)
class Revised:
    """What a newer publication says otherwise, and who counted with what is revised."""

    problems: tuple[Problem, ...]
    unusable: bool = False
    title: Text | None = None
    revisions: tuple[Revision, ...] = ()
    used: Mapping[str, tuple[date, ...]] = field(default_factory=dict)
    """Indexations that counted with a revised figure, by contract."""


def index(tree: Tree, name: str, on: date | None = None) -> Index:
    """The prices of one contract: on a day, or all that can be worked out."""
    portfolio = load(tree)
    found = _chosen(tree, portfolio, name)
    if isinstance(found, Index):
        return found
    charges, basis = charges_and_basis(found, on or _until(found))
    made = tuple(priced(one, basis) for one in charges)
    problems = sorted_problems(located(tree, tuple(_refused(found, made, on))))
    return Index(problems, False, found, made, on)


def audited(tree: Tree, name: str, invoices: tuple[str, bytes], notation: Notation) -> Index:
    """The invoices of a list, its name and content, against the prices of one contract."""
    portfolio = load(tree)
    found = _chosen(tree, portfolio, name)
    if isinstance(found, Index):
        return found
    contract, price = found.contract, found.contract.price or Price()
    consequences = {one.id for one in contract.consequences}
    charges, basis = charges_and_basis(found, date.max)
    read = read_invoices(*invoices, notation, [*(one.id for one in charges), *consequences])
    if blocks(read.problems):
        return Index(read.problems, unusable=False, dossier=found)
    last = max((line.last for line in read.lines), default=FIRST_DAY)
    basis = replace(basis, until=min(plus_months(last, 12), LAST_DAY))
    made = tuple(priced(one, basis) for one in charges)
    compared = audit(made, read.lines, found.figures)
    besides = tuple(against(_settled(found, read.lines), read.lines))
    whole = replace(compared, lines=(*compared.lines, *besides))
    late = tuple(late_payments(price, read.lines, found.figures, _shares(whole)))
    return Index(read.problems, False, found, made, None, whole, late)


def revised(tree: Tree, series: str, newer: tuple[str, bytes]) -> Revised:
    """A newer publication of a series, its name and content, against the stored figures."""
    portfolio = load(tree)
    figures = portfolio.figures
    if series not in figures:
        near = hint(series, figures, "Bekend zijn: {known}.", "Known are: {known}.")
        found = UNKNOWN_SERIES.at(Place("sluitend.yaml"), id=shown(series), hint=near)
        return Revised((found,), unusable=True)
    read: FiguresRead = read_figures(series, *newer)
    if read.problems:
        return Revised(read.problems, unusable=not read.figures.rows)
    made = tuple(revisions(figures[series], read.figures))
    used = {
        one.id: days
        for one in portfolio.dossiers
        if (days := tuple(_counted_with(one, series, made)))
    }
    return Revised((), False, portfolio.series[series].title, made, used)


# --- gathering ----------------------------------------------------------------------------------


def _chosen(tree: Tree, portfolio: Portfolio, name: str) -> Dossier | Index:
    """The contract asked for, or what keeps it from being read."""
    problems = list(concerning(portfolio, (name,)))
    found = portfolio.only((name,)).dossiers
    if not blocks(problems):
        problems += none_such(portfolio, (name,))
    price = found[0].contract.price if found else None
    if found and not blocks(problems) and (price is None or not price.charges):
        problems.append(NO_PRICE.at(found[0].where("price"), id=name))
    stopping = tuple(one for one in problems if one.fault.severity is Severity.ERROR)
    if stopping or not found:
        return Index(sorted_problems(located(tree, stopping)), unusable=not found)
    return found[0]


def _until(dossier: Dossier) -> date:
    """The last day of the contract, every renewal taken; a long time where it has none."""
    term = dossier.contract.term
    if term is None:
        return LAST_DAY
    if term.ends is None:
        return plus_months(term.starts, 12 * OPEN_ENDED_YEARS)
    renewal = term.renewal
    if renewal is None or renewal.length.unit not in CALENDAR_UNITS:
        return term.ends
    return _renewed(term.ends, renewal.length, renewal.times)


def _renewed(ends: date, length: Quantity, times: int) -> date:
    return term_end(ends, length, min(times, OPEN_ENDED_YEARS)) if times else ends


def _settled(dossier: Dossier, lines: Sequence[InvoiceLine]) -> list[Settled]:
    """The sums of settled periods that rest on a consequence, and that the list should hold.

    What was settled is invoiced in the quarter after: a list that ends sooner lacks it rightly.
    """
    known = {one.id for one in dossier.contract.consequences}
    first = min((line.first for line in lines), default=LAST_DAY)
    last = max((line.last for line in lines), default=FIRST_DAY)
    invoiced = {(line.charge, line.first) for line in lines}
    return [
        Settled(line.on, results.period, line.amount)
        for results in dossier.results
        if results.status == "settled"
        for line in results.settlement
        if line.on in known
        and (
            (line.on, results.period.first) in invoiced
            or (first <= results.period.first and plus_months(results.period.last, 3) <= last)
        )
    ]


def _shares(audit: Audit) -> Mapping[int, Fraction]:
    """What part of each line of the list was due, where more was invoiced."""
    return {
        line: Fraction(one.due) / Fraction(one.invoiced)
        for one in audit.lines
        if one.difference > 0 and one.invoiced > 0
        for line in one.lines
    }


def _counted_with(dossier: Dossier, series: str, made: Sequence[Revision]) -> Iterator[date]:
    """The indexations of a contract that counted with a figure that is another now."""
    price = dossier.contract.price
    if price is None or price.indexation is None:
        return
    if not any(series in _series(part) for part in price.indexation.basket):
        return
    periods = {one.period for one in made if one.kind in ("revised", "gone")}
    days: dict[date, None] = {}
    charges, basis = charges_and_basis(dossier, _until(dossier))
    for charge in charges:
        for step in priced(charge, basis).indexed:
            if any(_is_of(one, series, periods) for one in step.trace):
                days[step.due] = None
    yield from sorted(days)


def _series(part: BasketPart) -> tuple[str, ...]:
    link = part.link if isinstance(part, SeriesPart) else None
    return (*series_of(part), *((link.series,) if link else ()))


def _is_of(step: Step, series: str, periods: Collection[Period]) -> bool:
    """Whether a step took the figure of one of these periods."""
    given = dict(step.inputs)
    month = given.get("month")
    if step.rule != "figure" or given["series"] != series or not isinstance(month, Month):
        return False
    return any(one.first <= month.first <= one.last for one in periods)


# --- what is lacking ----------------------------------------------------------------------------


def _refused(dossier: Dossier, made: Sequence[Priced], on: date | None) -> Iterator[Problem]:
    """Prices that cannot be given: on the day asked for, or by anything but time."""
    for one in made:
        at = dossier.where("price", "charges", one.charge.id)
        if one.stopped is None:
            continue
        why = _why(dossier, one.stopped.refusal)
        if one.stopped.refusal.reason not in YET_TO_COME:
            yield NOT_SAID.at(at, charge=one.charge.id, why=why)
        elif on is not None:
            yield NOT_PUBLISHED.at(at, charge=one.charge.id, day=day(on), why=why)


def _why(dossier: Dossier, of: Refusal) -> Said:
    return said(lambda words: refusal(of, words, names_of(dossier, words)))


def names_of(dossier: Dossier, words: Words) -> Names:
    """What the contract's things are called."""
    parties = tuple(one for one in (dossier.client, dossier.supplier) if one is not None)
    return names(dossier.contract, words, parties, dossier.series.values(), dossier.data_sets)
