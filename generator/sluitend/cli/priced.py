"""What `sluitend index` shows: prices with their calculation, and invoices held against them."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from sluitend.actions.index import Index, names_of
from sluitend.cli.columns import columns
from sluitend.load.dossier import Dossier
from sluitend.pricing.audit import Audit, Audited
from sluitend.pricing.indexation import Indexed, Priced
from sluitend.pricing.interest import Late
from sluitend.pricing.series import Refusal
from sluitend.trace import Computed
from sluitend.wording import pricing as said
from sluitend.wording.names import Names
from sluitend.wording.price import per
from sluitend.wording.words import NBSP, Words, words


def lines(found: Index, language: str) -> Iterator[str]:
    """The whole answer, line by line; nothing where the contract could not be read."""
    if found.dossier is None or (found.audit is None and not found.priced):
        return
    page = _Page(found.dossier, words(language))
    made = page.audited(found) if found.audit is not None else page.prices(found)
    for line in made:
        yield line.replace(NBSP, " ")


class _Page:
    """What is said of one contract, in one language."""

    def __init__(self, dossier: Dossier, words: Words) -> None:
        self.dossier = dossier
        self.words = words
        self.names: Names = names_of(dossier, words)

    def head(self) -> Iterator[str]:
        """The contract, and the series its prices follow."""
        contract = self.dossier.contract
        yield f"{contract.id}: {self.names.text(contract.title, self.words)}"

    # --- prices ---

    def prices(self, found: Index) -> Iterator[str]:
        """Sources, then the calculations, then every charge."""
        yield from self.head()
        if not any(one.base_month for one in found.priced):
            yield self.words.pricing.no_indexation
        yield from self._sources(found.priced)
        for one in _apart(found.priced):
            yield from self._calculation(one)
        if found.on is not None:
            yield from self._on(found.priced, found.on)
            return
        for one in found.priced:
            yield from self._charge(one)
        yield from self._ahead(found.priced)

    def _sources(self, priced: Sequence[Priced]) -> Iterator[str]:
        used = {
            str(dict(step.inputs)["series"]): None
            for one in priced
            for indexed in one.indexed
            for step in indexed.trace
            if step.rule == "figure"
        }
        for series in used:
            if series in self.dossier.series:
                yield said.source(self.dossier.series[series], self.words, self.names)

    def _calculation(self, one: Priced) -> Iterator[str]:
        """The indexations of charges that go together."""
        texts, words = self.words.pricing, self.words
        if one.base_month is None or not one.indexed:
            return
        yield ""
        yield texts.steps_head.format(month=words.month(one.base_month))
        for step in one.indexed:
            yield ""
            factor = texts.times.format(factor=said.number(step.used, words))
            yield f"  {words.date(step.due)}: {factor}"
            for series, figures in said.figures(step.trace, words).items():
                yield f"    {self._series(series)}: {figures}"
            for limit in said.limits(step.trace, words):
                yield f"    {limit}"
            yield f"    {said.announcement(step.in_force, words, self.names)}"

    def _series(self, name: str) -> str:
        return self.names.series.get(name) or name

    def _charge(self, one: Priced) -> Iterator[str]:
        """One charge: its base price and every price since."""
        texts, words = self.words.pricing, self.words
        yield ""
        yield self._charge_head(one)
        base = texts.not_indexed
        if one.base_month is not None:
            base = texts.base.format(month=words.month(one.base_month))
        rows = [[base, said.amount(one.base, words), ""]]
        dated = [(step.in_force.on or step.due, self._price(step)) for step in one.indexed]
        dated += [
            (day, [words.date(day), said.amount(price, words), texts.amended])
            for day, price in one.amended
        ]
        rows += [row for _, row in sorted(dated, key=lambda each: each[0])]
        yield from columns(rows, right=(1,))

    def _charge_head(self, one: Priced) -> str:
        title = self.names.charges.get(one.charge.id) or one.charge.id
        return self.words.pricing.charge_head.format(
            title=title, id=one.charge.id, per=per(one.charge, self.words).lower()
        )

    def _price(self, step: Indexed) -> list[str]:
        texts, words = self.words.pricing, self.words
        if step.in_force.on is None:
            day = words.date(step.due)
            return [texts.not_in_force.format(day=day), said.amount(step.before, words), ""]
        factor = texts.times.format(factor=said.number(step.used, words))
        return [words.date(step.in_force.on), said.amount(step.price, words), factor]

    def _ahead(self, priced: Sequence[Priced]) -> Iterator[str]:
        """What comes next: its date, until when it can be announced, what it waits for."""
        texts, words = self.words.pricing, self.words
        told: dict[str, None] = {}
        for one in priced:
            if one.stopped is not None and one.stopped.month is not None:
                why = said.refusal(one.stopped.refusal, words, self.names)
                day = words.date(one.stopped.due)
                force = said.ahead(one.stopped.in_force, words)
                told[texts.next.format(day=day, announcement=force)] = None
                told[texts.waiting.format(day=day, why=why)] = None
        if told:
            yield ""
            yield from told

    def _on(self, priced: Sequence[Priced], day: date) -> Iterator[str]:
        """The price of every charge on a day."""
        texts, words = self.words.pricing, self.words
        rows = []
        for one in priced:
            if not _runs(one, day):
                continue
            price = one.on(day)
            shown = "–" if isinstance(price, Refusal) else said.amount(price, words)
            rows.append([self._charge_head(one), shown])
        yield ""
        yield texts.price_on.format(day=words.date(day))
        yield from columns(rows, right=(1,))

    # --- invoices ---

    def audited(self, found: Index) -> Iterator[str]:
        """What differs, by period and by year, with causes; then late payment."""
        if found.audit is None:
            return
        yield from self.head()
        yield self.words.pricing.audit_head
        differing = [one for one in found.audit.lines if one.difference]
        causes = self._causes(differing)
        for charge in dict.fromkeys(one.charge for one in differing):
            yield from self._periods([one for one in differing if one.charge == charge], causes)
        right = len(found.audit.lines) - len(differing)
        if right:
            yield ""
            yield self.words.pricing.all_right[min(right, 2) - 1].format(count=right)
        if differing:
            yield from self._years(found.audit)
            yield ""
            yield self.words.pricing.causes_head
            for cause, number in causes.items():
                yield f"  {number}. {cause}"
                if any(_later(one) for one in differing if self._told(one) == cause):
                    yield f"     {self.words.pricing.inherited}"
        yield ""
        yield from self._balance(found.audit)
        yield from self._late(found.late)
        yield from self._unjudged(found.audit)

    def _causes(self, lines: Sequence[Audited]) -> dict[str, int]:
        """The causes, numbered in the order in which they appear."""
        told = dict.fromkeys(map(self._told, lines))
        return {cause: number for number, cause in enumerate(told, start=1)}

    def _told(self, one: Audited) -> str:
        return said.causes(one, self.words, self.names)

    def _periods(self, lines: Sequence[Audited], causes: dict[str, int]) -> Iterator[str]:
        words, heads = self.words, self.words.pricing.columns
        title = self.names.charges.get(lines[0].charge)
        yield ""
        yield title or self.names.consequences.get(lines[0].charge) or lines[0].charge
        names = ("period", "due", "invoiced", "difference", "cause")
        rows = [[heads[name] for name in names]]
        rows += [
            [
                said.period(one.first, one.last, words),
                words.money(one.due),
                words.money(one.invoiced),
                words.money(one.difference),
                str(causes[self._told(one)]),
            ]
            for one in lines
        ]
        yield from columns(rows, right=(1, 2, 3, 4))

    def _years(self, audit: Audit) -> Iterator[str]:
        words = self.words
        heads = words.pricing.columns
        yield ""
        yield words.pricing.per_year
        rows = [[heads["year"], heads["difference"]]]
        rows += [[str(year), words.money(amount)] for year, amount in audit.by_year().items()]
        rows.append([words.pricing.total, words.money(audit.total)])
        yield from columns(rows, right=(1,))

    def _balance(self, audit: Audit) -> Iterator[str]:
        words, texts = self.words, self.words.pricing
        yield said.balance(audit.total, words)
        if audit.too_much and audit.too_little:
            yield texts.both_ways.format(
                too_much=words.money(audit.too_much), too_little=words.money(-audit.too_little)
            )
        if audit.total and len(audit.by_year()) > 1:
            average = words.money(audit.average)
            yield texts.average.format(amount=average, years=len(audit.by_year()))

    def _late(self, late: Sequence[Late]) -> Iterator[str]:
        words, texts = self.words, self.words.pricing
        if not late:
            return
        with_costs = any(one.costs is not None for one in late)
        names = ["invoice", "principal", "last_day", "paid", "days", "interest"]
        names += ["costs"] if with_costs else []
        rows = [[texts.columns[name] for name in names]]
        rows += [self._late_row(one, with_costs) for one in late]
        yield ""
        yield texts.late_head
        yield from columns(rows, right=(1, 4, 5, 6))
        for one in late:
            if isinstance(one.interest, Refusal):
                why = said.refusal(one.interest, words, self.names)
                yield f"  {one.invoice}: {texts.no_rate.format(why=why)}"
        if not all(one.with_vat for one in late):
            yield texts.without_vat
        known = [one.interest.value for one in late if isinstance(one.interest, Computed)]
        yield texts.late_total.format(amount=words.money(sum(known, Decimal(0))))

    def _late_row(self, one: Late, with_costs: bool) -> list[str]:
        words = self.words
        interest = "–" if isinstance(one.interest, Refusal) else words.money(one.interest.value)
        row = [one.invoice, words.money(one.principal), words.date(one.due)]
        row += [words.date(one.paid), words.number(one.days), interest]
        return [*row, words.money(one.costs) if one.costs else "–"] if with_costs else row

    def _unjudged(self, audit: Audit) -> Iterator[str]:
        for one in audit.unjudged:
            yield ""
            yield self.words.pricing.unjudged.format(
                charge=one.charge,
                lines=self.words.list(map(str, one.lines)),
                why=said.refusal(one.refusal, self.words, self.names),
            )


def _runs(one: Priced, day: date) -> bool:
    """Whether a charge is due on a day at all."""
    starts, ends = one.charge.starts, one.charge.ends
    return (starts is None or starts <= day) and (ends is None or day <= ends)


def _later(one: Audited) -> bool:
    """Whether a wrong price was indexed since."""
    went_wrong = one.causes[-1].of if one.causes else None
    return one.inherited and went_wrong is not None and one.first.year > went_wrong.year


def _apart(priced: Sequence[Priced]) -> Iterator[Priced]:
    """One charge of each calculation: those of one base month and course go together."""
    seen: set[tuple[object, ...]] = set()
    for one in priced:
        course = (one.base_month, tuple((step.due, step.used) for step in one.indexed))
        if course not in seen:
            seen.add(course)
            yield one
