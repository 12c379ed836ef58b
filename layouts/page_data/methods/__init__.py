"""What the pages of methods say, one topic a file."""
