"""The key of a row in a sheet that goes out to be edited, and the row that a key names."""

import re

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.models.setting import Setting

KEY_HEADING = "_key"
VERSION_HEADING = "_version"
"""The newest operation when the sheet was written: what stood in the store then is its base."""
ID_SETTING = "store.id"
_KEY = re.compile(r"([a-z_]+)/([1-9][0-9]{0,17})/([a-z]+)")


def key_of(store_id: str, table: str, row_id: int) -> str:
    """The key of a row: `product/12/…`.

    It ends with letters, since a spreadsheet counts up whatever ends with a digit when somebody
    fills a column downwards.
    """
    return f"{table}/{row_id}/{store_id}"


def parse_key(text: str, store_id: str) -> tuple[str, int] | None:
    """Table and id of a key of this store; None for one of another store, or for none at all."""
    found = _KEY.fullmatch(text.strip())
    if found is None or not store_id or found[3] != store_id:
        return None
    return found[1], int(found[2])


def store_id(session: Session) -> str:
    """What tells this shop from every other one; empty as long as no sheet with keys went out."""
    found = session.scalar(select(Setting.value).where(Setting.key == ID_SETTING))
    return "" if found is None else found.strip('"')
