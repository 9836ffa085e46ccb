"""`sluitend build`: documents of the contracts asked for, into a folder.

An error anywhere in what is asked stops everything: no document while one stands. What the
signature gate waits for never stops a draft; it marks it as one.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from sluitend.actions.house import house_of
from sluitend.actions.letters import typed
from sluitend.actions.out import Folder
from sluitend.actions.own_templates import own_templates, unusable
from sluitend.actions.review import Reviewed, review
from sluitend.problem import Problem, blocks
from sluitend.render.compose import OURS, document
from sluitend.render.fault import LetterFault, TemplateFault
from sluitend.render.job import Job, render_all
from sluitend.source.tree import Tree
from sluitend.views import agreement
from sluitend.views.all import DOCUMENTS
from sluitend.wording.house import house_words

Run = Callable[[Iterable[Job]], Iterator[tuple[Job, bytes]]]
Form = Literal["docx", "pdf"]
FORMS: tuple[Form, ...] = ("docx", "pdf")


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

    `templates` is a folder of the user's own, which stand in place of ours. `today` is the day on
    which the contracts are judged; without one nothing is late.
    """
    found, own = review(tree, ids, today), own_templates(templates)  # gather
    problems = (*found.problems, *own.problems)
    if blocks(problems):
        return Built(problems, stopped=True, unusable=found.unusable)

    standing = out.digests()  # decide
    try:
        jobs = [job for one in found.contracts for job in planned(one, only, forms, own.texts)]
    except TemplateFault as wrong:
        return Built((unusable(templates or Path(), wrong),), stopped=True)
    todo = [job for job in jobs if standing.get(job.path) != job.digest]
    try:
        made = list(run(todo))
    except LetterFault as wrong:
        return Built(tuple(typed(tree, wrong.text)), stopped=True)

    out.replace({job.path: (job.digest, content) for job, content in made})  # write
    written = tuple(sorted(job.path for job in todo))
    unchanged = tuple(sorted(job.path for job in jobs if job not in todo))
    return Built(
        problems, written, unchanged, without_agreement=tuple(_without(found.contracts, only))
    )


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
                for form in forms:
                    yield Job(f"{folder}/{view.name}.{form}", form, whole, house)
