"""A view and its template as a document."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType, TracebackType

from jinja2 import TemplateError, TemplateSyntaxError

from sluitend.prose.blocks import Block, Document, Slide
from sluitend.render.fault import TemplateFault
from sluitend.render.fill import fill
from sluitend.source.found import templates
from sluitend.views.view import ON_SCREEN, View

OURS: Mapping[str, str] = MappingProxyType({})
NO_LINE = 1


def document(view: View, own: Mapping[str, str] = OURS) -> Document:
    """The document a view speaks of; every format is made from it.

    `own` are templates that stand in place of ours, by name; TemplateFault where one is unusable.
    """
    blocks = _own(view, own) if view.template in own else _ours(view)
    if view.forms == ON_SCREEN and not all(isinstance(block, Slide) for block in blocks):
        raise TemplateFault(view.template, NO_LINE, "slides hold nothing but slides")
    return Document(
        title=view.title,
        subject=view.subject,
        author=view.author,
        language=view.language,
        date=view.date,
        furniture=view.furniture,
        blocks=blocks,
        front=view.front,
        keywords=view.keywords,
        attachments=view.attachments,
    )


def template_names() -> tuple[str, ...]:
    """The templates there are."""
    return tuple(sorted(path.name for path in (templates() / "documents").glob("*.j2")))


def _ours(view: View) -> tuple[Block, ...]:
    return fill(_template(view.template), view.sheet)


def _own(view: View, own: Mapping[str, str]) -> tuple[Block, ...]:
    """What is wrong with our own is a bug; what is wrong with theirs is theirs to mend."""
    try:
        return fill(own[view.template], view.sheet, sandboxed=True)
    except TemplateSyntaxError as wrong:
        raise TemplateFault(view.template, wrong.lineno, wrong.message or "") from wrong
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as wrong:
        raise TemplateFault(view.template, _line(wrong.__traceback__), str(wrong)) from wrong


def _line(trace: TracebackType | None) -> int:
    """The line of the template that was being filled."""
    found = NO_LINE
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            found = trace.tb_lineno
        trace = trace.tb_next
    return found


@lru_cache(maxsize=32)
def _template(name: str) -> str:
    return (templates() / "documents" / name).read_text(encoding="utf-8")
