"""A contract in several languages says the same in each: what one of them lacks."""

from collections.abc import Iterator

from sluitend.load.clauses import ClauseSource
from sluitend.load.dossier import Dossier
from sluitend.problem import Fault, Problem, Severity
from sluitend.prose.outline import is_written
from sluitend.prose.parts import parts_of
from sluitend.wording.words import LANGUAGES

SPOKEN = tuple(one.language for one in LANGUAGES)
"""Languages in which documents can be made."""

TEXT_LACKING = Fault(
    "SL312",
    Severity.ERROR,
    {
        "nl": "`{id}` heeft geen tekst in een taal van de overeenkomst, `{language}`",
        "en": "`{id}` has no text in a language of the contract, `{language}`",
    },
    {"nl": "Schrijf `{path}`.", "en": "Write `{path}`."},
)
OTHER_BUILD = Fault(
    "SL313",
    Severity.ERROR,
    {
        "nl": "dit artikel is in `{language}` anders opgebouwd dan in `{prevails}`: {build} tegen "
        "{wanted}",
        "en": "this article is built otherwise in `{language}` than in `{prevails}`: {build} "
        "against {wanted}",
    },
    {
        "nl": "Geef beide teksten dezelfde leden, in dezelfde volgorde, met dezelfde id's.",
        "en": "Give both texts the same paragraphs, in the same order, with the same ids.",
    },
)
NO_WORDS = Fault(
    "SL315",
    Severity.ERROR,
    {
        "nl": "in de taal `{language}` kan geen overeenkomst worden gemaakt",
        "en": "no agreement can be made in the language `{language}`",
    },
    {"nl": "Kies uit: {known}.", "en": "Choose from: {known}."},
)
MOST_SHOWN = 60


def unspoken(dossier: Dossier, language: str) -> tuple[Problem, ...]:
    """The problem of a language for which there are no words, if it is one."""
    if language in SPOKEN:
        return ()
    at = dossier.where("languages")
    return (NO_WORDS.at(at, language=language, known=", ".join(SPOKEN)),)


def lacking(dossier: Dossier, language: str) -> Iterator[Problem]:
    """What this language lacks, or says in another build, beside the one that prevails."""
    prevails = dossier.contract.prevails
    if language == prevails:
        return
    clauses = dossier.clauses if is_written(dossier) else ()
    for sources, faulty in ((clauses, "clauses"), (dossier.annexes, "annexes")):
        if faulty in dossier.faulty:
            continue
        here = {one.id: one for one in sources if one.language == language}
        for source in sources:
            if source.language != prevails:
                continue
            other = here.get(source.id)
            if other is None and source.own:
                path = _path(source, prevails, language)
                yield TEXT_LACKING.at(source.place(), id=source.id, language=language, path=path)
            elif other is not None and faulty == "clauses":
                yield from _other_build(source, other)


def _path(source: ClauseSource, prevails: str, language: str) -> str:
    """Where the text of another language is looked for."""
    folder, _, name = source.path.rpartition("/")
    return f"{folder.removesuffix('/' + prevails)}/{language}/{name}"


def _other_build(source: ClauseSource, other: ClauseSource) -> Iterator[Problem]:
    wanted, build = _build(source), _build(other)
    for ours, theirs in zip(
        (*wanted, *[""] * len(build)), (*build, *[""] * len(wanted)), strict=True
    ):
        if ours != theirs:
            yield OTHER_BUILD.at(
                other.place(),
                language=other.language,
                prevails=source.language,
                build=_shown(theirs),
                wanted=_shown(ours),
            )
            return


def _build(source: ClauseSource) -> list[str]:
    """Each block as its id, condition and number of items."""
    return [
        " ".join(
            filter(
                None,
                [
                    f"#{part.id}" if part.id else "-",
                    part.only_if,
                    _items(part.kind, len(part.parts)),
                ],
            )
        )
        for part in parts_of(source.parsed.tokens)
    ]


def _items(kind: str, count: int) -> str:
    return f"({count})" if kind.endswith("list") else ""


def _shown(build: str) -> dict[str, str]:
    none = {"nl": "niets", "en": "nothing"}
    return {"nl": f"`{build[:MOST_SHOWN]}`", "en": f"`{build[:MOST_SHOWN]}`"} if build else none
