"""`agree` and `sign`: what is recorded, and all that is refused."""

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from tests.actions.conftest import Changed, beside, pdf, printed

from sluitend.actions.agree import Recorded, Word, agree
from sluitend.actions.attached import carried
from sluitend.actions.out import opened
from sluitend.actions.review import review
from sluitend.actions.sign import Signatures, sign
from sluitend.cli.show import as_text
from sluitend.source.compose import compose
from sluitend.source.disk import disk
from sluitend.source.nodes import plain

NAME = "schoonmaak"
CLIENT = (Word("a-de-vries", date(2024, 9, 12)),)
SUPPLIER = (Word("p-bakker", date(2024, 9, 13)),)
BOTH = Signatures(CLIENT, SUPPLIER)


def agreed(root: Path, client: str = "m-de-jong", supplier: str = "r-smit") -> Recorded:
    day = date(2024, 9, 10)
    return agree(root, disk(root), NAME, Word(client, day), Word(supplier, day))


def signed(root: Path, content: bytes, by: Signatures = BOTH) -> Recorded:
    return sign(root, opened(root, [beside(root)]), NAME, ("overeenkomst.pdf", content), by)


def said(made: Recorded) -> list[str]:
    assert made.paths == ()
    return [line for problem in made.problems for line in as_text(problem, "nl").split("\n  ")]


def found(root: Path) -> list[str]:
    return [as_text(problem, "nl") for problem in review(disk(root)).problems]


def sheet(root: Path, name: str) -> object:
    path = root / NAME / name
    composed = compose(name, path.read_bytes())
    assert composed.root is not None
    return plain(composed.root)


def status(root: Path) -> str:
    (line,) = (
        line
        for line in (root / NAME / "contract.yaml").read_text(encoding="utf-8").splitlines()
        if line.startswith("status:")
    )
    return line


# --- agreeing -----------------------------------------------------------------------------------


def test_agreement_is_recorded_and_guarded(repository: Path, changed: Changed) -> None:
    made = agreed(repository)
    assert made.paths == (f"{NAME}/contract.yaml", f"{NAME}/signed/1.0/agreed.yaml")
    assert status(repository) == ("status: agreed                # nog niet")
    record = sheet(repository, "signed/1.0/agreed.yaml")
    assert isinstance(record, dict)
    assert len(str(record.pop("terms"))) == 64
    assert record == {
        "version": "1.0",
        "client": "m-de-jong",
        "client_on": "2024-09-10",
        "supplier": "r-smit",
        "supplier_on": "2024-09-10",
    }
    assert found(repository) == []
    changed(f"{NAME}/contract.yaml", "payment_term: 30 days", "payment_term: 21 days")
    assert "SL286 error" in "\n".join(found(repository))


def test_agreeing_again_needs_a_change(repository: Path, changed: Changed) -> None:
    agreed(repository)
    assert said(agreed(repository)) == [
        (
            f"{NAME}/contract.yaml:8:9: SL281 error: dit contract is al overeengekomen; "
            "dat wordt niet nog eens vastgelegd"
        ),
        "Een wijziging van wat afgesproken is, gaat via het wijzigingsregister.",
    ]
    changed(f"{NAME}/contract.yaml", "payment_term: 30 days", "payment_term: 21 days")
    assert len(agreed(repository).paths) == 2
    assert found(repository) == []


def test_agreeing_is_for_people_of_the_parties(repository: Path) -> None:
    made = said(agreed(repository, client="r-smit", supplier="niemand"))
    assert made == [
        (
            "parties/firma.yaml:1:1: SL282 error: `niemand` hoort niet bij de mensen van "
            "Heldergroep B.V."
        ),
        "Bekend zijn: p-bakker, d-yilmaz, r-smit.",
        (
            "parties/gemeente.yaml:1:1: SL282 error: `r-smit` hoort niet bij de mensen van "
            "Gemeente Zandwijk"
        ),
        "Bekend zijn: a-de-vries, s-visser, m-de-jong.",
    ]
    assert status(repository).startswith("status: draft")


def test_no_agreement_while_an_error_stands(repository: Path, changed: Changed) -> None:
    changed(f"{NAME}/contract.yaml", "ends: 2026", "ends: 2023")
    assert "SL230" in said(agreed(repository))[0]
    assert not (repository / NAME / "signed").exists()


def test_a_contract_without_a_version_gets_its_first(repository: Path, changed: Changed) -> None:
    changed(f"{NAME}/contract.yaml", 'version: "1.0"\n', "")
    assert signed(repository, printed(repository)).paths[1:] == (
        f"{NAME}/signed/1.0/signing.yaml",
        f"{NAME}/signed/1.0/terms.yaml",
    )
    text = (repository / NAME / "contract.yaml").read_text(encoding="utf-8")
    assert '\nversion: "1.0"\n' in text
    assert found(repository) == []


# --- signing ------------------------------------------------------------------------------------


def test_signatures_are_recorded_and_guarded(repository: Path, changed: Changed) -> None:
    content = printed(repository)
    made = signed(repository, content)
    assert made.paths == tuple(
        f"{NAME}/{name}"
        for name in ("contract.yaml", "signed/1.0/signing.yaml", "signed/1.0/terms.yaml")
    )
    assert status(repository).startswith("status: signed ")
    record = sheet(repository, "signed/1.0/signing.yaml")
    assert isinstance(record, dict)
    found_in_it = carried(content)
    assert found_in_it is not None
    assert record["terms"] == found_in_it.terms.hash
    assert record["documents"] == [
        {"file": "overeenkomst.pdf", "sha256": sha256(content).hexdigest()}
    ]
    assert [(one["side"], one["person"], one["on"], one["place"]) for one in record["signed"]] == [
        ("client", "a-de-vries", "2024-09-12", "Zandwijk"),
        ("supplier", "p-bakker", "2024-09-13", "Zandwijk"),
    ]
    assert found(repository) == []
    changed(f"{NAME}/contract.yaml", "payment_term: 30 days", "payment_term: 21 days")
    assert [one.split(": ")[1] for one in found(repository)] == ["SL280 error"]


def test_a_second_signature_is_refused(repository: Path, changed: Changed) -> None:
    content = printed(repository)
    signed(repository, content)
    before = (repository / NAME / "signed/1.0/signing.yaml").read_bytes()
    line = "SL281 error: dit contract is al getekend; dat wordt niet nog eens vastgelegd"
    assert said(signed(repository, content))[0] == f"{NAME}/contract.yaml:8:9: {line}"
    assert said(agreed(repository))[0] == f"{NAME}/contract.yaml:8:9: {line}"
    # not even where somebody puts the status back by hand
    changed(f"{NAME}/contract.yaml", "status: signed", "status: draft")
    assert said(signed(repository, content))[0] == f"{NAME}/contract.yaml:9:10: {line}"
    assert said(agreed(repository))[0] == f"{NAME}/contract.yaml:9:10: {line}"
    assert (repository / NAME / "signed/1.0/signing.yaml").read_bytes() == before


def test_other_terms_than_those_of_the_files(repository: Path, changed: Changed) -> None:
    content = printed(repository)
    changed(f"{NAME}/contract.yaml", "payment_term: 30 days", "payment_term: 21 days")
    first, remedy = said(signed(repository, content))
    assert first.startswith(
        "overeenkomst.pdf:1:1: SL284 error: het document heeft andere voorwaarden ("
    )
    assert remedy == (
        "Zet de bestanden terug op wat getekend is, of laat de nieuwe versie tekenen."
    )


NO_TERMS = [
    (
        "overeenkomst.pdf:1:1: SL283 error: dit document draagt geen leesbare voorwaarden van een "
        "overeenkomst"
    ),
    "Teken de pdf die `sluitend build` maakt; een scan zegt niet wat erin staat.",
]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-1.7\n%%EOF",
        b"PK\x03\x04 a Word document",
        pdf(),
        pdf(other_yaml="x: 1"),
        pdf(terms_yaml="x: 1"),
        pdf(terms_yaml="\t: ["),
        pdf(terms_yaml="")[:-300],
    ],
)
def test_a_document_without_terms(repository: Path, content: bytes) -> None:
    assert said(signed(repository, content)) == NO_TERMS


def test_a_rendering_is_not_signed(repository: Path) -> None:
    made = signed(repository, printed(repository, "en-GB"))
    assert said(made) == [
        (
            "overeenkomst.pdf:1:1: SL278 error: dit document is een weergave in het Engels; "
            "getekend wordt de tekst in het Nederlands"
        ),
        "Laat het document in het Nederlands tekenen; een weergave is ter informatie.",
    ]
    assert len(signed(repository, printed(repository, "nl-NL")).paths) == 3


def by(client: str = "a-de-vries", supplier: str = "p-bakker", year: int = 2024) -> Signatures:
    """People joined by a plus sign, all on one day."""
    on = date(year, 9, 12)
    return Signatures(
        tuple(Word(name, on) for name in client.split("+")),
        tuple(Word(name, on) for name in supplier.split("+")),
    )


@pytest.mark.parametrize(
    ("who", "why"),
    [
        (
            by(client="m-de-jong"),
            "m-de-jong mag Gemeente Zandwijk niet binden: niet genoemd onder `may_sign`",
        ),
        (
            by(client="s-visser"),
            (
                "s-visser mag Gemeente Zandwijk niet binden: de waarde gaat boven de grens van "
                "€ 100.000,00"
            ),
        ),
        (
            by(client="p-bakker"),
            "`p-bakker` hoort niet bij de mensen van Gemeente Zandwijk",
        ),
        (
            by(supplier="p-bakker+r-smit"),
            "r-smit mag Heldergroep B.V. niet binden: niet genoemd onder `may_sign`",
        ),
    ],
)
def test_somebody_who_cannot_bind(repository: Path, who: Signatures, why: str) -> None:
    assert said(signed(repository, printed(repository), who))[0].endswith(why)


def test_joint_authority(repository: Path) -> None:
    content = printed(repository)
    assert said(signed(repository, content, by(supplier="d-yilmaz")))[0].endswith(
        "d-yilmaz mag Heldergroep B.V. niet binden: alleen samen met p-bakker"
    )
    assert len(signed(repository, content, by(supplier="d-yilmaz+p-bakker")).paths) == 3


def test_who_signs_beside_needs_no_authority_of_their_own(
    repository: Path, changed: Changed
) -> None:
    alone = "  - {person: p-bakker, capacity: statutory, basis: Bestuurder}\n"
    changed("parties/firma.yaml", alone, "")
    content = printed(repository)
    assert said(signed(repository, content))[0].endswith("niet genoemd onder `may_sign`")
    assert len(signed(repository, content, by(supplier="p-bakker+d-yilmaz")).paths) == 3
    record = sheet(repository, "signed/1.0/signing.yaml")
    assert isinstance(record, dict)
    assert [(one["person"], one["capacity"]) for one in record["signed"]] == [
        ("a-de-vries", "statutory"),
        ("p-bakker", "power_of_attorney"),
        ("d-yilmaz", "power_of_attorney"),
    ]


def test_one_more_signature_does_no_harm(repository: Path) -> None:
    made = signed(repository, printed(repository), by(client="a-de-vries+s-visser"))
    assert len(made.paths) == 3
    record = sheet(repository, "signed/1.0/signing.yaml")
    assert isinstance(record, dict)
    assert [one["person"] for one in record["signed"]] == ["a-de-vries", "s-visser", "p-bakker"]


def test_an_authority_that_has_ended(repository: Path, changed: Changed) -> None:
    changed("parties/firma.yaml", "basis: Bestuurder", "basis: Bestuurder, until: 2024-12-31")
    content = printed(repository)
    assert said(signed(repository, content, by(year=2025)))[0].endswith(
        "p-bakker mag Heldergroep B.V. niet binden: de bevoegdheid liep tot en met 31 december 2024"
    )
    assert len(signed(repository, content).paths) == 3


def test_the_gate_is_shut(repository: Path, changed: Changed) -> None:
    changed(f"{NAME}/contract.yaml", "owner: m-de-jong\n", "")
    assert (
        "SL287 warning: voor een geregistreerd contract ontbreekt nog: de eigenaar (`owner`)"
        in said(signed(repository, printed(repository)))[0]
    )


def test_what_was_agreed_is_what_is_signed(repository: Path, changed: Changed) -> None:
    agreed(repository)
    changed(f"{NAME}/contract.yaml", "payment_term: 30 days", "payment_term: 21 days")
    assert "SL286" in said(signed(repository, printed(repository)))[0]
    changed(f"{NAME}/contract.yaml", "payment_term: 21 days", "payment_term: 30 days")
    assert len(signed(repository, printed(repository)).paths) == 3


def test_an_unknown_contract(repository: Path) -> None:
    tree = disk(repository)
    word = Word("x", date(2024, 1, 1))
    for made in (
        agree(repository, tree, "nergens", word, word),
        sign(repository, tree, "nergens", ("x.pdf", b""), Signatures((word,), (word,))),
    ):
        assert made.unusable
        assert "SL120" in said(made)[0]
