"""Broken and hostile repositories: what a case puts into a sound one, and why it is hostile.

Each case is a sound small repository with something wrong. Bytes stand in `files`; what is no plain
file (a link, a pipe, a file of 100 MB) is made by `made`.
"""

import os
import struct
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

SOUND: Mapping[str, bytes] = {
    name: text.encode()
    for name, text in {
        "sluitend.yaml": "format: 1\nlanguage: en\n",
        "house/house.yaml": 'accent: "#1d4f63"\n',
        "house/outline.yaml": "articles: {default: [scope]}\n",
        "parties/town.yaml": (
            "id: town\nname: Town\nregistration_number: '00000001'\n"
            "people: [{id: a, name: A. Adams}]\n"
            "may_sign: [{person: a, capacity: statutory, basis: Burgemeester}]\n"
        ),
        "parties/firm.yaml": (
            "id: firm\nname: Firm B.V.\nregistration_number: '00000002'\n"
            "people: [{id: b, name: B. Boer}]\n"
            "may_sign: [{person: b, capacity: statutory, basis: Bestuurder}]\n"
        ),
        "x/contract.yaml": (
            "id: x\ntitle: Schoonmaak\nservice: cleaning\nclient: town\nsupplier: firm\n"
            "level: registered\nstatus: draft\nversion: '1.0'\ndated: 2026-01-01\nowner: a\n"
            "value: {estimated: '100000.00'}\n"
            "term: {starts: 2026-02-01, ends: 2027-01-31, notice: {client: 3 months}}\n"
            "signing: {place: Zandwijk}\n"
        ),
        "x/text/scope.md": "---\nid: scope\ntitle: Voorwerp\n---\nOpdrachtnemer maakt schoon.\n",
    }.items()
}
LEVEL = "service_levels: [{id: on-time, title: %s, target: %s}]\n"
MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Case:
    """One hostile repository; `why` in words, for the table in the documentation."""

    name: str
    why: str
    files: Mapping[str, bytes] = field(default_factory=dict)
    made: Callable[[Path], object] | None = None

    def write(self, root: Path) -> None:
        """Put it on disk."""
        for name, content in {**SOUND, **self.files}.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        if self.made is not None:
            self.made(root)


def contract(old: str, new: str) -> Mapping[str, bytes]:
    """The sound contract with one text in place of another."""
    text = SOUND["x/contract.yaml"].decode()
    assert old in text
    return {"x/contract.yaml": text.replace(old, new).encode()}


def scope(text: str) -> Mapping[str, bytes]:
    """The sound article with another text."""
    return {"x/text/scope.md": f"---\nid: scope\ntitle: Voorwerp\n---\n{text}\n".encode()}


def house(text: str, **more: bytes) -> Mapping[str, bytes]:
    """A house with this in it, and files beside it: an underscore stands for the point."""
    named = {f"house/{name.replace('_', '.')}": content for name, content in more.items()}
    return {"house/house.yaml": text.encode(), **named}


def png(width: int, height: int, data: bytes) -> bytes:
    """A PNG that says it is of this size, whatever it holds."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        whole = kind + content
        return struct.pack(">I", len(content)) + whole + struct.pack(">I", zlib.crc32(whole))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(data)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def linked(name: str, to: str) -> Callable[[Path], object]:
    """A symbolic link in the repository."""

    def made(root: Path) -> None:
        path = root / name
        path.unlink(missing_ok=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(to)

    return made


def named(name: bytes, content: bytes = b"id: y\n") -> Callable[[Path], object]:
    """A file with a name that no editor would give."""

    def made(root: Path) -> None:
        path = Path(os.fsdecode(os.fsencode(root) + b"/" + name))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    return made


def of_size(name: str, size: int) -> Callable[[Path], object]:
    """A file of so many bytes that takes none of the disk."""

    def made(root: Path) -> None:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            file.truncate(size)

    return made


def many(count: int) -> Callable[[Path], object]:
    """More files than a repository has."""

    def made(root: Path) -> None:
        (root / "notes").mkdir()
        for nth in range(count):
            (root / "notes" / f"{nth}.txt").touch()

    return made


BILLION = b"".join(
    b"a%d: &a%d [%s]\n" % (n, n, b", ".join([b"*a%d" % (n - 1)] * 10)) for n in range(1, 10)
)
LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (97 + n, b"&%c;" % (96 + n) * 10) for n in range(1, 9))
    + b']><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>&i;</text></svg>'
)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">%s</svg>'

CASES: tuple[Case, ...] = (
    # --- YAML ---------------------------------------------------------------------------------
    Case(
        "yaml-billion-laughs",
        "aliases that grow tenfold nine times",
        {"x/sla.yaml": b"a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + BILLION},
    ),
    Case(
        "yaml-deep-flow",
        "200,000 opening brackets, which crash a composer that recurses",
        {"x/sla.yaml": b"service_levels: " + b"[" * 200_000},
    ),
    Case(
        "yaml-deep-block",
        "2,000 levels of indentation",
        {"x/sla.yaml": b"".join(b" " * n + b"a:\n" for n in range(2000))},
    ),
    Case(
        "yaml-many-nodes",
        "a million values",
        {"x/sla.yaml": b"service_levels: [" + b"1," * 1_000_000 + b"1]\n"},
    ),
    Case(
        "yaml-tag",
        "a tag that other programs run as code",
        {"x/sla.yaml": b"service_levels: !!python/object/apply:os.system [touch /tmp/owned]\n"},
    ),
    Case(
        "yaml-merge-key",
        "a merge key, which hides what a mapping says",
        {"x/sla.yaml": b"<<: {service_levels: []}\n"},
    ),
    Case(
        "yaml-duplicate",
        "a key twice: which of both was agreed?",
        contract("owner: a\n", "owner: a\nvalue: {estimated: '1.00'}\n"),
    ),
    Case(
        "yaml-two-documents",
        "a second document that one of the parties does not see",
        {"x/sla.yaml": b"service_levels: []\n---\nservice_levels: [{id: a}]\n"},
    ),
    # --- numbers and expressions --------------------------------------------------------------
    Case(
        "number-huge",
        "an amount of a million digits",
        contract("'100000.00'", "'1" + "0" * 1_000_000 + "'"),
    ),
    Case(
        "number-exponent", "an amount as a power of ten", contract("'100000.00'", "'1e999999999'")
    ),
    Case(
        "number-not-ascii",
        "an amount in Arabic digits that looks like another",
        contract("'100000.00'", "'\u0661\u0660\u0660\u0660\u0660\u0660'"),
    ),
    Case(
        "quote-expression",
        "a quote that computes ten billion characters",
        scope("Het is {{ 'a' * 10**10 }}."),
    ),
    Case(
        "quote-reaching-out",
        "a quote that reaches into the program",
        scope("Het is {{ contract.__class__.__mro__ }}."),
    ),
    Case(
        "quote-statement",
        "a statement of a template engine",
        scope("{% for a in range(10**9) %}{{ a }}{% endfor %}"),
    ),
    Case(
        "duration-huge",
        "a term of a billion years",
        contract("{client: 3 months}", "{client: 12000000000 months}"),
    ),
    # --- characters ---------------------------------------------------------------------------
    Case(
        "utf8-invalid", "bytes that are no UTF-8", {"x/sla.yaml": b"service_levels: [\xff\xfe]\n"}
    ),
    Case("utf16", "a file in UTF-16", {"x/sla.yaml": "service_levels: []\n".encode("utf-16")}),
    Case("nul", "a NUL in a text", {"x/sla.yaml": b"service_levels: [{id: 'a\x00b'}]\n"}),
    Case(
        "zero-width-in-amount",
        "a zero-width space in an amount",
        contract("'100000.00'", "'100\u200b000.00'"),
    ),
    Case(
        "zero-width-in-name",
        "a zero-width joiner in a party's name",
        {
            "parties/firm.yaml": SOUND["parties/firm.yaml"].replace(
                b"Firm B.V.", "Fi\u200drm".encode()
            )
        },
    ),
    Case(
        "right-to-left-override",
        "an override that shows 00,001 where 100,00 stands",
        scope("De boete is \u202e100,00\u202c euro."),
    ),
    Case(
        "soft-hyphen", "a soft hyphen, which no search finds", scope("Opdracht\u00adnemer betaalt.")
    ),
    Case(
        "entity-soft-hyphen", "the same as an entity of HTML", scope("Opdracht&shy;nemer betaalt.")
    ),
    Case(
        "lookalike-id",
        "an id with a Cyrillic letter",
        {
            "x/sla.yaml": (LEVEL % ("Op tijd", "at least 90 %"))
            .replace("on-time", "on-t\u0456me")
            .encode()
        },
    ),
    Case(
        "lookalike-reference",
        "a reference with a Cyrillic letter",
        contract("supplier: firm", "supplier: f\u0456rm"),
    ),
    Case("no-font-has-it", "a letter that no font shows", scope("Betaal met 🍕.")),
    # --- HTML and links -----------------------------------------------------------------------
    Case("html-script", "a script in a clause", scope("Tekst <script>alert(1)</script> tekst.")),
    Case(
        "html-comment", "a comment that hides an obligation", scope("Tekst. <!-- en een boete -->")
    ),
    Case("link-javascript", "a link that runs", scope("[hier](javascript:alert(1))")),
    Case(
        "link-javascript-entity",
        "the same, hidden in entities",
        scope("[hier](&#106;avascript:alert(1))"),
    ),
    Case(
        "link-data",
        "a link that carries a page",
        scope("[hier](data:text/html;base64,PHNjcmlwdD4=)"),
    ),
    Case("link-file", "a link to a file of the reader's", scope("[hier](file:///etc/passwd)")),
    Case(
        "link-credentials",
        "a link that seems to lead elsewhere",
        scope("[zandwijk.example](https://zandwijk.example@evil.example/)"),
    ),
    Case(
        "image-remote",
        "a picture that tells who reads",
        scope("![Plattegrond](https://evil.example/a.png)"),
    ),
    Case(
        "title-html",
        "HTML in a title: text, and printed as such",
        contract("title: Schoonmaak", "title: '</title><script>alert(1)</script>'"),
    ),
    # --- paths --------------------------------------------------------------------------------
    Case("path-logo", "a logo outside the folder", house("logo: ../../../etc/passwd\n")),
    Case("path-logo-absolute", "a logo by absolute path", house("logo: /etc/passwd\n")),
    Case("path-image", "a picture outside the folder", scope("![Kaart](../../../etc/passwd)")),
    Case(
        "path-image-encoded",
        "the same, percent-encoded",
        scope("![Kaart](%2e%2e/%2e%2e/etc/passwd)"),
    ),
    Case(
        "path-party",
        "a party outside the folder",
        contract("client: town", "client: ../../etc/passwd"),
    ),
    Case(
        "path-contract-id",
        "a contract whose documents would lie elsewhere",
        contract("id: x\n", "id: ../../elsewhere\n"),
    ),
    Case(
        "path-annex",
        "an annex outside the folder",
        contract("owner: a\n", "owner: a\nannexes: [../../../etc/passwd]\n"),
    ),
    Case("path-version", "a version that is a path", contract("'1.0'", "'../1.0'")),
    Case(
        "path-language",
        "a language that is a path",
        contract("owner: a\n", "owner: a\nlanguages: [../../nl]\n"),
    ),
    Case(
        "path-catalogue",
        "a catalogue outside the folder",
        {"x/sla.yaml": b"service_levels: [{use: ../../etc/passwd}]\n"},
    ),
    Case(
        "path-data-file",
        "a delivery outside the folder",
        {"x/data.yaml": b"data_sets: [{id: tickets, file: '../../*.csv', columns: []}]\n"},
    ),
    # --- the disk -----------------------------------------------------------------------------
    Case(
        "link-to-file",
        "a symbolic link to a file of the system",
        made=linked("x/sla.yaml", "/etc/passwd"),
    ),
    Case("link-to-folder", "a symbolic link to the whole disk", made=linked("x/annexes", "/")),
    Case("link-to-itself", "a symbolic link to itself", made=linked("x/sla.yaml", "sla.yaml")),
    Case(
        "link-build",
        "the folder of output is a link elsewhere",
        made=linked("build", "../elsewhere"),
    ),
    Case(
        "link-staging",
        "the folder of staging is a link elsewhere",
        made=linked("build/.sluitend-new", "../../elsewhere"),
    ),
    Case(
        "pipe",
        "a pipe in place of a file: reading it would never end",
        made=lambda root: os.mkfifo(root / "x/sla.yaml"),
    ),
    Case("100-mb", "a file of 100 MB", made=of_size("x/sla.yaml", 100 * MB)),
    Case("100-mb-table", "a table of 100 MB", made=of_size("x/annexes/annex-rooms.csv", 100 * MB)),
    Case("100-mb-pdf", "a PDF of 100 MB", made=of_size("x/annexes/annex-plan.pdf", 100 * MB)),
    Case("60000-files", "more files than a repository has", made=many(60_000)),
    Case(
        "name-newline",
        "a name that forges a line of output",
        made=named(b"x/sla.yaml:1:1: SL999 error: forged\ncontract.yaml"),
    ),
    Case("name-escape", "a name that clears the terminal", made=named(b"x/\x1b[2Jsla.yaml")),
    Case("name-not-utf8", "a name that is no UTF-8", made=named(b"x/\xff\xfe.yaml")),
    Case(
        "name-override", "a name that reads backwards", made=named("x/\u202elmay.als.yaml".encode())
    ),
    Case(
        "name-case-twin",
        "two contracts that differ in case alone",
        {"X/contract.yaml": SOUND["x/contract.yaml"]},
    ),
    Case(
        "journal-forged",
        "a journal that would have files written elsewhere",
        {
            "build/.sluitend-new/journal.json": b'{"folder": [1, 2], "files": ["../../a"]}',
            "build/.sluitend-new/0": b"owned",
        },
    ),
    # --- injection ----------------------------------------------------------------------------
    Case(
        "typst-markup",
        "markup of the typesetter, which must stay text",
        scope('\\#eval("1+1") \\#read("/etc/passwd") $x$ = \\@ref \\<label\\> \\#panic()'),
    ),
    Case(
        "word-field",
        "a field of Word that reads a file, which must stay text",
        contract("title: Schoonmaak", "title: '{ INCLUDETEXT /etc/passwd }'"),
    ),
    Case(
        "word-xml",
        "XML of Word, which must stay text",
        contract("title: Schoonmaak", "title: '</w:t></w:r><w:instrText>DDE</w:instrText>'"),
    ),
    Case(
        "csv-formula",
        "a formula in a table, which must stay text",
        {
            "x/annexes/annex-rooms.md": b"---\nid: annex-rooms\ntitle: Ruimten\n---\nZie hier.\n",
            "x/annexes/annex-rooms.csv": b"room;use\n=cmd|'/C calc'!A0;@SUM(1)\n",
        },
    ),
    # --- pictures, fonts, PDF -----------------------------------------------------------------
    Case(
        "png-only-in-name", "a picture that is text", house("logo: a.png\n", a_png=b"not a picture")
    ),
    Case(
        "png-cut-off",
        "a picture that ends too early",
        house("logo: a.png\n", a_png=png(10, 10, b"\x00" * 110)[:60]),
    ),
    Case(
        "png-bomb",
        "a picture of ten billion points in a few bytes",
        house("logo: a.png\n", a_png=png(100_000, 100_000, b"\x00" * 1000)),
    ),
    Case(
        "svg-script",
        "a drawing with a script",
        house("logo: a.svg\n", a_svg=SVG % b"<script>alert(1)</script>"),
    ),
    Case(
        "svg-outside",
        "a drawing that asks for a file and an address",
        house(
            "logo: a.svg\n",
            a_svg=SVG % b"<image href='file:///etc/passwd' width='9'/>"
            b"<image href='https://evil.example/a.png'/>",
        ),
    ),
    Case("svg-laughs", "a drawing of a billion letters", house("logo: a.svg\n", a_svg=LAUGHS)),
    Case(
        "svg-broken",
        "a drawing that is not closed",
        house("logo: a.svg\n", a_svg=b"<svg xmlns='http://www.w3.org/2000/svg'><g>"),
    ),
    Case("font-only-in-name", "a font that is text", {"house/fonts/Huis.ttf": b"not a font"}),
    Case(
        "font-cut-off",
        "a font that ends too early",
        {"house/fonts/Huis.ttf": b"\x00\x01\x00\x00\x00\x20" + b"\xff" * 600},
    ),
    Case(
        "pdf-only-in-name",
        "an annex that is no PDF",
        {
            "x/annexes/annex-plan.md": b"---\nid: annex-plan\ntitle: Plan\n---\nZie hier.\n",
            "x/annexes/annex-plan.pdf": b"MZ\x90\x00",
        },
    ),
    Case(
        "pdf-endless-tree",
        "a PDF whose pages lead back to themselves",
        {
            "x/annexes/annex-plan.md": b"---\nid: annex-plan\ntitle: Plan\n---\nZie hier.\n",
            "x/annexes/annex-plan.pdf": b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            b"2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 999999999>>endobj\n"
            b"trailer<</Root 1 0 R>>\n%%EOF\n",
        },
    ),
)
