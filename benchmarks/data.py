"""The data centre over a million orders: its page, another range, and each sum beside its rows."""

import gc
import time
from collections.abc import Callable
from inspect import unwrap
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.listing import best_ms
from benchmarks.starting import NOW

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Pair = tuple[Callable[[], object], Callable[[], object]]


def looks(path: str) -> dict[str, float]:
    """Milliseconds for each page's numbers: the first one from cold, then other ranges."""
    from seller_desk.models.store import Store
    from seller_desk.services import overview
    from seller_desk.services.data.ranges import last_days

    store = Store.open(Path(path))
    month, week, quarter = (last_days(NOW, days) for days in (30, 7, 90))
    gc.freeze()  # as the program does once its window is furnished
    with store.read() as session:
        told = {
            "cold_ms": _ms(lambda: overview.shop_look(session, month, NOW)),
            "week_ms": _ms(lambda: overview.shop_look(session, week, NOW)),
            "quarter_ms": _ms(lambda: overview.shop_look(session, quarter, NOW)),
            "products_ms": _ms(lambda: overview.product_look(session, month)),
            "buyers_ms": _ms(lambda: overview.buyer_look(session, month, NOW)),
            "late_ms": _ms(lambda: overview.late_look(session, month, NOW)),
        }
    store.close()
    return told


def sums(path: str) -> dict[str, float]:
    """How much of the time over the rows each kept sum takes."""
    from seller_desk.models.store import Store

    store = Store.open(Path(path))
    with store.read() as session:
        told = {
            f"{name}_part": best_ms(kept, 3) / best_ms(rows, 1)
            for name, (kept, rows) in _pairs(session).items()
        }
    store.close()
    return told


def page(path: str) -> dict[str, float]:
    """The page made and drawn in a store that nothing was asked of yet."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QMainWindow

    from seller_desk.app import start_application
    from seller_desk.models.store import Store
    from seller_desk.views.data.page import DataPage
    from seller_desk.views.desk import Desk
    from seller_desk.views.preferences import Preferences
    from seller_desk.views.theme import theme

    application = start_application("zh_CN")
    theme().apply("light", scale=1.0)
    desk, window = Desk(Store.open(Path(path)), lambda: NOW), QMainWindow()
    begun = time.perf_counter()
    shown = DataPage(desk, Preferences.at(str(Path(path).with_suffix(".ini"))))
    window.setCentralWidget(shown)
    window.resize(1440, 900)
    window.show()
    loop, look = QEventLoop(), QTimer(interval=2)
    look.timeout.connect(lambda: loop.quit() if shown.status else None)
    look.start()
    loop.exec()
    window.repaint()
    told = {"drawn_ms": (time.perf_counter() - begun) * 1000}
    look.stop()
    desk.close()
    application.processEvents()
    return told


def _pairs(session: "Session") -> dict[str, Pair]:
    """The same answer from the sums and from the rows."""
    from sqlalchemy import text

    from seller_desk.models.paid_rows import PAID
    from seller_desk.services import money
    from seller_desk.services.data import buyers, paid
    from seller_desk.services.data.ranges import last_days

    year, month = last_days(NOW, 365), last_days(NOW, 30)
    months = [f"2026-{number:02}" for number in range(6, 12)]
    spent = text(
        "SELECT customer_id, sum(paid_fen), min(paid_at), max(paid_at) FROM sales_order"
        f" WHERE status IN ({PAID}) GROUP BY customer_id"
    )
    return {
        "regions": (
            lambda: paid.by_region(session, year),
            lambda: paid.region_sums(session, year),
        ),
        "products": (
            lambda: paid.by_product(session, month),
            lambda: paid.product_sums(session, month),
        ),
        "tiers": (
            lambda: unwrap(money.all_amounts)(session),
            lambda: session.execute(spent).all(),
        ),
        "again": (
            lambda: buyers.cohort_sums(session, months),
            lambda: buyers.cohort_rows(session, months),
        ),
    }


def _ms(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000
