"""What may be imported before the window is painted, and before its first page is there."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.makers import new_store

SLOW = (
    *("alembic", "numpy", "openpyxl", "pandas", "pyqtgraph", "python_calamine"),
    *("rustpy_xlsxwriter", "sqlalchemy", "xlsxwriter"),
)
PAINT = """
import sys
from datetime import datetime
from PySide6.QtCore import QEventLoop, QTimer
from seller_desk import app, config

settings = config.load({"SELLER_DESK_DATA": sys.argv[1]}, language="zh_CN")
app.start_application(settings.language)
program = app.Program(settings, lambda: datetime(2026, 11, 23, 9, 30))
window = program.open_window()
loop = QEventLoop()
QTimer.singleShot(0, loop.quit)
loop.exec()
assert window.isVisible()
print(*sorted(name for name in sys.modules if "." not in name))
"""
FURNISH = """
import gc
import linecache

window.show_tab("order")
program.furnished.connect(loop.quit)
program.open_store()
loop.exec()
assert not gc.isenabled()
assert not any(name.endswith("board.py") for name in linecache.cache), "sources were searched"
print(*sorted(sys.modules))
program.leave()
assert gc.isenabled()
"""
LATER = (
    *("seller_desk.services.demo", "seller_desk.services.imports", "seller_desk.services.today"),
    *("seller_desk.views.data.page", "seller_desk.views.home.page", "seller_desk.views.veil"),
)
"""What the page of orders does not need."""


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    return printed_by(PAINT, tmp_path_factory.mktemp("shop"))


@pytest.fixture(scope="module")
def imported_by_then(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("shop")
    new_store(folder / "shop.db").close()
    return printed_by(PAINT + FURNISH, folder)


def printed_by(program: str, folder: Path) -> set[str]:
    ended = subprocess.run(
        [sys.executable, "-c", program, str(folder)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return set(ended.stdout.split())


@pytest.mark.parametrize("name", SLOW)
def test_is_not_imported_before_the_first_paint(imported: set[str], name: str) -> None:
    assert name not in imported


@pytest.mark.parametrize("name", LATER)
def test_is_not_imported_before_the_first_page(imported_by_then: set[str], name: str) -> None:
    assert "seller_desk.views.order.page" in imported_by_then
    assert name not in imported_by_then
