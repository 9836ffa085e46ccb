"""Every typed thing as a sentence, a number or a date, in each language."""
