"""From an exhibit to one medium (page, image, file), one module for each medium."""
