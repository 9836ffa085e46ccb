"""GitLab's report of code quality."""

import json
from collections.abc import Mapping, Sequence

from sluitend.cli.formats.fingerprint import fingerprints
from sluitend.problem import Problem, Severity

SEVERITIES: Mapping[Severity, str] = {
    Severity.ERROR: "critical",
    Severity.WARNING: "minor",
    Severity.NOTE: "info",
}


def report(problems: Sequence[Problem], language: str) -> str:
    """A list of findings, each known again when its line has moved."""
    marks = fingerprints(problems)
    listed = [
        {
            "description": f"{problem.says(language)}. {problem.remedy(language)}",
            "check_name": problem.fault.code,
            "fingerprint": mark,
            "severity": SEVERITIES[problem.fault.severity],
            "location": {"path": problem.place.path, "lines": {"begin": problem.place.line}},
        }
        for problem, mark in zip(problems, marks, strict=True)
    ]
    return json.dumps(listed, ensure_ascii=False, indent=2)
