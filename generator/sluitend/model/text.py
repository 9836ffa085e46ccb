"""Text for readers: one text, or one a language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from sluitend.model.frozen import unreadable
from sluitend.model.scalars import stripped
from sluitend.number import NotReadable
from sluitend.source.nodes import LANGUAGES


@dataclass(frozen=True, slots=True)
class Text:
    """A text per language; a bare text stands in the language that prevails, under ``""``."""

    by_language: tuple[tuple[str, str], ...]

    def of(self, language: str, prevails: str) -> str | None:
        """The text in a language; None where it is lacking: there is no silent fallback."""
        texts = dict(self.by_language)
        if language in texts:
            return texts[language]
        return texts.get("") if language == prevails else None

    def languages(self, prevails: str) -> frozenset[str]:
        """The languages it is written in."""
        return frozenset(language or prevails for language, _ in self.by_language)

    @classmethod
    def read(cls, value: object) -> "Text":
        """From a bare text, or a mapping of language to text."""
        match value:
            case Text():
                return value
            case str():
                return cls((("", _checked(value)),))
            case Mapping() if value:
                return cls(tuple((_language(key), _of(value, key)) for key in sorted(value)))
        raise unreadable("geen tekst", "not a text")

    def write(self) -> str | dict[str, str]:
        """As it stands in the source."""
        texts = dict(self.by_language)
        return texts[""] if list(texts) == [""] else texts

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.read, serialization=core_schema.plain_serializer_function_ser_schema(cls.write)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        one = {"type": ["string", "number", "boolean"]}
        each = {
            "type": "object",
            "properties": {"nl": one, "en": one},
            "patternProperties": {"^[a-z]{2}$": one},
            "minProperties": 1,
        }
        return {"anyOf": [one, each]}


def _language(key: object) -> str:
    if key not in LANGUAGES:
        raise unreadable(
            "geen tekst per taal, zoals {nl: …, en: …}",
            "not a text per language, such as {nl: …, en: …}",
            key=str(key),
        )
    return str(key)


def _of(texts: Mapping[Any, object], language: Any) -> str:
    return _checked(texts[language], value_of=str(language))


def _checked(value: object, **below: str) -> str:
    try:
        return stripped(value if isinstance(value, str) else "")
    except NotReadable as wrong:
        raise unreadable(wrong.nl, wrong.en, **below) from None
