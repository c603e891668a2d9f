"""Which room may look into which: the contracts of pyproject.toml, and proof that they bite."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from importlinter import configuration
from importlinter.application.use_cases import lint_imports

ROOT = Path(__file__).parents[2]
ROOMS = (
    ".",
    "models",
    "sheets",
    "services",
    "services/order",
    "services/product",
    "views",
    "views/charts",
    "views/exchange",
    "views/desk",
    "views/home",
    "views/order",
    "views/product",
    "views/widgets",
)


def test_every_room_keeps_to_its_contract(capsys: pytest.CaptureFixture[str]) -> None:
    configuration.configure()

    kept = lint_imports(config_filename=str(ROOT / "pyproject.toml"), cache_dir=None, no_logo=True)

    assert kept, capsys.readouterr().out


def test_an_empty_house_keeps_every_contract(tmp_path: Path) -> None:
    a_small_house(tmp_path)

    assert lint(tmp_path).returncode == 0


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("models/wrong.py", "import seller_desk.services", "The house"),
        ("models/wrong.py", "import seller_desk.sheets", "The house"),
        ("drawer.py", "", "The house"),
        ("services/order/wrong.py", "import seller_desk.services.product", "Services"),
        ("views/order/wrong.py", "import seller_desk.views.product", "Views"),
        ("views/widgets/wrong.py", "import seller_desk.services", "Widgets and charts"),
        ("services/order/wrong.py", "import PySide6.QtWidgets", "Qt in views"),
        ("views/home/wrong.py", "import pyqtgraph", "pyqtgraph in"),
        ("services/wrong.py", "import openpyxl", "Spreadsheet libraries"),
        ("services/wrong.py", "def late():\n    import alembic", "alembic in"),
        ("models/wrong.py", "import sqlite3", "The standard sqlite3"),
    ],
)
def test_a_wrong_import_is_found(tmp_path: Path, module: str, line: str, contract: str) -> None:
    package = a_small_house(tmp_path)
    (package / module).write_text(line + "\n", encoding="utf-8")

    found = lint(tmp_path)

    broken = [row for row in found.stdout.splitlines() if row.endswith("BROKEN")]
    assert [row for row in broken if row.startswith(contract)], found.stdout


def a_small_house(folder: Path) -> Path:
    """Every room, empty, under the contracts of this one."""
    shutil.copy(ROOT / "pyproject.toml", folder)
    package = folder / "seller_desk"
    for room in ROOMS:
        (package / room).mkdir(parents=True, exist_ok=True)
        (package / room / "__init__.py").touch()
    for module in ("config", "logs"):
        (package / f"{module}.py").touch()
    return package


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    return subprocess.run(
        [sys.executable, "-c", code, "--no-logo", "--no-cache"],
        cwd=folder,
        env={"PYTHONPATH": str(folder), "COLUMNS": "200", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
