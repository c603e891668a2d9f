"""The program ends cleanly, whenever and however it is closed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.makers import NOW, new_store
from tests.views.order.conftest import fill

BEGIN = """
import atexit, sys
from datetime import datetime
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

def tell():
    print("windows left:", len(QApplication.topLevelWidgets()))

atexit.register(tell)  # before the program's own, so it runs after it
from seller_desk import app, config
from seller_desk.views.shots import rest, wait_for

settings = config.load({"SELLER_DESK_DATA": sys.argv[1]}, language="en")
"""
PROGRAM = """
app.start_application("en")
program = app.Program(settings, lambda: datetime(2026, 11, 23, 9, 30))
program.open_window()
program.open_store()
"""
ENDS = {
    "with the window still open": PROGRAM
    + """
wait_for(lambda: program.furniture is not None)
program.window.show_tab("order")
wait_for(lambda: program.furniture.desk.is_settled)
""",
    "in the middle of reading": PROGRAM
    + """
wait_for(lambda: program.furniture is not None)
program.window.show_tab("order")
""",
    "with the store closed under its pages": PROGRAM
    + """
wait_for(lambda: program.furniture is not None)
program.window.show_tab("order")
program.furniture.leave()
rest(100)
""",
    "before the store is open": PROGRAM
    + """
rest(1)
program.leave()
""",
    "by its window": """
app.start_application("en")
timer = QTimer(interval=500)
timer.timeout.connect(QApplication.closeAllWindows)
timer.start()
sys.exit(app.run(settings, lambda: datetime(2026, 11, 23, 9, 30)))
""",
}


@pytest.mark.parametrize("how", ENDS)
def test_the_program_ends_without_a_word(tmp_path: Path, how: str) -> None:
    store = new_store(tmp_path / "shop.db")
    with store.write("fill", now=NOW) as session:
        fill(session)
    store.close()

    ended = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", BEGIN + ENDS[how], str(tmp_path)],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )

    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout == "windows left: 0\n"


def test_pictures_of_a_shop_that_cannot_be_opened_are_refused(tmp_path: Path) -> None:
    """Instead of waiting for ever for pages that never come."""
    (tmp_path / "shop.db").write_bytes(b"nothing of ours")
    words = ("--lang", "en", "--now", f"{NOW}", "shots", str(tmp_path / "pictures"))

    ended = subprocess.run(
        [sys.executable, "-m", "seller_desk", *words],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "SELLER_DESK_DATA": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )

    assert ended.returncode == 1
    assert len(ended.stderr.splitlines()) == 1
