"""Markdown, as a comment on a pull request: findings by file, in which nothing is markup."""

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from sluitend.problem import Problem, Severity

MARKS = re.compile(r"([\\`*_{}\[\]()#+\-!|~<>&@:])")
"""What Markdown, HTML or a forge (`@name`, `#12`) reads as more than text."""
NONE = {"nl": "Geen bevindingen.", "en": "No findings."}
COUNTED: Mapping[str, Mapping[Severity, tuple[str, str]]] = {
    "nl": {
        Severity.ERROR: ("fout", "fouten"),
        Severity.WARNING: ("waarschuwing", "waarschuwingen"),
        Severity.NOTE: ("opmerking", "opmerkingen"),
    },
    "en": {
        Severity.ERROR: ("error", "errors"),
        Severity.WARNING: ("warning", "warnings"),
        Severity.NOTE: ("note", "notes"),
    },
}
LINE = {"nl": "regel", "en": "line"}


def report(problems: Sequence[Problem], language: str) -> str:
    """A count, then each file with its findings and what to do about them."""
    if not problems:
        return NONE[language]
    parts = [f"**{_counted(problems, language)}**"]
    for path, some in groupby(problems, key=lambda one: one.place.path):
        items = "\n".join(_item(one, language) for one in some)
        parts.append(f"#### {_text(path)}\n\n{items}")
    return "\n\n".join(parts)


def _counted(problems: Sequence[Problem], language: str) -> str:
    said = []
    for severity, (one, more) in COUNTED[language].items():
        count = sum(problem.fault.severity is severity for problem in problems)
        if count:
            said.append(f"{count} {one if count == 1 else more}")
    return ", ".join(said)


def _item(problem: Problem, language: str) -> str:
    kind = COUNTED[language][problem.fault.severity][0]
    where = f"{LINE[language]} {problem.place.line}"
    says, remedy = _text(problem.says(language)), _text(problem.remedy(language))
    return f"- **{kind}**, {where} ({problem.fault.code}): {says}  \n  {remedy}"


def _text(text: str) -> str:
    """A text on one line that reads as it is."""
    return MARKS.sub(lambda found: f"&#{ord(found[0])};", " ".join(text.split()))
