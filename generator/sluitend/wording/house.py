"""The words of a language as a house says them: its own labels in place of ours."""

from dataclasses import replace
from typing import cast

from sluitend.model.house import House
from sluitend.wording.language import Words
from sluitend.wording.texts.labels import Labels
from sluitend.wording.words import words


def house_words(house: House, language: str) -> Words:
    """All sentences of a language, with the labels of this house."""
    known = words(language)
    own = house.labels.get(language)
    return replace(known, label=cast(Labels, {**known.label, **own})) if own else known
