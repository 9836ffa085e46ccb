"""`sluitend site`: the site's files into a folder, one per language."""

from dataclasses import dataclass
from pathlib import Path

from sluitend.actions.out import swapped
from sluitend.actions.site import Made, languages_of, site
from sluitend.load.portfolio import load
from sluitend.model.audience import Audience
from sluitend.problem import Problem
from sluitend.render.web.site import settings
from sluitend.source.tree import Tree

SETTINGS = "mkdocs.yml"
NOT_FOUND = "theme/404.html"


@dataclass(frozen=True, slots=True)
class Published:
    """The settings of each site that was written, or why none was."""

    problems: tuple[Problem, ...]
    settings: tuple[Path, ...] = ()
    stopped: bool = False
    unusable: bool = False


def publish(tree: Tree, folder: Path, audience: Audience, documents: Path) -> Published:
    """A site in every language there is a contract in, below a folder."""
    languages = languages_of(load(tree).dossiers) or ("nl",)  # gather
    sites = {language: site(tree, language, audience, documents) for language in languages}
    first = sites[languages[0]]
    if first.stopped:
        return Published(first.problems, stopped=True, unusable=first.unusable)

    files = {  # decide
        f"{language}/{name}": content
        for language, made in sites.items()
        for name, content in _files(made, language, languages, folder).items()
    }

    swapped(folder, files)  # write
    return Published(first.problems, tuple(folder / one / SETTINGS for one in languages))


def _files(made: Made, language: str, languages: tuple[str, ...], folder: Path) -> dict[str, bytes]:
    """Settings and pages of one language; the languages lie beside each other."""
    others = {one: f"../../{one}/html/index.html" for one in languages}
    here = (folder / language / SETTINGS).as_posix()
    pages = {f"pages/{path}": content for path, content in made.files.items()}
    own = {SETTINGS: settings(made.name, language, made.menu, others, here)}
    return {**own, NOT_FOUND: made.not_found, **pages}
