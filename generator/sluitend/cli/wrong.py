"""What is said when a command line cannot be obeyed, or the system refuses: a line and a remedy."""

import errno
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from sluitend.cli.everywhere import asked_folder, asked_language
from sluitend.cli.folder import language_at

Said = Mapping[str, str]

ABORTED = {"nl": "Afgebroken.", "en": "Interrupted."}


class Wrong(click.UsageError):
    """Something a command cannot do anything with, in the words of the command."""

    def __init__(self, says: Said, remedy: Said | None = None) -> None:
        super().__init__(says["en"])
        self.says = says
        self.remedy = remedy


def spoken(ctx: click.Context | None, words: Sequence[str]) -> str:
    """The language to speak, as far as a command line was understood."""
    asked = (ctx.find_root().obj if ctx is not None else None) or {}
    found = asked.get("language") or asked_language(list(words))
    return found or language_at(asked.get("folder") or asked_folder(list(words)))


def worded(wrong: click.ClickException | OSError, language: str) -> str:
    """The line and, below it, what to do."""
    if isinstance(wrong, OSError):
        says, remedy = _of_system(wrong)
        return f"sluitend: {says[language]}\n  {remedy[language]}"
    ctx = getattr(wrong, "ctx", None)
    who = ctx.command_path if ctx is not None else "sluitend"
    says, other = _of_usage(wrong, ctx)
    help_line = {"nl": f"Zie `{who} --help`.", "en": f"See `{who} --help`."}
    return f"{who}: {says[language]}\n  {(other or help_line)[language]}"


def _of_usage(wrong: click.ClickException, ctx: click.Context | None) -> tuple[Said, Said | None]:
    match wrong:
        case Wrong():
            return wrong.says, wrong.remedy
        case click.exceptions.NoSuchCommand():
            name = wrong.command_name
            says = {"nl": f"er is geen opdracht `{name}`", "en": f"there is no command `{name}`"}
            return says, _meant(wrong.possibilities)
        case click.NoSuchOption():
            name = wrong.option_name
            says = {"nl": f"er is geen optie `{name}`", "en": f"there is no option `{name}`"}
            return says, _meant(wrong.possibilities)
        case click.MissingParameter():
            name = _name(wrong.param)
            return {"nl": f"`{name}` ontbreekt", "en": f"`{name}` is missing"}, _written(ctx)
        case click.BadParameter(param=click.Parameter(type=click.Choice(choices=choices))):
            name, known = _name(wrong.param), ", ".join(map(str, choices))
            says = {"nl": f"`{name}` kent deze keuze niet", "en": f"`{name}` has no such choice"}
            return says, {"nl": f"Kies uit: {known}.", "en": f"Choose from: {known}."}
        case click.BadOptionUsage():
            return _of_value(wrong), None
    extra = re.search(r"extra arguments? \((.*)\)$", wrong.message)
    if extra:
        return {"nl": f"te veel woorden: {extra[1]}", "en": f"too many words: {extra[1]}"}, None
    return dict.fromkeys(("nl", "en"), wrong.format_message()), None


def _of_value(wrong: click.BadOptionUsage) -> Said:
    name = wrong.option_name
    if "not take" in wrong.message:
        return {"nl": f"`{name}` krijgt geen waarde", "en": f"`{name}` takes no value"}
    return {"nl": f"`{name}` vraagt een waarde", "en": f"`{name}` asks for a value"}


def _name(param: click.Parameter | None) -> str:
    if isinstance(param, click.Argument):
        return param.make_metavar(click.Context(click.Command(None)))
    return param.opts[-1] if param is not None else "?"


def _meant(possibilities: Sequence[str] | None) -> Said | None:
    if not possibilities:
        return None
    nearest = possibilities[0]
    return {"nl": f"Bedoelt u `{nearest}`?", "en": f"Did you mean `{nearest}`?"}


def _written(ctx: click.Context | None) -> Said | None:
    """How the command is written in full, with all that it needs."""
    if ctx is None:
        return None
    needed = [one for one in ctx.command.params if one.required]
    arguments = [_name(one) for one in needed if isinstance(one, click.Argument)]
    options = [
        f"{one.opts[-1]} {one.make_metavar(ctx)}" for one in needed if isinstance(one, click.Option)
    ]
    whole = " ".join((ctx.command_path, *arguments, *options))
    return {"nl": f"Schrijf het zo: {whole}", "en": f"Write it like this: {whole}"}


# --- the system ---------------------------------------------------------------------------------

_AGAIN = {
    "nl": "Maak ruimte en geef de opdracht opnieuw; er is niets half geschreven.",
    "en": "Make room and give the command again; nothing was half written.",
}
_RIGHTS = {
    "nl": "Geef uzelf de rechten, of kies een andere map.",
    "en": "Give yourself the rights, or choose another folder.",
}
_NAME = {"nl": "Controleer de naam.", "en": "Check the name."}
_OTHER = {
    "nl": "Los dit op en geef de opdracht opnieuw.",
    "en": "Mend this and give the command again.",
}
_FULL = {"nl": "de schijf is vol", "en": "the disk is full"}
_NO_ACCESS = {"nl": "geen toegang", "en": "no access"}
_SYSTEM: Mapping[int | None, tuple[Said, Said]] = {
    errno.ENOSPC: (_FULL, _AGAIN),
    errno.EDQUOT: (_FULL, _AGAIN),
    errno.EFBIG: ({"nl": "het bestand wordt te groot", "en": "the file grows too large"}, _AGAIN),
    errno.EACCES: (_NO_ACCESS, _RIGHTS),
    errno.EPERM: (_NO_ACCESS, _RIGHTS),
    errno.EROFS: ({"nl": "hier kan alleen gelezen worden", "en": "this is read-only"}, _RIGHTS),
    errno.ENOENT: ({"nl": "dit is er niet", "en": "this is not there"}, _NAME),
    errno.ENOTDIR: ({"nl": "dit is geen map", "en": "this is no folder"}, _NAME),
    errno.EISDIR: ({"nl": "dit is een map", "en": "this is a folder"}, _NAME),
    errno.ENAMETOOLONG: ({"nl": "deze naam is te lang", "en": "this name is too long"}, _NAME),
}


def _of_system(wrong: OSError) -> tuple[Said, Said]:
    from sluitend.actions.out import Outside

    if isinstance(wrong, Outside):
        return (
            {"nl": f"{wrong.name}: hier schrijft het programma niet, want het ligt buiten de map",
             "en": f"{wrong.name}: not written, since it lies outside the folder"},
            {"nl": "Haal de koppeling (symlink) weg of kies een andere map.",
             "en": "Remove the symbolic link, or choose another folder."},
        )  # fmt: skip
    other = (dict.fromkeys(("nl", "en"), wrong.strerror or str(wrong)), _OTHER)
    says, remedy = _SYSTEM.get(wrong.errno, other)
    whole = isinstance(wrong.filename, str) and Path(wrong.filename).is_absolute()
    at = f"{wrong.filename}: " if whole else ""
    return {language: f"{at}{text}" for language, text in says.items()}, remedy
