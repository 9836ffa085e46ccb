"""The workbook of the quarterly review: observations and terms in, everything else by formula."""

from decimal import Decimal

from sluitend.analysis import settlement
from sluitend.scoring.scored import total as total_of
from sluitend.views.edition import SHORT_HASH
from sluitend.views.reviewing.quarter import Reviewed
from sluitend.views.workbook.cells import Book, Drafted, Formula, Page, Text
from sluitend.views.workbook.consequences import ConsequencesAt, consequences
from sluitend.views.workbook.formulas import given, safe, total
from sluitend.views.workbook.measured import measured
from sluitend.views.workbook.score import ScoreAt, score
from sluitend.views.workbook.terms import terms

ABOUT_WIDTHS = (46, 90)
SETTLED_WIDTHS = (46, 22, 34, 20, 18, 12)
NAME, GIVEN, STANDING, MOVES, REVIEW, DIFFERENCE = range(6)


def book(reviewed: Reviewed, accent: str) -> Book:
    """The workbook of a quarter."""
    texts = reviewed.words.workbook
    agreed, terms_at = terms(reviewed)
    seen, seen_at = measured(reviewed)
    scored, score_at = score(reviewed, terms_at, seen_at)
    follow, follow_at = consequences(reviewed, terms_at, seen_at, score_at)
    settled, checks = _settled(reviewed, score_at, follow_at)
    quarter = reviewed.words.period(reviewed.scored.quarter)
    title = texts.title.format(title=reviewed.edition.title, quarter=quarter)
    pages = (
        _about(reviewed, title, checks),
        seen.page(),
        agreed.page(),
        scored.page(),
        follow.page(),
        settled.page(),
    )
    return Book(title, accent, pages)


def _about(reviewed: Reviewed, title: str, checks: list[str]) -> Page:
    """What it is, on what it rests, and whether it agrees with the review."""
    texts, review, edition = reviewed.words.workbook, reviewed.texts, reviewed.edition
    sheet = Drafted(texts.sheet["about"], ABOUT_WIDTHS)
    sheet.add(Text(title, "title"))
    sheet.add()
    for one in texts.how:
        sheet.add(Text(one, "note"))
    sheet.add()
    for name in ("measured", "terms", "score", "consequences", "settlement"):
        sheet.add(
            Text(texts.sheet[name], "strong"),
            Text(texts.about[name]),
        )
    sheet.add()
    code = review.terms.format(version=edition.version or "–", hash=edition.hash[:SHORT_HASH])
    sheet.add(Text(review.terms_label, "strong"), Text(code))
    measured_ = reviewed.scored.measurements[:SHORT_HASH]
    sheet.add(Text(review.measurements_label, "strong"), Text(measured_))
    sizes = total(f"ABS({one})" for one in checks)
    sheet.add(Text(texts.checks, "strong"), Formula(sizes, Decimal(0)))
    return sheet.page()


def _settled(
    reviewed: Reviewed, score_at: ScoreAt, at: ConsequencesAt
) -> tuple[Drafted, list[str]]:
    """What each consequence gives and what moves; and every difference with the review."""
    texts, head = reviewed.words.workbook, reviewed.words.workbook.head
    sheet = Drafted(texts.sheet["settlement"], SETTLED_WIDTHS)
    sheet.head(
        head["consequence"],
        head["amount"],
        head["standing"],
        head["moves"],
        head["review"],
        head["difference"],
    )
    sheet.freeze()
    lines = {one.consequence: one for one in reviewed.lines}
    moving = []
    for name, cells in at.net.items():
        line = lines.get(name)
        value = line.given if line is not None else Decimal(0)
        row = sheet.add()
        due = line is not None and line.standing == "due"
        standing = _standing(reviewed, line) if line is not None else ""
        sheet.put(
            row,
            Text(reviewed.consequence(name)),
            Formula(total(cells), value, "money"),
            Text(standing),
            Formula(
                f"IF({int(due)}=1,{sheet.at(GIVEN, row)},0)", value if due else Decimal(0), "money"
            ),
        )
        moving.append(row)
    checks = [
        _sum(sheet, texts.all_terms, GIVEN, moving, total_of(reviewed.result.outcomes)),
        _sum(sheet, texts.moves_now, MOVES, moving, settlement.total(reviewed.lines)),
    ]
    return sheet, [*score_at.differences, *at.differences, *checks]


def _standing(reviewed: Reviewed, line: settlement.Line) -> str:
    if line.decision is None and line.given > 0:
        return reviewed.texts.by_itself
    return reviewed.texts.standings[line.standing]


def _sum(sheet: Drafted, label: str, column: int, rows: list[int], value: Decimal) -> str:
    """A total of a column, held against the review; where the difference stands."""
    row = sheet.add()
    formula = f"ROUND({total(sheet.at(column, one) for one in rows)},2)"
    difference = safe(f"{sheet.at(column, row)}-{sheet.at(REVIEW, row)}")
    made: list[Text | Formula | None] = [Text(label, "strong"), None, None, None]
    made[column] = Formula(formula, value, "result")
    sheet.put(row, *made, given(value, "money"), Formula(difference, Decimal(0)))
    return sheet.at(DIFFERENCE, row)
