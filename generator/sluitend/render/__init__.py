"""Documents into bytes: DOCX and PDF, the same bytes for the same document, always."""
