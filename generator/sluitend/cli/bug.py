"""What is said when the fault is ours."""

import platform
import traceback

from sluitend import __version__


def report(bug: Exception) -> str:
    """The trace, and how to report it."""
    trace = "".join(traceback.format_exception(bug)).rstrip()
    return (
        f"{trace}\n\n"
        f"sluitend {__version__}, Python {platform.python_version()}, {platform.system()}\n"
        "Dit is een fout in sluitend zelf, niet in uw bestanden. Meld de regels hierboven bij de "
        "beheerders van het programma, met het commando dat u gaf.\n"
        "This is a fault in sluitend itself, not in your files. Report the lines above to the "
        "program's maintainers, with the command you gave."
    )
