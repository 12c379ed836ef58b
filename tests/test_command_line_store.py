"""An older database on the command line: refused, backed up, brought up to date, restored elsewhere, taken back."""

from __future__ import annotations

from pathlib import Path

from loaders.schema_version import HEAD
from tests.loaders.older import make_older
from tests.test_command_line_sending import run

ASKED = ("outcomes", "--metric", "county-lines-closed", "--area", "West Mercia", "--format", "csv")


def test_the_way_of_an_operator_with_an_older_database(tmp_path: Path) -> None:
    url, other = (f"sqlite:///{tmp_path / name}.sqlite" for name in ("older", "other"))
    make_older(url, "0001")
    kept, later = tmp_path / "before.zip", tmp_path / "after.zip"
    assert "python app.py upgrade" in run(url, *ASKED, code=1)
    assert f"{kept} is written and checked" in run(url, "backup", str(kept))
    assert "is there already" in run(url, "backup", str(kept), code=2)
    assert f"was of version 0001 and is of version {HEAD} now" in run(url, "upgrade")
    assert f"is of version {HEAD} already" in run(url, "upgrade")
    figures = run(url, *ASKED)
    assert "county-lines-closed" in figures
    run(url, "backup", str(later))
    assert "version 0001 of the tables" in run(other, "restore", str(kept))
    assert run(other, *ASKED) == figures
    assert "--replace" in run(other, "restore", str(later), code=2)
    assert f"{later} is restored" in run(other, "restore", str(later), "--replace")
    assert run(other, *ASKED) == figures
    assert "--drop" in run(url, "downgrade", "0001", code=2)
    assert "is of version 0001 now" in run(url, "downgrade", "0001", "--drop")
    assert "is damaged, or no backup" in run(other, "restore", str(tmp_path / "older.sqlite"), code=2)
