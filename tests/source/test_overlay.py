"""One tree over another: it adds, it replaces nothing, and its files keep their own names."""

import pytest

from sluitend.place import Place
from sluitend.problem import Fault, Severity
from sluitend.source.memory import Memory, memory
from sluitend.source.overlay import added, clashes, laid_over, located

WRONG = Fault("SL999", Severity.ERROR, {"en": "wrong"}, {"en": "mend it"})
BELOW = memory({"a.yaml": "a: 1", "x/b.yaml": "b: 1"})
ABOVE = memory({"a.yaml": "a: 2", "x/c.yaml": "c: 1"})
HIGHEST = memory({"x/c.yaml": "c: 2", "d.yaml": "d: 1"})
WHOLE = laid_over(BELOW, [("../private", ABOVE), ("../own", HIGHEST)])


def test_files_are_added_and_none_is_replaced() -> None:
    assert WHOLE.paths() == ("a.yaml", "d.yaml", "x/b.yaml", "x/c.yaml")
    read = {path: WHOLE.read(path) for path in WHOLE.paths()}
    assert read == {"a.yaml": b"a: 1", "d.yaml": b"d: 1", "x/b.yaml": b"b: 1", "x/c.yaml": b"c: 1"}
    with pytest.raises(KeyError):
        WHOLE.read("nowhere.yaml")


def test_what_is_added_and_what_clashes() -> None:
    assert added(WHOLE) == {"x/c.yaml": "../private/x/c.yaml", "d.yaml": "../own/d.yaml"}
    assert clashes(WHOLE) == (
        ("a.yaml", "../private/a.yaml"),
        ("x/c.yaml", "../own/x/c.yaml"),
    )


def test_a_tree_with_nothing_over_it_is_itself() -> None:
    assert laid_over(BELOW, []) is BELOW
    assert added(BELOW) == {}
    assert clashes(BELOW) == ()


def test_problems_have_the_names_of_the_files_on_disk() -> None:
    found = [WRONG.at(Place("x/c.yaml", 3, 4)), WRONG.at(Place("a.yaml", 1, 2))]
    shown = [str(one.place) for one in located(WHOLE, found)]
    assert shown == ["../private/x/c.yaml:3:4", "a.yaml:1:2"]


def test_what_could_not_be_read_above_is_said_with_its_folder() -> None:
    above = Memory({}, (WRONG.at(Place("x/big.yaml")), WRONG.at(Place("."))))
    whole = laid_over(BELOW, [("../private", above)])
    shown = [str(one.place) for one in whole.problems]
    assert shown == ["../private/x/big.yaml:1:1", "../private:1:1"]
