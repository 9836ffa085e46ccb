"""Whole sentences, in both languages: tests/wording/cases/*.yaml."""

from collections.abc import Mapping
from typing import Any

import pytest
from tests.wording.saying import cases, said

from sluitend.wording.language import Words
from sluitend.wording.words import LANGUAGES


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda words: words.language)
@pytest.mark.parametrize("case", cases())
def test_it_says(case: Mapping[str, Any], words: Words) -> None:
    expected = case[words.language]
    assert said(case, words) == (None if expected == "null" else expected)
