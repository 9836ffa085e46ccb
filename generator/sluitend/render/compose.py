"""A view and its template as a document."""

from functools import lru_cache

from sluitend.prose.blocks import Document
from sluitend.render.fill import fill
from sluitend.source.found import templates
from sluitend.views.view import View


def document(view: View) -> Document:
    """The document a view speaks of; every format is made from it."""
    return Document(
        title=view.title,
        subject=view.subject,
        author=view.author,
        language=view.language,
        date=view.date,
        furniture=view.furniture,
        blocks=fill(_template(view.template), view.sheet),
        front=view.front,
        keywords=view.keywords,
        attachments=view.attachments,
    )


@lru_cache(maxsize=32)
def _template(name: str) -> str:
    return (templates() / "documents" / name).read_text(encoding="utf-8")
