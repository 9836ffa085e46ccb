"""Collection costs by slices of the principal (case ld-06 of cases 09)."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from tests.reference.fragment import fragment

from sluitend.pricing.interest import collection_costs


@pytest.mark.cases("09-late-penalty", "ld-06")
def test_collection_costs(case: Mapping[str, Any]) -> None:
    price = fragment("ld-06").contract.price
    assert price is not None
    assert price.collection_costs is not None
    costs = [
        str(collection_costs(price.collection_costs, Decimal(principal)))
        for principal in case["given"]["principals"]
    ]
    assert costs == case["expect"]["costs"]
