"""The lock of a store: its key is made of a password, and kept in memory only.

SQLCipher keeps 16 random bytes, the salt, at the beginning of the file; the key is argon2id of the
password with that salt. So a store, a copy and a backup each stand alone, without a file beside
them, and copies of one store open with one key. Keys that were proven to open a file stand on a
ring of this process; whoever connects finds the right one by the file's salt.
"""

import unicodedata
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as driver

from seller_desk.errors import StoreCode, refuse

MAGIC = b"SQLite format 3\x00"
SALT_SIZE = 16
KEY_SIZE = 32
BUSY_SECONDS = 5.0
_PAGE = 4_096
_FEWEST_PAGES = 16
"""An empty store has more."""
_FREQUENT = 96
"""In a page of cipher each byte comes 16 times, give or take; text and tables repeat theirs."""


@dataclass(frozen=True, slots=True)
class Cost:
    """How much work one try of a password is: half a second of a shop's computer."""

    rounds: int = 3
    memory_kib: int = 65_536
    lanes: int = 4


USUAL = Cost()


@dataclass(frozen=True, slots=True)
class Key:
    """What opens a store: the salt at its beginning, and the secret made of it and a password."""

    salt: bytes
    secret: bytes = field(repr=False)

    @property
    def spec(self) -> str:
        """As SQLCipher takes it."""
        return f"x'{self.secret.hex()}{self.salt.hex()}'"


class Form(StrEnum):
    """What a file is, told without opening it."""

    PLAIN = "plain"
    """A database that anybody can read; also nothing at all, from which one is made."""
    SEALED = "sealed"
    """Cipher throughout."""
    STRANGE = "strange"


_ring: dict[bytes, Key] = {}


def form_of(path: Path) -> Form:
    """Whether a file is plain or sealed; what is neither, is no store."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            page = file.read(_PAGE)
    except FileNotFoundError:
        return Form.PLAIN
    if page.startswith(MAGIC) or not page:
        return Form.PLAIN
    pages, rest = divmod(size, _PAGE)
    # A power cut may leave part of a page at the end; the log beside it has the whole.
    is_whole = pages >= _FEWEST_PAGES and (not rest or path.with_name(path.name + "-wal").exists())
    return Form.SEALED if is_whole and _is_cipher(page) else Form.STRANGE


def salt_of(path: Path) -> bytes:
    """The salt of a sealed file."""
    with path.open("rb") as file:
        return file.read(SALT_SIZE)


def derive(password: str, salt: bytes, cost: Cost = USUAL) -> Key:
    """The key that a password makes with a salt; slow by intent.

    A character typed in another form of the same, such as full-width digits, is the same.
    """
    from argon2.low_level import Type, hash_secret_raw  # not needed by a store without a password

    secret = hash_secret_raw(
        unicodedata.normalize("NFKC", password).encode(),
        salt,
        time_cost=cost.rounds,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=KEY_SIZE,
        type=Type.ID,
    )
    return Key(salt, secret)


def unlock(path: Path, password: str, cost: Cost = USUAL) -> Key:
    """Put the key of a sealed file on the ring. Raises store_locked for a wrong password."""
    key = derive(password, salt_of(path), cost)
    unlock_with(path, key)
    return key


def unlock_with(path: Path, key: Key) -> None:
    """The same with the key itself. Raises store_locked, disk_error."""
    try:
        with closing(_keyed(path, key)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except driver.DatabaseError as error:
        wrong = "not a database" in str(error)
        code = StoreCode.STORE_LOCKED if wrong else StoreCode.DISK_ERROR
        raise refuse(code, path=str(path)) from None
    learn(key)


def learn(key: Key) -> None:
    """Put a key that is known to be right on the ring."""
    _ring[key.salt] = key


def forget(key: Key) -> None:
    """Take a key off the ring: what it opens is locked again for whoever connects anew."""
    _ring.pop(key.salt, None)


def key_of(path: Path) -> Key | None:
    """The key of a file: None for a plain one. Raises store_locked where it is not on the ring."""
    if form_of(path) is not Form.SEALED:
        return None
    key = _ring.get(salt_of(path))
    if key is None:
        raise refuse(StoreCode.STORE_LOCKED, path=str(path))
    return key


def connect(path: Path, *, check_same_thread: bool = True) -> Any:  # noqa: ANN401  (the driver has no types)
    """A bare connection to a file, plain or sealed. Raises store_locked."""
    key = key_of(path)
    if key is not None:
        return _keyed(path, key, check_same_thread=check_same_thread)
    return driver.connect(
        str(path),
        isolation_level=None,
        check_same_thread=check_same_thread,
        timeout=BUSY_SECONDS,
    )


def _keyed(path: Path, key: Key, *, check_same_thread: bool = True) -> Any:  # noqa: ANN401  (the driver has no types)
    """Nothing may be asked before the key is said; what it opens shows with the first question."""
    connection = driver.connect(
        str(path),
        isolation_level=None,
        check_same_thread=check_same_thread,
        timeout=BUSY_SECONDS,
    )
    quieten(connection)
    connection.execute(f'PRAGMA key = "{key.spec}"').fetchall()
    return connection


def quieten(connection: Any) -> None:  # noqa: ANN401  (the driver has no types)
    """A wrong key is told by an error; the library need not print it as well."""
    connection.execute("PRAGMA cipher_log_level = NONE").fetchall()


def _is_cipher(page: bytes) -> bool:
    """Whether a page looks like chance, as cipher does and nothing else of this size."""
    return len(page) == _PAGE and max(Counter(page).values()) < _FREQUENT
