"""The nearest known name, for "did you mean"."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

MOST_LISTED = 40


def hint(name: str, known: Iterable[str], nl: str, en: str) -> Mapping[str, str]:
    """Ask for the nearest known name; where none is near, say `nl` or `en`, and what is known.

    `{known}` in either stands for the names.
    """
    names = sorted(known)
    near = get_close_matches(name, names, n=1, cutoff=0.6)
    if near:
        return {"nl": f"Bedoelt u `{near[0]}`?", "en": f"Did you mean `{near[0]}`?"}
    listed = ", ".join(names[:MOST_LISTED]) or "–"
    return {"nl": nl.replace("{known}", listed), "en": en.replace("{known}", listed)}
