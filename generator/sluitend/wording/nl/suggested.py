"""What is suggested, in Dutch."""

from sluitend.wording.texts.suggested import SuggestedTexts

SUGGESTED = SuggestedTexts(
    says={
        "always_met": "{level} is in elk van de {quarters} kwartalen ruim gehaald (minst gunstige"
        " uitkomst {worst}, norm {norm}). Overweeg een scherpere norm{or_weight}.",
        "always_missed": "{level} is in elk van de {quarters} kwartalen gemist (beste uitkomst"
        " {best}, norm {norm}). Bespreek of de norm haalbaar is en wat ervoor nodig is.",
        "never_measured": "{level} is in geen van de {quarters} kwartalen gemeten, terwijl dat wel"
        " moest. Regel de levering van de gegevens of laat de KPI vervallen.",
        "disputed": "Tegen {level} is {times} keer bezwaar gemaakt in {quarters} kwartalen. Maak de"
        " definitie of de meting duidelijker.",
        "without_effect": "De weging van {level} maakte in {quarters} kwartalen geen verschil:"
        " bij elke score was de uitkomst van alle gevolgen hetzelfde. Overweeg een andere weging.",
    },
    or_weight=" of een lagere weging",
    too_soon="Er zijn nog geen cijfers van twee kwartalen die meetellen.",
    nothing="De cijfers geven geen aanleiding om een KPI bij te stellen.",
    lead="Wat de cijfers laten zien over KPI’s die niet meer sturen. Bijstellen kan alleen met"
    " instemming van beide Partijen.",
)
