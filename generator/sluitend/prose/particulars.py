"""Particulars of a contract that no text asks for: a slip of the pen would pass unseen."""

from collections.abc import Iterator

from sluitend.load.dossier import Dossier
from sluitend.load.near import hint
from sluitend.model.clause import ClauseFront
from sluitend.problem import Fault, Problem, Severity
from sluitend.source.dialect import QUOTE

NOT_ASKED = Fault(
    "SL323",
    Severity.WARNING,
    {
        "nl": "geen artikel vraagt naar de bijzonderheid `{id}`",
        "en": "no article asks for the particular `{id}`",
    },
    {"nl": "{hint}", "en": "{hint}"},
)


def not_asked(dossier: Dossier) -> Iterator[Problem]:
    """Particulars that stand in the contract for nothing; conditions make no difference."""
    if dossier.faulty & {"clauses", "annexes"}:
        return
    asked = _asked(dossier)
    for name in dossier.contract.particulars:
        if name not in asked:
            near = hint(name, asked, "Haal haar weg.", "Take it away.")
            yield NOT_ASKED.at(dossier.where("particulars", name), id=name, hint=near)


def _asked(dossier: Dossier) -> frozenset[str]:
    """What the heads of clauses name, and what any text quotes."""
    named: set[str] = set()
    for source in (*dossier.clauses, *dossier.annexes):
        if isinstance(source.front, ClauseFront):
            named |= source.front.particulars.keys()
        quotes = QUOTE.finditer(source.text)
        named |= {found["id"] for found in quotes if found["name"] == "particular"}
    return frozenset(name for name in named if name)
