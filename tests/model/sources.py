"""What users may write, made up from the model: any source text of any kind of file."""

from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from hypothesis import strategies as st
from pydantic.fields import FieldInfo

from sluitend.model.as_written import AsWritten
from sluitend.model.frozen import Choice, Frozen, Reads
from sluitend.model.text import Text

DEEPEST = 4
Source = st.SearchStrategy[Any]

WORDS = st.sampled_from(["a", "in-time", "Één tekst: met “alles”, 3 %", "null", "2500"])
TEXT = st.one_of(WORDS, st.fixed_dictionaries({"nl": WORDS}, optional={"en": WORDS}))
GIVEN = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(WORDS, inner, max_size=2),
    max_leaves=3,
)


def of_model(model: type[Frozen], depth: int = 0) -> Source:
    """Sources of a type: what is required, and some of what may be left out."""
    model.model_rebuild()
    fields = {known.alias or name: known for name, known in model.model_fields.items()}
    needed = {key: of_field(known, depth) for key, known in fields.items() if known.is_required()}
    others = {
        key: of_field(known, depth)
        for key, known in fields.items()
        if not known.is_required() and depth < DEEPEST
    }
    if not issubclass(model, Choice):
        return st.fixed_dictionaries(needed, optional=others)
    return _chosen(model, fields, needed, others, depth)


def _chosen(
    model: type[Choice],
    fields: dict[str, FieldInfo],
    needed: dict[str, Source],
    others: dict[str, Source],
    depth: int,
) -> Source:
    """As well, of each group exactly one key; one that says yes or no, says yes."""
    exclusive = {key for group in model.choices for key in group}
    free = {key: made for key, made in others.items() if key not in exclusive}

    def one(key: str) -> Source:
        yes = fields[key].default is False
        return st.fixed_dictionaries(
            {key: st.just("true") if yes else of_field(fields[key], depth)}
        )

    groups = [st.sampled_from(group).flatmap(one) for group in model.choices]
    return st.tuples(st.fixed_dictionaries(needed, optional=free), *groups).map(
        lambda parts: {key: value for part in parts for key, value in part.items()}
    )


def of_field(known: FieldInfo, depth: int) -> Source:
    """Sources of a field."""
    return of_annotation(known.rebuild_annotation(), depth)


def of_annotation(annotation: Any, depth: int) -> Source:
    """Sources of a type, a notation, a list, a mapping, or one of several."""
    if annotation is Text:
        return TEXT
    if isinstance(annotation, type):
        if issubclass(annotation, StrEnum):
            return st.sampled_from([member.value for member in annotation])
        assert issubclass(annotation, Frozen)
        model: type[Frozen] = annotation
        return st.deferred(lambda: of_model(model, depth + 1))
    args, origin = get_args(annotation), get_origin(annotation)
    if origin is Annotated:
        return _of_marked(args, depth)
    if origin is Literal:
        return st.sampled_from(args)
    if origin is tuple:
        return st.lists(of_annotation(args[0], depth), max_size=2)
    if origin in (Union, UnionType):
        return st.one_of(*(of_annotation(one, depth) for one in args if one is not NoneType))
    return st.dictionaries(of_annotation(args[0], depth), of_annotation(args[1], depth), max_size=2)


def _of_marked(args: tuple[Any, ...], depth: int) -> Source:
    for mark in args[1:]:
        if isinstance(mark, Reads):
            return st.just(mark.example) if mark.example else _without_example(mark)
        if isinstance(mark, AsWritten):
            return GIVEN
    return of_annotation(args[0], depth)


def _without_example(mark: Reads) -> Source:
    return st.sampled_from(["true", "false"]) if mark.kind is bool else WORDS
