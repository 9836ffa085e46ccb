"""What `sluitend index` gives to programs: every number as a text, every step of its trace."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from sluitend.actions.index import Index, names_of
from sluitend.number import plain
from sluitend.period import Period
from sluitend.pricing.announced import InForce
from sluitend.pricing.audit import Audit, Audited
from sluitend.pricing.factor import decimal_of
from sluitend.pricing.indexation import Indexed, Priced, Stopped
from sluitend.pricing.interest import Late
from sluitend.pricing.mistakes import Cause
from sluitend.pricing.series import Refusal
from sluitend.trace import Computed, Step, Trace, Value
from sluitend.wording import pricing as said
from sluitend.wording.names import Names
from sluitend.wording.words import NBSP, Words, words


def as_json(found: Index, language: str) -> dict[str, Any]:
    """Prices, and where invoices were given the audit; stable keys."""
    made: dict[str, Any] = {
        "contract": found.dossier.id if found.dossier else None,
        "on": found.on.isoformat() if found.on else None,
        "charges": [_priced(one, found.on) for one in found.priced],
    }
    if found.audit is None or found.dossier is None:
        return made | {"audit": None}
    speaking = words(language)
    names = names_of(found.dossier, speaking)
    return made | {"audit": _audit(found.audit, found.late, speaking, names)}


def number(value: Value) -> Any:
    """A value as JSON holds it: numbers as texts, a quotient that has no end as `n/d`."""
    match value:
        case Fraction():
            exact = decimal_of(value)
            return str(value) if exact is None else plain(exact)
        case Decimal():
            return format(value, "f")
        case date():
            return value.isoformat()
        case Period():
            return str(value)
    return value


def money(value: Fraction | Decimal) -> Any:
    """An amount, with cents."""
    exact = decimal_of(Fraction(value))
    if exact is None:
        return str(value)
    whole, _, decimals = plain(exact).partition(".")
    return f"{whole}.{decimals:0<2}"


def _priced(one: Priced, on: date | None) -> dict[str, Any]:
    price = one.on(on) if on is not None else None
    return {
        "id": one.charge.id,
        "per": one.charge.per,
        "base_month": number(one.base_month),
        "base_price": money(one.base),
        "price": None if price is None or isinstance(price, Refusal) else money(price),
        "indexations": [_indexed(step) for step in one.indexed],
        "amended": [{"date": day.isoformat(), "price": money(price)} for day, price in one.amended],
        "waits_for": None if one.stopped is None else _stopped(one.stopped),
    }


def _indexed(step: Indexed) -> dict[str, Any]:
    return {
        "date": step.due.isoformat(),
        "from_month": str(step.span.start),
        "to_month": str(step.span.end),
        "factor": number(step.factor),
        "applied_factor": number(step.used),
        "price_before": money(step.before),
        "price": money(step.price),
        "announcement": _force(step.in_force),
        "trace": steps(step.trace),
    }


def _force(of: InForce) -> dict[str, Any]:
    made = of.announced
    return {
        "state": of.state,
        "deadline": number(of.deadline),
        "in_force_from": number(of.on),
        "announced_on": number(made.on if made else None),
        "announced_by": made.by if made else None,
        "document": made.document if made else None,
    }


def _stopped(of: Stopped) -> dict[str, Any]:
    return {
        "date": number(of.due),
        "month": number(of.month),
        "announcement": _force(of.in_force),
        **refused(of.refusal),
    }


def refused(of: Refusal) -> dict[str, Any]:
    """Why a number is lacking."""
    return {
        "reason": of.reason,
        "series": of.series or None,
        "lacking_month": number(of.month),
        "last_known": number(of.last),
        "term": of.term or None,
    }


def steps(trace: Trace) -> list[dict[str, Any]]:
    """The steps of a number."""
    return [_step(step) for step in trace]


def _step(step: Step) -> dict[str, Any]:
    return {
        "rule": step.rule,
        "inputs": {name: number(value) for name, value in step.inputs},
        "result": number(step.result),
        "rounding": step.rounding,
        "article": step.article,
    }


# --- invoices -----------------------------------------------------------------------------------


def _audit(audit: Audit, late: tuple[Late, ...], speaking: Words, names: Names) -> dict[str, Any]:
    return {
        "lines": [_line(one, speaking, names) for one in audit.lines],
        "by_year": {str(year): money(amount) for year, amount in audit.by_year().items()},
        "invoiced_too_much": money(audit.too_much),
        "invoiced_too_little": money(-audit.too_little),
        "balance": money(audit.total),
        "average_per_year": money(audit.average),
        "late_payments": [_late(one) for one in late],
        "not_judged": [
            {"charge": one.charge, "lines": list(one.lines), **refused(one.refusal)}
            for one in audit.unjudged
        ],
    }


def _line(one: Audited, speaking: Words, names: Names) -> dict[str, Any]:
    return {
        "charge": one.charge,
        "first": one.first.isoformat(),
        "last": one.last.isoformat(),
        "due": money(one.due),
        "invoiced": money(one.invoiced),
        "difference": money(one.difference),
        "invoices": list(one.invoices),
        "lines": list(one.lines),
        "causes": [_cause(cause, speaking, names) for cause in one.causes],
        "also_possible": [_cause(cause, speaking, names) for cause in one.also],
        "follows_from_earlier": one.inherited,
    }


def _cause(of: Cause, speaking: Words, names: Names) -> Mapping[str, Any]:
    return {
        "kind": of.kind,
        "indexation": number(of.of),
        **{name: number(value) for name, value in of.given},
        "says": said.cause(of, speaking, names).replace(NBSP, " "),
    }


def _late(one: Late) -> dict[str, Any]:
    known = isinstance(one.interest, Computed)
    return {
        "invoice": one.invoice,
        "principal": money(one.principal),
        "principal_includes_vat": one.with_vat,
        "due": one.due.isoformat(),
        "paid": one.paid.isoformat(),
        "days": one.days,
        "interest": money(one.interest.value) if isinstance(one.interest, Computed) else None,
        "collection_costs": None if one.costs is None else money(one.costs),
        "trace": steps(one.interest.trace) if isinstance(one.interest, Computed) else [],
        "lacks": None if known else refused(one.interest),  # type: ignore[arg-type]
    }
