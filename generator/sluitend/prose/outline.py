"""Which articles and annexes hold for a contract, their numbers, and what refers to them.

Numbering comes first, over the whole agreement, so that a reference may point forwards.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sluitend.load.clauses import ClauseSource
from sluitend.load.dossier import Dossier
from sluitend.problem import Problem
from sluitend.prose.annexes import AnnexPlan, annexes_of
from sluitend.prose.conditions import Judged
from sluitend.prose.lids import Lid, lids_of
from sluitend.prose.parts import Part, parts_of
from sluitend.source.kept import kept
from sluitend.wording.house import house_words
from sluitend.wording.language import Words

Target = Literal["article", "paragraph", "annex", "heading"]


@dataclass(frozen=True, slots=True)
class Label:
    """Something a reference can point at, as it is printed: `artikel 7.2`, `bijlage C`."""

    kind: Target
    target: str
    """Id of the block."""
    number: str
    """The part that follows renumbering."""
    printed: str
    """Word and number, as within a sentence."""


@dataclass(frozen=True, slots=True)
class ArticlePlan:
    """An article that holds, with its number and the lids of it that hold."""

    source: ClauseSource
    number: int
    label: str
    """As above the article: `Artikel 7`."""
    parts: tuple[Part, ...]
    """All blocks of its text, whether they hold or not."""
    lids: tuple[Lid, ...]
    deviates: bool
    """The contract's own text stands in place of the library's."""


@dataclass(frozen=True, slots=True)
class AgreementPlan:
    """The articles and annexes of an agreement in one language, numbered."""

    articles: tuple[ArticlePlan, ...]
    annexes: tuple[AnnexPlan, ...]
    labels: Mapping[str, Label]
    absent: Mapping[str, bool]
    """Ids of what does not hold under the conditions; True where a condition is unsure."""
    problems: tuple[Problem, ...] = ()


def is_written(dossier: Dossier) -> bool:
    """Whether the agreement consists of clauses here: it claims to, or has text of its own.

    A contract that is only registered or managed may have its text in a file elsewhere.
    """
    own = any(clause.own for clause in dossier.clauses)
    return dossier.contract.level == "watertight" or own


@kept(4)
def planned(dossier: Dossier, language: str) -> AgreementPlan:
    """What the agreement consists of, with every number in it."""
    judged = Judged(dossier)
    said = house_words(dossier.house, language)
    articles: list[ArticlePlan] = []
    absent: dict[str, bool] = {}
    clauses = dossier.clauses if is_written(dossier) else ()
    for source in (one for one in clauses if one.language == language):
        condition = source.front.only_if
        parts = parts_of(source.parsed.tokens)
        if not judged.holds(condition):
            unsure = judged.unsure(condition)
            absent |= {source.id: unsure} | {
                f"{source.id}.{part.id}": unsure for part in parts if part.id
            }
            continue
        number = len(articles) + 1
        replaced = f"{language}/{source.id}" in dossier.standard
        label = f"{said.label['article']} {number}"
        articles.append(ArticlePlan(source, number, label, parts, lids_of(parts, judged), replaced))
        absent |= _absent(source.id, parts, judged)
    annexes = annexes_of(dossier, language, judged)
    absent |= annexes.absent
    targets = {one.target: one for one in _labels(articles, annexes.annexes, said)}
    return AgreementPlan(tuple(articles), annexes.annexes, targets, absent, annexes.problems)


def _absent(article: str, parts: Sequence[Part], judged: Judged) -> dict[str, bool]:
    """The named lids of an article that do not hold."""
    return {
        f"{article}.{part.id}": judged.unsure(part.only_if)
        for part in parts
        if part.id and not judged.holds(part.only_if)
    }


def _labels(
    articles: Sequence[ArticlePlan], annexes: Sequence[AnnexPlan], said: Words
) -> Iterator[Label]:
    """Everything that can be referred to."""
    for plan in articles:
        number, name = str(plan.number), plan.source.id
        yield Label("article", name, number, said.article(number))
        for lid in plan.lids:
            if lid.id:
                inner = f"{number}.{lid.number}"
                yield Label("paragraph", f"{name}.{lid.id}", inner, said.article(inner))
    for item in annexes:
        printed = said.annex(item.letter)
        yield Label("annex", item.id, item.letter, printed)
        for name in item.named:
            yield Label("heading", f"{item.id}.{name}", item.letter, printed)
