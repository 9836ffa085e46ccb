"""The house style of a repository, as values for the renderer, and what is wrong with it.

Whether a file is a font, and of which family, only the renderer knows; which labels there are, only
the wording. So what is wrong here is found where both are at hand.
"""

from collections.abc import Iterator, Mapping

from sluitend.load.dossier import Dossier
from sluitend.load.near import hint
from sluitend.load.shared import PNG
from sluitend.load.validate import shown
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.render.fonts import families, is_font
from sluitend.render.house import House, Logo
from sluitend.render.measures import measure_between
from sluitend.render.pictures import MOST_POINTS, drawable
from sluitend.source.compose import compose
from sluitend.source.nodes import Keys, where
from sluitend.source.tree import Tree
from sluitend.wording.words import LANGUAGES, words

HOUSE_FILE = "house/house.yaml"
NOT_A_FONT = Fault(
    "SL126",
    Severity.ERROR,
    {
        "nl": "dit is geen lettertype dat in Word en pdf kan worden opgenomen",
        "en": "this is no font that Word and PDF can hold",
    },
    {
        "nl": "Zet in `house/fonts/` alleen TrueType-bestanden (.ttf), een per snede.",
        "en": "Put only TrueType files (.ttf) into `house/fonts/`, one a face.",
    },
)
NOT_A_PICTURE = Fault(
    "SL129",
    Severity.ERROR,
    {
        "nl": "het beeldmerk `{path}` is niet te tekenen",
        "en": "the logo `{path}` cannot be drawn",
    },
    {
        "nl": "Bewaar het opnieuw als PNG of SVG, zonder verwijzingen naar andere bestanden en van "
        "ten hoogste {most} beeldpunten.",
        "en": "Save it again as PNG or SVG, without references to other files and of at most "
        "{most} pixels.",
    },
)
NO_FAMILY = Fault(
    "SL127",
    Severity.ERROR,
    {
        "nl": "er is geen lettertype `{name}`",
        "en": "there is no font `{name}`",
    },
    {"nl": "{hint}", "en": "{hint}"},
)
NO_LABEL = Fault(
    "SL128",
    Severity.ERROR,
    {
        "nl": "er is geen label `{name}`",
        "en": "there is no label `{name}`",
    },
    {"nl": "{hint}", "en": "{hint}"},
)
_FONTS_NL = "Bekend zijn: {known}. Een eigen lettertype heeft een .ttf in `house/fonts/` nodig."
_FONTS_EN = "Known are: {known}. A font of your own needs a .ttf in `house/fonts/`."


def house_of(dossier: Dossier) -> House:
    """The built-in style with what the repository's house says otherwise."""
    style, margins = dossier.house, dossier.house.margins
    return House(
        accent=style.accent,
        ink=style.ink,
        muted=style.muted,
        text_font=style.text_font,
        heading_font=style.heading_font,
        fonts=_used(dossier),
        logo=_logo(dossier),
        top=margins.top,
        bottom=margins.bottom,
        binding=margins.binding,
        outer=margins.outer,
        measure=measure_between(margins.binding, margins.outer),
    )


def house_faults(tree: Tree, dossier: Dossier) -> Iterator[Problem]:
    """Fonts that are none, and names of fonts and labels that nothing answers to."""
    style = dossier.house
    for path, content in dossier.fonts.items():
        if not is_font(content):
            yield NOT_A_FONT.at(Place(path))
    logo = _logo(dossier)
    if logo is not None and not drawable(logo.content, logo.media_type):
        path = f"house/{style.logo}"
        yield NOT_A_PICTURE.at(Place(path), path=shown(path), most=_millions(MOST_POINTS))
    if not (style.model_fields_set & {"text_font", "heading_font", "labels"}):
        return
    root = compose(HOUSE_FILE, tree.read(HOUSE_FILE)).root or Keys({}, Place(HOUSE_FILE))
    known = families(_own(dossier)).keys()
    for key in ("text_font", "heading_font"):
        name = getattr(style, key)
        if name not in known:
            near = hint(name, known, _FONTS_NL, _FONTS_EN)
            yield NO_FAMILY.at(where(root, key), name=shown(name), hint=near)
    labels = words(LANGUAGES[0].language).label.keys()
    for language, own in style.labels.items():
        for name in own.keys() - labels:
            near = hint(name, labels, "Bekend zijn: {known}.", "Known are: {known}.")
            yield NO_LABEL.at(where(root, "labels", language, name), name=shown(name), hint=near)


def _millions(count: int) -> Mapping[str, str]:
    millions = count // 10**6
    return {"nl": f"{millions} miljoen", "en": f"{millions} million"}


def _own(dossier: Dossier) -> tuple[bytes, ...]:
    return tuple(content for content in dossier.fonts.values() if is_font(content))


def _used(dossier: Dossier) -> tuple[bytes, ...]:
    """The house's own fonts, where it uses any."""
    style = dossier.house
    named = {style.text_font, style.heading_font}
    return _own(dossier) if dossier.fonts and named - families().keys() else ()


def _logo(dossier: Dossier) -> Logo | None:
    if dossier.logo is None:
        return None
    style = dossier.house
    kind = "image/png" if dossier.logo.startswith(PNG) else "image/svg+xml"
    alt = style.logo_alt or (dossier.client.name if dossier.client else "")
    return Logo(dossier.logo, kind, alt, style.logo_width)  # type: ignore[arg-type]
