"""To fill in at the meeting: minutes along the agreed agenda, and the joint evaluation."""

from sluitend.model.governance import Meeting
from sluitend.prose.blocks import Block, Table
from sluitend.views.reviewing.quarter import Reviewed
from sluitend.views.writing import columns, facts_to_fill, paragraph, row, subtitle
from sluitend.wording.governance import minutes as who_writes
from sluitend.wording.governance import roles
from sluitend.wording.language import sentence
from sluitend.wording.names import named

EMPTY = 4
"""Rows for decisions, and for actions."""
QUARTER = ("1 quarter", "3 months")


def meeting_of(given: Reviewed) -> Meeting | None:
    """The meeting that discusses a quarter: the one held every quarter, else the tactical one."""
    governance = given.edition.contract.governance
    meetings = governance.meetings if governance is not None else ()
    quarterly = [one for one in meetings if str(one.every) in QUARTER]
    tactical = [one for one in meetings if one.level == "tactical"]
    return next(iter((*quarterly, *tactical)), None)


def minutes(given: Reviewed) -> tuple[Block, ...]:
    """Who was there, the agenda with room to write, decisions, actions."""
    texts, label, edition = given.texts, given.edition.label, given.edition
    meeting = meeting_of(given)
    agenda = tuple(edition.text(one) for one in meeting.agenda) if meeting is not None else ()
    chair = named(edition.names.roles, meeting.chair) if meeting and meeting.chair else ""
    expected = roles(meeting.participants, given.words, edition.names) if meeting else ""
    rows = tuple(row(one, "", "") for one in agenda or texts.free_agenda)
    head = row(texts.agenda_item, texts.discussed, texts.decided_head)
    said = who_writes(meeting, given.words) if meeting is not None else None
    return (
        *((paragraph(sentence(said)),) if said else ()),
        *facts_to_fill(
            (
                (label["meeting"], edition.text(meeting.title) if meeting else ""),
                (texts.date_and_place, ""),
                (label["chair"], chair),
                (label["participants"], expected),
                (texts.present, ""),
            )
        ),
        Table(columns((0.3, 0.4, 0.3)), rows, (head,), kind="form"),
        subtitle(texts.new_actions),
        _actions(given),
    )


def evaluation(given: Reviewed) -> tuple[Block, ...]:
    """A mark of each party for each subject, beside room for what they make of it."""
    texts, label = given.texts, given.edition.label
    last = given.evaluations[-1].opinions if given.evaluations else ()
    topics = tuple(given.edition.text(one.title) or one.id for one in last) or texts.topics
    head = row(texts.topic, label["client"], label["supplier"], texts.explained)
    rows = tuple(row(one, "", "", "") for one in topics)
    parties = row(label["party"], label["name"], label["date"], label["signature"])
    sides = tuple(row(party.name, "", "", "") for _, party in given.edition.parties)
    return (
        paragraph(texts.evaluation_lead, "lead"),
        Table(columns((0.3, 0.18, 0.18, 0.34)), rows, (head,), kind="form"),
        subtitle(texts.will_do),
        _actions(given),
        Table(columns((0.3, 0.25, 0.18, 0.27)), sides, (parties,), kind="form"),
    )


def _actions(given: Reviewed) -> Table:
    """Rows for what will be done, by whom, before when."""
    texts = given.texts
    rows = tuple(row("", "", "") for _ in range(EMPTY))
    head = row(texts.action, texts.who, texts.due)
    return Table(columns((0.54, 0.24, 0.22)), rows, (head,), kind="form")
