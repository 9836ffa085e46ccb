"""The parts of the quarterly review, one module each."""
