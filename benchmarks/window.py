"""The window: how soon it stands, how it scrolls, whether it stays awake while work goes on."""

import statistics
import time
from array import array
from itertools import pairwise
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from benchmarks.exporting import memory_mb
from benchmarks.made import NOW

ORDERS = 1_000_000
TICK_MS = 5


def bare_window() -> None:
    """A PySide6 window with nothing in it, painted."""
    application = QApplication([])
    window = QMainWindow()
    window.resize(1440, 900)
    window.show()
    _settle(application, 0)


def first_paint(folder: str) -> None:
    """The program's window, painted; the store comes afterwards."""
    from seller_desk import app

    window = app.shell(_config(folder), now=lambda: NOW)
    window.show()
    _settle(QApplication.instance(), 0)


def first_page(store: str) -> dict[str, Any]:
    """The program's window with the first page of orders of a large store."""
    begun = time.perf_counter()
    window = _furnished(store, tab="order")
    seconds = time.perf_counter() - begun
    window.close()
    return {"seconds": seconds}


def scroll_constant() -> dict[str, Any]:
    """The table over rows that cost nothing."""
    from seller_desk.views.order.table import order_table

    from seller_desk.services.order import queries

    QApplication([])
    table = order_table(lambda: NOW)
    constant = queries.OrderRow(**CONSTANT)
    table.fetch = lambda ids: [constant] * len(ids)
    return _scroll(table, array("q", range(ORDERS)))


def scroll_orders(store: str) -> dict[str, Any]:
    """The table over a store of a million orders."""
    window = _furnished(store, tab="order")
    page = window.page("order")
    page.show_all()
    _wait_for(lambda: page.table.row_count() >= ORDERS)
    return _scroll(page.table, None)


def gaps(sheet: str, store: str) -> dict[str, Any]:
    """The longest silence of the window's thread while a sheet is imported and exported."""
    from seller_desk.services import imports

    for suffix in ("", "-wal", "-shm"):
        Path(store + suffix).unlink(missing_ok=True)
    window = _furnished(store, tab="order")
    desk = window.desk
    plans: list[Any] = []
    done: list[Any] = []

    def bring_in() -> None:
        desk.work(imports.plan_file, Path(sheet), now=NOW).then(plans.append)
        _wait_for(lambda: bool(plans))
        desk.work(imports.carry_out, plans[0], now=NOW).then(done.append)
        _wait_for(lambda: bool(done) and desk.is_settled)

    def take_out() -> None:
        window.page("order").export_to(Path(store).with_suffix(".xlsx"))
        _wait_for(lambda: desk.is_settled)

    return {**_ticking("import", bring_in), **_ticking("export", take_out)}


def _ticking(name: str, work: Any) -> dict[str, float]:
    beats: list[float] = []
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: beats.append(time.perf_counter()))
    timer.start(TICK_MS)
    work()
    timer.stop()
    silences = sorted((b - a) * 1000 for a, b in pairwise(beats))
    return {
        f"{name}_gap_ms": silences[-1],
        f"{name}_p99_ms": silences[int(len(silences) * 0.99)],
    }


def _scroll(table: Any, ids: "array[int] | None") -> dict[str, float]:
    table.resize(1280, 800)
    table.show()
    idle = memory_mb()
    if ids is not None:
        table.show_ids(ids)
    _settle(QApplication.instance(), 50)
    wheel = [_frame(table, lambda: _turn_wheel(table)) for _ in range(200)]
    bar = table.verticalScrollBar()
    step = bar.maximum() // 61
    jumps = [
        _frame(table, lambda n=n: bar.setValue(n * step * 37 % bar.maximum())) for n in range(60)
    ]
    return {
        "wheel_ms": statistics.median(wheel) * 1000,
        "wheel_p95_ms": sorted(wheel)[int(len(wheel) * 0.95)] * 1000,
        "jump_ms": statistics.median(jumps) * 1000,
        "grown_mb": memory_mb(peak=True) - idle,
    }


def _frame(table: Any, move: Any) -> float:
    begun = time.perf_counter()
    move()
    table.viewport().repaint()
    return time.perf_counter() - begun


def _turn_wheel(table: QWidget) -> None:
    middle = QPointF(300, 300)
    event = QWheelEvent(
        middle, middle, QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, inverted=False,
    )  # fmt: skip
    QApplication.sendEvent(table.viewport(), event)  # type: ignore[attr-defined]


def _furnished(store: str, tab: str) -> Any:
    from seller_desk import app

    window = app.shell(_config(str(Path(store).parent), store), now=lambda: NOW)
    window.show()
    window.show_tab(tab)
    app.furnish(window)
    _wait_for(lambda: window.is_furnished and window.desk.is_settled)
    return window


def _config(folder: str, store: str | None = None) -> Any:
    from seller_desk import config

    return config.load({"SELLER_DESK_DATA": folder}, store=store, language="zh_CN")


def _wait_for(ready: Any) -> None:
    loop = QEventLoop()
    timer = QTimer()
    timer.timeout.connect(lambda: loop.quit() if ready() else None)
    timer.start(TICK_MS)
    if not ready():
        loop.exec()


def _settle(_application: Any, milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
