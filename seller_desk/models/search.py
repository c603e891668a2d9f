"""The full-text index over orders; the one place where SQLite and PostgreSQL differ in kind.

Chinese runs are cut into two-character windows plus the last single character, so that any two
characters are found at once and one character by prefix (measured: 0.3 ms at a million orders).
Digits also stand reversed (`r8888…`), so that the tail of a phone or an order number is found.
"""

import json
import re
import unicodedata
from array import array
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from seller_desk.models.ledger import Ledger, batches

CREATE = (
    "CREATE VIRTUAL TABLE order_search USING fts5(words, content='', contentless_delete=1, "
    "detail=none, tokenize='unicode61 remove_diacritics 0')"
)
HASH_SIZE = "INSERT INTO order_search(order_search, rank) VALUES('hashsize', 33554432)"

_RUNS = re.compile(r"[a-z0-9]+|[⺀-\U0010ffff]+")
_ORDER_FIELDS = (
    "number, buyer_login, buyer_company, receiver_name, mobile, phone, note, buyer_message"
)
_SOURCES = (
    (_ORDER_FIELDS, "sales_order", "id"),
    ("title, code", "order_line", "order_id"),
    ("tracking_number", "parcel", "order_id"),
)
"""What an order is found by: columns, their table, and its key to the order."""
_PART = 2_000
_SHORTEST = 3
_TAIL = 4
"""Digits of a phone or an order number that somebody types to find it."""
_WAYBILL = re.compile(r"[a-z]{1,4}([0-9]{8,})")
"""Letters of a courier before the digits, whose tail is typed as that of an order number is."""
_FEW_SIGNS = 6
"""So many words begin with fewer signs that the index takes long to bring them together."""
_LOOKED_AT = 500
"""Among so many of the newest orders there are enough with a word that is not rare."""


def folded(value: str) -> str:
    """Text as it is compared: NFKC, lower case."""
    return unicodedata.normalize("NFKC", value).lower()


def tokens(words: Iterable[str | None]) -> str:
    """The words of a document; one may stand there twice, which costs the index nothing."""
    return " ".join(
        _of_run(word.lower()) if word.isascii() and word.isalnum() else _tokens(word)
        for word in dict.fromkeys(words)
        if word
    )


@lru_cache(20_000)
def _tokens(word: str) -> str:
    """The tokens of a name or title, which most often stands in many documents."""
    return " ".join(_of_run(run) for run in _RUNS.findall(folded(word)))


def _of_run(run: str) -> str:
    if run[0] >= "⺀":
        return " ".join([*(run[i : i + 2] for i in range(len(run) - 1)), run[-1]])
    if len(run) >= _TAIL and run.isdigit():
        return f"{run} r{run[::-1]}"
    waybill = _WAYBILL.fullmatch(run)
    return f"{run} r{waybill[1][::-1]}" if waybill else run


def query(wanted: str, shortest: int = 1) -> str:
    """The match expression for what was typed; empty when there is nothing to look for.

    Letters and digits fewer than `shortest` are left out: half of all words begin with a 1.
    """
    parts: list[str] = []
    for run in _RUNS.findall(folded(wanted)):
        if run[0] < "⺀" and len(run) < shortest:
            continue
        if run[0] < "⺀":
            tail = f'OR "r{run[::-1]}"*' if run.isdigit() and len(run) >= 3 else ""  # noqa: PLR2004  (a tail of three digits at least)
            parts.append(f'("{run}"* {tail})')
        elif len(run) == 1:
            parts.append(f'"{run}"*')
        else:
            parts.extend(f'"{run[i : i + 2]}"' for i in range(len(run) - 1))
    return " AND ".join(parts)


def matching_ids(session: Session, wanted: str) -> "array[int] | None":
    """Orders with all that was typed, newest id first; None when nothing was typed."""
    expression = query(wanted)
    if not expression:
        return None
    found = session.execute(
        text("SELECT rowid FROM order_search WHERE order_search MATCH :q ORDER BY rowid DESC"),
        {"q": expression},
    )
    return array("q", found.scalars())


def newest_ids(session: Session, wanted: str, most: int) -> list[int]:
    """The newest so many orders with all that was typed; none for a letter or two."""
    expression = query(wanted, _SHORTEST)
    if not expression:
        return []
    if beginnings := _beginnings(wanted):
        found = _newest_with(session, beginnings, most)
        if len(found) == most:
            return found
    rows = session.execute(
        text(
            "SELECT rowid FROM order_search WHERE order_search MATCH :q "
            "ORDER BY rowid DESC LIMIT :most"
        ),
        {"q": expression, "most": most},
    )
    return list(rows.scalars())


def _beginnings(wanted: str) -> list[tuple[str, ...]]:
    """Words that are short beginnings only, each as it may begin; none where one is more."""
    runs = [run for run in _RUNS.findall(folded(wanted)) if run[0] >= "⺀" or len(run) >= _SHORTEST]
    if any(len(run) > (1 if run[0] >= "⺀" else _FEW_SIGNS) for run in runs):
        return []
    return [(f" {run}", f" r{run[::-1]}") if run.isdigit() else (f" {run}",) for run in runs]


def _newest_with(session: Session, beginnings: Sequence[tuple[str, ...]], most: int) -> list[int]:
    """The newest so many of the last orders whose words begin like that; without the index."""
    sql = "SELECT id FROM sales_order ORDER BY id DESC LIMIT ?"
    last = list(session.connection().exec_driver_sql(sql, (_LOOKED_AT,)).scalars())
    documents = _documents(session, last)
    texts = ((order_id, f" {tokens(documents[order_id])}") for order_id in last)
    found = (
        order_id
        for order_id, words in texts
        if all(any(one in words for one in ways) for ways in beginnings)
    )
    return list(islice(found, most))


def refresh(session: Session, ledger: Ledger) -> None:
    """Bring the index in line with the rows that a write touched."""
    _fill_search_texts(session, ledger)
    spans = ledger.inserted.get("sales_order", ())
    gone = {int(row["id"] or 0) for row in ledger.deleted.get("sales_order", ())}
    fresh = {one for first, last in spans for one in range(first, last + 1)} - gone
    stale = _touched_orders(session, ledger) - fresh
    for part in batches(sorted(stale)):
        session.connection().exec_driver_sql(
            "DELETE FROM order_search WHERE rowid = ?", [(order_id,) for order_id in part]
        )
    for part in batches(sorted(stale | fresh), _PART):
        ledger.between()
        _index(session, part)


def _touched_orders(session: Session, ledger: Ledger) -> set[int]:
    found = {change[0] for change in ledger.changed.get("sales_order", ())}
    found |= {int(row["id"] or 0) for row in ledger.deleted.get("sales_order", ())}
    for child in ("order_line", "parcel"):
        found |= {int(row["order_id"] or 0) for row in ledger.deleted.get(child, ())}
        ranges = list(ledger.inserted.get(child, ()))
        ranges += [(change[0], change[0]) for change in ledger.changed.get(child, ())]
        for first, last in ranges:
            rows = session.execute(
                text(f'SELECT DISTINCT order_id FROM "{child}" WHERE id BETWEEN :a AND :b'),
                {"a": first, "b": last},
            )
            found |= set(rows.scalars())
    return found


def _index(session: Session, ids: Sequence[int]) -> None:
    documents = _documents(session, ids)
    if documents:
        session.connection().exec_driver_sql(
            "INSERT INTO order_search(rowid, words) VALUES (?, ?)",
            [(order_id, tokens(words)) for order_id, words in documents.items()],
        )


def _documents(session: Session, ids: Sequence[int]) -> dict[int, list[str | None]]:
    """The words of some orders; ids of deleted ones have none."""
    found: dict[int, list[str | None]] = {}
    wanted = json.dumps(ids)
    for columns, table, key in _SOURCES:
        for order_id, *words in _of(session, columns, table, key, wanted):
            found.setdefault(order_id, []).extend(words)
    return found


def _of(
    session: Session, columns: str, table: str, key: str, wanted: str
) -> Sequence[tuple[Any, ...]]:
    """Rows by the ids of their order, as bare tuples."""
    sql = (
        f'SELECT t."{key}", {columns} FROM json_each(?) AS wanted '
        f'CROSS JOIN "{table}" AS t ON t."{key}" = wanted.value'
    )
    found: Sequence[tuple[Any, ...]] = (
        session.connection().exec_driver_sql(sql, (wanted,)).cursor.fetchall()
    )
    return found


def _fill_search_texts(session: Session, ledger: Ledger) -> None:
    for table, fields in (
        ("customer", "company, name, login, mobile, phone"),
        ("product", "title, code, offer_id"),
    ):
        ids = {i for a, b in ledger.inserted.get(table, ()) for i in range(a, b + 1)}
        ids |= {change[0] for change in ledger.changed.get(table, ())}
        for part in batches(sorted(ids)):
            rows = _of(session, fields, table, "id", json.dumps(part))
            values = [(search_text(words), row_id) for row_id, *words in rows]
            if values:
                session.connection().exec_driver_sql(
                    f'UPDATE "{table}" SET search_text = ? WHERE id = ?',
                    values,
                )


def search_text(words: Iterable[str | None]) -> str:
    """The text that a list of customers or products is searched in."""
    return " ".join("".join(folded(word).split()) for word in words if word)
