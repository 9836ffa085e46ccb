"""The slides of a briefing: the same parts as the handout, a thought each, spoken in notes."""
