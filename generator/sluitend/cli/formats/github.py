"""GitHub workflow commands: each finding stands beside its line in a pull request."""

from collections.abc import Mapping, Sequence

from sluitend.problem import Problem, Severity

COMMANDS: Mapping[Severity, str] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "notice",
}
IN_MESSAGE = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
IN_PROPERTY = (*IN_MESSAGE, (":", "%3A"), (",", "%2C"))


def report(problems: Sequence[Problem], language: str) -> str:
    """One command a line: `::error file=x/sla.yaml,line=14,col=9,title=SL203::…`."""
    return "\n".join(_command(problem, language) for problem in problems)


def _command(problem: Problem, language: str) -> str:
    properties = {
        "file": problem.place.path,
        "line": str(problem.place.line),
        "col": str(problem.place.column),
        "title": problem.fault.code,
    }
    given = ",".join(f"{name}={_escaped(one, IN_PROPERTY)}" for name, one in properties.items())
    said = _escaped(f"{problem.says(language)}\n{problem.remedy(language)}", IN_MESSAGE)
    return f"::{COMMANDS[problem.fault.severity]} {given}::{said}"


def _escaped(text: str, signs: Sequence[tuple[str, str]]) -> str:
    for sign, code in signs:
        text = text.replace(sign, code)
    return text
