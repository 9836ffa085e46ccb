"""A small repository to agree and sign in, and PDFs that carry terms."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import NameObject, TextStringObject

from sluitend.load.portfolio import load
from sluitend.load.terms import terms_of, terms_text
from sluitend.source.disk import disk

FILES = {
    "sluitend.yaml": "format: 1\nlanguage: nl\n",
    "parties/gemeente.yaml": """\
id: gemeente
name: Gemeente Zandwijk
registration_number: "00000001"
people:
  - {id: a-de-vries, name: A. de Vries}
  - {id: s-visser, name: S. Visser}
  - {id: m-de-jong, name: M. de Jong}
may_sign:
  - {person: a-de-vries, capacity: statutory, basis: Burgemeester}
  - {person: s-visser, capacity: mandate, basis: Mandaatregister}
""",
    "parties/firma.yaml": """\
id: firma
name: Heldergroep B.V.
registration_number: "00000002"
people:
  - {id: p-bakker, name: P. Bakker}
  - {id: d-yilmaz, name: D. Yilmaz}
  - {id: r-smit, name: R. Smit}
may_sign:
  - {person: p-bakker, capacity: statutory, basis: Bestuurder}
  - {person: d-yilmaz, capacity: power_of_attorney, basis: Volmacht, jointly_with: [p-bakker]}
""",
    "schoonmaak/contract.yaml": """\
# Onze afspraken; deze regel blijft staan.
id: schoonmaak
title: Schoonmaak
service: cleaning
client: gemeente
supplier: firma
level: registered
status: draft                # nog niet
version: "1.0"
dated: 2024-09-01
owner: m-de-jong
value: {estimated: "400000.00"}
term: {starts: 2024-10-01, ends: 2026-09-30, notice: {client: 3 months}, run_in: 3 months}
price:
  payment_term: 30 days
  charges: [{id: fee, title: Vaste vergoeding, amount: "100.00", per: month}]
roles: [{id: contract-manager, title: Contractmanager, side: client, person: m-de-jong}]
governance:
  meetings:
    - {id: q, title: Overleg, level: tactical, every: 1 quarter, participants: [contract-manager]}
signing: {place: Zandwijk}
""",
}
PRIVATE = {"mandates/gemeente.yaml": 'limits: {s-visser: "100000.00"}\n'}
"""What the client keeps to itself, in a folder beside the repository."""


def written(root: Path) -> Path:
    """The repository, in a folder, and the private one beside it."""
    for folder, files in ((root, FILES), (beside(root), PRIVATE)):
        for name, text in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return root


def beside(root: Path) -> Path:
    """The private folder beside a repository."""
    return root.parent / f"{root.name}-besloten"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository to write in."""
    return written(tmp_path / "contracten")


def pdf(language: str = "", **attached: str) -> bytes:
    """A PDF of one empty page with attachments; an underscore stands for the point of a name."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    if language:
        writer.root_object[NameObject("/Lang")] = TextStringObject(language)
    for name, text in attached.items():
        writer.add_attachment(name.replace("_", "."), text.encode("utf-8"))
    whole = BytesIO()
    writer.write(whole)
    return whole.getvalue()


def printed(root: Path, language: str = "") -> bytes:
    """What `build` would make of the contract as it stands, without its pages."""
    (dossier,) = load(disk(root)).dossiers
    return pdf(language, terms_yaml=terms_text(terms_of(dossier), "1.0"))


Changed = Callable[[str, str, str], None]


@pytest.fixture
def changed(repository: Path) -> Changed:
    """Replaces a text in a file of the repository."""

    def change(name: str, old: str, new: str) -> None:
        path = repository / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")

    return change
