"""Many documents on several cores: the same bytes, in the same order; what goes wrong is said."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests.render.sample import sample

from sluitend.prose.blocks import Paragraph, Run
from sluitend.render.batch import on_cores
from sluitend.render.fault import LetterFault
from sluitend.render.house import BUILT_IN
from sluitend.render.job import Job, render_all, source_of

SHORT = replace(sample(), blocks=(Paragraph((Run("Opdrachtnemer maakt schoon."),)),))


def jobs(contracts: int, text: str = "Opdrachtnemer") -> Iterator[Job]:
    for nth in range(contracts):
        document = replace(SHORT, title=f"{nth}", blocks=(Paragraph((Run(f"{text} {nth}."),)),))
        for form in ("docx", "pdf"):
            yield Job(f"c{nth}/a.{form}", form, document, BUILT_IN)


def test_the_same_bytes_in_the_same_order_on_any_number_of_cores() -> None:
    one = list(render_all(jobs(5)))
    for cores in (1, 2):
        assert list(on_cores(jobs(5), cores)) == one


def test_few_are_made_here() -> None:
    assert list(on_cores(jobs(2), 2)) == list(render_all(jobs(2)))
    assert list(on_cores((), 2)) == []


def test_a_letter_no_font_has_comes_back_from_the_other_process() -> None:
    with pytest.raises(LetterFault) as wrong:
        list(on_cores(jobs(4, "\U0001f355"), 2))
    assert wrong.value.text == "\U0001f355"


def test_what_is_left_is_not_begun_once_nobody_asks() -> None:
    made = on_cores(jobs(40), 2)
    assert next(made)[0].path == "c0/a.docx"
    made.close()  # type: ignore[attr-defined]


def test_the_source_is_the_same_for_every_form_and_knows_rare_letters() -> None:
    document = replace(SHORT, blocks=(Paragraph((Run("é € \U0001f355 \u4e2d"),)),))
    source = source_of(document, BUILT_IN)
    assert source.rare == "€\u4e2d\U0001f355"
    forms = [Job("a", form, document, BUILT_IN, source).digest for form in ("docx", "pdf")]
    assert forms == [Job("b", form, document, BUILT_IN).digest for form in ("docx", "pdf")]
    assert len(set(forms)) == 2
