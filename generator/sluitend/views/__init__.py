"""What each document says: ready values for a template, one module a document."""
