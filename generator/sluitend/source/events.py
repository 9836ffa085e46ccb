"""The events of YAML, one at a time: from libyaml, or from ruamel.yaml's own parser."""

from collections.abc import Callable
from typing import Any

from ruamel.yaml.error import YAMLError

from sluitend.source.lines import without_directives

try:
    from _ruamel_yaml import CParser  # type: ignore[import-not-found]
except ImportError:  # no wheel for this machine: slower, the same result
    CParser = None

FAST = CParser is not None
"""Whether libyaml is at hand."""


def events(text: str, pure: bool) -> Callable[[], Any]:
    """Gives the next event at each call; a YAMLError where the text is no YAML.

    The text is without BOM and without characters that YAML forbids.
    """
    text = without_directives(text)
    if not pure:
        fast: Callable[[], Any] = CParser(text).get_event
        return fast
    # imported only where it is needed
    from ruamel.yaml.loader import BaseLoader

    slow: Callable[[], Any] = BaseLoader(text).get_event

    def stumbling() -> Any:
        # for some texts that are no YAML it falls over its own feet
        try:
            return slow()
        except (ValueError, OverflowError, IndexError, AttributeError, TypeError) as wrong:
            raise YAMLError(str(wrong)) from wrong

    return stumbling
