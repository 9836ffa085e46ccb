"""`sluitend site`: the Markdown of the site of a portfolio, for one language and one audience.

The same function serves the command and the plugin of MkDocs: it gives every file of the site, and
writes none.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sluitend.actions.house import house_of
from sluitend.actions.review import Review, Reviewed, review
from sluitend.load.dossier import Dossier
from sluitend.model.audience import Audience
from sluitend.problem import Problem
from sluitend.render.house import BUILT_IN
from sluitend.render.web.site import not_found, written
from sluitend.source.tree import Tree
from sluitend.views.all import DOCUMENTS
from sluitend.views.edition import edition_of
from sluitend.views.pages.all import of_contract
from sluitend.views.pages.page import Goto, Page, Visited
from sluitend.views.pages.register import Listed, register
from sluitend.wording.house import house_words
from sluitend.wording.words import Words, words

FOLDER_OF_DOCUMENTS = "documents"


@dataclass(frozen=True, slots=True)
class Made:
    """Every file of a site, its name, and what was found in the contracts."""

    problems: tuple[Problem, ...]
    files: Mapping[str, bytes] = field(default_factory=dict)
    menu: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    """Per contract its title, and title and path of its pages, in order."""
    name: str = ""
    not_found: bytes = b""
    """The page for an address where nothing is."""
    stopped: bool = False
    unusable: bool = False


def site(
    tree: Tree,
    language: str,
    audience: Audience,
    documents: Path | None = None,
    ids: Sequence[str] = (),
    folders: bool = False,
) -> Made:
    """The site in a language for an audience; none while an error stands.

    `documents` is a folder of documents that were built, of which it offers what may be read;
    `folders` says that each page will be served from a folder of its own.
    """
    found = review(tree, ids)
    if found.stops:
        return Made(found.problems, stopped=True, unusable=found.unusable)
    spoken = words(language)
    visited = tuple(_visited(found, spoken, audience, documents))
    pages = tuple(of_contract(one) for one in visited)
    paths = {one.edition.contract.id: one.path("index") for one in visited}
    listed = tuple(Listed(one.dossier, paths.get(one.dossier.id, "")) for one in found.contracts)
    first = register(found.portfolio.repository.name, listed, audience, spoken)
    house = house_of(found.contracts[0].dossier) if found.contracts else BUILT_IN
    offered = {
        goto.path: _content(documents, goto.path)
        for one in visited
        for goto in one.downloads
        if documents is not None
    }
    every = (first, *(page for some in pages for page in some))
    return Made(
        found.problems,
        written(every, house, offered, folders),
        tuple(_menu(one, some) for one, some in zip(visited, pages, strict=True)),
        first.title,
        not_found(first.title, house, spoken),
    )


def _menu(visited: Visited, pages: Sequence[Page]) -> tuple[str, tuple[tuple[str, str], ...]]:
    """A contract's entry in the menu; its pages without its own name."""
    title, texts = visited.edition.title, visited.edition.words.site
    first, *others = pages
    entries = [(texts.glance, first.path)]
    entries += [(page.title.removesuffix(f": {title}"), page.path) for page in others]
    return title, tuple(entries)


def _visited(
    found: Review, spoken: Words, audience: Audience, documents: Path | None
) -> Iterator[Visited]:
    """The contracts that have an edition in this language."""
    for one in found.contracts:
        own = house_words(one.dossier.house, spoken.language)
        edition = edition_of(one.subject, own, one.gate_open)
        if edition is not None:
            offered = tuple(_offered(one, own, audience, documents)) if documents else ()
            yield Visited(one.subject, edition, audience, offered)


def _offered(one: Reviewed, own: Words, audience: Audience, documents: Path) -> Iterator[Goto]:
    """Documents of a contract that were made and that this audience may read."""
    for kind in DOCUMENTS:
        for view in kind.views(one.subject, own, one.gate_open):
            for form in ("pdf", "docx", "pptx"):
                path = f"{FOLDER_OF_DOCUMENTS}/{one.dossier.id}/{view.name}.{form}"
                if audience.may_read(view.audience) and _file(documents, path).is_file():
                    yield Goto(path, view.title, form.upper())


def _file(documents: Path, path: str) -> Path:
    return documents / path.removeprefix(f"{FOLDER_OF_DOCUMENTS}/")


def _content(documents: Path | None, path: str) -> bytes:
    return _file(documents, path).read_bytes() if documents else b""


def languages_of(dossiers: Sequence[Dossier]) -> tuple[str, ...]:
    """The languages in which there is something to show, Dutch first."""
    spoken = {language for one in dossiers for language in one.contract.languages}
    return tuple(language for language in ("nl", "en") if language in spoken)
