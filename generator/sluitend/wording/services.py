"""Services by the noun a contract calls them: `schoonmaak` for the id `cleaning`."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from sluitend.wording.language import Words

SERVICES: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "cleaning": {"nl": "schoonmaak", "en": "cleaning"},
        "window-cleaning": {"nl": "glasbewassing", "en": "window cleaning"},
        "catering": {"nl": "catering", "en": "catering"},
        "vending": {"nl": "drankenvoorziening", "en": "vending"},
        "security": {"nl": "beveiliging", "en": "security"},
        "reception": {"nl": "receptiediensten", "en": "reception services"},
        "indoor-planting": {"nl": "interieurbeplanting", "en": "indoor planting"},
        "landscaping": {"nl": "groenonderhoud", "en": "landscaping"},
        "maintenance": {"nl": "gebouwonderhoud", "en": "building maintenance"},
        "waste": {"nl": "afvalinzameling", "en": "waste collection"},
        "pest-control": {"nl": "plaagdierbeheersing", "en": "pest control"},
        "moving": {"nl": "verhuisdiensten", "en": "removals"},
        "mail": {"nl": "postverwerking", "en": "mail services"},
        "workwear": {"nl": "bedrijfskleding", "en": "workwear"},
        "transport": {"nl": "vervoer", "en": "transport"},
    }
)
SITE_MANAGERS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "cleaning": {"nl": "objectleider", "en": "site manager"},
        "window-cleaning": {"nl": "voorman", "en": "foreman"},
        "catering": {"nl": "locatiemanager", "en": "location manager"},
        "security": {"nl": "teamleider", "en": "team leader"},
        "landscaping": {"nl": "voorman", "en": "foreman"},
    }
)
"""Who leads the daily work, as the trade calls it, where a contract names no such role."""


def site_manager(id_: str, words: Words) -> str | None:
    """What a trade calls whoever leads the daily work; None where it has no word of its own."""
    known = SITE_MANAGERS.get(id_)
    return known[words.language] if known else None


def service(id_: str, words: Words) -> str:
    """The noun of a service; one nobody listed stands as the contract writes it."""
    known = SERVICES.get(id_)
    return known[words.language] if known else id_.replace("-", " ")
