"""Dutch."""

from babel import Locale

from sluitend.wording.language import Words
from sluitend.wording.nl.basic import BASIC
from sluitend.wording.nl.labels import LABELS

NL = Words(language="nl", locale=Locale("nl"), label=LABELS, basic=BASIC)
