"""The contract by the rules of practice: a verdict on each, and the findings under each."""

import re
from collections.abc import Iterator, Sequence

from sluitend.problem import Problem, Severity
from sluitend.prose.blocks import Block, Table
from sluitend.rules.all import RULES
from sluitend.rules.practice import OTHERWISE, PRACTICES, practices_of
from sluitend.rules.rule import LEVELS, Rule
from sluitend.views.judging.judged import Judged
from sluitend.views.writing import Said, cell, columns, paragraph, row, subtitle
from sluitend.wording.language import sentence

SERVED = practices_of(RULES)
CODE = re.compile(r"`([^`]*)`")


def served(problem: Problem) -> tuple[str, ...]:
    """The rules of practice a finding belongs to, the first of which lists it."""
    return SERVED.get(problem.fault.code, OTHERWISE)


def overview(given: Judged) -> tuple[Block, ...]:
    """Every rule of practice with its verdict, in words."""
    texts = given.texts
    rows = tuple(row(one, texts.practice[one], _verdict(one, given)) for one in PRACTICES)
    head = row(texts.rule, "", texts.verdict)
    table = Table(columns((0.09, 0.53, 0.38)), rows, (head,), kind="small")
    return (paragraph(texts.practices), table)


def _verdict(practice: str, given: Judged) -> str:
    texts, levels = given.texts, given.edition.words.party.level
    found = [problem for problem in given.problems if practice in served(problem)]
    if found:
        return _found(practice, found, given)
    serving = [rule for rule in RULES if practice in rule.PRACTICE]
    asking = [rule for rule in serving if LEVELS.index(rule.LEVEL) <= LEVELS.index(given.level)]
    if not asking:
        lowest = min((rule.LEVEL for rule in serving), key=LEVELS.index)
        return texts.from_level.format(level=levels[lowest])
    codes = _codes(asking)
    if codes & set(given.found.kept_back):
        return texts.not_read
    accepted = any(one.code in codes for one in given.subject.contract.accept)
    return texts.in_order_accepted if accepted else texts.in_order


def _found(practice: str, found: Sequence[Problem], given: Judged) -> str:
    points = given.counted(given.texts.points, len(found))
    first = [served(problem)[0] for problem in found]
    if practice in first:
        return points
    return given.texts.see_rule.format(points=points, rule=first[0])


def _codes(rules: Sequence[Rule]) -> set[str]:
    return {fault.code for rule in rules for fault in rule.FAULTS}


# --- the findings -----------------------------------------------------------------------------


def listed(given: Judged) -> tuple[Block, ...]:
    """What is lacking, where, and the remedy: under the rule of practice it serves most."""
    texts = given.texts
    blocks = [block for practice in PRACTICES for block in _of_practice(practice, given)]
    if given.found.kept_back:
        codes = ", ".join(given.found.kept_back)
        blocks.append(paragraph(texts.unread.format(codes=codes), "note"))
    return tuple(blocks) or (paragraph(texts.nothing_found),)


def _of_practice(practice: str, given: Judged) -> Iterator[Block]:
    texts = given.texts
    found = [problem for problem in given.problems if served(problem)[0] == practice]
    if not found:
        return
    yield subtitle(f"{texts.rule} {practice}: {texts.practice[practice].rstrip('.')}")
    head = row(texts.what, texts.where, texts.remedy)
    language = given.edition.words.language
    rows = tuple(
        row(
            begun(spoken(one.says(language))),
            cell(*_where(one, given)),
            spoken(one.remedy(language)),
        )
        for one in found
    )
    yield Table(columns((0.4, 0.24, 0.36)), rows, (head,), kind="small")


def _where(problem: Problem, given: Judged) -> Iterator[Said]:
    """Place, code and weight."""
    texts, severity = given.texts, problem.fault.severity
    yield place(problem, given)
    weights: dict[Severity, str] = {
        Severity.ERROR: texts.severity["error"],
        Severity.WARNING: texts.severity["warning"],
        Severity.NOTE: texts.severity["note"],
    }
    yield f"{problem.fault.code}, {weights[severity]}"
    if problem.fault.blocks_signing or severity is Severity.ERROR:
        yield texts.blocks


def place(problem: Problem, given: Judged) -> str:
    """File and line; a file of the contract's own folder by its name there."""
    folder = given.subject.dossier.folder.rstrip("/")
    path = problem.place.path.removeprefix(f"{folder}/") if folder else problem.place.path
    return given.texts.line.format(path=path, line=problem.place.line)


def spoken(text: str) -> str:
    """A message for the screen as running text: what is code there stands in quotation marks."""
    return CODE.sub("‘\\1’", text)


def begun(text: str) -> str:
    """With a capital and a full stop."""
    return sentence(text)
