"""P26: what holds buyers' data is its owner's alone; what a kill leaves over is cleared away."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from seller_desk.models.store import Store
from seller_desk.services import backup
from tests.makers import NOW, make_order, new_store
from tests.services.paper import first, write

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows keeps other kinds of rights")

ROOT = Path(__file__).parents[2]
WINDOW = """
import sys
from datetime import datetime
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from seller_desk import app, config

settings = config.load({"SELLER_DESK_DATA": sys.argv[1]}, language="en")
app.start_application("en")


def close() -> None:
    if Path(sys.argv[1], "shop.db").exists():
        QApplication.closeAllWindows()


timer = QTimer(interval=1_000)
timer.timeout.connect(close)
timer.start()
sys.exit(app.run(settings, lambda: datetime(2026, 11, 23, 9, 30)))
"""
KILLED_HALF_WAY = """
import os, signal, sys
from datetime import datetime
from pathlib import Path
from seller_desk import config
from seller_desk.models import store as stores
from seller_desk.services import backup

config.make_private()
stores.seal = lambda path: os.kill(os.getpid(), signal.SIGKILL)
store = stores.Store.open(Path(sys.argv[1]))
backup.make(store, datetime(2026, 11, 23, 9, 30))
"""


def run(*words: str, data: Path) -> subprocess.CompletedProcess[str]:
    """The program under a system that lets everybody read what is made."""
    return subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        env={**os.environ, "SELLER_DESK_DATA": str(data)},
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
        umask=0,
    )


def open_to_others(folder: Path) -> list[str]:
    """Files and folders that somebody else may look into."""
    return [
        f"{path.relative_to(folder)} {stat.S_IMODE(path.stat().st_mode):o}"
        for path in (folder, *folder.rglob("*"))
        if path.stat().st_mode & 0o077
    ]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def test_store_backups_and_logs_of_commands_are_private(data: Path, tmp_path: Path) -> None:
    sheet = write(tmp_path / "a.xlsx", first())
    for words in (
        ["import", str(sheet)],
        ["backup"],
        ["export", "orders", "--to", str(data / "o.xlsx")],
    ):
        done = run("-m", "seller_desk", "--now", f"{NOW}", *words, data=data)
        assert done.returncode == 0, done.stderr

    assert open_to_others(data) == []
    assert len(list(data.rglob("*.db"))) > 1


def test_what_the_window_keeps_is_private(data: Path) -> None:
    done = run("-c", WINDOW, str(data), data=data)

    assert (done.returncode, done.stderr) == (0, "")
    assert open_to_others(data) == []
    assert {"shop.db", "window.ini", "seller-desk.log"} <= {path.name for path in data.rglob("*")}


def test_half_a_backup_of_a_killed_program_goes_with_the_next_start(data: Path) -> None:
    store = new_store(data / "shop.db")
    with store.write("made", now=NOW) as session:
        make_order(session)
    backup.make(store, NOW)  # nothing is left to be kept, so no other backup clears away
    store.close()
    killed = run("-c", KILLED_HALF_WAY, str(store.path), data=data)
    assert killed.returncode == -signal.SIGKILL
    assert parts(data)
    assert open_to_others(data) == []

    assert run("-c", WINDOW, str(data), data=data).returncode == 0
    assert not parts(data)


def test_half_a_backup_goes_with_the_next_backup_too(store: Store) -> None:
    made = backup.make(store, NOW)
    half = made.with_name("half.db.part")
    half.write_bytes(b"SQLite")

    backup.make(store, NOW)
    assert not half.exists()


def parts(folder: Path) -> list[Path]:
    return list(folder.rglob("*.part*"))
