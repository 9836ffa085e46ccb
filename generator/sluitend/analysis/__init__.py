"""What joins scoring and pricing: worked examples, settlement, scenarios, suggestions."""
