"""A processor knows what it processes, for how long and how it is secured.

Who processes personal data for the client needs a contract that sets out the subject-matter and
duration, the nature and purpose, the kinds of data and the categories of data subjects (article
28(3) GDPR), and takes the measures of article 32. *The supplier processes data where necessary*
sets out nothing: the supervisor finds a processor without a contract, and in a breach nobody knows
whose data are gone. And a list of processings in a contract that says there are none contradicts
itself. Practice rule 5: decide what is kept, why and for how long.

Wrong:

```yaml
personal_data: {processes_for_client: true, what: Camerabeelden.}
```

Right:

```yaml
personal_data:
  processes_for_client: true
  processing:
    - id: cameras
      title: Camerabeelden
      purpose: Meekijken bij een alarm.
      data: Beelden met datum en tijd.
      persons: Bezoekers en medewerkers.
      kept: 28 dagen.
  measures: [Toegang met een persoonlijk account en een tweede factor.]
```
"""

from collections.abc import Iterator

from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.rule import Level
from sluitend.rules.subject import Subject

IN_DUTCH = """Een verwerker weet wat hij verwerkt, hoe lang en hoe het is beveiligd.

Wie voor de opdrachtgever persoonsgegevens verwerkt, heeft een overeenkomst nodig met het onderwerp
en de duur, de aard en het doel, de soorten gegevens en de categorieën betrokkenen (artikel 28, lid
3, AVG), en treft de maatregelen van artikel 32. *De opdrachtnemer verwerkt gegevens waar nodig*
legt niets vast: de toezichthouder vindt een verwerker zonder overeenkomst, en bij een inbreuk weet
niemand van wie de gegevens zijn. En een lijst van verwerkingen in een contract dat zegt dat er geen
zijn, spreekt zichzelf tegen. Praktijkregel 5: leg vast wat er wordt bewaard, waarom en hoe lang."""

NONE_NAMED = Fault(
    "SL470",
    Severity.ERROR,
    {
        "nl": "de opdrachtnemer verwerkt persoonsgegevens voor de opdrachtgever, maar welke "
        "verwerkingen staat er niet",
        "en": "the supplier processes personal data for the client, but which processings is not "
        "said",
    },
    {
        "nl": "Noem elke verwerking onder `processing:`, met doel, gegevens, betrokkenen en hoe "
        "lang zij worden bewaard.",
        "en": "Name each processing under `processing:`, with purpose, data, persons and how long "
        "they are kept.",
    },
    blocks_signing=True,
)
NOT_SECURED = Fault(
    "SL471",
    Severity.WARNING,
    {
        "nl": "voor de verwerkingen is geen beveiligingsmaatregel afgesproken",
        "en": "no security measure is agreed for the processings",
    },
    {
        "nl": "Noem de maatregelen van artikel 32 AVG onder `measures:`.",
        "en": "Name the measures of article 32 GDPR under `measures:`.",
    },
)
CONTRADICTS = Fault(
    "SL472",
    Severity.ERROR,
    {
        "nl": "er staan verwerkingen voor de opdrachtgever, maar `processes_for_client` is nee",
        "en": "there are processings for the client, but `processes_for_client` is no",
    },
    {
        "nl": "Zet `processes_for_client: true`, of haal de verwerkingen weg.",
        "en": "Put `processes_for_client: true`, or take the processings away.",
    },
    blocks_signing=True,
)
LEVEL: Level = "watertight"
READS = frozenset({"personal_data"})
PRACTICE: tuple[str, ...] = ("5",)
FAULTS = (NONE_NAMED, NOT_SECURED, CONTRADICTS)


def check(subject: Subject) -> Iterator[Problem]:
    """What the processor agreement lacks."""
    given = subject.contract.personal_data
    if given is None:
        return
    at = subject.where("personal_data")
    if not given.processes_for_client:
        if given.processing or given.sub_processors:
            yield CONTRADICTS.at(at)
    elif not given.processing:
        yield NONE_NAMED.at(at)
    elif not given.measures:
        yield NOT_SECURED.at(at)
