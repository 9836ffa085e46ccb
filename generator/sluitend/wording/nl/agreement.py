"""The agreement and its annexes, in Dutch."""

from sluitend.wording.texts.agreement import AgreementTexts

AGREEMENT = AgreementTexts(
    form={
        "service_agreement": "Dienstverleningsovereenkomst",
        "framework": "Raamovereenkomst",
        "call_off": "Nadere overeenkomst",
    },
    # the document itself
    file="overeenkomst",
    terms="De voorwaarden zoals afgedrukt, als gegevens",
    bound_page="{title}, pagina {page} van {pages}; de tekst staat in het bijgevoegde bestand",
    bound_file="{label}: {title}",
    draft="Concept",
    for_signature="Voor ondertekening",
    signed="Getekend",
    fictitious="fictief",
    rendering="Nederlandse weergave",
    for_information="Ter informatie",
    prevailing="Geldende tekst",
    prevails="{language}. Deze Nederlandse weergave is ter informatie en wordt niet ondertekend.",
    not_signed="Ter informatie. De partijen ondertekenen de tekst in het {language}, die voorgaat; "
    "deze Nederlandse weergave wordt niet ondertekend.",
    number="Nr.",
    # parties and considerations
    seat="gevestigd te {seat}",
    address="kantoor houdend aan {address}",
    registered_under="ingeschreven in het handelsregister onder nummer {number}",
    represented="rechtsgeldig vertegenwoordigd door {by}",
    hereafter=", hierna: ",
    first_party="; en",
    last_party=".",
    considering="Overwegingen",
    agree="Partijen komen het volgende overeen.",
    # signatures
    signed_on_paper="Aldus overeengekomen en in {copies}voud opgemaakt en ondertekend. Elke Partij"
    " parafeert alle bladzijden en ontvangt één ondertekend exemplaar.",
    signed_electronically="Aldus overeengekomen en door Partijen elektronisch ondertekend. Na de "
    "laatste ondertekening ontvangen beide Partijen hetzelfde ondertekende bestand.",
    registered="KvK {number}",
    duly_represented="rechtsgeldig vertegenwoordigd door:",
    # annex: service levels
    levels_lead="Norm, streefwaarde, score, meetperiode en gewicht staan in de tabel hiervoor. "
    "Hieronder staat eerst wat voor alle KPI’s geldt, dan per KPI wat er telt en hoe de waarde "
    "wordt berekend. Namen van kolommen en hun waarden staan er zoals in de geleverde bestanden. "
    "Het Meetplan zegt wie er meet en wanneer.",
    usual="Voor alle KPI’s",
    usual_lead="Het volgende geldt voor elke KPI, tenzij bij die KPI iets anders staat.",
    usual_in_quarter="is de meetperiode korter dan een Kwartaal, dan geldt: {said}",
    not_rounded="de waarde wordt niet afgerond",
    any_number="er is geen minimumaantal waarnemingen",
    nothing_or_missing="is er niets te meten of ontbreken de gegevens, dan telt de KPI niet mee",
    little="Weinig of niets te meten",
    sign={
        "at least": "≥ {value}",
        "above": "> {value}",
        "at most": "≤ {value}",
        "below": "< {value}",
    },
    signs="≥ betekent ten minste, ≤ ten hoogste: de grens zelf hoort erbij. De scores worden van "
    "links naar rechts gelezen; de eerste die past, geldt.",
    rest="overig",
    weight_percent="Weging (%)",
    no_weight="Zonder weging",
    tunable_target="de Norm: {range}",
    tunable_weight="het gewicht, {range}",
    tunable_within="de Norm, binnen de grenzen die bij de KPI staan",
    tunable_limits="Norm bij te stellen",
    tunable_of_scored="van een KPI die meetelt in de Score is bij te stellen: {said}",
    tunable_of_others="van een andere KPI is bij te stellen: {said}",
    tunable_only="uitsluitend: {what}",
    tunable_nothing="niets",
    tunable_bands="de banden, samen met de Norm",
    tunable_measurement="bron, steekproef en frequentie, bij gelijke kosten",
    tunable_definition="de tekst, bij gelijke uitkomst",
    range_from_to="van {first} tot {last}",
    range_by="met ten hoogste {by} omhoog of omlaag",
    # annex: measurement plan
    plan_lead="De tabel zegt per KPI hoe en waaruit er wordt gemeten, wie dat doet en controleert, "
    "wat er met de uitkomst gebeurt en wanneer er opnieuw wordt gemeten.",
    plan_usual="Tenzij de tabel iets anders zegt, geldt: {said}.",
    plan_who="Wie meet en controleert",
    plan_checks="Controle en hermeting",
    labelled="{label}: {said}",
    objection="Tegen elk voorlopig resultaat kan een Partij bezwaar maken, binnen {length} na"
    " ontvangst.",
    # annex: consequences; the order of section 2.3 of the design
    order_lead="Zo wordt uit waarnemingen een bedrag. De volgorde ligt vast: elke stap gebruikt "
    "alleen de uitkomst van de stappen ervoor.",
    step_observations="Waarnemingen. De partij die volgens het Meetplan meet, levert de "
    "onderliggende rijen. Een rij die niet te lezen is, wordt gemeld en nooit stilzwijgend "
    "weggelaten.",
    step_value="Waarde. Per KPI en meetperiode volgt uit de waarnemingen één waarde. Die wordt "
    "afgerond zoals de KPI zegt. Pas daarna volgen de band, de score van 0 tot en met 10, en of "
    "de Norm is gehaald.",
    step_counting="Meetellen. {run_in}Een uitsluiting telt "
    "alleen met reden, bewijs en de naam van wie haar goedkeurde. Is er niets te meten of "
    "ontbreken gegevens, dan geldt wat de KPI daarover zegt; ontbreken zij van één meetperiode, "
    "dan geldt dat voor het Kwartaal. Een KPI die zo als gehaald geldt, krijgt de hoogste score; "
    "een die als gemist geldt, krijgt de laagste score en in elke tabel de ongunstigste rij.",
    counting_run_in="Een meetperiode die in de Inloopperiode begint, telt niet mee; Knock-outeisen"
    " gelden vanaf de ingangsdatum.",
    step_objection="Vaststelling. Een resultaat is voorlopig tot de bezwaartermijn van {length} "
    "ongebruikt is verstreken of op het bezwaar is beslist. Alleen definitieve resultaten leiden "
    "tot een bedrag.",
    step_gates="Knock-outeisen. Een Knock-outeis heeft geen gewicht: hij is gehaald of gemist.",
    step_score="Score. De Score is de som van gewicht maal score van de KPI’s die meetellen, "
    "gedeeld door de som van hun gewichten.",
    unmeasured={
        "renormalise": "Het gewicht van een KPI die niet meetelt, wordt zo naar verhouding over de "
        "andere verdeeld.",
        "full_score": "Een KPI die niet meetelt, krijgt de hoogste score.",
    },
    score_rounded="De Score wordt afgerond {rounding}.",
    step_consequences="Gevolgen. De gevolgen worden berekend in de volgorde van deze bijlage, elk "
    "afgerond op hele centen en daarna beperkt tot het eigen maximum. Wat een maximum afsnijdt, "
    "wordt vermeld.",
    step_decision="Besluit. De uitkomst is een voorstel. Een persoon met het mandaat daarvoor int "
    "een bedrag, ziet ervan af of zet het om, met een reden en zonder afstand van andere rechten.",
    step_settlement="Afrekening. Wat over een Kwartaal verschuldigd is, staat in één overzicht: "
    "aan wie, op grond van welk artikel, in beide richtingen.",
    consequences_lead="In de volgorde waarin zij worden berekend.",
    beside_the_law="Hoe {sum} zich verhoudt tot schadevergoeding, nakoming en ingebrekestelling, "
    "staat in {article}.",
    rows_read="Van boven naar beneden gelezen geldt de eerste rij die klopt.",
    # annex: financial schedule
    prices="Alle prijzen zijn {vat}.",
    fee_model="De Vergoeding bestaat uit {model}.",
    price_level="Zij hebben het prijspeil van {month}.",
    price_per="Per",
    price_euro="Prijs (€)",
    statutory_vat="wettelijk",
    totals="Bedragen per jaar",
    euro_a_year="Per jaar (€)",
    total_fixed="Vast per jaar",
    total_expected="Vast en verwacht per jaar",
    totals_note="Op het prijspeil van de overeenkomst, voor een vol jaar. Verwachte hoeveelheden "
    "zijn een schatting en geven geen recht op afname.",
    invoiced_under="Hoe vaak wordt gefactureerd en wanneer wordt betaald, staat in {article}.",
    payment="Facturering en betaling",
    # --- annex: governance ---
    role_at="Rol bij {party}",
    person="Vervuld door",
    reachable="Bereikbaar via",
    unfilled="nog in te vullen",
    deputy="vervanger: {name}",
    role_name="Rol",
    mandates="Mandaten",
    limit_euro="Tot en met (€)",
    meeting_level={
        "operational": "operationeel",
        "tactical": "tactisch",
        "strategic": "strategisch",
    },
    chairs="{role} (voorzitter)",
    within="binnen {length}",
    evaluation="Partijen beoordelen {every} samen hoe zij de Overeenkomst beheren.",
    raci="R voert uit, A is eindverantwoordelijk en beslist, C wordt vooraf geraadpleegd, I wordt "
    "achteraf geïnformeerd.",
    # annexes: evidence, tender, change register
    asked="Nieuw exemplaar",
    event_euro="Per gebeurtenis (€)",
    year_euro="Per jaar (€)",
    register="KvK",
    share_percent="Aandeel (%)",
    blocked_percent="Op g-rekening (%)",
    tender="Aanbesteding",
    procedure="Procedure",
    tender_reference="Kenmerk",
    award="Definitieve gunning",
    decision="Besluit",
    notes="Nota van Inlichtingen",
    notes_lead="De jongste nota gaat voor op een oudere.",
    promises_lead="Toezeggingen uit de Inschrijving, elk met de plaats waar zij in deze "
    "Overeenkomst bindt.",
    found_in="Vindplaats",
    particular="waarde in een artikel",
    dropped="vervallen: {why}",
    no_changes="Bij ondertekening zijn er nog geen wijzigingen. Elke latere wijziging krijgt hier "
    "een nummer.",
    change_agreed="overeengekomen",
    change_signed="ondertekend {date}",
    change_from_to="{what}: van {was} naar {to}",
    change_to="{what}: wordt {to}",
    change_added="{what}: toegevoegd",
    change_removed="{what}: vervallen",
    change_renamed="{what}: heet voortaan {to}",
    # --- processings of personal data ---
    processings_lead="Opdrachtnemer verwerkt voor Opdrachtgever de persoonsgegevens hieronder, en"
    " geen andere. Elke verwerking duurt zolang de Overeenkomst duurt.",
    measures="Beveiligingsmaatregelen",
    measures_lead="Opdrachtnemer treft en onderhoudt ten minste deze technische en"
    " organisatorische maatregelen (artikel 32 AVG).",
    purpose="Aard en doel",
    personal_data="Persoonsgegevens",
    data_subjects="Betrokkenen",
    kept="Bewaren",
    sub_processors="Subverwerkers",
    sub_processors_lead="Opdrachtgever heeft ingestemd met deze andere verwerkers (artikel 28,"
    " tweede lid, AVG).",
    no_sub_processors="Opdrachtgever heeft met geen andere verwerker ingestemd.",
    sub_processor="Subverwerker",
    processed_in="Plaats",
)
