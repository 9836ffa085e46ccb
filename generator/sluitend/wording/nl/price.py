"""The price, in Dutch."""

from sluitend.wording.texts.price import PriceTexts

PRICE = PriceTexts(
    currency={"EUR": "euro"},
    vat={"excluded": "exclusief btw", "included": "inclusief btw"},
    fee_model={
        "fixed": "een vaste prijs",
        "rates": "tarieven per uur of per eenheid",
        "management_fee": "een managementvergoeding met verrekening van de kosten",
        "unit_prices": "prijzen per eenheid",
        "concession": "een exploitatie voor rekening van Opdrachtnemer",
    },
    charge="{amount} per {per} ({title})",
    charge_once="eenmalig {amount} ({title})",
    expected="naar verwachting {quantity} per jaar, zonder garantie",
    charge_vat="{rate} btw",
    site="voor {site}",
    price_level="prijspeil {month}",
    charge_starts="vanaf {date}",
    charge_ends="tot en met {date}",
    payment="Opdrachtgever betaalt een juiste factuur binnen {term} na ontvangst",
    payment_statutory="voor de betaling geldt de termijn van de wet (artikelen 6:119a en"
    " 6:119b BW)",
    invoice="Opdrachtnemer factureert per {per}, achteraf",
    budget="het budget voor Meerwerk is {amount} per jaar",
    ordered_by="bevoegd om Meerwerk op te dragen is: {role}",
    order_limit="een opdracht voor Meerwerk van meer dan {amount} vraagt toestemming van de"
    " contracteigenaar",
    invoiced_within="Opdrachtnemer factureert Meerwerk binnen {term} na de levering",
    late_interest={
        "statutory_commercial": "bij te late betaling is Opdrachtgever de wettelijke handelsrente"
        " verschuldigd (artikel 6:119a of, als Opdrachtgever een overheidsinstantie is, artikel"
        " 6:119b BW)",
        "statutory": "bij te late betaling is Opdrachtgever de wettelijke rente verschuldigd"
        " (artikel 6:119 BW)",
    },
    collection_costs="de incassokosten van een te laat betaalde factuur zijn, berekend over de"
    " hoofdsom: {slices}{limits}",
    first_slice="{rate} over de eerste {up_to}",
    next_slice="{rate} over het deel daarboven tot en met {up_to}",
    last_slice="{rate} over het meerdere",
    only_slice="{rate}",
    minimum="ten minste {amount}",
    maximum="ten hoogste {amount}",
    estimated="de geraamde waarde van de Overeenkomst over de volledige looptijd, alle"
    " verlengingen inbegrepen, is {amount} {vat}",
    highest="de waarde van de Overeenkomst over de volledige looptijd, alle verlengingen"
    " inbegrepen, is ten hoogste {amount} {vat}",
    threshold="de Europese drempelwaarde op de dag van de aanbesteding was {amount}",
)
