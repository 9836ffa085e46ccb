"""Scenarios against the terms, in Dutch."""

from sluitend.wording.texts.simulated import SimulatedTexts

SIMULATED = SimulatedTexts(
    scenarios="Scenario's",
    scenario="{title} ({quarters})",
    paid="uit de voorwaarden volgt {amount}",
    gap="geschat verlies {loss}: {gap} blijft ongedekt",
    covered="geschat verlies {loss}: gedekt",
    in_quarter="kwartaal {nth}",
    nothing="geen bedrag en geen recht",
    curve="Verloop van {consequence}",
    cliff="bij score {score} springt het bedrag met {amount}",
    flat="van score {from_} tot {to} maakt beter of slechter werk geen verschil",
    binds="het maximum bindt in het {count}e kwartaal op rij met de laagste score",
    never_binds="geen maximum bindt binnen een jaar",
    failing="De goedkoopste manier om te falen, in een contractjaar",
    no_failure="geen enkele combinatie van KPI's laten lopen loont",
    let_go="{levels} laten lopen bespaart {saved} en kost {cost}: winst {gain}",
    answered="daar staat tegenover: {rights}",
    unanswered="daar staat geen recht van Opdrachtgever tegenover",
    free="zonder gevolg te laten lopen, elk afzonderlijk: {levels}; geef elk een eigen gevolg of"
    " meer gewicht",
    closed_by="dicht met {consequence} op {needed} in de zwaarste trede (nu {now}), de andere naar"
    " verhouding en zonder maximum",
    not_closed="geen malus op de score sluit dit; zie de KPI's die zonder gevolg zijn te laten"
    " lopen",
    year="Bedragen per contractjaar, op basisprijs; de besparing is een schatting van"
    " Opdrachtgever.",
)
