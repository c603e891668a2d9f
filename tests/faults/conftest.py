"""A program whose every step on the disk can be made to fail, or to be its last."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Faults:
    """Runs a script of this folder with faults in what it does to the files of one folder."""

    shim: Path
    folder: Path

    def run(self, script: str, *words: str, **faults: str) -> subprocess.CompletedProcess[str]:
        """`run("importing.py", store, kill="17")`: the program ends at its 17th operation."""
        named = {f"FAULT_{name.upper()}": value for name, value in faults.items()}
        return subprocess.run(
            [sys.executable, str(HERE / script), *words],
            env={
                **os.environ,
                "LD_PRELOAD": str(self.shim),
                "FAULT_DIR": str(self.folder),
                "PYTHONPATH": str(HERE.parents[1]),
                **named,
            },
            capture_output=True,
            text=True,
            check=False,
        )

    def operations(self, script: str, *words: str) -> int:
        """How many operations the script does when nothing goes wrong."""
        counted = self.folder.parent / "operations.txt"
        done = self.run(script, *words, count=str(counted))
        assert done.returncode == 0, done.stderr
        return int(counted.read_text("ascii"))


@pytest.fixture(scope="session")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library that strikes; it is made from shim.c beside this file."""
    built = tmp_path_factory.mktemp("shim") / "shim.so"
    compiler = shutil.which("cc") or shutil.which("gcc")
    if not sys.platform.startswith("linux") or compiler is None:
        pytest.skip("faults are injected through the loader of Linux, by a compiled library")
    subprocess.run(
        [compiler, "-shared", "-fPIC", "-O1", "-o", str(built), str(HERE / "shim.c"), "-ldl"],
        check=True,
    )
    return built


@pytest.fixture
def faults(shim: Path, tmp_path: Path) -> Faults:
    """Faults in the folder `shop` of this test."""
    folder = tmp_path / "shop"
    folder.mkdir()
    return Faults(shim, folder)
