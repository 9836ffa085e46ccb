"""A character no font has is found where it was typed, and nothing is written."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from sluitend.actions.build import build
from sluitend.actions.letters import typed
from sluitend.actions.out import Folder
from sluitend.cli.show import as_text
from sluitend.render.fault import LetterFault
from sluitend.render.job import Job
from sluitend.source.disk import disk
from sluitend.source.memory import memory

DEMO = Path(__file__).parents[2] / "contracts"


def test_every_place_where_it_stands() -> None:
    tree = memory({"a.md": "Goed \U0001f600.\n\u26a1 en \U0001f600\n", "b.pdf": "\U0001f600"})
    found = [as_text(problem, "nl") for problem in typed(tree, "\U0001f600 ")]
    remedy = "Vervang het door een woord; beeldtekens en zeldzame schriften zijn niet te drukken."
    says = "SL122 error: het teken `\U0001f600` staat in geen lettertype van de documenten"
    assert found == [f"a.md:1:6: {says}\n  {remedy}", f"a.md:2:6: {says}\n  {remedy}"]


def test_nothing_is_written(tmp_path: Path) -> None:
    def no_font(jobs: Iterable[Job]) -> Iterator[tuple[Job, bytes]]:
        yield from ()
        raise LetterFault("€")

    made = build(disk(DEMO), Folder(tmp_path), forms=("pdf",), run=no_font)
    assert made.stopped
    assert {problem.fault.code for problem in made.problems} == {"SL122"}
    assert list(tmp_path.iterdir()) == []
