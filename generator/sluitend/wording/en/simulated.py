"""Scenarios against the terms, in English."""

from sluitend.wording.texts.simulated import SimulatedTexts

SIMULATED = SimulatedTexts(
    scenarios="Scenarios",
    scenario="{title} ({quarters})",
    paid="the terms give {amount}",
    gap="estimated loss {loss}: {gap} is not covered",
    covered="estimated loss {loss}: covered",
    in_quarter="quarter {nth}",
    nothing="no sum and no right",
    curve="Course of {consequence}",
    cliff="at score {score} the sum jumps by {amount}",
    flat="from score {from_} to {to} better or worse work makes no difference",
    binds="the cap binds in quarter {count} in a row with the lowest score",
    never_binds="no cap binds within a year",
    failing="The cheapest way to fail, in a contract year",
    no_failure="letting go of KPIs never pays, in any combination",
    let_go="letting go of {levels} saves {saved} and costs {cost}: gain {gain}",
    answered="the client gets in return: {rights}",
    unanswered="the client gets no right in return",
    free="can be let go without consequence, each by itself: {levels}; give each a consequence of"
    " its own or more weight",
    closed_by="closed by {consequence} at {needed} in its heaviest row (now {now}), the others in"
    " proportion and without a cap",
    not_closed="no malus on the score closes this; see the KPIs that can be let go without"
    " consequence",
    year="Sums per contract year, at the base price; what is saved is the client's estimate.",
)
