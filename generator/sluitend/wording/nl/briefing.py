"""Briefings and their attendance sheet, in Dutch."""

from sluitend.wording.texts.briefing import BriefingTexts

BRIEFING = BriefingTexts(
    # the documents
    reader={
        "site_manager": "teamleider",
        "area_manager": "rayonmanager",
        "contract_manager": "contractmanager",
        "building_manager": "gebouwbeheerder",
        "help_desk": "servicedesk",
        "users": "gebruikers",
    },
    file="briefing-{reader}",
    title="Toelichting voor de {reader}",
    subject="Toelichting op de overeenkomst",
    lead="Deze toelichting hoort bij de overeenkomst ‘{title}’, versie {version}. Zij vat samen"
    " wat u moet weten. Zegt de overeenkomst iets anders, dan geldt de overeenkomst.",
    lead_to_users="Dit is een samenvatting van de overeenkomst ‘{title}’, versie {version}, voor"
    " wie in het gebouw werkt of er te gast is.",
    section={
        "about": "Waar het over gaat",
        "quality": "Wat wij meten",
        "gates": "Wat altijd in orde moet zijn",
        "needed": "Wat u doet zodat het cijfer klopt",
        "owed": "Waar Opdrachtgever zelf op wordt gemeten",
        "reports": "Meldingen en klachten",
        "outcomes": "Wat er gebeurt als het niet lukt",
        "daily": "Wat u doet: elke dag, elke week, elke maand, elk kwartaal",
        "rhythm": "Vaste momenten",
        "mandates": "Wie wat mag beslissen",
        "days": "Dagen die u niet mag missen",
        "steps": "Wie u belt",
        "first_days": "De eerste negentig dagen",
        "changes": "Hoe de afspraken veranderen",
        "deviations": "Afwijkingen van de standaardartikelen",
        "expected": "Wat u mag verwachten",
        "reporting": "Zo meldt u iets",
        "questions": "Vragen om terug te stellen",
    },
    # what it is about
    about="{supplier} werkt voor {client} op {sites}.",
    you={
        "site_manager": "U leidt het dagelijkse werk. Hieronder staat wat meetelt, wat niet"
        " meetelt en wat u zelf bijhoudt.",
        "area_manager": "U bent voor uw organisatie het vaste aanspreekpunt. Hieronder staan alle"
        " prestatie-indicatoren met hun gewicht, wat de score voor het geld betekent, wanneer u"
        " cijfers levert en wat u zelf mag beslissen.",
        "contract_manager": "U bewaakt de afspraken, het geld en het dossier. Hieronder staat hoe"
        " resultaten tot stand komen, wat eruit volgt en wanneer u beslist.",
        "building_manager": "U ziet elke dag wat er gebeurt. Hieronder staat wat u doet zodat het"
        " werk kan doorgaan en de cijfers kloppen, en wie u belt als dat niet lukt.",
        "help_desk": "U bent het eerste aanspreekpunt voor gebruikers. Wat u vastlegt, bepaalt"
        " later het cijfer. Daarom moet het meteen goed staan.",
        "users": "Hieronder staat wat dat voor u betekent, en hoe u iets meldt.",
    },
    report_to="Meld het bij de {desk}: {ways}. Noem de plaats en wat er aan de hand is.",
    by_phone="bel {phone}",
    by_email="mail naar {email}",
    # what is measured
    quality="Wij meten {count} dingen. Elk krijgt een score van 0 tot en met 10; samen geven zij"
    " de score van het kwartaal. Wat zwaarder weegt, staat bovenaan.",
    quality_of_one="Wij meten één ding. Het krijgt een score van 0 tot en met 10; dat is de score"
    " van het kwartaal.",
    gates="Deze eisen hebben geen gewicht: zij zijn gehaald of niet. Zij gelden vanaf de eerste"
    " dag.",
    we_measure="Wat wij meten",
    counts="Wat telt",
    counts_not="Wat niet meetelt",
    good="Goed is",
    weighs="weegt {weight}",
    none_at_all="geen",
    measured_every="{every} gemeten",
    recorded="Uw eigen organisatie levert deze cijfers. Leg het meteen vast; achteraf aanvullen"
    " telt niet.",
    missing="Let op: wat u niet levert, kan gelden als gemist.",
    needed="Een cijfer klopt alleen als de gegevens kloppen. Dit is uw deel:",
    you_do="Wat u doet",
    owed="Ook Opdrachtgever heeft plichten. Zij worden net zo gemeten en staan in elk"
    " kwartaalverslag. Wie zelf tekortschiet, kan de ander weinig verwijten.",
    # what happens
    bonus_malus="De score van het kwartaal bepaalt of er een bonus of een malus is.",
    base="Het percentage geldt voor {base}.",
    at_most="Het maximum is {cap}.",
    outcomes="Dit kan er verder volgen. Een gevolg komt nooit vanzelf: een persoon met het"
    " mandaat beslist, met een reden.",
    what="Wat",
    when="Wanneer",
    then="Dan",
    penalty="boete van {sum}",
    credit="korting van {sum}",
    plan="plan leveren, {due}",
    step_in="Opdrachtgever mag het werk door een ander laten doen",
    rescission="Opdrachtgever mag de overeenkomst ontbinden",
    notice="de overeenkomst kan worden opgezegd met een termijn van {length}",
    # when
    meeting_with="{meeting} met {who}",
    figures="Cijfers klaar, {term}: {levels}.",
    every_day="elke dag",
    at_once="zodra het gebeurt",
    keep_up="Vastleggen: {source}",
    in_order="In orde: {levels}.",
    day="Dag",
    who="Wie",
    starts="De overeenkomst begint",
    run_in_ends="Laatste dag van de inloopperiode",
    announce="Laatste dag om te melden dat de eerstvolgende verlenging wordt gebruikt",
    client_notice="Laatste dag waarop Opdrachtgever kan opzeggen tegen de einddatum",
    supplier_notice="Laatste dag waarop Opdrachtnemer kan opzeggen tegen de einddatum",
    ends="De overeenkomst eindigt, als zij niet wordt verlengd",
    first_indexation="Eerste dag waarop de prijs kan wijzigen door indexering",
    expires="Verloopt: {what}",
    run_in="Wij meten vanaf de eerste dag. Een meetperiode die begint op of voor {day} telt nog"
    " niet mee voor de score; wij bespreken de cijfers wel. Wat altijd in orde moet zijn, geldt"
    " meteen.",
    side={
        "client": "Opdrachtgever",
        "supplier": "Opdrachtnemer",
        "joint": "samen",
    },
    answer_within="Antwoord binnen",
    yourself="u ({role})",
    # changes
    takes_force={
        "signed_addendum": "Een wijziging geldt pas als beide partijen een addendum hebben"
        " ondertekend. Een verslag of e-mail verandert niets.",
        "written_agreement": "Een wijziging geldt pas als beide partijen er schriftelijk mee"
        " instemmen. Een verslag verandert niets.",
    },
    effective={
        "next_quarter": "Zij gaat in op de eerste dag van een volgend kwartaal, nooit met"
        " terugwerkende kracht.",
        "next_month": "Zij gaat in op de eerste dag van een volgende maand, nooit met"
        " terugwerkende kracht.",
    },
    pace="Per kwartaal zijn er ten hoogste {count} wijzigingen.",
    parallel="Een nieuwe bron of meetmethode loopt eerst een kwartaal naast de oude.",
    # deviations from the library's articles
    deviations="Deze artikelen volgen niet de standaardtekst. Lees ze in de overeenkomst zelf.",
    article="Artikel",
    in_place="eigen tekst in plaats van het standaardartikel",
    own="eigen artikel",
    # questions
    questions="Voor wie toelicht: stel deze vragen aan het einde en laat de deelnemer zelf"
    " antwoorden, zonder papier.",
    question="Vraag",
    answer="Goed antwoord",
    ask_target="Wanneer is ‘{level}’ gehaald?",
    ask_excluded="Wat telt niet mee bij ‘{level}’?",
    ask_run_in="Tot wanneer tellen de cijfers nog niet mee voor de score?",
    answer_run_in="Een meetperiode die begint op of voor {day} telt niet mee.",
    ask_step="Het probleem komt terug. Wie praten er dan met elkaar, en hoe snel moet er"
    " antwoord zijn?",
    answer_step="{own} en {other}; antwoord binnen {within}.",
    ask_plan="Wanneer moet er een verbeterplan komen, en hoe snel?",
    ask_gates="Welke eisen moeten altijd in orde zijn, ook in het begin?",
    ask_cap="Hoe hoog kunnen malus en bonus worden?",
    ask_objection="Hoe lang kan een partij bezwaar maken tegen een resultaat?",
    answer_objection="{length}; daarna is het resultaat definitief.",
    ask_notice="Wat is voor Opdrachtgever de laatste dag om op te zeggen tegen de einddatum?",
    ask_needs="Wat doet u zelf, zodat het cijfer van ‘{level}’ klopt?",
    # attendance
    attendance_file="presentielijst-briefing",
    attendance="Presentielijst en verklaring",
    document="Toegelicht document",
    date_and_place="Datum en plaats",
    trainer="Toegelicht door",
    topics="Onderwerpen",
    spoken="Taal van de toelichting",
    confirms="Met een handtekening bevestigt u dat u de toelichting hebt gevolgd en begrepen. U"
    " stemt daarmee niet in met een wijziging van de overeenkomst.",
    stands_in="{role} (vervanger)",
    organisation="Organisatie",
    role="Rol",
    understood="Gelezen en begrepen",
    remarks="Vragen",
    absent="Afwezig",
    catch_up="Inhaaldatum",
    kept="De contractmanager bewaart deze lijst bij het dossier, even lang als de meetgegevens:"
    " {length}.",
)
