"""One module for each published layout, turned into the rows of a return."""
