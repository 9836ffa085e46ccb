"""A user's own document templates, from a folder named on the command line.

Never from the contracts' repository: a template is a program, and a repository comes from two
parties. One that cannot be used is said at its place, as any other file that is wrong.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sluitend.load.near import hint
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.render.compose import template_names
from sluitend.render.fault import TemplateFault

NO_TEMPLATE = Fault(
    "SL326",
    Severity.ERROR,
    {
        "nl": "er is geen document dat het sjabloon `{name}` gebruikt",
        "en": "there is no document that uses the template `{name}`",
    },
    {"nl": "{hint}", "en": "{hint}"},
)
UNUSABLE = Fault(
    "SL327",
    Severity.ERROR,
    {
        "nl": "dit sjabloon is niet te gebruiken: {reason}",
        "en": "this template cannot be used: {reason}",
    },
    {
        "nl": "Begin met een kopie van het meegeleverde sjabloon en wijzig het stap voor stap.",
        "en": "Start from a copy of the template that came with the program, and change it step "
        "by step.",
    },
)
_NOT_TEXT = {"nl": "het is geen UTF-8-tekst", "en": "it is no UTF-8 text"}


@dataclass(frozen=True, slots=True)
class OwnTemplates:
    """Templates by name, and what is wrong with the folder."""

    texts: Mapping[str, str]
    problems: tuple[Problem, ...] = ()


def own_templates(folder: Path | None) -> OwnTemplates:
    """The templates of a folder; each must be one that a document has."""
    if folder is None:
        return OwnTemplates({})
    known = template_names()
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.j2")):
        at = Place(path.as_posix())
        if path.name not in known:
            near = hint(path.name, known, "Er zijn: {known}.", "There are: {known}.")
            problems.append(NO_TEMPLATE.at(at, name=path.name, hint=near))
            continue
        try:
            texts[path.name] = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            problems.append(UNUSABLE.at(at, reason=_NOT_TEXT))
    return OwnTemplates(texts, tuple(problems))


def unusable(folder: Path, wrong: TemplateFault) -> Problem:
    """What a template did that it cannot do, at its line."""
    return UNUSABLE.at(Place((folder / wrong.name).as_posix(), wrong.line), reason=wrong.why)
