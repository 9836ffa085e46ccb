"""What people did with seven quarters of green areas."""

from datetime import date

from tests.demo.book import Book
from tests.demo.days import later

from sluitend.period import Quarter

OWNER, MANAGER = "s-visser", "r-van-es"


def told(book: Book) -> None:
    """All quarters, one after the other."""
    _entrances(book, Quarter(2025, 1), date(2025, 5, 1))
    _entrances(book, Quarter(2025, 2), date(2025, 7, 31))
    _weeds(book, Quarter(2025, 3))
    _plain(book, Quarter(2025, 4), date(2026, 1, 30))
    _locked_gate(book, Quarter(2026, 1))
    _dry_spring(book, Quarter(2026, 2))
    _plain(book, Quarter(2026, 3), date(2026, 10, 30))


def _plain(book: Book, quarter: Quarter, sent: date) -> None:
    """Nobody objects and nothing is owed: settled on the first day that it can be."""
    book.scored(quarter)
    book.sent(quarter, sent)
    book.settled(quarter, later(sent, 11))


def _entrances(book: Book, quarter: Quarter, sent: date) -> None:
    """Representative grounds below the level, from the first day on."""
    book.scored(quarter)
    book.sent(quarter, sent)
    book.decided(
        quarter, "entrance-credit", "collect", (OWNER, later(sent, 10)),
        "De korting voor representatieve terreinen geldt ook in de inloopperiode.",
    )  # fmt: skip
    book.settled(quarter, later(sent, 11))


def _weeds(book: Book, quarter: Quarter) -> None:
    """Paving red in the first summer: the malus is collected, and a plan begins."""
    book.scored(quarter)
    book.sent(quarter, date(2025, 10, 31))
    for consequence in ("bonus-malus", "entrance-credit"):
        book.decided(
            quarter, consequence, "collect", (OWNER, date(2025, 11, 12)),
            "Het onkruid op verharding is rood. Het verbeterplan met een tweede heetwaterploeg "
            "loopt naast de inhouding.",
        )  # fmt: skip
    book.settled(quarter, date(2025, 11, 17))


def _locked_gate(book: Book, quarter: Quarter) -> None:
    """A round is late because of the client: its credit is waived, the missed gate stays."""
    book.scored(quarter)
    book.sent(quarter, date(2026, 5, 1))
    book.decided(
        quarter, "winter-credit", "waive", (OWNER, date(2026, 5, 19)),
        "Bij de ronde van februari was de poort van de gemeentewerf door ons niet ontgrendeld. "
        "Wij zien van deze korting af; voor volgende rondes blijft elk recht bestaan.",
    )  # fmt: skip
    book.settled(quarter, date(2026, 5, 20))


def _dry_spring(book: Book, quarter: Quarter) -> None:
    """An objection that is right: what a ban on sprinkling did to the green does not count."""
    book.scored(quarter)
    book.sent(quarter, date(2026, 7, 31))
    book.objected(
        quarter, "crow-level-met", "supplier", date(2026, 8, 6),
        "Van 11 mei tot en met 22 juni 2026 gold een sproeiverbod; gazons en plantvakken zijn "
        "daardoor verdroogd.",
    )  # fmt: skip
    book.upheld(
        quarter, "crow-level-met", date(2026, 8, 14),
        "Een sproeiverbod is een overeengekomen uitsluiting. De schouwer heeft droogteschade niet "
        "apart opgenomen; daarom telt het hele resultaat niet mee.",
        (MANAGER, "Besluit sproeiverbod van het waterschap, 11 mei tot en met 22 juni 2026"),
    )  # fmt: skip
    book.corrected(
        quarter, MANAGER, date(2026, 8, 14),
        "Het bezwaar tegen Beeldkwaliteit op niveau is gegrond: het resultaat telt niet mee.",
    )  # fmt: skip
    book.settled(quarter, date(2026, 8, 17))
