"""The window in use: how it scrolls, and whether it stays awake while work goes on."""

import statistics
import time
from array import array
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from benchmarks.memory import held_mb
from benchmarks.starting import NOW, furniture_of, program_in

ORDERS = 1_000_000
IMAGES = 100
TICK_MS = 5
PAUSE_MS = 300


def scroll_constant() -> dict[str, float]:
    """The table of orders over rows that cost nothing."""
    from dataclasses import replace

    from seller_desk.app import start_application
    from seller_desk.services.order.queries import OrderRow
    from seller_desk.views.order.table import columns
    from seller_desk.views.theme import theme
    from seller_desk.views.widgets.row_table import RowTable
    from seller_desk.words import OrderStatus, ProductKind

    start_application("zh_CN")
    theme().apply("light", scale=1.0)
    constant = OrderRow(
        id=1,
        number="2611800000000000001",
        status=OrderStatus.COMPLETED,
        held=False,
        deadline=None,
        tracking_deadline=None,
        urgency=None,
        buyer="杭州云裳服饰1234有限公司",
        product="纯棉短袖T恤 男女同款 12 号版 起批",
        more_lines=1,
        kind=ProductKind.STOCK,
        quantity_milli=240_000,
        paid_fen=1_234_500,
        paid_at=NOW,
        created_at=NOW,
        province="广东",
        courier="中通快递",
        tracking="75123456789",
        more_parcels=0,
        flag=0,
        note=None,
    )
    table = RowTable(columns(lambda: NOW))
    table.fetch = lambda ids: [replace(constant, id=row_id) for row_id in ids]
    idle = held_mb()
    table.show_ids(array("q", range(1, ORDERS + 1)))
    table.resize(1280, 800)
    table.show()
    return _scroll(table, idle)


def scroll_orders(store: str) -> dict[str, float]:
    """The same table in the window over a store of a million orders."""
    from seller_desk.services.order.filters import OrderFilter, SortKey, Stage

    program = _open(store)
    table = furniture_of(program).orders.board.table
    idle = held_mb()
    furniture_of(program).routes.show_orders(
        OrderFilter(stage=Stage.ALL, sort=SortKey.CREATED, descending=True)
    )
    _wait_for(lambda: len(table.ids) >= ORDERS)
    _settle(furniture_of(program).desk)
    table.window().resize(1280 + program.window.width() - table.width(), 900)
    _pause()
    told = _scroll(table, idle)
    _close(program)
    return told


def gaps(sheet: str, store: str) -> dict[str, float]:
    """The longest silence of the window's thread while a sheet is imported and exported."""
    for suffix in ("", "-wal", "-shm"):
        Path(store + suffix).unlink(missing_ok=True)
    program = _open(store)
    furniture = furniture_of(program)
    done: list[object] = []
    furniture.importing.finished.connect(lambda *told: done.append(told))
    target = Path(store).with_suffix(".xlsx")
    target.unlink(missing_ok=True)
    QFileDialog.getSaveFileName = lambda *_asked: (str(target), "")  # type: ignore[method-assign]

    def read() -> None:
        furniture.import_files([Path(sheet)])
        _wait_for(lambda: furniture.importing._planner.prepared is not None)  # noqa: SLF001  (waits for what no user sees)
        _settle(furniture.desk)

    def write() -> None:
        furniture.importing._look.summary.press_write()  # noqa: SLF001  (waits for what no user sees)
        _wait_for(lambda: bool(done))
        _settle(furniture.desk)

    def export() -> None:
        furniture.orders.export_view()
        _wait_for(target.exists)
        _settle(furniture.desk)

    told = {**_ticking("idle", _pause), **_ticking("read", read), **_ticking("write", write)}
    _show_all(furniture)
    told |= _ticking("export", export)
    _close(program)
    return told


def composing(store: str) -> dict[str, float]:
    """The same while a hundred main images are made of the demo shop's photos."""
    from seller_desk.models.store import Store
    from seller_desk.services import demo
    from seller_desk.services.product.composing import Order
    from seller_desk.services.product.stamps import Template, Wish
    from seller_desk.views.pictures.goods import draw

    for suffix in ("", "-wal", "-shm"):
        Path(store + suffix).unlink(missing_ok=True)
    shop = Store.open(Path(store), create=True)
    demo.fill(shop, now=NOW, draw=draw)
    shop.close()
    program = _open(store)
    furniture = furniture_of(program)
    furniture.window.show_tab("product")
    _settle(furniture.desk)
    ids = list(furniture.routes.front_page("product").board.table.ids)
    furniture.routes.show_composer(ids)
    _settle(furniture.desk)
    page: Any = furniture._guests.page("composer")  # noqa: SLF001  (waits for what no user sees)
    looks = list(Template)
    orders = [Order(ids[at % len(ids)], Wish(looks[at % len(looks)])) for at in range(IMAGES)]

    def make() -> None:
        page._make(orders)
        _wait_for(lambda: not page.is_busy)
        _settle(furniture.desk)

    told = _ticking("compose", make)
    _close(program)
    return told


def _show_all(furniture: Any) -> None:
    from seller_desk.services.order.filters import OrderFilter, Stage

    furniture.routes.show_orders(OrderFilter(stage=Stage.ALL))
    _wait_for(lambda: bool(furniture.orders.board.table.ids))
    _settle(furniture.desk)


def _ticking(name: str, work: Callable[[], None]) -> dict[str, float]:
    """Ticks of 5 ms beside the work: the longest time without one, and the 99th in a hundred."""
    beats: list[float] = []
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: beats.append(time.perf_counter()))
    timer.start(TICK_MS)
    begun = time.perf_counter()
    work()
    seconds = time.perf_counter() - begun
    timer.stop()
    silences = sorted((b - a) * 1000 for a, b in pairwise(beats))
    return {
        f"{name}_gap_ms": silences[-1],
        f"{name}_p99_ms": silences[int(len(silences) * 0.99)],
        f"{name}_seconds": seconds,
    }


def _scroll(table: Any, idle: float) -> dict[str, float]:
    _pause()
    wheel = [_frame(table, lambda: _turn_wheel(table)) for _ in range(200)]
    bar = table.verticalScrollBar()
    step = bar.maximum() // 61
    places = [n * step * 37 % bar.maximum() for n in range(60)]
    jumps = [_frame(table, partial(bar.setValue, place)) for place in places]
    return {
        "wheel_ms": statistics.median(wheel) * 1000,
        "wheel_p95_ms": sorted(wheel)[int(len(wheel) * 0.95)] * 1000,
        "jump_ms": statistics.median(jumps) * 1000,
        "grown_mb": held_mb(peak=True) - idle,
    }


def _frame(table: Any, move: Callable[[], object]) -> float:
    begun = time.perf_counter()
    move()
    table.viewport().repaint()
    return time.perf_counter() - begun


def _turn_wheel(table: Any) -> None:
    middle = QPointF(300, 300)
    event = QWheelEvent(
        middle, middle, QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003
    )  # fmt: skip
    QApplication.sendEvent(table.viewport(), event)


def _open(store: str) -> Any:
    program = program_in(Path(store).parent / "window", store)
    program.open_window().show_tab("order")
    program.open_store()
    _wait_for(lambda: program.furniture is not None)
    _settle(furniture_of(program).desk)
    return program


def _close(program: Any) -> None:
    program.window.close()


def _settle(desk: Any) -> None:
    """Until every answer has come, and those that they made somebody ask for."""
    for _ in range(3):
        _wait_for(lambda: desk.is_settled)
        QApplication.processEvents()


def _wait_for(ready: Callable[[], object]) -> None:
    loop = QEventLoop()
    timer = QTimer()
    timer.timeout.connect(lambda: loop.quit() if ready() else None)
    timer.start(TICK_MS)
    if not ready():
        loop.exec()


def _pause() -> None:
    loop = QEventLoop()
    QTimer.singleShot(PAUSE_MS, loop.quit)
    loop.exec()
