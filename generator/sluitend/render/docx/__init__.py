"""DOCX: Pandoc writes the text, our own parts make it a document a lawyer can edit."""
