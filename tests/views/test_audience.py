"""Nothing internal reaches a document: a marked word in every internal place is nowhere read."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import get_args, get_origin

import pytest
from tests.views.demo import all_views, demo, subject
from tests.views.outline import outline

from sluitend.load.dossier import Dossier
from sluitend.model.audience import Audience, audience_of
from sluitend.model.contract import Contract
from sluitend.model.frozen import Frozen
from sluitend.model.party import Party
from sluitend.model.price import Plausibility
from sluitend.model.scenario import Instrument, Scenario
from sluitend.model.text import Text
from sluitend.render.compose import document
from sluitend.views.view import View

WORD = "vertrouwelijkgemerkt"
SUM = Decimal("91827364.55")
MARKED = Text.read(WORD)


def walked(kind: type[Frozen], seen: set[type[Frozen]]) -> Iterator[str]:
    """Internal fields of a type and of all that stands in it."""
    if kind in seen:
        return
    seen.add(kind)
    for name, field in kind.model_fields.items():
        if audience_of(field) is Audience.INTERNAL:
            yield f"{kind.__name__}.{name}"
        else:
            for inner in types(field.annotation):
                yield from walked(inner, seen)


def types(annotation: object) -> Iterator[type[Frozen]]:
    """Types of the model within an annotation."""
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        yield annotation
    if get_origin(annotation) is not None:
        for part in get_args(annotation):
            yield from types(part)


def test_every_internal_field_is_marked_below() -> None:
    seen: set[type[Frozen]] = set()
    found = {*walked(Contract, seen), *walked(Party, seen)}
    assert found == {
        "Contract.plausibility",
        "MaySign.limit",
        "Party.remarks",
        "ServiceLevel.saves",
    }


def marked() -> Dossier:
    """The demo with the word in every internal field, in scenarios and in evaluations' stead."""
    given = demo()
    assert given.client is not None
    assert given.supplier is not None
    check = Plausibility(
        area=SUM, productivity=SUM, hourly_cost=SUM, rounds_per_year=SUM, note=MARKED
    )
    levels = tuple(level.with_(saves=SUM) for level in given.contract.service_levels)
    scenario = Scenario(
        id=WORD,
        title=MARKED,
        what=MARKED,
        likelihood="high",
        impact="high",
        instruments=(Instrument(use="outside", what=MARKED),),
        loss=SUM,
        gap=MARKED,
    )
    return replace(
        given,
        contract=given.contract.with_(plausibility=(check,), service_levels=levels),
        client=closed(given.client),
        supplier=closed(given.supplier),
        scenarios=(scenario,),
    )


def closed(party: Party) -> Party:
    """A party with remarks, and a limit to every mandate."""
    may_sign = tuple(one.with_(limit=SUM) for one in party.may_sign)
    return party.with_(remarks=MARKED, may_sign=may_sign)


def everything(view: View) -> str:
    """All a document holds: text, properties, title page, furniture, attachments."""
    whole = document(view)
    attached = "".join(one.content.decode("utf-8") for one in whole.attachments)
    return f"{outline(whole)}{whole!r}{attached}"


@pytest.mark.parametrize("gate_open", [False, True])
def test_nothing_internal_is_read(gate_open: bool) -> None:
    views = list(all_views(subject(marked()), gate_open))
    assert {view.id for view in views} == {"agreement", "briefing", "acknowledgement"}
    for view in views:
        said = everything(view)
        assert WORD not in said, view.name
        assert re.sub(r"\D", "", str(SUM)) not in re.sub(r"[.,]", "", said), view.name
