"""An id that stands for nothing, and the kinds of thing an id may stand for."""

from collections.abc import Mapping

from sluitend.problem import Fault, Severity

UNKNOWN = Fault(
    "SL111",
    Severity.ERROR,
    {"nl": "er is geen {kind} met het id `{id}`", "en": "there is no {kind} with the id `{id}`"},
    {"nl": "{hint}", "en": "{hint}"},
)

KINDS: Mapping[str, Mapping[str, str]] = {
    "party": {"nl": "partij", "en": "party"},
    "client-person": {"nl": "persoon bij de opdrachtgever", "en": "person at the client"},
    "supplier-person": {"nl": "persoon bij de opdrachtnemer", "en": "person at the supplier"},
    "person": {"nl": "persoon", "en": "person"},
    "site": {"nl": "locatie", "en": "site"},
    "role": {"nl": "rol", "en": "role"},
    "level": {"nl": "servicelevel", "en": "service level"},
    "consequence": {"nl": "gevolg", "en": "consequence"},
    "charge": {"nl": "vergoeding", "en": "charge"},
    "series": {"nl": "indexreeks", "en": "index series"},
    "data-set": {"nl": "gegevensset", "en": "data set"},
    "example-key": {"nl": "servicelevel of gevolg", "en": "service level or consequence"},
}
