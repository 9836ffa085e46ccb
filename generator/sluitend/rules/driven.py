"""Which service levels move a consequence: those whose miss can make it cost money."""

from sluitend.model.consequence import (
    BonusMalus,
    Consequence,
    Penalty,
    ServiceCredit,
    ServicePoints,
)
from sluitend.model.contract import Contract
from sluitend.model.service_level import Role
from sluitend.model.trigger import (
    OnAnyGate,
    OnAnyServiceLevel,
    OnPoints,
    OnScore,
    OnServiceLevel,
    Trigger,
)


def drives(contract: Contract, one: Consequence) -> frozenset[str]:
    """Ids of the service levels of which a miss can bring a consequence about."""
    found = on_trigger(contract, getattr(one, "when", None))
    match one:
        case BonusMalus():
            return found | (weighed(contract) if one.on == "score" else {one.on})
        case ServiceCredit():
            parts = one.at_risk.parts if one.at_risk is not None else {}
            return found | frozenset(parts) | ({one.on} if one.on else frozenset())
        case Penalty() if one.on is not None:
            return found | _of_points(contract, one.on)
    return found


def weighed(contract: Contract) -> frozenset[str]:
    """The service levels that make up the score."""
    return frozenset(
        level.id
        for level in contract.service_levels
        if level.role is Role.SCORED and level.weight is not None and level.weight.number > 0
    )


def on_trigger(contract: Contract, when: Trigger | None) -> frozenset[str]:
    """The service levels that a trigger looks at; a promise kept is no miss."""
    match when:
        case OnServiceLevel() if when.is_ != "met":
            return frozenset({when.service_level})
        case OnAnyServiceLevel():
            return frozenset(when.of) or weighed(contract)
        case OnAnyGate():
            gates = (one for one in contract.service_levels if one.role is Role.GATE)
            return frozenset(one.id for one in gates)
        case OnScore():
            return weighed(contract)
        case OnPoints():
            return _of_points(contract, when.points_of)
    return frozenset()


def _of_points(contract: Contract, name: str) -> frozenset[str]:
    """The service levels that give the points of a consequence."""
    for one in contract.consequences:
        if isinstance(one, ServicePoints) and one.id == name:
            return frozenset(one.on) or weighed(contract)
    return frozenset()
