"""How rules are run: what both parties accepted, what the signature gate waits for."""

from collections.abc import Callable
from datetime import date

from sluitend.problem import for_signature
from sluitend.rules.all import RULES
from sluitend.rules.rule import findings
from sluitend.rules.subject import Findings, Subject

SubjectOf = Callable[..., Subject]

CONTRACT = """\
level: managed
service_levels: [{id: on-time, weight: 95 %, target: at least 90 %}]
accept:
  - {code: SL203, at: service_levels, reason: Volgend kwartaal., by: m-de-jong, until: 2026-12-31}
"""


def codes(found: Findings) -> list[str]:
    return [problem.fault.code for problem in found.problems]


def test_what_is_accepted_is_no_finding(subject_of: SubjectOf) -> None:
    found = codes(findings(subject_of(CONTRACT, date(2026, 12, 31)), RULES))
    assert "SL203" not in found
    assert "SL290" not in found


def test_an_acceptance_ends_after_its_last_day(subject_of: SubjectOf) -> None:
    found = codes(findings(subject_of(CONTRACT, date(2027, 1, 1)), RULES))
    assert "SL203" in found
    assert "SL291" in found


def test_without_a_day_nothing_has_expired(subject_of: SubjectOf) -> None:
    assert "SL203" not in codes(findings(subject_of(CONTRACT), RULES))


def test_an_acceptance_of_nothing_is_a_finding(subject_of: SubjectOf) -> None:
    mended = CONTRACT.replace("95 %", "100 %")
    found = [p for p in findings(subject_of(mended), RULES).problems if p.fault.code == "SL290"]
    assert [p.says("en") for p in found] == [
        "the acceptance of SL203 at `service_levels` covers no finding"
    ]


def test_an_acceptance_covers_its_own_place_alone(subject_of: SubjectOf) -> None:
    elsewhere = CONTRACT.replace("at: service_levels", "at: term")
    found = codes(findings(subject_of(elsewhere), RULES))
    assert "SL203" in found
    assert "SL290" in found


def test_an_acceptance_of_a_rule_kept_back_is_not_stale(subject_of: SubjectOf) -> None:
    subject = subject_of(CONTRACT)
    dossier = subject.dossier
    values = {key: getattr(dossier, key) for key in type(dossier).__dataclass_fields__}
    held = type(dossier)(**{**values, "faulty": frozenset({"service_levels"})})
    found = findings(Subject(held, {}), RULES)
    assert "SL203" in found.kept_back
    assert "SL290" not in codes(found)


def test_rules_ask_no_more_than_the_level_claims(subject_of: SubjectOf) -> None:
    registered = subject_of("level: registered\nservice_levels: [{id: a, weight: 95 %}]\n")
    assert codes(findings(registered, RULES)) == ["SL287"]
    assert "SL203" in codes(findings(registered, RULES, "managed"))
    assert "SL289" in codes(findings(registered, RULES, "watertight"))


def test_the_gate_waits_for_errors_and_for_what_blocks_signing(subject_of: SubjectOf) -> None:
    text = "level: managed\nscope: nader te bepalen\nservice_levels: [{id: a, weight: 95 %}]\n"
    found = findings(subject_of(text), RULES).problems
    waiting = {problem.fault.code for problem in for_signature(found)}
    assert {"SL203", "SL215", "SL272"} <= waiting
    assert "SL236" not in waiting
    assert "SL288" not in waiting
