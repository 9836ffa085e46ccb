from hypothesis import given
from hypothesis import strategies as st

from sluitend.prose.blocks import Column, Signatory, Signatures
from sluitend.render.measures import widths
from sluitend.render.signing import SigningRow, signing_rows


def test_columns_without_a_share_divide_what_is_left() -> None:
    assert widths((Column(share=0.5), Column(), Column()), 1000) == (500, 250, 250)
    assert widths((Column(), Column(), Column()), 1000) == (333, 334, 333)
    assert widths((Column(share=2), Column(share=2)), 1000) == (500, 500)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=12), st.integers(1, 20000))
def test_widths_add_up(shares: list[float], whole: int) -> None:
    assert sum(widths([Column(share=share) for share in shares], whole)) == whole


def test_signatures_side_by_side_with_gaps_where_a_party_has_fewer() -> None:
    one = Signatory((("Naam", "A"), ("Datum", "")))
    block = Signatures(
        (("Gemeente", "opdrachtgever", (one,)), ("B.V.", "", (one, Signatory((("Naam", "B"),))))),
        signature_label="Paraaf",
    )
    assert signing_rows(block) == (
        (
            SigningRow("name", (("Gemeente", ""), ("B.V.", ""))),
            SigningRow("under", (("opdrachtgever", ""), ("", ""))),
            SigningRow("line", (("Naam", "A"), ("Naam", "A"))),
            SigningRow("line", (("Datum", ""), ("Datum", ""))),
            SigningRow("sign", (("Paraaf", ""), ("Paraaf", ""))),
            SigningRow("gap", (("", ""), ("", ""))),
            SigningRow("line", (("", ""), ("Naam", "B"))),
            SigningRow("sign", (("", ""), ("Paraaf", ""))),
        ),
    )


def test_a_third_party_starts_a_second_pair() -> None:
    block = Signatures((("A", "", ()), ("B", "", ()), ("C", "", ())))
    assert [pair[0].cells for pair in signing_rows(block)] == [
        (("A", ""), ("B", "")),
        (("C", ""),),
    ]
