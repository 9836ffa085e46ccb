"""Slides, in Dutch."""

from sluitend.wording.texts.slides import SlideTexts

SLIDES = SlideTexts(
    file="presentatie-{reader}",
    title="Presentatie voor de {reader}",
    part="{title} ({nth}/{count})",
    hand_out="Deel voor u begint de handout ‘{handout}’ uit, en de presentielijst.",
    all_in_handout="Op de dia’s staat het kort; de handout heeft alles, met namen en"
    " telefoonnummers.",
    weights="Wat het zwaarst weegt",
    weights_alt="Staafdiagram van de gewichten: {bars}.",
    bar="{label} {value}",
    counts="Wat telt: {said}",
    counts_not="Wat niet meetelt: {said}",
    own_mandate="Wat u zelf mag beslissen",
    up_to="Tot {amount}",
    begins_to_count="In het begin",
    question="Vraag {nth} van {count}",
    answer="Goed antwoord: {answer}",
    wait="Laat de deelnemers antwoorden zonder papier. Geef het antwoord pas als zij klaar zijn.",
    closing="Begrepen?",
    sign="Teken de presentielijst.",
)
