"""What a metric's page shows."""
