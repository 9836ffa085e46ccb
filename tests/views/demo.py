"""The demo contract, ready for views; and small trees for what it does not have."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from sluitend.load.dossier import Dossier
from sluitend.load.portfolio import load
from sluitend.prose.text import prose_of
from sluitend.rules.subject import Subject
from sluitend.source.disk import disk
from sluitend.source.memory import memory
from sluitend.views.all import DOCUMENTS
from sluitend.views.view import View
from sluitend.wording.words import words

CONTRACTS = Path(__file__).parents[2] / "contracts"


@cache
def demo() -> Dossier:
    """The cleaning contract of the demo."""
    found = load(disk(CONTRACTS)).dossiers
    return next(one for one in found if one.id == "schoonmaak-stadskantoor")


def subject(dossier: Dossier) -> Subject:
    """A dossier with its text in every language of the contract."""
    languages = dossier.contract.languages
    return Subject(dossier, {language: prose_of(dossier, language) for language in languages})


def of_files(files: Mapping[str, str]) -> Subject:
    """The only contract of a small tree."""
    (dossier,) = load(memory(dict(files))).dossiers
    return subject(dossier)


def all_views(given: Subject, gate_open: bool = False) -> Iterator[View]:
    """Every document of a contract, in each of its languages."""
    for language in given.contract.languages:
        for kind in DOCUMENTS:
            yield from kind.views(given, words(language), gate_open)
