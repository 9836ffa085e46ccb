"""A page as Markdown: an explicit title, a heading, and one element of HTML."""

import json
import posixpath
import re

from sluitend.render.web.html import html
from sluitend.views.pages.page import Page

ENTITY = re.compile(r"&(?=#?\w+;)")
LOOK_ALIKES = str.maketrans(
    {
        "<": "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}",
        ">": "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}",
        '"': "\N{RIGHT DOUBLE QUOTATION MARK}",
    }
)
PUNCTUATION = re.compile(r"([\\`*_{}\[\]()#+\-.!|~<>&:\"'$^=@/])")


def markdown(page: Page, folders: bool = False) -> str:
    """The text of a page's file.

    The title stands in front matter as JSON, which is YAML too, and as heading with every mark of
    punctuation as a character reference: no program reads markup in either. Links lead to the
    pages as they will be served, `x/text.html`, or `x/text/` where each page has a folder: in HTML
    no generator turns the path of a source into an address.
    """
    front = f"---\ntitle: {json.dumps(titled(page.title))}\nhide: [toc]\n---\n"
    body = html(page.parts, lambda path: _relative(path, page.path, folders))
    return f"{front}\n# {_heading(page.title)}\n\n{body}\n"


def titled(title: str) -> str:
    """What stands in the tab and the menu, where themes strip tags and then unescape.

    So no sign that could become markup is left: angle brackets and what reads as an entity become
    their look-alikes.
    """
    text = " ".join(title.split()).translate(LOOK_ALIKES)
    return ENTITY.sub("\N{FULLWIDTH AMPERSAND}", text)


def _heading(title: str) -> str:
    text = " ".join(title.split())
    return PUNCTUATION.sub(lambda found: f"&#{ord(found[0])};", text)


def _relative(path: str, from_: str, folders: bool) -> str:
    """The address of a page or file of the site, seen from a page."""
    here, there = _served(from_, folders), _served(path, folders)
    found = posixpath.relpath(there or ".", posixpath.dirname(here) or ".")
    return f"{found}/" if there.endswith("/") or not there else found


def _served(path: str, folders: bool) -> str:
    """Where a file of the site is served."""
    name = path.removesuffix(".md")
    if name == path or not folders:
        return path if name == path else f"{name}.html"
    return f"{name}/".removesuffix("index/")
