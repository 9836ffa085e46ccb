"""English."""

from babel import Locale

from sluitend.wording.en.basic import BASIC
from sluitend.wording.en.labels import LABELS
from sluitend.wording.language import Words

EN = Words(language="en", locale=Locale("en", "GB"), label=LABELS, basic=BASIC)
