"""Files of a user's repository: trees of them, YAML and Markdown with places, edits."""
