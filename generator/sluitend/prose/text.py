"""The prose of a contract in one language: articles and annexes as blocks, quotes filled."""

from collections.abc import Iterator
from dataclasses import dataclass

from sluitend.load.dossier import Dossier
from sluitend.problem import Problem, sorted_problems
from sluitend.prose.annexes import AnnexPlan, Source
from sluitend.prose.blocks import Annex, Article, Block, Paragraph
from sluitend.prose.bound_in import bound_in
from sluitend.prose.conditions import Judged
from sluitend.prose.inlines import Writer
from sluitend.prose.languages import lacking, unspoken
from sluitend.prose.lids import letter_of
from sluitend.prose.outline import AgreementPlan, ArticlePlan, planned
from sluitend.prose.pages import page
from sluitend.prose.particulars import not_asked
from sluitend.prose.quotes.quote import asked_of
from sluitend.prose.structure import NO_LID, unfit
from sluitend.prose.tables import table_of
from sluitend.wording.house import house_words


@dataclass(frozen=True, slots=True)
class ArticleProse:
    """An article as printed; `blocks` stand below its heading."""

    id: str
    label: str
    """`Artikel 7`."""
    number: str
    title: str
    blocks: tuple[Block, ...]
    deviates: bool
    """The contract's own text stands in place of the library's."""
    own: bool
    """The contract's own text, whether the library has one or not."""

    @property
    def heading(self) -> Article:
        """The block above its text."""
        return Article(self.label, self.title, self.id)


@dataclass(frozen=True, slots=True)
class AnnexProse:
    """An annex as far as it is written; a generated one has only what introduces its data."""

    id: str
    label: str
    """`Bijlage C`."""
    letter: str
    title: str
    source: Source
    blocks: tuple[Block, ...]
    file: bytes | None = None
    """The PDF whose pages it shows."""

    @property
    def heading(self) -> Annex:
        """The block above its text."""
        return Annex(self.label, self.title, self.id)


@dataclass(frozen=True, slots=True)
class Prose:
    """All text of an agreement in one language, and what is wrong with it."""

    articles: tuple[ArticleProse, ...]
    annexes: tuple[AnnexProse, ...]
    problems: tuple[Problem, ...]


def prose_of(dossier: Dossier, language: str) -> Prose:
    """The prose of a contract in one of its languages.

    One that is only registered or managed has articles when it has text of its own.
    """
    silent = unspoken(dossier, language)
    if silent:
        return Prose((), (), silent)
    plan = planned(dossier, language)
    writing = _Writing(dossier, language, plan)
    articles = tuple(writing.article(article) for article in plan.articles)
    annexes = tuple(writing.annex(annex) for annex in plan.annexes)
    problems = [*plan.problems, *writing.problems, *lacking(dossier, language)]
    if articles:
        problems += not_asked(dossier)
    return Prose(articles, annexes, sorted_problems(problems))


class _Writing:
    """Writes out what was planned, keeping what is wrong."""

    def __init__(self, dossier: Dossier, language: str, plan: AgreementPlan) -> None:
        self.words = house_words(dossier.house, language)
        self.judged = Judged(dossier)
        self.asked = asked_of(dossier, self.words)
        self.plan = plan
        self.problems: list[Problem] = []

    def _writer(self, within: str) -> Writer:
        return Writer(self.plan, self.asked, within, self.problems)

    def article(self, article: ArticlePlan) -> ArticleProse:
        """An article, its lids numbered 7.1, 7.2…"""
        source = article.source
        self.problems += unfit(source, article.parts)
        if not article.lids:
            self.problems.append(NO_LID.at(source.place()))
        return ArticleProse(
            id=source.id,
            label=article.label,
            number=str(article.number),
            title=source.front.title,
            blocks=tuple(self._lids(article)),
            deviates=article.deviates,
            own=source.own,
        )

    def _lids(self, article: ArticlePlan) -> Iterator[Block]:
        writer = self._writer(article.source.id)
        for lid in article.lids:
            number = f"{article.number}.{lid.number}"
            id_ = f"{article.source.id}.{lid.id}" if lid.id else ""
            yield Paragraph(writer.inlines(lid.part.inline), "lid", number, id_)
            for place, item in enumerate(lid.items, start=1):
                text = next((one.inline for one in item.parts if one.kind == "paragraph"), None)
                content = writer.inlines(text, begins=False)
                yield Paragraph(content, "sublid", f"{letter_of(place)}.")

    def annex(self, annex: AnnexPlan) -> AnnexProse:
        """An annex: what is written of it, then its table or the pages of its file."""
        blocks: list[Block] = []
        if annex.text is not None:
            blocks += page(annex.text, annex.parts, self.judged, self._writer(annex.id))
        if annex.table is not None:
            table = table_of(annex.table, annex.beside, self.words)
            blocks += table.blocks
            self.problems += table.problems
        if annex.file is not None:
            bound = bound_in(annex.file, annex.beside, annex.title, self.words)
            blocks += bound.blocks
            self.problems += bound.problems
        label = f"{self.words.label['annex']} {annex.letter}"
        return AnnexProse(
            annex.id, label, annex.letter, annex.title, annex.source, tuple(blocks), annex.file
        )


def blocks_of(prose: Prose) -> tuple[Block, ...]:
    """Everything in order, headings included."""
    articles = [block for one in prose.articles for block in (one.heading, *one.blocks)]
    annexes = [block for one in prose.annexes for block in (one.heading, *one.blocks)]
    return (*articles, *annexes)
