"""Backups: everything comes back, on either kind of database and from older versions; what is wrong is refused."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import orjson
import pytest
from sqlalchemy import insert

from app import Settings, Store
from loaders.backup import back_up
from loaders.backup_file import ABOUT, CHECKSUMS, open_backup
from loaders.comment_tables import comment
from loaders.database import connect_engine, open_engine, read_data_version, write_transaction
from loaders.errors import StoreError, UsageError
from loaders.load import Sending
from loaders.restore import restore
from loaders.schema_version import HEAD, schema_number
from loaders.upgrade import upgrade_store
from metrics.refresh import make_ready
from tests.loaders.older import OLDER, describe_tables, make_older, read_everything
from tests.loaders.sent import supply, supply_row, write
from tests.loaders.stored import RECEIVED

CLOSED = supply(supply_row(measure="county-lines-closed", category="All"))


def make_store(url: str, folder: Path) -> None:
    """A store with something in every table: of the past, too, and a comment."""
    make_older(url, "0003")
    upgrade_store(url, make_ready)
    store = Store(Settings(database_url=url))
    report = store.load(Sending(write(folder, CLOSED), note="Counted again."))
    assert report.accepted
    said = {"partnership": "west-mercia", "metric": "drug-seizures", "quarter": 1, "person": "A"}
    with write_transaction(store.engine) as connection:
        connection.execute(
            insert(comment).values(**said, text="“Más”\n\t\\N", written_at=RECEIVED, version=1, illustrative=False)
        )
    store.engine.dispose()


@pytest.fixture
def source(tmp_path: Path) -> str:
    """The address of an embedded store, of which `backup` is the backup."""
    url = f"sqlite:///{tmp_path / 'source.sqlite'}"
    make_store(url, tmp_path)
    return url


@pytest.fixture
def backup(source: str, tmp_path: Path) -> Path:
    """The file of a backup."""
    path = tmp_path / "backup.zip"
    made = back_up(source, path)
    assert made.schema == HEAD
    return path


# ------------------------------------------------------------ there and back


def test_everything_comes_back(database_url: str, tmp_path: Path) -> None:
    """From each kind of database, by way of the other one, to the first."""
    make_store(database_url, tmp_path)
    before = read_everything(database_url)
    assert [name for name, rows in before.items() if not rows and not name.startswith(("return_", "reach"))] == []
    made = back_up(database_url, tmp_path / "one.zip")
    assert made.rows == sum(map(len, before.values())) - len(before["alembic_version"])
    other = f"sqlite:///{tmp_path / 'other.sqlite'}"
    assert restore(other, tmp_path / "one.zip", make_ready) == made
    assert read_everything(other) == before
    assert back_up(other, tmp_path / "two.zip") == made
    tables = describe_tables(database_url)
    restore(database_url, tmp_path / "two.zip", lambda _: None, replace=True)
    assert describe_tables(database_url) == tables
    after = read_everything(database_url)
    assert {name for name in before if before[name] != after[name]} == {"store_state", "revision"}
    assert len(after["revision"]) == len(before["revision"]) + 1  # that it was restored: servers look again


def test_what_is_restored_goes_on(backup: Path, database_url: str, tmp_path: Path) -> None:
    restore(database_url, backup, make_ready)
    store = Store(Settings(database_url=database_url))
    earlier = read_everything(database_url)
    report = store.load(Sending(write(tmp_path, CLOSED.replace("12", "13")), note="Counted again."))
    assert report.accepted
    assert report.submission not in {row[0] for row in earlier["submission"]}
    before = read_everything(database_url)["outcome"]
    store.refresh()
    assert read_everything(database_url)["outcome"] == before
    store.engine.dispose()


@pytest.mark.parametrize("version", OLDER)
def test_a_backup_of_an_older_version_is_restored_and_brought_up_to_date(
    version: str, database_url: str, tmp_path: Path
) -> None:
    make_older(database_url, version)
    before = read_everything(database_url)
    made = back_up(database_url, tmp_path / "old.zip")
    tables = [rows for name, rows in before.items() if name != schema_number.name]
    assert (made.schema, made.rows) == (version, sum(map(len, tables)))
    assert read_everything(database_url) == before
    restored = f"sqlite:///{tmp_path / 'restored.sqlite'}"
    restore(restored, tmp_path / "old.zip", make_ready)
    upgrade_store(database_url, make_ready)
    upgraded, came_back = read_everything(database_url), read_everything(restored)
    told_by_clock, drawn = {"revision"}, {"attempt"}  # each upgrade draws the keys of receipts
    assert {name for name in upgraded if upgraded[name] != came_back[name]} <= told_by_clock | drawn
    assert [row[:-1] for row in upgraded["attempt"]] == [row[:-1] for row in came_back["attempt"]]


def test_servers_look_again_after_a_restore(backup: Path, database_url: str) -> None:
    """Whatever version of the data they hold in memory, that of the restored store is a later one."""
    restore(database_url, backup, make_ready)
    engine = connect_engine(database_url)
    with engine.connect() as connection:
        held = read_data_version(connection)
    restore(database_url, backup, make_ready, replace=True)
    with engine.connect() as connection:
        assert read_data_version(connection) > held
    engine.dispose()


# ------------------------------------------------------------ nothing is lost unasked


def test_a_file_that_is_there_is_not_overwritten_unasked(source: str, tmp_path: Path) -> None:
    path = tmp_path / "there.zip"
    path.write_text("mine")
    with pytest.raises(UsageError, match="is there already. Name another file, or say --overwrite"):
        back_up(source, path)
    assert path.read_text() == "mine"
    with pytest.raises(UsageError, match="is there already"):
        back_up(source, tmp_path, overwrite=True)
    back_up(source, path, overwrite=True)
    with open_backup(path) as backup:
        assert backup.verify()


def test_a_store_that_holds_returns_is_not_replaced_unasked(backup: Path, database_url: str, tmp_path: Path) -> None:
    store = Store(Settings(database_url=database_url))
    store.load(Sending(write(tmp_path, "area,period\r\nnothing,good\r\n")))  # rejected: a receipt is all there is
    before = read_everything(database_url)
    with pytest.raises(UsageError, match="holds returns already. Nothing was changed.*--replace"):
        restore(database_url, backup, make_ready)
    assert read_everything(database_url) == before
    store.engine.dispose()


def test_a_store_that_nobody_sent_anything_to_is_filled(backup: Path, source: str, database_url: str) -> None:
    Store(Settings(database_url=database_url)).engine.dispose()
    restore(database_url, backup, make_ready)
    assert read_everything(database_url) == read_everything(source)


# ------------------------------------------------------------ what is no backup


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-200])


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)


def write_text(path: Path) -> None:
    path.write_text("area,period\r\n")


def write_archive(path: Path) -> None:
    with ZipFile(path, "w") as archive:
        archive.writestr("a.csv", "area,period\r\n")


def rewrite(path: Path, name: str, change: Callable[[bytes], bytes]) -> None:
    """Change one text of a backup; the archive itself stays in order."""
    with ZipFile(path) as archive:
        texts = {each: archive.read(each) for each in archive.namelist()}
    texts[name] = change(texts[name])
    with ZipFile(path, "w") as archive:
        for each, text in texts.items():
            archive.writestr(each, text)


def change_row(path: Path) -> None:
    rewrite(path, "tables/outcome.jsonl", lambda text: text.replace(b"12.0", b"13.0"))


def change_kind(path: Path) -> None:
    rewrite(path, ABOUT, lambda _: orjson.dumps({"format": "another program's"}))


def change_sums(path: Path) -> None:
    rewrite(path, CHECKSUMS, lambda _: b"[]")


@pytest.mark.parametrize("spoil", [cut, flip, write_text, write_archive, change_row, change_kind, change_sums])
def test_a_damaged_or_foreign_file_is_refused_in_words(
    spoil: Callable[[Path], None], backup: Path, tmp_path: Path
) -> None:
    spoil(backup)
    url = f"sqlite:///{tmp_path / 'new.sqlite'}"
    with pytest.raises(UsageError, match="backup.zip (is damaged|is no backup).*Nothing was changed"):
        restore(url, backup, make_ready)
    assert not (tmp_path / "new.sqlite").exists()


@pytest.mark.parametrize("error", [KeyError("x"), ValueError("x"), FileNotFoundError(2, "x")], ids=repr)
def test_a_mistake_of_who_reads_a_backup_is_not_called_damage(error: Exception, backup: Path) -> None:
    with pytest.raises(type(error)) as caught, open_backup(backup):
        raise error
    assert caught.value is error


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read: No such file"):
        restore(f"sqlite:///{tmp_path / 'new.sqlite'}", tmp_path / "none.zip", make_ready)


def test_a_backup_of_a_newer_version_is_refused(backup: Path, tmp_path: Path) -> None:
    newer = orjson.dumps(orjson.loads(ZipFile(backup).read(ABOUT)) | {"schema": "0999"}) + b"\n"
    rewrite(backup, ABOUT, lambda _: newer)
    found = sha256(newer).hexdigest()
    rewrite(backup, CHECKSUMS, lambda text: orjson.dumps(orjson.loads(text) | {ABOUT: {"rows": 1, "sha256": found}}))
    with pytest.raises(UsageError, match="is of version 0999, which this program does not know"):
        restore(f"sqlite:///{tmp_path / 'new.sqlite'}", backup, make_ready)


def test_an_empty_database_is_nothing_to_back_up(database_url: str, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is nothing to back up"):
        back_up(database_url, tmp_path / "empty.zip")
    assert list(tmp_path.glob("empty*")) == []
    open_engine(database_url).dispose()
    assert back_up(database_url, tmp_path / "new.zip").data_version == 0


def test_a_folder_that_is_not_there_is_told(source: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written: No such file"):
        back_up(source, tmp_path / "none" / "backup.zip")
