"""The invented shop itself: what it is called, whom it sends by, and what it writes to buyers."""

import json
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.models.base import Base
from seller_desk.models.ledger import Raw, insert_rows
from seller_desk.services.demo.lists import rows

_TABLES = Base.metadata.tables


def write_house(session: Session) -> None:
    """Settings, couriers by province, messages; what somebody has made already stays."""
    settings = [
        (one["key"], json.dumps(one["value"], ensure_ascii=False)) for one in rows("settings")
    ]
    couriers = [(one["province"], one["courier"]) for one in rows("couriers")]
    messages = [(one["name"], one["text"]) for one in rows("templates")]
    _add(session, "setting", ("key", "value"), settings)
    _add(session, "region_courier", ("province", "courier"), couriers)
    _add(session, "message_template", ("name", "text"), messages)


def _add(
    session: Session, name: str, columns: tuple[str, str], made: Sequence[tuple[Raw, ...]]
) -> None:
    table = _TABLES[name]
    there = set(session.scalars(select(table.c[columns[0]])))
    insert_rows(session, table, columns, [row for row in made if row[0] not in there])
