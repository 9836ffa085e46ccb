"""The kinds of consequence in words, a module a kind."""
