"""Caps: each consequence's own, what it carries over, and those over several together."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from sluitend.model.consequence import BonusMalus, Cap, Penalty, ServiceCredit, SharedCap
from sluitend.quantity import CENTS, Quantity
from sluitend.scoring.consequence.due import share_of
from sluitend.scoring.moment import ZERO, Moment, Outcome
from sluitend.scoring.stretch import Stretch
from sluitend.trace import Step

Money = BonusMalus | Penalty | ServiceCredit


def capped(given: Money, outcome: Outcome, moment: Moment) -> Outcome:
    """An outcome under its own cap, with what the one before carried over. Case sc-04."""
    cap = given.cap
    if cap is None or _is_per_order(given, cap):
        return outcome
    over = moment.around(cap.per, outcome.stretch) if cap.per else None
    earlier = tuple(moment.outcomes_of(given.id, over)) if over is not None else ()
    due, trace = outcome.before_caps, outcome.trace
    carried = _carried_in(given.id, outcome.stretch, moment) if cap.excess != "lost" else ZERO
    if carried:
        due += carried
        trace = (*trace, Step("carried_in", (("carried", carried),), due))
    most = _limit(given, cap, over, outcome.stretch, moment, malus=due < 0)
    if most is None:
        return replace(outcome, before_caps=due, amount=due, trace=trace)
    used = sum((abs(one.amount) for one in earlier if one.amount * due > 0), ZERO)
    room = max(most - used, ZERO)
    amount = min(abs(due), room).copy_sign(due)
    rest = abs(due) - abs(amount)
    inputs = (("due", due), ("limit", most), ("used", used))
    step = Step("cap", inputs, amount, article=f"consequences.{given.id}.cap")
    trace = (*trace, step) if due else trace
    return replace(
        outcome,
        before_caps=due,
        amount=amount + ZERO,
        carried_out=rest if cap.excess == "carried_over" else ZERO,
        at_cap=due < 0 and abs(amount) + used >= most,
        trace=trace,
    )


def _is_per_order(given: Money, cap: Cap) -> bool:
    """A cap on each order by itself was reckoned with the order."""
    return isinstance(given, Penalty) and given.per is not None and cap.per is None


def _limit(  # the stretch at hand, and the cap's own period around it, where it has one
    given: Money, cap: Cap, over: Stretch | None, stretch: Stretch, moment: Moment, *, malus: bool
) -> Decimal | None:
    """The most on one side, in euros: the lowest of what the cap says; None: no limit there."""
    own = (cap.malus, cap.malus_amount) if malus else (cap.bonus, cap.bonus_amount)
    rates = [one for one in (own[0], cap.limit) if one is not None]
    found = [one for one in (own[1], cap.amount) if one is not None]
    if rates:
        base = _base(given, cap, over or stretch, stretch, moment)
        found += [_share(one, base) for one in rates]
    return min(found, default=None)


def _base(given: Money, cap: Cap, over: Stretch, stretch: Stretch, moment: Moment) -> Fraction:
    """What the cap is a percentage of; for late orders under one cap, their values together.

    A base with a period of its own is that of the stretch at hand: a cap per year of the fee over
    the quarter is of the fee over this quarter.
    """
    of = cap.of or given.of
    if isinstance(given, Penalty) and given.per is not None and of is not None and of.value:
        orders = moment.given.orders(given.id, over)
        return sum((one.value for one in orders), Fraction(0))
    return moment.base(of, over if of is None or of.over is None else stretch)


def _share(rate: Quantity, base: Fraction) -> Decimal:
    return CENTS(share_of(Fraction(rate.number), base))


def _carried_in(consequence: str, stretch: Stretch, moment: Moment) -> Decimal:
    """What the stretch right before carried over, as a sum the supplier owes."""
    before = moment.outcome_before(consequence, stretch)
    return -before.carried_out if before is not None else ZERO


# --- together ---------------------------------------------------------------------------------


def together(shared: SharedCap, outcomes: Iterable[Outcome], moment: Moment) -> tuple[Outcome, ...]:
    """The quarter's outcomes under a shared cap: in their order each takes the room that is left.

    Applied after each one's own cap. Reference cases sc-02 and sc-03.
    """
    found: list[Outcome] = []
    for one in outcomes:
        if one.consequence not in shared.over or one.amount >= 0:
            found.append(one)
            continue
        over = moment.around(shared.per, one.stretch)
        most = _shared_limit(shared, over, one.stretch, moment)
        if most is None:
            found.append(one)
            continue
        earlier = (past for result in moment.past for past in result.outcomes)
        used = _spent(shared, over, (*earlier, *found), moment)
        amount = -min(-one.amount, max(most - used, ZERO)) + ZERO
        if amount != one.amount:
            inputs = (("due", one.amount), ("limit", most), ("used", used))
            step = Step("shared_cap", inputs, amount, article="shared_caps")
            one = replace(one, amount=amount, trace=(*one.trace, step))
        found.append(one)
    return tuple(found)


def _shared_limit(
    shared: SharedCap, over: Stretch, stretch: Stretch, moment: Moment
) -> Decimal | None:
    found = [] if shared.amount is None else [shared.amount]
    if shared.limit is not None:
        own = shared.of is not None and shared.of.over is not None
        found.append(_share(shared.limit, moment.base(shared.of, stretch if own else over)))
    return min(found, default=None)


def _spent(
    shared: SharedCap, over: Stretch, outcomes: Iterable[Outcome], moment: Moment
) -> Decimal:
    """What outcomes took of the shared room."""
    spent = (
        -one.amount
        for one in outcomes
        if one.consequence in shared.over and one.amount < 0 and moment.ends_in(one.stretch, over)
    )
    return sum(spent, ZERO)
