"""Clauses and text annexes: found, their front matter read, put in the order of the outline."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sluitend.load.validate import MISSING_KEY, Validated, validated
from sluitend.model.clause import AnnexFront, ClauseFront
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.source.markdown import Parsed, parse
from sluitend.source.nodes import Node, where
from sluitend.source.tree import Tree

OTHER_NAME = Fault(
    "SL112",
    Severity.ERROR,
    {
        "nl": "het id `{id}` is niet de naam van het bestand, `{name}`",
        "en": "the id `{id}` is not the name of its file, `{name}`",
    },
    {
        "nl": "Maak beide gelijk: dingen heten overal hetzelfde.",
        "en": "Make both the same: things have one name everywhere.",
    },
)
NO_CLAUSE = Fault(
    "SL117",
    Severity.ERROR,
    {
        "nl": "de opbouw noemt het artikel `{id}`, maar er is geen tekst van",
        "en": "the outline names the article `{id}`, but there is no text of it",
    },
    {
        "nl": "Schrijf `clauses/{language}/{id}.md`, of haal `{id}` uit de opbouw.",
        "en": "Write `clauses/{language}/{id}.md`, or take `{id}` out of the outline.",
    },
)
NO_PLACE = Fault(
    "SL118",
    Severity.ERROR,
    {
        "nl": "dit artikel staat niet in de opbouw en zegt niet waar het hoort",
        "en": "this article is not in the outline and does not say where it belongs",
    },
    {
        "nl": "Zet in de kop `after: <artikel>` met het id van het artikel ervoor.",
        "en": "Put `after: <article>` in its head, with the id of the article before it.",
    },
)


@dataclass(frozen=True, slots=True)
class ClauseSource:
    """A clause or text annex as it stands in its file."""

    id: str
    language: str
    path: str
    front: ClauseFront | AnnexFront
    parsed: Parsed = field(compare=False)
    own: bool
    """Of this contract alone, not of the library."""
    text: str
    """The whole file."""
    head: Node | None = field(default=None, compare=False)

    def place(self, *path: str) -> Place:
        """Where the file begins, or a key of its front matter stands."""
        return where(self.head, *path) if self.head and path else Place(self.path)


@dataclass(frozen=True, slots=True)
class Found:
    """Clauses found, and what was wrong with them."""

    clauses: tuple[ClauseSource, ...]
    problems: tuple[Problem, ...] = ()


def read(
    tree: Tree, paths: Iterable[tuple[str, str]], front: type[ClauseFront | AnnexFront], own: bool
) -> Found:
    """The files at these paths, each with the language it is in."""
    clauses: list[ClauseSource] = []
    problems: list[Problem] = []
    for path, language in paths:
        content = tree.read(path)
        parsed = parse(path, content)
        problems += parsed.problems
        name = path.rpartition("/")[2].removesuffix(".md")
        head = _head(parsed, path, front)
        problems += head.problems
        if head.value is None:
            continue
        if head.value.id != name:
            at = where(parsed.front, "id") if parsed.front else Place(path)
            problems.append(OTHER_NAME.at(at, id=head.value.id, name=name))
        text = content.decode("utf-8", "replace").removeprefix("\ufeff")
        text = text.replace("\r\n", "\n")
        clauses.append(
            ClauseSource(name, language, path, head.value, parsed, own, text, parsed.front)
        )
    return Found(tuple(clauses), tuple(problems))


def _head(
    parsed: Parsed, path: str, front: type[ClauseFront | AnnexFront]
) -> Validated[ClauseFront | AnnexFront]:
    if parsed.front is None:
        return Validated(None, (MISSING_KEY.at(Place(path), key="id"),))
    read: Validated[ClauseFront | AnnexFront] = validated(parsed.front, front, path)
    return read


@dataclass(frozen=True, slots=True)
class Ordered:
    """Clauses in the order of the outline, and what the contract put in place of the library's."""

    clauses: tuple[ClauseSource, ...]
    standard: Mapping[str, ClauseSource]
    problems: tuple[Problem, ...] = ()


def ordered(
    outline: Sequence[str],
    library: Sequence[ClauseSource],
    own: Sequence[ClauseSource],
    languages: Sequence[str],
    at: Place,
) -> Ordered:
    """The clauses of one contract: the outline's, the contract's own in place or in between.

    `at` is where the outline stands.
    """
    clauses: list[ClauseSource] = []
    problems: list[Problem] = []
    standard: dict[str, ClauseSource] = {}
    for language in languages:
        shelf = {clause.id: clause for clause in library if clause.language == language}
        mine = {clause.id: clause for clause in own if clause.language == language}
        for name in _order(outline, mine, problems):
            chosen = mine.get(name, shelf.get(name))
            if chosen is None:
                problems.append(NO_CLAUSE.at(at, id=name, language=language))
                continue
            clauses.append(chosen)
            if name in mine and name in shelf:
                standard[f"{language}/{name}"] = shelf[name]
    return Ordered(tuple(clauses), standard, tuple(problems))


def _order(
    outline: Sequence[str], own: Mapping[str, ClauseSource], problems: list[Problem]
) -> list[str]:
    """The outline with the contract's own articles put in after the ones they name."""
    order = list(outline)
    waiting = [clause for name, clause in sorted(own.items()) if name not in order]
    while waiting:
        placed = [clause for clause in waiting if _after(clause) in order]
        for clause in reversed(placed):
            order.insert(order.index(str(_after(clause))) + 1, clause.id)
        waiting = [clause for clause in waiting if clause not in placed]
        if not placed:
            problems += [NO_PLACE.at(clause.place("after")) for clause in waiting]
            break
    return order


def _after(clause: ClauseSource) -> str | None:
    return clause.front.after if isinstance(clause.front, ClauseFront) else None
