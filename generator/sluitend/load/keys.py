"""Which keys a type knows at a path, for "did you mean"."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal, get_args, get_origin

from sluitend.model.frozen import Frozen
from sluitend.model.union import members


def keys_at(model: type[Frozen], path: tuple[int | str, ...]) -> list[str]:
    """The keys a path of the model may hold, as they are written in files."""
    kinds: list[Any] = [model]
    for step in path:
        kinds = [inner for kind in kinds for inner in _inside(kind, step)]
    found: set[str] = set()
    for kind in kinds:
        for each in _models(kind):
            found |= {field.alias or name for name, field in each.model_fields.items()}
    return sorted(found)


def _inside(annotation: Any, step: int | str) -> Iterator[Any]:
    """What stands at one step below: a field, an item, or the member of a union it names."""
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        for name, field in annotation.model_fields.items():
            if step == (field.alias or name):
                yield field.rebuild_annotation()
        return
    members = list(_members(annotation))
    tagged = [member for member, tag in members if tag == step]
    if tagged:
        yield from tagged
        return
    for part in _parts(annotation):
        if _is_collection(part):
            yield from get_args(part)[-2:]
        elif isinstance(part, type) and issubclass(part, Frozen):
            yield from _inside(part, step)


def _parts(annotation: Any) -> Iterator[Any]:
    """The annotation without its metadata, a union's members one by one."""
    if get_origin(annotation) is Annotated:
        yield from _parts(get_args(annotation)[0])
    elif _is_collection(annotation) or not get_args(annotation):
        yield annotation
    elif get_origin(annotation) is not Literal:
        for part in get_args(annotation):
            yield from _parts(part)


def _is_collection(annotation: Any) -> bool:
    return get_origin(annotation) in (tuple, dict, Mapping)


def _members(annotation: Any) -> Iterator[tuple[type[Frozen], str]]:
    """The types of a union with the tag that names each."""
    for tag, kind in members(annotation):
        yield kind, tag
    if get_origin(annotation) is not Annotated:
        for part in get_args(annotation):
            yield from _members(part)


def _models(annotation: Any) -> Iterator[type[Frozen]]:
    for part in _parts(annotation):
        if isinstance(part, type) and issubclass(part, Frozen):
            yield part
