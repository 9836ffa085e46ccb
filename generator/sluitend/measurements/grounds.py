"""What a proposed mapping rests on, and what it leaves open, in words."""

from collections.abc import Iterator, Mapping

from sluitend.measurements.proposal import Proposal, ProposedColumn

Reason = Mapping[str, str]
_NOTATION = {
    "nl": {"nl": "Nederlandse", "en": "Dutch"},
    "en": {"nl": "Engelse", "en": "English"},
}


def grounds(made: Proposal) -> Iterator[Reason]:
    """What the choices rest on, in the order a reader checks them."""
    rows = made.header_rows > 1
    last = made.header_row + made.header_rows - 1
    yield {
        "nl": f"De kolomnamen staan op rij {made.header_row}"
        + (f" en {last}: daarboven zijn cellen samengevoegd." if rows else "."),
        "en": f"The names of columns stand on row {made.header_row}"
        + (f" and {last}: cells above are merged." if rows else "."),
    }
    if made.encoding:
        yield {
            "nl": f"De codering is {made.encoding}, het scheidingsteken is {made.delimiter}.",
            "en": f"The encoding is {made.encoding}, the delimiter is {made.delimiter}.",
        }
    if made.totals:
        words = ", ".join(made.totals)
        yield {
            "nl": f"Rijen die beginnen met {words} zijn totalen en tellen niet mee.",
            "en": f"Rows that begin with {words} are totals and do not count.",
        }
    if made.one_row_per:
        yield {
            "nl": f"Elke rij heeft een eigen `{made.one_row_per}`.",
            "en": f"Each row has its own `{made.one_row_per}`.",
        }
    for one in made.columns:
        yield from _of_column(one)
    if made.left:
        names = ", ".join(f"`{name}`" for name in made.left)
        yield {
            "nl": f"Niet opgenomen, want dit lijkt een persoon aan te wijzen: {names}.",
            "en": f"Left out, since it seems to point at a person: {names}.",
        }


def _of_column(one: ProposedColumn) -> Iterator[Reason]:
    if one.kind.proof and one.kind.format:
        yield {
            "nl": f"`{one.name}`: {one.kind.format}, want er staat {one.kind.proof}.",
            "en": f"`{one.name}`: {one.kind.format}, since {one.kind.proof} stands there.",
        }
    elif one.kind.proof and one.kind.notation:
        language = _NOTATION[one.kind.notation]
        yield {
            "nl": f"`{one.name}`: {language['nl']} notatie, want er staat {one.kind.proof}.",
            "en": f"`{one.name}`: {language['en']} notation, since {one.kind.proof} stands there.",
        }
    if one.kind.empty:
        words = ", ".join(one.kind.empty)
        yield {
            "nl": f"`{one.name}`: {words} betekent dat er niets is.",
            "en": f"`{one.name}`: {words} means that there is nothing.",
        }
    if one.fill_down:
        yield {
            "nl": f"`{one.name}` staat alleen op de eerste rij van een groep.",
            "en": f"`{one.name}` stands on the first row of a group alone.",
        }


def undecided(made: Proposal) -> Iterator[Reason]:
    """What the file does not prove, and only the two parties know."""
    for one in made.columns:
        if one.kind.undecided == "date":
            yield {
                "nl": f"`{one.name}`: of eerst de dag of eerst de maand staat, blijkt niet. Zet "
                "`format: dd-mm-yyyy` of `format: mm-dd-yyyy`.",
                "en": f"`{one.name}`: whether the day or the month stands first does not show. Add "
                "`format: dd-mm-yyyy` or `format: mm-dd-yyyy`.",
            }
        if one.kind.undecided == "number" and made.notation is None:
            yield {
                "nl": f"`{one.name}`: of 1.234 duizenden zijn, blijkt niet. Zet bij de set "
                "`notation: nl` of `notation: en`.",
                "en": f"`{one.name}`: whether 1.234 means thousands does not show. Give the set "
                "`notation: nl` or `notation: en`.",
            }
        if one.kind.undecided == "percentage":
            yield {
                "nl": f"`{one.name}`: is 0,95 of 95 dan 95 %? Zet `format: fraction` of "
                "`format: percent`.",
                "en": f"`{one.name}`: is 0.95 or 95 the 95 %? Add `format: fraction` or "
                "`format: percent`.",
            }
    if made.period_by is None:
        yield {
            "nl": "Geen kolom met een datum: noem bij elke levering de periode met `--period`.",
            "en": "No column with a date: name the period of each delivery with `--period`.",
        }
    yield {
        "nl": "Zet er nog bij wanneer het wordt geleverd (`delivered:`), door wie "
        "(`delivered_by:`) en hoelang het ruwe bestand blijft (`retention:`).",
        "en": "Add when it is delivered (`delivered:`), by whom (`delivered_by:`) and how long the "
        "raw file stays (`retention:`).",
    }
