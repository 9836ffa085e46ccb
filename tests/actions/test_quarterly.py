"""`sluitend review`: what is written, what is left as it stands, and what stops it."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from tests.views.reviewed import CONTRACT, with_quarters

from sluitend.actions.build import Built
from sluitend.actions.out import Folder
from sluitend.actions.quarterly import ReviewForm, quarterly
from sluitend.cli.show import as_text
from sluitend.period import Quarter
from sluitend.source.memory import memory

Q3 = Quarter(2026, 3)
NAMES = ("kwartaalrapportage-2026-Q3", "quarterly-review-2026-Q3")
WORKBOOKS = tuple(f"{CONTRACT}/{name}.xlsx" for name in NAMES)


def made(
    files: Mapping[str, str],
    out: Path,
    *forms: ReviewForm,
    quarter: Quarter = Q3,
    templates: Path | None = None,
) -> Built:
    tree = memory(dict(files))
    return quarterly(tree, Folder(out), CONTRACT, quarter, forms or ("xlsx",), templates)


def said(built: Built) -> list[str]:
    assert built.stopped
    assert built.written == ()
    return [as_text(one, "nl") for one in built.problems]


def test_each_form_in_each_language(tmp_path: Path) -> None:
    files = with_quarters(36, 34)
    built = made(files, tmp_path, "docx", "pdf", "xlsx")
    every = tuple(f"{CONTRACT}/{name}.{form}" for name in NAMES for form in ("docx", "pdf", "xlsx"))
    assert built == Built((), every)
    for path in every:
        begins = b"%PDF" if path.endswith("pdf") else b"PK\x03\x04"
        assert (tmp_path / path).read_bytes().startswith(begins)


def test_what_did_not_change_is_left_as_it_stands(tmp_path: Path) -> None:
    files = with_quarters(36, 34)
    assert made(files, tmp_path).written == WORKBOOKS
    before = [sha256((tmp_path / one).read_bytes()).hexdigest() for one in WORKBOOKS]
    again = made(files, tmp_path)
    assert (again.written, again.unchanged) == ((), WORKBOOKS)
    assert made(with_quarters(36, 35), tmp_path).written == WORKBOOKS
    after = [sha256((tmp_path / one).read_bytes()).hexdigest() for one in WORKBOOKS]
    assert before != after


def test_a_contract_there_is_not(tmp_path: Path) -> None:
    built = quarterly(memory(dict(with_quarters(36))), Folder(tmp_path), "groen", Q3)
    assert built.unusable
    assert said(built) == [
        (
            "sluitend.yaml:1:1: SL120 error: er is geen contract met het id `groen`\n"
            "  Bekend zijn: schoonmaak."
        )
    ]


def test_a_quarter_before_the_contract(tmp_path: Path) -> None:
    assert said(made(with_quarters(36), tmp_path, quarter=Quarter(2025, 4))) == [
        (
            "schoonmaak/contract.yaml:12:7: SL551 error: in 2025-Q4 liep `schoonmaak` "
            "niet\n  Noem een kwartaal van de looptijd, zoals `--period 2026-Q2`."
        )
    ]


def test_a_record_that_says_otherwise_stops_it(tmp_path: Path) -> None:
    record = f"period: 2026-Q3\nscore: '9.9'\nterms: {'0' * 64}\n"
    files = {**with_quarters(36, 34), f"{CONTRACT}/results/2026-Q3.yaml": record}
    found = said(made(files, tmp_path))
    assert [one.splitlines()[0].split(": ", 2)[2] for one in found] == [
        (
            "`complaints` in 2026-Q3: vastgelegd is –, een nieuwe berekening geeft "
            "85,0; 4; gemist; gemeten"
        ),
        ("`malus` in 2026-Q3: vastgelegd is –, een nieuwe berekening geeft € -60,00"),
        (
            "`rounds` in 2026-Q3: vastgelegd is –, een nieuwe berekening geeft "
            "3; 10; gehaald; gemeten"
        ),
        "`score` in 2026-Q3: vastgelegd is 9,9, een nieuwe berekening geeft 6,4",
    ]
    assert list(tmp_path.iterdir()) == []


def test_a_template_of_the_users_own(tmp_path: Path) -> None:
    own = tmp_path / "sjablonen"
    own.mkdir()
    template = own / "review.md.j2"
    template.write_text("# {{ view.title }}\n\n{{ view.glance }}\n", encoding="utf-8")
    files = with_quarters(36, 34)
    assert len(made(files, tmp_path / "uit", "pdf", templates=own).written) == 2
    template.write_text("# {{ view.nothing }}\n", encoding="utf-8")
    (wrong,) = said(made(files, tmp_path / "uit2", "pdf", templates=own))
    assert "review.md.j2:1:1" in wrong
