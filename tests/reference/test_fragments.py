"""Every contract term of every reference case is said by its fragment, word for word.

What a case gives is either a term, proved to stand in the fragment, or an observation, which no
contract holds. Nothing is left unsorted.
"""

from pathlib import Path

import pytest
from ruamel.yaml import YAML
from tests.reference import terms_of_measuring, terms_of_money, terms_of_time
from tests.reference.fragment import HERE, TERMS, WORDS, Given, fragment, parts

from sluitend.model.contract import ContractSheet, ServiceLevelSheet
from sluitend.model.frozen import Frozen
from sluitend.model.indexation import SeriesMeta
from sluitend.model.repository import Repository

CHECKED = (terms_of_measuring, terms_of_money, terms_of_time)

CASES: dict[str, Given] = {
    case["id"]: case["given"]
    for file in sorted((Path(__file__).parent / "cases").glob("*.yaml"))
    for case in YAML(typ="safe", pure=True).load(file)
}

# fmt: off
OBSERVATIONS: dict[str, set[str]] = {
    "sp": {"scores", "independent_scores", "monthly_points"},
    "ra": {"points", "points_list"},
    "sc": {
        "achieved_pct", "raw_credits", "earned", "critical_failure", "missed", "target_met",
    },
    "bm": {"values", "delivered", "points_earned", "points_possible", "scores"},
    "sa": {"inspected", "failed", "failed_list", "acceptance_number"},
    "ix": {
        # figures of published series
        "old_at_link", "new_at_link", "new_later", "index", "index_from", "index_to", "new_to",
        "wages_from", "wages_to", "material_from", "material_to", "components_pct",
        "july_2013_to_june_2014", "july_2014_to_june_2015", "october_index",
        "series_2015", "series_2025", "published_rate_pct",
        # what somebody asked, or did wrong
        "later_month", "wrong_from", "wrong_year",
    },
    "no": set(),
    "aw": {"nominal_end", "starts_after"},
    "el": {"start", "end", "intervals"},
    "ld": {"value", "agreed", "delivered", "lateness_seconds", "principals"},
    "su": {"promoters", "passives", "detractors", "answers", "counts", "cases"},
    "or": {"counts", "count_sets"},
    "ri": {"failed_months"},
}
"""What the cases give that no contract holds, by topic."""
# fmt: on


def topic(name: str) -> str:
    return name.partition("-")[0]


def test_every_case_has_its_fragment() -> None:
    assert sorted(file.stem for file in HERE.iterdir()) == sorted(CASES)
    assert len(CASES) == 87


@pytest.mark.parametrize("name", CASES)
def test_reads_without_a_fault(name: str) -> None:
    assert fragment(name).problems == ()


@pytest.mark.parametrize("name", CASES)
def test_holds_every_term(name: str) -> None:
    held, given = fragment(name), CASES[name]
    terms = given.keys() - OBSERVATIONS[topic(name)]
    for check in {TERMS[topic(name), key] for key in terms}:
        check(held, given)
    WORDS[topic(name)](held, given)


def test_every_key_is_a_term_or_an_observation() -> None:
    given = {(topic(name), key) for name, keys in CASES.items() for key in keys}
    seen = {(name, key) for name, keys in OBSERVATIONS.items() for key in keys}
    assert seen & TERMS.keys() == set()
    assert seen | TERMS.keys() == given


TYPES: dict[str, type[Frozen]] = {
    "repository": Repository,
    "contract": ContractSheet,
    "sla": ServiceLevelSheet,
}


@pytest.mark.parametrize("name", CASES)
def test_written_back_is_the_same(name: str) -> None:
    read = parts(name)
    sheets: list[tuple[type[Frozen], object]] = [
        *((model, read[key]) for key, model in TYPES.items() if key in read),
        *((SeriesMeta, one) for one in read.get("series", [])),
    ]
    for model, sheet in sheets:
        value = model.model_validate(sheet)
        written = value.model_dump(mode="json", by_alias=True, exclude_none=True)
        assert model.model_validate(written) == value
