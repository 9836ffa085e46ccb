"""`words("nl")`: the words of a language."""

from sluitend.wording.en import EN
from sluitend.wording.language import NBSP, Words, sentence
from sluitend.wording.nl import NL

__all__ = ["EN", "LANGUAGES", "NBSP", "NL", "Words", "sentence", "words"]

LANGUAGES = (NL, EN)
"""All there are."""


def words(language: str) -> Words:
    """The words of a language by its code."""
    return next(known for known in LANGUAGES if known.language == language)
