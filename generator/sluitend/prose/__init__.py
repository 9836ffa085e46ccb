"""Clauses with their quotes filled, in order and numbered: the text of the agreement."""
