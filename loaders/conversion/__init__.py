"""What layouts of published files are made with: their rows, areas, periods and numbers, as publishers write them."""
