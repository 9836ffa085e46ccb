"""Findings in the forms that other programs read; one module a form, each a pure function."""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module

from sluitend.problem import Problem

Report = Callable[[Sequence[Problem], str], str]
"""From findings and a language to the text a program reads."""
MODULES: Mapping[str, str] = {
    "github": "sluitend.cli.formats.github",
    "gitlab": "sluitend.cli.formats.gitlab",
    "sarif": "sluitend.cli.formats.sarif",
    "markdown": "sluitend.cli.formats.markdown",
}
FORMATS = ("text", "json", *MODULES)


def report(form: str) -> Report:
    """The function of a form; its module is loaded when it is asked for."""
    found: Report = import_module(MODULES[form]).report
    return found
