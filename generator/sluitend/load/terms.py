"""The terms of a contract, resolved in full, and the hash of their content.

The hash is over meaning: spelling of numbers, order of things known by id, comments, and where
a value came from (catalogue or contract) make no difference.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from hashlib import sha256
from typing import Any

from sluitend.load.clauses import ClauseSource
from sluitend.load.dossier import Dossier
from sluitend.load.yaml_text import yaml_text
from sluitend.model.contract import REGISTER_ONLY, Contract
from sluitend.model.frozen import Frozen
from sluitend.model.signed import ClauseText, FrozenTerms, TermsPart
from sluitend.number import plain
from sluitend.quantity import Quantity

UNSAID = frozenset({"use", "renamed_from"})
"""Fields that say where a term came from: no part of what is agreed."""


def terms_of(dossier: Dossier) -> TermsPart:
    """What is agreed, or would be: nothing internal, nothing that is for the register only."""
    return TermsPart(
        contract=_agreed(dossier.contract),
        parties=tuple(p for p in (dossier.client, dossier.supplier) if p is not None),
        clauses=tuple(_text(clause) for clause in dossier.clauses),
        annexes=tuple(_text(annex) for annex in dossier.annexes),
        tables={
            name: content.decode("utf-8", "replace") for name, content in dossier.tables.items()
        },
        attachments={
            name: sha256(content).hexdigest() for name, content in dossier.attachments.items()
        },
        series=tuple(dossier.series[name] for name in sorted(_series(dossier))),
        repository=dossier.repository,
    )


def content_hash(terms: TermsPart) -> str:
    """SHA-256 of what the terms mean."""
    text = json.dumps(canonical(terms), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode("utf-8")).hexdigest()


def canonical(value: Any) -> Any:
    """A value as plain data in which equal meaning is equal text.

    Raises TypeError for a type that has no such form, so that none slips into the hash unseen.
    """
    match value:
        case None | bool() | int():
            return value
        case Enum():
            return value.value
        case str():
            return value
        case Decimal():
            return plain(value.normalize())
        case Quantity():
            return f"{plain(value.number.normalize())} {value.unit}".strip()
        case date():
            return value.isoformat()
        case Frozen():
            return _canonical_fields({name: getattr(value, name) for name in _fields(value)})
        case Mapping():
            return _canonical_fields(value)
        case tuple() | list():
            items = [canonical(item) for item in value]
            known = all(isinstance(item, dict) and "id" in item for item in items)
            return sorted(items, key=lambda item: str(item["id"])) if known else items
    if is_dataclass(value):
        return {field.name: canonical(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(f"no canonical form: {type(value).__name__}")


def _fields(value: Frozen) -> list[str]:
    return [name for name in type(value).model_fields if name not in UNSAID]


def _canonical_fields(of: Mapping[str, Any]) -> dict[str, Any]:
    """Without what is absent: adding a key to the format changes no old hash."""
    return {key: canonical(one) for key, one in of.items() if one is not None and one != ()}


def _agreed(contract: Contract) -> Contract:
    kept = {
        name: getattr(contract, name) for name in Contract.model_fields if name not in REGISTER_ONLY
    }
    levels = tuple(level.with_(use=None, renamed_from=None) for level in contract.service_levels)
    return Contract.model_construct(**(kept | {"service_levels": levels}))


def _text(source: ClauseSource) -> ClauseText:
    return ClauseText(
        id=source.id, language=source.language, title=source.front.title, text=source.text
    )


def _series(dossier: Dossier) -> set[str]:
    price = dossier.contract.price
    if price is None or price.indexation is None:
        return set()
    found: set[str] = set()
    for part in price.indexation.basket:
        found |= {getattr(part, "series", None) or ""} | set(getattr(part, "sum_of", ()))
        link = getattr(part, "link", None)
        found |= {link.series} if link else set()
    return found & dossier.series.keys()


def terms_text(terms: TermsPart, version: str) -> str:
    """The terms as a YAML document of their own (`signed/<version>/terms.yaml`).

    Reading it back gives the same content hash. Every document of a contract asks for it, and
    writing it takes longer than anything else in them: it is kept by that hash.
    """
    return _written(_Versioned(content_hash(terms), version, terms))


@dataclass(frozen=True, slots=True)
class _Versioned:
    """Terms known by the hash of their content."""

    hash: str
    version: str
    terms: TermsPart = field(compare=False)


@lru_cache(maxsize=4)
def _written(of: _Versioned) -> str:
    return yaml_text(FrozenTerms(format=1, version=of.version, hash=of.hash, terms=of.terms))
