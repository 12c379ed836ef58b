"""One module for each partner return: its row model, its rules, its worked example. None imports another.

`loaders.returns_catalogue` finds them.
"""
