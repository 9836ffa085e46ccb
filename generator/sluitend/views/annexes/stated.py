"""What an article says in the very same words: an annex then refers to it."""

from collections.abc import Sequence

from sluitend.prose.blocks import Inlines, Paragraph, Reference, Run
from sluitend.prose.text import ArticleProse
from sluitend.views.edition import Edition
from sluitend.views.widths import text_of
from sluitend.wording.language import NBSP


def stating(said: Sequence[str], edition: Edition) -> ArticleProse | None:
    """The first article that says all of it; None where none does, or nothing is said."""
    wanted = [_plain(one) for one in said if one]
    if not wanted:
        return None
    for article in edition.prose.articles:
        text = _plain(" ".join(text_of(one.content) for one in _paragraphs(article)))
        if all(one in text for one in wanted):
            return article
    return None


def referring(text: str, article: ArticleProse, edition: Edition) -> Inlines:
    """A sentence with a reference where `{article}` stands."""
    before, _, after = text.partition("{article}")
    printed = edition.words.article(article.number)
    return (Run(before), Reference(article.id, printed, article.number), Run(after))


def _paragraphs(article: ArticleProse) -> tuple[Paragraph, ...]:
    return tuple(block for block in article.blocks if isinstance(block, Paragraph))


def _plain(text: str) -> str:
    return text.replace(NBSP, " ")
