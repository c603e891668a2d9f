"""The shop's store: opened with care, read from many sides, written through one door."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as driver

from seller_desk.errors import DeskError, StoreCode, refuse
from seller_desk.models import cipher, search, sums
from seller_desk.models.history import Operation
from seller_desk.models.ledger import Ledger, watch
from seller_desk.models.paid_rows import Bare, Within

SCHEMA = 5
"""The number of the newest migration; a store with a higher one is refused."""
UNDOABLE_SCHEMA = 1
"""Operations since this schema can be taken back: later ones only added to its tables."""
APPLICATION_ID = 0x53444B31
BUSY_MS = 5_000
_HEADER_SIZE = 100
_WRITE_AHEAD = 2
"""The file format version of a store with a write-ahead log, in byte 18 of its header."""
_PRAGMAS = (
    "synchronous=FULL",
    "fullfsync=ON",
    "checkpoint_fullfsync=ON",
    "foreign_keys=ON",
    f"busy_timeout={BUSY_MS}",
    "trusted_schema=OFF",
    "cache_size=-65536",
    "temp_store=MEMORY",
)
_READING = (
    "query_only=ON",
    # Four readers: with 64 MB for each a million orders are listed no sooner.
    "cache_size=-16384",
)


@dataclass(frozen=True, slots=True)
class Changes:
    """What a write touched; `operation_id` is None when nothing was kept of it."""

    tables: frozenset[str]
    operation_id: int | None
    name: str
    facts: Mapping[str, object]


class Store:
    """One shop's data in one file."""

    def __init__(self, path: Path) -> None:
        """Use `Store.open`; this takes a file that is known to be right."""
        self.path = path
        self._listeners: list[Callable[[Changes], None]] = []
        self._writer = _engine(path, size=1, statements=("BEGIN IMMEDIATE", ()))
        self._readers = _engine(path, size=4, statements=("BEGIN", _READING))

    @classmethod
    def open(cls, path: Path, *, create: bool = False) -> "Store":
        """Open a shop's file, bringing an older one up to date on a copy.

        A sealed one opens when its key is on the ring (`models/cipher.py`). Raises DeskError:
        no_store, store_locked, store_newer, store_foreign, store_damaged, store_read_only,
        disk_full, disk_error, migration_failed.
        """
        if path.is_dir():
            raise refuse(StoreCode.STORE_FOREIGN, path=str(path))
        try:
            with _environment(path):
                _prepare(path, create=create)
        except OSError as error:
            raise refuse(StoreCode.STORE_READ_ONLY, path=str(path)) from error
        return cls(path)

    def close(self) -> None:
        """End every connection; the log is folded into the file when nobody reads."""
        self.checkpoint()
        self._readers.dispose()
        self._writer.dispose()

    def listen(self, heard: Callable[[Changes], None]) -> None:
        """Call `heard` after every write, on the thread of the writer."""
        self._listeners.append(heard)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that cannot write; it says whose it is as `session.info["store"]`."""
        info = {"store": self.path}
        with _environment(self.path), Session(self._readers, info=info) as session:
            yield session

    @contextmanager
    def write(
        self,
        name: str,
        *,
        now: datetime,
        facts: dict[str, object] | None = None,
        undoes: int | None = None,
        is_import: bool = False,
    ) -> Iterator[Session]:
        """The one door: all or nothing, kept as one Operation, searchable, announced.

        The operation's id stands in `session.info["operation_id"]` afterwards, None when no row
        was touched.
        """
        ledger = Ledger(is_import=is_import, facts=dict(facts or {}))
        info = {"store": self.path}
        with _environment(self.path), Session(self._writer, info=info) as session:
            watch(session, ledger)
            yield session
            session.flush()
            if ledger.tables:
                sums.refresh(session, ledger, self._before)
            operation_id = _keep(session, ledger, name, now, undoes) if ledger.tables else None
            session.commit()
            session.info["operation_id"] = operation_id
        if operation_id is not None:
            for heard in self._listeners:
                heard(Changes(ledger.tables, operation_id, name, ledger.facts))

    @contextmanager
    def _before(self) -> Iterator[Bare]:
        """The store as it was before the write that is under way: nobody else can have written."""
        with _connected(self.path) as connection:
            connection.execute("PRAGMA query_only=ON")
            connection.execute("BEGIN")
            yield Bare(connection)

    def rebuild_sums(self) -> int:
        """Make the sums of paid orders anew from the rows; how many were not right."""
        with _environment(self.path), Session(self._writer) as session:
            found = sums.rebuild(Within(session))
            session.commit()
        return found

    def checkpoint(self) -> bool:
        """Fold the write-ahead log into the file; False when a reader or the disk was in the way.

        Nothing is lost then: what was committed stands in the log, and goes in the next time.
        """
        try:
            with _environment(self.path), _connected(self.path) as connection:
                connection.execute("PRAGMA busy_timeout=0")
                row = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except DeskError:
            return False
        return bool(row[0] == 0)

    def copy_to(self, target: Path) -> None:
        """A checked copy of the store under `target`, which gets its name only when it is whole."""
        part = target.with_name(target.name + ".part")
        with _environment(self.path):
            part.unlink(missing_ok=True)
            with _connected(self.path) as connection:
                connection.execute("VACUUM INTO ?", (str(part),))
            seal(part)
            part.replace(target)
            sync_folder(target.parent)

    def faults(self) -> list[str]:
        """What SQLite finds wrong with the file; empty when all is well."""
        with _environment(self.path), _connected(self.path) as connection:
            return faults_of(connection, self.path)


def check_header(path: Path) -> int:
    """The schema of a store, read from its first bytes without opening it.

    Those of a sealed one can only be read with its key. Raises store_foreign, store_newer,
    store_locked.
    """
    sealed = cipher.form_of(path) is cipher.Form.SEALED
    application, version = _sealed_header(path) if sealed else _plain_header(path)
    if application != APPLICATION_ID:
        raise refuse(StoreCode.STORE_FOREIGN, path=str(path))
    if version > SCHEMA:
        raise refuse(StoreCode.STORE_NEWER, path=str(path), found=version, known=SCHEMA)
    return version


def _plain_header(path: Path) -> tuple[int, int]:
    with path.open("rb") as file:
        header = file.read(_HEADER_SIZE)
    if len(header) < _HEADER_SIZE or not header.startswith(cipher.MAGIC):
        raise refuse(StoreCode.STORE_FOREIGN, path=str(path))
    return int.from_bytes(header[68:72], "big"), int.from_bytes(header[60:64], "big")


def _sealed_header(path: Path) -> tuple[int, int]:
    with connected(path) as connection:
        connection.execute("PRAGMA query_only=ON")
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        return application, connection.execute("PRAGMA user_version").fetchone()[0]


def _prepare(path: Path, *, create: bool) -> None:
    """A store of today's form under `path`, made or brought up to date where it must be."""
    is_new = not path.exists()
    if is_new and not create:
        raise refuse(StoreCode.NO_STORE, path=str(path))
    if is_new or check_header(path) < SCHEMA:
        from seller_desk.models import upgrade  # alembic costs half a second

        if is_new:
            upgrade.create(path)
        if check_header(path) < SCHEMA:
            upgrade.upgrade(path)
    _keep_log(path)


def _keep_log(path: Path) -> None:
    """Give the file its write-ahead log before anybody reads it.

    The change needs the file alone, and SQLite does not wait for that: of two connections that
    ask for it at once, one is told that the store is locked.
    """
    if not _has_log(path):
        with _connected(path) as connection:
            connection.execute("PRAGMA journal_mode=WAL").fetchone()


def _has_log(path: Path) -> bool:
    if cipher.form_of(path) is cipher.Form.SEALED:
        with _connected(path) as connection:
            return bool(connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal")
    with path.open("rb") as file:
        return file.read(19)[18] == _WRITE_AHEAD


def seal(path: Path) -> None:
    """Make sure that a file is a whole store and stands on the disk; private to this user."""
    with _connected(path) as connection:
        found = faults_of(connection, path)
    if found:
        raise refuse(StoreCode.STORE_DAMAGED, path=str(path), detail=found[0])
    path.chmod(0o600)
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def faults_of(connection: Any, path: Path) -> list[str]:  # noqa: ANN401  (the driver has no types)
    """The findings of integrity_check and foreign_key_check about the store at `path`.

    Where the damage keeps the checks themselves from running, that is the finding.
    """
    try:
        found = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
        keys = connection.execute("PRAGMA foreign_key_check").fetchall()
    except (driver.DatabaseError, UnicodeDecodeError) as error:
        told = environment_error(error, path)
        if told is not None and told.first.code is not StoreCode.STORE_DAMAGED:
            raise
        return [str(error)]
    return [*found, *(f"foreign key: {row[0]} {row[1]}" for row in keys)]


def sync_folder(folder: Path) -> None:
    """Make a rename last; folders cannot be synced on Windows."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def environment_error(error: BaseException, path: Path) -> DeskError | None:
    """A trouble of the machine with the store at `path`, as the problem to tell; None for a bug."""
    said = str(error).lower()
    for words, code in (
        ("disk is full", StoreCode.DISK_FULL),
        ("no space left", StoreCode.DISK_FULL),
        ("disk i/o error", StoreCode.DISK_ERROR),
        ("input/output error", StoreCode.DISK_ERROR),
        ("disk quota exceeded", StoreCode.DISK_FULL),
        ("is locked", StoreCode.STORE_BUSY),
        ("readonly database", StoreCode.STORE_READ_ONLY),
        ("read-only file system", StoreCode.STORE_READ_ONLY),
        ("permission denied", StoreCode.STORE_READ_ONLY),
        ("unable to open", StoreCode.STORE_READ_ONLY),
        ("malformed", StoreCode.STORE_DAMAGED),
        ("not a database", StoreCode.STORE_DAMAGED),
        ("unsupported file format", StoreCode.STORE_DAMAGED),
    ):
        if words in said:
            return refuse(code, path=str(path))
    return None


@contextmanager
def connected(path: Path) -> Iterator[Any]:
    """A bare connection for checks and copies, closed afterwards."""
    with _environment(path), _connected(path) as connection:
        yield connection


@contextmanager
def _connected(path: Path) -> Iterator[Any]:
    connection = cipher.connect(path)
    try:
        yield connection
    finally:
        connection.close()


@contextmanager
def _environment(path: Path) -> Iterator[None]:
    try:
        yield
    except (DBAPIError, driver.Error, OSError) as error:
        told = environment_error(error, path)
        if told is None:
            raise
        raise told from error


def _engine(path: Path, *, size: int, statements: tuple[str, tuple[str, ...]]) -> Engine:
    begin, extra = statements

    def connect() -> Any:  # noqa: ANN401  (the driver has no types)
        connection = cipher.connect(path, check_same_thread=False)
        for pragma in (*_PRAGMAS, *extra):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        return connection

    engine = create_engine(
        "sqlite://", module=driver, creator=connect, poolclass=QueuePool,
        pool_size=size, max_overflow=0,
    )  # fmt: skip

    @event.listens_for(engine, "checkin")
    def _end(connection: Any, _record: object) -> None:  # noqa: ANN401  (the driver has no types)
        # A commit that fails leaves its transaction open, and the next write would find it so.
        if connection is not None and connection.in_transaction:
            connection.rollback()

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:  # noqa: ANN401  (the driver has no types)
        connection.exec_driver_sql(begin)

    return engine


def _keep(session: Session, ledger: Ledger, name: str, now: datetime, undoes: int | None) -> int:
    search.refresh(session, ledger)
    operation = Operation(
        name=name, facts=ledger.facts, at=now.replace(microsecond=0), schema=SCHEMA, undoes=undoes
    )
    session.add(operation)
    session.flush()
    session.add_all(ledger.touches(operation.id))
    if undoes is not None:
        _mark_undone(session, undoes, operation.id)
    session.flush()
    return operation.id


def _mark_undone(session: Session, target_id: int, by: int) -> None:
    target = session.get_one(Operation, target_id)
    target.undone_by = by
    if target.undoes is not None:
        session.get_one(Operation, target.undoes).undone_by = None


def free_name(folder: Path, stem: str, suffix: str) -> Path:
    """A free name in a folder: two backups in one second get two names."""
    path = folder / f"{stem}{suffix}"
    count = 2
    while path.exists():
        path = folder / f"{stem}-{count}{suffix}"
        count += 1
    return path


def remove_store_files(path: Path) -> None:
    """Remove a file of ours and what stands beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        with suppress(FileNotFoundError):
            path.with_name(path.name + suffix).unlink()
