"""The days of a contract: each from its own term, with the edges that matter."""

import json
from datetime import date

from sluitend.analysis.key_dates import key_dates
from sluitend.load.dossier import Dossier
from sluitend.load.portfolio import load
from sluitend.source.memory import memory

TERM = {
    "starts": "2026-01-15",
    "ends": "2027-01-14",
    "run_in": "3 months",
    "renewal": {
        "times": "2",
        "length": "12 months",
        "how": "by_notice",
        "announce_before": "6 months",
    },
    "notice": {"client": "3 months", "supplier": "6 months"},
}
CONTRACT = {
    "id": "x",
    "title": "Schoonmaak",
    "term": TERM,
    "price": {
        "charges": [{"id": "fee", "title": "Vast", "amount": "1000.00", "per": "month"}],
        "indexation": {
            "basket": [{"fixed": "2 %", "share": "100 %"}],
            "first": "2026-07-01",
            "every": "12 months",
            "announce": {"before": "2 months", "late": "lapses"},
        },
    },
    "governance": {
        "meetings": [
            {
                "id": "quarterly",
                "title": "Kwartaaloverleg",
                "level": "tactical",
                "every": "3 months",
                "participants": ["contract-manager"],
            }
        ],
        "evaluation_every": "1 year",
    },
    "certificates": [{"id": "iso", "title": "ISO 9001", "expires": "2026-12-31"}],
}
DATA = {
    "data_sets": [
        {
            "id": "rounds",
            "title": "Rondes",
            "file": "*.csv",
            "form": "csv",
            "columns": {"day": {"from": "Dag", "type": "date", "format": "dd-mm-yyyy"}},
            "every": "quarter",
            "delivered": "10 working days after period",
            "delivered_by": "supplier",
        }
    ]
}
ACTIONS = {
    "actions": [
        {"id": "plan", "what": "Plan", "side": "supplier", "owner": "p", "due": "2026-03-01"},
        {
            "id": "done",
            "what": "Gedaan",
            "side": "client",
            "owner": "p",
            "due": "2026-03-02",
            "done": "2026-03-01",
        },
    ]
}


def dossier(**changes: object) -> Dossier:
    files = {
        "sluitend.yaml": {"format": "1"},
        "x/contract.yaml": CONTRACT | changes,
        "x/data.yaml": DATA,
        "x/actions.yaml": ACTIONS,
    }
    tree = memory({path: json.dumps(content) for path, content in files.items()})
    return load(tree).dossiers[0]


def said(of: Dossier, first: str, last: str) -> list[tuple[str, str, str, str | None]]:
    found = key_dates(of, date.fromisoformat(first), date.fromisoformat(last))
    return [(one.day.isoformat(), one.kind, one.of, one.side) for one in found]


def test_the_days_of_a_year() -> None:
    assert said(dossier(), "2026-01-01", "2027-01-31") == [
        ("2026-01-15", "starts", "", None),
        ("2026-03-01", "action", "plan", "supplier"),
        ("2026-04-14", "run_in_ends", "", None),
        ("2026-04-15", "meeting", "quarterly", None),
        ("2026-04-16", "delivery", "rounds", "supplier"),  # Good Friday and Easter Monday between
        ("2026-05-01", "announcement", "", "supplier"),
        ("2026-07-01", "indexation", "", None),
        ("2026-07-14", "delivery", "rounds", "supplier"),
        ("2026-07-14", "notice_supplier", "", "supplier"),
        ("2026-07-14", "option", "", "client"),
        ("2026-07-15", "meeting", "quarterly", None),
        ("2026-10-14", "delivery", "rounds", "supplier"),
        ("2026-10-14", "notice_client", "", "client"),
        ("2026-10-15", "meeting", "quarterly", None),
        ("2026-12-31", "expires", "iso", "supplier"),
        ("2027-01-14", "ends", "", None),
        ("2027-01-15", "delivery", "rounds", "supplier"),
    ]


def test_an_option_that_was_taken_moves_the_end() -> None:
    term = TERM | {"options_taken": "1"}
    found = said(dossier(term=term), "2027-01-01", "2028-12-31")
    ends = [one for one in found if one[1] in ("ends", "option", "notice_client", "evaluation")]
    assert ends == [
        ("2027-01-15", "evaluation", "", None),
        ("2027-07-14", "option", "", "client"),
        ("2027-10-14", "notice_client", "", "client"),
        ("2028-01-14", "ends", "", None),
    ]


def test_after_the_last_option_there_is_none_to_take() -> None:
    term = TERM | {"options_taken": "2"}
    found = said(dossier(term=term), "2026-01-01", "2030-12-31")
    ends = [one for one in found if one[1] in ("ends", "option")]
    assert ends == [("2029-01-14", "ends", "", None)]


def test_both_edges_are_in() -> None:
    assert [one[1] for one in said(dossier(), "2026-01-15", "2026-01-15")] == ["starts"]


def test_what_has_no_term_has_only_days_of_its_own() -> None:
    found = said(dossier(term=None, price=None), "2026-01-01", "2027-12-31")
    assert found == [
        ("2026-03-01", "action", "plan", "supplier"),
        ("2026-12-31", "expires", "iso", "supplier"),
    ]


def test_terms_in_working_days_give_no_notice_day_and_a_run_in_that_ends() -> None:
    term = TERM | {"run_in": "10 working days", "notice": {"client": "20 working days"}}
    found = said(dossier(term=term), "2026-01-15", "2026-02-28")
    assert found == [
        ("2026-01-15", "starts", "", None),
        ("2026-01-28", "run_in_ends", "", None),
    ]
