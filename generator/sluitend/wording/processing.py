"""Processings of personal data in words: what a processor agreement says of each (art. 28 AVG)."""

from sluitend.model.contract import PersonalData, Processing, SubProcessor
from sluitend.wording.language import Words
from sluitend.wording.names import Names

Pairs = tuple[tuple[str, str], ...]


def facts(given: Processing, words: Words, names: Names) -> Pairs:
    """Nature and purpose, kinds of data, data subjects, retention; each with its label."""
    texts = words.agreement
    said = (
        (texts.purpose, given.purpose),
        (texts.personal_data, given.data),
        (texts.data_subjects, given.persons),
        (texts.kept, given.kept),
    )
    return tuple((label, names.text(text, words)) for label, text in said)


def sub_processor(given: SubProcessor, words: Words, names: Names) -> tuple[str, ...]:
    """Name, number in the trade register ("" where none is said), work, place."""
    texts = (given.work, given.place)
    said = (names.text(text, words) for text in texts)
    return (given.name, given.registration_number or "", *said)


def measures(given: PersonalData, words: Words, names: Names) -> tuple[str, ...]:
    """Technical and organisational measures (art. 32 AVG)."""
    return tuple(names.text(one, words) for one in given.measures)
