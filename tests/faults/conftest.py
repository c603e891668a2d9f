"""A program whose every step on the disk can be made to fail, or to be its last."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

HERE = Path(__file__).parent
Trials = Callable[..., "Faults"]


@dataclass(frozen=True)
class Outcome:
    """How a trial ended: the exit status (below zero: killed), and what was said before."""

    status: int
    said: tuple[str, ...]

    @property
    def is_acknowledged(self) -> bool:
        return "done" in self.said


class Faults:
    """One act on a store, tried as often as wanted, each time with another fault."""

    def __init__(self, shim: Path, *words: str) -> None:
        environment = {"LD_PRELOAD": str(shim), "PYTHONPATH": str(HERE.parents[1])}
        self._program = subprocess.Popen(
            [sys.executable, str(HERE / "trials.py"), *words],
            env={**os.environ, **environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._answer() == "ready\n"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _: TracebackType | None,
    ) -> None:
        self._program.communicate()

    def run(
        self, *, kill: int = 0, fail: int = 0, error: int = 0, lasting: bool = False
    ) -> Outcome:
        """`run(kill=17)`: the program ends before its 17th operation on the store's folder."""
        assert self._program.stdin is not None
        self._program.stdin.write(f"{kill} {fail} {error} {int(lasting)}\n")
        self._program.stdin.flush()
        answer = json.loads(self._answer())
        return Outcome(answer["status"], tuple(answer["said"]))

    def count(self) -> int:
        """How many operations there are when nothing goes wrong."""
        done = self.run()
        assert done.is_acknowledged, done
        return int(done.said[-1])

    def _answer(self) -> str:
        assert self._program.stdout is not None
        return self._program.stdout.readline()


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
def trials(shim: Path) -> Iterator[Trials]:
    """`trials("import", store, sheet)`: that act, ready to be tried."""
    with ExitStack() as stack:
        yield lambda *words: stack.enter_context(Faults(shim, *map(str, words)))


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """Where the store lies: alone in its folder."""
    folder = tmp_path / "shop"
    folder.mkdir()
    return folder / "shop.db"
