"""What holds for every test: no screen, no trace of this machine's own shop."""

import gc
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from sqlalchemy import text

from seller_desk.models.base import Base
from seller_desk.models.store import Store
from tests.makers import new_store

Dump = dict[str, list[tuple[object, ...]]]

# Before anything imports Qt: windows are drawn in memory, also where there is a screen.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

# A slow machine is no fault of the program; what must be fast is measured in benchmarks/.
settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")


@pytest.fixture(autouse=True, scope="session")
def _a_home_of_their_own() -> Iterator[None]:
    """Settings of windows and data of shops go to a folder that is gone afterwards."""
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setenv("XDG_CONFIG_HOME", home)
        patch.setenv("XDG_DATA_HOME", home)
        yield


@pytest.fixture(autouse=True)
def _data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command that is not told where the shop lies finds a new machine."""
    monkeypatch.setenv("SELLER_DESK_DATA", str(tmp_path / "seller-desk-data"))


@pytest.fixture
def collected_here() -> Iterator[None]:
    """What a window leaves behind ends on this thread, as in the program (views/garbage.py)."""
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The application as app.py makes it: one style on every system."""
    return ["seller-desk", "-style", "fusion"]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = new_store(tmp_path / "shop.db")
    yield opened
    opened.close()


@pytest.fixture
def dump(store: Store) -> Callable[[], Dump]:
    """Every row of the store but the history itself."""

    def read() -> Dump:
        with store.read() as session:
            return {
                name: [
                    tuple(row)
                    for row in session.execute(text(f'SELECT * FROM "{name}" ORDER BY id'))
                ]
                for name in Base.metadata.tables
                if name not in {"operation", "touch"}
            }

    return read
