"""`sluitend import ID --entry-sheet DATA-SET`: a workbook for what exists on paper alone."""

from dataclasses import dataclass
from pathlib import Path

from sluitend.actions.import_ import NO_DATA_SET
from sluitend.actions.out import commit
from sluitend.actions.review import concerning, none_such
from sluitend.load.near import hint
from sluitend.load.portfolio import load
from sluitend.problem import Fault, Problem, Severity
from sluitend.render.entry_sheet import workbook
from sluitend.source.tree import Tree
from sluitend.views.entry_sheet import entry_sheet as view
from sluitend.views.entry_sheet import file_name
from sluitend.wording.words import words

NOT_TYPED = Fault(
    "SL539",
    Severity.ERROR,
    {
        "nl": "`{id}` komt als {form}, niet uit een invulblad",
        "en": "`{id}` comes as {form}, not from an entry sheet",
    },
    {
        "nl": "Zet bij de set `form: entry`, of `form: xlsx`, en vraag het blad dan opnieuw.",
        "en": "Give the set `form: entry`, or `form: xlsx`, and ask for the sheet again.",
    },
)


@dataclass(frozen=True, slots=True)
class Made:
    """The workbook written, or what stood in the way."""

    paths: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    unusable: bool = False


def entry_sheet(tree: Tree, contract: str, data_set: str, into: Path, language: str) -> Made:
    """Write the entry sheet of a data set into a folder."""
    portfolio = load(tree)  # gather
    dossier = next((one for one in portfolio.dossiers if one.id == contract), None)
    if dossier is None:
        found = (*concerning(portfolio, (contract,)), *none_such(portfolio, (contract,)))
        return Made((), found, unusable=True)
    sets = {one.id: one for one in dossier.data_sets}
    if data_set not in sets:
        near = hint(data_set, sets, "Bekend zijn: {known}.", "Known are: {known}.")
        at = dossier.where("data_sets")
        return Made((), (NO_DATA_SET.at(at, contract=dossier.id, hint=near),), unusable=True)
    mapped = sets[data_set]
    if mapped.form not in ("entry", "xlsx"):
        at = dossier.where("data_sets", mapped.id, "form")
        return Made((), (NOT_TYPED.at(at, id=mapped.id, form=mapped.form),))

    content = workbook(view(dossier, mapped, words(language)))  # decide
    name = file_name(mapped).replace("*", "").replace("?", "").lstrip("_- ") or "invulblad.xlsx"

    commit(into, {name: content})  # write
    return Made((str(into / name),))
