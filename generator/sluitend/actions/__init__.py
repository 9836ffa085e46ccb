"""One function a command: gather, decide, write. The only floor that writes, and it writes last."""
