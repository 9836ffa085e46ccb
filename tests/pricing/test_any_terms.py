"""Whatever terms a contract holds, prices are given or refused; nothing breaks."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from pydantic import ValidationError
from tests.model.sources import of_model
from tests.pricing.given import RISING

from sluitend.load.figures import read_figures
from sluitend.model.indexation import Indexation
from sluitend.model.price import Charge
from sluitend.pricing.audit import audit
from sluitend.pricing.indexation import Basis, priced
from sluitend.pricing.invoices import InvoiceLine
from sluitend.pricing.series import Refusal

FIGURES = read_figures("a", "a.csv", RISING.encode()).figures
BOOK = {"a": FIGURES, "in-time": read_figures("in-time", "b.csv", RISING.encode()).figures}


@settings(max_examples=150)
@given(of_model(Indexation), of_model(Charge))
def test_a_price_is_given_or_refused(terms: Any, charge: Any) -> None:
    try:
        agreed, what = Indexation.model_validate(terms), Charge.model_validate(charge)
    except ValidationError:
        return
    made = priced(what, Basis(agreed, BOOK, (), until=date(2019, 1, 1)))
    for day in (date(2015, 1, 1), date(2018, 6, 1)):
        assert isinstance(made.on(day), Fraction | Refusal)
    lines = tuple(
        InvoiceLine(at, str(at), what.id, date(2016, at, 1), date(2016, at, 28), Decimal(at))
        for at in range(1, 4)
    )
    found = audit([made], lines, BOOK)
    judged = sum(len(one.lines) for one in found.lines)
    assert judged + sum(len(one.lines) for one in found.unjudged) == len(lines)
