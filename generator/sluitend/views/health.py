"""The contract health report: the quality of the contract, and of the managing of it.

It is the client's own: nothing in it is left out for others to read. Practice rules 0 and g5.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from sluitend.model.audience import Audience
from sluitend.prose.blocks import Block, Furniture, Run, Table
from sluitend.rules.level import next_level
from sluitend.rules.subject import Subject
from sluitend.views.agreement import furniture
from sluitend.views.edition import Edition, edition_of
from sluitend.views.explaining import calendar
from sluitend.views.judging.judged import Judged, differs, is_low, judged
from sluitend.views.judging.management import agenda, management, overdue, unfilled
from sluitend.views.judging.practices import begun, listed, overview, place, spoken
from sluitend.views.view import View
from sluitend.views.writing import bullets, columns, facts, paragraph, row, strong
from sluitend.wording import facts as say
from sluitend.wording.language import sentence
from sluitend.wording.words import Words

ID = "health"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report under its heading."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class HealthSheet:
    """All that the report prints."""

    title: str
    lead: str
    facts: tuple[Block, ...]
    sections: tuple[Section, ...]


def views(subject: Subject, words: Words, gate_open: bool) -> Iterator[View]:
    """One report a contract, whatever its level."""
    edition = edition_of(subject, words, gate_open)
    if edition is None:
        return
    texts = words.health
    yield View(
        id=ID,
        name=texts.file,
        template="health.md.j2",
        language=words.language,
        sheet=sheet(judged(subject, edition)),
        title=f"{texts.title}: {edition.title}",
        subject=texts.subject,
        author=edition.client.name if edition.client else edition.title,
        date=(subject.today.isoformat() if subject.today else edition.date),
        furniture=_furniture(edition),
        keywords=tuple(filter(None, (edition.contract.service, edition.contract.number))),
        audience=Audience.INTERNAL,
    )


def _furniture(edition: Edition) -> Furniture:
    """For whom it is, on every page; a report on a draft is no draft itself."""
    usual = furniture(edition)
    client = edition.client.name if edition.client else edition.label["client"]
    below = f"{usual.footer_left} · {edition.words.health.internal.format(client=client)}"
    return replace(usual, footer_left=below, watermark="")


def sheet(given: Judged) -> HealthSheet:
    """What the template prints; a part about which there is nothing to say is left out."""
    texts = given.texts
    made = (
        (texts.section["verdict"], _verdict(given)),
        (texts.section["agenda"], agenda(given)),
        (texts.section["level"], _level(given)),
        (texts.section["gate"], _gate(given)),
        (texts.section["practices"], overview(given)),
        (texts.section["findings"], listed(given)),
        (texts.section["accepted"], _accepted(given)),
        (texts.section["management"], management(given)),
        (texts.section["days"], calendar.days(given.edition, given.subject.today)),
    )
    return HealthSheet(
        title=texts.title,
        lead=texts.lead.format(title=given.edition.title),
        facts=_facts(given),
        sections=tuple(Section(title, blocks) for title, blocks in made if blocks),
    )


def _facts(given: Judged) -> tuple[Block, ...]:
    edition, contract, label = given.edition, given.subject.contract, given.edition.label
    today = given.subject.today
    return facts(
        (
            (label["contract_number"], contract.number or ""),
            (label["client"], edition.client.name if edition.client else ""),
            (label["supplier"], edition.supplier.name if edition.supplier else ""),
            (given.texts.owner, given.person(contract.owner) if contract.owner else ""),
            (label["version"], edition.version),
            (label["status"], say.status(contract, edition.words)),
            (label["level"], say.level(contract, edition.words)),
            (given.texts.day, edition.words.date(today) if today else given.texts.no_day),
        )
    )


# --- the verdict ------------------------------------------------------------------------------


def _verdict(given: Judged) -> tuple[Block, ...]:
    """Two kinds of quality, each in words."""
    texts = given.texts
    both: tuple[tuple[str, Callable[[Judged], str]], ...] = (
        (texts.of_contract, _of_contract),
        (texts.of_management, _of_management),
    )
    return tuple(paragraph((strong(label), Run(f" {of(given)}"))) for label, of in both)


def _of_contract(given: Judged) -> str:
    texts, holding = given.texts, given.holding
    points = given.counted(texts.points, len(given.problems))
    if not given.problems:
        return texts.fine.format(level=say.level(given.subject.contract, given.edition.words))
    if given.settled:
        return texts.flawed.format(points=points)
    if not holding:
        return texts.harmless.format(points=points)
    return texts.holding.format(points=points, holding=given.opening(texts.holds, len(holding)))


def _of_management(given: Judged) -> str:
    """What asks for attention, all of it; else whether there is anything to judge by."""
    texts, words = given.texts, given.edition.words
    reasons = tuple(_reasons(given))
    if reasons:
        return " ".join((texts.attention, *reasons))
    if given.evaluations:
        return texts.managed_well.format(date=words.date(given.evaluations[0].on))
    return f"{texts.not_evaluated} {_when_evaluated(given)}"


def _when_evaluated(given: Judged) -> str:
    governance = given.subject.contract.governance
    if governance is None or governance.evaluation_every is None:
        return given.texts.never_agreed
    every = given.edition.words.each(governance.evaluation_every)
    return given.texts.evaluated_every.format(every=every)


def _reasons(given: Judged) -> Iterator[str]:
    texts = given.texts
    opinions = given.evaluations[0].opinions if given.evaluations else ()
    counts = (
        (texts.differing, sum(map(differs, opinions))),
        (texts.low, sum(map(is_low, opinions))),
        (texts.overdue, len(overdue(given))),
    )
    for forms, count in counts:
        if count:
            yield given.opening(forms, count)
    if lacking := unfilled(given):
        yield lacking


# --- level and gate ---------------------------------------------------------------------------


def _level(given: Judged) -> tuple[Block, ...]:
    """What it claims to be, and what the next level asks besides."""
    texts, words = given.texts, given.edition.words
    claims = texts.claims.format(level=words.party.level[given.level])
    above, lacking = next_level(given.subject, given.level)
    if above is None:
        return (paragraph(f"{claims} {texts.highest}"),)
    said = (texts.next_asks if lacking else texts.next_reached).format(
        level=words.party.level[above]
    )
    asked = (begun(spoken(one.says(words.language))) for one in lacking)
    return (paragraph(f"{claims} {said}"), *bullets(asked))


def _gate(given: Judged) -> tuple[Block, ...]:
    texts, status = given.texts, given.subject.contract.status
    if status == "ended":
        return (paragraph(texts.gate_ended),)
    if status == "signed":
        return (paragraph(texts.gate_signed.format(version=given.edition.version)),)
    if given.edition.gate_open:
        return (paragraph(texts.gate_open),)
    language = given.edition.words.language
    said = tuple(
        texts.at.format(finding=spoken(one.says(language)), place=place(one, given))
        for one in given.holding
    )
    if not said:
        return (paragraph(texts.gate_elsewhere),)
    return (paragraph(texts.gate_shut), *bullets(sentence(one) for one in said))


# --- acceptances ------------------------------------------------------------------------------


def _accepted(given: Judged) -> tuple[Block, ...]:
    """Findings both live with: why, by whom, until when."""
    texts, words = given.texts, given.edition.words
    rows = []
    for one in given.subject.contract.accept:
        until = words.date(one.until)
        if given.past(one.until):
            until = texts.expired.format(date=until)
        reason = given.edition.text(one.reason)
        rows.append(row(f"{one.code}: {one.at}", reason, given.person(one.by), until))
    if not rows:
        return ()
    head = row(texts.finding, given.edition.label["reason"], texts.by, texts.until)
    return (Table(columns((0.27, 0.36, 0.18, 0.19)), tuple(rows), (head,), kind="small"),)
