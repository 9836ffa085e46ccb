"""Nodes: the way back to a place, plain data, and one mapping laid over another."""

from sluitend.place import Place
from sluitend.source.compose import compose
from sluitend.source.nodes import Items, Keys, Node, Scalar, key_place, overlaid, plain, where


def keys(text: str, path: str = "sla.yaml") -> Keys:
    root = compose(path, text.encode()).root
    assert isinstance(root, Keys)
    return root


SLA = """\
service_levels:
  - id: clean
    bands:
      - {at_most: "1", score: 10}
  - {id: on-time, weight: 40 %}
"""


def test_where() -> None:
    root = keys(SLA)
    assert str(where(root)) == "sla.yaml:1:1"
    assert str(where(root, "service_levels")) == "sla.yaml:2:3"
    assert str(where(root, "service_levels", 0, "bands", 0, "score")) == "sla.yaml:4:31"
    assert str(where(root, "service_levels", "on-time", "weight")) == "sla.yaml:5:27"


def test_where_passes_over_what_the_source_lacks() -> None:
    root = keys(SLA)
    assert str(where(root, "service_levels", 0, "by at_most", "bands", 0)) == "sla.yaml:4:9"
    assert str(where(root, "service_levels", "clean", "weight")) == "sla.yaml:2:5"
    assert str(where(root, "service_levels", 7, "weight")) == "sla.yaml:2:3"
    assert str(where(root, "service_levels", "clean", "id", "deeper")) == "sla.yaml:2:9"


def test_the_place_of_a_key() -> None:
    root = keys(SLA)
    assert str(key_place(root, "service_levels", "on-time", "weight")) == "sla.yaml:5:19"
    assert str(key_place(root, "service_levels")) == "sla.yaml:1:1"
    assert str(key_place(root, "service_levels", "on-time", "title")) == "sla.yaml:5:5"
    assert str(key_place(root)) == "sla.yaml:1:1"


def test_plain_tells_nothing_from_text() -> None:
    text = "a:\nb: ~\nc: null\nd: '~'\ne: \"\"\nf: |\ng: Null\nh: [1_000, on, {i: 1e3}]\n"
    assert plain(keys(text)) == {
        "a": None,
        "b": None,
        "c": None,
        "d": "~",
        "e": "",
        "f": "",
        "g": "Null",
        "h": ["1_000", "on", {"i": "1e3"}],
    }


def test_places_and_spans_are_outside_equality_and_quotes_are_not() -> None:
    here, there = Place("a", 1, 1), Place("b", 2, 2)
    assert Scalar("x", here, (0, 1)) == Scalar("x", there, (5, 6))
    assert Scalar("~", here) != Scalar("~", here, quoted=True)
    assert Items((Scalar("x", here),), here) == Items((Scalar("x", there),), there, (1, 2))
    assert keys("a: {b: c}") == keys("# note\na:\n  b: c\n", "other.yaml")


CATALOGUE = """\
id: complaints-in-time
title: {nl: Klachten, en: Complaints}
measure: {kind: share, of: complaints, at_most: 5 working days}
measurement: {by: supplier, delivered: 10 working days after period}
bands: [{otherwise: true, score: 0}]
target: at least 90 %
"""
CONTRACT = """\
use: general/complaints-in-time
title: {nl: Klachten van huurders}
measure: {kind: count, of: complaints}
measurement: {by: client}
bands: [{at_least: "1", score: 10}]
weight: 10 %
"""


def test_a_contract_lies_over_its_catalogue() -> None:
    merged = overlaid(keys(CATALOGUE, "catalogue.yaml"), keys(CONTRACT))
    assert plain(merged) == {
        "id": "complaints-in-time",
        "title": {"nl": "Klachten van huurders"},
        "measure": {"kind": "count", "of": "complaints"},
        "measurement": {"by": "client", "delivered": "10 working days after period"},
        "bands": [{"at_least": "1", "score": "10"}],
        "target": "at least 90 %",
        "use": "general/complaints-in-time",
        "weight": "10 %",
    }


def test_places_come_from_the_file_a_node_stands_in() -> None:
    merged = overlaid(keys(CATALOGUE, "catalogue.yaml"), keys(CONTRACT))

    def place(*path: str) -> str:
        return str(where(merged, *path))

    assert place("target") == "catalogue.yaml:6:9"
    assert place("measurement", "by") == "sla.yaml:4:19"
    assert place("measurement", "delivered") == "catalogue.yaml:4:40"
    assert place("measurement") == "sla.yaml:4:14"
    assert place() == "sla.yaml:1:1"


def test_words_of_two_letters_are_not_languages() -> None:
    merged = overlaid(keys("agreed: {by: a, on: 2026-01-01}"), keys("agreed: {by: b}"))
    assert plain(merged) == {"agreed": {"by": "b", "on": "2026-01-01"}}


def test_nothing_laid_over_changes_nothing() -> None:
    base = keys(CATALOGUE)
    empty = keys("{}")
    assert overlaid(base, empty) == base
    assert overlaid(empty, base) == base


def test_a_scalar_replaces_a_mapping_and_the_other_way_round() -> None:
    node: Node = overlaid(keys("a: {b: 1}\nc: 2"), keys("a: ~\nc: {d: 3}"))
    assert plain(node) == {"a": None, "c": {"d": "3"}}
