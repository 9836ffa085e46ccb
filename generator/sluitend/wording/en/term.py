"""The term, in English."""

from sluitend.wording.texts.term import TermTexts

TERM = TermTexts(
    indefinite="an indefinite period",
    runs="the Agreement takes effect on {starts}, ends on {ends} and runs for {length}",
    runs_on="the Agreement takes effect on {starts} and runs for an indefinite period",
    once="once at most, by {length}",
    more="{times} at most, by {length} each time",
    renewal={
        "by_notice": "the Client has the right to extend the term, {how}; {announced}",
        "automatic": (
            "the term is extended tacitly, {how}, unless a Party terminates the Agreement"
            " with its notice period at the end of the current term"
        ),
    },
    announced="it says so in Writing, at least {before} before the end of the current term",
    announced_any="it says so in Writing before the end of the current term",
    no_renewal="the term is not extended",
    latest_end="after all extensions the Agreement ends on {date} at the latest",
    options_taken="the term has been extended {times} and now ends on {ends}",
    notice={
        "client": "the Client has the right to terminate the Agreement with a notice period of"
        " {length} (article 7:408 of the Dutch Civil Code)",
        "supplier": "the Supplier has the right to terminate the Agreement with a notice period of"
        " {length} (article 7:408 of the Dutch Civil Code)",
    },
    no_notice={
        "client": "no notice period has been agreed for termination by the Client"
        " (article 7:408(1) of the Dutch Civil Code)",
        "supplier": "the Supplier has no right to terminate the Agreement, except for compelling"
        " reasons (article 7:408(2) of the Dutch Civil Code)",
    },
    last_day={
        "client": "the Client gives notice to end on {ends} by {day} at the latest",
        "supplier": "the Supplier gives notice to end on {ends} by {day} at the latest",
    },
    run_in="the Settling-in Period lasts {length} and ends on {day}; a period that starts on or"
    " before that day is measured and does not count",
    no_run_in="there is no Settling-in Period",
    implementation="the preparation starts on {date}",
)
