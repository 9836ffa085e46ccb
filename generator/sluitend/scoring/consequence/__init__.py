"""What each kind of consequence gives, one module a kind, before rounding and caps."""
