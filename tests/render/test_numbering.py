import pytest
from hypothesis import given
from hypothesis import strategies as st

from sluitend.prose.blocks import Annex, Article, Block, Paragraph, Run, Sheet
from sluitend.render.docx.numbering import STYLES_OWN, TYPED, OwnList, Plan, planned


def lid(number: str) -> Paragraph:
    return Paragraph((Run("x"),), "lid", number)


def sub(number: str) -> Paragraph:
    return Paragraph((Run("x"),), "sublid", number)


def article(number: int) -> Article:
    return Article(f"Artikel {number}", "x", f"a{number}")


def printed(plan: Plan) -> list[str]:
    """What Word would print: counted anew from the plan alone."""
    counts: dict[str, int] = {}
    own = {made.id: made.start for made in plan.lists}
    texts = []
    for one, id in zip(plan.numbered, plan.ids, strict=True):
        if id == TYPED:
            texts.append(one.text)
        elif id == STYLES_OWN:
            counts[one.style] = counts.get(one.style, 0) + 1
            if one.style == "Heading1":
                counts["Lid"] = counts["Sublid"] = 0
            if one.style == "Lid":
                counts["Sublid"] = 0
            count = counts[one.style]
            texts.append(
                {
                    "Heading1": f"{plan.words['Heading1']}{count}",
                    "Lid": f"{counts.get('Heading1', 0)}.{count}",
                    "Sublid": f"{chr(96 + count)}.",
                    "Bijlage": f"{plan.words['Bijlage']}{chr(64 + count)}",
                    "Partij": f"{count}.",
                    "Overweging": f"{chr(64 + count)}.",
                }[one.style]
            )
        else:
            made = next(made for made in plan.lists if made.id == id)
            moved = OwnList(id, made.style, made.before, made.form, own[id], made.after)
            texts.append(moved.text())
            own[id] += 1
    return texts


def test_what_styles_count_right_needs_nothing() -> None:
    blocks = (
        Paragraph((Run("x"),), "party", "1."),
        Paragraph((Run("x"),), "party", "2."),
        Paragraph((Run("x"),), "recital", "A."),
        article(1),
        lid("1.1"),
        sub("a."),
        sub("b."),
        lid("1.2"),
        sub("a."),
        article(2),
        sub("a."),
        lid("2.1"),
        Sheet((Annex("Bijlage A", "x", "x"), Annex("Bijlage B", "x", "y"))),
    )
    plan = planned(blocks)
    assert set(plan.ids) == {STYLES_OWN}
    assert plan.lists == ()
    assert plan.words == {"Heading1": "Artikel ", "Bijlage": "Bijlage "}


def test_other_numbers_get_lists_of_their_own() -> None:
    blocks = (
        article(3),
        lid("3.1"),
        Annex("Bijlage A", "x", "x"),
        sub("a)"),
        sub("b)"),
        Annex("Bijlage B", "x", "y"),
        sub("a)"),
    )
    plan = planned(blocks)
    assert plan.ids == (10, 11, STYLES_OWN, 12, 12, STYLES_OWN, 13)
    assert plan.lists == (
        OwnList(10, "Heading1", "Artikel ", "decimal", 3, ""),
        OwnList(11, "Lid", "3.", "decimal", 1, ""),
        OwnList(12, "Sublid", "", "lowerLetter", 1, ")"),
        OwnList(13, "Sublid", "", "lowerLetter", 1, ")"),
    )


@pytest.mark.parametrize("number", ["vooraf", "1.1a.b.c 7%", "IX", "", "12 %"])
def test_what_no_list_can_count_is_typed(number: str) -> None:
    assert planned((lid(number),)).ids == (TYPED,)


NUMBERS = st.sampled_from(["1.1", "1.2", "2.1", "a.", "b.", "A.1", "A.2", "1", "x", "", "c)", "Z."])
BLOCKS = st.one_of(
    st.integers(1, 4).map(article),
    NUMBERS.map(lid),
    NUMBERS.map(sub),
    NUMBERS.map(lambda number: Paragraph((Run("x"),), "recital", number)),
    st.sampled_from("ABC").map(lambda letter: Annex(f"Bijlage {letter}", "x", "x")),
)


@given(st.lists(BLOCKS, max_size=12))
def test_word_prints_the_numbers_we_print(blocks: list[Block]) -> None:
    plan = planned(blocks)
    assert printed(plan) == [one.text for one in plan.numbered]
