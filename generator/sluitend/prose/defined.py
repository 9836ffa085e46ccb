"""The defined terms of a contract: the lids of `definitions` that begin with a bold word."""

from dataclasses import dataclass

from sluitend.load.dossier import Dossier
from sluitend.place import Place
from sluitend.prose.blocks import Inlines, Run, Strong
from sluitend.prose.inlines import Writer, plain_text
from sluitend.prose.outline import planned
from sluitend.prose.parts import Part
from sluitend.prose.quotes.quote import asked_of
from sluitend.wording.house import house_words

ARTICLE = "definitions"
"""Id of the article that defines them."""


@dataclass(frozen=True, slots=True)
class DefinedTerm:
    """A term of the contract with what it means; written with a capital elsewhere."""

    term: str
    place: Place
    """Of the bold word."""
    definition: str
    """As printed, without the term and its colon; quotes filled."""
    content: Inlines
    """The same as inlines."""
    id: str
    """Id of its block, `definitions.kpi`; "" for none."""


def defined_terms(dossier: Dossier, language: str) -> tuple[DefinedTerm, ...]:
    """The terms that hold for this contract, in the order of their lids."""
    plan = planned(dossier, language)
    writer = Writer(plan, asked_of(dossier, house_words(dossier.house, language)), ARTICLE)
    terms = []
    for article in plan.articles:
        for lid in article.lids if article.source.id == ARTICLE else ():
            bold = _bold(lid.part)
            content = writer.inlines(lid.part.inline)
            if bold is not None and isinstance(content[0], Strong):
                term = plain_text(content[0].content).rstrip(":").strip()
                meaning = _without_colon(content[1:])
                text, id_ = plain_text(meaning), f"{ARTICLE}.{lid.id}" if lid.id else ""
                terms.append(DefinedTerm(term, bold.place, text, meaning, id_))
    return tuple(terms)


def _bold(part: Part) -> Part | None:
    """The bold word a lid begins with."""
    inline = part.inline
    first = (
        next((one for one in inline.parts if one.token.content or one.parts), None)
        if inline
        else None
    )
    return first if first is not None and first.kind == "strong" else None


def _without_colon(content: Inlines) -> Inlines:
    if content and isinstance(content[0], Run):
        begins = content[0].text.removeprefix(":").lstrip()
        return (Run(begins), *content[1:]) if begins else content[1:]
    return content
