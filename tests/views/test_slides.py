"""Slides: one thought each, at most forty words, all of it from the handout; the rest is said."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.views.demo import CONTRACTS, demo, subject
from tests.views.outline import outline

from sluitend.load.dossier import Dossier
from sluitend.load.portfolio import load
from sluitend.model.audience import Audience
from sluitend.prose.blocks import Bars, Paragraph, Slide, Table
from sluitend.quantity import Bound, quantity
from sluitend.render.compose import document
from sluitend.source.disk import disk
from sluitend.views import briefing, slides
from sluitend.views.edition import edition_of
from sluitend.views.explaining.reader import told_to
from sluitend.views.showing.slide import (
    MOST_LETTERS,
    MOST_OF_TITLE,
    MOST_WORDS,
    charts,
    cut,
    points,
    rows,
    spoken,
    statement,
    text_of,
    words_in,
)
from sluitend.views.view import View
from sluitend.wording.words import words


@cache
def contracts() -> tuple[Dossier, ...]:
    """The example's contracts."""
    return load(disk(CONTRACTS)).dossiers


@cache
def of_all() -> tuple[tuple[str, View], ...]:
    """The slides of every contract of the example, in each of its languages."""
    found = []
    for dossier in contracts():
        whole = subject(dossier)
        for language in dossier.contract.languages:
            views = slides.views(whole, words(language), gate_open=False)
            found += [(f"{dossier.id}/{view.name}", view) for view in views]
    return tuple(found)


def shown(slide: Slide) -> Iterator[str]:
    """Every text that stands on a slide, its title first."""
    yield slide.title
    for block in slide.blocks:
        if isinstance(block, Bars):
            for bar in block.bars:
                yield from (bar.label, bar.value)
        elif isinstance(block, Table):
            cells = (cell for row in (*block.head, *block.rows) for cell in row)
            yield from (text_of(line) for cell in cells for line in cell.lines)
        elif isinstance(block, Paragraph):
            yield text_of(block.content)
        else:
            yield from spoken((block,))


def sheet(view: View) -> tuple[Slide, ...]:
    """The slides of a view."""
    assert isinstance(view.sheet, slides.SlidesSheet)
    return view.sheet.slides


def by_name(name: str) -> tuple[Slide, ...]:
    """The slides of one file of the cleaning contract."""
    return next(
        sheet(view) for found, view in of_all() if found == f"schoonmaak-stadskantoor/{name}"
    )


# --- the measure ------------------------------------------------------------------------------


def test_every_contract_with_service_levels_has_slides() -> None:
    names = {name.partition("/")[0] for name, _ in of_all()}
    assert names == {one.id for one in contracts() if one.contract.service_levels}


def test_at_most_forty_words_a_slide() -> None:
    too_many = {
        (name, slide.title): count
        for name, view in of_all()
        for slide in sheet(view)
        if (count := sum(map(words_in, shown(slide)))) > 40
    }
    assert too_many == {}


def test_every_slide_has_a_title_and_something_to_say() -> None:
    for name, view in of_all():
        for slide in sheet(view):
            assert slide.title.strip(), name
            assert all(line.strip() for line in slide.notes), (name, slide.title)
            assert slide.notes, (name, slide.title)


long_words = st.text("abcdefghijklmnop", min_size=1, max_size=60)
texts = st.lists(long_words, min_size=1, max_size=70).map(" ".join)
cells = st.lists(st.tuples(texts, texts), min_size=1, max_size=12)


def within(slide: Slide) -> bool:
    """Whether a slide keeps to its measure, in words and in letters."""
    said = list(shown(slide))
    return (
        sum(map(words_in, said)) <= MOST_WORDS
        and len(said[0]) <= MOST_OF_TITLE + len(" (99/99)")
        and (isinstance(slide.blocks[0], Bars) or sum(map(len, said[1:])) <= MOST_LETTERS + 20)
    )


@settings(max_examples=200, derandomize=True, deadline=None)
@given(texts, cells)
def test_any_text_keeps_to_the_measure(title: str, given: list[tuple[str, str]]) -> None:
    said = [((one, other), (f"{one}: {other}",)) for one, other in given]
    alone = [((one,), (one,)) for one, _ in given]
    made = (
        *rows(title, said, words("nl"), (0.5, 0.5), ("Dag", "Wat")),
        *points(title, alone, words("nl")),
        *statement(title, *given[0], words("nl"), notes=given[0]),
    )
    assert all(map(within, made))
    # nothing is lost: what was cut is said
    notes = [line for slide in made for line in slide.notes]
    assert all(f"{one}: {other}" in notes and one in notes for one, other in given)


@pytest.mark.parametrize(
    ("text", "count", "letters", "left"),
    [
        ("een twee drie", 3, 20, "een twee drie"),
        ("een twee drie", 2, 20, "een twee…"),
        ("een twee, drie", 2, 20, "een twee…"),
        ("een twee drie", 3, 13, "een twee drie"),
        ("een twee drie", 3, 12, "een twee…"),
        ("eenentwintig", 3, 6, "eenen…"),
        ("een, twee, drie vier vijf", 4, 99, "een, twee…"),
        ("een, twee drie vier vijf", 4, 99, "een, twee drie vier…"),
        ("boete ‘een, twee, drie’, vier vijf", 4, 99, "boete ‘een, twee, drie’…"),
        ("boete ‘een, twee drie’, vier vijf", 3, 99, "boete ‘een, twee…"),
    ],
)
def test_cut(text: str, count: int, letters: int, left: str) -> None:
    assert cut(text, count, letters) == left


def test_rows_are_spread_evenly() -> None:
    seven = [((f"dag {nth}", "wat er dan gebeurt"), ("x",)) for nth in range(7)]
    made = rows("Dagen", seven, words("nl"), (0.5, 0.5), ("Dag", "Wat"))
    assert [slide.title for slide in made] == ["Dagen (1/2)", "Dagen (2/2)"]
    tables = [block for slide in made for block in slide.blocks if isinstance(block, Table)]
    assert [len(table.rows) for table in tables] == [3, 4]
    assert all(text_of(table.head[0][0].lines[0]) == "Dag" for table in tables)


def test_bars_of_two_slides_have_one_measure() -> None:
    weighed = by_name("presentatie-objectleider")
    (chart,) = (one for slide in weighed for one in slide.blocks if isinstance(one, Bars))
    assert [bar.share for bar in chart.bars[:2]] == [1.0, 0.5]
    doubled = charts("Gewichten", chart.bars + chart.bars[:1], words("nl"))
    assert len(doubled) == 2
    assert chart.alt.startswith("Staafdiagram van de gewichten: KMS-categorieën goedgekeurd 30%;")


# --- from the data alone ----------------------------------------------------------------------


@cache
def handouts(dossier_id: str, language: str) -> dict[str, str]:
    """What each reader's handout says, by the reader's name within file names."""
    dossier = next(one for one in contracts() if one.id == dossier_id)
    whole = subject(dossier)
    found = edition_of(whole, words(language), gate_open=False)
    assert found is not None
    texts = words(language).briefing
    names = {texts.file.format(reader=one.slug): one.slug for one in told_to(found)}
    return {
        names[view.name]: plain(outline(document(view)).replace("*", ""))
        for view in briefing.views(whole, words(language), gate_open=False)
    }


def plain(text: str) -> str:
    """Letters and digits alone, small."""
    return re.sub(r"[\W_]+", " ", text).lower()


def own_words(language: str) -> set[str]:
    """What slides say beside the handout: fixed words of one language."""
    said, label = words(language).slides, words(language).label
    fixed = [said.weights, said.own_mandate, said.begins_to_count, said.closing, said.sign]
    fixed += [str(one) for one in label.values()]
    fixed += [words(language).briefing.confirms]
    return {plain(one).strip() for one in fixed}


@pytest.mark.parametrize("contract", sorted({name.partition("/")[0] for name, _ in of_all()}))
def test_what_stands_on_a_slide_stands_in_the_handout(contract: str) -> None:
    for name, view in of_all():
        if not name.startswith(f"{contract}/"):
            continue
        slug = view.name.removeprefix(words(view.language).slides.file.format(reader=""))
        told, fixed = handouts(contract, view.language)[slug], own_words(view.language)
        up_to = plain(words(view.language).slides.up_to.format(amount=""))
        for slide in sheet(view):
            for said in shown(slide):
                bare = re.sub(r" \(\d+/\d+\)$| \d+ (van|of) \d+$|^\d+\. ", "", said)
                found = plain(bare).strip().removeprefix(up_to)
                parts = [one.strip() for one in re.split(r" · |…", bare) if one.strip()]
                assert (
                    found in fixed
                    or slide.kind == "opening"
                    or re.match(r"(vraag|question)\b", found)
                    or all(plain(one).strip().removeprefix(up_to) in told for one in parts)
                ), (name, slide.title, said)


def test_another_norm_is_another_slide() -> None:
    level = demo().contract.service_levels[0]
    other = level.with_(target=Bound("at least", quantity("93 %")))
    levels = (other, *demo().contract.service_levels[1:])
    given = subject(replace(demo(), contract=demo().contract.with_(service_levels=levels)))
    (first, *_) = slides.views(given, words("nl"), gate_open=False)
    before, after = by_name("presentatie-objectleider"), sheet(first)
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    titles = [new.title for _, new in changed]
    assert "KMS-categorieën goedgekeurd" in titles
    assert any("Ten minste 93%" in "".join(shown(new)) for _, new in changed)
    # the answer to the first question changes with it
    assert any("Goed antwoord: Ten minste 93%." in new.notes for _, new in changed)


def test_questions_have_their_answer_in_the_notes_alone() -> None:
    asked = [one for one in by_name("presentatie-objectleider") if one.title.startswith("Vraag ")]
    assert [one.title for one in asked] == [f"Vraag {nth} van 8" for nth in range(1, 9)]
    assert asked[0].notes[-1] == "Goed antwoord: Ten minste 90%."
    assert not any("Goed antwoord" in text for one in asked for text in shown(one))


def test_what_is_long_is_said_in_full() -> None:
    level = next(
        one for one in by_name("presentatie-objectleider") if one.title.startswith("Sanitair afg")
    )
    assert list(shown(level))[1:] == ["Ten hoogste 1", "Weegt 15% · elk Kwartaal gemeten"]
    assert level.notes[0].startswith("Wat telt: Het aantal afgekeurde categorieën sanitair")
    assert level.notes[1].startswith("Wat niet meetelt: Ruimten die op het meetmoment")


def test_slides_are_for_both_parties_and_for_who_is_told_aloud() -> None:
    names = [name.rpartition("/")[2] for name, _ in of_all()]
    assert not any("gebruikers" in name or "users" in name for name in names)
    assert {view.audience for _, view in of_all()} == {Audience.PARTNER}
    assert {view.forms for _, view in of_all()} == {("pptx", "pdf")}


def test_without_service_levels_there_are_none() -> None:
    bare = subject(replace(demo(), contract=demo().contract.with_(service_levels=())))
    assert list(slides.views(bare, words("nl"), gate_open=False)) == []


def test_a_statement_too_long_for_its_remark_has_two_slides() -> None:
    lead, below = " ".join(["woord"] * 25), " ".join(["als"] * 20)
    both = statement("Plan", lead, below, words("nl"), ("Alles.",))
    assert [list(shown(one)) for one in both] == [["Plan (1/2)", lead], ["Plan (2/2)", below]]
    assert [one.notes for one in both] == [("Alles.",), ("Alles.",)]
    (one,) = statement("Plan", lead, " ".join(["als"] * 14), words("nl"), ())
    assert sum(map(words_in, shown(one))) == 40
