"""Whatever terms a contract holds, prices are given or refused; nothing breaks."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import event, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from tests.model.sources import of_model
from tests.pricing.given import RISING

from sluitend.load.figures import read_figures
from sluitend.model.indexation import FixedPart, Indexation, SeriesPart, SumOfSeriesPart
from sluitend.model.price import Charge
from sluitend.pricing.audit import audit
from sluitend.pricing.indexation import Basis, priced
from sluitend.pricing.invoices import InvoiceLine
from sluitend.pricing.series import Refusal

FIGURES = read_figures("a", "a.csv", RISING.encode()).figures
BOOK = {"a": FIGURES, "in-time": read_figures("in-time", "b.csv", RISING.encode()).figures}


PARTS = st.one_of(
    st.sampled_from(
        [
            {"series": "a"},
            {"series": "a", "average": "12 months", "share": "40 %"},
            {"series": "a", "link": {"series": "in-time", "month": "2015-05", "decimals": "2"}},
            {"sum_of": ["a", "in-time"], "share": "30 %"},
            {"fixed": "2 %", "share": "30 %"},
        ]
    ),
    of_model(SeriesPart),
    of_model(FixedPart),
    of_model(SumOfSeriesPart),
)
MOSTLY = st.sampled_from([True, True, True, False])
LACKING_NOTHING = {"base_month": "2014-10", "first": "2016-01-01", "reference": "October before"}


@settings(max_examples=200)
@given(of_model(Indexation), st.lists(PARTS, min_size=1, max_size=3), of_model(Charge), MOSTLY)
def test_a_price_is_given_or_refused(terms: Any, parts: Any, charge: Any, whole: bool) -> None:
    said = {**terms, "basket": parts} | (LACKING_NOTHING if whole else {})
    said |= {"charges": []} if whole else {}
    try:
        agreed, what = Indexation.model_validate(said), Charge.model_validate(charge)
    except ValidationError:
        return
    event("whole" if whole else "in part")
    made = priced(what, Basis(agreed, BOOK, (), until=date(2019, 1, 1)))
    event("indexed" if made.indexed else "not indexed")
    for day in (date(2015, 1, 1), date(2018, 6, 1)):
        assert isinstance(made.on(day), Fraction | Refusal)
    lines = tuple(
        InvoiceLine(at, str(at), what.id, date(2016, at, 1), date(2016, at, 28), Decimal(at))
        for at in range(1, 4)
    )
    found = audit([made], lines, BOOK)
    judged = sum(len(one.lines) for one in found.lines)
    assert judged + sum(len(one.lines) for one in found.unjudged) == len(lines)
