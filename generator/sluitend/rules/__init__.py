"""What a practitioner would say of a contract: pure functions that give findings."""
