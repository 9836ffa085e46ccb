"""How a case of tests/wording/cases/*.yaml is said.

A case names a function of `wording`, the thing it says as it would stand in a contract's file, and
what is said. A no-break space is written as a space; `test_words.py` says where they stand.
"""

import inspect
from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from pydantic import TypeAdapter
from ruamel.yaml import YAML

from sluitend.model import scalars, times
from sluitend.quantity import Rounding, rounding
from sluitend.wording.language import Words
from sluitend.wording.names import Names
from sluitend.wording.words import NBSP

CASES = Path(__file__).parent / "cases"
NAMES = {
    "nl": Names(
        service_levels={"complaints": "Klachten tijdig opgelost", "licence": "Vergunning geldig"},
        units={"complaints": "%", "waiting": "seconds"},
        consequences={"bonus-malus": "Bonus-malus", "points": "Servicepunten", "plan": "Plan"},
        kinds={"bonus-malus": "bonus_malus", "points": "service_points"},
        charges={"fixed-fee": "Vaste vergoeding", "hours": "Regiewerk"},
        series={"wages": "Loonkosten", "cpi": "CPI (2025 = 100)", "cpi-old": "CPI (2015 = 100)"},
        roles={"contract-manager": "Contractmanager", "area-manager": "Rayonmanager"},
        people={"m-de-jong": "M. de Jong", "o-dekker": "O. Dekker"},
        sites={"town-hall": "Stadskantoor"},
        data_sets={"tickets": "Meldingen"},
        calendars={"office": "maandag tot en met vrijdag van 08.00 tot 17.00 uur"},
        columns={"tickets": {"kind": "Soort", "upheld": "Gegrond", "reported": "Gemeld op"}},
    ),
    "en": Names(
        service_levels={"complaints": "Complaints in time", "licence": "Licence valid"},
        units={"complaints": "%", "waiting": "seconds"},
        consequences={"bonus-malus": "Bonus-malus", "points": "Service points", "plan": "Plan"},
        kinds={"bonus-malus": "bonus_malus", "points": "service_points"},
        charges={"fixed-fee": "Fixed fee", "hours": "Work at rates"},
        series={"wages": "Wage costs", "cpi": "CPI (2025 = 100)", "cpi-old": "CPI (2015 = 100)"},
        roles={"contract-manager": "Contract manager", "area-manager": "Area manager"},
        people={"m-de-jong": "M. de Jong", "o-dekker": "O. Dekker"},
        sites={"town-hall": "Town hall"},
        data_sets={"tickets": "Tickets"},
        calendars={"office": "Monday to Friday from 08:00 to 17:00"},
        columns={"tickets": {"kind": "Soort", "upheld": "Gegrond", "reported": "Gemeld op"}},
    ),
}
# How the scalars that are said by themselves stand in a file.
SCALARS: Mapping[str, Any] = {
    "number": scalars.Number,
    "money": scalars.Measured,
    "percent": scalars.Percentage,
    "quantity": scalars.Measured,
    "each": scalars.Measured,
    "border": scalars.Border,
    "date": times.Day,
    "month": times.YearMonth,
    "period": times.PeriodText,
    "after": times.AfterEvent,
    "days": str,
    "time": str,
}


def plain(file: Path) -> dict[str, Any]:
    """A file with every scalar as it is written."""
    found: dict[str, Any] = YAML(typ="base", pure=True).load(file.read_text(encoding="utf-8"))
    return found


def cases() -> list[Any]:
    return [
        pytest.param(case, id=f"{file.stem}: {name}")
        for file in sorted(CASES.glob("*.yaml"))
        for name, case in plain(file).items()
    ]


def function(path: str) -> Callable[..., Any]:
    module, _, name = path.partition(".")
    found: Any = import_module(f"sluitend.wording.{module}")
    for part in name.split("."):
        found = getattr(found, part)
    said: Callable[..., Any] = found
    return said


def read(value: object, kind: Any, name: str) -> Any:
    """The typed thing a case speaks of."""
    if kind == Rounding | None and isinstance(value, str):
        return rounding(value)
    return TypeAdapter(SCALARS.get(name, kind)).validate_python(known(value))


def known(value: object) -> Any:
    """With None for null, at any depth."""
    match value:
        case "null":
            return None
        case dict():
            return {key: known(one) for key, one in value.items()}
        case list():
            return [known(one) for one in value]
    return value


def prepared(case: Mapping[str, Any], words: Words) -> Callable[[], object]:
    """The function with everything it asks for; calling it says the thing."""
    say = function(case["say"])
    hints = get_type_hints(say, include_extras=True)
    thing, *others = (name for name in inspect.signature(say).parameters if name != "self")
    of_words = case["say"].startswith("language.Words.")
    scalar = say.__name__ if of_words or say.__name__ == "after" else ""
    given: dict[str, Any] = {thing: read(case["thing"], hints[thing], scalar)}
    given |= {"words": words} if "words" in others else {}
    given |= {"names": NAMES[words.language]} if "names" in others else {}
    for other, value in case.get("with", {}).items():
        given[other] = int(value) if hints[other] is int else read(value, hints[other], "")
    return partial(say, words, **given) if of_words else partial(say, **given)


def said(case: Mapping[str, Any], words: Words) -> object:
    """What is said, with spaces for no-break spaces and lists for tuples."""
    return shown(prepared(case, words)())


def shown(value: object) -> object:
    if isinstance(value, tuple):
        return [shown(one) for one in value]
    return value.replace(NBSP, " ") if isinstance(value, str) else value
