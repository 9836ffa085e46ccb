"""Verdicts as plain data and back. What was not written here raises, and is not believed."""

from collections.abc import Mapping, Sequence
from typing import Any

from sluitend.actions.verdict import Checked, Outlook, Verdict
from sluitend.place import Place
from sluitend.problem import Problem, Severity, as_said


def checked_as_data(checked: Checked) -> dict[str, Any]:
    """All that is shown."""
    return {
        "problems": list(map(_problem_as_data, checked.problems)),
        "outlooks": list(map(_outlook_as_data, checked.outlooks)),
        "unusable": checked.unusable,
    }


def checked_from(data: Mapping[str, Any]) -> Checked:
    """The same again."""
    unusable = data["unusable"]
    if not isinstance(unusable, bool):
        raise TypeError("no truth value")
    outlooks = tuple(_outlook_from(one) for one in _list(data["outlooks"]))
    return Checked(_problems(data["problems"]), outlooks, unusable)


def verdict_as_data(verdict: Verdict) -> dict[str, Any]:
    """What is kept of one contract."""
    return {
        "folder": verdict.folder,
        "id": verdict.id,
        "at": verdict.at and _place_as_data(verdict.at),
        "reading": list(map(_problem_as_data, verdict.reading)),
        "findings": list(map(_problem_as_data, verdict.findings)),
        "outlook": verdict.outlook and _outlook_as_data(verdict.outlook),
    }


def verdict_from(data: Mapping[str, Any]) -> Verdict:
    """The same again."""
    at, outlook = data["at"], data["outlook"]
    return Verdict(
        _text(data["folder"]),
        _text(data["id"]),
        None if at is None else _place(at),
        _problems(data["reading"]),
        _problems(data["findings"]),
        None if outlook is None else _outlook_from(outlook),
    )


def _place_as_data(place: Place) -> list[Any]:
    return [place.path, place.line, place.column]


def _problem_as_data(problem: Problem) -> list[Any]:
    fault = problem.fault
    says = {language: problem.says(language) for language in fault.says}
    remedy = {language: problem.remedy(language) for language in fault.remedy}
    kind = [fault.code, str(fault.severity), fault.blocks_signing]
    return [_place_as_data(problem.place), kind, says, remedy]


def _outlook_as_data(one: Outlook) -> list[Any]:
    levels = [one.level, one.status, one.version, one.next_level]
    return [one.id, levels, list(one.kept_back), one.gate_open, one.lacking]


# --- and back ---------------------------------------------------------------------------------


def _problems(data: object) -> tuple[Problem, ...]:
    return tuple(map(_problem, _list(data)))


def _problem(data: Sequence[Any]) -> Problem:
    place, (code, severity, blocks_signing), says, remedy = data
    if not isinstance(blocks_signing, bool):
        raise TypeError("no truth value")
    fault = as_said(
        _text(code), Severity(severity), _by_language(says), _by_language(remedy), blocks_signing
    )
    return fault.at(_place(place))


def _by_language(data: Mapping[str, Any]) -> Mapping[str, str]:
    return {_text(language): _text(text) for language, text in data.items()}


def _place(data: Sequence[Any]) -> Place:
    path, line, column = data
    return Place(_text(path), _whole(line), _whole(column))


def _outlook_from(data: Sequence[Any]) -> Outlook:
    name, (level, status, version, above), kept_back, gate_open, lacking = data
    if not isinstance(gate_open, bool):
        raise TypeError("no truth value")
    return Outlook(
        _text(name),
        _text(level),
        _text(status),
        None if version is None else _text(version),
        tuple(map(_text, _list(kept_back))),
        gate_open,
        None if above is None else _text(above),
        _whole(lacking),
    )


def _list(data: object) -> list[Any]:
    if not isinstance(data, list):
        raise TypeError("no list")
    return data


def _text(data: object) -> str:
    if not isinstance(data, str):
        raise TypeError("no text")
    return data


def _whole(data: object) -> int:
    if not isinstance(data, int) or isinstance(data, bool):
        raise TypeError("no whole number")
    return data
