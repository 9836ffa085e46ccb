"""The house style of a repository, as values for the renderer."""

from sluitend.load.dossier import Dossier
from sluitend.load.shared import PNG
from sluitend.render.house import House, Logo


def house_of(dossier: Dossier) -> House:
    """The built-in style with what the repository's house says otherwise."""
    style = dossier.house
    return House(accent=style.accent, logo=_logo(dossier))


def _logo(dossier: Dossier) -> Logo | None:
    if dossier.logo is None:
        return None
    style = dossier.house
    kind = "image/png" if dossier.logo.startswith(PNG) else "image/svg+xml"
    alt = style.logo_alt or (dossier.client.name if dossier.client else "")
    return Logo(dossier.logo, kind, alt, style.logo_width)  # type: ignore[arg-type]
