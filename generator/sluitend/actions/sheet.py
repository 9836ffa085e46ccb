"""Edits in a contract's own sheet: only what changes, everything else as it stands."""

from sluitend.source.compose import compose
from sluitend.source.edit import apply, insert_key, replace_scalar
from sluitend.source.nodes import Keys, Scalar
from sluitend.source.tree import Tree


def recorded(tree: Tree, path: str, status: str, version: str) -> bytes:
    """`contract.yaml` with another status, and its version where it named none."""
    text = _with(tree.read(path).decode("utf-8"), path, "status", status)
    return _with(text, path, "version", f'"{version}"', only_new=True).encode("utf-8")


def _with(text: str, path: str, key: str, value: str, *, only_new: bool = False) -> str:
    root = compose(path, text.encode("utf-8")).root
    if not isinstance(root, Keys):
        raise ValueError(f"no mapping: {path}")
    old = root.get(key)
    if old is None:
        return apply(text, (insert_key(text, root, key, value),))
    if not isinstance(old, Scalar):
        raise ValueError(f"no text: {key} in {path}")
    if only_new and not old.is_null:
        return text
    return apply(text, (replace_scalar(text, old, value.strip('"')),))
