"""What `sluitend index --revisions` shows."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from sluitend.actions.index import Revised
from sluitend.number import plain
from sluitend.pricing.revisions import Revision
from sluitend.wording import pricing as said
from sluitend.wording.words import NBSP, words


def lines(found: Revised, language: str) -> Iterator[str]:
    """Every difference, and who counted with a figure that is another now."""
    if found.title is None:
        return
    speaking = words(language)
    title = speaking.text(found.title, language) or ""
    if not found.revisions:
        yield speaking.pricing.no_revisions.format(series=title)
        return
    yield title
    for one in found.revisions:
        yield f"  {said.revision(one, speaking)}".replace(NBSP, " ")
    for contract, days in found.used.items():
        listed = speaking.list(map(speaking.date, days))
        yield speaking.pricing.used_in.format(contract=contract, days=listed)


def as_json(found: Revised) -> dict[str, Any]:
    """For programs; stable keys."""
    return {
        "revisions": [_as_json(one) for one in found.revisions],
        "used": {name: [day.isoformat() for day in days] for name, days in found.used.items()},
    }


def _as_json(one: Revision) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "period": str(one.period),
        "column": one.column,
        "old": _number(one.old),
        "new": _number(one.new),
        "old_status": one.old_status,
        "new_status": one.new_status,
        "definitive_figure_changed": one.matters,
    }


def _number(value: Decimal | None) -> str | None:
    return None if value is None else plain(value)
