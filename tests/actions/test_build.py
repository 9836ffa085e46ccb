"""`build`: what is made, what is left as it is, what stops it; documents made by a stand-in."""

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from sluitend.actions import build as building
from sluitend.actions.build import Built, build
from sluitend.actions.init import init
from sluitend.actions.out import Folder
from sluitend.render.job import Job
from sluitend.source.disk import disk

DEMO = "schoonmaak-stadskantoor"
BRIEFINGS = (
    "briefing-area-manager",
    "briefing-building-manager",
    "briefing-contract-manager",
    "briefing-contractmanager",
    "briefing-gebruikers",
    "briefing-locatiebeheerder",
    "briefing-objectleider",
    "briefing-rayonmanager",
    "briefing-service-desk",
    "briefing-servicedesk",
    "briefing-site-manager",
    "briefing-users",
)
SLIDES = (
    "presentatie-contractmanager",
    "presentatie-locatiebeheerder",
    "presentatie-objectleider",
    "presentatie-rayonmanager",
    "presentatie-servicedesk",
    "slides-area-manager",
    "slides-building-manager",
    "slides-contract-manager",
    "slides-service-desk",
    "slides-site-manager",
)
NAMES = (
    "agreement",
    "attendance-briefing",
    *BRIEFINGS,
    "contract-health",
    "contractgezondheid",
    "overeenkomst",
    *SLIDES[:5],
    "presentielijst-briefing",
    *SLIDES[5:],
)


def quick(jobs: Iterable[Job]) -> Iterator[tuple[Job, bytes]]:
    """Instead of a document what it would be made from."""
    return ((job, job.digest.encode()) for job in jobs)


def made(root: Path, *ids: str, only: tuple[str, ...] = (), forms: str = "pdf") -> Built:
    chosen = [form for form in ("docx", "pdf", "pptx") if form in forms]
    return build(disk(root), Folder(root / "build"), ids, only, chosen, quick)  # type: ignore[arg-type]


def paths(*names: str, forms: tuple[str, ...] = ("pdf",)) -> tuple[str, ...]:
    return tuple(f"{DEMO}/{name}.{form}" for name in names for form in forms)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository whose documents are made."""
    root = tmp_path_factory.mktemp("built") / "contracten"
    init(root, "nl")
    assert made(root).written == paths(*NAMES)
    return root


@pytest.fixture
def again(built: Path, tmp_path: Path) -> Path:
    """The same, to write in."""
    return Path(shutil.copytree(built, tmp_path / "contracten"))


def test_a_second_build_writes_nothing(again: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (again / "build").rglob("*")}
    done = made(again)
    assert (done.written, done.unchanged) == ((), paths(*NAMES))
    assert {path: path.stat().st_mtime_ns for path in (again / "build").rglob("*")} == before


def test_what_says_something_else_is_made_again(again: Path) -> None:
    edit(again / "clauses/nl/payment.md", "Opdrachtgever", "De Opdrachtgever")
    # every document of the contract carries the hash of its terms
    assert made(again).written == paths(*NAMES)
    edit(again / DEMO / "actions.yaml", "owner:", "owner: ")
    assert made(again).written == ()
    # who owns it is no part of the terms, and stands in the report on its management alone
    edit(again / DEMO / "contract.yaml", "owner: s-visser", "owner: m-de-jong  # tijdelijk")
    assert made(again).written == paths("contract-health", "contractgezondheid")


def test_another_contract_is_left_alone(again: Path) -> None:
    other = again / "zwembad"
    shutil.copytree(again / DEMO, other)
    edit(other / "contract.yaml", f"id: {DEMO}", "id: zwembad")
    done = made(again)
    assert {path.partition("/")[0] for path in done.written} == {"zwembad"}
    assert done.unchanged == paths(*NAMES)
    assert made(again, DEMO).unchanged == paths(*NAMES)
    assert {path.partition("/")[0] for path in made(again, "zwembad").unchanged} == {"zwembad"}


def test_a_document_that_is_gone_or_changed_by_hand_is_made_again(again: Path) -> None:
    (again / "build" / DEMO / "overeenkomst.pdf").unlink()
    (again / "build" / DEMO / "briefing-servicedesk.pdf").write_bytes(b"mine")
    assert made(again).written == paths("briefing-servicedesk", "overeenkomst")


def test_a_subset(again: Path) -> None:
    shutil.rmtree(again / "build")
    agreements = paths("agreement", "overeenkomst", forms=("docx",))
    assert made(again, only=("agreement",), forms="docx").written == agreements
    assert made(again, only=("briefing",)).written == paths(*BRIEFINGS)
    done = made(again, forms="docxpdf")
    assert len(done.written) == 32
    assert len(done.unchanged) == 14


def test_each_document_has_the_forms_it_can_be_made_in(again: Path) -> None:
    shutil.rmtree(again / "build")
    assert made(again, forms="pptx").written == paths(*SLIDES, forms=("pptx",))
    assert made(again, only=("slides",), forms="docx").written == ()
    both = made(again, only=("slides",), forms="docxpdfpptx")
    assert (both.written, both.unchanged) == (
        paths(*SLIDES),
        paths(*SLIDES, forms=("pptx",)),
    )


def test_an_error_stops_everything(again: Path) -> None:
    edit(again / DEMO / "sla.yaml", "weight: 30 %", "weight: 35 %")
    done = made(again)
    assert done.stopped
    assert not done.unusable
    assert [problem.fault.code for problem in done.problems] == ["SL203"]
    assert (done.written, done.unchanged) == ((), ())


def test_what_only_the_gate_waits_for_marks_a_draft(again: Path) -> None:
    jobs: list[Job] = []

    def watched(some: Iterable[Job]) -> Iterator[tuple[Job, bytes]]:
        jobs.extend(some)
        return quick(jobs)

    edit(again / DEMO / "contract.yaml", "place: Zandwijk", "place: ")
    done = build(disk(again), Folder(again / "build"), (), ("agreement",), ("pdf",), watched)
    assert not done.stopped
    assert [problem.fault.code for problem in done.problems] == ["SL274"]
    assert {job.document.furniture.watermark for job in jobs} == {"CONCEPT", "DRAFT"}


def test_a_manifest_nobody_can_read_costs_only_time(again: Path) -> None:
    (again / "build" / ".sluitend.json").write_bytes(b"{\xff")
    assert made(again).written == paths(*NAMES)


def test_what_was_interrupted_goes_on_where_it_was(again: Path) -> None:
    """A contract's documents are put in place together; those of the next were not begun."""
    for name in ("a", "b"):
        shutil.copytree(again / DEMO, again / name)
        edit(again / name / "contract.yaml", f"id: {DEMO}", f"id: {name}")

    def interrupted(jobs: Iterable[Job]) -> Iterator[tuple[Job, bytes]]:
        for job, content in quick(jobs):
            if job.path.startswith("b/"):
                raise KeyboardInterrupt
            yield job, content

    with pytest.raises(KeyboardInterrupt):
        build(disk(again), Folder(again / "build"), (), (), ("pdf",), interrupted)
    done = made(again)
    assert {path.partition("/")[0] for path in done.written} == {"b"}
    assert {path.partition("/")[0] for path in done.unchanged} == {"a", DEMO}


def test_of_many_contracts_documents_are_put_together_twice(
    again: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that not all of them are in memory; what is made is the same."""
    shutil.rmtree(again / "build")
    monkeypatch.setattr(building, "FEW", 0)
    assert made(again).written == paths(*NAMES)
    assert made(again).written == ()
