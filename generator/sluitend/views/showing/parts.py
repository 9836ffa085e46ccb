"""Each part of a briefing as slides, made of the very blocks that the handout prints."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from sluitend.model import term_days
from sluitend.prose.blocks import Bar, Block, Cell, Paragraph, Row, Slide, Table
from sluitend.views.briefing import PARTS, change_sentences
from sluitend.views.explaining.quality import name, scored
from sluitend.views.explaining.reader import Told, short
from sluitend.views.showing.slide import (
    MOST_WORDS,
    Notes,
    charts,
    points,
    row_said,
    rows,
    spoken,
    statement,
    text_of,
    words_in,
)
from sluitend.wording.language import begun

Slides = tuple[Slide, ...]
Maker = Callable[[str, tuple[Block, ...], Told], Slides]


def slides_of(part: str, title: str, told: Told) -> Slides:
    """The slides of a part; none where the handout has nothing to say of it."""
    blocks = PARTS[part](told)
    return MAKERS[part](title, blocks, told) if blocks else ()


# --- what the handout holds -------------------------------------------------------------------


def _rows(blocks: Sequence[Block]) -> Iterator[Row]:
    """The rows of all tables."""
    return (one for block in blocks if isinstance(block, Table) for one in block.rows)


def _head(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The heads of the first table's columns."""
    tables = (block for block in blocks if isinstance(block, Table) and block.head)
    return next((tuple(map(_first, table.head[0])) for table in tables), ())


def _paragraphs(blocks: Sequence[Block]) -> Notes:
    """What the paragraphs say, tables left out."""
    return spoken([block for block in blocks if isinstance(block, Paragraph)])


def _first(cell: Cell) -> str:
    return text_of(cell.lines[0])


def _all(cell: Cell) -> str:
    return " ".join(map(text_of, cell.lines))


def _picked(*which: int) -> Callable[[Row], tuple[str, ...]]:
    """The first line of some cells of a row."""
    return lambda one: tuple(_first(one[nth]) for nth in which)


def _table(*which: int, shares: Sequence[float], headed: bool = True) -> Maker:
    """Some columns of the handout's table as rows on slides; whole rows are said."""

    def made(title: str, blocks: tuple[Block, ...], told: Told) -> Slides:
        pick, head = _picked(*which), _head(blocks) if headed else ()
        shown = ((pick(one), (row_said(one),)) for one in _rows(blocks))
        heads = tuple(head[nth] for nth in which) if head else ()
        notes = _paragraphs(blocks)
        return rows(title, shown, told.edition.words, shares, heads, notes)

    return made


# --- the parts --------------------------------------------------------------------------------


def _about(title: str, blocks: tuple[Block, ...], told: Told) -> Slides:
    """Who works for whom, where, from when until when."""
    edition, label = told.edition, told.edition.label
    term = edition.contract.term
    sites = edition.words.list(edition.text(site.title) or site.id for site in edition.sites)
    end = term_days.current_end(term) if term else None
    facts = (
        (label["supplier"], edition.supplier.name if edition.supplier else ""),
        (label["client"], edition.client.name if edition.client else ""),
        (label["sites"], sites),
        (label["starts"], edition.words.date(term.starts) if term else ""),
        (label["ends"], edition.words.date(end) if end else ""),
    )
    shown = (((what, said), ()) for what, said in facts if said)
    return rows(title, shown, edition.words, (0.32, 0.68), notes=spoken(blocks))


def _quality(title: str, blocks: tuple[Block, ...], told: Told) -> Slides:
    """What weighs how much; then, for whoever leads the work, each by itself."""
    one_by_one = told.reader.side == "supplier"
    each = (slide for one in _rows(blocks) for slide in _level(one, told))
    norms = () if one_by_one else _table(0, 3, shares=(0.62, 0.38))(title, blocks, told)
    return (*_weights(blocks, told), *(each if one_by_one else ()), *norms)


def _weights(blocks: Sequence[Block], told: Told) -> Slides:
    """The weights as a chart, the heaviest first; more than a slide holds go on over the next."""
    edition, texts = told.edition, told.edition.words.slides
    weighed = [(name(one, edition), one.weight) for one in scored(edition) if one.weight]
    if len(weighed) < 2:
        return ()
    longest = max(weight.number for _, weight in weighed)
    made = (
        Bar(title, edition.words.percent(weight), float(weight.number / longest))
        for title, weight in weighed
    )
    return charts(texts.weights, tuple(made), edition.words, _paragraphs(blocks))


def _level(one: Row, told: Told) -> Slides:
    """What is measured, when it is good; what counts and what does not is said."""
    texts = told.edition.words.slides
    titles, counts, counts_not, good = one
    title, *weighs = map(text_of, titles.lines)
    norm, *every = map(text_of, good.lines)
    below = " · ".join((*weighs, *every))
    said = (
        texts.counts.format(said=_all(counts)),
        texts.counts_not.format(said=_all(counts_not)),
    )
    return statement(title, begun(norm), begun(below), told.edition.words, said)


def _gates(title: str, blocks: tuple[Block, ...], told: Told) -> Slides:
    shown = ((_picked(0)(one), (row_said(one),)) for one in _rows(blocks))
    return points(title, shown, told.edition.words, _paragraphs(blocks))


def _reports(title: str, blocks: tuple[Block, ...], told: Told) -> Slides:
    """What a report is and how it is handled; the terms as a table of as few words as fit."""

    def said(numbered: bool) -> Slides:
        some = [one for one in blocks if isinstance(one, Paragraph) if bool(one.number) is numbered]
        shown = ((_numbered(one), spoken((one,))) for one in some)
        return points(title, shown, told.edition.words)

    tables = (block for block in blocks if isinstance(block, Table))
    terms = (slide for one in tables for slide in _narrowed(title, one, told))
    return (*said(numbered=False), *terms, *said(numbered=True))


def _numbered(one: Paragraph) -> tuple[str, ...]:
    text = text_of(one.content)
    return (one.number, text) if one.number else (text,)


def _narrowed(title: str, table: Table, told: Told) -> Slides:
    """A table of the agreement without its wordiest columns, which are said."""
    columns = list(range(len(table.columns)))

    def length(nth: int) -> int:
        return sum(words_in(_first(one[nth])) for one in (*table.head, *table.rows))

    room = MOST_WORDS - words_in(title)
    while len(columns) > 2 and sum(map(length, columns)) > room:
        columns.remove(max(columns[1:], key=length))
    shares = tuple(1.0 / len(columns) for _ in columns)
    return _table(*columns, shares=shares)(title, (table,), told)


def _outcomes(title: str, blocks: tuple[Block, ...], told: Told) -> Slides:
    """The score in money, then what may follow, each by itself."""
    tables = [block for block in blocks if isinstance(block, Table)]
    said = _paragraphs(blocks)
    made: list[Slide] = []
    if len(tables) > 1:
        shown = ((_picked(0, 1)(one), (row_said(one),)) for one in tables[0].rows)
        head = _head(tables[:1])
        made += rows(title, shown, told.edition.words, (0.34, 0.66), head, said)
    for one in tables[-1].rows if tables else ():
        what, when, then = map(_first, one)
        notes = (*(() if made else said), row_said(one))
        made += statement(what, then.removesuffix("."), when, told.edition.words, notes)
    return tuple(made)


def _rhythm(title: str, blocks: tuple[Block, ...], told: Told) -> Slides:
    """Each rhythm under its own name: every day, every week, every month."""
    made: list[Slide] = []
    for when, what in _rows(blocks):
        lines = tuple(map(text_of, what.lines))
        notes = () if made else (f"{title}.", *_paragraphs(blocks))
        shown = (((line,), (line,)) for line in lines)
        made += points(_first(when), shown, told.edition.words, notes)
    return tuple(made)


def _mandates(title: str, blocks: tuple[Block, ...], told: Told) -> Slides:
    """The reader's own mandate as a statement; of others who has which limit."""
    texts = told.edition.words.slides
    made: list[Slide] = []
    others = []
    for one in _rows(blocks):
        who, decides, limit = map(_first, one)
        amount = texts.up_to.format(amount=limit) if any(map(str.isdigit, limit)) else ""
        if who == told.edition.words.briefing.yourself.format(role=told.name):
            said = (row_said(one),)
            made += statement(texts.own_mandate, decides, amount, told.edition.words, said)
        elif amount:
            others.append(((short(who, told.edition), limit), (row_said(one),)))
    head = _head(blocks)
    heads = (head[0], head[2])
    return (*made, *rows(title, others, told.edition.words, (0.62, 0.38), heads))


def _steps(title: str, blocks: tuple[Block, ...], told: Told) -> Slides:
    """Who speaks to whom at which step; names, numbers and reasons are said."""
    edition = told.edition
    shown = []
    for one in _rows(blocks):
        step, _, client, supplier, within = map(_first, one)
        cells = (step, short(client, edition), short(supplier, edition), within)
        shown.append((cells, (row_said(one),)))
    head = _head(blocks)
    heads = (head[0], *head[2:])
    shares = (0.1, 0.32, 0.32, 0.26)
    return rows(title, shown, edition.words, shares, heads, _paragraphs(blocks))


def _first_days(title: str, blocks: tuple[Block, ...], told: Told) -> Slides:
    """What does not count yet, then the steps of the start."""
    edition, term = told.edition, told.edition.contract.term
    day = term_days.run_in_day(term) if term else None
    made: list[Slide] = []
    if day is not None:
        said = edition.words.briefing.answer_run_in.format(day=edition.words.date(day))
        texts = edition.words.slides
        notes = _paragraphs(blocks)
        made += statement(texts.begins_to_count, said, "", edition.words, notes)
    tables = tuple(block for block in blocks if isinstance(block, Table))
    return (*made, *_table(0, 1, shares=(0.34, 0.66))(title, tables, told))


def _changes(title: str, blocks: tuple[Block, ...], told: Told) -> Slides:
    shown = (((said,), (said,)) for said in change_sentences(told.edition))
    return points(title, shown, told.edition.words)


def _questions(title: str, blocks: tuple[Block, ...], told: Told) -> Slides:
    """A question a slide; the answer is in the notes of whoever asks."""
    texts, asked = told.edition.words.slides, tuple(_rows(blocks))
    made: list[Slide] = []
    for nth, one in enumerate(asked, 1):
        _, ask, answer = map(_all, one)
        notes = (texts.answer.format(answer=answer),)
        first = (*_paragraphs(blocks), texts.wait) if nth == 1 else ()
        heading = texts.question.format(nth=nth, count=len(asked))
        made += statement(heading, ask, "", told.edition.words, (*first, *notes))
    return tuple(made)


MAKERS: Mapping[str, Maker] = {
    "about": _about,
    "quality": _quality,
    "gates": _gates,
    "needed": _table(0, 1, shares=(0.34, 0.66)),
    "owed": _table(0, 3, shares=(0.66, 0.34)),
    "reports": _reports,
    "outcomes": _outcomes,
    "daily": _rhythm,
    "rhythm": _rhythm,
    "days": _table(0, 1, shares=(0.34, 0.66)),
    "mandates": _mandates,
    "steps": _steps,
    "first_days": _first_days,
    "changes": _changes,
    "deviations": _table(0, 1, shares=(0.34, 0.66)),
    "questions": _questions,
}
"""How each part is shown."""
