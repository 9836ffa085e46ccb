"""A contract under review, from the few lines a case gives."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from itertools import pairwise

import pytest

from sluitend.load.portfolio import load
from sluitend.model.contract import ContractSheet, ServiceLevelSheet
from sluitend.model.delivery import Delivery
from sluitend.model.party import Party
from sluitend.rules.subject import Subject
from sluitend.source.memory import memory
from sluitend.source.overlay import laid_over

LISTS = {
    "promises": "promises.yaml",
    "data_sets": "data.yaml",
    "scenarios": "scenarios.yaml",
    "savings": "estimates.yaml",
    "limits": "mandates/town.yaml",
}
PRIVATE = ("scenarios.yaml", "estimates.yaml", "mandates/")
"""How the files begin that lie in the client's private tree."""
SERIES = "id: {}\ntitle: Cijfers\npublisher: Demo\nsource: Demo\nlicence: CC0-1.0\n"
DELIVERY = "measurements/2026-07/complaints"
"""Where the delivery of an example stands, and the rows it has."""
ROWS = "#file,#row,met\n1,2,true\n"
BLOCK = re.compile(r"^(\w+):", re.MULTILINE)

SubjectOf = Callable[..., Subject]


def files_of(text: str) -> dict[str, str]:
    """The files that top-level keys belong to; a text of one file stays as it is."""
    if text.startswith("---"):
        name = re.search(r"^id: (.*)$", text, re.MULTILINE)
        return {f"text/{name[1] if name else ''}.md": text}
    starts = [found.start() for found in BLOCK.finditer(text)][1:]
    blocks = [text[a:b] for a, b in pairwise([0, *starts, len(text)])]
    files: dict[str, str] = {}
    for block in blocks:
        key = BLOCK.search(block)
        path = file_of(key[1] if key else "service_levels")
        files[path] = files.get(path, "") + block
    if f"{DELIVERY}.yaml" in files:
        files[f"{DELIVERY}.csv"] = ROWS
    return files


def file_of(key: str) -> str:
    if key in ServiceLevelSheet.model_fields:
        return "sla.yaml"
    if key in ContractSheet.model_fields:
        return "contract.yaml"
    if key in Delivery.model_fields:
        return f"{DELIVERY}.yaml"
    return "parties/town.yaml" if key in Party.model_fields else LISTS[key]


def whole(files: Mapping[str, str]) -> dict[str, str]:
    """With what every repository has, added where no place shifts by it."""
    texts = [path[5:-3] for path in files if path.startswith("text/") and path.count("/") == 1]
    outline = f"articles: {{default: [{', '.join(texts)}]}}\n"
    found = {"sluitend.yaml": "format: 1\n", "house/outline.yaml": outline, **files}
    contract = found.setdefault("contract.yaml", "")
    for side, party in (("client", "town"), ("supplier", "firm")):
        path = f"parties/{party}.yaml"
        if f"{side}: {party}" in contract:
            found.setdefault(path, "")
        if path in found:
            contract = added(contract, side, party)
            found[path] = added(added(found[path], "id", party), "name", party.title())
    for series in re.findall(r"\bseries: ([a-z0-9-]+)", contract):
        found.setdefault(f"indices/{series}.yaml", SERIES.format(series))
    found["contract.yaml"] = added(added(contract, "id", "demo"), "level", "watertight")
    return found


def added(text: str, key: str, value: str) -> str:
    if re.search(rf"^{key}:", text, re.MULTILINE):
        return text
    return f"{text.rstrip()}\n{key}: {value}\n" if text.strip() else f"{key}: {value}\n"


@pytest.fixture(scope="session")
def subject_of() -> SubjectOf:
    """The contract that a text, or files, give; what cannot be loaded fails the test."""

    def made(given: str | Mapping[str, str], today: date | None = None) -> Subject:
        files = whole(files_of(given) if isinstance(given, str) else given)
        private = {path: text for path, text in files.items() if path.startswith(PRIVATE)}
        shared = {path: text for path, text in files.items() if path not in private}
        tree = laid_over(memory(shared), [("private", memory(private))] if private else [])
        portfolio = load(tree)
        assert [f"{p.place}: {p.says('en')}" for p in portfolio.problems] == []
        return Subject(portfolio.dossiers[0], {}, today)

    return made
