"""Signing in words: how, where, who on what ground."""

from sluitend.model.contract import Signing
from sluitend.model.signed import SignedBy
from sluitend.wording.language import Words, sentence
from sluitend.wording.names import Names, named


def signing_sentences(signing: Signing, words: Words) -> tuple[str, ...]:
    """Electronically or on paper, and where."""
    texts = words.party
    said = [texts.electronic if signing.electronic else texts.on_paper]
    if signing.place is not None:
        said.append(texts.place.format(place=signing.place))
    return tuple(map(sentence, said))


def signed_sentence(given: SignedBy, words: Words, names: Names) -> str:
    """Who signed when and where."""
    texts = words.party
    place = texts.at.format(place=given.place) if given.place else ""
    name = named(names.people, given.person)
    return sentence(texts.signed.format(name=name, date=words.date(given.on), place=place))
