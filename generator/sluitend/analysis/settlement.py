"""What a quarter comes to once people decided: one table, in both directions."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from sluitend.model.consequence import ImprovementPlan
from sluitend.model.contract import Contract
from sluitend.model.results import Decision, Results, SettlementLine
from sluitend.workdays import DUE_UNITS, Calendar

Standing = Literal["due", "open", "waived", "converted"]


@dataclass(frozen=True, slots=True)
class Line:
    """What one consequence comes to."""

    consequence: str
    given: Decimal
    """What the terms give; below zero the supplier pays."""
    standing: Standing
    decision: Decision | None = None

    @property
    def amount(self) -> Decimal:
        """What moves."""
        return self.given if self.standing == "due" else Decimal("0.00")


def table(contract: Contract, results: Results) -> tuple[Line, ...]:
    """Every sum of a quarter: what the supplier owes waits for a decision, what it earned does not.

    The last decision on a consequence holds.
    """
    decided = {one.on: one for one in results.decisions}
    return tuple(
        _line(one.id, results.consequences[one.id], decided.get(one.id))
        for one in contract.consequences
        if results.consequences.get(one.id)
    )


def _line(name: str, amount: Decimal, decision: Decision | None) -> Line:
    if amount > 0:
        return Line(name, amount, "due", decision)
    if decision is None:
        return Line(name, amount, "open")
    standing: dict[str, Standing] = {"collect": "due", "waive": "waived", "convert": "converted"}
    return Line(name, amount, standing[decision.outcome], decision)


def total(lines: tuple[Line, ...]) -> Decimal:
    """Everything that moves, to the cent; below zero the supplier pays."""
    return sum((one.amount for one in lines), Decimal("0.00"))


def settled(lines: tuple[Line, ...]) -> tuple[SettlementLine, ...]:
    """The lines as they are recorded: what moves, and on which term it rests."""
    return tuple(
        SettlementLine(
            on=one.consequence, amount=one.amount, article=f"consequences.{one.consequence}"
        )
        for one in lines
        if one.amount
    )


# --- what is still open -----------------------------------------------------------------------


def objection_ends(contract: Contract, results: Results, office: Calendar) -> date | None:
    """The last day to object; None: not sent yet, or nothing agreed."""
    score = contract.score
    if results.sent is None or score is None or score.objection is None:
        return None
    if score.objection.unit not in DUE_UNITS:
        return None
    return office.due(results.sent, score.objection)


def undecided(lines: tuple[Line, ...]) -> tuple[str, ...]:
    """The consequences that wait for a decision."""
    return tuple(one.consequence for one in lines if one.standing == "open")


def open_objections(results: Results) -> tuple[str, ...]:
    """The KPIs with an objection that nobody decided on."""
    return tuple(one.on for one in results.objections if one.outcome is None)


def convertible(contract: Contract, name: str) -> bool:
    """Whether a plan may stand in the place of a consequence."""
    return any(
        isinstance(one, ImprovementPlan) and one.instead_of == name for one in contract.consequences
    )
