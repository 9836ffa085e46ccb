"""A sample agreement: everything a document can hold, in believable Dutch."""

from tests.render.sample_annexes import annexes
from tests.render.sample_articles import articles, opening, signing

from sluitend.prose.blocks import (
    Attachment,
    Contents,
    Document,
    Furniture,
    PageBreak,
    TitlePage,
)


def sample(watermark: str = "CONCEPT") -> Document:
    """The whole agreement."""
    return Document(
        title="Schoonmaak stadskantoor en wijkposten",
        subject="Dienstverleningsovereenkomst ZW-2024-017",
        author="Gemeente Zandwijk",
        language="nl",
        date="2026-09-30",
        furniture=Furniture(
            header_left="ZW-2024-017 · Schoonmaak stadskantoor en wijkposten",
            header_right="versie 1.0 · 30 september 2026",
            footer_left="Inhoud 3f9c 21ab 77de",
            page="Pagina {page} van {pages}",
            watermark=watermark,
        ),
        blocks=(Contents("Inhoud"), PageBreak(), *opening(), *articles(), *signing(), *annexes()),
        front=TitlePage(
            kind="Dienstverleningsovereenkomst",
            title="Schoonmaak stadskantoor en wijkposten",
            parties=("Gemeente Zandwijk", "Heldergroep Schoonmaak B.V."),
            between="en",
            facts=(
                ("Contractnummer", "ZW-2024-017"),
                ("Versie", "1.0"),
                ("Datum", "30 september 2026"),
                ("Status", "concept"),
                ("Inhoud", "3f9c 21ab 77de"),
            ),
            remark="Dit is een concept. Partijen zijn pas gebonden na ondertekening door beide.",
        ),
        keywords=("schoonmaak", "ZW-2024-017"),
        attachments=(
            Attachment(
                "terms.yaml",
                "application/yaml",
                "De voorwaarden zoals afgedrukt",
                b"id: schoonmaak\nversion: '1.0'\n",
            ),
        ),
    )
