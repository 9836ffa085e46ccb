"""The document Pandoc takes its styles from: as good as empty.

Every part but the text is replaced by ours afterwards. With its own reference, which it reads and
copies each time, Pandoc takes half as long again.
"""

from functools import cache

from sluitend.render.docx.package import package

OPENING = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
EMPTY = {  # Word's parts by the element they hold
    "settings": "settings",
    "webSettings": "webSettings",
    "fontTable": "fonts",
    "footnotes": "footnotes",
    "comments": "comments",
    "numbering": "numbering",
}


@cache
def reference() -> bytes:
    """A DOCX of the fewest parts Pandoc asks for: what lacks it takes from its own."""
    to_document = (
        f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}"/>',
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}">{to_document}</Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONS}"/>',
        "word/document.xml": (
            f'<w:document xmlns:w="{WORD}"><w:body><w:sectPr/></w:body></w:document>'
        ),
        "word/styles.xml": (
            f'<w:styles xmlns:w="{WORD}"><w:style w:type="paragraph" w:default="1"'
            ' w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>'
        ),
        "word/theme/theme1.xml": f'<a:theme xmlns:a="{DRAWING}" name="none"/>',
        **{f"word/{part}.xml": f'<w:{name} xmlns:w="{WORD}"/>' for part, name in EMPTY.items()},
    }
    return package({name: f"{OPENING}{part}".encode() for name, part in parts.items()})
