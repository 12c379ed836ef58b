"""What is said as a table for a terminal, as CSV or as JSON, for commands and over HTTP alike."""
