"""The price, in English."""

from sluitend.wording.texts.price import PriceTexts

PRICE = PriceTexts(
    currency={"EUR": "euros"},
    vat={"excluded": "excluding VAT", "included": "including VAT"},
    fee_model={
        "fixed": "a fixed price",
        "rates": "rates per hour or per unit",
        "management_fee": "a management fee with settlement of costs",
        "unit_prices": "prices per unit",
        "concession": "a concession at the Supplier’s own account",
    },
    charge="{amount} per {per} ({title})",
    charge_once="{amount} once ({title})",
    expected="{quantity} a year expected, not guaranteed",
    charge_vat="{rate} VAT",
    site="for {site}",
    price_level="price level of {month}",
    charge_starts="from {date}",
    charge_ends="through {date}",
    payment="the Client pays a correct invoice within {term} of receipt",
    payment_statutory="payment is due within the statutory term (articles 6:119a and 6:119b of the"
    " Dutch Civil Code)",
    invoice="the Supplier invoices per {per}, in arrears",
    budget="the budget for Extra Work is {amount} a year",
    ordered_by="authorised to order Extra Work: {role}",
    order_limit="an order for Extra Work of more than {amount} needs the contract owner’s consent",
    invoiced_within="the Supplier invoices Extra Work within {term} of delivery",
    late_interest={
        "statutory_commercial": "on late payment the Client owes statutory commercial interest"
        " (articles 6:119a and 6:119b of the Dutch Civil Code)",
        "statutory": "on late payment the Client owes statutory interest (article 6:119 of the"
        " Dutch Civil Code)",
    },
    collection_costs="the costs of collecting a late invoice are {slices} of the principal{limits}",
    first_slice="{rate} of the first {up_to}",
    next_slice="{rate} of the part above that up to and including {up_to}",
    last_slice="{rate} of the remainder",
    only_slice="{rate}",
    minimum="at least {amount}",
    maximum="at most {amount}",
    estimated="the estimated value of the Agreement over the whole term, all extensions included,"
    " is {amount} {vat}",
    highest="the value of the Agreement over the whole term, all extensions included, is at most"
    " {amount} {vat}",
    threshold="the European threshold on the day of the tender was {amount}",
)
