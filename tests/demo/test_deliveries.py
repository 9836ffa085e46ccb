"""The demo's measurements are what `import` makes of the files that the parties sent."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from tests.demo import cleaning
from tests.demo.export import written
from tests.demo.importing import TODAY, data_sets
from tests.demo.making import SUPPLIERS, measured
from tests.demo.places import CONTRACTS

from sluitend.load.portfolio import load
from sluitend.model.data import DataSet
from sluitend.period import Quarter
from sluitend.source.disk import disk

DOSSIERS = {one.id: one for one in load(disk(CONTRACTS)).dossiers}


def committed(contract: str) -> dict[str, bytes]:
    """What stands in the folder of contracts."""
    folder = CONTRACTS / contract
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted((folder / "measurements").rglob("*"))
        if path.is_file()
    }


def sent(contract: str, data_set: str, quarter: Quarter) -> bytes:
    """The file of one data set and quarter."""
    (one,) = (
        one for one in SUPPLIERS[contract]() if (one.data_set, one.period) == (data_set, quarter)
    )
    return written(data_sets(contract)[data_set], one.rows, one.look)


@pytest.mark.parametrize("contract", SUPPLIERS)
def test_the_measurements_are_what_import_makes_of_what_was_sent(contract: str) -> None:
    made, there = measured(contract), committed(contract)
    assert sorted(made) == sorted(there)
    assert [name for name in made if made[name] != there[name]] == []


@pytest.mark.parametrize("contract", SUPPLIERS)
def test_every_data_set_was_delivered_and_read_whole(contract: str) -> None:
    dossier = DOSSIERS[contract]
    deliveries = [one.delivery for one in dossier.deliveries]
    assert {one.data_set for one in deliveries} == {one.id for one in dossier.data_sets}
    assert [one for one in deliveries if any(raw.unread for raw in one.files)] == []


@pytest.mark.parametrize("contract", SUPPLIERS)
def test_no_raw_file_is_kept_longer_than_it_may(contract: str) -> None:
    raw = [raw for one in DOSSIERS[contract].deliveries for raw in one.delivery.files]
    assert [one.name for one in raw if one.kept_until < TODAY and one.removed is None] == []
    assert [one.name for one in raw if one.removed and one.removed > one.kept_until] == []


def forms(mapped: DataSet) -> set[str]:
    """What is peculiar about how a data set comes."""
    columns = mapped.columns.values()
    notations = {
        "csv" if mapped.form == "entry" else mapped.form,
        f"{mapped.form} {mapped.encoding}",
        f"{mapped.form} {mapped.delimiter}",
        "two-row head" if mapped.header_rows == 2 else "",
        "titles above" if mapped.header_row > 1 else "",
        "totals" if mapped.totals else "",
        "serial dates" if any(one.format == "serial" for one in columns) else "",
        "filled down" if any(one.fill_down for one in columns) else "",
        "left out" if any(one.personal == "left_out" for one in columns) else "",
        *(f"yes is {word}" for one in columns for word in one.yes),
    }
    return notations - {""}


def test_the_files_come_in_every_form_that_suppliers_use() -> None:
    found = {
        form for one in SUPPLIERS for mapped in DOSSIERS[one].data_sets for form in forms(mapped)
    }
    assert found >= {
        "xlsx", "ods", "csv", "csv utf-8", "csv windows-1252", "csv utf-16", "csv ;", "csv ,",
        "csv tab", "two-row head", "titles above", "totals", "serial dates", "filled down",
        "left out", "yes is Ja", "yes is ja", "yes is J", "yes is 1",
    }  # fmt: skip


# --- the files themselves -------------------------------------------------------------------------


def test_an_invoice_list_looks_as_the_ledger_writes_it() -> None:
    lines = sent(cleaning.CONTRACT, "invoices", Quarter(2026, 1)).decode("cp1252").split("\r\n")
    assert lines[:2] == [
        "Factuurnr.;Direct juist;Vervaldatum;Betaald op;Fout inkooporder gemeente;Crediteur;Bedrag",
        "20267040;J;02-01-2026;30-12-2025;N;Heldergroep B.V.;€\u00a01.234,50",
    ]
    assert lines[-2:] == ["Totaal;kwartaal 1", ""]


def test_a_workbook_is_packed_the_same_on_every_machine(tmp_path: Path) -> None:
    """Without compression and with one date: only then are the bytes those of every machine."""
    path = tmp_path / "dks.xlsx"
    path.write_bytes(sent(cleaning.CONTRACT, "dks-rounds", Quarter(2026, 1)))
    with ZipFile(path) as made:
        parts = {(one.compress_type, one.date_time) for one in made.infolist()}
        strings = made.read("xl/sharedStrings.xml").decode()
    assert parts == {(0, (2024, 1, 1, 0, 0, 0))}
    assert "Totaal 89,7%" in strings
