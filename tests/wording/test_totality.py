"""Nothing of a contract goes unsaid: every field is worded, or stands here with the reason."""

from collections.abc import Iterator
from importlib import import_module
from inspect import get_annotations
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest
from tests.wording.saying import cases, prepared

from sluitend import wording
from sluitend.model.consequence import Consequence
from sluitend.model.contract import Catalogue, Contract
from sluitend.model.data import DataSet
from sluitend.model.frozen import Frozen
from sluitend.model.indexation import SeriesMeta
from sluitend.model.measure import Measure
from sluitend.model.party import Party
from sluitend.model.promise import Promise
from sluitend.model.repository import Repository
from sluitend.model.signed import SignedBy
from sluitend.model.union import members
from sluitend.period import MONTH_NAMES
from sluitend.wording.words import NL

FOLDER = Path(wording.__path__[0])
ROOTS = (Contract, Party, Promise, Repository, SignedBy, DataSet, SeriesMeta)

BY_NAME = "said by its title, which Names looks up"
KNOWN_BY = "an id, by which other things know it"
TITLE = "a text of the contract, said as it is"
TECHNICAL = "how files are read or kept; no part of what is agreed"
WHOLE = "the whole is worded part by part"
CHOSEN = "says which kind it is; every kind has its own sentences"

# Fields that no sentence speaks of, by what they are, each with the reason.
UNWORDED: dict[str, dict[str, str]] = {
    "*": {"id": KNOWN_BY, "title": TITLE, "renamed_from": "in drafts alone", "kind": CHOSEN},
    "Contract": {
        "service": "a value of the outline; the title says it to readers",
        "client": BY_NAME,
        "supplier": BY_NAME,
        "number": TITLE,
        "version": TITLE,
        "dated": "a date, said by Words.date",
        "owner": BY_NAME,
        "scope": TITLE,
        "background": TITLE,
        "sites": WHOLE,
        "value": WHOLE,
        "purchase": WHOLE,
        "risk": WHOLE,
        "roles": WHOLE,
        "prevails": "the language of a bare text, which Names knows",
        "price": WHOLE,
        "processes": WHOLE,
        "governance": WHOLE,
        "change_rule": WHOLE,
        "particulars": "quantities, said by Words.quantity where a clause quotes them",
        "implementation": WHOLE,
        "certificates": WHOLE,
        "insurances": WHOLE,
        "subcontractors": WHOLE,
        "personal_data": WHOLE,
        "signing": WHOLE,
        "annexes": "ids of annexes, which bear their own titles",
        "accept": "no part of what is agreed",
        "leaves_out": TITLE,
        "examples": "worked out step by step where they are printed",
    },
    "Acceptance": dict.fromkeys(("code", "at", "reason", "by", "until"), "not agreed terms"),
    "Example": dict.fromkeys(
        ("period", "given", "expect", "because"), "worked out step by step where it is printed"
    ),
    "ServiceLevel": {
        "use": "where it comes from in the catalogue",
        "definition": TITLE,
        "measure": WHOLE,
        "unit": "the unit of its borders, through unit_of",
        "measurement": WHOLE,
    },
    "Price": {
        "currency": "has one value",
        "indexation": WHOLE,
        "extra_work": WHOLE,
        "late_interest": WHOLE,
        "collection_costs": WHOLE,
    },
    "Certificate": {"number": TITLE},
    "Subcontractor": {"name": TITLE},
    "PersonalData": {"processing": WHOLE, "sub_processors": WHOLE},
    "Scoring": {"per": "always a quarter, which the sentences say"},
    "Person": {"email": TITLE, "phone": TITLE},
    "Party": {
        "short_name": TITLE,
        "people": BY_NAME,
        "may_sign": WHOLE,
        "sites": WHOLE,
        "licences": WHOLE,
    },
    "SignedBy": {"side": "stands over the signature", "capacity": "as MaySign",
                 "basis": "as MaySign"},
    "Signing": {"client": BY_NAME, "supplier": BY_NAME},
    "Governance": {"meetings": WHOLE, "escalation": WHOLE},
    "MaySign": {"person": BY_NAME},
    "OnAnyGate": {"any_gate": "one value, which the sentence says"},
    "Aggregate": {"count": "what is said where no column is added up"},
    "MoneyBand": {"none": "what is left where there is neither bonus nor malus"},
    "Parts": {"empty": "one value, which the sentence says"},
    "Repository": dict.fromkeys(
        ("format", "languages", "language", "time_zone", "raw_files", "name"), TECHNICAL
    ) | {
        "calendars": WHOLE,
        "terms": WHOLE,
        "currency": "as Price",
        "fictitious": "the label `fictitious`",
    },
    "RawFiles": dict.fromkeys(("folder", "retention"), TECHNICAL),
    "DataSet": dict.fromkeys(
        ("file", "form", "encoding", "delimiter", "sheet", "header_row", "header_rows", "notation",
         "columns", "totals", "period_by", "one_row_per", "every", "delivered", "delivered_by",
         "retention"),
        TECHNICAL,
    ),
    "DataColumn": dict.fromkeys(
        ("from_", "type", "format", "yes", "no", "empty", "personal", "fill_down"), TECHNICAL
    ),
    "SeriesMeta": {
        **dict.fromkeys(
            ("publisher", "source", "licence", "fictitious", "base"), "said in a table, as it is"
        ),
        "published_after": "a rule reads it; no part of what is agreed",
    },
    "Banded": {
        "title": "the name of a row, in tables",
        "otherwise": "what is said where there is no border",
    },
}  # fmt: skip


def kinds(annotation: object) -> Iterator[type[Frozen]]:
    """The types of the model an annotation speaks of."""
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        yield annotation
    for part in get_args(annotation):
        yield from kinds(part)


def walked() -> list[type[Frozen]]:
    """Every type of what is agreed."""
    todo: list[type[Frozen]] = [*ROOTS, *kinds(Measure), *kinds(Consequence)]
    seen: dict[type[Frozen], None] = {}
    while todo:
        kind = todo.pop()
        if kind in seen:
            continue
        seen[kind] = None
        for field in kind.model_fields.values():
            todo += kinds(field.annotation)
    return sorted(seen, key=lambda kind: kind.__name__)


class Reading:
    """Which fields the sentences read, and with what values, while the cases are said."""

    def __init__(self) -> None:
        self.seen: dict[tuple[str, str], set[str]] = {}

    def note(self, thing: Frozen, name: str, value: object) -> None:
        field = type(thing).model_fields[name]
        if field.is_required() or value != field.default:
            for base in type(thing).__mro__:
                self.seen.setdefault((base.__name__, name), set()).add(str(value))

    def of(self, kind: type[Frozen], name: str) -> set[str]:
        """Values of a field other than its default that some case has said.

        A field that several kinds inherit is said once for all of them.
        """
        stands_in = next(base for base in kind.__mro__ if name in get_annotations(base))
        return self.seen.get((stands_in.__name__, name), set())


@pytest.fixture(scope="module")
def reading() -> Reading:
    """All cases said once, with every field that is read noted."""
    noted, before = Reading(), Frozen.__getattribute__

    def spying(thing: Frozen, name: str) -> Any:
        value = before(thing, name)
        if name in type(thing).model_fields:
            noted.note(thing, name, value)
        return value

    said = [prepared(param.values[0], NL) for param in cases()]  # read before anything is noted
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Frozen, "__getattribute__", spying)
        for say in said:
            say()
    return noted


def excused(kind: type[Frozen], field: str) -> bool:
    names = ["*", *(base.__name__ for base in kind.__mro__)]
    return any(field in UNWORDED.get(name, {}) for name in names)


@pytest.mark.parametrize("kind", walked(), ids=lambda kind: kind.__name__)
def test_every_field_is_worded_or_excused(kind: type[Frozen], reading: Reading) -> None:
    """Worded: some case of whole sentences says it with a value other than its default."""
    unsaid = {
        name for name in kind.model_fields if not reading.of(kind, name) and not excused(kind, name)
    }
    assert unsaid == set()


def test_no_excuse_is_left_over() -> None:
    """A field that is gone needs no reason."""
    known = {kind.__name__: set(kind.model_fields) for kind in walked()}
    for base in {base for kind in walked() for base in kind.__mro__ if issubclass(base, Frozen)}:
        known.setdefault(base.__name__, set(base.model_fields))
    for kind, reasons in UNWORDED.items():
        if kind != "*":
            assert reasons.keys() <= known[kind], kind
        assert all(reasons.values())


# --- values of fields -------------------------------------------------------------------------


def literals(annotation: object) -> Iterator[tuple[str, ...]]:
    """The words a field may have."""
    if get_origin(annotation) is Literal:
        yield tuple(str(one) for one in get_args(annotation))
    for part in get_args(annotation):
        yield from literals(part)


def test_every_value_of_every_field_is_said(reading: Reading) -> None:
    """Of each list of words a field may have, every word stands in some case.

    A list that several fields share is said once for all; a default, where it is not named.
    """
    wanted: dict[tuple[str, ...], set[str]] = {}
    for kind in walked():
        for name, field in kind.model_fields.items():
            if name == "kind" or excused(kind, name):
                continue
            for values in literals(field.annotation):
                said = reading.of(kind, name) | {str(field.default)}
                wanted.setdefault(values, set(values)).difference_update(said)
    wanted.pop(MONTH_NAMES)  # Babel says them
    wanted["cliff", "marginal", "linear"].discard("linear")  # said wherever there are knots
    assert {values: lacking for values, lacking in wanted.items() if lacking} == {}


# --- kinds ------------------------------------------------------------------------------------


def test_every_kind_of_consequence_has_its_module() -> None:
    kinds_ = [kind for kind, _ in members(Consequence)]
    for kind in kinds_:
        assert callable(import_module(f"sluitend.wording.consequence.{kind}").sentences)
    modules = {path.stem for path in (FOLDER / "consequence").glob("*.py")} - {"__init__"}
    assert modules == set(kinds_)


def said_in_cases(kinds_: set[str]) -> set[str]:
    """The kinds that some case of whole sentences speaks of."""
    texts = [
        path.read_text(encoding="utf-8")
        for path in (Path(__file__).parent / "cases").glob("*.yaml")
    ]
    return {kind for kind in kinds_ if any(f"kind: {kind}" in text for text in texts)}


@pytest.mark.parametrize("union", [Measure, Consequence], ids=["measure", "consequence"])
def test_every_kind_has_a_case(union: Any) -> None:
    kinds_ = {kind for kind, _ in members(union)}
    assert said_in_cases(kinds_) == kinds_


def test_the_catalogue_holds_nothing_of_its_own() -> None:
    assert set(Catalogue.model_fields) == {"service_levels"}
