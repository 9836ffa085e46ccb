"""The plugin of MkDocs and ProperDocs."""
