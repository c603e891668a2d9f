"""Which row of which store a line of an exported sheet is, so that it finds home after editing."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from string import ascii_lowercase

from sqlalchemy import text

from seller_desk.models.store import Store
from seller_desk.services.records.keys import (
    ID_SETTING,
    KEY_HEADING,
    VERSION_HEADING,
    key_of,
    parse_key,
    store_id,
)

__all__ = [
    "KEY_HEADING",
    "VERSION_HEADING",
    "Stamp",
    "given_id",
    "key_of",
    "parse_key",
    "store_id",
]

_LENGTH = 12


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the last two cells of every row are made of."""

    store_id: str
    version: int

    def cells(self, table: str, row_id: int) -> tuple[str, str]:
        """Key and version of one row, both as text."""
        return key_of(self.store_id, table, row_id), str(self.version)


def given_id(store: Store, now: datetime) -> str:
    """The id of the store, which gets one here if it has none."""
    with store.read() as session:
        known = store_id(session)
    if known:
        return known
    made = "".join(secrets.choice(ascii_lowercase) for _ in range(_LENGTH))
    with store.write("name_store", now=now) as session:
        # Past the ledger: it is nobody's doing, and an undo must not take it back.
        session.execute(_INSERT, {"key": ID_SETTING, "value": f'"{made}"'})
        return store_id(session)


_INSERT = text(
    'INSERT INTO setting ("key", value) VALUES (:key, :value) ON CONFLICT ("key") DO NOTHING'
)
