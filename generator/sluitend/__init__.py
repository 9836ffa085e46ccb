"""Service contracts as code: checked, rendered, scored and tuned from one source."""

__version__ = "0.1.0"
