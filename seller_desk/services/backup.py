"""Copies of the store: made whole and checked, thinned with time, brought back when needed.

They lie in `backups` beside the store, named by time and reason: shop-20261123-093000-manual.db.
Files that are kept with the shop never change, so these share the shop's own (`services/files.py`).
"""

import os
import re
import shutil
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from seller_desk.clock import moment_of
from seller_desk.errors import (
    AttachmentCode,
    DeskError,
    FileCode,
    Problem,
    StoreCode,
    refuse,
)
from seller_desk.models import cipher, sealing
from seller_desk.models.cipher import Key
from seller_desk.models.store import (
    Store,
    check_header,
    connected,
    environment_error,
    faults_of,
    free_name,
    remove_store_files,
    seal,
    sync_folder,
)
from seller_desk.services import files
from seller_desk.services.customer.shop_pictures import missing_pictures

FOLDER = "backups"
"""Where they lie beside the store."""
MANUAL = "manual"
AUTOMATIC = "auto"
BEFORE_IMPORT = "before-import"
BEFORE_UPDATE = "before-schema-"
"""How copies begin that a newer version of the program has kept."""
REPLACED = "replaced"
_KEPT_FOR_EVER = frozenset({MANUAL, REPLACED})
_NAME = re.compile(r".*-(\d{8}-\d{6})-([a-z-]+?)(?:-\d+)?\.db")
_TIME = "%Y%m%d-%H%M%S"
_PRIVATE = 0o700
_PRIVATE_FILE = 0o600
_WHOLE = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy: where it lies, of when it is, how large, and why it was made."""

    path: Path
    at: datetime
    size: int
    reason: str


def make(store: Store, now: datetime, target: Path | None = None, reason: str = MANUAL) -> Path:
    """A checked copy of the store, under `target` or a new name among the backups.

    A file under `target` is replaced only by a whole copy. Raises disk_full, disk_error,
    store_damaged, store_read_only, and for a `target` that cannot be written not_writable.
    """
    if target is not None:
        return _copy_under(store, target)
    try:
        made = _new_name(store.path, now, reason)
        return _copy(store, made)
    except OSError as error:
        raise _trouble(error, store.path) from error


def keep_up(store: Store, now: datetime, reason: str = AUTOMATIC) -> Path | None:
    """A backup when something was done since the newest one, older ones thinned; else None."""
    newest = next(iter(listing(store)), None)
    kept = _last_kept(newest.path) if newest is not None else 0
    if kept == _last_operation(store.path):
        return None
    made = make(store, now, reason=reason)
    thin(made.parent, now)
    return made


def before_import(store: Store, now: datetime) -> Path | None:
    """A backup to go back to, unless the newest one already is the store as it stands."""
    return keep_up(store, now, reason=BEFORE_IMPORT)


def clear_halves(store: Store) -> None:
    """Remove copies that a kill has cut off: at the start of the program nobody is at them."""
    _remove_parts(store.path.parent / FOLDER)


def listing(store: Store) -> list[Backup]:
    """The backups of a store, the newest first."""
    return found_in(store.path.parent / FOLDER)


def found_in(folder: Path) -> list[Backup]:
    """The backups in a folder, the newest first; one with a foreign name counts by its file."""
    found = [_backup(path) for path in folder.glob("*.db")] if folder.is_dir() else []
    return sorted(found, key=lambda backup: (backup.at, backup.path.name), reverse=True)


def check(store: Store) -> list[Problem]:
    """What is wrong with the store, and which files it lacks; empty when all is well."""
    path = str(store.path)
    faults = [
        Problem(StoreCode.STORE_DAMAGED, facts={"path": path, "detail": fault})
        for fault in store.faults()
    ]
    return faults or _missing(store)


def restore(path: Path, file: Path, now: datetime) -> Path | None:
    """Put a backup in the place of the store at `path`; the kept copy of what stood there.

    Nobody may hold the store open. The backup is checked before anything is touched. A store with
    a password keeps it, whatever the backup has; one without, and one that nothing opens any more,
    takes over that of a sealed backup. Raises not_found, store_locked, store_foreign, store_newer,
    store_damaged, store_busy, store_read_only, disk_full, disk_error.
    """
    if not file.is_file():
        raise refuse(FileCode.NOT_FOUND, file=file.name)
    check_header(file)
    key = _lock_of(path, file)
    path.parent.mkdir(parents=True, exist_ok=True, mode=_PRIVATE)
    part = path.with_name(path.name + ".restore.part")
    remove_store_files(part)
    try:
        _copy_checked(file, part)
        if key is not None and key != cipher.key_of(part):
            sealing.reseal(part, key)
        kept = _keep_replaced(path, now) if path.exists() else None
        _remove_logs(path)
        files.carry_over(file, path)
        part.replace(path)
    except OSError as error:
        raise _trouble(error, path) from error
    finally:
        remove_store_files(part)
    sync_folder(path.parent)
    return kept


def thin(folder: Path, now: datetime) -> list[Path]:
    """Remove what is no longer needed, and copies that were never finished; what was removed.

    All of two days stay, then one a day for 14 days, one a week for 8 weeks, one a month for 12
    months; those made by hand and those that were replaced stay until somebody removes them.
    """
    gone = [backup.path for backup in surplus(found_in(folder), now)]
    for path in gone:
        path.unlink()
    _remove_parts(folder)
    return gone


def surplus(backups: Sequence[Backup], now: datetime) -> list[Backup]:
    """The backups that the rule of `thin` lets go; the newest of each span stays."""
    candidates = [backup for backup in backups if backup.reason not in _KEPT_FOR_EVER]
    newest_first = sorted(candidates, key=lambda backup: backup.at, reverse=True)
    kept = {backup.path for backup in newest_first if now - backup.at <= _WHOLE}
    for age, span_of in (
        (timedelta(days=14), lambda at: at.date()),
        (timedelta(weeks=8), lambda at: at.isocalendar()[:2]),
        (timedelta(days=365), lambda at: (at.year, at.month)),
    ):
        kept |= _one_each(newest_first, now - age, span_of)
    return [backup for backup in newest_first if backup.path not in kept]


def _one_each(
    newest_first: Iterable[Backup], since: datetime, span_of: Callable[[datetime], object]
) -> set[Path]:
    found: dict[object, Path] = {}
    for backup in newest_first:
        if backup.at >= since:
            found.setdefault(span_of(backup.at), backup.path)
    return set(found.values())


def _missing(store: Store) -> list[Problem]:
    with store.read() as session:
        lacking = [
            Problem(AttachmentCode.MISSING_FILE, facts={"name": file.name, "sha256": file.sha256})
            for file in files.missing(session, store.path)
        ]
        return lacking + missing_pictures(session, store.path)


def _copy_under(store: Store, target: Path) -> Path:
    """What is in the way of a copy to a place of the seller's choice is told of that place.

    Kept files go along; the backups beside the store share its own, which never change.
    """
    try:
        if target.resolve() == store.path.resolve():
            raise refuse(FileCode.NOT_WRITABLE, file=target.name)
        made = _copy(store, target)
        files.carry_over(store.path, target)
        return made  # noqa: TRY300  (carrying over may fail as the copy may)
    except DeskError as error:
        if error.first.code is not StoreCode.STORE_READ_ONLY:
            raise
        raise refuse(FileCode.NOT_WRITABLE, file=target.name) from error
    except OSError as error:
        raise refuse(FileCode.NOT_WRITABLE, file=target.name) from error


def _copy(store: Store, target: Path) -> Path:
    """A copy that fails leaves no half of it."""
    try:
        store.copy_to(target)
    finally:
        _remove(target.with_name(target.name + ".part"))
    return target


def _trouble(error: OSError, path: Path) -> DeskError:
    return environment_error(error, path) or refuse(StoreCode.STORE_READ_ONLY, path=str(path))


def _new_name(store: Path, now: datetime, reason: str) -> Path:
    folder = _folder(store)
    _remove_parts(folder)
    return free_name(folder, f"{store.stem}-{now:{_TIME}}-{reason}", ".db")


def _folder(store: Path) -> Path:
    folder = store.parent / FOLDER
    folder.mkdir(mode=_PRIVATE, exist_ok=True)
    return folder


def _backup(path: Path) -> Backup:
    facts = path.stat()
    named = _NAME.fullmatch(path.name)
    if named is None:
        return Backup(path, moment_of(facts.st_mtime), facts.st_size, path.stem)
    return Backup(path, datetime.strptime(named[1], _TIME), facts.st_size, named[2])


def _last_kept(file: Path) -> int:
    """That of a backup; one under another password says nothing."""
    try:
        return _last_operation(file)
    except DeskError as error:
        if error.first.code is not StoreCode.STORE_LOCKED:
            raise
        return 0


def _last_operation(path: Path) -> int:
    with connected(path) as connection:
        row = connection.execute("SELECT coalesce(max(id), 0) FROM operation").fetchone()
    return int(row[0])


def _lock_of(path: Path, file: Path) -> Key | None:
    """The key of a store that a backup is to replace; the backup's where nobody knows it any more.

    A plain backup does not open what is locked.
    """
    try:
        return cipher.key_of(path)
    except DeskError:
        key = cipher.key_of(file)
        if key is None:
            raise
        return key


def _copy_checked(file: Path, part: Path) -> None:
    """A whole copy beside the store; what is wrong with the backup shows here."""
    try:
        if file.with_name(file.name + "-wal").exists():
            _copy_live(file, part)
        else:
            shutil.copyfile(file, part)  # the quickest, and as it is checked right afterwards, safe
        seal(part)
    except DeskError as error:
        if error.first.code is not StoreCode.STORE_DAMAGED:
            raise
        detail = error.first.facts.get("detail")
        raise refuse(StoreCode.STORE_DAMAGED, path=str(file), detail=detail) from error


def _copy_live(file: Path, part: Path) -> None:
    """Of a shop that is in use, with what stands only in its log."""
    with connected(file) as connection:
        faults = faults_of(connection, file)
        if faults:
            raise refuse(StoreCode.STORE_DAMAGED, path=str(file), detail=faults[0])
        connection.execute("VACUUM INTO ?", (str(part),))


def _keep_replaced(path: Path, now: datetime) -> Path:
    """The store as it stood, byte by byte: also a damaged one may be wanted again."""
    kept = free_name(_folder(path), f"{path.stem}-{now:{_TIME}}-{REPLACED}", ".db")
    _fold_log(path)
    for suffix in ("-wal", ""):
        source = path.with_name(path.name + suffix)
        if source.exists() and source.stat().st_size:
            _copy_whole(source, kept.with_name(kept.name + suffix))
    return kept


def _fold_log(path: Path) -> None:
    """Bring what was last written into the file; a damaged store keeps its log beside it."""
    try:
        with connected(path) as connection:
            is_busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    except DeskError as error:
        if error.first.code not in {StoreCode.STORE_DAMAGED, StoreCode.STORE_LOCKED}:
            raise
    else:
        if is_busy:
            raise refuse(StoreCode.STORE_BUSY, path=str(path))


def _copy_whole(source: Path, target: Path) -> None:
    part = target.with_name(target.name + ".part")
    shutil.copyfile(source, part)
    part.chmod(_PRIVATE_FILE)
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    part.replace(target)
    sync_folder(target.parent)


def _remove_logs(path: Path) -> None:
    """A log left beside a file that is about to be replaced would undo the swap."""
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _remove_parts(folder: Path) -> None:
    """A copy that was cut off by a kill is of no use."""
    for part in folder.glob("*.part"):
        _remove(part)


def _remove(part: Path) -> None:
    """What cannot be removed now is no harm, and goes the next time."""
    with suppress(OSError):
        part.unlink(missing_ok=True)
