"""The ledger replayed forwards: what terms become by the changes of an entry.

Terms are plain data here, as their files hold them: mappings, lists and texts. A path goes by key,
and by id within a list; what has no id is replaced whole by `set`. `rename` gives a thing another
id; where others name it, their entry says so by a `set`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sluitend.model.ledger import Add, Change, Remove, Rename, SetTo

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Replayed:
    """The terms after all changes that could be made, and the paths of those that could not."""

    terms: Data
    lost: tuple[str, ...] = ()


def replayed(terms: Mapping[str, Any], changes: Iterable[Change]) -> Replayed:
    """The terms after these changes, in order; the terms given stay as they are."""
    now: Any = _copied(terms)
    lost: list[str] = []
    for change in changes:
        path = _path(change).split(".")
        if not _made(now, path, change):
            lost.append(".".join(path))
    return Replayed(now, tuple(lost))


def _path(change: Change) -> str:
    match change:
        case SetTo():
            return change.set
        case Add():
            return change.add
        case Remove():
            return change.remove
    return change.rename


def _made(terms: Any, path: Sequence[str], change: Change) -> bool:
    """Makes one change in place; False where its path leads nowhere."""
    *way, last = path
    parent = terms
    for step in way:
        parent = _below(parent, step)
    match change, parent:
        case SetTo(), dict():
            parent[last] = _copied(change.to)
            return True
        case SetTo(to=Mapping() as thing), list() if (at := _index(parent, last)) is not None:
            parent[at] = {"id": last, **_copied(thing)}
            return True
        case Add(), dict():
            return _added(parent.setdefault(last, []), change.value)
        case Remove(), dict() if last in parent:
            del parent[last]
            return True
        case Remove(), list() if (at := _index(parent, last)) is not None:
            del parent[at]
            return True
        case Rename(to=new), list() if (at := _index(parent, last)) is not None:
            free = _index(parent, new) in (None, at)
            parent[at]["id"] = new if free else last
            return free
        case Rename(to=new), dict() if last in parent and new not in parent:
            parent[new] = parent.pop(last)
            return True
    return False


def _below(data: Any, step: str) -> Any:
    """What one step of a path leads to; None where it leads nowhere."""
    match data:
        case dict():
            return data.get(step)
        case list() if (at := _index(data, step)) is not None:
            return data[at]
    return None


def _index(items: list[Any], id_: str) -> int | None:
    return next(
        (at for at, item in enumerate(items) if isinstance(item, dict) and item.get("id") == id_),
        None,
    )


def _added(items: Any, value: Any) -> bool:
    """Adds a thing to a list; False where the list is none, or has a thing with its id."""
    new = _copied(value)
    known = isinstance(new, dict) and "id" in new
    if not isinstance(items, list) or (known and _index(items, new["id"]) is not None):
        return False
    items.append(new)
    return True


def _copied(value: Any) -> Any:
    match value:
        case Mapping():
            return {key: _copied(one) for key, one in value.items()}
        case tuple() | list():
            return [_copied(one) for one in value]
    return value
