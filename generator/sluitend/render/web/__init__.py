"""Pages for the web: blocks as HTML, a page as Markdown that holds it."""
