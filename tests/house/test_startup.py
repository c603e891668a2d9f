"""What may be imported before the window is painted: Qt, and nothing that takes time."""

import subprocess
import sys
from pathlib import Path

import pytest

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


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("shop")
    painted = subprocess.run(
        [sys.executable, "-c", PAINT, str(folder)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert painted.returncode == 0, painted.stderr
    return set(painted.stdout.split())


@pytest.mark.parametrize("name", SLOW)
def test_is_not_imported_before_the_first_paint(imported: set[str], name: str) -> None:
    assert name not in imported
