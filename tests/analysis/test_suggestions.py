"""KPIs that no longer steer: what is suggested, on which figures, and what is not."""

from collections.abc import Mapping

import pytest
from tests.views.reviewed import CONTRACT, FILES, with_quarters

from sluitend.analysis.dossier_scored import scored
from sluitend.analysis.suggestions import Suggestion, enough, suggestions
from sluitend.load.portfolio import load
from sluitend.period import Quarter
from sluitend.source.memory import memory
from sluitend.wording.names import names
from sluitend.wording.suggested import suggestion
from sluitend.wording.words import words

LAST = Quarter(2027, 1)
SLA = f"{CONTRACT}/sla.yaml"


def found(files: Mapping[str, str], until: Quarter = LAST) -> tuple[Suggestion, ...]:
    (dossier,) = load(memory(dict(files))).dossiers
    return suggestions(scored(dossier, until), dossier.results)


def kinds(files: Mapping[str, str], until: Quarter = LAST) -> list[tuple[str, str]]:
    return [(one.kind, one.level) for one in found(files, until)]


def test_nothing_is_suggested_before_two_quarters_count() -> None:
    """The first quarter lies in the run-in."""
    files = with_quarters(40, 40)
    assert kinds(files, Quarter(2026, 3)) == []
    (dossier,) = load(memory(files)).dossiers
    assert [enough(scored(dossier, Quarter(2026, n))) for n in (2, 3)] == [False, False]
    (more,) = load(memory(with_quarters(40, 40, 40))).dossiers
    assert enough(scored(more, Quarter(2026, 4)))
    assert suggestions(()) == ()


def test_always_met_with_room() -> None:
    (first, *_) = found(with_quarters(0, 39, 38, 40))
    assert (first.kind, first.level, first.quarters) == ("always_met", "complaints", 3)
    assert [str(first.worst), str(first.best)] == ["95.0", "100.0"]


@pytest.mark.parametrize("met", [37, 36])
def test_once_without_room_is_no_reason(met: int) -> None:
    """37 of 40 is 92.5 %: the norm of 90 % is met, the aim of 95 % is not; 36 is the norm."""
    assert ("always_met", "complaints") not in kinds(with_quarters(0, 39, met, 40))


def test_met_or_missed_alone_leaves_no_room_to_see() -> None:
    """Rounds have a score for met and one for missed, and no aim beyond the norm."""
    assert ("always_met", "rounds") not in kinds(with_quarters(0, 39, 38, 40))


def test_always_missed() -> None:
    (first, *_) = found(with_quarters(0, 35, 30, 20))
    assert (first.kind, first.level, first.times) == ("always_missed", "complaints", 3)
    assert [str(first.worst), str(first.best)] == ["50.0", "87.5"]
    assert ("always_missed", "complaints") not in kinds(with_quarters(0, 35, 36, 20))


def test_never_measured() -> None:
    files = {
        name: text for name, text in with_quarters(36, 36, 36, 36).items() if "/rounds" not in name
    }
    assert ("never_measured", "rounds") in kinds(files)
    assert ("never_measured", "complaints") not in kinds(files)


def test_disputed() -> None:
    objection = "{on: complaints, by: supplier, date: 2026-10-14, reason: Dubbel.}"
    one = f"period: 2026-Q3\nobjections: [{objection}]\n"
    two = f"period: 2026-Q4\nobjections: [{objection}]\n"
    files = with_quarters(36, 36, 36) | {f"{CONTRACT}/results/2026-Q3.yaml": one}
    assert ("disputed", "complaints") not in kinds(files)
    files |= {f"{CONTRACT}/results/2026-Q4.yaml": two}
    (disputed,) = (one for one in found(files) if one.kind == "disputed")
    assert (disputed.level, disputed.times) == ("complaints", 2)


def test_a_weight_too_small_to_matter() -> None:
    files = with_quarters(36, 20, 20, 20)
    light = (
        files[SLA].replace("weight: 60 %", "weight: 97 %").replace("weight: 40 %", "weight: 3 %")
    )
    light = light.replace("{any_service_level: red}", "{service_level: complaints, is: red}")
    assert ("without_effect", "rounds") in kinds(files | {SLA: light})
    assert ("without_effect", "complaints") not in kinds(files | {SLA: light})
    assert ("without_effect", "rounds") not in kinds(with_quarters(36, 36, 36, 36))


def test_where_nothing_looks_at_the_score_no_weight_is_to_blame() -> None:
    bare = FILES[SLA].partition("consequences:")[0]
    assert kinds(with_quarters(36, 36, 36) | {SLA: bare}) == []


def test_of_a_norm_of_all_nothing_lies_beyond() -> None:
    sla = FILES[SLA].replace("at least 90 %", "at least 100 %").replace("aim: at least 95 %", "")
    sla = sla.replace("at_least: 95 %", "at_least: 100 %")
    assert kinds(with_quarters(40, 40, 40, 40) | {SLA: sla}) == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "nl",
            (
                "‘Klachten op tijd’ is in elk van de drie kwartalen gemist (beste uitkomst 87,5%, "
                "norm ten minste 90%). Bespreek of de norm haalbaar is en wat ervoor nodig is."
            ),
        ),
        (
            "en",
            (
                "‘Complaints in time’ was missed in each of three quarters (best outcome 87.5%, "
                "target at least 90%). Discuss whether the target is feasible and what it takes."
            ),
        ),
    ],
)
def test_it_is_said_with_the_figures(language: str, said: str) -> None:
    files = with_quarters(0, 35, 30, 20)
    (dossier,) = load(memory(files)).dossiers
    about, (first, *_) = words(language), found(files)
    sentence = suggestion(first, dossier.contract, names(dossier.contract, about), about)
    assert sentence.replace("\N{NO-BREAK SPACE}", " ") == said
