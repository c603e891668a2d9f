"""A store written anew under another key, or under none: beside the old one, checked, swapped in.

Only `sqlcipher_export` turns a plain store into a sealed one and back. A kill leaves the old file
or the new one, each whole.
"""

import os
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as driver

from seller_desk.errors import StoreCode, refuse
from seller_desk.models import cipher
from seller_desk.models import store as stores
from seller_desk.models.cipher import Key
from seller_desk.words import Cancelled, Progress

SUFFIX = ".sealing.part"
WRITING = "writing"
"""The first stage of the progress; counted in bytes."""
CHECKING = "checking"
"""The second; nobody knows how long it takes."""
_STEPS = 20_000
"""Of SQLite's machine between two looks at whether to go on."""
_PATIENCE_MS = 1_000
"""Whoever has the store open keeps it for longer than that."""
_ZEROS = bytes(2**20)
_KEEP = 'INSERT INTO made.setting ("key", value) VALUES (?, ?)'
_DROP = 'DELETE FROM made.setting WHERE "key" = ?'


def reseal(
    path: Path,
    key: Key | None,
    *,
    settings: Mapping[str, str | None] | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> None:
    """Write the store at `path` under `key`; nobody may have it open.

    `settings` go in with it: a JSON text for each key, None to take one out. Raises store_locked,
    store_busy, store_damaged, disk_full, disk_error, store_read_only, cancelled.
    """
    part = path.with_name(path.name + SUFFIX)
    stores.remove_store_files(part)
    try:
        _export(path, part, key, settings or {}, _watch(path, part, progress, cancelled))
        if key is not None:
            cipher.learn(key)
        if progress is not None:
            progress(CHECKING, 0, None)
        stores.seal(part)
        if cancelled is not None and cancelled():
            raise refuse(StoreCode.CANCELLED)
        _swap(part, path)
    finally:
        stores.remove_store_files(part)


def _export(
    path: Path,
    part: Path,
    key: Key | None,
    settings: Mapping[str, str | None],
    watch: Callable[[], bool],
) -> None:
    """All of the store in a new file, which nobody writes to meanwhile."""
    with stores.connected(path) as connection:
        cipher.quieten(connection)
        _fold(connection, path)
        spec = "" if key is None else key.spec
        connection.execute("ATTACH DATABASE ? AS made KEY ?", (str(part), spec))
        connection.execute("PRAGMA made.synchronous=OFF")  # it is brought to the disk as a whole
        version = connection.execute("PRAGMA main.user_version").fetchone()[0]
        connection.execute("BEGIN EXCLUSIVE")
        connection.set_progress_handler(watch, _STEPS)
        try:
            connection.execute("SELECT sqlcipher_export('made')").fetchall()
        except driver.OperationalError as error:
            if "interrupted" in str(error):
                raise refuse(StoreCode.CANCELLED) from None
            raise
        connection.set_progress_handler(None, 0)
        connection.execute(f"PRAGMA made.user_version = {int(version)}")
        connection.execute(f"PRAGMA made.application_id = {stores.APPLICATION_ID}")
        _compare(connection, path)
        _put(connection, settings)
        connection.execute("COMMIT")


def _fold(connection: Any, path: Path) -> None:  # noqa: ANN401  (the driver has no types)
    """No log may be left beside a file that is about to be replaced: it would undo the swap."""
    connection.execute(f"PRAGMA busy_timeout={_PATIENCE_MS}")
    mode = connection.execute("PRAGMA journal_mode=DELETE").fetchone()[0]
    if mode != "delete":
        raise refuse(StoreCode.STORE_BUSY, path=str(path))


def _compare(connection: Any, path: Path) -> None:  # noqa: ANN401  (the driver has no types)
    """Every table has as many rows there as here."""
    names = connection.execute(
        "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND rootpage > 0"
    ).fetchall()
    for (name,) in names:
        counted = (
            f'SELECT (SELECT count(*) FROM main."{name}"), (SELECT count(*) FROM made."{name}")'
        )
        here, there = connection.execute(counted).fetchone()
        if here != there:
            raise refuse(StoreCode.STORE_DAMAGED, path=str(path), detail=f"{name}: {here}, {there}")


def _put(connection: Any, settings: Mapping[str, str | None]) -> None:  # noqa: ANN401  (the driver has no types)
    for name, value in settings.items():
        connection.execute(_DROP, (name,))
        if value is not None:
            connection.execute(_KEEP, (name, value))


def _watch(
    path: Path, part: Path, progress: Progress | None, cancelled: Cancelled | None
) -> Callable[[], bool]:
    """Asked by SQLite now and then: tells how far it is, and whether to stop."""
    total = path.stat().st_size

    def watch() -> bool:
        if progress is not None:
            with suppress(FileNotFoundError):
                progress(WRITING, min(part.stat().st_size, total), total)
        return cancelled is not None and cancelled()

    return watch


def _swap(part: Path, path: Path) -> None:
    """The new file in the place of the old one, whose content is overwritten where that can be.

    An open file cannot be replaced on Windows, and there its content stays until its room is used.
    """
    if os.name == "nt":
        part.replace(path)
        return
    with closing(path.open("rb+")) as old:
        part.replace(path)
        stores.sync_folder(path.parent)
        facts = os.fstat(old.fileno())
        if not facts.st_nlink:  # another name may be a copy that somebody keeps
            _overwrite(old, facts.st_size)


def _overwrite(file: Any, size: int) -> None:  # noqa: ANN401  (a binary file)
    with suppress(OSError):
        for start in range(0, size, len(_ZEROS)):
            file.write(_ZEROS[: size - start])
        file.flush()
        os.fsync(file.fileno())
