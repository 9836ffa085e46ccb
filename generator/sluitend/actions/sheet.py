"""Edits in a contract's own sheet: only what changes, everything else as it stands."""

from sluitend.source.compose import compose
from sluitend.source.edit import apply, insert_key, replace_scalar
from sluitend.source.nodes import Keys, Scalar
from sluitend.source.tree import Tree


def with_status(tree: Tree, path: str, status: str) -> bytes:
    """`contract.yaml` with another status."""
    content = tree.read(path)
    text = content.decode("utf-8")
    root = compose(path, content).root
    if not isinstance(root, Keys):
        raise ValueError(f"no mapping: {path}")
    old = root.get("status")
    edit = (
        replace_scalar(text, old, status)
        if isinstance(old, Scalar)
        else insert_key(text, root, "status", status)
    )
    return apply(text, (edit,)).encode("utf-8")
