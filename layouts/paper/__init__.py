"""The board paper: what it says, in the order in which boards read it, whatever file it is written to."""
