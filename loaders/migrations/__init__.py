"""How a store's tables came to be what they are: one step for each change, up and down, on SQLite and PostgreSQL.

A step holds the tables as they were at its time and never imports those of today, which go on changing. Run by
`loaders.upgrade` alone, within its one transaction.
"""
