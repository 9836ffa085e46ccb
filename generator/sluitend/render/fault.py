"""What goes wrong between a sound document and its bytes."""


class RenderFault(Exception):
    """A document that could not be made, in the words of what was to make it."""


class LetterFault(RenderFault):
    """Text that no font can show, such as an emoji: the author's to mend, `text` says which."""

    def __init__(self, text: str) -> None:
        super().__init__(f"no font has letters for {text!r}")
        self.text = text

    def __reduce__(self) -> tuple[type["LetterFault"], tuple[str]]:
        """As it travels from one process to another."""
        return type(self), (self.text,)


class TemplateFault(RenderFault):
    """A user's own template that cannot be used: `name` is its file's, `line` counts from 1."""

    def __init__(self, name: str, line: int, why: str) -> None:
        super().__init__(f"{name}:{line}: {why}")
        self.name, self.line, self.why = name, line, why
