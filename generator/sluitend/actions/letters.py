"""Letters that no font has, found where they were typed."""

from collections.abc import Iterator

from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.source.tree import Tree

NO_LETTER = Fault(
    "SL122",
    Severity.ERROR,
    {
        "nl": "het teken `{letter}` staat in geen lettertype van de documenten",
        "en": "the character `{letter}` is in no font of the documents",
    },
    {
        "nl": "Vervang het door een woord; beeldtekens en zeldzame schriften zijn niet te drukken.",
        "en": "Replace it by a word; pictographs and rare scripts cannot be printed.",
    },
)
TEXTS = (".yaml", ".md", ".csv")


def typed(tree: Tree, letters: str) -> Iterator[Problem]:
    """Every place in the tree where one of these letters stands."""
    sought = {letter for letter in letters if not letter.isspace()}
    for path in tree.paths():
        if path.endswith(TEXTS):
            lines = tree.read(path).decode("utf-8", "replace").splitlines()
            for number, line in enumerate(lines, 1):
                for column, letter in enumerate(line, 1):
                    if letter in sought:
                        yield NO_LETTER.at(Place(path, number, column), letter=letter)
