"""Importing: what is written, what stands in the way, and that nothing else gets in."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sluitend.actions.import_ import Asked, Imported, import_
from sluitend.actions.out import opened
from sluitend.cli.show import as_text
from sluitend.load.portfolio import load
from sluitend.measurements.stored import observed
from sluitend.period import Month, Quarter
from sluitend.source.disk import disk

FILES = {
    "sluitend.yaml": "format: 1\nraw_files: {folder: ../ruw, retention: 2 years}\n",
    "x/contract.yaml": "id: x\ntitle: Schoonmaak\nlevel: registered\nstatus: draft\n",
    "x/data.yaml": """\
data_sets:
  - id: complaints
    title: Klachten
    file: "*_klachten.csv"
    form: csv
    totals: [Totaal]
    columns:
      ticket: {from: Nummer}
      received: {from: Datum, type: date, format: dd-mm-yyyy}
      reporter: {from: Aanmelder, personal: keyed_hash}
      phone: {from: Telefoon, personal: left_out}
      upheld: {from: Gegrond, type: yes_no, yes: [Ja], no: [Nee]}
    period_by: received
    one_row_per: ticket
    every: month
    delivered: 10 working days after period
    retention: 1 year
  - id: counts
    title: Tellingen
    file: "*_tellingen.csv"
    form: csv
    columns:
      count: {from: Aantal, type: number}
    every: quarter
""",
}
HEAD = "Nummer;Datum;Aanmelder;Telefoon;Gegrond;Interne notitie\r\n"
JULY = HEAD + (
    "A1;03-07-2026;J. Jansen;06-12345678;Ja;wil korting\r\n"
    "A2;09-07-2026;J. Jansen;06-12345678;Nee;geheim\r\n"
    "Totaal;;;;;\r\n"
)
ASKED = Asked(today=date(2026, 8, 11), delivered=date(2026, 8, 7), new_key=b"ab" * 32)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small repository, and beside it a folder for raw files."""
    for name, text in FILES.items():
        path = tmp_path / "repo" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / "ruw").mkdir()
    (tmp_path / "ruw/sluitend.txt").touch()
    (tmp_path / "in").mkdir()
    return tmp_path / "repo"


def delivered(
    root: Path, text: str, name: str = "2026-07_klachten.csv", **asked: object
) -> Imported:
    path = root.parent / "in" / name
    path.write_bytes(text.encode())
    return import_(root, opened(root), "x", path, replace(ASKED, **asked))  # type: ignore[arg-type]


def said(made: Imported, language: str = "en") -> str:
    return "\n".join(as_text(problem, language) for problem in made.problems)


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def rows(root: Path, period: str = "2026-07", data_set: str = "complaints") -> list[str]:
    path = root / "x/measurements" / period / f"{data_set}.csv"
    return path.read_text(encoding="utf-8").splitlines()


def test_what_is_written_and_where_the_raw_file_goes(root: Path) -> None:
    before = contents(root)
    made = delivered(root, JULY)
    assert said(made) == ""
    hashed = rows(root)[1].split(",")[4]
    assert rows(root) == [
        "#file,#row,ticket,received,reporter,upheld",
        f"1,2,A1,2026-07-03,{hashed},true",
        f"1,3,A2,2026-07-09,{hashed},false",
    ]
    sheet = (root / "x/measurements/2026-07/complaints.yaml").read_text(encoding="utf-8")
    assert (
        sheet
        == f"""\
data_set: complaints
period: 2026-07
columns:
  ticket: text
  received: date
  reporter: text
  upheld: yes_no
content: {_hash(root)}
key: {_mark(root)}
files:
- name: 2026-07_klachten.csv
  sha256: {_sha(JULY)}
  brings: rows
  delivered: '2026-08-07'
  imported: '2026-08-11'
  rows: '2'
  kept_until: '2027-07-31'
"""
    )
    assert made.paths == (
        "x/measurements/2026-07/complaints.csv",
        "x/measurements/2026-07/complaints.yaml",
    )
    raw = root.parent / "ruw/x/2026-07/complaints/2026-07_klachten.csv"
    assert (made.raw, raw.read_bytes(), made.still_there) == (raw, JULY.encode(), False)
    assert contents(root.parent / "in") == {}
    assert {path: one for path, one in contents(root).items() if path in before} == before


def _sha(text: str) -> str:
    from hashlib import sha256

    return sha256(text.encode()).hexdigest()


def _hash(root: Path) -> str:
    return _sha((root / "x/measurements/2026-07/complaints.csv").read_text(encoding="utf-8"))


def _mark(root: Path) -> str:
    from sluitend.measurements.keyed import mark

    return mark((root.parent / "ruw/hash.key").read_bytes().strip())


def test_nothing_of_what_is_not_mapped_comes_into_the_folder(root: Path) -> None:
    delivered(root, JULY)
    whole = b"".join(contents(root).values())
    for word in (b"Jansen", b"06-12345678", b"korting", b"geheim", b"ab" * 32):
        assert word not in whole


def test_the_same_delivery_gives_the_same_bytes_anywhere(root: Path, tmp_path: Path) -> None:
    delivered(root, JULY)
    first = contents(root)
    for path in ("x/measurements/2026-07/complaints.csv", "x/measurements/2026-07/complaints.yaml"):
        (root / path).unlink()
    (root.parent / "ruw/x/2026-07/complaints/2026-07_klachten.csv").unlink()
    delivered(root, JULY)
    assert contents(root) == first


def test_scoring_reads_it_back(root: Path) -> None:
    delivered(root, JULY)
    delivered(root, HEAD + "B1;04-08-2026;K;;Ja;\r\n", "2026-08_klachten.csv",
              delivered=date(2026, 9, 8))  # fmt: skip
    dossier = load(disk(root)).dossiers[0]
    mapped = dossier.data_sets[0]
    month = observed(mapped, dossier.deliveries, Month(2026, 7))
    assert [(row.values["ticket"], row.values["received"], row.where) for row in month.rows] == [
        ("A1", date(2026, 7, 3), "2026-07_klachten.csv, rij 2"),
        ("A2", date(2026, 7, 9), "2026-07_klachten.csv, rij 3"),
    ]
    assert (month.delivered, [source.rows for source in month.sources]) == (date(2026, 8, 7), [2])
    quarter = observed(mapped, dossier.deliveries, Quarter(2026, 3))
    assert [row.values["ticket"] for row in quarter.rows] == ["A1", "A2", "B1"]
    assert quarter.delivered is None  # September is lacking
    delivered(root, HEAD, "2026-09_klachten.csv", period=Month(2026, 9),
              delivered=date(2026, 10, 9))  # fmt: skip
    whole = observed(mapped, load(disk(root)).dossiers[0].deliveries, Quarter(2026, 3))
    assert whole.delivered == date(2026, 10, 9)


# --- twice, corrected, replaced -------------------------------------------------------------

SECOND = HEAD + "A2;09-07-2026;J. Jansen;;Ja;\r\nA3;20-07-2026;K. Smit;;Nee;\r\n"


def test_the_very_same_file_twice(root: Path) -> None:
    delivered(root, JULY)
    before = contents(root)
    made = delivered(root, JULY, "kopie_klachten.csv")
    assert said(made) == (
        "kopie_klachten.csv:1:1: SL515 error: this file was imported already, on 2026-08-11 for "
        "2026-07\n  Ask whether the right file was sent; if there is nothing to read, remove this "
        "one."
    )
    assert contents(root) == before
    assert (root.parent / "in/kopie_klachten.csv").exists()


def test_a_second_file_says_what_it_brings(root: Path) -> None:
    delivered(root, JULY)
    made = delivered(root, SECOND, "2026-07-b_klachten.csv")
    assert said(made, "nl") == (
        "2026-07-b_klachten.csv:1:1: SL519 error: voor 2026-07 is al geleverd, op 2026-08-07: "
        "2026-07_klachten.csv\n  Zeg wat dit bestand brengt: `--brings rows`, `--brings "
        "correction` of `--brings replacement`, de laatste twee met `--reason`."
    )


def test_rows_besides(root: Path) -> None:
    delivered(root, JULY)
    made = delivered(root, SECOND, "2026-07-b_klachten.csv", brings="rows")
    assert said(made) == (
        "2026-07-b_klachten.csv:2:1: SL521 error: `A2` (`ticket`) was delivered for 2026-07 "
        "already\n  If this is a correction, import it with `--brings correction`."
    )
    other = HEAD + "A3;20-07-2026;K. Smit;;Nee;\r\n"
    assert said(delivered(root, other, "2026-07-c_klachten.csv", brings="rows")) == ""
    assert [row.split(",")[:3] for row in rows(root)[1:]] == [
        ["1", "2", "A1"], ["1", "3", "A2"], ["2", "2", "A3"],
    ]  # fmt: skip


def test_a_correction_takes_the_place_of_its_rows(root: Path) -> None:
    delivered(root, JULY)
    made = delivered(root, SECOND, "2026-07-b_klachten.csv", brings="correction", reason="Gegrond")
    assert said(made) == ""
    assert [(row.split(",")[:3], row.split(",")[-1]) for row in rows(root)[1:]] == [
        (["1", "2", "A1"], "true"), (["2", "2", "A2"], "true"), (["2", "3", "A3"], "false"),
    ]  # fmt: skip
    dossier = load(disk(root)).dossiers[0]
    month = observed(dossier.data_sets[0], dossier.deliveries, Month(2026, 7))
    assert month.delivered == date(2026, 8, 7)
    assert [row.where for row in month.rows][1] == "2026-07-b_klachten.csv, rij 2"


def test_a_replacement_leaves_nothing_of_before_but_its_file(root: Path) -> None:
    delivered(root, JULY)
    delivered(root, SECOND, "2026-07-b_klachten.csv", brings="replacement", reason="Verkeerd")
    assert [row.split(",")[:3] for row in rows(root)[1:]] == [["2", "2", "A2"], ["2", "3", "A3"]]
    dossier = load(disk(root)).dossiers[0]
    names = [raw.name for raw in dossier.deliveries[0].delivery.files]
    assert names == ["2026-07_klachten.csv", "2026-07-b_klachten.csv"]


def test_what_comes_weekly_is_joined_in_its_month(root: Path) -> None:
    path = root / "x/data.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("every: month", "every: week"),
                    encoding="utf-8")  # fmt: skip
    delivered(root, JULY)
    third = HEAD + "A3;20-07-2026;K. Smit;;Nee;\r\n"
    assert said(delivered(root, third, "2026-W30_klachten.csv")) == ""
    assert [row.split(",")[2] for row in rows(root)[1:]] == ["A1", "A2", "A3"]


def test_nothing_to_correct(root: Path) -> None:
    made = delivered(root, JULY, brings="correction", reason="Gegrond")
    assert said(made) == (
        "2026-07_klachten.csv:1:1: SL520 error: there is nothing to correct or replace for "
        "2026-07: nothing was delivered yet\n  Import it as an ordinary delivery, or replace all "
        "with `--brings replacement`."
    )
    delivered(root, "Aantal\r\n12\r\n", "2026-Q3_tellingen.csv", period=Quarter(2026, 3))
    again = delivered(root, "Aantal\r\n13\r\n", "2026-Q3-b_tellingen.csv",
                      period=Quarter(2026, 3), brings="correction", reason="Telfout")  # fmt: skip
    assert said(again).splitlines()[0].endswith("for 2026-Q3: the set names no `one_row_per`")


def test_rows_are_not_joined_to_a_file_that_was_changed(root: Path) -> None:
    delivered(root, JULY)
    path = root / "x/measurements/2026-07/complaints.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("false", "true"), encoding="utf-8")
    made = delivered(root, SECOND, "2026-07-b_klachten.csv", brings="correction", reason="Gegrond")
    assert said(made) == (
        "x/measurements/2026-07/complaints.csv:1:1: SL523 error: this is not what `import` wrote: "
        "its content was changed\n  Put it back as it was, or import the file again with "
        "`--brings replacement`."
    )


# --- periods --------------------------------------------------------------------------------

BOTH = JULY + "B1;04-08-2026;K. Smit;;Ja;\r\n"


def test_rows_of_two_periods(root: Path) -> None:
    assert said(delivered(root, BOTH)) == (
        "2026-07_klachten.csv:1:1: SL517 error: for which period this is does not show: 2026-07 "
        "(2 rows), 2026-08 (1 row)\n  Name the period with `--period`, such as `--period 2026-08`."
    )
    assert said(delivered(root, BOTH, period=Month(2026, 7)), "nl") == (
        "2026-07_klachten.csv:1:1: SL518 error: niet alle rijen vallen in 2026-07; daarbuiten: "
        "2026-08 (1 rij)\n  Vraag het bestand van deze periode. Loopt het met opzet door, laat de "
        "andere rijen dan weg met `--only-period`."
    )
    made = delivered(root, BOTH, period=Month(2026, 7), only_period=True)
    assert (said(made), made.rows) == ("", {Month(2026, 7): 2})


def test_one_file_for_a_quarter_fills_its_months(root: Path) -> None:
    made = delivered(root, BOTH, "2026-Q3_klachten.csv", period=Quarter(2026, 3))
    assert made.rows == {Month(2026, 7): 2, Month(2026, 8): 1, Month(2026, 9): 0}
    assert [problem.fault.code for problem in made.problems] == ["SL516"]
    dossier = load(disk(root)).dossiers[0]
    quarter = observed(dossier.data_sets[0], dossier.deliveries, Quarter(2026, 3))
    assert [(source.name, source.rows) for source in quarter.sources] == [
        ("2026-Q3_klachten.csv", 3)
    ]


def test_a_set_without_dates_is_told_its_period(root: Path) -> None:
    made = delivered(root, "Aantal\r\n12\r\n", "2026-Q3_tellingen.csv")
    assert said(made) == (
        "2026-Q3_tellingen.csv:1:1: SL517 error: for which period this is does not show: no row "
        "has a date that tells\n  Name the period with `--period`, such as `--period 2026-Q3`."
    )
    made = delivered(root, "Aantal\r\n12\r\n", "2026-Q3_tellingen.csv", period=Quarter(2026, 3))
    assert (said(made), rows(root, "2026-Q3", "counts")) == ("", ["#file,#row,count", "1,2,12"])


def test_late_and_empty_are_said_and_written(root: Path) -> None:
    made = delivered(root, HEAD, period=Month(2026, 7), delivered=date(2026, 8, 17))
    assert said(made) == (
        "2026-07_klachten.csv:1:1: SL516 warning: nothing stands below the column names: a "
        "delivery without rows\n  Ask whether there really was nothing to report.\n"
        "2026-07_klachten.csv:1:1: SL532 note: `complaints` for 2026-07 came on 17 August 2026, "
        "after 14 August 2026\n  Discuss it at the next meeting; a KPI may attach consequences to "
        "it."
    )
    assert rows(root) == ["#file,#row,ticket,received,reporter,upheld"]


# --- unread rows ----------------------------------------------------------------------------


def test_an_unread_row_holds_everything_back_until_it_is_left_out_knowingly(root: Path) -> None:
    text = JULY + "A4;31-02-2026;K. Smit;;Ja;\r\n"
    before = contents(root)
    found = (
        "not readable, row 5, column 2 (Datum): `31-02-2026` is a day or time that does not "
        "exist\n  Ask for a file in which this is right, or change the column in `data.yaml`."
    )
    made = delivered(root, text)
    assert said(made) == f"2026-07_klachten.csv:5:2: SL512 error: {found}"
    assert (made.paths, contents(root)) == ((), before)
    made = delivered(root, text, leave_unread=True)
    assert said(made) == f"2026-07_klachten.csv:5:2: SL512 warning: {found}"
    dossier = load(disk(root)).dossiers[0]
    month = observed(dossier.data_sets[0], dossier.deliveries, Month(2026, 7))
    assert (len(month.rows), month.unread) == (2, 1)
    delivered(root, JULY, "2026-07-b_klachten.csv", brings="replacement", reason="Hersteld")
    dossier = load(disk(root)).dossiers[0]
    assert observed(dossier.data_sets[0], dossier.deliveries, Month(2026, 7)).unread == 0


# --- the folder of raw files, the key -------------------------------------------------------


def without_raw_files(root: Path, text: str = "") -> None:
    (root / "sluitend.yaml").write_text(f"format: 1\n{text}", encoding="utf-8")


@pytest.mark.parametrize(
    ("declared", "says"),
    [
        ("", "SL524 error: there is no folder for raw files: `sluitend.yaml` names none"),
        (
            "raw_files: {folder: ../elders, retention: 1 year}\n",
            "SL524 error: there is no folder for raw files: `../elders` does not exist",
        ),
        (
            "raw_files: {folder: x, retention: 1 year}\n",
            "SL525 error: the folder for raw files, `x`, lies in the folder of contracts",
        ),
    ],
)
def test_raw_files_have_a_folder_outside(root: Path, declared: str, says: str) -> None:
    without_raw_files(root, declared)
    made = delivered(root, JULY)
    assert said(made).splitlines()[0] == f"sluitend.yaml:1:1: {says}"
    assert (root.parent / "in/2026-07_klachten.csv").exists()


def test_a_folder_is_named_by_the_user_once(root: Path) -> None:
    ours = root.parent / "ruw"
    (ours / "sluitend.txt").unlink()
    made = delivered(root, JULY)
    assert said(made, "nl") == (
        "sluitend.yaml:1:1: SL540 error: `../ruw` is nog niet in gebruik genomen als map voor ruwe "
        "bestanden\n  Kijk of dit de goede map is en wie erbij kan; geef dan eenmaal "
        "`--raw-folder ../ruw`."
    )
    assert contents(ours) == {}
    assert said(delivered(root, JULY, raw_folder=ours)) == ""
    august = HEAD + "B1;04-08-2026;K. Smit;;Ja;\r\n"
    assert said(delivered(root, august, "2026-08_klachten.csv")) == ""


def test_raw_files_do_not_go_where_git_keeps_them(root: Path) -> None:
    (root.parent / ".git").mkdir()
    assert said(delivered(root, JULY), "nl").splitlines()[0] == (
        "sluitend.yaml:1:1: SL525 error: de map voor ruwe bestanden, `../ruw`, ligt in een map die "
        "git bewaart"
    )


def test_a_raw_file_is_never_written_over(root: Path) -> None:
    place = root.parent / "ruw/x/2026-07/complaints/2026-07_klachten.csv"
    place.parent.mkdir(parents=True)
    place.write_text("iets anders", encoding="utf-8")
    made = delivered(root, JULY)
    assert place.read_text(encoding="utf-8") == "iets anders"
    assert made.raw == place.with_name(f"2026-07_klachten-{_sha(JULY)[:8]}.csv")


def test_the_key_lies_outside_for_its_owner_alone_and_is_kept(root: Path) -> None:
    delivered(root, JULY)
    key = root.parent / "ruw/hash.key"
    assert (key.read_bytes(), key.stat().st_mode & 0o777) == (b"ab" * 32 + b"\n", 0o600)
    august = HEAD + "B1;04-08-2026;J. JANSEN;;Ja;\r\n"
    delivered(root, august, "2026-08_klachten.csv", new_key=b"cd" * 32)
    assert key.read_bytes() == b"ab" * 32 + b"\n"
    assert rows(root, "2026-08")[1].split(",")[4] == rows(root)[1].split(",")[4]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "is gone"),
        (b"cd" * 32, "is another than was used before"),
        (b"geheim", "cannot be read"),
    ],
)
def test_rows_are_not_hashed_with_another_key(root: Path, content: bytes | None, says: str) -> None:
    delivered(root, JULY)
    key = root.parent / "ruw/hash.key"
    key.unlink()
    if content is not None:
        key.write_bytes(content)
    made = delivered(root, HEAD + "B1;04-08-2026;K;;Ja;\r\n", "2026-08_klachten.csv")
    assert said(made) == (
        f"hash.key:1:1: SL526 error: the key for personal data {says}: rows can no longer be "
        "joined\n  Put the `hash.key` of before back into the folder for raw files."
    )


def test_somebody_says_how_long_the_raw_file_stays(root: Path) -> None:
    without_raw_files(root)
    made = delivered(root, "Aantal\r\n12\r\n", "2026-Q3_tellingen.csv", period=Quarter(2026, 3),
                     raw_folder=root.parent / "ruw")  # fmt: skip
    assert said(made) == (
        "x/data.yaml:18:5: SL529 error: nothing says how long the raw file may stay\n  Give the "
        "set `retention:`, in days, weeks, months or years."
    )


# --- which set, which contract --------------------------------------------------------------


def test_a_file_of_no_set(root: Path) -> None:
    made = delivered(root, JULY, "klachten juli.csv")
    assert made.unmapped
    assert said(made).splitlines()[0] == (
        "klachten juli.csv:1:1: SL527 error: no data set of `x` has a file of this name"
    )
    assert said(delivered(root, JULY, "klachten juli.csv", data_set="complaint")) == (
        "klachten juli.csv:1:1: SL527 error: no data set of `x` has a file of this name\n"
        "  Did you mean `complaints`?"
    )
    assert said(delivered(root, JULY, "klachten juli.csv", data_set="complaints")) == ""


def test_a_contract_there_is_not(root: Path) -> None:
    path = root.parent / "in/a.csv"
    path.write_text(JULY, encoding="utf-8")
    made = import_(root, opened(root), "y", path, ASKED)
    assert made.unusable
    assert said(made) == (
        "sluitend.yaml:1:1: SL120 error: there is no contract with the id `y`\n  Known are: x."
    )


def test_a_name_that_forges_output(root: Path) -> None:
    made = delivered(root, JULY, "a:1:1: SL999 error_klachten.csv")
    assert [problem.fault.code for problem in made.problems] == ["SL530"]
