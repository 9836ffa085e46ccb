"""A value of the model as a YAML document for people: block style, long texts as blocks."""

from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import LiteralScalarString

from sluitend.model.frozen import Frozen


def yaml_text(value: Frozen) -> str:
    """The document; reading it back gives an equal value."""
    yaml = YAML(typ="rt", pure=True)
    yaml.representer.ignore_aliases = lambda _: True
    yaml.width = 100
    yaml.allow_unicode = True
    out = StringIO()
    yaml.dump(_laid_out(value.model_dump(mode="json", by_alias=True, exclude_none=True)), out)
    return out.getvalue()


def _laid_out(value: Any) -> Any:
    """Without empty lists and mappings, which say nothing."""
    match value:
        case str() if "\n" in value:
            return LiteralScalarString(value)
        case dict():
            return {key: _laid_out(one) for key, one in value.items() if one not in ([], {})}
        case list():
            return [_laid_out(one) for one in value]
    return value
