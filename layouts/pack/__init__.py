"""The board pack: what it holds, what it was made from, and the files it is written to."""
