"""What people did with two years of cleaning figures."""

from datetime import date

from tests.demo.book import Book
from tests.demo.days import later

from sluitend.period import Quarter

OWNER, MANAGER = "s-visser", "m-de-jong"


def told(book: Book) -> None:
    """All quarters, one after the other."""
    _plain(book, Quarter(2024, 4), date(2025, 2, 3))
    _plain(book, Quarter(2025, 1), date(2025, 5, 2))
    _toilets(book, Quarter(2025, 2))
    _plain(book, Quarter(2025, 3), date(2025, 10, 31))
    _access_system(book, Quarter(2025, 4))
    _rooms_not_released(book, Quarter(2026, 1))
    _late_information(book, Quarter(2026, 2))
    _plain(book, Quarter(2026, 3), date(2026, 10, 30))


def _plain(book: Book, quarter: Quarter, sent: date) -> None:
    """Nobody objects and nothing is owed: settled on the first day that it can be."""
    book.scored(quarter)
    book.sent(quarter, sent)
    book.settled(quarter, later(sent, 11))


def _toilets(book: Book, quarter: Quarter) -> None:
    """A red KPI, an objection in vain, a malus that is collected, and a plan that will work."""
    book.scored(quarter)
    book.sent(quarter, date(2025, 7, 31))
    book.objected(
        quarter, "sanitary-rejections", "supplier", date(2025, 8, 8),
        "De inspectie van het sanitair viel op de dag na de bewonersavond: het vuil was vers.",
    )  # fmt: skip
    book.refused(
        quarter, "sanitary-rejections", date(2025, 8, 19),
        "De afkeur betreft kalkaanslag en urinesteen; zulke vervuiling ontstaat niet in een avond.",
    )  # fmt: skip
    book.decided(
        quarter, "bonus-malus", "collect", (OWNER, date(2025, 8, 21)),
        "Sanitair is rood en het bezwaar is afgewezen. Naast de malus loopt het verbeterplan.",
    )  # fmt: skip
    book.settled(quarter, date(2025, 8, 22))


def _access_system(book: Book, quarter: Quarter) -> None:
    """An objection that is right: without the KPI the supplier earns a bonus after all."""
    book.scored(quarter)
    book.sent(quarter, date(2026, 1, 30))
    book.objected(
        quarter, "defect-repaired-in-time", "supplier", date(2026, 2, 6),
        "Van 17 tot en met 28 november 2025 weigerde het toegangssysteem onze passen buiten "
        "kantoortijd; gebreken bleven daardoor liggen.",
    )  # fmt: skip
    book.upheld(
        quarter, "defect-repaired-in-time", date(2026, 2, 17),
        "De storing lag bij het toegangssysteem van Opdrachtgever; de te late herstellingen "
        "zijn niet meer van de andere te scheiden.",
        (MANAGER, "Storingslogboek toegangssysteem, 17 tot en met 28 november 2025"),
    )  # fmt: skip
    book.corrected(
        quarter, MANAGER, date(2026, 2, 17),
        "Het bezwaar tegen Gebreken tijdig hersteld is gegrond: het resultaat telt niet mee.",
    )  # fmt: skip
    book.settled(quarter, date(2026, 2, 18))


def _rooms_not_released(book: Book, quarter: Quarter) -> None:
    """The client's own duty is missed, so its malus is waived: this once."""
    book.scored(quarter)
    book.sent(quarter, date(2026, 5, 1))
    book.decided(
        quarter, "bonus-malus", "waive", (OWNER, date(2026, 5, 19)),
        "Een op de vier ruimten is door ons te laat vrijgegeven en vier facturen zijn te laat "
        "betaald. Wij zien voor dit Kwartaal af van de Malus; voor volgende Kwartalen blijft "
        "elk recht bestaan.",
    )  # fmt: skip
    book.settled(quarter, date(2026, 5, 20))


def _late_information(book: Book, quarter: Quarter) -> None:
    """Three working days late: a penalty of its own, and no malus."""
    book.scored(quarter)
    book.sent(quarter, date(2026, 7, 31))
    book.decided(
        quarter, "late-management-information", "collect", (OWNER, date(2026, 8, 18)),
        "Het kwartaalrapport kwam drie werkdagen te laat, zonder bericht vooraf.",
    )  # fmt: skip
    book.settled(quarter, date(2026, 8, 18))
