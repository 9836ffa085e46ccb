"""Vague words, in Dutch and English, each with what to write instead, and where it may stand.

A word may stand where the law itself uses it and is named (`unless`, looked for in the whole
article), or where its sentence gives the number that makes it exact (`measured`).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_QUOTED = r"\ufffc"
"""What masks a quote of data."""
_COUNTED = {
    "nl": rf"(?:\d|{_QUOTED}|\b(?:een|één|twee|drie|vier|vijf|zes|acht|tien|twaalf)\b)",
    "en": rf"(?:\d|{_QUOTED}|\b(?:an?|one|two|three|four|five|six|eight|ten|twelve)\b)",
}
MEASURED: Final[Mapping[str, re.Pattern[str]]] = {
    "nl": re.compile(
        r"\b(?:binnen|uiterlijk|voor|ten hoogste|hoogstens|maximaal|termijn)\b[^.;]*?"
        rf"{_COUNTED['nl']}|\bgeplande (?:dag|week)\b|\bstreefdatum\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:within|by|before|no later than|at most|not more than|term)\b[^.;]*?"
        rf"{_COUNTED['en']}|\bplanned (?:day|week)\b|\bdue date\b",
        re.IGNORECASE,
    ),
}
"""A sentence that gives its own limit: a word of limit, and then a number or a quote of one."""


@dataclass(frozen=True, slots=True)
class Vague:
    """A vague word or phrase of one language, and its concrete rewrite."""

    pattern: str
    """In lower case, from the beginning of a word."""
    rewrite: Mapping[str, str]
    unless: re.Pattern[str] | None = None
    """A source that makes it exact, anywhere in the article."""
    measured: bool = False
    """Whether a limit in the same sentence makes it exact."""


def _vague(pattern: str, nl: str, en: str, unless: str = "", measured: bool = False) -> Vague:
    source = re.compile(unless, re.IGNORECASE) if unless else None
    return Vague(pattern.replace(" ", r"\s+"), {"nl": nl, "en": en}, source, measured)


_SOON = (
    "Schrijf: binnen … uur of werkdagen na …; bij gevaar of een datalek met een maximum.",
    "Write: within … hours or working days after …; for a hazard or data breach with a maximum.",
)
_TIMELY = (
    "Schrijf een termijn: uiterlijk op …, of binnen … werkdagen na ….",
    "Write a term: by …, or within … working days after ….",
)
_TOGETHER = (
    "Schrijf wie beslist, binnen welke termijn, en wat geldt als er geen besluit is.",
    "Write who decides, within what term, and what holds when there is no decision.",
)
_PRINCIPLE = ("Schrap het, of noem de uitzonderingen.", "Delete it, or list the exceptions.")
_REASONABLE = (
    "Noem de maatstaf; een redelijke termijn noemt artikel 6:82 BW.",
    "Name the criterion; a reasonable term names article 6:82 BW.",
)
_DUE_TIME = (
    "Noem artikel 6:89 BW, en het aantal werkdagen.",
    "Name article 6:89 BW, and the number of working days.",
)
_REASON = (
    "Noem voorbeelden: waaronder in ieder geval ….",
    "Give examples: including in any case ….",
)
_PROPER = ("Noem artikel 7:401 BW, of een norm.", "Name article 7:401 BW, or a norm.")
_MATERIAL = (
    "Omschrijf wat ernstig is, zoals: twee kwartalen achtereen rood.",
    "Define what is material, such as: red in two quarters in a row.",
)
_MARKET = (
    "Noem de maatstaf, de bron en het jaar.",
    "Name the benchmark, the source and the year.",
)
_ADEQUATE = (
    "Noem de KPI of norm; bij passende maatregelen artikel 32 AVG.",
    "Name the KPI or norm; for appropriate measures article 32 GDPR.",
)
_IF_NEEDED = (
    "Schrijf wanneer het nodig is, en wie dat beslist.",
    "Write when it is needed, and who decides.",
)
_EFFORT = (
    "Noem de handelingen; is alleen inspanning bedoeld, schrijf dan inspanningsverplichting.",
    "List the actions; where effort alone is meant, call it an obligation of effort.",
)
_STRIVE = ("Schrijf een doel met een norm.", "Write a target with a norm.")
_REGULARLY = (
    "Schrijf hoe vaak: elke week, elke maand, elk kwartaal.",
    "Write how often: every week, month or quarter.",
)
_MUCH = ("Schrijf een percentage of bedrag.", "Write a percentage or an amount.")
_ABOUT = ("Schrijf de waarde en de speling: … ± ….", "Write the value and its tolerance: … ± ….")
_CLEAN = (
    "Noem de norm: VSR-KMS, een CROW-niveau of een cijfer.",
    "Name the norm: VSR-KMS, a CROW level or a score.",
)
_QUALITY = (
    "Schrap het, of noem het certificaat.",
    "Delete it, or name the certificate.",
)
_USUAL = ("Noem de norm en het jaar.", "Name the standard and its year.")
_AND_SO_ON = (
    "Maak de lijst volledig, of schrijf: waaronder in ieder geval ….",
    "Make the list complete, or write: including in any case ….",
)
_AND_OR = ("Schrijf: A, B of beide.", "Write: A, B or both.")
_FLEXIBLE = (
    "Schrijf hoeveel uren, wie beslist en binnen welke termijn.",
    "Write how many hours, who decides and within what term.",
)
_AT_LEAST = (
    "Schrijf een getal met een eenheid: ten minste ….",
    "Write a number with its unit: at least ….",
)
_NORMS = r"\bVSR\b|\bKMS\b|\bCROW\b|\bNEN\b|\bISO\b|\bKPI"
_AT_ONCE = {
    "nl": r"(?! (?:opeisbaar|verschuldigd|in (?:verzuim|haar geheel)|beëindig|opzeg|ontbind"
    r"|handelen vereist))",
    "en": r"(?! (?:due|payable|terminat|effective|cease))",
}
"""What takes effect at a moment, by law or by notice: nobody has to be quick."""
_KNOWN = {
    "nl": r"(?! (?:\w+ ){0,2}(?:vermoeden|kennen|weten|voorzien)\b)",
    "en": r"(?! (?:\w+ ){0,2}(?:know|known|suspect|foresee|foreseen)\b)",
}
"""The law's own measure of what somebody knows (article 3:11 BW)."""
_DAMAGE = r"ter (?:vaststelling|voorkoming|beperking|verkrijging)\b"
"""Costs that article 6:96 BW itself calls reasonable."""
_BY_LAW = r"(?!\s(?:by|under|to comply with)\s)"
"""Where the law says when, or what for."""
_OFFICE = r"(?! (?:or statutory|secrecy|liability|indemnity))"
_NO_NUMBER = rf"(?![\s:]*(?:\d|{_QUOTED}|één\b|een\b|twee\b|drie\b|one\b|two\b|three\b))"


VAGUE: Final[Mapping[str, tuple[Vague, ...]]] = {
    "nl": (
        _vague(
            rf"zo (?:snel|spoedig) mogelijk\b|onverwijld\b|onmiddellijk\b{_AT_ONCE['nl']}"
            r"|terstond\b|per omgaande\b|direct (?:na|bij|gemeld|hersteld|opgelost)\b",
            *_SOON,
            measured=True,
        ),
        _vague(
            r"(?<!niet\s)(?<!niet-)tijdige?\b(?!\)? (?:betaling|nakoming|levering)\b)|op tijd\b",
            *_TIMELY,
            measured=True,
        ),
        _vague(r"in (?:onderling |goed |nauw )?overleg\b", *_TOGETHER),
        _vague(r"in (?:principe|beginsel)\b|doorgaans\b|normaliter\b", *_PRINCIPLE),
        _vague(r"redelijke termijn\b", *_REASONABLE, r"6:8[23]\b|artikel 37 van de Fail"),
        _vague(
            rf"redelijkerwijs\b{_KNOWN['nl']}"
            rf"|redelijke?\b(?! (?:termijn|loon)\b)(?! (?:kosten,?|zijn)(?: gemaakt)? {_DAMAGE})",
            *_REASONABLE,
        ),
        _vague(r"bekwame tijd\b", *_DUE_TIME, r"6:89\b"),
        _vague(
            r"(?:gewichtige|dringende) redene?n?\b",
            *_REASON,
            r"waaronder in ieder geval|7:408\b",
        ),
        _vague(r"(?<!niet\s)behoorlijke?\b|goed opdrachtnemer\w*\b", *_PROPER, r"7:401\b"),
        _vague(
            r"(?:ernstige|wezenlijke) tekortkoming(?:en)?\b",
            *_MATERIAL,
            r"ernstige tekortkoming is|\*\*ernstige tekortkoming",
        ),
        _vague(r"marktconforme?\b", *_MARKET),
        _vague(
            r"adequa(?:at|te)\b|deugdelijke?\b|voldoende\b|passende?\b",
            *_ADEQUATE,
            r"artikel (?:28|32) (?:van de )?AVG",
        ),
        _vague(
            r"(?:zo|indien|waar|voor zover) (?:nodig|mogelijk)\b(?! is\b| zijn\b)|desgewenst\b",
            *_IF_NEEDED,
        ),
        _vague(
            r"naar vermogen\b|spant zich in\b|zich inspannen\b|naar beste kunnen\b",
            *_EFFORT,
            r"inspanningsverplichting",
        ),
        _vague(r"streeft? naar\b|streven naar\b|strevende? naar\b", *_STRIVE, measured=True),
        _vague(r"regelmatige?\b|periodiek\b(?! werk| onderhoud)", *_REGULARLY, measured=True),
        _vague(
            r"substanti(?:eel|ële)\b|aanzienlijke?\b|in beperkte mate\b|een beperkt aantal\b",
            *_MUCH,
        ),
        _vague(r"circa\b|ongeveer\b|plusminus\b|om en nabij\b", *_ABOUT),
        _vague(r"schone?\b|nette?\b|netjes\b|gastvrije?\b", *_CLEAN, _NORMS),
        _vague(r"(?:kwalitatief )?hoogwaardige?\b|professionele?\b", *_QUALITY),
        _vague(r"gebruikelijke?\b|goed gebruik\b", *_USUAL, r"\bNEN\b|\bISO\b"),
        _vague(r"e\.d\.|etc\.|enz\.|enzovoorts?\b|en dergelijke\b|et cetera\b", *_AND_SO_ON),
        _vague(r"en/of\b", *_AND_OR),
        _vague(r"flexibele?\b|werkbare?\b|meedenke?n?t?\b|denkt mee\b", *_FLEXIBLE),
        _vague(rf"minimaal\b{_NO_NUMBER}", *_AT_LEAST),
    ),
    "en": (
        _vague(
            r"as soon as (?:reasonably )?(?:possible|practicable)\b|without (?:undue )?delay\b"
            rf"|immediately\b{_AT_ONCE['en']}|promptly\b|forthwith\b",
            *_SOON,
            measured=True,
        ),
        _vague(r"timely\b|in good time\b|on time\b", *_TIMELY, measured=True),
        _vague(r"in (?:mutual )?consultation\b|by mutual agreement\b", *_TOGETHER),
        _vague(r"in principle\b|as a rule\b|normally\b", *_PRINCIPLE),
        _vague(
            r"reasonable (?:term|period|time)\b",
            *_REASONABLE,
            r"6:8[23]\b|article 37 of the Bankruptcy Act",
        ),
        _vague(
            rf"reasonably\b{_KNOWN['en']}|reasonable\b(?! (?:term|period|time|wage)\b)",
            *_REASONABLE,
        ),
        _vague(r"within due time\b|in due course\b", *_DUE_TIME, r"6:89\b"),
        _vague(r"(?:compelling|urgent) reasons?\b", *_REASON, r"including in any case|7:408\b"),
        _vague(r"proper(?:ly)?\b|good contractor\b", *_PROPER, r"7:401\b"),
        _vague(
            r"(?:material|serious) (?:breach|failure)(?:es|s)?\b",
            *_MATERIAL,
            r"(?:material|serious) (?:breach|failure)\W* (?:is|means|shall|exists)\b",
        ),
        _vague(r"at market rates\b|in line with the market\b", *_MARKET),
        _vague(
            r"adequate(?:ly)?\b|sufficient(?:ly)?\b|appropriate(?:ly)?\b|sound\b",
            *_ADEQUATE,
            r"article (?:28|32) (?:of the )?GDPR",
        ),
        _vague(
            r"(?:if|where|when) (?:needed|necessary|possible|required|appropriate)\b"
            rf"{_BY_LAW}|as (?:needed|necessary|required|appropriate)\b{_BY_LAW}",
            *_IF_NEEDED,
        ),
        _vague(r"(?:best|reasonable) (?:efforts|endeavours)\b", *_EFFORT, r"obligation of effort"),
        _vague(r"strives? (?:for|to)\b|aims? to\b", *_STRIVE, measured=True),
        _vague(r"regular(?:ly)?\b|periodically\b", *_REGULARLY, measured=True),
        _vague(r"substantial(?:ly)?\b|considerable\b|considerably\b", *_MUCH),
        _vague(r"approximately\b|about \d|roughly\b", *_ABOUT),
        _vague(r"clean\b(?! (?:and|room))|tidy\b|hospitable\b", *_CLEAN, _NORMS),
        _vague(rf"high[- ]quality\b|professional(?:ly)?\b{_OFFICE}", *_QUALITY),
        _vague(r"customary\b|usual\b|good practice\b", *_USUAL, r"\bISO\b|\bEN \d"),
        _vague(r"etc\.|and so on\b|and the like\b|et cetera\b", *_AND_SO_ON),
        _vague(r"and/or\b", *_AND_OR),
        _vague(r"flexibl[ey]\b|flexibility\b|workable\b", *_FLEXIBLE),
        _vague(rf"minimum of\b{_NO_NUMBER}", *_AT_LEAST),
    ),
}


AHEAD: Final[Mapping[str, re.Pattern[str]]] = {
    "nl": re.compile(
        r"\b(?:dient te|dienen te|behoort te|behoren te|zal|zullen)\b"
        r"(?! (?:kennen|weten|voorzien|vermijden)\b)"
    ),
    "en": re.compile(r"\bshall\b|(?<=[a-z0-9,)] )should\b|\bwill have to\b"),
}
"""Duties written as something still to come; in a text of lower case."""


def _together(words: tuple[Vague, ...]) -> re.Pattern[str]:
    """All of them as one pattern; the group that matched names the rank of the word."""
    each = (f"(?P<v{rank}>{one.pattern})" for rank, one in enumerate(words))
    return re.compile(rf"\b(?:{'|'.join(each)})")


_ALL: Final = {language: _together(words) for language, words in VAGUE.items()}


@lru_cache(maxsize=8192)
def vague(text: str, language: str) -> tuple[tuple[int, int, Vague], ...]:
    """The vague words of a text, with begin and end; none in a language that is not known here.

    Kept by content: contracts share most of their text.
    """
    if language not in _ALL:
        return ()
    return tuple(
        (*found.span(), VAGUE[language][int(str(found.lastgroup)[1:])])
        for found in _ALL[language].finditer(text.lower())
    )
