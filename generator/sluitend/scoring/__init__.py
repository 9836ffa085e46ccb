"""From observations to results and amounts: pure functions over frozen terms.

The way of a period: the rows of a data set become a *tally* that adds up (`reading`); a tally
becomes a value, which is rounded, banded and held against the norm (`figure`); figures become the
quarter's score (`quarter`); and score and figures become what the consequences give, in the order
of the contract (`scored`). What a charge comes to in a stretch of time is an argument: this package
knows no indices. Every number carries the steps by which it came about.
"""
