"""From a partner's CSV file to rows in the database: read, check, load."""
