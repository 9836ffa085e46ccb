"""Findings in the forms other programs read, whole; hostile texts are text in each of them."""

import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import jsonschema
import pytest
from tests.cli.conftest import Run
from tests.hostile.corpus import CASES

from sluitend.actions.review import review
from sluitend.cli.formats import FORMATS, MODULES, report
from sluitend.cli.formats.fingerprint import fingerprints
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.source.disk import disk

HERE = Path(__file__).parent
SCHEMA = json.loads((HERE / "schemas" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
TEXT = "50%, <b>a</b>: `x`, [y](z) @all #1 |\n::error::forged"
HOSTILE = Fault("SL203", Severity.ERROR, {"nl": "{t}", "en": "{t}"}, {"nl": "{t}", "en": "{t}"})
MILD = Fault("SL206", Severity.WARNING, {"nl": "a", "en": "b"}, {"nl": "c.", "en": "d."})
NOTED = Fault("SL002", Severity.NOTE, {"nl": "a", "en": "b"}, {"nl": "c.", "en": "d."})
PROBLEMS = (
    NOTED.at(Place("één map/a,b:c%.yaml", 1, 2)),
    MILD.at(Place("x/sla.yaml", 3, 4)),
    MILD.at(Place("x/sla.yaml", 9, 1)),
    HOSTILE.at(Place("x/sla.yaml", 14, 9), t=TEXT),
)


@pytest.mark.parametrize("form", MODULES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_form(form: str, language: str, golden: Callable[[str, str], None]) -> None:
    golden(f"formats/{form}.{language}.txt", report(form)(PROBLEMS, language) + "\n")


def test_nothing_found() -> None:
    said = {form: report(form)((), "nl") for form in MODULES}
    assert (said["github"], said["gitlab"], said["markdown"]) == ("", "[]", "Geen bevindingen.")
    assert json.loads(said["sarif"])["runs"][0]["results"] == []


def validated(problems: tuple[Problem, ...]) -> dict[str, object]:
    read: dict[str, object] = json.loads(report("sarif")(problems, "nl"))
    jsonschema.validate(read, SCHEMA, format_checker=jsonschema.FormatChecker())
    return read


def test_sarif_holds_against_its_schema() -> None:
    validated(())
    validated(PROBLEMS)


@pytest.mark.parametrize("case", [case for case in CASES if not case.name.startswith("60000")],
                         ids=lambda case: case.name)  # fmt: skip
def test_what_hostile_repositories_give_is_sarif(case: object, tmp_path: Path) -> None:
    case.write(tmp_path)  # type: ignore[attr-defined]
    problems = review(disk(tmp_path)).problems
    run = validated(problems)["runs"][0]  # type: ignore[index]
    for result, problem in zip(run["results"], problems, strict=True):
        place = result["locations"][0]["physicalLocation"]
        assert unquote(place["artifactLocation"]["uri"]) == problem.place.path
        assert "\\" not in place["artifactLocation"]["uri"]
    for line in report("github")(problems, "nl").splitlines():
        assert line.startswith(("::error file=", "::warning file=", "::notice file="))


def test_a_finding_is_known_again_when_its_line_moved() -> None:
    moved = tuple(
        Problem(one.fault, Place(one.place.path, one.place.line + 7, 1), one.given)
        for one in PROBLEMS
    )
    assert fingerprints(moved) == fingerprints(PROBLEMS)
    assert len(set(fingerprints(PROBLEMS))) == len(PROBLEMS)


@pytest.mark.parametrize("form", FORMATS)
def test_a_command_reports_in_each(form: str, run: Run, repository: Path) -> None:
    sheet = repository / "schoonmaak-stadskantoor" / "sla.yaml"
    text = sheet.read_text(encoding="utf-8")
    sheet.write_text(text.replace("weight: 30 %", "weight: 35 %", 1), encoding="utf-8")
    for words in (("check",), ("build",), ("site",)):
        got = run(*words, "--output-format", form, cwd=repository)
        assert got.code == 1
        assert "SL203" in got.out
        assert form in ("text", "github", "markdown") or json.loads(got.out)
