"""What goes into a board pack, from the figures that the pages show: nothing is worked out or decided here anew."""
