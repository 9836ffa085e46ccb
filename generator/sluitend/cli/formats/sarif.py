"""SARIF 2.1.0, the standard of OASIS for what a check found."""

import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from sluitend import __version__
from sluitend.actions.explain import explain
from sluitend.cli.formats.fingerprint import fingerprints
from sluitend.problem import Fault, Problem, Severity

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS: Mapping[Severity, str] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "note",
}
LANGUAGES = ("nl", "en")
ROOT = "ROOT"
"""What paths are relative to: the folder of the contracts."""


def report(problems: Sequence[Problem], language: str) -> str:
    """One run, with every kind of finding in it explained in both languages."""
    faults = {problem.fault.code: problem.fault for problem in problems}
    order = {code: nth for nth, code in enumerate(sorted(faults))}
    marks = fingerprints(problems)
    run = {
        "tool": {
            "driver": {
                "name": "sluitend",
                "version": __version__,
                "rules": [_rule(faults[code], language) for code in order],
            }
        },
        "language": language,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {
            ROOT: {"description": {"text": "The folder that holds sluitend.yaml."}}
        },
        "results": [
            _result(problem, order[problem.fault.code], mark, language)
            for problem, mark in zip(problems, marks, strict=True)
        ],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]},
                      ensure_ascii=False, indent=2)  # fmt: skip


def _rule(fault: Fault, language: str) -> dict[str, Any]:
    helps = {one: explain(fault.code, one) or fault.code for one in LANGUAGES}
    return {
        "id": fault.code,
        "shortDescription": {"text": helps[language].partition("\n")[0]},
        "help": {"text": helps[language]},
        "defaultConfiguration": {"level": LEVELS[fault.severity]},
        "properties": {"help": helps, "blocksSigning": fault.blocks_signing},
    }


def _result(problem: Problem, rule: int, mark: str, language: str) -> dict[str, Any]:
    place = problem.place
    return {
        "ruleId": problem.fault.code,
        "ruleIndex": rule,
        "level": LEVELS[problem.fault.severity],
        "message": {"text": f"{problem.says(language)}. {problem.remedy(language)}"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(place.path, safe="/"), "uriBaseId": ROOT},
                    "region": {"startLine": place.line, "startColumn": place.column},
                }
            }
        ],
        "partialFingerprints": {"sluitend/v1": mark},
    }
