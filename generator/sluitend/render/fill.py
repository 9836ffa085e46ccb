"""Our own document templates, filled with a ready view: Markdown in, blocks out.

Text that goes in is escaped and stays text. Blocks and inlines go in as marks of noncharacters
and come out where the marks stood.
"""

import re
from typing import get_args

from jinja2 import Environment, StrictUndefined, Undefined
from jinja2.sandbox import SandboxedEnvironment

from sluitend.prose.blocks import Block, Inline
from sluitend.render.markdown import MARK, Whole, parsed

PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")  # what Markdown lets a backslash take away
LINE_END = re.compile(r"\s*[\r\n\v\f\x85\u2028\u2029]+\s*")
NONCHARACTERS = re.compile("[\ufdd0-\ufdef]")
BLOCKS = get_args(Block)
INLINES = get_args(Inline)


def fill(template: str, view: object, *, sandboxed: bool = False) -> tuple[Block, ...]:
    """The blocks of a template with its view, which the template knows as `view`.

    Sandboxed it reaches nothing beyond what it is given.
    """
    wholes: list[Whole] = []

    def finalize(value: object) -> str:
        if isinstance(value, str):
            return escaped(value)
        wholes.append(_whole(value))
        return MARK.format(len(wholes) - 1)

    # no autoescape: what comes out is Markdown, and `finalize` escapes for that
    house = (SandboxedEnvironment if sandboxed else Environment)(
        undefined=StrictUndefined,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    return parsed(house.from_string(template).render(view=view), wholes)


def escaped(text: str) -> str:
    """Text as Markdown that reads as that text, on one line."""
    if NONCHARACTERS.search(text):
        raise ValueError(f"noncharacters in {text[:60]!r}")
    return PUNCTUATION.sub(r"\\\1", LINE_END.sub(" ", text.strip()))


def _whole(value: object) -> Whole:
    """Blocks or inlines as they are; a single one counts as a tuple of one."""
    if isinstance(value, Undefined):
        raise TypeError(str(value))  # which itself says what is undefined
    items = value if isinstance(value, tuple) else (value,)
    for kinds in (BLOCKS, INLINES):
        if all(isinstance(item, kinds) for item in items):
            return items
    raise TypeError(f"neither text nor blocks: {value!r}")
