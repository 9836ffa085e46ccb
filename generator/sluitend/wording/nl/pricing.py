"""Prices, invoices and revisions in Dutch."""

from sluitend.wording.texts.pricing import PricingTexts

PRICING = PricingTexts(
    refused={
        "no_figures": "van de reeks {series} zijn geen cijfers opgenomen",
        "no_column": "de reeks {series} heeft geen kolom `{column}`",
        "not_published": "het cijfer van {month} van de reeks {series} is nog niet gepubliceerd of"
        " niet opgenomen; het laatste is van {last}",
        "provisional": "het cijfer van {month} van de reeks {series} is niet definitief",
        "not_yet": "het cijfer van {month} van de reeks {series} was op de dag van indexering nog"
        " niet gepubliceerd",
        "not_yearly": "het gepubliceerde percentage van de reeks {series} gaat over twaalf maanden,"
        " en tot {month} zijn het er meer of minder",
        "zero": "het cijfer van {month} van de reeks {series} is nul",
        "no_terms": "het contract noemt bij de indexering geen `{term}` waarmee te rekenen is",
        "no_quantity": "de lijst noemt geen aantal",
    },
    nothing_yet="geen enkele maand",
    status={
        "definitive": "definitief",
        "provisional": "voorlopig",
        "unknown": "status onbekend",
    },
    figure="{month} {value} ({status})",
    published="{month} {value} ({status}, gepubliceerd op {day})",
    source="{series}: {publisher}, {source} ({licence})",
    fictitious="{series}: verzonnen, door niemand gepubliceerd",
    announcement={
        "not_asked": "Een aankondiging is niet overeengekomen.",
        "unrecorded": "Aankondigen kon tot en met {deadline}; of dat is gebeurd, is niet"
        " vastgelegd.",
        "in_time": "Aangekondigd op {on}{by}, op tijd: dat kon tot en met {deadline}.",
        "late": "Aangekondigd op {on}{by}, te laat: dat kon tot en met {deadline}. De prijs geldt"
        " vanaf {from}.",
        "lapsed": "Aangekondigd op {on}{by}, te laat: dat kon tot en met {deadline}. De indexering"
        " vervalt.",
        "missing": "Niet aangekondigd; dat kon tot en met {deadline}. De prijs is niet verhoogd.",
        "fall": "De prijs daalt, ook zonder aankondiging.",
        "by": " door {person}",
        "ahead": "Aankondigen kan tot en met {deadline}.",
    },
    limit={
        "cap": "berekend {factor}, begrensd op {limit}",
        "deepest_fall": "berekend {factor}, begrensd op {limit}",
        "never_lower": "berekend {factor}; de prijs daalt niet",
        "carried_over": "met wat de vorige keer overbleef: {limit}",
        "from_base": "gerekend vanaf de basisprijs: {limit}",
    },
    no_indexation="Er is geen indexering overeengekomen; de prijzen staan vast.",
    not_indexed="wordt niet geïndexeerd",
    steps_head="Indexeringen vanaf het prijspeil van {month}",
    charge_head="{title} (`{id}`), per {per}",
    base="prijspeil {month}",
    times="× {factor}",
    amended="bedrag gewijzigd",
    not_in_force="indexering van {day}, niet ingegaan",
    next="Volgende indexering: {day}. {announcement}",
    waiting="De indexering van {day} is nog niet te berekenen: {why}.",
    price_on="Prijzen op {day}",
    columns={
        "from": "vanaf",
        "start": "van",
        "end": "naar",
        "factor": "factor",
        "price": "prijs",
        "charge": "prijsregel",
        "per": "per",
        "period": "periode",
        "due": "verschuldigd",
        "invoiced": "gefactureerd",
        "difference": "verschil",
        "cause": "oorzaak",
        "year": "jaar",
        "invoice": "factuur",
        "principal": "bedrag",
        "last_day": "uiterlijk",
        "paid": "betaald",
        "days": "dagen te laat",
        "interest": "rente",
        "costs": "incassokosten",
    },
    audit_head="Gefactureerd en verschuldigd, exclusief btw",
    cause={
        "wrong_base_month": "Indexering van {of}: gerekend vanaf {used} in plaats van vanaf"
        " {right}.",
        "wrong_reference_month": "Indexering van {of}: gerekend tot {used} in plaats van tot"
        " {right}.",
        "index_on_index": "Indexering van {of}: index op index. Een stijging die al in de prijs"
        " zat, is nog eens toegepast.",
        "too_soon": "Indexering van {of}: te vroeg toegepast.",
        "cap_ignored": "Indexering van {of}: het maximum is niet toegepast.",
        "lowered": "Indexering van {of}: de prijs is verlaagd, terwijl is afgesproken dat hij niet"
        " daalt.",
        "not_announced": "Indexering van {of}: toegepast zonder aankondiging.",
        "announced_late": "Indexering van {of}: toegepast alsof zij op tijd was aangekondigd.",
        "provisional_figure": "Indexering van {of}: voor {month} is een voorlopig cijfer van"
        " {series} gebruikt.",
        "revised_figure": "Indexering van {of}: voor {month} is een later cijfer van {series}"
        " gebruikt dan het eerst gepubliceerde.",
        "published_rate": "Indexering van {of}: gerekend met {used}.",
        "other_series": "Indexering van {of}: een andere reeks gebruikt, {used}.",
        "bases_mixed": "Indexering van {of}: een cijfer van {new} gedeeld door een cijfer van"
        " {old}; de basisjaren verschillen.",
        "factor_rounded": "Indexering van {of}: de factor is anders afgerond dan afgesproken.",
        "forgotten": "Indexering van {of}: vergeten. Er is te weinig gefactureerd.",
        "fall_not_followed": "Indexering van {of}: de daling is niet doorgevoerd.",
        "rounding": "Afronding van de termijnen.",
        "twice": "Over deze periode is vaker gefactureerd.",
        "not_invoiced": "Over deze periode is niets gefactureerd.",
        "unpaid": "De toegekende bonus is niet gefactureerd.",
        "not_deducted": "De toegekende malus of boete is niet verrekend.",
        "other_sum": "Het bedrag is een ander dan dat van de vastgestelde afrekening.",
        "not_due": "De vastgestelde afrekening kent dit bedrag niet.",
        "unknown": "Oorzaak onbekend: geen berekening die wij kennen, geeft dit bedrag.",
    },
    used_by_rate={
        "index": "het quotiënt van de indexcijfers in plaats van met het gepubliceerde percentage",
        "published_rate": "het gepubliceerde, afgeronde percentage in plaats van met de"
        " indexcijfers",
    },
    inherited="De latere indexeringen zijn goed berekend, maar over die verkeerde prijs.",
    also="Hetzelfde bedrag volgt ook uit: {causes}",
    all_right=("Eén bedrag klopt op de cent.", "{count} bedragen kloppen op de cent."),
    balance={
        "too_much": "Per saldo is {amount} te veel gefactureerd.",
        "too_little": "Per saldo is {amount} te weinig gefactureerd.",
        "nothing": "Per saldo is niets te veel of te weinig gefactureerd.",
    },
    both_ways="Te veel {too_much}, te weinig {too_little}.",
    average="Dat is gemiddeld {amount} per jaar, {years} jaar lang.",
    per_year="Per jaar",
    causes_head="Oorzaken",
    late_head="Te laat betaald door Opdrachtgever: wettelijke handelsrente (6:119a en 6:119b BW)",
    without_vat="De rente is berekend over het bedrag exclusief btw: de lijst noemt dat inclusief"
    " btw niet.",
    late_total="Rente over te late betaling: {amount}, aan Opdrachtnemer.",
    unjudged="Niet beoordeeld: {charge}, regel {lines}; {why}.",
    no_rate="niet te berekenen: {why}",
    total="totaal",
    revision={
        "revised": "{period}, `{column}`: {old} ({was}) is nu {new} ({is_})",
        "firm": "{period}, `{column}`: {new} was {was} en is nu {is_}",
        "added": "{period}, `{column}`: {new} ({is_}), nieuw",
        "gone": "{period}, `{column}`: {old} ({was}) staat er niet meer in",
    },
    no_revisions="De nieuwe publicatie van {series} zegt hetzelfde als de opgenomen cijfers.",
    used_in="{contract} rekende hiermee bij de indexering van {days}.",
)
