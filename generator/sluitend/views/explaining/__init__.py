"""The parts of a briefing: what one reader must know, in plain words, from the same data."""
