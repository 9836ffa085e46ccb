"""Worked examples with levels and seasons, in words: what was observed, and each step to money."""

from pathlib import Path

from sluitend.analysis.examples import Worked, work
from sluitend.load.portfolio import load
from sluitend.source.disk import disk
from sluitend.wording.names import names
from sluitend.wording.scored import Told, observed, steps
from sluitend.wording.words import words

DOSSIER = next(
    one
    for one in load(disk(Path(__file__).parents[2] / "contracts")).dossiers
    if one.id == "groenonderhoud-terreinen"
)
CONTRACT = DOSSIER.contract


def worked(name: str) -> Worked:
    found = work(CONTRACT, next(one for one in CONTRACT.examples if one.id == name))
    assert isinstance(found, Worked)
    return found


def said_of(given: Worked, consequence: str, language: str) -> list[tuple[str, ...]]:
    """The steps of each month of a consequence, without no-break spaces."""
    told = Told(words(language), names(CONTRACT, words(language)))
    return [
        tuple(one.replace("\N{NO-BREAK SPACE}", " ") for one in steps(outcome.trace, told))
        for outcome in given.result.outcomes
        if outcome.consequence == consequence
    ]


def test_what_a_cap_moves_on_is_said_in_the_month_it_comes_to() -> None:
    assert said_of(worked("worst-quarter"), "entrance-credit", "nl") == [
        ("4 niveaus te laag, maal € 80,00: € -320,00",),
        (
            "8 niveaus te laag, maal € 80,00: € -640,00",
            "het maximum is € 400,00, waarvan € 0,00 al is gebruikt: € -400,00",
        ),
        (
            "3 niveaus te laag, maal € 80,00: € -240,00",
            "met € -240,00 uit de vorige periode: € -480,00",
            "het maximum is € 400,00, waarvan € 0,00 al is gebruikt: € -400,00",
        ),
    ]


def test_one_level_is_one_level() -> None:
    first, *_ = said_of(worked("dry-summer"), "entrance-credit", "en")
    assert first == ("1 level short, times €80.00: -€80.00",)


def test_out_of_season_nothing_is_reckoned() -> None:
    """The inspection runs through November, gritting begins in it."""
    found = worked("strong-autumn").result.outcomes
    months = {
        one: [str(it.stretch.period) for it in found if it.consequence == one and it.trace]
        for one in ("entrance-credit", "winter-credit")
    }
    assert months == {
        "entrance-credit": ["2025-10", "2025-11"],
        "winter-credit": ["2025-11", "2025-12"],
    }


def test_places_are_counted_and_a_mean_of_months_is_a_value() -> None:
    figures = worked("dry-summer").result.figures
    said = [
        observed(figures[name], "%", words("nl")) for name in ("crow-level-met", "weeds-on-paving")
    ]
    assert said == ["41 van 49", "80%"]
