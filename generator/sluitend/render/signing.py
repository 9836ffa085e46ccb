"""The signature block laid out: both formats draw the same rows."""

from dataclasses import dataclass
from typing import Literal

from sluitend.prose.blocks import Signatory, Signatures

ABREAST = 2
Cell = tuple[str, str]
NOTHING: Cell = ("", "")


@dataclass(frozen=True, slots=True)
class SigningRow:
    """One row: a label and a value for each party, side by side.

    `kind`: "name" the party's heading and "under" the line below it, both in the label; "line" a
    label and its value, or a line to fill in; "sign" room for a signature; "gap" the space before
    the next signatory. A cell without a label is empty: that party has no such row.
    """

    kind: Literal["name", "under", "line", "sign", "gap"]
    cells: tuple[Cell, ...]


def signing_rows(block: Signatures) -> tuple[tuple[SigningRow, ...], ...]:
    """The rows of each pair of parties; a third party starts a second pair."""
    starts = range(0, len(block.parties), ABREAST)
    return tuple(_pair(block, block.parties[at : at + ABREAST]) for at in starts)


def _pair(
    block: Signatures, parties: tuple[tuple[str, str, tuple[Signatory, ...]], ...]
) -> tuple[SigningRow, ...]:
    rows = [SigningRow("name", tuple((name, "") for name, _, _ in parties))]
    if any(under for _, under, _ in parties):
        rows.append(SigningRow("under", tuple((under, "") for _, under, _ in parties)))
    for nth in range(max(len(signatories) for _, _, signatories in parties)):
        if nth:
            rows.append(SigningRow("gap", (NOTHING,) * len(parties)))
        abreast = [people[nth : nth + 1] for _, _, people in parties]
        rows += [
            SigningRow("line", tuple(_line(people, at) for people in abreast))
            for at in range(max(len(person.lines) for people in abreast for person in people))
        ]
        signs = tuple((block.signature_label, "") if people else NOTHING for people in abreast)
        rows.append(SigningRow("sign", signs))
    return tuple(rows)


def _line(people: tuple[Signatory, ...], at: int) -> Cell:
    lines = [person.lines[at] for person in people if at < len(person.lines)]
    return lines[0] if lines else NOTHING
