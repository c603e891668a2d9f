"""Lists of a million orders: finding, counting, one page of rows, and the search."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.starting import NOW

PAGE = 128
DEPTH = 500_000
NEWEST = 100


def lists(path: str) -> dict[str, float]:
    """Milliseconds of every question that the page of orders asks, warm."""
    from seller_desk.models.store import Store
    from seller_desk.services import settings
    from seller_desk.services.order import queries
    from seller_desk.services.order.filters import OrderFilter, SortKey, Stage

    store = Store.open(Path(path))
    with store.read() as session:
        rules = settings.load(session)
        newest = OrderFilter(stage=Stage.ALL, sort=SortKey.CREATED, descending=True)
        ids = queries.find(session, newest, rules, NOW)

        def page(first: int) -> Callable[[], object]:
            return lambda: queries.rows(session, ids[first : first + PAGE], rules, NOW)

        def listed(wanted: OrderFilter) -> Callable[[], object]:
            return lambda: queries.find(session, wanted, rules, NOW)

        told = {
            "first_page_ms": best_ms(page(0)),
            "deep_page_ms": best_ms(page(DEPTH)),
            "counts_ms": best_ms(lambda: queries.counts(session)),
            "find_all_ms": best_ms(listed(newest)),
            "find_to_ship_ms": best_ms(listed(OrderFilter(stage=Stage.AWAITING_SHIPMENT))),
            "find_words_ms": best_ms(listed(OrderFilter(stage=Stage.ALL, find="云裳服饰4321"))),
        }
    store.close()
    return told


def search(path: str) -> dict[str, float]:
    """The index, asked for the newest hundred, and the scan that it stands for."""
    from seller_desk.models.search import query
    from seller_desk.models.store import Store

    store = Store.open(Path(path))
    with store.read() as session:
        run = session.connection().exec_driver_sql

        def newest(wanted: str) -> Callable[[], object]:
            sql = (
                "SELECT rowid FROM order_search WHERE order_search MATCH ? "
                f"ORDER BY rowid DESC LIMIT {NEWEST}"
            )
            return lambda: run(sql, (query(wanted),)).all()

        def scan() -> object:
            columns = ("number", "buyer_company", "buyer_login", "receiver_name")
            found = " OR ".join(f"{name} LIKE ?" for name in columns)
            sql = f"SELECT id FROM sales_order WHERE {found} ORDER BY id DESC LIMIT {NEWEST}"
            return run(sql, ("%没有此人%",) * len(columns)).all()

        told = {
            "many_hits_ms": best_ms(newest("服饰")),
            "few_hits_ms": best_ms(newest("buyer4321")),
            "no_hit_ms": best_ms(newest("没有此人")),
            "scan_ms": best_ms(scan, 3),
            "index_share": _index_share(run),
        }
    store.close()
    return told


def best_ms(work: Callable[[], object], times: int = 5) -> float:
    """The best of some runs: what a warm and quiet machine needs."""
    found = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        found.append(time.perf_counter() - begun)
    return min(found) * 1000


def _index_share(run: Callable[..., Any]) -> float:
    """The index beside everything else in the file, in percent."""
    index = run("SELECT sum(length(block)) FROM order_search_data").scalar()
    pages, size, free = (
        run(f"PRAGMA {name}").scalar() for name in ("page_count", "page_size", "freelist_count")
    )
    return float(100 * index / ((pages - free) * size - index))
