"""Results in words: numbers, amounts and their direction, states, and a word for every step."""

import ast
import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import get_args

import pytest

import sluitend
from sluitend.period import Quarter
from sluitend.scoring.figure import Figure, State, Why
from sluitend.scoring.tally import Deliveries, Hits, Known, Samples, Tally
from sluitend.wording import scored as say
from sluitend.wording.language import Words
from sluitend.wording.words import LANGUAGES, NBSP, words

NL, EN = words("nl"), words("en")
SCORING = Path(sluitend.__file__).parent / "scoring"
every_language = pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.language)


def plainly(text: str | None) -> str | None:
    return None if text is None else text.replace(NBSP, " ")


def figure(**given: object) -> Figure:
    return Figure("a", Quarter(2026, 1), State.MEASURED, **given)  # type: ignore[arg-type]


# --- numbers ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Decimal("85.0"), "85,0"),
        (Decimal("7.20"), "7,20"),
        (3, "3"),
        (Fraction(1, 2), "0,5"),
        (Fraction(2, 3), "0,6666…"),
        (Decimal("0.12345"), "0,1234…"),
        (Decimal("1234.5"), "1.234,5"),
        (Fraction(-2, 3), "-0,6666…"),
    ],
    ids=str,
)
def test_an_exact_number_shows_all_it_has_or_that_there_is_more(
    value: Decimal | Fraction | int, said: str
) -> None:
    assert say.exact(value, NL) == said


@pytest.mark.parametrize(
    ("amount", "dutch", "english"),
    [
        ("-2070.00", "Opdrachtnemer betaalt € 2.070,00", "the Supplier pays €2,070.00"),
        ("1035.00", "Opdrachtgever betaalt € 1.035,00", "the Client pays €1,035.00"),
        ("0.00", "niets verschuldigd", "nothing is due"),
    ],
)
def test_who_pays(amount: str, dutch: str, english: str) -> None:
    told = [plainly(say.owed(Decimal(amount), one)) for one in (NL, EN)]
    assert told == [dutch, english]


@pytest.mark.parametrize(
    ("unit", "value", "dutch", "english"),
    [
        ("%", Decimal("93.3"), "93,3%", "93.3%"),
        ("working days", 1, "1 werkdag", "1 working day"),
        ("working days", 3, "3 werkdagen", "3 working days"),
        ("", 4, "4", "4"),
    ],
)
def test_a_value_in_its_unit(unit: str, value: Decimal, dutch: str, english: str) -> None:
    told = [plainly(say.measured(value, unit, one)) for one in (NL, EN)]
    assert told == [dutch, english]


# --- what was observed --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tally", "dutch"),
    [
        (Hits(37, 38), "37 van 38"),
        (Deliveries(4, 6, (5, 7), (40, 56)), "4 van 6, samen 12 werkdagen te laat"),
        (Deliveries(6, 6), "6 van 6"),
        (Known(Fraction(73, 10)), "7,3%"),
        (None, ""),
    ],
    ids=str,
)
def test_observations_are_counted_where_they_can_be(tally: Tally | None, dutch: str) -> None:
    value = Fraction(73, 10) if isinstance(tally, Known) else None
    assert plainly(say.observed(figure(tally=tally, value=value), "%", NL)) == dutch


def test_of_a_sample_the_places_that_passed_count() -> None:
    sample = Samples(inspected=20, failed=3, accepted=0, rejected=1)
    assert say.observed(figure(tally=sample), "%", EN) == "17 of 20"


@pytest.mark.parametrize(
    ("met", "dutch"), [(True, "gehaald"), (False, "gemist"), (None, None)], ids=str
)
def test_met_or_missed(met: bool | None, dutch: str | None) -> None:
    assert say.met(figure(met=met), NL) == dutch


def test_why_a_figure_does_not_count_and_what_it_counts_as() -> None:
    assert say.why(figure(), NL) is None
    assert say.why(figure(why="excluded"), NL) == "het resultaat is uitgesloten"
    missing = figure(why="missing", counts=True, met=False)
    assert say.why(missing, NL) == "de gegevens ontbreken; dat telt als gemist"


# --- every step has words -----------------------------------------------------------------------


def rules() -> Iterator[str]:
    """The names of the steps that scoring makes: the first word of `Step(…)`, or after an id."""
    for path in SCORING.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case (
                    ast.Call(func=ast.Name(id="Step"), args=[ast.Constant(value=str(name)), *_])
                    | ast.Call(func=ast.Name(id="due"), args=[_, ast.Constant(value=str(name)), *_])
                ):
                    yield name


@every_language
def test_every_step_of_scoring_is_said(language: Words) -> None:
    texts = language.scored
    made = set(rules())
    assert {"cap", "score", "share", "arises"} <= made
    assert made - {"value"} <= texts.step.keys() | texts.why.keys()


@every_language
def test_every_state_and_every_reason_is_said(language: Words) -> None:
    texts = language.scored
    assert texts.state.keys() == {one.value for one in State}
    assert texts.why.keys() == set(get_args(Why.__value__ if hasattr(Why, "__value__") else Why))


@every_language
def test_words_ask_for_the_same_parts(language: Words) -> None:
    parts = {name: set(re.findall(r"{(\w+)}", str(text))) for name, text in NL.scored.step.items()}
    for name, text in language.scored.step.items():
        assert set(re.findall(r"{(\w+)}", str(text))) == parts[name], name
