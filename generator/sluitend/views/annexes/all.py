"""Every annex in the order of the outline: its text, and what its data says."""

from collections.abc import Callable, Mapping

from sluitend.prose.blocks import Block, Sheet
from sluitend.prose.text import AnnexProse
from sluitend.views.annexes import (
    change_register,
    consequences,
    evidence,
    financial_schedule,
    governance,
    measurement_plan,
    processor_agreement,
    service_levels,
    tender,
)
from sluitend.views.annexes.room_schedule import by_site
from sluitend.views.edition import Edition
from sluitend.views.widths import fitted

GENERATED: Mapping[str, Callable[[Edition], tuple[Block, ...]]] = {
    "annex-service-levels": service_levels.blocks,
    "annex-measurement-plan": measurement_plan.blocks,
    "annex-consequences": consequences.blocks,
    "annex-financial-schedule": financial_schedule.blocks,
    "annex-governance": governance.blocks,
    "annex-processor-agreement": processor_agreement.blocks,
    "annex-evidence": evidence.blocks,
    "annex-tender": tender.blocks,
    "annex-change-register": change_register.blocks,
}
"""What the data of an annex says, below what is written to introduce it."""


def annexes(edition: Edition) -> tuple[Block, ...]:
    """All annexes, each under its heading."""
    return tuple(block for annex in edition.prose.annexes for block in _annex(annex, edition))


def _annex(annex: AnnexProse, edition: Edition) -> tuple[Block, ...]:
    """A first sheet takes the heading along, so that the annex begins on its pages."""
    written = (part for block in annex.blocks for part in by_site(block, edition))
    opening = (annex.heading, *map(fitted, written))
    generated = GENERATED[annex.id](edition) if annex.source == "generated" else ()
    match generated:
        case (Sheet(blocks=blocks), *rest):
            return (Sheet((*opening, *blocks)), *rest)
    return (*opening, *generated)
