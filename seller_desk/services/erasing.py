"""A buyer is erased: names, contacts and texts go from every row, the history and the file's bytes.

Orders, money and dates stay, so that every figure is what it was. It cannot be undone.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import event, select
from sqlalchemy.orm import Session

from seller_desk.models.base import Base
from seller_desk.models.case import Attachment
from seller_desk.models.history import Operation, Touch, TouchAction
from seller_desk.models.ledger import (
    Change,
    Raw,
    change_rows,
    delete_rows,
    ledger_of,
    pack,
    unpack,
)
from seller_desk.models.listing import ProductImage
from seller_desk.models.setting import Setting
from seller_desk.models.store import Store, connected
from seller_desk.services.buyer_data import HANGING, MARK, PARENTS, Owned, owned, rows_of
from seller_desk.services.customer.quote_sheet import content_hash
from seller_desk.services.customer.shop_pictures import named_pictures
from seller_desk.services.files import place_of

_ORDER = (
    *("buyer_company", "buyer_login", "receiver_name", "address", "postcode", "phone", "mobile"),
    *("buyer_message", "note", "slip_mark", "invoice_title", "invoice_tax_id", "invoice_contact"),
    *("invoice_bank", "invoice_address", "agent_name", "agent_contact", "ordering_entity"),
    *("initiator_login", "sheet_hash"),
)
_PERSONAL: Mapping[str, tuple[str, ...]] = {
    "customer": (
        *("identity", "login", "company", "name", "mobile", "phone", "address", "note"),
        *("tier_reason", "search_text"),
    ),
    "sales_order": _ORDER,
    "parcel": ("note",),
    "after_sale": ("reason", "note"),
    "after_sale_event": ("note",),
    "contact": ("text",),
    "quote": ("facts", "note", "reason", "content_hash"),
    "quote_line": ("note",),
    "customer_tag": ("text",),
    "attachment": ("name",),
    "imported_value": ("value",),
}
"""Table → what is said there of the buyer."""
_GONE = ("customer_tag", "attachment", "imported_value")
"""Rows that say nothing else."""
_NEEDED: Mapping[tuple[str, str], str] = {
    ("customer", "name"): MARK,
    ("sales_order", "receiver_name"): MARK,
    ("customer", "search_text"): "",
    ("customer_tag", "text"): MARK,
    ("attachment", "name"): MARK,
    ("quote", "facts"): "{}",
}
_NAMING = ("login", "company", "name", "mobile", "phone", "address", "identity")
_NAMING_ORDER = ("buyer_company", "buyer_login", "receiver_name", "address", "phone", "mobile")
_SURE = 4
"""A text of so many letters is this buyer's wherever it stands; a shorter one only by itself."""


def erase_buyer(store: Store, customer_id: int, *, now: datetime, **_job: object) -> int:
    """A job: erase a buyer and clean the file; how many orders it was about.

    Raises no_such_customer. Killed before its end it has either done nothing or all but the
    cleaning, which the next erasing does.
    """
    with store.write("erase_customer", now=now) as session:
        orders, files = erase_customer(session, customer_id)
    for sha256 in files:
        place_of(store.path, sha256).unlink(missing_ok=True)
    clean(store)
    return orders


def erase_customer(session: Session, customer_id: int) -> tuple[int, frozenset[str]]:
    """Blank every row about a buyer; their orders, and files that nobody names any more."""
    found = owned(session, customer_id)
    names = _names(session, found)
    files = {str(row["sha256"]) for row in rows_of(session, "attachment", found["attachment"])}
    for table in _PERSONAL:
        rows = rows_of(session, table, found[table])
        if table in _GONE:
            delete_rows(session, Base.metadata.tables[table], rows)
        else:
            changes = [_blanked(table, row, names) for row in rows]
            change_rows(session, Base.metadata.tables[table], changes)
    ledger_of(session).facts.update(customer=customer_id, count=len(found["sales_order"]))
    event.listen(session, "before_commit", partial(_clean_history, found, names), once=True)
    return len(found["sales_order"]), frozenset(files) - _still_named(session, files)


def clean(store: Store) -> None:
    """Overwrite what was: the index of words, free pages and the log."""
    with connected(store.path) as connection:
        connection.execute("PRAGMA secure_delete=ON").fetchall()
        connection.execute("INSERT INTO order_search(order_search) VALUES('optimize')")
        connection.execute("VACUUM")
    store.checkpoint()


def _blanked(table: str, row: dict[str, Raw], names: tuple[str, ...]) -> Change:
    new = {column: _instead(table, column, row) for column in _PERSONAL[table]}
    if table == "quote":
        new |= _quote(row, names)
    return int(str(row["id"])), {column: row[column] for column in new}, new


def _instead(table: str, column: str, row: Mapping[str, Any]) -> Raw:
    """What stands in the place of a value; a name leaves its mark where there was one."""
    if (table, column) == ("customer", "identity"):
        return f"erased:{row.get('id', 0)}"
    needed = _NEEDED.get((table, column))
    is_optional = column in {"name", "receiver_name"} and table in {"customer", "sales_order"}
    return None if is_optional and row.get(column) is None else needed


def _quote(row: Mapping[str, Raw], names: tuple[str, ...]) -> dict[str, Raw]:
    """An issued quote keeps goods, prices and terms, without whom it was for; its hash is new."""
    sheet = json.loads(str(row["facts"])).get("sheet")
    if not isinstance(sheet, dict):
        return {"facts": "{}", "content_hash": None}
    to = {key: "" if isinstance(was, str) else was for key, was in sheet["to"].items()}
    lines = [{**line, "note": ""} for line in sheet["lines"]]
    kept = _without({**sheet, "to": to, "lines": lines}, names)
    facts = json.dumps({"sheet": kept}, ensure_ascii=False)
    return {"facts": facts, "content_hash": content_hash(kept)}


def _names(session: Session, found: Owned) -> tuple[str, ...]:
    """Texts by which the buyer is known, the longest first."""
    said: set[str] = set()
    for table, columns in (("customer", _NAMING), ("sales_order", _NAMING_ORDER)):
        for row in rows_of(session, table, found[table]):
            said |= {str(row[column]) for column in columns if row[column]}
    return tuple(sorted(said - {MARK}, key=len, reverse=True))


def _still_named(session: Session, files: Iterable[str]) -> frozenset[str]:
    """Those that a row, the shop or an issued quote is still shown with."""
    named = {
        sha256
        for model in (Attachment, ProductImage)
        for sha256 in session.scalars(select(model.sha256).where(model.sha256.in_(list(files))))
    }
    return frozenset(named | {sha256 for sha256, _ in named_pictures(session)})


def _clean_history(found: Owned, names: tuple[str, ...], session: Session) -> None:
    """The same in what is kept to undo, this erasing included."""
    ever = _ever_owned(session, found)
    wanted = select(Touch).where(Touch.packed.is_not(None))
    for touch in session.scalars(wanted.execution_options(yield_per=200)):
        rows = unpack(touch.packed or b"")
        if _scrub(touch, rows, ever, names):
            touch.packed = pack(rows)
    for operation in session.scalars(select(Operation)):
        told = {key: _without(value, names) for key, value in operation.facts.items()}
        if told != operation.facts:
            operation.facts = told
    for setting in session.scalars(select(Setting)):
        setting.value = json.dumps(_without(json.loads(setting.value), names), ensure_ascii=False)
    session.flush()


def _scrub(
    touch: Touch, rows: list[Any], ever: Mapping[str, set[int]], names: tuple[str, ...]
) -> bool:
    """Blank what a touch says of the buyer; whether there was anything."""
    before = pack(rows)
    table = touch.table_name
    for row_id, said in _sayings(touch.action, rows):
        if row_id in ever.get(table, ()):
            for column in _PERSONAL.get(table, ()):
                if said.get(column) is not None:
                    said[column] = _instead(table, column, {**said, "id": row_id})
        elif table == "setting" and "value" in said:
            said["value"] = _without(said["value"], names)
    return pack(rows) != before


def _sayings(action: TouchAction, rows: list[Any]) -> Iterator[tuple[int, dict[str, Any]]]:
    for row in rows:
        if action is TouchAction.DELETE:
            yield row["id"], row
        else:
            yield row[0], row[1]
            yield row[0], row[2]


def _ever_owned(session: Session, found: Owned) -> dict[str, set[int]]:
    """Also rows that were deleted since: the history still tells of them."""
    ever = {table: set(ids) for table, ids in found.items()}
    for table in (*PARENTS, *HANGING):
        wanted = select(Touch.packed).where(
            Touch.table_name == table, Touch.action == TouchAction.DELETE
        )
        for packed in session.scalars(wanted):
            ever[table] |= {row["id"] for row in unpack(packed or b"") if _is_of(table, row, ever)}
    return ever


def _is_of(table: str, row: Mapping[str, Any], ever: Mapping[str, set[int]]) -> bool:
    if table in HANGING:
        return row["row_id"] in ever.get(row["table_name"], ())
    column, parent = PARENTS[table]
    return row.get(column) in ever[parent]


def _without(value: Any, names: tuple[str, ...]) -> Any:  # noqa: ANN401  (JSON)
    """A value in which nobody is named; within lists and objects, too."""
    if isinstance(value, dict):
        return {key: _without(one, names) for key, one in value.items()}
    if isinstance(value, list):
        return [_without(one, names) for one in value]
    if not isinstance(value, str):
        return value
    for name in names:
        if value == name:
            return MARK
        if len(name) >= _SURE:
            value = value.replace(name, MARK)
    return value
