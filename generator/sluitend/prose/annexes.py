"""Which annexes an agreement has, in what order, with which letter."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from sluitend.load.clauses import ClauseSource
from sluitend.load.dossier import Dossier
from sluitend.load.near import hint
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.prose.conditions import Judged
from sluitend.prose.lids import letter_of
from sluitend.prose.parts import Part, parts_of
from sluitend.wording.house import house_words

Source = Literal["text", "table", "file", "generated"]

NO_ANNEX = Fault(
    "SL316",
    Severity.ERROR,
    {
        "nl": "de overeenkomst noemt de bijlage `{id}`, maar er is geen bestand van",
        "en": "the contract names the annex `{id}`, but there is no file of it",
    },
    {"nl": "{hint}", "en": "{hint}"},
)
_NO_FILE = {
    "nl": "Voeg het bestand toe aan `annexes/`, of haal de naam weg. Er zijn: {known}.",
    "en": "Add the file to `annexes/`, or take the name away. There are: {known}.",
}
NO_TITLE = Fault(
    "SL317",
    Severity.ERROR,
    {"nl": "de bijlage `{id}` heeft geen titel", "en": "the annex `{id}` has no title"},
    {
        "nl": "Schrijf ernaast `{id}.md`, met `id` en `title` in de kop en een regel ter "
        "inleiding.",
        "en": "Write `{id}.md` beside it, with `id` and `title` in its head and a line of "
        "introduction.",
    },
)


@dataclass(frozen=True, slots=True)
class AnnexPlan:
    """An annex that holds, with its letter; `text`, `table` and `file` are what its files hold."""

    id: str
    letter: str
    title: str
    source: Source
    place: Place
    """Where its file begins; its text, where it has one."""
    beside: Place
    """Where the table or PDF begins that stands beside a text, or alone."""
    text: ClauseSource | None = None
    table: bytes | None = None
    file: bytes | None = None
    parts: tuple[Part, ...] = ()
    """All blocks of its text, whether they hold or not."""

    @property
    def named(self) -> tuple[str, ...]:
        """Ids of blocks within its text."""
        return tuple(part.id for part in self.parts if part.id)


@dataclass(frozen=True, slots=True)
class AnnexesPlan:
    """The annexes of an agreement in one language."""

    annexes: tuple[AnnexPlan, ...]
    absent: Mapping[str, bool]
    """Ids of those whose condition does not hold; True where it is unsure."""
    problems: tuple[Problem, ...]


def _always(dossier: Dossier) -> bool:
    return True


GENERATED: Mapping[str, Callable[[Dossier], bool]] = {
    "annex-service-levels": lambda dossier: bool(dossier.contract.service_levels),
    "annex-measurement-plan": lambda dossier: any(
        level.measurement for level in dossier.contract.service_levels
    ),
    "annex-consequences": lambda dossier: bool(dossier.contract.consequences),
    "annex-financial-schedule": lambda dossier: (
        dossier.contract.price is not None and bool(dossier.contract.price.charges)
    ),
    "annex-governance": lambda dossier: bool(dossier.contract.roles or dossier.contract.governance),
    "annex-processor-agreement": lambda dossier: (
        dossier.contract.personal_data is not None
        and bool(dossier.contract.personal_data.processing)
    ),
    "annex-evidence": lambda dossier: bool(
        dossier.contract.certificates
        or dossier.contract.insurances
        or dossier.contract.subcontractors
    ),
    "annex-tender": lambda dossier: bool(dossier.promises or dossier.contract.purchase),
    # the register is there from the first day, empty as it may be
    "annex-change-register": _always,
}
"""Annexes that are made of data, and whether a contract has the data."""


def annexes_of(dossier: Dossier, language: str, judged: Judged) -> AnnexesPlan:
    """The annexes that exist for this contract, lettered in the order of the outline."""
    files = _Files(dossier, language)
    annexes: list[AnnexPlan] = []
    absent: dict[str, bool] = {}
    problems: list[Problem] = []
    for name in _order(dossier, files):
        text = files.texts.get(name)
        condition = text.front.only_if if text else None
        if not judged.holds(condition):
            absent[name] = judged.unsure(condition)
            continue
        title = files.title(name)
        if title is None:
            problems.append(NO_TITLE.at(files.place(name), id=name))
        annexes.append(
            AnnexPlan(
                name,
                letter_of(len(annexes) + 1).upper(),
                title or name,
                files.source(name),
                files.place(name),
                files.beside(name),
                text,
                files.table(name),
                files.pdf(name),
                parts_of(text.parsed.tokens) if text else (),
            )
        )
    problems += _without_file(dossier, files)
    if dossier.faulty:  # its data may be there, where nobody could read it
        made = {annex.id for annex in annexes}
        absent |= dict.fromkeys(GENERATED.keys() - made - absent.keys(), True)
    return AnnexesPlan(tuple(annexes), absent, tuple(problems))


@dataclass(frozen=True, slots=True)
class _Files:
    """The annexes of a contract in one language, as files; a table or PDF may have a folder
    for its language, as a text has."""

    dossier: Dossier
    language: str

    @property
    def texts(self) -> Mapping[str, ClauseSource]:
        return {one.id: one for one in self.dossier.annexes if one.language == self.language}

    def table(self, name: str) -> bytes | None:
        tables = self.dossier.tables
        return tables.get(f"{self.language}/{name}", tables.get(name))

    def pdf(self, name: str) -> bytes | None:
        files = self.dossier.attachments
        return files.get(f"{self.language}/{name}", files.get(name))

    def all(self) -> frozenset[str]:
        named = {name.rpartition("/") for name in (*self.dossier.tables, *self.dossier.attachments)}
        bare = {name for folder, _, name in named if folder in ("", self.language)}
        made = {name for name, has in GENERATED.items() if has(self.dossier)}
        return frozenset(bare | made | self.texts.keys())

    def source(self, name: str) -> Source:
        """Data comes first: a text beside it only introduces it."""
        if name in GENERATED and GENERATED[name](self.dossier):
            return "generated"
        if self.pdf(name) is not None:
            return "file"
        return "table" if self.table(name) is not None else "text"

    def title(self, name: str) -> str | None:
        """Of the text itself, else the label of an annex we know."""
        if name in self.texts:
            return self.texts[name].front.title
        labels: Mapping[str, object] = house_words(self.dossier.house, self.language).label
        found = labels.get(name.replace("-", "_"))
        return str(found) if found else None

    def place(self, name: str) -> Place:
        text = self.texts.get(name)
        return Place(text.path) if text else self.beside(name)

    def beside(self, name: str) -> Place:
        ending = ".csv" if self.pdf(name) is None else ".pdf"
        files = self.dossier.attachments if ending == ".pdf" else self.dossier.tables
        inner = f"{self.language}/{name}"
        folder = f"{self.dossier.folder}/" if self.dossier.folder else ""
        return Place(f"{folder}annexes/{inner if inner in files else name}{ending}")


def _order(dossier: Dossier, files: _Files) -> tuple[str, ...]:
    """The outline's first, then the contract's own, then what nobody names."""
    known = files.all()
    named = dict.fromkeys((*dossier.outline.annexes, *dossier.contract.annexes))
    return (*(name for name in named if name in known), *sorted(known - named.keys()))


def _without_file(dossier: Dossier, files: _Files) -> Iterator[Problem]:
    """Annexes that the contract names and nobody wrote."""
    known = files.all()
    for index, name in enumerate(dossier.contract.annexes):
        if name not in known and "annexes" not in dossier.faulty:
            near = hint(name, known - GENERATED.keys(), _NO_FILE["nl"], _NO_FILE["en"])
            yield NO_ANNEX.at(dossier.where("annexes", index), id=name, hint=near)
