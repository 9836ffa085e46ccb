"""What people did with six quarters of security figures."""

from datetime import date

from tests.demo.book import Book
from tests.demo.days import later

from sluitend.period import Quarter

OWNER = "s-visser"


def told(book: Book) -> None:
    """All quarters, one after the other."""
    _plain(book, Quarter(2025, 2), date(2025, 7, 31))
    _slow_alarms(book, Quarter(2025, 3))
    _plain(book, Quarter(2025, 4), date(2026, 1, 30))
    _empty_posts(book, Quarter(2026, 1))
    _plain(book, Quarter(2026, 2), date(2026, 7, 31))
    _waiting_visitors(book, Quarter(2026, 3))


def _plain(book: Book, quarter: Quarter, sent: date) -> None:
    """Nobody objects and nothing is owed: settled on the first day that it can be."""
    book.scored(quarter)
    book.sent(quarter, sent)
    book.settled(quarter, later(sent, 11))


def _slow_alarms(book: Book, quarter: Quarter) -> None:
    """The credit is collected and comes back when the plan works; the penalty for patrols stays."""
    book.scored(quarter)
    book.sent(quarter, date(2025, 10, 31))
    book.decided(
        quarter, "quality-pool", "collect", (OWNER, date(2025, 11, 12)),
        "De alarmopvolging is rood. Het verbeterplan voegt een tweede surveillant toe; haalt "
        "Opdrachtnemer volgend Kwartaal de norm, dan komt de korting terug.",
    )  # fmt: skip
    book.decided(
        quarter, "points-penalty", "collect", (OWNER, date(2025, 11, 12)),
        "De gemiste controlepunten staan los van de alarmopvolging.",
    )  # fmt: skip
    book.settled(quarter, date(2025, 11, 17))


def _empty_posts(book: Book, quarter: Quarter) -> None:
    """Eight hours without anybody at the reception; an objection in vain."""
    book.scored(quarter)
    book.sent(quarter, date(2026, 5, 1))
    book.objected(
        quarter, "shifts-filled", "supplier", date(2026, 5, 12),
        "In januari waren door griep vijf medewerkers tegelijk ziek; dat was overmacht.",
    )  # fmt: skip
    book.refused(
        quarter, "shifts-filled", date(2026, 5, 19),
        "Ziekte van personeel is volgens de Overeenkomst geen overmacht.",
    )  # fmt: skip
    book.decided(
        quarter, "shift-credit", "collect", (OWNER, date(2026, 5, 20)),
        "De receptie is in januari acht uur onbezet geweest.",
    )  # fmt: skip
    book.settled(quarter, date(2026, 5, 21))


def _waiting_visitors(book: Book, quarter: Quarter) -> None:
    """What rose for six quarters is over the norm at last."""
    book.scored(quarter)
    book.sent(quarter, date(2026, 10, 30))
    book.decided(
        quarter, "quality-pool", "collect", (OWNER, date(2026, 11, 16)),
        "De wachttijd loopt al zes Kwartalen op en is nu boven de norm.",
    )  # fmt: skip
    book.settled(quarter, date(2026, 11, 16))
