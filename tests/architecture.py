"""The rules of the house that a program can check, beside the import contracts of pyproject.toml.

A rule takes one source file and yields a line, `path:line: problem`, for each place that breaks it.
"""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

REPOSITORY = Path(__file__).resolve().parent.parent
PACKAGES = ("loaders", "metrics", "layouts")

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
VAGUE_NAMES = {"utils", "util", "common", "helpers", "helper", "manager", "misc"}

# Where SQL may be written. Everything else asks these.
SQL_FILES = {
    "app.py",
    "loaders/tables.py",
    "loaders/database.py",
    "loaders/bulk.py",
    "loaders/comment_tables.py",
    "loaders/comments.py",
    "loaders/sending_tables.py",
    "loaders/keep.py",
    "loaders/attempts.py",
    "loaders/history.py",
    "loaders/differences.py",
    "loaders/withdraw.py",
    "loaders/parts.py",
    "loaders/load.py",
    "loaders/remove.py",
    "loaders/sent.py",
    "loaders/stood.py",
    "loaders/schema_version.py",
    "loaders/upgrade.py",
    "loaders/backup.py",
    "loaders/restore.py",
    "loaders/migrations/changes.py",
    "loaders/migrations/return_tables.py",
    "loaders/migrations/versions/v0001_first_store.py",
    "loaders/migrations/versions/v0002_sendings.py",
    "loaders/migrations/versions/v0003_what_parts_say.py",
    "loaders/migrations/versions/v0004_as_at.py",
    "loaders/migrations/versions/v0005_keys_of_receipts.py",
    "loaders/standing.py",
    "loaders/revisions.py",
    "loaders/provenance.py",
    "metrics/counts.py",
    "metrics/outcomes.py",
    "metrics/stored_cells.py",
    "metrics/stored_past.py",
    "metrics/held_back.py",
}

# What only calculates: arrays and plain values in, arrays and plain values out.
PURE = ("metrics/statistics/", "metrics/disclosure", "layouts/charts/")
DATABASE_AND_WEB = {"sqlalchemy", "dash"}

# What the metrics may know of the loaders: what is stored and what it means, never how it came in.
LOADERS_THAT_METRICS_KNOW = {
    *("tables", "areas", "periods", "errors", "codes", "ages", "status", "database", "bulk"),
    *("provenance", "revisions"),
}

# Folders of one person's machine. Spelt so that this file does not find itself.
MACHINE_PATH = re.compile(r"(?<![\w.~>/])/(?:work|root|tmp|home|Users)" + r"/\w")
TEXT_FILES = (".py", ".md", ".toml", ".txt", ".css", ".js", ".yml", ".yaml", ".html", ".json", ".sh")
TEXT_NAMES = ("Makefile", "run", ".gitignore", ".editorconfig")

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Source:
    """A Python file of the project: its path from the top, with slashes, and its text."""

    path: str
    text: str

    @property
    def tree(self) -> ast.Module:
        """What Python reads the text as."""
        return ast.parse(self.text, filename=self.path)

    @property
    def package(self) -> str:
        """The top-level folder it is in, or its own name at the top."""
        return PurePosixPath(self.path).parts[0]

    def at(self, line: int, problem: str) -> str:
        """A problem as editors link to it: `path:line: problem`."""
        return f"{self.path}:{line}: {problem}"


Rule = Callable[[Source], Iterator[str]]


def read_source(path: Path) -> Source:
    """One file of the project as a `Source`."""
    return Source(path.relative_to(REPOSITORY).as_posix(), path.read_text(encoding="utf-8"))


def find_product_sources() -> list[Source]:
    """Every Python file of the product: the packages, and the composition root once it is there."""
    paths = [path for package in PACKAGES for path in (REPOSITORY / package).rglob("*.py")]
    return [read_source(path) for path in sorted([*REPOSITORY.glob("*.py"), *paths])]


def find_all_sources() -> list[Source]:
    """Every Python file of the product and of the tests."""
    tests = sorted((REPOSITORY / "tests").rglob("*.py"))
    return [*find_product_sources(), *(read_source(path) for path in tests)]


def find_imports(source: Source) -> Iterator[tuple[int, str]]:
    """The line and the full name of everything that a file imports, also inside functions."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def find_sql_out_of_place(source: Source) -> Iterator[str]:
    """Imports of SQLAlchemy outside the few files that may write SQL."""
    for line, name in find_imports(source):
        if name.split(".")[0] == "sqlalchemy" and source.path not in SQL_FILES:
            yield source.at(line, f"imports {name}; SQLAlchemy belongs in {', '.join(sorted(SQL_FILES))}")


def find_impure_imports(source: Source) -> Iterator[str]:
    """Imports of the database or the web in what only calculates."""
    for line, name in find_imports(source):
        if source.path.startswith(PURE) and name.split(".")[0] in DATABASE_AND_WEB:
            yield source.at(line, f"imports {name}, but it only calculates")


def find_loaders_beyond_metrics(source: Source) -> Iterator[str]:
    """Imports, in the metrics, of loaders that they need not know."""
    for line, name in find_imports(source):
        top, *rest = name.split(".")
        if source.package == "metrics" and top == "loaders" and rest[0] not in LOADERS_THAT_METRICS_KNOW:
            yield source.at(line, f"imports loaders.{rest[0]}, which metrics need not know")


def find_long_file(source: Source) -> Iterator[str]:
    """A file of more than 300 lines."""
    lines = len(source.text.splitlines())
    if lines > LONGEST_FILE:
        yield source.at(1, f"has {lines} lines; a file stops at {LONGEST_FILE}")


def find_long_functions(source: Source) -> Iterator[str]:
    """Functions of more than 40 lines, from `def` to the end, their docstring not counted."""
    for node in ast.walk(source.tree):
        if isinstance(node, Function) and count_lines(node) > LONGEST_FUNCTION:
            yield source.at(
                node.lineno,
                f"{node.name} has {count_lines(node)} lines; a function stops at {LONGEST_FUNCTION}",
            )


def count_lines(function: Function) -> int:
    """The lines of a function without those of its docstring."""
    first = function.body[0]
    has_docstring = ast.get_docstring(function, clean=False) is not None
    docstring = (first.end_lineno or 0) - first.lineno + 1 if has_docstring else 0
    return (function.end_lineno or 0) - function.lineno + 1 - docstring


def find_vague_name(source: Source) -> Iterator[str]:
    """A module or folder whose name says nothing of what is in it."""
    for part in PurePosixPath(source.path).with_suffix("").parts:
        if set(part.split("_")) & VAGUE_NAMES:
            yield source.at(1, f"is called {part}, which says nothing of what is in it")


def find_missing_docstrings(source: Source) -> Iterator[str]:
    """Modules, and public functions and classes at their top, that do not say what they are for."""
    if not ast.get_docstring(source.tree):
        yield source.at(1, "the module has no docstring")
    for node in source.tree.body:
        if not isinstance(node, Function | ast.ClassDef) or node.name.startswith("_"):
            continue
        if not ast.get_docstring(node):
            yield source.at(node.lineno, f"{node.name} has no docstring")


def find_machine_paths(source: Source) -> Iterator[str]:
    """Folders that exist on one person's machine only."""
    for number, line in enumerate(source.text.splitlines(), start=1):
        found = MACHINE_PATH.search(line)
        if found:
            yield source.at(number, f"names a folder of one machine: {found.group()}…")


def find_texts() -> list[Source]:
    """Every text file of the project that people write, but not data."""
    hidden = {".venv", ".git", "shots", "__pycache__"}
    paths = (path for path in REPOSITORY.rglob("*") if not hidden & set(path.parts))
    kept = (path for path in paths if path.suffix in TEXT_FILES or path.name in TEXT_NAMES)
    return [
        read_source(path)
        for path in kept
        if path.is_file() and not any(p.startswith(".") and p.endswith("_cache") for p in path.parts)
    ]
