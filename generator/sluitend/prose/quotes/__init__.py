"""What a clause can quote: one module a concept, each with its table."""
