"""Parts of the contract health report."""
