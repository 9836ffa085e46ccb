"""Nothing of a party's text is markup on a page, wherever it stands."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sluitend.prose.blocks import (
    Annex,
    Article,
    Bullets,
    Cell,
    Column,
    Contents,
    Heading,
    Link,
    Paragraph,
    Reference,
    Run,
    Strong,
    Table,
)
from sluitend.render.web.html import html
from sluitend.render.web.markdown import markdown, titled
from sluitend.views.pages.page import Goto, Gotos, Page, Register, RegisterCell

HOSTILE = (
    "</title><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "{% raw %}{{ config }}{% endraw %}",
    "</div></div>\n\n# Kop\n\n<script>alert(1)</script>",
    "[hier](javascript:alert(1)) ![](https://evil.example/a.png)",
    "--8<-- 'secret.txt'",
    "{: onclick=alert(1) }",
    "'-alert(1)-'",
)


def everywhere(text: str) -> Page:
    """A page with a text in every place a text can have."""
    run = (Run(text),)
    cell = Cell((run,))
    table = Table((Column(),), ((cell,),), head=((cell,),), foot=((cell,),), caption=text, id=text)
    return Page(
        "x/index.md",
        text,
        (
            Contents(text),
            Article(text, text, text),
            Annex(text, text, text),
            Heading(2, run, text),
            Paragraph(run, "lid", text, text),
            Paragraph((Strong(run), Reference(text, text, "1"), Reference("nowhere", text, "2"))),
            Paragraph((Link("https://zandwijk.example/", run), Link(text, run))),
            Bullets(((Paragraph(run),),)),
            table,
            Table((Column(), Column()), ((cell, cell),), kind="facts"),
            Gotos((Goto(text, text, text),)),
            Register(text, ((text, True),), ((RegisterCell(text, text, "x/text.md", text),),)),
        ),
    )


class Elements(HTMLParser):
    """What a browser would find: names of elements and of their attributes, and addresses."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.addresses: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names |= {tag, *(f"{tag} {name}" for name, _ in attrs)}
        self.addresses |= {value or "" for name, value in attrs if name in ("href", "src")}


def tags(page: str) -> set[str]:
    return Elements(page).names


def test_no_text_becomes_an_element_or_an_attribute() -> None:
    sound = tags(html(everywhere("tekst").parts, lambda path: path))
    for text in HOSTILE:
        page = html(everywhere(text).parts, lambda path: path)
        assert tags(page) == sound, text
        for address in Elements(page).addresses:
            assert not re.match(r"\s*(javascript|data|vbscript):", address, re.IGNORECASE), text
        assert "\n" not in page


@given(st.text(max_size=60))
def test_any_text_stays_one_line_of_known_elements(text: str) -> None:
    page = html(everywhere(text).parts, lambda path: path)
    assert tags(page) <= tags(html(everywhere("tekst").parts, lambda path: path))
    assert "\n" not in page


def test_the_head_of_a_page_cannot_be_left() -> None:
    for text in HOSTILE:
        front, heading, *rest = markdown(everywhere(text)).split("\n# ")
        assert front.count("\n---") == 1
        assert front.startswith('---\ntitle: "')
        assert rest == []
        line = heading.splitlines()[0]
        assert not re.search(r"[<>\[\]{}`]", line), line


def test_a_title_has_nothing_that_unescaping_turns_into_markup() -> None:
    assert titled("</title><script>") == "\u2039/title\u203a\u2039script\u203a"
    assert titled("&lt;script&gt; & co") == "\uff06lt;script\uff06gt; & co"


def test_a_reference_leads_to_what_is_on_the_page_and_else_is_text() -> None:
    parts = (
        Article("Artikel 2", "Looptijd", "term"),
        Paragraph(
            (Reference("term", "artikel 2", "2"), Run(" en "), Reference("x", "bijlage B", "B"))
        ),
    )
    assert html(parts, lambda path: path) == (
        '<div class="sluitend"><h2 id="term"><span class="nr">Artikel 2</span> Looptijd</h2>'
        '<p class="body"><a href="#term">artikel 2</a> en bijlage B</p></div>'
    )


@pytest.mark.parametrize(
    ("from_", "folders", "addresses"),
    [
        ("x/index.md", False, ["text.html", "../index.html", "../documents/x/a.pdf"]),
        ("index.md", False, ["x/text.html", "index.html", "documents/x/a.pdf"]),
        ("x/index.md", True, ["text/", "../", "../documents/x/a.pdf"]),
        ("x/text.md", True, ["./", "../../", "../../documents/x/a.pdf"]),
        ("index.md", True, ["x/text/", "./", "documents/x/a.pdf"]),
    ],
)
def test_links_are_seen_from_the_page_they_stand_on(
    from_: str, folders: bool, addresses: list[str]
) -> None:
    paths = ("x/text.md", "index.md", "documents/x/a.pdf")
    page = Page(from_, "X", (Gotos(tuple(Goto(path, "Tekst") for path in paths)),))
    assert re.findall(r'href="([^"]*)"', markdown(page, folders)) == addresses
