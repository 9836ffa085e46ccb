"""PDF: the document goes as data to a Typst template, so that text never becomes markup."""
