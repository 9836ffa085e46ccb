"""Service levels, in English."""

from sluitend.wording.texts.service_level import ServiceLevelTexts

SERVICE_LEVEL = ServiceLevelTexts(
    role={
        "scored": "counts in the Score",
        "gate": "Gate Requirement without weight",
        "report_only": "reported only",
    },
    owed_by={"supplier": "duty of the Supplier", "client": "duty of the Client"},
    target="the Target of {level} is {border}",
    aim="the aim is {border}",
    weight="the weight in the Score is {weight}",
    per="it is measured {every}",
    in_quarter={
        "pooled": "all observations of the Quarter together give the value of the Quarter",
        "mean": "the mean of the periods is the value of the Quarter",
        "worst": "the worst period gives the value of the Quarter",
    },
    rounding="the value is rounded {rounding}, before it is judged",
    minimum="with fewer than {count} observations the KPI counts as not measured",
    below_minimum="with fewer than {count} observations another Target applies: {border}",
    few_scored="{few} (met: the score of the Target itself, missed: the lowest score)",
    no_events={
        "not_counted": "if there is nothing to measure, the KPI does not count",
        "counts_as_met": "if there is nothing to measure, the Target counts as met",
    },
    if_missing={
        "counts_as_missed": "if figures that {side} must deliver are missing, the Target counts"
        " as missed",
        "not_counted": "if the figures are missing, the KPI does not count",
    },
    season="the KPI counts only in periods with at least one month from {from_} through {to}",
    exclusions="not part of the measurement: {exclusions}",
    sites="it is measured at {sites}",
    run_in="this KPI has a Settling-in Period of its own of {length}",
    counts_from="the KPI counts from {date}",
    client_needs="needed from the Client: {needs}",
    side={"supplier": "the Supplier", "client": "the Client"},
    by={
        "client": "the Client",
        "supplier": "the Supplier",
        "independent": "an independent third party",
        "joint": "the Parties together",
    },
    event={
        "week": "after the end of the week",
        "month": "after the end of the month",
        "period": "after the end of the period",
        "quarter": "after the end of the Quarter",
        "half_year": "after the end of the half-year",
        "year": "after the end of the year",
        "event": "after the event",
        "inspection": "after the inspection",
        "result": "after the result is final",
        "request": "after the request",
    },
    after_event="after: {event}",
    after="within {length} {event}",
    measures={
        "client": "the Client measures",
        "supplier": "the Supplier measures",
        "independent": "an independent third party measures",
        "joint": "the Parties measure together",
    },
    verifies={
        "client": "the Client verifies the measurement",
        "supplier": "the Supplier verifies the measurement",
        "independent": "an independent third party verifies the measurement",
        "joint": "the Parties verify the measurement together",
    },
    delivered="the figures are available {when}",
    retention="the figures are kept for {length}",
)
