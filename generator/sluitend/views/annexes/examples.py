"""Worked examples as calculations: what was observed, what it scores, what follows from it."""

from collections.abc import Iterator

from sluitend.analysis.examples import Worked, work
from sluitend.prose.blocks import Block
from sluitend.views.edition import Edition
from sluitend.views.reckoning import figures, outcomes, right_named
from sluitend.views.writing import paragraph, subtitle, title


def blocks(edition: Edition) -> tuple[Block, ...]:
    """All examples; one that cannot be worked out is a finding, and stands nowhere."""
    worked = [work(edition.contract, one) for one in edition.contract.examples]
    known = [one for one in worked if isinstance(one, Worked)]
    if not known:
        return ()
    each = (block for nth, one in enumerate(known, 1) for block in _example(nth, one, edition))
    lead = paragraph(edition.words.scored.examples_lead, "lead")
    return (title(edition.label["worked_examples"]), lead, *each)


def _example(nth: int, worked: Worked, edition: Edition) -> Iterator[Block]:
    texts, example = edition.words.scored, worked.example
    name = edition.text(example.title) or example.id
    period = edition.words.period(worked.quarter)
    said = texts.example.format(nth=nth, title=name, period=period)
    yield subtitle(said, f"example-{example.id}")
    yield from figures(worked.result, edition)
    yield from outcomes(worked.result, edition)
    rights = tuple(
        right_named(one.consequence, one.because, edition) for one in worked.result.rights
    )
    if rights:
        yield paragraph(texts.arises.format(rights=edition.words.list(rights)))
