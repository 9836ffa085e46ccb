"""The workbook of the review in LibreOffice: it reckons to the same cent as the program.

What the program wrote as results is taken out first, so that every number is reckoned anew.
"""

import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook
from tests.views.demo import CONTRACTS, subject
from tests.views.reviewed import CONTRACT, by_chance, quarters, with_quarters

from sluitend.analysis.dossier_scored import Scored, scored
from sluitend.analysis.examples import quarter_of
from sluitend.load.dossier import Dossier
from sluitend.load.portfolio import load
from sluitend.period import Quarter
from sluitend.quantity import CENTS
from sluitend.render.review_workbook import workbook
from sluitend.rounding import MODES, Rounding
from sluitend.scoring.scored import total
from sluitend.source.disk import disk
from sluitend.source.memory import memory
from sluitend.views.reviewing.quarter import reviewed
from sluitend.views.workbook.cells import Book, Formula, Number, Page
from sluitend.views.workbook.formulas import rounded
from sluitend.views.workbook.review import book
from sluitend.wording.words import words

pytestmark = pytest.mark.system

VALUES = ("0", "2.5", "-2.5", "1.005", "-1.005", "92.25", "92.35", "0.285", "28.5", "3", "-0.049")
FILTER = "xlsx:Calc MS Excel 2007 XML"


def unreckoned(content: bytes) -> bytes:
    """A workbook without the results of its formulas."""
    out = BytesIO()
    with ZipFile(BytesIO(content)) as packed, ZipFile(out, "w") as bare:
        for name in packed.namelist():
            part = packed.read(name)
            if name.startswith("xl/worksheets/"):
                part, count = re.subn(rb"(</f>)<v>[^<]*</v>", rb"\1", part)
                assert count == part.count(b"</f>")
            bare.writestr(name, part)
    return out.getvalue()


def reckoned(books: Mapping[str, Book], folder: Path) -> Iterator[tuple[str, CalamineWorkbook]]:
    """Workbooks as LibreOffice reckons them."""
    paths = []
    for name, one in books.items():
        path = folder / f"{name}.xlsx"
        path.write_bytes(unreckoned(workbook(one)))
        paths.append(path)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    into = folder / "out"
    words_ = ["soffice", profile, "--headless", "--convert-to", FILTER, "--outdir", str(into)]
    subprocess.run([*words_, *map(str, paths)], check=True, capture_output=True, timeout=300)
    for name in books:
        yield name, CalamineWorkbook.from_path(into / f"{name}.xlsx")


def rows_of(found: CalamineWorkbook, name: str) -> list[list[object]]:
    return found.get_sheet_by_name(name).to_python(skip_empty_area=False)  # type: ignore[return-value]


def euros(value: object) -> Decimal:
    """A number of a cell, to the cent."""
    assert isinstance(value, float | int), value
    return CENTS(Decimal(repr(float(value)))) + 0


def on(given: Dossier, every: tuple[Scored, ...]) -> Book:
    about = reviewed(subject(given), every, words("nl"))
    assert about is not None
    return book(about, "#112233")


@cache
def examples() -> dict[str, tuple[Dossier, tuple[Scored, ...]]]:
    """Every worked example of every contract of the demo, as a quarter."""
    found = {}
    for given in load(disk(CONTRACTS)).dossiers:
        for one in given.contract.examples:
            quarter = quarter_of(given.contract, one)
            found[f"{given.id}-{one.id}"] = (given, quarters(given, {quarter: one.id}))
    return found


def test_every_worked_example_comes_to_the_same_cent(tmp_path: Path) -> None:
    assert len(examples()) > 20
    books = {name: on(given, every) for name, (given, every) in examples().items()}
    for name, found in reckoned(books, tmp_path):
        _, every = examples()[name]
        result = every[-1].result
        settled = rows_of(found, "Verrekening")
        assert euros(settled[-2][1]) == total(result.outcomes), name
        assert rows_of(found, "Toelichting")[-1][1] == 0, name
        if result.score.rounded is not None:
            said = Decimal(repr(rows_of(found, "Score")[-1][2]))
            assert said == result.score.rounded, name
        for sheet in found.sheet_names:
            wrong = [one for row in rows_of(found, sheet) for one in row if _is_error(one)]
            assert wrong == [], (name, sheet)


def _is_error(value: object) -> bool:
    return isinstance(value, str) and value.startswith(("#", "Err:"))


def test_the_deliveries_of_the_demo_come_to_the_same_cent(tmp_path: Path) -> None:
    """The last quarters of every contract of the demo that has deliveries."""
    found_, books = {}, {}
    for given in load(disk(CONTRACTS)).dossiers:
        if given.deliveries:
            every = scored(given, Quarter(2026, 3))
            for nth in range(max(len(every) - 4, 1), len(every) + 1):
                name = f"{given.id}-{nth}"
                found_[name], books[name] = every[nth - 1].result, on(given, every[:nth])
    assert len(books) > 10
    for name, found in reckoned(books, tmp_path):
        want = total(found_[name].outcomes)
        assert euros(rows_of(found, "Verrekening")[-2][1]) == want, name
        assert rows_of(found, "Toelichting")[-1][1] == 0, name


def test_quarters_one_after_another_under_a_cap(tmp_path: Path) -> None:
    """The cap of the contract year fills up over the quarters."""
    given, _ = examples()["schoonmaak-stadskantoor-worst-band"]
    every = quarters(
        given,
        {Quarter(2025, n): "worst-band" for n in (1, 2, 3)} | {Quarter(2025, 4): "penalty-at-cap"},
    )
    books = {f"q{nth}": on(given, every[:nth]) for nth in (2, 3, 4)}
    for name, found in reckoned(books, tmp_path):
        want = total(every[int(name[1:]) - 1].result.outcomes)
        assert euros(rows_of(found, "Verrekening")[-2][1]) == want


@pytest.mark.parametrize("seed", [1, 2])
def test_quarters_by_chance_come_to_the_same_cent(tmp_path: Path, seed: int) -> None:
    """Withheld figures, few observations, caps half used, credits given back, orders too late."""
    made = {
        f"{given.id}-{count}": by_chance(given, seed, count)
        for given in load(disk(CONTRACTS)).dossiers
        if given.contract.term is not None and given.contract.service_levels
        for count in (4, 6)
    }
    dossiers = {one.id: one for one in load(disk(CONTRACTS)).dossiers}
    books = {name: on(dossiers[name[:-2]], every) for name, every in made.items()}
    sums = set()
    for name, found in reckoned(books, tmp_path):
        want = total(made[name][-1].result.outcomes)
        sums.add(want)
        assert euros(rows_of(found, "Verrekening")[-2][1]) == want, name
        assert rows_of(found, "Toelichting")[-1][1] == 0, name
    assert len(sums) > 5


@pytest.mark.parametrize("met", [40, 38, 37, 36, 35, 20, 0])
def test_another_measurement_leads_to_another_sum(tmp_path: Path, met: int) -> None:
    """A number typed over on the sheet of measurements gives what the program makes of it."""
    made = {count: _small(with_quarters(36, count)) for count in (30, met)}
    changed = made[30]
    page = next(one for one in changed.pages if one.name == "Metingen")
    first, *rest = page.rows[page.frozen :]
    assert first[3] == Number(Decimal(30))
    typed = (*page.rows[: page.frozen], (*first[:3], Number(Decimal(met)), *first[4:]), *rest)
    pages = tuple(
        replace(one, rows=typed) if one.name == "Metingen" else one for one in changed.pages
    )
    books = {"typed": replace(changed, pages=pages), "scored": made[met]}
    (_, typed_), (_, scored_) = reckoned(books, tmp_path)
    total_ = [euros(rows_of(one, "Verrekening")[-2][1]) for one in (typed_, scored_)]
    score = [rows_of(one, "Score")[-1][2] for one in (typed_, scored_)]
    assert total_[0] == total_[1]
    assert score[0] == score[1]


def _small(files: Mapping[str, str]) -> Book:
    (given,) = load(memory(dict(files))).dossiers
    assert given.id == CONTRACT
    return on(given, scored(given, Quarter(2026, 3)))


def test_rounding_goes_as_the_contract_names_it(tmp_path: Path) -> None:
    cases = [
        (Decimal(value), Rounding(places, mode))
        for value in VALUES
        for mode in MODES
        for places in (0, 1, 2)
    ]
    rows = tuple(
        (Number(value), Formula(rounded(f"$A${nth}", rounding)))
        for nth, (value, rounding) in enumerate(cases, 1)
    )
    ((_, found),) = reckoned({"r": Book("r", "#112233", (Page("R", (9, 9), rows),))}, tmp_path)
    said = [Decimal(repr(float(row[1]))) for row in rows_of(found, "R")]  # type: ignore[arg-type]
    assert said == [rounding(value) for value, rounding in cases]
