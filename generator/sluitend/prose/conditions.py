"""Conditions under which a clause or paragraph belongs to a contract: a table, nothing to compute.

A condition is one word of the table, or that word with `not` before it (`not has_bonus`; as an
attribute, where no space can stand, `not_has_bonus`).
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from sluitend.load.dossier import Dossier
from sluitend.load.near import hint
from sluitend.model.consequence import (
    BonusMalus,
    ImprovementPlan,
    Penalty,
    ServiceCredit,
    ServicePoints,
    StepIn,
)
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity

UNKNOWN_CONDITION = Fault(
    "SL308",
    Severity.ERROR,
    {"nl": "de voorwaarde `{condition}` bestaat niet", "en": "there is no condition `{condition}`"},
    {"nl": "{hint}", "en": "{hint}"},
)


@dataclass(frozen=True, slots=True)
class Condition:
    """A fact of a contract that is so or not so."""

    name: str
    """As clauses write it."""
    says: str
    """When it holds, for the reference page."""
    reads: str
    """The part of the contract it looks at."""
    holds: Callable[[Dossier], bool]
    """Whether it is so."""


def _consequence(*kinds: type) -> Callable[[Dossier], bool]:
    return lambda dossier: any(isinstance(one, kinds) for one in dossier.contract.consequences)


def _has_bonus(dossier: Dossier) -> bool:
    for one in dossier.contract.consequences:
        if isinstance(one, BonusMalus):
            rates = [row.bonus for row in one.bands] + [knot.bonus for knot in one.knots]
            if one.bonus is not None or any(rate and rate.number for rate in rates):
                return True
    return False


def _has_indexation(dossier: Dossier) -> bool:
    price = dossier.contract.price
    return price is not None and price.indexation is not None


def _has_renewal(dossier: Dossier) -> bool:
    term = dossier.contract.term
    return term is not None and term.renewal is not None and term.renewal.times > 0


def _has_run_in(dossier: Dossier) -> bool:
    term = dossier.contract.term
    return term is not None and term.run_in is not None and term.run_in.number > 0


def _is_indefinite(dossier: Dossier) -> bool:
    return dossier.contract.term is not None and dossier.contract.term.ends is None


def _has_extra_work(dossier: Dossier) -> bool:
    return dossier.contract.price is not None and dossier.contract.price.extra_work is not None


def _settled_at_cost(dossier: Dossier) -> bool:
    price = dossier.contract.price
    return price is not None and price.fee_model == "management_fee"


def _processes_personal_data(dossier: Dossier) -> bool:
    data = dossier.contract.personal_data
    return data is not None and data.processes_for_client


_TABLE = (
    Condition(
        "public_client", "the client is a contracting authority", "client",
        lambda dossier: dossier.client is not None and dossier.client.public_client,
    ),
    Condition(
        "has_bonus_malus", "a consequence is a bonus-malus", "consequences",
        _consequence(BonusMalus),
    ),
    Condition("has_bonus", "a bonus can be earned", "consequences", _has_bonus),
    Condition(
        "has_penalties", "a consequence is a penalty or a service credit", "consequences",
        _consequence(Penalty, ServiceCredit),
    ),
    Condition(
        "has_service_credits", "a consequence is a service credit", "consequences",
        _consequence(ServiceCredit),
    ),
    Condition(
        "has_service_points", "a consequence gives service points", "consequences",
        _consequence(ServicePoints),
    ),
    Condition(
        "has_improvement_plan", "a consequence asks for an improvement plan", "consequences",
        _consequence(ImprovementPlan),
    ),
    Condition(
        "has_step_in", "the client may have the work done by another", "consequences",
        _consequence(StepIn),
    ),
    Condition("has_indexation", "the price is indexed", "price", _has_indexation),
    Condition(
        "settled_at_cost", "the supplier is paid a management fee, and costs are settled", "price",
        _settled_at_cost,
    ),
    Condition("has_extra_work", "extra work is agreed on", "price", _has_extra_work),
    Condition("has_renewal", "the term can be renewed", "term", _has_renewal),
    Condition("has_run_in", "there is a settling-in period", "term", _has_run_in),
    Condition("indefinite", "there is a term, and it has no last day", "term", _is_indefinite),
    Condition(
        "framework", "the contract is a framework agreement", "form",
        lambda dossier: dossier.contract.form == "framework",
    ),
    Condition(
        "call_off", "the contract is a call-off under a framework agreement", "form",
        lambda dossier: dossier.contract.form == "call_off",
    ),
    Condition(
        "has_subcontractors", "subcontractors are agreed to", "subcontractors",
        lambda dossier: bool(dossier.contract.subcontractors),
    ),
    Condition(
        "processes_personal_data", "the supplier processes personal data for the client",
        "personal_data", _processes_personal_data,
    ),
    Condition(
        "several_languages", "the contract is made in more than one language", "languages",
        lambda dossier: len(dossier.contract.languages) > 1,
    ),
    Condition(
        "several_sites", "the contract covers more than one site", "sites",
        lambda dossier: len(dossier.contract.sites) > 1,
    ),
    Condition(
        "electronic_signature", "the contract is signed electronically", "signing",
        lambda dossier: dossier.contract.signing.electronic,
    ),
)  # fmt: skip
CONDITIONS: Final[Mapping[str, Condition]] = MappingProxyType({one.name: one for one in _TABLE})


@dataclass(frozen=True, slots=True)
class Judged:
    """What the conditions of a contract came to, where they were asked."""

    dossier: Dossier

    def holds(self, text: str | None) -> bool:
        """Whether a condition holds; one that nobody knows does, and is a problem besides."""
        if not text:
            return True
        word, turned = _word(text)
        known = CONDITIONS.get(word)
        return known is None or known.holds(self.dossier) is not turned

    def unsure(self, text: str | None) -> bool:
        """Whether what the condition looks at could not be read, or nobody knows it."""
        if not text:
            return False
        known = CONDITIONS.get(_word(text)[0])
        return known is None or known.reads in self.dossier.faulty


def unknown(text: str | None, place: Place) -> Iterator[Problem]:
    """The problem of a condition that is not in the table."""
    if text and (word := _word(text)[0]) not in CONDITIONS:
        near = hint(word, CONDITIONS, "Kies uit: {known}.", "Choose from: {known}.")
        yield UNKNOWN_CONDITION.at(place, condition=text, hint=near)


def _word(text: str) -> tuple[str, bool]:
    """The word of the table, and whether it is turned round."""
    bare = text.strip().replace("_", " ").split()
    turned = bare[:1] == ["not"]
    return "_".join(bare[1:] if turned else bare), turned
