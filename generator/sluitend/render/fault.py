"""What goes wrong between a sound document and its bytes."""


class RenderFault(Exception):
    """A document that could not be made, in the words of what was to make it."""
