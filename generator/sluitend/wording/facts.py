"""The facts of the agreement itself in words: form, status, languages, evidence, phases."""

from sluitend.model.contract import (
    Certificate,
    Contract,
    Insurance,
    PersonalData,
    Phase,
    Purchase,
    SiteUse,
    Subcontractor,
)
from sluitend.quantity import Quantity
from sluitend.wording.language import Words, sentence
from sluitend.wording.names import Names, named

Facts = tuple[str, ...]


def status(contract: Contract, words: Words) -> str:
    """`concept`."""
    return words.party.status[contract.status]


def level(contract: Contract, words: Words) -> str:
    """`sluitend`."""
    return words.party.level[contract.level]


def form(contract: Contract, words: Words) -> str:
    """`dienstverleningsovereenkomst`."""
    return words.party.form[contract.form]


def language(code: str, words: Words) -> str:
    """`Nederlands`; a language without a name here goes by its code."""
    known = words.party.language.get(code)
    return known if isinstance(known, str) else code


def prevails_sentence(contract: Contract, words: Words) -> str | None:
    """Which language prevails; None where there is only one."""
    if len(contract.languages) < 2:
        return None
    return sentence(words.party.prevails.format(language=language(contract.prevails, words)))


def personal_data_sentence(given: PersonalData, words: Words, names: Names) -> str:
    """Whether the supplier processes personal data for the client, and which."""
    what = names.text(given.what, words).rstrip(".")
    text = words.party.personal_data["yes" if given.processes_for_client else "no"]
    return sentence(text.format(what=f": {what}" if what else ""))


def phase_due(given: Phase, words: Words) -> str:
    """`30 dagen voor de ingangsdatum`."""
    due, texts = given.due, words.party
    if not due.number:
        return texts.on_start
    text = texts.before_start if due.number < 0 else texts.after_start
    return text.format(length=words.quantity(Quantity(abs(due.number), due.unit or "days")))


def phase(given: Phase, words: Words, names: Names) -> str:
    """What is done, when, by whom."""
    title = names.text(given.title, words) or given.id
    return f"{title}, {phase_due(given, words)}, {words.party.phase[given.side]}"


def site_use(given: SiteUse, words: Words, names: Names) -> str:
    """A site with its own first day and settling-in."""
    texts, parts = words.party, [named(names.sites, given.id)]
    if given.from_ is not None:
        parts.append(texts.site_from.format(date=words.date(given.from_)))
    if given.run_in is not None:
        parts.append(texts.site_run_in.format(length=words.quantity(given.run_in)))
    return ", ".join(parts)


# --- evidence ---------------------------------------------------------------------------------


def certificate_facts(given: Certificate, words: Words) -> Facts:
    """Last day it is valid, how often a new one is asked for."""
    texts, said = words.party, []
    if given.expires is not None:
        said.append(texts.valid_through.format(date=words.date(given.expires)))
    if given.asked_every is not None:
        said.append(texts.asked_every.format(every=words.each(given.asked_every)))
    return tuple(said)


def insurance_facts(given: Insurance, words: Words) -> Facts:
    """Insured sums, last day of the policy year."""
    texts, said = words.party, []
    if given.per_event is not None:
        said.append(texts.per_event.format(amount=words.money(given.per_event)))
    if given.per_year is not None:
        said.append(texts.per_year.format(amount=words.money(given.per_year)))
    if given.expires is not None:
        said.append(texts.valid_through.format(date=words.date(given.expires)))
    return tuple(said)


def subcontractor_facts(given: Subcontractor, words: Words, names: Names) -> Facts:
    """Registration, work, shares."""
    texts, said = words.party, []
    if given.registration_number is not None:
        said.append(texts.registration.format(number=given.registration_number))
    said.append(names.text(given.work, words).rstrip("."))
    if given.share is not None:
        said.append(texts.share.format(share=words.percent(given.share)))
    if given.blocked_account is not None:
        said.append(texts.blocked_account.format(share=words.percent(given.blocked_account)))
    return tuple(said)


def purchase_facts(given: Purchase, words: Words, names: Names) -> Facts:
    """Procedure, reference, award, decision, clarification notes, purchase conditions."""
    texts = words.party
    said = (
        names.text(given.procedure, words),
        given.reference and texts.reference.format(reference=given.reference),
        given.award and texts.awarded.format(date=words.date(given.award)),
        names.text(given.decision, words),
        *(names.text(note, words) for note in given.clarification_notes),
        names.text(given.purchase_conditions, words),
    )
    return tuple(part.rstrip(".") for part in said if part)
