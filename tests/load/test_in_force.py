"""The terms of a day: what was signed by then, with the entries in force."""

from collections.abc import Mapping
from datetime import date

import pytest

from sluitend.load.dossier import Dossier
from sluitend.load.in_force import InForce, since, terms_on
from sluitend.load.portfolio import load
from sluitend.load.terms import content_hash, terms_of, terms_text
from sluitend.source.memory import memory

SHEET = "id: x\nversion: '{version}'\nstatus: {status}\nterm: {{starts: 2026-01-01}}\n"
SLA = "service_levels:\n  - {{id: on-time, target: at least {norm} %, per: quarter}}\n"
RECORD = """\
version: "{version}"
terms: "{hash}"
documents: []
signed:
  - {{side: client, person: a, capacity: statutory, basis: burgemeester, on: {on}}}
  - {{side: supplier, person: b, capacity: statutory, basis: directeur, on: {on}}}
"""
ENTRY = """\
id: {id}
status: {status}
effective: {effective}
reason: Ruim gehaald.
signed: {{client: {{by: a, on: {on}}}, supplier: {{by: b, on: {on}}}}}
changes: [{{set: {path}, to: {to}}}]
"""
NORM = "service_levels.on-time.target"


def files(norm: int = 90, version: str = "1.0", status: str = "draft") -> dict[str, str]:
    return {
        "sluitend.yaml": "format: 1\n",
        "x/contract.yaml": SHEET.format(version=version, status=status),
        "x/sla.yaml": SLA.format(norm=norm),
    }


def dossier(given: Mapping[str, str]) -> Dossier:
    found = load(memory(given))
    assert [f"{one.place}: {one.says('en')}" for one in found.problems] == []
    return found.dossiers[0]


def signed(norm: int = 90, version: str = "1.0", on: str = "2026-01-12") -> dict[str, str]:
    """A version with this norm, as it was signed."""
    terms = terms_of(dossier(files(norm, version)))
    folder = f"x/signed/{version}"
    return {
        f"{folder}/terms.yaml": terms_text(terms, version),
        f"{folder}/signing.yaml": RECORD.format(version=version, hash=content_hash(terms), on=on),
    }


def entry(
    name: str,
    effective: str,
    to: str,
    *,
    on: str = "2026-03-02",
    status: str = "signed",
    path: str = NORM,
) -> dict[str, str]:
    text = ENTRY.format(id=name, status=status, effective=effective, on=on, to=to, path=path)
    return {f"x/changes/{name}.yaml": text}


def norm_of(found: InForce) -> str:
    (level,) = found.terms.contract.service_levels
    return str(level.target)


def on(given: Dossier, day: str) -> tuple[str, str, tuple[str, ...]]:
    found = terms_on(given, date.fromisoformat(day))
    assert found.hash == content_hash(found.terms)
    return norm_of(found), found.version, found.entries


def test_what_was_never_signed_holds_as_its_files_say() -> None:
    given = dossier(files(93))
    assert on(given, "2026-01-01") == ("at least 93 %", "1.0", ())


TWO = (
    files(99, status="signed")
    | signed()
    | entry("2026-Q2-1", "2026-04-01", "at least 92 %")
    | entry("2026-Q3-1", "2026-07-01", "at least 94 %")
)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-01-01", ("at least 90 %", "1.0", ())),
        ("2026-03-31", ("at least 90 %", "1.0", ())),
        ("2026-04-01", ("at least 92 %", "1.1", ("2026-Q2-1",))),
        ("2026-06-30", ("at least 92 %", "1.1", ("2026-Q2-1",))),
        ("2026-07-01", ("at least 94 %", "1.2", ("2026-Q2-1", "2026-Q3-1"))),
        ("2027-07-01", ("at least 94 %", "1.2", ("2026-Q2-1", "2026-Q3-1"))),
    ],
)
def test_two_entries_each_from_its_day(
    day: str, expected: tuple[str, str, tuple[str, ...]]
) -> None:
    """Whatever the files say by now."""
    assert on(dossier(TWO), day) == expected


def test_a_day_always_has_the_same_terms() -> None:
    """What is signed later, for later, does not touch them."""
    less = {path: text for path, text in TWO.items() if "Q3" not in path}
    days = [date(2026, month, 1) for month in range(1, 7)]
    assert [terms_on(dossier(TWO), day) for day in days] == [
        terms_on(dossier(less), day) for day in days
    ]


def test_entries_go_in_the_order_in_which_they_take_force() -> None:
    given = dossier(
        files(90, status="signed")
        | signed()
        | entry("2026-Q4-2", "2026-10-01", "at least 96 %")
        | entry("2026-Q4-1", "2026-10-01", "at least 95 %")
        | entry("2026-Q3-9", "2026-12-01", "at least 97 %")
    )
    assert [one.id for one in since(given, given.signed[0])] == [
        "2026-Q4-1",
        "2026-Q4-2",
        "2026-Q3-9",
    ]
    assert on(given, "2026-10-01") == ("at least 96 %", "1.2", ("2026-Q4-1", "2026-Q4-2"))


@pytest.mark.parametrize("status", ["proposed", "agreed", "withdrawn"])
def test_only_a_signed_entry_takes_force(status: str) -> None:
    change = entry("2026-Q2-1", "2026-04-01", "at least 92 %", status=status)
    given = dossier(files(90, status="signed") | signed() | change)
    assert on(given, "2026-05-01") == ("at least 90 %", "1.0", ())


def test_an_entry_that_makes_the_terms_unreadable_takes_none() -> None:
    given = dossier(
        files(90, status="signed")
        | signed()
        | entry("2026-Q2-1", "2026-04-01", "at least 92 %")
        | entry("2026-Q3-1", "2026-07-01", "someday", path="service_levels.on-time.per")
    )
    assert on(given, "2026-08-01") == ("at least 92 %", "1.1", ("2026-Q2-1",))


def test_a_version_signed_anew_holds_from_its_signing() -> None:
    """A quarter that was scored on the version before it keeps its terms."""
    given = dossier(
        files(95, "2.0", status="signed")
        | signed()
        | entry("2026-Q2-1", "2026-04-01", "at least 92 %")
        | signed(95, "2.0", on="2026-06-15")
        | entry("2026-Q3-1", "2026-10-01", "at least 97 %", on="2026-09-01")
    )
    assert on(given, "2026-01-01") == ("at least 90 %", "1.0", ())
    assert on(given, "2026-06-14") == ("at least 92 %", "1.1", ("2026-Q2-1",))
    assert on(given, "2026-06-15") == ("at least 95 %", "2.0", ())
    assert on(given, "2026-10-01") == ("at least 97 %", "2.1", ("2026-Q3-1",))
