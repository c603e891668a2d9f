"""The shop's password: set, changed, taken off; the store and its backups are written anew.

The store comes first. It keeps the key it had before until every backup has its new one, so that
what a kill has left half done is taken up with the next start.
"""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.errors import DeskError
from seller_desk.models import cipher, sealing
from seller_desk.models.cipher import USUAL, Cost, Form, Key
from seller_desk.models.setting import Setting
from seller_desk.models.store import Store, connected
from seller_desk.services import backup, recovery_code
from seller_desk.words import Cancelled, Progress

SHORTEST = 8
"""Characters of a password: what is shorter is tried out in no time."""
GOOD = 12
SINCE = "password.since"
_FIND = 'SELECT value FROM setting WHERE "key" = ?'
_REMOVE = 'DELETE FROM setting WHERE "key" = ?'
_OLD_KEYS = "password.old_keys"
BACKUPS = "backups"
"""The stage of the progress when the store is done; counted in files."""


@dataclass(frozen=True, slots=True)
class Protection:
    """How the store is kept: sealed since when, and which backups are not as it is."""

    is_sealed: bool
    since: str | None
    others: tuple[str, ...]


def new_key(
    password: str, cost: Cost = USUAL, randomness: Callable[[int], bytes] = os.urandom
) -> Key:
    """A key for a new password; its salt is new, too."""
    return cipher.derive(password, randomness(cipher.SALT_SIZE), cost)


def open_with(path: Path, password: str, cost: Cost = USUAL) -> None:
    """Unlock the file if it is sealed. Raises store_locked for a wrong password."""
    if cipher.form_of(path) is Form.SEALED:
        cipher.unlock(path, password, cost)


def open_with_code(path: Path, code: str) -> None:
    """Unlock a sealed file by its recovery code. Raises bad_recovery_code, store_locked."""
    cipher.unlock_with(path, recovery_code.read(code, cipher.salt_of(path)))


def is_password(path: Path, password: str, cost: Cost = USUAL) -> bool:
    """Whether it is the password of the sealed store at `path`."""
    known = cipher.key_of(path)
    return known is not None and cipher.derive(password, known.salt, cost) == known


def change_lock(
    path: Path,
    key: Key | None,
    now: datetime,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> tuple[str, ...]:
    """Write the store and its backups under `key`, plain under None.

    The names of the backups that stay as they are, since they cannot be read. Nobody may have the
    store open. Until it is swapped a stop leaves everything as it was. Raises what
    `sealing.reseal` raises.
    """
    old = cipher.key_of(path)
    known = _old_keys(path) if old is None else [*_old_keys(path), old]
    kept = json.dumps([[key.salt.hex(), key.secret.hex()] for key in known]) if known else None
    sealing.reseal(path, key, settings={_OLD_KEYS: kept}, progress=progress, cancelled=cancelled)
    _note(path, _name(old, key), now, is_sealed=key is not None)
    return finish(path, progress=progress)


def finish(path: Path, *, progress: Progress | None = None) -> tuple[str, ...]:
    """Give every backup the key of the store; the names of those that cannot be read.

    What was found under the store's former key is known from the store itself.
    """
    key = cipher.key_of(path)
    for old in _old_keys(path):
        cipher.learn(old)
    waiting = others(path)
    failed: list[str] = []
    for place, file in enumerate(waiting):
        if progress is not None:
            progress(BACKUPS, place, len(waiting))
        try:
            sealing.reseal(file, key)
        except DeskError:
            failed.append(file.name)
    if not failed:
        _forget_old(path)
    return tuple(failed)


def others(path: Path) -> list[Path]:
    """The backups beside a store that are not under its key."""
    mark = _mark(path)
    found = backup.found_in(path.parent / backup.FOLDER)
    return [one.path for one in found if _mark(one.path) != mark]


def protection(session: Session, path: Path) -> Protection:
    """How the store is kept."""
    text = session.scalar(select(Setting.value).where(Setting.key == SINCE))
    return Protection(
        cipher.form_of(path) is Form.SEALED,
        None if text is None else str(json.loads(text)),
        tuple(file.name for file in others(path)),
    )


def _mark(path: Path) -> bytes:
    """Equal for all files under one key."""
    return cipher.salt_of(path)


def _name(old: Key | None, new: Key | None) -> str:
    if new is None:
        return "remove_password"
    return "set_password" if old is None else "change_password"


def _note(path: Path, name: str, now: datetime, *, is_sealed: bool) -> None:
    """In the history that it was done; it is never undone, as the old file is gone."""
    store = Store.open(path)
    try:
        with store.write(name, now=now) as session:
            row = session.scalar(select(Setting).where(Setting.key == SINCE))
            if row is not None and not is_sealed:
                session.delete(row)
            elif row is not None:
                row.value = json.dumps(f"{now:%Y-%m-%d %H:%M:%S}")
            elif is_sealed:
                session.add(Setting(key=SINCE, value=json.dumps(f"{now:%Y-%m-%d %H:%M:%S}")))
    finally:
        store.close()


def _old_keys(path: Path) -> list[Key]:
    """What the store opened with before, while a backup may still need it."""
    with connected(path) as connection:
        row = connection.execute(_FIND, (_OLD_KEYS,)).fetchone()
    told = [] if row is None else json.loads(row[0])
    return [Key(bytes.fromhex(salt), bytes.fromhex(secret)) for salt, secret in told]


def _forget_old(path: Path) -> None:
    """Overwritten, not only left out: it would open copies that lie elsewhere."""
    with connected(path) as connection:
        connection.execute("PRAGMA secure_delete=ON").fetchall()
        connection.execute(_REMOVE, (_OLD_KEYS,))
