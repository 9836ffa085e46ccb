"""A site as files: the Markdown of its pages, its style and script, the documents it offers."""

import json
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from string import Template

from sluitend.render.house import House
from sluitend.render.web.markdown import markdown, titled
from sluitend.source.found import templates
from sluitend.views.pages.page import Page
from sluitend.wording.words import Words

Menu = Sequence[tuple[str, Sequence[tuple[str, str]]]]
"""Per contract its title, and title and path of each of its pages."""
NAMES = {"nl": "Nederlands", "en": "English"}
STYLE = "assets/site.css"
SCRIPT = "assets/site.js"


def written(
    pages: Iterable[Page], house: House, documents: Mapping[str, bytes], folders: bool
) -> dict[str, bytes]:
    """Every file of the site below its folder of pages, by path.

    `folders`: whether each page will be served from a folder of its own.
    """
    files = {page.path: markdown(page, folders).encode("utf-8") for page in pages}
    folder = templates() / "site"
    accent = f":root {{ --sluitend-accent: {house.accent}; }}\n"
    return {
        **files,
        STYLE: accent.encode() + (folder / "site.css").read_bytes(),
        SCRIPT: (folder / "site.js").read_bytes(),
        **documents,
    }


def not_found(name: str, house: House, words: Words) -> bytes:
    """The page for an address where nothing is, whole in itself."""
    texts = words.site
    text = Template((templates() / "site" / "404.html").read_text(encoding="utf-8")).substitute(
        language=words.language,
        name=_words(name),
        accent=house.accent,
        title=_words(texts.not_found),
        why=_words(texts.not_found_why),
        register=_words(texts.to_register),
    )
    return text.encode("utf-8")


def _words(text: str) -> str:
    """A text in HTML that the theme's template engine reads too: no brace is one."""
    return escape(text).replace("{", "&#123;").replace("}", "&#125;")


def settings(name: str, language: str, menu: Menu, others: Mapping[str, str], here: str) -> bytes:
    """The `mkdocs.yml` of a site; `others` are addresses of the same site in each language."""
    entries: list[object] = [{titled(name): "index.md"}]
    entries += [
        {titled(title): [{titled(said): path} for said, path in pages]} for title, pages in menu
    ]
    alternate = [
        {"name": NAMES[one], "link": address, "lang": one} for one, address in others.items()
    ]
    text = Template((templates() / "site" / "mkdocs.yml").read_text(encoding="utf-8")).substitute(
        name=json.dumps(titled(name)),
        language=language,
        alternate=json.dumps(alternate if len(alternate) > 1 else []),
        nav="\n".join(f"  - {json.dumps(one)}" for one in entries),
        here=here,
    )
    return text.encode("utf-8")
