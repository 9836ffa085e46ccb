"""Indexation, in English."""

from sluitend.wording.texts.indexation import IndexationTexts

INDEXATION = IndexationTexts(
    side={"client": "the Client", "supplier": "the Supplier"},
    all_charges="the prices",
    some_charges="the prices of {charges}",
    first_and_every="{side} indexes {charges} for the first time on {first} and {every} after that",
    first="{side} indexes {charges} on {first}",
    every="{side} indexes {charges} {every}",
    whenever="{side} indexes {charges}",
    basket="the price follows {parts}",
    series="the series {series} for {share}",
    whole_series="the series {series}",
    fixed="a fixed rise of {rise} each time for {share}",
    sum_of="the sum of the series {series} for {share}",
    column="{series} (column {column})",
    base_month="the prices in the Agreement have the price level of {month}, the base month",
    reference="the reference month is the last {month} that has ended on the day of indexation",
    figure={
        "definitive": "only definitive figures count",
        "first_published": "the figure first published counts, even if the publisher revises it"
        " later",
    },
    vintage={
        "latest": "for {series} the state last published counts",
        "on_indexation_date": "for {series} the state published on the day of indexation counts",
    },
    average="for {series} the mean over {length} through the reference month counts",
    link="for {series} the figures of {old} count through {month}; later figures are expressed on"
    " that base by the ratio of both series in that month, {rounded}",
    linked_rounded="rounded to {decimals}",
    linked_exact="unrounded",
    figure_used={
        "index": "for {series} the quotient of the index figures counts",
        "published_rate": "for {series} the rounded rate counts that the publisher publishes",
    },
    chain={
        "previous_price": "the new price is the price in force times the factor: the figure of the"
        " reference month divided by that of the previous reference month, the first time by that"
        " of the base month",
        "base_price": "the new price is the price of the base month times the factor: the figure of"
        " the reference month divided by that of the base month",
    },
    rise="the price rises by at most {rate} each time",
    no_rise="the rise has no maximum",
    decline="the price falls by at most {rate} each time",
    excess={
        "lost": "what exceeds the maximum lapses",
        "carried_over": "what exceeds the maximum counts at the next indexation",
    },
    fall={
        "followed": "if the figures fall, the price falls with them",
        "not_below_zero": "if the figures fall, the price stays the same",
    },
    announce="{side} announces the indexation in Writing, at least {before} before the day it takes"
    " effect",
    late={
        "next_month": "on a later announcement the indexation takes effect on the first day of the"
        " month for which this term has been observed, without retroactive effect",
        "lapses": "on a later announcement this indexation lapses",
    },
    component="the rise of each component to {decimals}",
    part="each weighted part to {decimals}",
    factor="the factor to {decimals}",
    rounded="rounding: {what}",
    cents="the new price to cents",
    exact="nothing is rounded",
)
