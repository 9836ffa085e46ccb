from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from sluitend.model.ledger import Change
from sluitend.model.replay import Replayed, replayed

CHANGE: TypeAdapter[Change] = TypeAdapter(Change)
TERMS: dict[str, Any] = {
    "service_levels": [
        {"id": "clean", "target": "at least 90 %", "bands": [{"at_least": "90", "score": "10"}]},
        {"id": "on-time", "weight": "40 %"},
    ],
    "term": {"starts": "2026-01-01"},
}


def after(*changes: dict[str, Any], terms: dict[str, Any] = TERMS) -> Replayed:
    return replayed(terms, [CHANGE.validate_python(change) for change in changes])


def test_set_changes_one_value() -> None:
    change = {"set": "service_levels.clean.target", "from": "at least 90 %", "to": "at least 92 %"}
    assert after(change).terms["service_levels"][0]["target"] == "at least 92 %"
    assert TERMS["service_levels"][0]["target"] == "at least 90 %"


def test_set_gives_a_value_that_was_not_there() -> None:
    assert after({"set": "term.ends", "to": "2027-12-31"}).terms["term"] == {
        "starts": "2026-01-01",
        "ends": "2027-12-31",
    }


def test_what_has_no_id_is_replaced_whole() -> None:
    bands = [{"at_least": "92", "score": "10"}, {"otherwise": "true", "score": "0"}]
    change = {"set": "service_levels.clean.bands", "to": bands}
    assert after(change).terms["service_levels"][0]["bands"] == bands


def test_set_replaces_a_thing_and_keeps_its_id() -> None:
    change = {"set": "service_levels.on-time", "to": {"weight": "50 %"}}
    assert after(change).terms["service_levels"][1] == {"id": "on-time", "weight": "50 %"}


def test_add_remove_rename() -> None:
    done = after(
        {"add": "service_levels", "value": {"id": "new", "weight": "10 %"}},
        {"remove": "service_levels.clean"},
        {"rename": "service_levels.on-time", "to": "in-time"},
        {"add": "accept", "value": {"code": "SL203"}},
        {"remove": "term.starts"},
    )
    assert done == Replayed(
        {
            "service_levels": [
                {"id": "in-time", "weight": "40 %"},
                {"id": "new", "weight": "10 %"},
            ],
            "term": {},
            "accept": [{"code": "SL203"}],
        }
    )


@pytest.mark.parametrize(
    "change",
    [
        {"set": "service_levels.none.target", "to": "at least 1"},
        {"set": "service_levels.clean.target.deeper", "to": "1"},
        {"add": "term", "value": {"id": "x"}},
        {"add": "service_levels", "value": {"id": "clean"}},
        {"remove": "service_levels.none"},
        {"remove": "none"},
        {"rename": "service_levels.none", "to": "other"},
        {"rename": "service_levels.clean", "to": "on-time"},
        {"set": "service_levels.clean", "to": "a text"},
    ],
)
def test_a_path_that_leads_nowhere_is_said_and_changes_nothing(change: dict[str, Any]) -> None:
    path = next(change[verb] for verb in ("set", "add", "remove", "rename") if verb in change)
    assert after(change) == Replayed(TERMS, (path,))


ids = st.sampled_from(["clean", "on-time", "third"])
changes = st.one_of(
    st.builds(
        lambda id_, n: {"set": f"service_levels.{id_}.weight", "to": str(n)}, ids, st.integers(0, 9)
    ),
    st.builds(lambda id_: {"add": "service_levels", "value": {"id": id_}}, ids),
    st.builds(lambda id_: {"remove": f"service_levels.{id_}"}, ids),
    st.builds(lambda id_, to: {"rename": f"service_levels.{id_}", "to": to}, ids, ids),
)


@given(st.lists(changes), st.lists(changes))
def test_entries_replayed_one_by_one_are_all_of_them(
    first: list[dict[str, Any]], second: list[dict[str, Any]]
) -> None:
    once = after(*first, *second)
    halfway = after(*first)
    then = after(*second, terms=halfway.terms)
    assert once == Replayed(then.terms, halfway.lost + then.lost)
