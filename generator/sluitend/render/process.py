"""A process that works for another: it leaves interruptions to it, and ends with it.

One that is killed tells nobody; those that worked for it would wait for work for ever.
"""

import os
import signal
from multiprocessing import parent_process
from threading import Thread


def serve() -> None:
    """Be such a process from here on."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that hands out ends the others
    Thread(target=_end_with_it, daemon=True).start()


def _end_with_it() -> None:
    other = parent_process()
    if other is not None:
        other.join()
        os._exit(1)
