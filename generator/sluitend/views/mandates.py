"""Who may sign a contract, by mandate, limit and day; only the outcome leaves this module."""

from sluitend.model.contract import Contract
from sluitend.model.party import MaySign, Party, Person

Signing = tuple[tuple[Person, MaySign], ...]


def signing_people(party: Party | None, contract: Contract) -> Signing:
    """The first who may sign a contract of this value on this day, and those who sign beside.

    How far a mandate goes is internal: what is given back has no limit any more.
    """
    first = (
        next((one for one in party.may_sign if _suffices(one, contract)), None) if party else None
    )
    if party is None or first is None:
        return ()
    people = {person.id: person for person in party.people}
    own = {one.person: one for one in party.may_sign}
    return tuple(
        (people[name], own.get(name, first).with_(limit=None))
        for name in (first.person, *first.jointly_with)
        if name in people
    )


def _suffices(signatory: MaySign, contract: Contract) -> bool:
    value, day = contract.value, contract.dated
    amount = (value.maximum or value.estimated) if value else None
    enough = signatory.limit is None or amount is None or amount <= signatory.limit
    return enough and (signatory.until is None or day is None or day <= signatory.until)
