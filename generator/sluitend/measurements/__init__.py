"""Suppliers' files as observations: what was delivered, read as the mapping says."""
