"""What is measured, and with what: see `run`."""
