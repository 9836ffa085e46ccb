"""Who signs a contract for a party.

The contract names them, or it is the first who may on its date, with those who must sign beside.
How far a mandate goes decides nothing here: that is internal, and what both parties read may not
depend on it. A rule says when the limit of a mandate does not reach.
"""

from sluitend.model.contract import Contract
from sluitend.model.governance import Side
from sluitend.model.party import MaySign, Party, Person

Signatories = tuple[tuple[Person, MaySign], ...]


def signatories(party: Party | None, side: Side, contract: Contract) -> Signatories:
    """The people who sign for a side, each with the ground of their authority."""
    if party is None:
        return ()
    people = {person.id: person for person in party.people}
    grounds = _grounds(party, getattr(contract.signing, side), contract)
    return tuple((people[name], ground) for name, ground in grounds.items() if name in people)


def _grounds(party: Party, named: tuple[str, ...], contract: Contract) -> dict[str, MaySign]:
    """Who signs, in order, each with the authority they act on: their own, or one they join."""
    own = {one.person: one for one in party.may_sign}
    if named:
        first = [own[name] for name in named if name in own]
    else:
        first = [one for one in party.may_sign if _holds(one, contract)][:1]
    found: dict[str, MaySign] = {}
    for one in first:
        for name in (one.person, *one.jointly_with):
            found.setdefault(name, own.get(name, one))
    return found


def _holds(signatory: MaySign, contract: Contract) -> bool:
    """Whether an authority still holds on the contract's date."""
    day = contract.dated
    return signatory.until is None or day is None or day <= signatory.until
