"""`sluitend review`: the quarterly review, as documents and as a workbook that reckons by itself.

It is made of the scoring that `sluitend score` shows: while an error stands there, such as a record
that a new scoring contradicts, nothing is written.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Literal, get_args

from sluitend.actions.build import Built
from sluitend.actions.house import house_of
from sluitend.actions.letters import typed
from sluitend.actions.out import Folder
from sluitend.actions.own_templates import own_templates, unusable
from sluitend.actions.score import Outcome, score
from sluitend.load.dossier import Dossier
from sluitend.period import Quarter
from sluitend.problem import blocks
from sluitend.prose.text import prose_of
from sluitend.render.compose import document
from sluitend.render.fault import LetterFault, TemplateFault
from sluitend.render.job import Job, render_all, source_of
from sluitend.render.review_workbook import workbook
from sluitend.render.typst.compile import show
from sluitend.rules.subject import Subject
from sluitend.source.tree import Tree
from sluitend.views.review import view
from sluitend.views.reviewing.quarter import reviewed
from sluitend.views.workbook.review import book
from sluitend.wording.house import house_words

ReviewForm = Literal["docx", "pdf", "xlsx"]
REVIEW_FORMS: tuple[ReviewForm, ...] = get_args(ReviewForm)


def quarterly(
    tree: Tree,
    out: Folder,
    name: str,
    quarter: Quarter,
    forms: Sequence[ReviewForm] = REVIEW_FORMS,
    templates: Path | None = None,
    today: date | None = None,
) -> Built:
    """The review of one quarter, in each language of the contract; none while an error stands."""
    found, own = score(tree, name, quarter), own_templates(templates)  # gather
    problems = (*found.problems, *own.problems)
    if blocks(problems) or found.dossier is None or found.scored is None:
        return Built(problems, stopped=True, unusable=found.unusable)

    before = out.digests()  # decide
    try:
        jobs = tuple(_jobs(found, found.dossier, forms, own.texts, today))
        books = dict(_books(found, found.dossier, today)) if "xlsx" in forms else {}
        todo = [job for job in jobs if before.get(job.path) != job.digest]
        fonts = house_of(found.dossier).fonts
        show("".join(job.source.rare for job in todo if job.source), fonts)
        made = {job.path: (job.digest, content) for job, content in render_all(todo)}
    except TemplateFault as wrong:
        return Built((unusable(templates or Path(), wrong),), stopped=True)
    except LetterFault as wrong:
        return Built(tuple(typed(tree, wrong.text)), stopped=True)
    for path, content in books.items():
        digest = sha256(content).hexdigest()
        if before.get(path) != digest:
            made[path] = (digest, content)

    out.replace(made)  # write
    every = {job.path for job in jobs} | books.keys()
    return Built(problems, tuple(sorted(made)), tuple(sorted(every - made.keys())))


def _subject(dossier: Dossier, today: date | None) -> Subject:
    languages = dossier.contract.languages
    return Subject(dossier, {one: prose_of(dossier, one) for one in languages}, today)


def _jobs(
    found: Outcome,
    dossier: Dossier,
    forms: Sequence[ReviewForm],
    own: Mapping[str, str],
    today: date | None,
) -> Iterator[Job]:
    """The documents, in each language."""
    if found.scored is None:
        return
    house, subject = house_of(dossier), _subject(dossier, today)
    for language in dossier.contract.languages:
        words = house_words(dossier.house, language)
        made = view(subject, (*found.before, found.scored), words)
        if made is None:
            continue
        whole = document(made, own)
        source = source_of(whole, house)
        for form in forms:
            if form != "xlsx":
                yield Job(f"{dossier.id}/{made.name}.{form}", form, whole, house, source)


def _books(found: Outcome, dossier: Dossier, today: date | None) -> Iterator[tuple[str, bytes]]:
    """The workbooks, in each language."""
    if found.scored is None:
        return
    subject = _subject(dossier, today)
    for language in dossier.contract.languages:
        words = house_words(dossier.house, language)
        given = reviewed(subject, (*found.before, found.scored), words)
        if given is not None:
            path = f"{dossier.id}/{words.review.file.format(period=found.scored.quarter)}.xlsx"
            yield path, workbook(book(given, dossier.house.accent))
