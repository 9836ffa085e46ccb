"""From a tree of files to contracts: catalogue taken in, references resolved, faults collected."""
