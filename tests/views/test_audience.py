"""Nothing internal reaches a document of both: with and without the private tree they are equal.

A private tree in which every field holds a marked word lies over the demo. No document for both
parties may hold the word, and each must be the same to the last block and attached byte.
"""

from collections.abc import Iterator, Mapping
from functools import cache

import pytest
from tests.views.demo import CONTRACTS, all_views, subject
from tests.views.outline import outline

from sluitend.load.dossier import Dossier
from sluitend.load.portfolio import load
from sluitend.model.audience import Audience
from sluitend.model.files import KINDS
from sluitend.model.frozen import Frozen
from sluitend.prose.blocks import Document
from sluitend.render.compose import document
from sluitend.source.disk import disk
from sluitend.source.memory import memory
from sluitend.source.overlay import laid_over

WORD = "vertrouwelijkgemerkt"
SUM = "91827364.55"
EXAMPLE = "schoonmaak-stadskantoor"
MARKED = {
    f"{EXAMPLE}/scenarios.yaml": f"""\
scenarios:
  - id: {WORD}
    title: {WORD}
    what: {WORD}
    likelihood: high
    impact: high
    quarters: 7
    given: {{complaints-in-time: {{met: 1, of: 2}}}}
    instruments: [{{use: outside, what: {WORD}, after: 99 days}}]
    loss: "{SUM}"
    owner: contract-manager
    gap: {WORD}
""",
    f"{EXAMPLE}/estimates.yaml": f"""\
plausibility:
  - area: {SUM}
    productivity: {SUM}
    hourly_cost: "{SUM}"
    rounds_per_year: {SUM}
    note: {WORD}
savings: {{complaints-in-time: "{SUM}"}}
""",
    "mandates/gemeente-zandwijk.yaml": f"""\
limits: {{a-de-vries: "{SUM}", w-brouwer: "1.00"}}
remarks: {WORD}
""",
    "mandates/heldergroep.yaml": f'limits: {{p-bakker: "1.00"}}\nremarks: {WORD}\n',
}


@cache
def demo(private: bool) -> Dossier:
    """The cleaning contract of the demo, with the marked tree over it or without."""
    shared = disk(CONTRACTS)
    tree = laid_over(shared, [("../private", memory(MARKED))]) if private else shared
    portfolio = load(tree)
    assert [one for one in portfolio.problems if "private" in one.place.path] == []
    return next(one for one in portfolio.dossiers if one.id == EXAMPLE)


def documents(private: bool, gate_open: bool) -> Mapping[str, Document]:
    """Every document that more than the client may read."""
    return {
        f"{view.language}/{view.name}": document(view)
        for view in all_views(subject(demo(private)), gate_open)
        if view.audience is not Audience.INTERNAL
    }


def empty(value: object, path: str) -> Iterator[str]:
    """Fields below a value that hold nothing, so that no mark can be in them."""
    for name, field in type(value).model_fields.items() if isinstance(value, Frozen) else ():
        inner = getattr(value, name)
        if inner in (None, (), {}) or inner == field.default:
            yield f"{path}.{name}"
        for one in inner if isinstance(inner, tuple) else (inner,):
            yield from empty(one, f"{path}.{name}")


def test_every_internal_field_is_marked() -> None:
    given = demo(private=True)
    holds: Mapping[str, object] = {
        "scenarios": given.scenarios[0],
        "estimates": given.estimates,
        "mandates": given.mandates["gemeente-zandwijk"],
    }
    assert {kind.name for kind in KINDS if kind.audience is Audience.INTERNAL} == set(holds)
    assert [lack for name, value in holds.items() for lack in empty(value, name)] == []


def everything(whole: Document) -> str:
    """All a document holds: text, properties, title page, furniture, attachments."""
    attached = "".join(one.content.decode("utf-8", "replace") for one in whole.attachments)
    return f"{outline(whole)}{whole!r}{attached}"


@pytest.mark.parametrize("gate_open", [False, True])
def test_nothing_internal_is_read(gate_open: bool) -> None:
    marked, plain = documents(True, gate_open), documents(False, gate_open)
    assert marked.keys() == plain.keys()
    assert len(marked) > 3
    for name, whole in marked.items():
        said = everything(whole)
        assert WORD not in said, name
        assert SUM.replace(".", "") not in said.replace(".", "").replace(",", ""), name
        assert whole == plain[name], name
