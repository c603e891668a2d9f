"""The coupon laboratory over fifty thousand orders: the first answer, and the next draft's."""

import gc
import time
from pathlib import Path

from benchmarks import made
from benchmarks.listing import best_ms
from benchmarks.starting import NOW

ORDERS = 50_000
DAYS = 1_000
"""More than the made orders reach back."""
_COST_FEN = 3_100
_WITHOUT_COST = 17
"""Every so many products have no cost price."""


def tried(path: str) -> dict[str, float]:
    """Milliseconds from the store to the answer, and of another draft on the same orders."""
    from sqlalchemy import func, select, update

    from seller_desk.models.order import Order
    from seller_desk.models.product import Product
    from seller_desk.models.store import Store
    from seller_desk.services import laboratory, sales_book, settings
    from seller_desk.services.customer.coupon_draft import CouponDraft
    from seller_desk.services.money import is_paid, paid_amount
    from seller_desk.words import Tier

    store = Store.open(made.big_store(Path(path), ORDERS))
    with store.write("made", now=NOW) as session:
        known = Product.id % _WITHOUT_COST != 0
        session.execute(update(Product).where(known).values(cost_fen=_COST_FEN))
    draft = CouponDraft(
        name="",
        threshold_fen=100_000,
        reduction_fen=5_000,
        tiers=frozenset(Tier),
        starts_on=NOW.date(),
        ends_on=NOW.date(),
    )

    def answer(book: sales_book.Book) -> laboratory.Replay:
        laboratory.curve(book, draft, 0.1)
        return laboratory.replay(book, draft)

    gc.freeze()  # as the program does once its window is furnished
    with store.read() as session:
        rules = settings.load(session)
        started = time.perf_counter()
        book = sales_book.book(session, rules, NOW, DAYS)
        found = answer(book)
        first_ms = (time.perf_counter() - started) * 1_000
        reached = (is_paid(), paid_amount() >= draft.threshold_fen)
        orders, paid = session.execute(
            select(func.count(), func.sum(paid_amount())).select_from(Order).where(*reached)
        ).one()
    assert (found.orders, found.whole.orders, found.whole.paid_fen) == (ORDERS, orders, paid)
    next_ms = best_ms(lambda: answer(book))
    store.close()
    return {"first_ms": first_ms, "next_ms": next_ms}
