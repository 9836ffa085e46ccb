"""Where the demo stands."""

from pathlib import Path

CONTRACTS = Path(__file__).parents[2] / "contracts"
PRIVATE = CONTRACTS.parent / "contracts-private"
