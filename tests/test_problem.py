"""A problem with its sentences written out says the same, and asks nothing more."""

from sluitend.place import Place
from sluitend.problem import Fault, Severity, for_signature, worded

FAULT = Fault(
    "SL999",
    Severity.WARNING,
    {"nl": "‘{words}’ is {how}", "en": "‘{words}’ is {how}"},
    {"nl": "Schrijf {{zo}}.", "en": "Write {{so}}."},
    blocks_signing=True,
)


def test_worded() -> None:
    given = FAULT.at(Place("a.yaml", 2, 3), words="{x}", how={"nl": "fout", "en": "wrong"})
    said = worded(given)
    assert said.given == {}
    for language in ("nl", "en"):
        assert said.shown(language) == given.shown(language)
    assert worded(said) == said
    assert said.shown("en") == "a.yaml:2:3: SL999 warning: ‘{x}’ is wrong\n  Write {so}."
    assert for_signature([given, said]) == (given, said)
