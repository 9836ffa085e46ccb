"""Governance, in English."""

from sluitend.wording.texts.governance import GovernanceTexts

GOVERNANCE = GovernanceTexts(
    side={"client": "the Client", "supplier": "the Supplier"},
    level={
        "operational": "operational",
        "tactical": "tactical",
        "strategic": "strategic",
    },
    degree={"low": "low", "medium": "medium", "high": "high"},
    replaceability={"good": "good", "limited": "limited", "poor": "poor"},
    impact="the impact of a failure on the Client’s primary process is: {degree}",
    replaced="the replaceability of the Supplier is: {degree}",
    meets="{title}: {every}, at {level} level",
    participants="participants: {roles}",
    chair="chair: {role}",
    minutes={
        "client": "the Client writes the minutes{within}",
        "supplier": "the Supplier writes the minutes{within}",
    },
    within=", within {length} of the meeting",
    agenda="standing agenda: {items}",
    step="step {step}: {trigger}; for the Client {client}, for the Supplier {supplier}, answer"
    " within {within}",
    evaluation="the Parties evaluate together {every} how they manage the Agreement",
    emergency="in an emergency: {when}",
    responsible="{process}: performed by {roles}",
    accountable="accountable: {role}",
    consulted="consulted beforehand: {roles}",
    informed="informed afterwards: {roles}",
    filled="{role} ({side}): {person}",
    unfilled="{role} ({side}): not filled yet",
    deputy="deputy: {person}",
    mandate="mandate: {decides}",
    mandate_limit="mandate: {decides} (up to and including {limit})",
)
