"""A party in words: who it is in law, who represents it, its sites and licences."""

from collections.abc import Iterable

from sluitend.model.party import Licence, MaySign, Party, Person, Site
from sluitend.wording.language import Words, sentence
from sluitend.wording.names import Names, named


def person(given: Person, words: Words, names: Names) -> str:
    """`A. de Vries, burgemeester`."""
    function = names.text(given.function, words)
    if not function:
        return given.name
    return words.party.person.format(name=given.name, function=function)


def _people(said: tuple[str, ...], words: Words) -> str:
    """A comma before *and* too: a function stands between commas itself."""
    if len(said) < 2:
        return "".join(said)
    return words.party.people.format(first=", ".join(said[:-1]), last=said[-1])


def legal_description(
    party: Party, words: Words, names: Names, signing: Iterable[Person] = ()
) -> str:
    """`Gemeente Zandwijk, publiekrechtelijke rechtspersoon, gevestigd te …`, without end stop."""
    texts = words.party
    form = names.text(party.legal_form, words)
    people = _people(tuple(person(one, words, names) for one in signing), words)
    parts = (
        party.name,
        form and texts.legal_form.format(form=form),
        party.seat and texts.seat.format(seat=party.seat),
        party.address and texts.address.format(address=party.address),
        party.registration_number and texts.registered.format(number=party.registration_number),
        people and texts.represented.format(people=people),
    )
    return ", ".join(part for part in parts if part)


def public_client(party: Party, words: Words) -> str:
    """Whether procurement law applies."""
    return words.party.public_client["yes" if party.public_client else "no"]


def size(party: Party, words: Words) -> str:
    """Large, or small or medium-sized."""
    return words.party.size[party.size]


def site(given: Site, words: Words, names: Names) -> str:
    """`Stadskantoor, Kade 1, 1234 AB Zandwijk`."""
    title = names.text(given.title, words) or given.id
    return words.party.site.format(title=title, address=given.address)


def site_facts(given: Site, words: Words, names: Names) -> tuple[str, ...]:
    """Area and what a failure means, for the site and its parts."""
    degree, said = words.governance.degree, []
    if given.area is not None:
        said.append(words.party.area.format(area=words.number(given.area)))
    if given.impact_on_primary_process is not None:
        impact = degree[given.impact_on_primary_process]
        said.append(words.governance.impact.format(degree=impact))
    for part in given.parts:
        title = names.text(part.title, words) or part.id
        level = part.impact_on_primary_process
        said.append(f"{title}: {degree[level]}" if level else title)
    return tuple(said)


def licence(given: Licence, words: Words, names: Names) -> str:
    """`Vergunning Wpbr, nummer ND 0000, geldig tot en met 31 december 2027`."""
    texts, title = words.party, names.text(given.title, words) or given.id
    said = texts.licence.format(title=title, number=given.number)
    if given.expires is None:
        return said
    return f"{said}, {texts.valid_through.format(date=words.date(given.expires))}"


def capacity(given: MaySign, words: Words, names: Names) -> str:
    """On what ground somebody binds the party, with whom, until when."""
    texts = words.party
    basis = names.text(given.basis, words).rstrip(".")
    parts = [texts.basis.format(capacity=texts.capacity[given.capacity], basis=basis)]
    if given.jointly_with:
        people = words.list(named(names.people, one) for one in given.jointly_with)
        parts.append(texts.jointly.format(people=people))
    if given.until is not None:
        parts.append(texts.until.format(date=words.date(given.until)))
    return ", ".join(parts)


def party_sentence(party: Party, words: Words, names: Names, signing: Iterable[Person] = ()) -> str:
    """The legal description as a whole sentence."""
    return sentence(legal_description(party, words, names, signing))
