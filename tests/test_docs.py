"""What the pages show is true: their YAML is read, their words are the format's."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from sluitend.model.contract import Acceptance
from sluitend.model.data import DataSet
from sluitend.model.house import House
from sluitend.model.repository import RawFiles
from sluitend.model.service_level import ServiceLevel
from sluitend.model.term import Term
from sluitend.site.plugin import SluitendPlugin
from sluitend.source.compose import compose
from sluitend.source.nodes import plain

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs" / "handleiding").glob("*.md"))]
BLOCK = re.compile(r"^```yaml\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def examples() -> Iterator[tuple[str, str]]:
    """Each YAML block of a page, with the page it stands on."""
    for page in PAGES:
        for block in BLOCK.findall(page.read_text(encoding="utf-8")):
            yield page.relative_to(ROOT).as_posix(), block


EXAMPLES = list(examples())


def test_there_are_examples() -> None:
    assert {"README.md", "docs/handleiding/kpi.md"} <= {page for page, _ in EXAMPLES}


@pytest.mark.parametrize(
    ("page", "block"), EXAMPLES, ids=[f"{page} {n}" for n, (page, _) in enumerate(EXAMPLES)]
)
def test_an_example_is_read_as_the_format(page: str, block: str) -> None:
    composed = compose(page, block.encode())
    assert composed.problems == ()
    assert composed.root is not None
    match plain(composed.root):
        case {"service_levels": list(levels)}:
            TypeAdapter(list[ServiceLevel]).validate_python(known(levels))
        case list(levels):
            TypeAdapter(list[ServiceLevel]).validate_python(levels)
        case {"accept": list(accepted)}:
            TypeAdapter(list[Acceptance]).validate_python(accepted)
        case {"plugins": list(plugins)}:
            (given,) = (one["sluitend"] for one in plugins if isinstance(one, dict))
            assert isinstance(given, dict)
            assert given.keys() <= {key for key, _ in SluitendPlugin.config_scheme}
        case {"accent": _}:
            House.model_validate(plain(composed.root))
        case {"data_sets": list(sets)}:
            TypeAdapter(list[DataSet]).validate_python(sets)
        case {"raw_files": files}:
            RawFiles.model_validate(files)
        case {"term": term}:
            TypeAdapter(Term).validate_python(term)
        case other:
            pytest.fail(f"an example of what? {other}")


def known(levels: Sequence[object]) -> list[object]:
    """Each level with an id: one drawn from the catalogue gets it there."""
    return [
        {"id": level["use"].rpartition("/")[2], **level}
        if isinstance(level, dict) and isinstance(level.get("use"), str)
        else level
        for level in levels
    ]
