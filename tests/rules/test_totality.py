"""What is said of every rule and every fault of the program holds for each of them."""

import re
import string
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, cast

import pytest

from sluitend.load.dossier import Dossier
from sluitend.load.portfolio import load
from sluitend.model.contract import Contract
from sluitend.problem import Fault, Severity
from sluitend.rules.all import RULES
from sluitend.rules.level import next_level
from sluitend.rules.practice import PRACTICES, practices_of
from sluitend.rules.rule import LEVELS, Rule, findings
from sluitend.rules.subject import Subject
from sluitend.source.compose import compose
from sluitend.source.disk import disk
from sluitend.source.nodes import plain

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PACKAGE = ROOT / "generator" / "sluitend"
IN_THE_MAKING = "interieurbeplanting"
DEMO = load(disk(ROOT / "contracts")).dossiers
SubjectOf = Callable[..., Subject]


def name(rule: Rule) -> str:
    return cast(ModuleType, rule).__name__.rpartition(".")[2]


every_rule = pytest.mark.parametrize("rule", RULES, ids=name)


def modules() -> Iterator[ModuleType]:
    for path in sorted(PACKAGE.rglob("*.py")):
        if "Fault(" in path.read_text(encoding="utf-8"):
            dotted = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
            yield import_module(dotted.removesuffix(".__init__"))


def faults() -> dict[int, Fault]:
    """Every fault once, however many modules import it."""
    found = (value for module in modules() for value in vars(module).values())
    return {id(value): value for value in found if isinstance(value, Fault)}


FAULTS = tuple(faults().values())


def fields(sentence: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(sentence) if field is not None}


# --- faults -----------------------------------------------------------------------------------


def test_no_two_faults_share_a_code() -> None:
    assert [code for code, n in Counter(fault.code for fault in FAULTS).items() if n > 1] == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.code)
def test_a_fault_says_the_same_in_both_languages(fault: Fault) -> None:
    assert re.fullmatch("SL[0-9]{3}", fault.code)
    assert set(fault.says) == set(fault.remedy) == {"nl", "en"}
    assert fields(fault.says["nl"]) == fields(fault.says["en"])
    assert fields(fault.remedy["nl"]) == fields(fault.remedy["en"])
    for text in fault.says.values():
        assert text[:1].islower() or text.startswith(("{", "`", "‘", "KPI", "HTML", "UTF"))
        assert not text.endswith(".")
        assert "\n" not in text
    for text in fault.remedy.values():
        assert text == "{hint}" or text.rstrip("`’”)").endswith((".", "?", "}"))


# --- rules ------------------------------------------------------------------------------------


@every_rule
def test_a_rule_has_all_its_parts(rule: Rule) -> None:
    first, _, rest = (rule.__doc__ or "").partition("\n")
    assert first.endswith((".", ";", ",", ":")) or first
    assert "Wrong:" in rest
    assert "Right:" in rest
    assert len(rule.IN_DUTCH.split()) > 20
    assert rule.LEVEL in LEVELS
    assert rule.FAULTS
    assert all(fault.code.startswith(("SL2", "SL4", "SL5")) for fault in rule.FAULTS)
    assert (HERE / f"{rule.FAULTS[0].code}.yaml").is_file()


SAID = re.compile(r"Practice\s+rules?\s+((?:g?\d+|\([^)]*\)|,|and|to|\s)+)")


def practices_said(page: str) -> set[str]:
    """The rules of practice a page names; a range in full."""
    found: set[str] = set()
    for text in SAID.findall(page):
        plainly = re.sub(r"\([^)]*\)", "", text)
        for kind, first, last in re.findall(r"(g?)(\d+)(?:\s+to\s+g?(\d+))?", plainly):
            found |= {f"{kind}{nth}" for nth in range(int(first), int(last or first) + 1)}
    return found


@every_rule
def test_a_rule_says_which_practice_it_serves(rule: Rule) -> None:
    assert rule.PRACTICE
    assert set(rule.PRACTICE) <= set(PRACTICES)
    assert len(set(rule.PRACTICE)) == len(rule.PRACTICE)
    assert practices_said(rule.__doc__ or "") <= set(rule.PRACTICE)


def test_a_page_names_practices_in_a_row_and_as_a_range() -> None:
    assert practices_said("Practice\nrules 3, 6, 8 to 10, g2 to g4.") == {
        "3", "6", "8", "9", "10", "g2", "g3", "g4",
    }  # fmt: skip
    assert practices_said("Practice: check the register. Within 30 days.") == set()


def test_every_finding_serves_a_practice() -> None:
    codes = {fault.code for rule in RULES for fault in rule.FAULTS}
    assert set(practices_of(RULES)) == codes


def test_every_practice_is_served_by_a_rule() -> None:
    assert {practice for rule in RULES for practice in rule.PRACTICE} == set(PRACTICES)


def test_every_module_with_a_check_is_in_the_list() -> None:
    listed = {name(rule) for rule in RULES}
    written = {
        path.stem
        for path in (PACKAGE / "rules").glob("*.py")
        if re.search(r"^def check\(", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert written == listed


def test_rules_stand_in_the_order_of_their_codes() -> None:
    codes = [rule.FAULTS[0].code for rule in RULES]
    assert codes == sorted(codes)


BLOCKS = re.compile(r"^(Wrong|Right):\n\n```yaml\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@every_rule
def test_the_examples_of_its_page_are_true(rule: Rule, subject_of: SubjectOf) -> None:
    for kind, text in BLOCKS.findall(rule.__doc__ or ""):
        found = list(rule.check(subject_of(text)))
        assert bool(found) is (kind == "Wrong"), [p.says("en") for p in found]


# --- what it reads ----------------------------------------------------------------------------

SEEN: set[str] = set()
NOT_DATA = {
    "faulty",
    "contract",
    "root",
    "shared",
    "where",
    "folder",
    "house",
    "outline",
    "standard",
    "general",
}
"""What is no part of the contract a reader could have got wrong."""
CALLED = {"ledger": "changes"}


class RecordedContract(Contract):
    def __getattribute__(self, key: str) -> Any:
        if key in Contract.model_fields:
            SEEN.add(key)
        return super().__getattribute__(key)


class RecordedDossier(Dossier):
    def __getattribute__(self, key: str) -> Any:
        if key in Dossier.__dataclass_fields__ and key not in NOT_DATA:
            SEEN.add(CALLED.get(key, key))
        return super().__getattribute__(key)


def recorded(subject: Subject) -> Subject:
    """The same contract, which notes what is read of it."""
    plainly = subject.dossier
    contract = RecordedContract.model_construct(
        plainly.contract.model_fields_set,
        **{key: getattr(plainly.contract, key) for key in Contract.model_fields},
    )
    values = {key: getattr(plainly, key) for key in Dossier.__dataclass_fields__}
    return Subject(RecordedDossier(**{**values, "contract": contract}), {}, subject.today)


def subjects(rule: Rule, subject_of: SubjectOf) -> Iterator[Subject]:
    path = HERE / f"{rule.FAULTS[0].code}.yaml"
    root = compose(path.name, path.read_bytes()).root
    assert root is not None
    for case in cast(Mapping[str, Any], plain(root)).values():
        yield subject_of(case.get("files") or case["given"])
    yield from (Subject(dossier, {}) for dossier in DEMO)


@every_rule
def test_it_reads_what_it_says_it_reads(rule: Rule, subject_of: SubjectOf) -> None:
    read: set[str] = set()
    for subject in subjects(rule, subject_of):
        watched = recorded(subject)
        SEEN.clear()
        list(rule.check(watched))
        read |= SEEN
    assert read <= rule.READS, f"READS lacks {sorted(read - rule.READS)}"


# --- levels -----------------------------------------------------------------------------------


def test_the_next_level_says_what_it_asks_besides(subject_of: SubjectOf) -> None:
    subject = subject_of("service: cleaning\nlevel: registered\n")
    above, lacking = next_level(subject, "registered")
    assert above == "managed"
    assert [problem.fault.code for problem in lacking] == ["SL288"]
    assert [p.fault.code for p in findings(subject, RULES).problems] == ["SL287"]
    assert next_level(subject, "watertight") == (None, ())


def test_a_rule_is_kept_back_by_what_could_not_be_read(subject_of: SubjectOf) -> None:
    subject = subject_of("service_levels: [{id: a, weight: 60 %}]\n")
    dossier = subject.dossier
    values = {key: getattr(dossier, key) for key in Dossier.__dataclass_fields__}
    faulty = Subject(Dossier(**{**values, "faulty": frozenset({"service_levels"})}), {})
    assert "SL203" in findings(faulty, RULES).kept_back
    assert "SL203" not in {p.fault.code for p in findings(faulty, RULES).problems}


def test_the_example_contract_has_no_findings() -> None:
    today = date(2024, 7, 1)
    found = [
        f"{p.place}: {p.fault.code} {p.says('nl')}"
        for dossier in DEMO
        if dossier.id != IN_THE_MAKING
        for p in findings(Subject(dossier, {}, today), RULES).problems
    ]
    assert found == []


def test_only_errors_stop_documents() -> None:
    errors = {fault.code for rule in RULES for fault in rule.FAULTS
              if fault.severity is Severity.ERROR}  # fmt: skip
    assert "SL203" in errors
    assert "SL270" not in errors
