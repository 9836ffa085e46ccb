"""Small contracts to simulate, from the sheet of their service levels."""

from sluitend.load.portfolio import load
from sluitend.model.contract import Contract
from sluitend.source.memory import memory

PLAIN = """\
id: x
level: registered
status: draft
term: {starts: 2026-01-01, notice: {client: 3 months}}
price: {charges: [{id: fee, title: Vergoeding, amount: "1000.00", per: month}]}
"""
"""A fee of € 3.000,00 a quarter."""
LEVEL = """\
  - id: {id}
    measure: {{kind: share, of: rows, counts_if: {{column: met, is: true}}}}
    target: at least 90 %
    bands: [{{at_least: 90 %, score: 10}}, {{otherwise: true, score: {lowest}}}]
    per: quarter
    weight: {weight} %
"""
SCORE = "score: {per: quarter, round: {to: 2 decimals, mode: half_up}}\n"


def contract(sla: str, sheet: str = PLAIN) -> Contract:
    """The contract as it is loaded."""
    found = load(
        memory({"sluitend.yaml": "format: 1\n", "x/contract.yaml": sheet, "x/sla.yaml": sla})
    )
    assert [f"{one.place}: {one.says('en')}" for one in found.problems] == []
    (dossier,) = found.dossiers
    return dossier.contract


def levels(*given: tuple[str, int, int]) -> str:
    """Service levels by id, weight in per cent, and the score of what misses its norm."""
    rows = (LEVEL.format(id=name, weight=weight, lowest=low) for name, weight, low in given)
    return "service_levels:\n" + "".join(rows) + SCORE


def malus(*rows: tuple[str, str], method: str = "cliff", cap: str = "") -> str:
    """A bonus-malus on the score, with its rows: from which score, and what."""
    bands = "".join(f"      - {{{score}, {what}}}\n" for score, what in rows)
    more = f"    cap: {{malus: {cap} %, per: contract_year}}\n" if cap else ""
    return (
        "  - id: malus\n    kind: bonus_malus\n    title: Malus\n    on: score\n    per: quarter\n"
        f"    of: {{charge: fee, over: quarter}}\n    method: {method}\n    bands:\n{bands}{more}"
    )


def missed(name: str, level: str, amount: str, replaces: str = "") -> str:
    """A sum for each quarter in which a KPI misses its norm."""
    more = f"    replaces: [{replaces}]\n" if replaces else ""
    return (
        f"  - id: {name}\n    kind: service_credit\n    title: Korting\n    on: {level}\n"
        f"    per: quarter\n    when: {{service_level: {level}, is: missed}}\n"
        f'    amount: "{amount}"\n{more}'
    )
