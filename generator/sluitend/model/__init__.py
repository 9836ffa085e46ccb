"""What a contract is: frozen types, one module a concept. The JSON Schema comes from here."""
