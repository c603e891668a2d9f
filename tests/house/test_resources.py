"""Icons, translations and lists are found in a checkout, in a wheel and in the frozen program."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from seller_desk import resources

ROOT = Path(__file__).parents[2]


@pytest.fixture
def _looked_up_anew() -> Iterator[None]:
    resources._root.cache_clear()
    yield
    resources._root.cache_clear()


@pytest.mark.usefixtures("_looked_up_anew")
def test_in_a_checkout() -> None:
    assert resources.path("lists") == ROOT / "resources" / "lists"
    assert resources.path("lists").is_dir()


@pytest.mark.usefixtures("_looked_up_anew")
def test_in_the_frozen_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert resources.path("icons", "ship.svg") == tmp_path / "resources" / "icons" / "ship.svg"


def test_in_a_wheel(tmp_path: Path) -> None:
    installed = tmp_path / "installed"
    with zipfile.ZipFile(build_wheel(tmp_path)) as wheel:
        wheel.extractall(installed)

    answer = subprocess.run(
        [sys.executable, "-c", "from seller_desk.resources import path; print(path())"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(installed), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    inside = Path(answer.stdout.strip())
    assert inside == installed / "seller_desk" / "_resources"
    assert files_in(inside) == files_in(ROOT / "resources")
    migrations = Path("seller_desk", "models", "migrations")
    assert files_in(installed / migrations) == files_in(ROOT / migrations)


def build_wheel(folder: Path) -> Path:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    (wheel,) = folder.glob("*.whl")
    return wheel


def files_in(folder: Path) -> set[Path]:
    return {
        file.relative_to(folder)
        for file in folder.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
