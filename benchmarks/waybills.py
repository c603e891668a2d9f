"""Five thousand waybills: pasted beside their orders, and written as one step."""

import time
from pathlib import Path

from benchmarks.listing import best_ms
from benchmarks.starting import NOW

ROWS = 5_000


def pasted(path: str) -> dict[str, float]:
    """Milliseconds to match 5 000 rows with 5 000 orders to ship, and seconds to write them."""
    from seller_desk.models.order import Order, OrderLine
    from seller_desk.models.store import Store
    from seller_desk.services.order.batch import look
    from seller_desk.services.order.batch_plan import Wanted
    from seller_desk.services.order.batch_shipping import ship_rows
    from seller_desk.words import OrderStatus, Platform

    Path(path).unlink(missing_ok=True)
    store = Store.open(Path(path), create=True)
    with store.write("made", now=NOW) as session:
        session.add_all(
            Order(
                platform=Platform.ALIBABA_1688,
                number=f"26118830441{at:08}",
                status=OrderStatus.AWAITING_SHIPMENT,
                created_at=NOW,
                paid_at=NOW,
                lines=[OrderLine(position=1, title="T恤", quantity_milli=2_000)],
            )
            for at in range(ROWS)
        )
    text = "\n".join(f"26118830441{at:08}\tSF{at:013}" for at in range(ROWS))
    with store.read() as session:
        match_ms = best_ms(lambda: look(session, Wanted(text)), 3)
        found = look(session, Wanted(text))
    assert len(found.good) == ROWS
    started = time.perf_counter()
    ship_rows(store, found.good, shipped_at=None, now=NOW)
    told = {"match_ms": match_ms, "write_s": time.perf_counter() - started}
    store.close()
    return told
