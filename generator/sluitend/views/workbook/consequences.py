"""The sheet of consequences: each step with what went in, up to what a stretch comes to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from sluitend.number import Exact
from sluitend.scoring.moment import Outcome
from sluitend.trace import Step
from sluitend.views.reviewing.quarter import Reviewed
from sluitend.views.workbook import due
from sluitend.views.workbook.cells import Drafted, Formula, Style, Text
from sluitend.views.workbook.due import Sheets, Stepped
from sluitend.views.workbook.formulas import given, safe, total
from sluitend.views.workbook.measured import MeasuredAt
from sluitend.views.workbook.score import ScoreAt
from sluitend.views.workbook.terms import TermsAt
from sluitend.wording import scored as say
from sluitend.wording.language import sentence
from sluitend.wording.scored import Told

WIDTHS = (46, 18, 40, 18, 16, 12)
NAME, PERIOD, WHAT, NUMBER, REVIEW, DIFFERENCE = range(6)
AFTER = frozenset({"cents", "replaced", "carried_in", "cap", "shared_cap", "earn_back"})
"""Steps on a sum that is known, after those that make it."""


@dataclass(slots=True)
class ConsequencesAt:
    """Where what each consequence comes to stands."""

    net: dict[str, list[str]] = field(default_factory=dict)
    points: dict[str, list[tuple[Outcome, str]]] = field(default_factory=dict)
    differences: list[str] = field(default_factory=list)


def consequences(
    reviewed: Reviewed, terms: TermsAt, seen: MeasuredAt, score: ScoreAt
) -> tuple[Drafted, ConsequencesAt]:
    """The sheet, and where what stands in it."""
    texts = reviewed.words.workbook
    sheet, at = Drafted(texts.sheet["consequences"], WIDTHS), ConsequencesAt()
    head = texts.head
    sheet.head(
        head["consequence"],
        head["period"],
        head["quantity"],
        head["number"],
        head["review"],
        head["difference"],
    )
    sheet.freeze()
    page = _Page(Sheets(reviewed, terms, seen, score, at.points), sheet, at)
    for outcome in reviewed.result.outcomes:
        if outcome.trace:
            page.outcome(outcome)
    return sheet, at


class _Page:
    """The sheet being filled."""

    def __init__(self, sheets: Sheets, sheet: Drafted, at: ConsequencesAt) -> None:
        self.sheets, self.sheet, self.at = sheets, sheet, at
        self.reviewed = sheets.reviewed
        self.texts = sheets.reviewed.words.workbook
        self.terms = {one.id: one for one in self.reviewed.edition.contract.consequences}

    def outcome(self, outcome: Outcome) -> None:
        """One consequence over one stretch."""
        period = outcome.stretch.period
        when = self.reviewed.words.period(period) if period is not None else str(outcome.stretch)
        name = self.reviewed.consequence(outcome.consequence)
        self.sheet.add(Text(name, "strong"), Text(when, "strong"))
        sums = [self._step(outcome, one) for one in outcome.trace if one.rule not in AFTER]
        made = [one for one in sums if one]
        if outcome.points is not None:
            at = self._number(self.texts.points, total(made), outcome.points)
            self.at.points.setdefault(outcome.consequence, []).append((outcome, at))
            return
        self._settled(outcome, made)
        self.sheet.add()

    def _step(self, outcome: Outcome, step: Step) -> str | None:
        """A step that makes a sum, or points; where its result stands."""
        stepped = Stepped(self.sheets, self.terms[outcome.consequence], outcome, step)
        self._said(outcome, step)
        at: dict[str, str] = {}
        for name, value in due.inputs_of(step):
            if step.rule == "points" and name == "value":
                continue
            cell = due.cell(stepped, name, value, at)
            if cell is not None:
                row = self.sheet.add(None, None, Text(due.label(stepped, name)), cell)
                if not isinstance(cell, Text):
                    at[name] = self.sheet.at(NUMBER, row)
        formula = f"{at['points']}*{at['times']}" if step.rule == "points" else None
        formula = formula or due.result(stepped, at)
        result = step.result
        if formula is None or isinstance(result, str) or not isinstance(result, int | Fraction):
            return None
        row = self.sheet.add(
            None, None, Text(self.texts.outcome), Formula(formula, Fraction(result), "number")
        )
        return self.sheet.at(NUMBER, row)

    def _said(self, outcome: Outcome, step: Step) -> None:
        """The step in words, as the review says it."""
        unit = self.reviewed.unit(str(getattr(self.terms[outcome.consequence], "on", "")))
        said = say.step(step, Told(self.reviewed.words, self.reviewed.edition.names, unit))
        if said:
            self.sheet.add(None, None, Text(sentence(said), "note"))

    # --- on a sum that is known ---

    def _settled(self, outcome: Outcome, made: list[str]) -> None:
        """To cents, under the caps, with what is given back."""
        formula = f"ROUND(ROUND({total(made)},8),2)"
        known = sum(
            (
                Fraction(one.result)
                for one in outcome.trace
                if one.rule not in AFTER and isinstance(one.result, int | Fraction)
            ),
            Fraction(0),
        )
        running = self._number(self.reviewed.edition.label["amount"], formula, known, "money")
        back = ""
        for step in outcome.trace:
            if step.rule == "earn_back":
                back = self._after(outcome, step, running)
            elif step.rule in AFTER and step.rule != "cents":
                running = self._after(outcome, step, running)
        net = f"{running}+{back}" if back else running
        row = self.sheet.add()
        self.sheet.put(
            row,
            None,
            None,
            Text(self.texts.net, "strong"),
            Formula(net, outcome.net, "result"),
            given(outcome.net, "money"),
            Formula(safe(f"{self.sheet.at(NUMBER, row)}-{self.sheet.at(REVIEW, row)}"), Decimal(0)),
        )
        self.at.net.setdefault(outcome.consequence, []).append(self.sheet.at(NUMBER, row))
        self.at.differences.append(self.sheet.at(DIFFERENCE, row))

    def _after(self, outcome: Outcome, step: Step, running: str) -> str:
        """A step on a sum: what falls away, comes in, is capped, or comes back."""
        self._said(outcome, step)
        at = {}
        for name, value in step.inputs:
            if not isinstance(value, Decimal | Fraction | int):
                continue
            cell = Formula(running, value, "money") if name == "due" else given(value, "money")
            row = self.sheet.add(None, None, Text(self.texts.input[name]), cell)
            at[name] = self.sheet.at(NUMBER, row)
        result = step.result if isinstance(step.result, Decimal | Fraction | int) else Decimal(0)
        return self._number(self.texts.outcome, _adjusted(step, running, at), result, "money")

    def _number(self, label: str, formula: str, value: Exact, style: Style = "number") -> str:
        row = self.sheet.add(None, None, Text(label), Formula(formula, value, style))
        return self.sheet.at(NUMBER, row)


def _adjusted(step: Step, running: str, at: Mapping[str, str]) -> str:
    """The formula of such a step."""
    match step.rule:
        case "carried_in":
            return f"{running}+{at['carried']}"
        case "cap":
            return f"SIGN({running})*MIN(ABS({running}),MAX({at['limit']}-{at['used']},0))"
        case "shared_cap":
            return f"-MIN(-{running},MAX({at['limit']}-{at['used']},0))"
        case "earn_back":
            return f"-{at['credit']}"
    return f"0*{running}"
