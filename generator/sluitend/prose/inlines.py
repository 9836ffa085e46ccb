"""The inlines of a text: its quotes answered, its references resolved, its emphasis kept."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar
from urllib.parse import unquote

from sluitend.load.near import hint
from sluitend.problem import Fault, Problem, Severity
from sluitend.prose.blocks import Break, Emphasis, Inline, Inlines, Link, Reference, Run, Strong
from sluitend.prose.outline import AgreementPlan, Label
from sluitend.prose.parts import Part
from sluitend.prose.quotes.quote import Asked
from sluitend.prose.vocabulary import Written, answer

UNKNOWN_TARGET = Fault(
    "SL306",
    Severity.ERROR,
    {
        "nl": "de verwijzing naar `#{target}` komt nergens uit",
        "en": "the reference to `#{target}` leads nowhere",
    },
    {"nl": "{hint}", "en": "{hint}"},
)
NOT_HERE = Fault(
    "SL307",
    Severity.ERROR,
    {
        "nl": "de verwijzing naar `#{target}` wijst naar tekst die voor deze overeenkomst niet "
        "geldt",
        "en": "the reference to `#{target}` points at text that does not hold for this contract",
    },
    {
        "nl": "Geef deze alinea dezelfde voorwaarde als `#{target}`, of haal de verwijzing weg.",
        "en": "Give this paragraph the same condition as `#{target}`, or take the reference away.",
    },
)
LINK_TEXT = Fault(
    "SL309",
    Severity.ERROR,
    {
        "nl": "de verwijzing naar `#{target}` heeft een eigen tekst",
        "en": "the reference to `#{target}` has a text of its own",
    },
    {
        "nl": "Schrijf `[](#{target})`: woord en nummer komen er vanzelf.",
        "en": "Write `[](#{target})`: word and number come by themselves.",
    },
)

_ENDS = re.compile(r"(?P<word>\S*)[.!?][”’\")]?\s+$")
_SHORT = frozenset({"nr", "art", "jo", "blz", "incl", "excl", "dhr", "mevr", "ca", "no"})
"""Words that end in a point without ending a sentence, besides initials and *B.V.*"""
_BLANKS = re.compile(r"[ \t\r\n]+")
_INITIALS = re.compile(r"(?:[^\W\d]\.)*[^\W\d]")

T = TypeVar("T", Label, bool)


@dataclass(frozen=True, slots=True)
class _Quoted:
    """What a quote gave: one run, whatever stands around it."""

    text: str


Unjoined = Inline | _Quoted


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the inlines of one article or annex, noting what is wrong."""

    plan: AgreementPlan
    asked: Asked
    within: str
    """Id of the article or annex."""
    problems: list[Problem] = field(default_factory=list)

    def inlines(self, part: Part | None, *, begins: bool = True) -> Inlines:
        """The inlines of a paragraph, heading or cell; `begins`: a sentence begins with it."""
        if part is None:
            return ()
        return joined(self._inlines(part.parts), begins=begins)

    def _inlines(self, parts: Sequence[Part]) -> list[Unjoined]:
        return [inline for part in parts for inline in self._inline(part)]

    def _inline(self, part: Part) -> Sequence[Unjoined]:
        match part.kind:
            case "softbreak":
                return (Run(" "),)
            case "hardbreak":
                return (Break(),)
            case "strong":
                return (Strong(joined(self._inlines(part.parts))),)
            case "em":
                return (Emphasis(joined(self._inlines(part.parts))),)
            case "quote":
                return (_Quoted(self._quoted(part)),)
            case "link":
                return self._link(part)
        return (Run(part.token.content),) if part.token.content else ()

    def _quoted(self, part: Part) -> str:
        meta = part.token.meta
        written = Written(meta["name"], meta["attribute"], meta["id"], part.place)
        found = answer(written, self.asked)
        if isinstance(found, Problem):
            self.problems.append(found)
        return found if isinstance(found, str) else f"[{written}]"

    def _link(self, part: Part) -> Sequence[Unjoined]:
        url = unquote(str(part.token.attrs["href"]))
        content = joined(self._inlines(part.parts))
        if url.startswith("#"):
            if content:
                self.problems.append(LINK_TEXT.at(part.place, target=url[1:]))
            return self._reference(url[1:], part)
        if url.lower().startswith(("https://", "mailto:")):
            return (Link(str(part.token.attrs["href"]), content or (Run(url),)),)
        return content

    def _reference(self, name: str, part: Part) -> Sequence[Unjoined]:
        label = self._target(name, self.plan.labels)
        if label is not None:
            return (Reference(label.target, label.printed, label.number),)
        unsure = self._target(name, self.plan.absent)
        if unsure is None:
            self.problems.append(UNKNOWN_TARGET.at(part.place, target=name, hint=self._hint(name)))
        elif not unsure:
            self.problems.append(NOT_HERE.at(part.place, target=name))
        return (Run(f"[#{name}]"),)

    def _target(self, name: str, known: Mapping[str, T]) -> T | None:
        """An article or annex first, else a lid of this one."""
        found = known.get(name)
        return found if found is not None else known.get(f"{self.within}.{name}")

    def _hint(self, name: str) -> Mapping[str, str]:
        inside = f"{self.within}."
        targets = (*self.plan.labels, *self.plan.absent)
        known = {one.removeprefix(inside) for one in targets}
        return hint(
            name,
            known,
            "Verwijs naar het id van een artikel, lid of bijlage.",
            "Refer to the id of an article, paragraph or annex.",
        )


# --- joining ----------------------------------------------------------------------------------


def joined(parts: Iterable[Unjoined], *, begins: bool = False) -> Inlines:
    """Runs put together, spaces single, points not doubled; quotes stay runs of their own.

    `begins` says that a sentence begins here: a quote or reference then takes a capital.
    """
    done: list[Inline] = []
    own = False  # whether the last run is a quote's
    before, counted = "", 0
    for part in parts:
        # what was written so far; the last run may have grown since
        before += plain_text(done[counted:])
        counted = len(done)
        match part:
            case Run(text):
                text = _following(text, before, quoted=own)
                if text and done and isinstance(done[-1], Run) and not own:
                    done[-1] = Run(done[-1].text + text)
                    before += text
                elif text:
                    done.append(Run(text))
                own = own and not text
            case _Quoted(text):
                done.append(Run(_at(_following(text, before), before, begins)))
                own = True
            case Reference(target, label, number):
                done.append(Reference(target, _at(label, before, begins), number))
                own = False
            case _:
                done.append(part)
                own = False
    return _trimmed(done)


def plain_text(inlines: Iterable[Inline]) -> str:
    """The text of inlines as a reader sees it."""
    text = ""
    for inline in inlines:
        match inline:
            case Run(run):
                text += run
            case Strong(content) | Emphasis(content) | Link(_, content):
                text += plain_text(content)
            case Reference(_, label, _):
                text += label
            case Break():
                text += "\n"
    return text


def _single(text: str) -> str:
    """One space between words; a no-break space is none of those."""
    return _BLANKS.sub(" ", text)


def _following(text: str, before: str, *, quoted: bool = False) -> str:
    """A text without the space that stands before it already.

    Where a quote ends in a point (*B.V.*), that point ends the sentence too.
    """
    text = _single(text)
    if before.endswith((" ", "\n")):
        text = text.lstrip(" ")
    return text[1:] if quoted and before.endswith(".") and text.startswith(".") else text


def _trimmed(inlines: list[Inline]) -> Inlines:
    """Without blanks at either end."""
    if inlines and isinstance(inlines[0], Run):
        inlines[0] = Run(inlines[0].text.lstrip(" "))
    if inlines and isinstance(inlines[-1], Run):
        inlines[-1] = Run(inlines[-1].text.rstrip(" "))
    return tuple(inline for inline in inlines if not isinstance(inline, Run) or inline.text)


def _at(text: str, before: str, begins: bool) -> str:
    """A text with a capital where a sentence begins with it."""
    if before.strip():
        begins = _ends_sentence(before)
    return text[:1].upper() + text[1:] if begins else text


def _ends_sentence(before: str) -> bool:
    """Whether a new sentence begins after this text."""
    found = _ENDS.search(before[-40:])
    if found is None or _INITIALS.fullmatch(found["word"]):
        return False
    return found["word"].lower() not in _SHORT
