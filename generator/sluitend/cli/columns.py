"""Rows as columns of text: words to the left, amounts to the right."""

from collections.abc import Iterator, Sequence

from sluitend.wording.words import NBSP

GAP = "  "


def columns(
    rows: Sequence[Sequence[str]], right: Sequence[int] = (), indent: str = GAP
) -> Iterator[str]:
    """Each row on one line, every column as wide as its widest cell; `right`: those of sums."""
    plain = [[cell.replace(NBSP, " ") for cell in row] for row in rows]
    count = max(map(len, plain), default=0)
    widths = [max(len(row[at]) for row in plain if at < len(row)) for at in range(count)]
    for row in plain:
        cells = (
            cell.rjust(widths[at]) if at in right else cell.ljust(widths[at])
            for at, cell in enumerate(row)
        )
        yield (indent + GAP.join(cells)).rstrip()
