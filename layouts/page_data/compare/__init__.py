"""What the page that compares areas shows."""
