"""What a language must say, a concept a module: a text that is missing is a type error."""
