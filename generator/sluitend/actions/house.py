"""The house style of a repository as values for the renderer, its files read from the tree."""
