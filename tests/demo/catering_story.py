"""What people did with the catering figures: little, for the contract goes well."""

from tests.demo.book import Book
from tests.demo.catering import SEASONS
from tests.demo.days import later

from sluitend.period import Quarter

OWNER = "s-visser"


def told(book: Book) -> None:
    """All quarters: scored, sent a month after the quarter, settled when nobody objected."""
    for season in SEASONS:
        quarter = season.quarter
        sent = later(quarter.last, 22)
        book.scored(quarter)
        book.sent(quarter, sent)
        if quarter == Quarter(2024, 4):  # a gate holds while settling in, and its penalty too
            book.decided(
                quarter, "allergen-penalty", "collect", (OWNER, later(sent, 10)),
                "Een gerecht met noten stond zonder noten op de kaart. Voor allergenen geldt geen "
                "inlooptijd.",
            )  # fmt: skip
        book.settled(quarter, later(sent, 11))
