"""The annexes of the agreement: one module each for those that are made of data."""
