"""A picking list over five hundred orders, from the store to the PDF."""

import time
from pathlib import Path

from benchmarks.starting import NOW
from seller_desk.models.order import Order, OrderLine
from seller_desk.models.store import Store
from seller_desk.words import OrderStatus, Platform

ORDERS = 500
_LINES = 4


def picked(path: str) -> dict[str, float]:
    """Milliseconds to read 500 orders of four lines, lay the list out and write it as a PDF."""
    from PySide6.QtGui import QGuiApplication

    from seller_desk.services.order.picking import pick_list
    from seller_desk.services.order.slips import slip_orders
    from seller_desk.views.paper.output import write_pdf
    from seller_desk.views.paper.picking import PickingPaper

    application = QGuiApplication([])
    store = _made(Path(path))
    target = Path(path).with_suffix(".pdf")
    started = time.perf_counter()
    with store.read() as session:
        orders = slip_orders(session, range(1, ORDERS + 1))
    paper = PickingPaper.of(pick_list(orders), "锦禾服饰", NOW)
    pages = write_pdf(paper, target)
    told = {"pdf_ms": (time.perf_counter() - started) * 1_000, "pages": pages}
    store.close()
    application.quit()
    return told


def _made(path: Path) -> Store:
    """Orders of four kinds out of three hundred, every tenth with a wish."""
    path.unlink(missing_ok=True)
    store = Store.open(path, create=True)
    with store.write("made", now=NOW) as session:
        session.add_all(
            Order(
                platform=Platform.ALIBABA_1688,
                number=f"26118830441{at:08}",
                status=OrderStatus.AWAITING_SHIPMENT,
                created_at=NOW,
                paid_at=NOW,
                buyer_company=f"第{at}服饰有限公司",
                buyer_message="请用厚一点的纸箱，周五前到" if at % 10 == 0 else None,
                lines=[_line(at, place) for place in range(_LINES)],
            )
            for at in range(ORDERS)
        )
    return store


def _line(at: int, place: int) -> OrderLine:
    kind = (at * 7 + place * 61) % 300
    return OrderLine(
        position=place + 1,
        title=f"重磅纯棉短袖T恤{kind}号",
        code=f"HY-{kind:04}",
        spec=f"{'红黑白灰蓝'[kind % 5]}色;XL",
        unit="件",
        quantity_milli=1_000 * (place + 1) * 12,
    )
