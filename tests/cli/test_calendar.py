"""`sluitend calendar`: a table, data, and a file that another program reads."""

import json
from pathlib import Path

import vobject
from tests.cli.conftest import Run

DEMO = "schoonmaak-stadskantoor"
STRETCH = ("--from", "2027-03-20", "--until", "2027-04-07")


def test_the_days_that_matter(run: Run, repository: Path) -> None:
    got = run("calendar", DEMO, *STRETCH, "--side", "client", cwd=repository)
    assert got.code == 0
    assert got.out == (
        f"30 maart 2027  {DEMO}  Overleg, rond deze dag: Operationeel overleg  beide partijen\n"
        f"31 maart 2027  {DEMO}  Laatste dag om de verlenging in te roepen     Opdrachtgever\n"
        f"1 april 2027   {DEMO}  Overleg, rond deze dag: Maandoverleg          beide partijen\n"
        f"1 april 2027   {DEMO}  Overleg, rond deze dag: Kwartaaloverleg       beide partijen\n"
        f"1 april 2027   {DEMO}  Overleg, rond deze dag: Strategisch overleg   beide partijen\n"
    )


def test_as_data_and_as_a_file_they_are_the_same(run: Run, repository: Path) -> None:
    data = json.loads(
        run("calendar", DEMO, "--output-format", "json", *STRETCH, cwd=repository).out
    )
    got = run("calendar", DEMO, *STRETCH, "--ics", "agenda.ics", cwd=repository)
    assert (got.code, got.out) == (0, f"{repository / 'agenda.ics'}\n")
    read = vobject.readOne((repository / "agenda.ics").read_text(encoding="utf-8"))
    days = [event.dtstart.value.isoformat() for event in read.vevent_list]
    assert days == [one["day"] for one in data["dates"]]
    assert len({event.uid.value for event in read.vevent_list}) == len(days)
    said = [event.summary.value.partition(": ")[2] for event in read.vevent_list]
    assert said == [one["what"] for one in data["dates"]]


def test_the_same_days_give_the_same_bytes(run: Run, repository: Path) -> None:
    made = []
    for name in ("a.ics", "b.ics"):
        assert run("calendar", *STRETCH, "--ics", name, cwd=repository).code == 0
        made.append((repository / name).read_bytes())
    assert made[0] == made[1]
    assert b"\r\n" in made[0]


def test_a_contract_there_is_not(run: Run, repository: Path) -> None:
    got = run("calendar", "schoonmaak", cwd=repository)
    assert got.code == 2
    assert got.out == (
        "sluitend.yaml:1:1: SL120 error: er is geen contract met het id `schoonmaak`\n"
        f"  Bedoelt u `{DEMO}`?\n"
    )


def test_a_stretch_without_any(run: Run, repository: Path) -> None:
    got = run("calendar", "--from", "2099-01-01", "--until", "2099-01-02", cwd=repository)
    assert (got.code, got.out) == (0, "In deze periode valt geen dag die telt.\n")
