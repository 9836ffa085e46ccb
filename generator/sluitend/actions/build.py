"""`sluitend build`: documents of the contracts asked for, into a folder.

An error anywhere in what is asked stops everything: no document while one stands. What the
signature gate waits for never stops a draft; it marks it as one.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path

from sluitend.actions.house import house_of
from sluitend.actions.letters import typed
from sluitend.actions.out import Folder
from sluitend.actions.own_templates import own_templates, unusable
from sluitend.actions.review import Reviewed, review
from sluitend.problem import Problem, blocks
from sluitend.render.compose import OURS, document
from sluitend.render.fault import LetterFault, TemplateFault
from sluitend.render.job import Job, render_all, source_of
from sluitend.render.typst.compile import show
from sluitend.source.tree import Tree
from sluitend.views import agreement
from sluitend.views.all import DOCUMENTS
from sluitend.views.view import Form
from sluitend.wording.house import house_words

Run = Callable[["Todo"], Iterator[tuple[Job, bytes]]]
FEW = 20
"""Contracts of which all documents are kept between planning and making them."""
FORMS: tuple[Form, ...] = ("docx", "pdf", "pptx")


@dataclass(frozen=True, slots=True)
class Built:
    """What was written, what stood already, and what was found."""

    problems: tuple[Problem, ...]
    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    stopped: bool = False
    unusable: bool = False
    without_agreement: tuple[str, ...] = ()
    """Contracts that have no articles yet, where the agreement was asked for."""


def build(
    tree: Tree,
    out: Folder,
    ids: Sequence[str] = (),
    only: Sequence[str] = (),
    forms: Sequence[Form] = FORMS,
    run: Run = render_all,
    templates: Path | None = None,
    today: date | None = None,
) -> Built:
    """Documents of the contracts asked for; none while an error stands.

    They are put in place together contract by contract, so that what was interrupted goes on where
    it was. `templates` is a folder of the user's own, which stand in place of ours. `today` is the
    day on which the contracts are judged; without one nothing is late.
    """
    found, own = review(tree, ids, today), own_templates(templates)  # gather
    problems = (*found.problems, *own.problems)
    if blocks(problems):
        return Built(problems, stopped=True, unusable=found.unusable)

    standing = out.digests()  # decide
    try:
        plans = tuple(_plans(found.contracts, only, forms, own.texts, standing))
        show("".join(plan.rare for plan in plans), _fonts(found.contracts))
        made = run(Todo(plans))  # write
        for plan in plans:
            some = islice(made, len(plan.changed))
            out.replace({job.path: (job.digest, content) for job, content in some})
        next(made, None)  # to its end, where it tidies up
    except TemplateFault as wrong:
        return Built((unusable(templates or Path(), wrong),), stopped=True)
    except LetterFault as wrong:
        return Built(tuple(typed(tree, wrong.text)), stopped=True)

    written = tuple(sorted(path for plan in plans for path in plan.changed))
    unchanged = tuple(sorted(path for plan in plans for path in plan.standing))
    lacking = tuple(_without(found.contracts, only))
    return Built(problems, written, unchanged, without_agreement=lacking)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be made of one contract. Documents are large: of many contracts they are put
    together again when their turn comes."""

    again: Callable[[], Iterator[Job]]
    changed: frozenset[str]
    standing: frozenset[str]
    rare: str
    """Letters that not every font has."""
    kept: tuple[Job, ...] = ()

    def todo(self) -> Iterator[Job]:
        """The jobs whose documents do not stand yet."""
        if self.changed:
            yield from (job for job in self.kept or self.again() if job.path in self.changed)


@dataclass(frozen=True, slots=True)
class Todo:
    """The jobs of all plans, put together as they are asked for; how many is known before."""

    plans: tuple[Plan, ...]

    def __iter__(self) -> Iterator[Job]:
        return (job for plan in self.plans for job in plan.todo())

    def __len__(self) -> int:
        return sum(len(plan.changed) for plan in self.plans)


def _plans(
    contracts: Sequence[Reviewed],
    only: Sequence[str],
    forms: Sequence[Form],
    own: Mapping[str, str],
    standing: Mapping[str, str],
) -> Iterator[Plan]:
    few = len(contracts) <= FEW
    for one in contracts:
        jobs = tuple(planned(one, only, forms, own))
        changed = frozenset(job.path for job in jobs if standing.get(job.path) != job.digest)
        rare = "".join(job.source.rare for job in jobs if job.source)
        rest = frozenset(job.path for job in jobs) - changed
        again = partial(planned, one, only, forms, own)
        yield Plan(again, changed, rest, rare, jobs if few else ())


def _fonts(contracts: Sequence[Reviewed]) -> tuple[bytes, ...]:
    """The house's own fonts: all contracts share one."""
    return house_of(contracts[0].dossier).fonts if contracts else ()


def _without(contracts: Iterable[Reviewed], only: Sequence[str]) -> Iterator[str]:
    """Contracts without articles, in any of their languages."""
    for one in contracts:
        prose = one.subject.prose.values()
        if (not only or agreement.ID in only) and not any(text.articles for text in prose):
            yield one.dossier.id


def planned(
    one: Reviewed, only: Sequence[str], forms: Sequence[Form], own: Mapping[str, str] = OURS
) -> Iterator[Job]:
    """The render jobs of one contract: each document, in each language, in each form."""
    house = house_of(one.dossier)
    folder = one.dossier.id
    for language in one.subject.contract.languages:
        for kind in DOCUMENTS:
            if only and kind.ID not in only:
                continue
            words = house_words(one.dossier.house, language)
            for view in kind.views(one.subject, words, one.gate_open):
                whole = document(view, own)
                source = source_of(whole, house)
                for form in forms:
                    if form in view.forms:
                        yield Job(f"{folder}/{view.name}.{form}", form, whole, house, source)
