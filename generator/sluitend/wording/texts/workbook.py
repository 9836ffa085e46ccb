"""The workbook of the quarterly review: names of sheets, heads of columns, what goes in and out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypedDict


class SheetNames(TypedDict):
    """Names of the sheets, of at most 31 characters."""

    about: str
    measured: str
    terms: str
    score: str
    consequences: str
    settlement: str


class Abouts(TypedDict):
    """What each sheet is for."""

    measured: str
    terms: str
    score: str
    consequences: str
    settlement: str


class WorkbookHeads(TypedDict):
    """Heads of columns."""

    kpi: str
    kind: str
    period: str
    state: str
    top: str
    bottom: str
    factor: str
    value: str
    rounded: str
    norm: str
    met: str
    score: str
    weight: str
    counts: str
    product: str
    red: str
    review: str
    difference: str
    remark: str
    border: str
    number: str
    gives: str
    consequence: str
    step: str
    quantity: str
    amount: str
    moves: str
    standing: str
    rounding: str
    charge: str
    per: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkbookTexts:
    """All of one language."""

    title: str
    """`{title}`, `{quarter}`."""
    how: tuple[str, ...]
    """What a reader can do with it."""
    sheet: SheetNames
    about: Abouts
    head: WorkbookHeads
    yes: str
    no: str
    from_rows: str
    """Remark: the value cannot be added up from months."""
    bands_of: str
    """Title of the score tables."""
    rows_of: str
    """Title of the rows of consequences."""
    charges: str
    levels: str
    caps: str
    total: str
    all_terms: str
    """All that the terms give, decided or not."""
    moves_now: str
    lost_by: str
    """Red KPIs and gates missed, which take a bonus away."""
    outcome: str
    given_back: str
    net: str
    points: str
    otherwise: str
    checks: str
    """Label: differences with the review; all are to be zero."""
    input: Mapping[str, str]
    """What goes into a step, by the name it has in the trace."""
