"""The readers a briefing is written for, and what each of them looks at."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from sluitend.model.governance import Role, Side
from sluitend.views.edition import Edition
from sluitend.wording.names import named
from sluitend.wording.services import site_manager

Key = Literal[
    "site_manager", "area_manager", "contract_manager", "building_manager", "help_desk", "users"
]
LONGEST_NAME = 40
"""Letters of a reader's name within the name of a file."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who must understand the agreement, by what he or she does."""

    key: Key
    roles: tuple[str, ...]
    """Ids by which contracts know the role."""
    side: Side
    steps: int
    """Steps of escalation that matter, from the lowest."""
    days_before: int
    """How long before the start the first ninety days begin to matter."""
    whole: bool = False
    """Whether the reader guards the agreement as a whole: sums, rights, what both sides do."""
    spoken: bool = True
    """Whether somebody explains it aloud; users of a building read their page themselves."""


READERS = (
    Reader("site_manager", ("site-manager", "location-manager", "foreman"), "supplier", 4, 30),
    Reader(
        "area_manager",
        ("area-manager", "regional-manager", "account-manager"),
        "supplier",
        9,
        60,
        whole=True,
    ),
    Reader("contract_manager", ("contract-manager",), "client", 9, 60, whole=True),
    Reader("building_manager", ("building-manager", "facility-manager"), "client", 3, 30),
    Reader("help_desk", ("service-desk", "help-desk", "reception"), "client", 3, 30),
    Reader("users", (), "client", 0, 0, spoken=False),
)


def role_of(reader: Reader, edition: Edition) -> Role | None:
    """The reader's role in this contract: the first of the reader's side by one of the ids."""
    known = {role.id: role for role in edition.contract.roles if role.side == reader.side}
    return next((known[id_] for id_ in reader.roles if id_ in known), None)


@dataclass(frozen=True, slots=True)
class Told:
    """A briefing about to be made: to whom, about what.

    `word` is what the reader is called here, as within a sentence: *objectleider*; `slug` the same
    within the name of a file.
    """

    reader: Reader
    edition: Edition
    word: str
    slug: str

    @property
    def role(self) -> str | None:
        """Id of the reader's role; None where the contract has none."""
        role = role_of(self.reader, self.edition)
        return role.id if role else None

    @property
    def name(self) -> str:
        """The same where it stands by itself: *Objectleider*."""
        return self.word[0].upper() + self.word[1:]

    @property
    def title(self) -> str:
        """Title of the briefing."""
        return self.edition.words.briefing.title.format(reader=self.word)


def told_to(edition: Edition) -> Iterator[Told]:
    """Every reader this contract is explained to, each under a name of its own.

    A contract that names its roles is explained to those; users of a building have no role.
    """
    taken: set[str] = set()
    for reader in READERS:
        if reader.roles and edition.contract.roles and role_of(reader, edition) is None:
            continue
        word = _word(reader, edition)
        slug = _slug(word) or reader.key.replace("_", "-")
        if slug in taken:  # two readers whom the contract calls the same
            slug = f"{slug}-{_slug(edition.label[reader.side])}"
        taken.add(slug)
        yield Told(reader, edition, word, slug)


def _word(reader: Reader, edition: Edition) -> str:
    """As the contract calls the role; else as the trade does, else as anybody would."""
    role = role_of(reader, edition)
    if role is not None:
        return _within(short(named(edition.names.roles, role.id), edition))
    service = edition.contract.service
    if reader.key == "site_manager" and service and (word := site_manager(service, edition.words)):
        return word
    return edition.words.briefing.reader[reader.key]


def short(title: str, edition: Edition) -> str:
    """*Contractmanager Opdrachtgever* and *Rayonmanager (contractmanager)* by their first words."""
    bare = re.sub(r"\s*\([^()]*\)", "", title)
    for name in (edition.label["client"], edition.label["supplier"]):
        label = re.escape(name)
        bare = re.sub(rf"\s+(?:of\s+the\s+|van\s+)?{label}$", "", bare, flags=re.IGNORECASE)
    return bare.strip() or title


def _within(title: str) -> str:
    """As within a sentence; a word of capitals keeps them."""
    return title[0].lower() + title[1:] if title[1:2].islower() else title


def _slug(word: str) -> str:
    """Letters, digits and hyphens, safe in any file system; "" where it has none of them."""
    plain = unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:LONGEST_NAME].strip("-")
