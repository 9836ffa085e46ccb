"""Which documents a contract has, at every level, and what stands around their text."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.views.demo import all_views, demo, of_files, subject
from tests.views.outline import outline, said

from sluitend.load.dossier import Dossier, SignedVersion
from sluitend.load.terms import content_hash, terms_of
from sluitend.model.contract import Signing
from sluitend.model.governance import Side
from sluitend.model.signed import SignedBy, SigningRecord
from sluitend.model.text import Text
from sluitend.prose.blocks import Document, Paragraph, Signatures
from sluitend.render.compose import document
from sluitend.views.all import DOCUMENTS

REGISTERED = {
    "sluitend.yaml": "format: 1\n",
    "parties/zandwijk.yaml": "id: zandwijk\nname: Gemeente Zandwijk\n",
    "parties/helder.yaml": "id: helder\nname: Heldergroep B.V.\n",
    "schoonmaak/contract.yaml": """
id: schoonmaak
title: Schoonmaak
client: zandwijk
supplier: helder
level: registered
term: {starts: 2026-01-01, ends: 2026-12-31}
""",
}
LEVELS = """
service_levels:
  - {id: on-time, title: Op tijd, target: at least 90 %}
"""


def agreement(dossier: Dossier, gate_open: bool = False) -> Document:
    """The agreement of a dossier in its first language."""
    views = all_views(subject(dossier), gate_open)
    return document(next(view for view in views if view.id == "agreement"))


def signatures(dossier: Dossier) -> Signatures:
    """The signature block."""
    (found,) = (block for block in agreement(dossier).blocks if isinstance(block, Signatures))
    return found


def test_every_module_is_a_document() -> None:
    assert [kind.ID for kind in DOCUMENTS] == [
        "agreement",
        "briefing",
        "slides",
        "acknowledgement",
        "health",
    ]
    assert all(callable(kind.views) for kind in DOCUMENTS)


# --- levels -----------------------------------------------------------------------------------


def test_a_registered_contract_is_only_judged() -> None:
    assert [view.name for view in all_views(of_files(REGISTERED))] == ["contractgezondheid"]


def test_a_managed_contract_is_explained() -> None:
    given = of_files({**REGISTERED, "schoonmaak/sla.yaml": LEVELS})
    views = list(all_views(given))
    assert [view.name for view in views] == [
        "briefing-teamleider",
        "briefing-rayonmanager",
        "briefing-contractmanager",
        "briefing-gebouwbeheerder",
        "briefing-servicedesk",
        "presentatie-teamleider",
        "presentatie-rayonmanager",
        "presentatie-contractmanager",
        "presentatie-gebouwbeheerder",
        "presentatie-servicedesk",
        "presentielijst-briefing",
        "contractgezondheid",
    ]
    assert all(outline(document(view)) for view in views)


BARE = {
    **REGISTERED,
    "schoonmaak/text/scope.md": "---\nid: scope\ntitle: Voorwerp\nafter: start\n---\nTekst.\n",
    "house/outline.yaml": "articles: {default: [scope]}\n",
}


def test_an_agreement_with_nothing_but_an_article() -> None:
    view, _ = all_views(of_files(BARE))
    text = outline(document(view))
    assert "=== Artikel 1: Voorwerp" in text
    assert "[lid 1.1] Tekst." in text
    assert "None" not in text


@pytest.mark.parametrize(
    "part",
    [
        "background", "sites", "value", "purchase", "term", "price", "roles", "processes",
        "governance", "change_rule", "implementation", "certificates", "insurances",
        "subcontractors", "service_levels", "score", "consequences", "title", "number", "scope",
    ],
)  # fmt: skip
def test_documents_without_a_part(part: str) -> None:
    given = demo()
    default = type(given.contract).model_fields[part].get_default(call_default_factory=True)
    bare = replace(given, contract=given.contract.with_(**{part: default}))
    for view in all_views(subject(bare)):
        assert "None" not in outline(document(view))


# --- status, furniture ------------------------------------------------------------------------


def test_a_draft_says_so_on_every_page() -> None:
    made = agreement(demo())
    assert made.furniture.watermark == "CONCEPT"
    assert made.front is not None
    assert ("Status", "Concept") in made.front.facts


def test_ready_for_signature() -> None:
    made = agreement(demo(), gate_open=True)
    assert made.furniture.watermark == ""
    assert made.front is not None
    assert ("Status", "Voor ondertekening") in made.front.facts


def test_the_footer_holds_the_hash_of_the_terms() -> None:
    made = agreement(demo())
    short = content_hash(terms_of(demo()))[:12]
    assert made.furniture.footer_left == f"Inhoudscode {short} · fictief"
    assert made.furniture.header_left == "ZW-2024-017 · versie 1.0"


def test_the_terms_go_along() -> None:
    (attached,) = agreement(demo()).attachments
    assert (attached.name, attached.media_type) == ("terms.yaml", "application/yaml")
    assert content_hash(terms_of(demo())).encode() in attached.content


# --- who signs --------------------------------------------------------------------------------


def names(block: Signatures) -> list[list[str]]:
    """Who signs, a list a party."""
    return [[dict(one.lines)["Naam"] for one in people] for _, _, people in block.parties]


def test_the_first_who_may_signs() -> None:
    assert names(signatures(demo())) == [
        ["A. (Anneke) de Vries"],
        ["P. (Peter) Bakker"],
    ]


def test_who_the_contract_names_signs() -> None:
    contract = demo().contract.with_(signing=Signing(client=("w-brouwer", "s-visser")))
    assert names(signatures(replace(demo(), contract=contract)))[0] == [
        "W. (Wouter) Brouwer",
        "S. (Sanne) Visser",
    ]


def test_a_mandate_that_ended_before_the_date_is_passed_over() -> None:
    given = demo()
    assert given.client is not None
    assert given.contract.dated is not None
    first, *others = given.client.may_sign
    ended = first.with_(until=given.contract.dated - timedelta(days=1))
    client = given.client.with_(may_sign=(ended, *others))
    assert names(signatures(replace(given, client=client)))[0] == ["W. (Wouter) Brouwer"]
    last_day = given.client.with_(may_sign=(first.with_(until=given.contract.dated), *others))
    assert names(signatures(replace(given, client=last_day)))[0] == ["A. (Anneke) de Vries"]


def test_joint_authority_is_two_signatures() -> None:
    contract = demo().contract.with_(signing=Signing(supplier=("d-yilmaz",)))
    block = signatures(replace(demo(), contract=contract))
    assert names(block)[1] == ["D. (Dilek) Yilmaz", "P. (Peter) Bakker"]


def leads(dossier: Dossier) -> list[str]:
    """Paragraphs that lead something in."""
    return [
        said(block.content)
        for block in agreement(dossier).blocks
        if isinstance(block, Paragraph) and block.style == "lead"
    ]


def test_on_paper_it_is_made_in_duplicate() -> None:
    paper = replace(demo(), contract=demo().contract.with_(signing=Signing(electronic=False)))
    assert any("in tweevoud opgemaakt" in lead for lead in leads(paper))


def test_electronically_it_is_not() -> None:
    assert not any("tweevoud" in lead for lead in leads(demo()))


def by(side: Side, person: str) -> SignedBy:
    """A signature."""
    return SignedBy(
        side=side,
        person=person,
        capacity="mandate",
        basis=Text.read("volmacht"),
        on=date(2024, 7, 1),
        place="Zandwijk",
    )


def test_signed_shows_who_signed_when() -> None:
    given = demo()
    record = SigningRecord(
        version="1.0",
        terms=content_hash(terms_of(given)),
        documents=(),
        signed=(by("client", "a-de-vries"), by("supplier", "p-bakker")),
    )
    signed = replace(given, signed=(SignedVersion("1.0", record=record),))
    made = agreement(signed)
    assert made.front is not None
    assert ("Status", "Getekend") in made.front.facts
    assert made.furniture.watermark == ""
    (_, _, (client,)), _ = signatures(signed).parties
    assert dict(client.lines)["Datum"] == "1 juli 2024"
    assert dict(client.lines)["Plaats"] == "Zandwijk"


# --- languages --------------------------------------------------------------------------------


def test_a_language_without_articles_has_no_agreement() -> None:
    both = replace(demo(), clauses=tuple(c for c in demo().clauses if c.language == "nl"))
    english = [view for view in all_views(subject(both)) if view.language == "en"]
    assert [view.name for view in english] == [
        "briefing-site-manager",
        "briefing-area-manager",
        "briefing-contract-manager",
        "briefing-building-manager",
        "briefing-service-desk",
        "briefing-users",
        "slides-site-manager",
        "slides-area-manager",
        "slides-contract-manager",
        "slides-building-manager",
        "slides-service-desk",
        "attendance-briefing",
        "contract-health",
    ]
    for view in english:
        text = outline(document(view))
        assert "None" not in text
        assert "Wat wij meten" not in text


def test_the_other_language_says_what_it_has() -> None:
    files = {
        **BARE,
        "schoonmaak/contract.yaml": REGISTERED["schoonmaak/contract.yaml"]
        + "languages: [nl, en]\n",
        "schoonmaak/text/en/scope.md": BARE["schoonmaak/text/scope.md"].replace("Tekst", "Text"),
        "schoonmaak/text/nl/scope.md": BARE["schoonmaak/text/scope.md"],
    }
    del files["schoonmaak/text/scope.md"]
    made = (view for view in all_views(of_files(files)) if view.id == "agreement")
    dutch, english = (outline(document(view)) for view in made)
    assert "=== Artikel 1: Voorwerp" in dutch
    assert "=== Article 1: Voorwerp" in english
    assert "The Parties agree as follows." in english


# --- renderings -------------------------------------------------------------------------------


def in_language(dossier: Dossier, language: str, gate_open: bool = False) -> Document:
    """The agreement in one of its languages."""
    views = all_views(subject(dossier), gate_open)
    return document(next(v for v in views if v.id == "agreement" and v.language == language))


def facts(made: Document) -> dict[str, str]:
    """What the title page states."""
    assert made.front is not None
    return dict(made.front.facts)


def test_a_rendering_cannot_be_signed() -> None:
    rendering = in_language(demo(), "en")
    assert not any(isinstance(block, Signatures) for block in rendering.blocks)
    assert (
        "For information. The Parties sign the Dutch text of this agreement, which prevails; this "
        "English rendering is not signed."
    ) in outline(rendering)
    assert any(isinstance(block, Signatures) for block in in_language(demo(), "nl").blocks)


def test_a_rendering_says_on_its_title_page_what_prevails() -> None:
    said = "Dutch. This English rendering is for information and is not signed."
    assert facts(in_language(demo(), "en"))["Prevailing text"] == said
    assert "Geldende tekst" not in facts(in_language(demo(), "nl"))


def test_a_rendering_is_a_draft_and_then_for_information() -> None:
    assert facts(in_language(demo(), "en"))["Status"] == "Draft"
    assert in_language(demo(), "en").furniture.watermark == "DRAFT"
    ready = in_language(demo(), "en", gate_open=True)
    assert facts(ready)["Status"] == "For information"
    assert ready.furniture.watermark == ""
    record = SigningRecord(
        version="1.0", terms=content_hash(terms_of(demo())), documents=(), signed=()
    )
    signed = replace(demo(), signed=(SignedVersion("1.0", record=record),))
    assert facts(in_language(signed, "en"))["Status"] == "For information"
    assert facts(in_language(signed, "nl"))["Status"] == "Getekend"


def test_every_page_of_a_rendering_says_that_it_is_one() -> None:
    short = content_hash(terms_of(demo()))[:12]
    rendering = in_language(demo(), "en")
    assert rendering.furniture.footer_left == (
        f"Content hash {short} · English rendering · fictitious"
    )


def test_the_rendering_is_the_language_that_does_not_prevail() -> None:
    turned = replace(demo(), contract=demo().contract.with_(prevails="en"))
    assert any(isinstance(block, Signatures) for block in in_language(turned, "en").blocks)
    rendering = in_language(turned, "nl")
    assert not any(isinstance(block, Signatures) for block in rendering.blocks)
    assert facts(rendering)["Geldende tekst"] == (
        "Engels. Deze Nederlandse weergave is ter informatie en wordt niet ondertekend."
    )
    assert (
        "Ter informatie. De partijen ondertekenen de tekst in het Engels, die voorgaat; deze "
        "Nederlandse weergave wordt niet ondertekend."
    ) in outline(rendering)
