"""A contract as it was signed, and what the ledger may change about it."""

from collections.abc import Callable, Mapping

import pytest

from sluitend.load.terms import content_hash, terms_of, terms_text
from sluitend.rules.frozen_terms import check
from sluitend.rules.subject import Subject

SubjectOf = Callable[[Mapping[str, str]], Subject]

CONTRACT = "status: {status}\nservice: cleaning\nterm: {{starts: 2026-01-01, ends: 2027-12-31}}\n"
SLA = """\
service_levels:
  - id: on-time
    title: {nl: Op tijd}
    target: at least 90.0 %
    bands: [{at_least: 95, score: 10}, {at_least: 90, score: 8}, {otherwise: true, score: 0}]
    measurement: {by: client, delivered: 10 working days after period}
  - {id: clean, weight: 40 %}
consequences:
  - {id: late, kind: penalty, when: {service_level: on-time, late: each working day}, amount: 250}
"""
CLAUSE = "---\nid: scope\ntitle: Omvang\n---\nOpdrachtnemer levert de Diensten.\n"
RECORD = """\
version: "1.0"
terms: "{hash}"
documents: []
signed:
  - {{side: client, person: a, capacity: statutory, basis: burgemeester, on: 2026-01-10}}
  - {{side: supplier, person: b, capacity: statutory, basis: directeur, on: 2026-01-12}}
"""
ENTRY = """\
id: {id}
status: {status}
effective: {effective}
reason: Ruim gehaald.
signed: {{client: {{by: a, on: 2026-03-01}}, supplier: {{by: b, on: 2026-03-02}}}}
changes:
{changes}
"""


def files(sla: str = SLA, status: str = "draft", clause: str = CLAUSE) -> dict[str, str]:
    sheet = CONTRACT.format(status=status)
    return {"contract.yaml": sheet, "sla.yaml": sla, "text/scope.md": clause}


def signed(subject_of: SubjectOf, *, sla: str = SLA, clause: str = CLAUSE) -> dict[str, str]:
    """The contract signed as it was, with files that now say this."""
    terms = terms_of(subject_of(files()).dossier)
    return files(sla, "signed", clause) | {
        "signed/1.0/terms.yaml": terms_text(terms, "1.0"),
        "signed/1.0/signing.yaml": RECORD.format(hash=content_hash(terms)),
    }


def entry(*changes: str, id_: str = "2026-Q2-1", status: str = "signed") -> dict[str, str]:
    lines = "\n".join(f"  - {change}" for change in changes)
    text = ENTRY.format(id=id_, status=status, effective="2026-04-01", changes=lines)
    return {f"changes/{id_}.yaml": text}


def found(subject_of: SubjectOf, given: Mapping[str, str]) -> list[str]:
    return [f"{p.fault.code} {p.says('en')}" for p in check(subject_of(given))]


STRICTER = SLA.replace("at least 90.0 %", "at least 92 %")


def test_as_signed(subject_of: SubjectOf) -> None:
    assert found(subject_of, signed(subject_of)) == []


def test_another_spelling_is_no_change(subject_of: SubjectOf) -> None:
    same = SLA.replace("90.0 %", "90 %").replace("weight: 40 %", "weight: 40.0 %")
    assert found(subject_of, signed(subject_of, sla=same)) == []


def test_a_norm_edited_by_hand(subject_of: SubjectOf) -> None:
    assert found(subject_of, signed(subject_of, sla=STRICTER)) == [
        "SL280 the terms are not those of the signed version 1.0; what differs: `service_levels`"
    ]


def test_a_clause_edited_by_hand(subject_of: SubjectOf) -> None:
    other = CLAUSE.replace("Diensten", "Diensten en meer")
    assert found(subject_of, signed(subject_of, clause=other)) == [
        "SL280 the terms are not those of the signed version 1.0; what differs: `clauses`"
    ]


def test_a_signed_entry_changes_the_terms(subject_of: SubjectOf) -> None:
    change = entry("{set: service_levels.on-time.target, from: at least 90 %, to: at least 92 %}")
    assert found(subject_of, signed(subject_of, sla=STRICTER) | change) == []


def test_an_entry_whose_change_is_not_in_the_files(subject_of: SubjectOf) -> None:
    change = entry("{set: service_levels.on-time.target, to: at least 92 %}")
    assert found(subject_of, signed(subject_of) | change) == [
        "SL280 the terms are not those of the signed version 1.0; what differs: `service_levels`"
    ]


@pytest.mark.parametrize("status", ["proposed", "agreed", "withdrawn"])
def test_only_a_signed_entry_takes_force(subject_of: SubjectOf, status: str) -> None:
    change = entry("{set: service_levels.on-time.target, to: at least 92 %}", status=status)
    assert found(subject_of, signed(subject_of) | change) == []


def test_every_verb(subject_of: SubjectOf) -> None:
    changes = entry(
        "{set: service_levels.on-time.weight, to: 60 %}",
        "{add: service_levels, value: {id: hours, role: report_only, per: quarter}}",
        "{rename: service_levels.clean, to: clean-rooms}",
        "{remove: consequences.late}",
        "{set: term.ends, to: 2028-12-31}",
        "{set: service_levels.on-time.bands, to: [{at_least: 92, score: 10}, "
        "{otherwise: true, score: 0}]}",
    )
    sla = """\
service_levels:
  - id: on-time
    title: {nl: Op tijd}
    target: at least 90 %
    weight: 60 %
    bands: [{at_least: 92, score: 10}, {otherwise: true, score: 0}]
    measurement: {by: client, delivered: 10 working days after period}
  - {id: hours, role: report_only, per: quarter}
  - {id: clean-rooms, weight: 40 %}
"""
    given = signed(subject_of, sla=sla) | changes
    given["contract.yaml"] = given["contract.yaml"].replace("2027-12-31", "2028-12-31")
    assert found(subject_of, given) == []


def test_frozen_terms_that_were_touched(subject_of: SubjectOf) -> None:
    given = signed(subject_of)
    given["signed/1.0/terms.yaml"] = given["signed/1.0/terms.yaml"].replace("40 %", "45 %")
    assert found(subject_of, given) == [
        "SL299 the frozen terms were changed: they no longer have their own hash",
        "SL280 the terms are not those of the signed version 1.0; what differs: `service_levels`",
    ]


def test_agreed(subject_of: SubjectOf) -> None:
    agreed = files(status="agreed")
    word = "client: a\nclient_on: 2026-01-01\nsupplier: b\nsupplier_on: 2026-01-02\n"
    hashed = content_hash(terms_of(subject_of(files()).dossier))
    agreed["signed/1.0/agreed.yaml"] = f'version: "1.0"\nterms: "{hashed}"\n{word}'
    assert found(subject_of, agreed) == []
    assert found(subject_of, agreed | {"sla.yaml": STRICTER}) == [
        "SL286 the terms are not those both parties agreed to as version 1.0"
    ]
