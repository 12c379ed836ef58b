"""Parts of pages too large to stand in a page's own module: controls, long texts, special tables."""
