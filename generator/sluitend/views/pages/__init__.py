"""What each page of the site says; one module a page."""
