"""What machines ask over HTTP: figures, files of what pages show, returns sent, receipts and packs."""
