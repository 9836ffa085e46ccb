"""How rows become a number, in English."""

from sluitend.wording.texts.measure import MeasureTexts

MEASURE = MeasureTexts(
    all_rows="all rows of {set} count",
    some_rows="the rows of {set} that count are those for which: {condition}",
    is_="{column} is {value}",
    is_not="{column} is not {value}",
    border="{column} is {border}",
    within="{to} is at most {at_most} after {from_}{clock}",
    limit="the term is {at_most}{clock}",
    clock={
        "calendar_days": "",
        "working_days": "",
        "round_the_clock": ", counted round the clock",
    },
    service_clock=", counted in these hours: {clock}",
    not_after="{column} is not later than {other}",
    all_of="({conditions})",
    any_of="; or ",
    share="the value is the percentage of those rows for which: {condition}",
    mean="the value is the mean of {column} over those rows",
    weighted="the value is the mean of {column} over those rows, weighted by {weight}",
    times="of each row this counts: {elapsed}",
    those_times="those times",
    elapsed="the time from {from_} to {to}{clock}",
    mean_of_parts="the value is the weighted mean of {column} over those rows, per {part}",
    part_weight="{weight} for {part}",
    part_weights="the weights are {weights}",
    aql="the acceptable quality level (AQL) is {aql}, for information",
    part_aql="{aql} for {part}",
    median="the value is the median of {column} over those rows: the middle value, or the mean of"
    " the middle two",
    shortest="the value is the shortest of those times that at least {rank} of those rows do not"
    " exceed",
    percentile="the value is the smallest {column} that at least {rank} of those rows do not"
    " exceed",
    count="the value is the number of those rows, zero included",
    count_if="the value is, if there are such rows, the number of them for which: {condition}",
    sum="the value is the sum of {column} over those rows",
    sum_of="the sum of {column}",
    count_of="the number of rows",
    where="{aggregate} (only rows for which: {condition})",
    in_set="{aggregate} in {set}",
    rate="the value is {top}, divided by {bottom}, times {per}",
    ratio="the value is {top}, as a percentage of {bottom}",
    deviation="the value is the difference between {top} and {bottom}, either way, as a percentage"
    " of {bottom}",
    answer="answer",
    level="level",
    rating={
        "nps": "the value is the percentage of answers 9 and 10 minus the percentage of answers 0"
        " through 6 in {column}",
        "top_box": "the value is the percentage of answers {boxes} in {column}",
        "mean": "the value is the mean of the answers in {column}",
    },
    sample={
        "share_passed": "the value is the percentage of units passed: {inspected} minus {failed},"
        " divided by {inspected}",
        "share_accepted": "the value is the percentage of parts accepted",
        "accepted": "the outcome is accepted or rejected",
    },
    rejected="the sample is rejected if {failed} is higher than {accept}",
    rejected_part="per {part}, a part is rejected if {failed} is higher than {accept}",
    all_parts="if one part is rejected, the whole is rejected, even if the total passes",
    total_passes="the whole is rejected if the total does not pass",
    empty_part="a part in which nothing was inspected counts as not measured",
    order="the levels in {column} are, from low to high: {order}",
    wanted="agreed is {border}",
    worst_per="rows with the same value in {place} are one place and one observation together; of"
    " each place the lowest level counts",
    gives={
        "share": "the value is the percentage of {places} that reach this level",
        "levels_short": "the value is the number of levels by which {places} together fall short"
        " of this level",
    },
    observations="the observations",
    places="the places",
    deadline="the value is the percentage of those rows in which {delivered} is not later than"
    " {due}",
    deadline_complete="the value is the percentage of those rows in which {delivered} is not later"
    " than {due} and {complete} is yes",
    late="a delivery that has not been made on the last day of the period counts as late through"
    " that day, and does not count if {due} lies after it",
)
