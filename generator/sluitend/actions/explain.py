"""`sluitend explain`, and the page of each code: from the words beside what finds it.

A rule's page is its module's docstring. A fault of another part of the program (a file that cannot
be read, a clause that refers to nothing) has its sentence, its remedy, and what its module is for.
"""

import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from inspect import cleandoc
from pathlib import Path

from sluitend.problem import Fault, Severity
from sluitend.rules.all import RULES
from sluitend.rules.rule import Rule

PACKAGE = Path(__file__).parents[1]
FOLDER = "docs/rules"
FAMILIES = {
    "SL0": ("Files that cannot be read", "Bestanden die niet te lezen zijn"),
    "SL1": ("Data that does not say what the format asks", "Gegevens die niet zeggen wat moet"),
    "SL2": (
        "What a practitioner would say of the contract",
        "Wat een vakman van het contract zegt",
    ),
    "SL3": ("Text: clauses, quotes and references", "Tekst: artikelen, citaten en verwijzingen"),
    "SL4": (
        "What the practice asks: money, time, management, public clients, text, measurement",
        "Wat de praktijk vraagt: geld, tijd, beheer, aanbestedende diensten, tekst, meten",
    ),
    "SL5": (
        "Deliveries: files, columns, rows, periods",
        "Leveringen: bestanden, kolommen, rijen, periodes",
    ),
    "SL6": (
        "Prices: index figures and invoices",
        "Prijzen: indexcijfers en facturen",
    ),
}
"""The families of codes, in English and in Dutch."""
_SEVERITY = {
    Severity.ERROR: {"nl": "Fout", "en": "Error"},
    Severity.WARNING: {"nl": "Waarschuwing", "en": "Warning"},
    Severity.NOTE: {"nl": "Opmerking", "en": "Note"},
}
_FROM = {"nl": "Gevraagd vanaf niveau `{}`.", "en": "Asked from level `{}` upwards."}
_ITSELF = {
    "nl": "De bevinding zegt wat u kunt doen: vaak noemt zij de naam die het dichtst bij ligt.",
    "en": "The finding says what to do: often it names what comes nearest.",
}
_GATE = {"nl": "Houdt de ondertekening tegen.", "en": "Keeps the signature gate shut."}


@dataclass(frozen=True, slots=True)
class Known:
    """A fault of the program, and where it is found."""

    fault: Fault
    doc: str
    """The docstring of its module."""
    rule: Rule | None

    @property
    def code(self) -> str:
        """Its code."""
        return self.fault.code


def explain(code: str, language: str) -> str | None:
    """A finding explained on the command line; None for a code there is not."""
    found = next((one for one in _known(code) if one.code == code), None)
    if found is None:
        return None
    fault = found.fault
    lines = [f"{code}: {shown(fault.says[language])}", "", _facts(found, language), ""]
    text = found.rule.IN_DUTCH if found.rule is not None and language == "nl" else found.doc
    if found.rule is not None or language == "en":
        lines += [cleandoc(text) if found.rule else _about(found), ""]
    lines.append(_remedy(fault, language))
    return "\n".join(lines)


def pages() -> dict[str, str]:
    """Every page and the index of them, by path in the repository."""
    known = all_known()
    found = {f"{FOLDER}/{one.code}.md": page(one) for one in known}
    return found | {f"{FOLDER}/index.md": index(known)}


def page(one: Known) -> str:
    """One page, in Markdown."""
    fault = one.fault
    parts = [
        f"# {one.code}: {shown(fault.says['en'])}",
        _facts(one, "en"),
        _about(one),
        "## What to do",
        _remedy(fault, "en"),
        "## In het Nederlands",
        f"*{shown(fault.says['nl'])}*",
    ]
    if one.rule is not None:
        parts.append(cleandoc(one.rule.IN_DUTCH))
    parts += [_remedy(fault, "nl"), "[All findings](index.md)"]
    return "\n\n".join(parts) + "\n"


def index(known: Sequence[Known]) -> str:
    """The list of all pages, by family."""
    lines = [
        "# Rules",
        "",
        "What `sluitend check` finds. `sluitend explain CODE` shows the same on the command line.",
    ]
    for family, (title, in_dutch) in FAMILIES.items():
        lines += [
            "",
            f"## {title}",
            "",
            f"*{in_dutch}*",
            "",
            "| code | | finding |",
            "|---|---|---|",
        ]
        for one in known:
            if one.code.startswith(family):
                says = shown(one.fault.says["en"]).replace("|", "\\|")
                weight = _SEVERITY[one.fault.severity]["en"].lower()
                lines.append(f"| [{one.code}]({one.code}.md) | {weight} | {says} |")
    return "\n".join(lines) + "\n"


def shown(sentence: str) -> str:
    """A sentence with dots where a finding puts its values."""
    parts = string.Formatter().parse(sentence)
    return "".join(text + ("…" if name is not None else "") for text, name, _, _ in parts)


def _remedy(fault: Fault, language: str) -> str:
    """What to do; where that depends on what was found, only the finding can say it."""
    remedy = shown(fault.remedy[language])
    return _ITSELF[language] if remedy == "…" else remedy


def _about(one: Known) -> str:
    """The page of a rule; of another part of the program the first sentence alone."""
    text = cleandoc(one.doc)
    return text if one.rule is not None else text.partition("\n\n")[0]


def _facts(one: Known, language: str) -> str:
    parts = [f"{_SEVERITY[one.fault.severity][language]}."]
    if one.rule is not None:
        parts.append(_FROM[language].format(one.rule.LEVEL))
    if one.fault.blocks_signing or one.fault.severity is Severity.ERROR:
        parts.append(_GATE[language])
    return " ".join(parts)


@cache
def all_known() -> tuple[Known, ...]:
    """Every fault of the program, by code."""
    return tuple(sorted(_known("Fault("), key=lambda one: one.code))


def _known(mention: str) -> Iterator[Known]:
    """The faults of the modules whose source mentions a text: no other needs to be imported."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if mention not in path.read_text(encoding="utf-8"):
            continue
        name = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        module = import_module(name.removesuffix(".__init__"))
        for value in vars(module).values():
            if isinstance(value, Fault) and f'"{value.code}"' in path.read_text(encoding="utf-8"):
                yield Known(value, module.__doc__ or "", _rule_of(value))


def _rule_of(fault: Fault) -> Rule | None:
    return next((rule for rule in RULES if fault in rule.FAULTS), None)
