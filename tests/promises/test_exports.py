"""P24: an export that cannot take the place of a file leaves it, and another name helps."""

import errno
import os
from pathlib import Path

import pytest

from seller_desk.errors import DeskError, FileCode
from seller_desk.models.store import Store
from seller_desk.services.exports import EXPORTS, ExportFilter, export
from seller_desk.services.settings import ShopSettings
from seller_desk.words import ExportTable
from tests.makers import NOW, make_quote
from tests.services.paper import bring_in, first

SUFFIXES = pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
TABLES = pytest.mark.parametrize("what", EXPORTS)


def write(store: Store, what: ExportTable, path: Path) -> int:
    return export(
        store, what, path, chosen=ExportFilter(), full=True, language="zh_CN",
        settings=ShopSettings(), now=NOW,
    )  # fmt: skip


@SUFFIXES
@TABLES
def test_a_file_that_another_program_holds_stays_and_another_name_helps(
    store: Store,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    what: ExportTable,
    suffix: str,
) -> None:
    bring_in(store, first(waybills="78000000000001", courier_text="中通"))
    with store.write("made", now=NOW) as session:
        make_quote(session)
    folder = tmp_path / "out"
    folder.mkdir()
    held = folder / f"orders{suffix}"
    held.write_bytes(b"old")

    def refuse_it(*_: object) -> None:
        raise PermissionError(13, "in use by another process", held.name, 32)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", refuse_it)
        with pytest.raises(DeskError) as caught:
            write(store, what, held)
    problem = caught.value.first

    assert problem.code is FileCode.NOT_WRITABLE
    assert problem.facts["file"] == held.name
    assert [(path.name, path.read_bytes()) for path in folder.iterdir()] == [(held.name, b"old")]
    assert write(store, what, folder / f"other{suffix}") == 1


@SUFFIXES
@TABLES
def test_a_folder_that_is_none_is_told(
    store: Store, tmp_path: Path, what: ExportTable, suffix: str
) -> None:
    (tmp_path / "file").write_bytes(b"old")
    for place in (tmp_path / "missing", tmp_path / "file"):
        with pytest.raises(DeskError) as caught:
            write(store, what, place / f"orders{suffix}")
        assert caught.value.first.code is FileCode.NOT_WRITABLE
    assert (tmp_path / "file").read_bytes() == b"old"


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, FileCode.DISK_FULL), (errno.EIO, FileCode.DISK_ERROR)],
)
def test_a_full_disk_and_a_broken_one_are_told_apart(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: FileCode
) -> None:
    def fail(_number: int) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", fail)
        with pytest.raises(DeskError) as caught:
            write(store, ExportTable.ORDERS, tmp_path / "orders.csv")

    assert caught.value.first.code is code
    assert not (tmp_path / "orders.csv").exists()
