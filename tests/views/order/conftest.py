"""A shop of a few orders, and the page that shows them."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from seller_desk.models.order import AfterSale, Order, OrderLine, Parcel
from seller_desk.models.store import Store
from seller_desk.views.desk import Desk
from seller_desk.views.order.page import OrderPage
from seller_desk.views.preferences import Preferences
from seller_desk.words import (
    AfterSaleKind,
    AfterSaleState,
    OrderStatus,
    ParcelSource,
    ProductKind,
)
from tests.makers import NOW, make_customer, make_order, make_product

LATE, TODAY, LATER = "2611000000000000001", "2611000000000000002", "2611000000000000003"
HELD, UNTRACKED, TRACKED = "2611000000000000004", "2611000000000000005", "2611000000000000006"
UNPAID = "2611000000000000007"


def fill(session: Session) -> None:
    """Seven orders: late, due today, due later, held, two on their way, one unpaid."""
    buyer = make_customer(session, "华艺服饰")
    shirt = make_product(session, "纯棉短袖T恤", kind=ProductKind.STOCK)
    bag = make_product(session, "定制帆布袋", kind=ProductKind.CUSTOM, ship_days=15)
    make_order(
        session,
        LATE,
        paid_at=NOW - timedelta(days=8),
        created_at=NOW - timedelta(days=8),
        customer_id=buyer.id,
        buyer_company="华艺服饰",
        lines=[line(shirt.id, "纯棉短袖T恤", 6_400, 2_000)],
        goods_fen=12_800,
        freight_fen=1_000,
        paid_fen=13_800,
        receiver_name="陈小姐",
        mobile="13800002206",
        address="广东省 广州市 白云区 人民路1号",
        province="广东",
        buyer_message="尽快发",
    )
    make_order(session, TODAY, paid_at=NOW - timedelta(days=7) + timedelta(hours=2), flag=1)
    make_order(
        session,
        LATER,
        lines=[
            line(bag.id, "定制帆布袋", 500, 200_000),
            line(shirt.id, "纯棉短袖T恤", 100, 1_000, position=2),
        ],
        paid_fen=100_100,
        province="浙江",
    )
    held = make_order(session, HELD)
    held.after_sales.append(
        AfterSale(
            kind=AfterSaleKind.REFUND_ONLY,
            state=AfterSaleState.WAIT_SELLER_AGREE,
            amount_fen=None,
            opened_at=None,
            from_sheet=True,
        )
    )
    shipped = OrderStatus.SHIPPED
    make_order(session, UNTRACKED, status=shipped, shipped_at=NOW - timedelta(hours=2))
    tracked = make_order(session, TRACKED, status=shipped, shipped_at=NOW - timedelta(days=1))
    tracked.parcels.append(
        Parcel(
            courier="SF",
            tracking_number="SF1234567890123",
            shipped_at=NOW - timedelta(days=1),
            source=ParcelSource.SHEET,
        )
    )
    make_order(session, UNPAID, status=OrderStatus.AWAITING_PAYMENT, paid_at=None)


def line(product_id: int, title: str, price: int, quantity: int, position: int = 1) -> OrderLine:
    return OrderLine(
        position=position,
        product_id=product_id,
        title=title,
        unit_price_fen=price,
        quantity_milli=quantity,
    )


@pytest.fixture
def shop(store: Store) -> Store:
    with store.write("fill", now=NOW) as session:
        fill(session)
    return store


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences.at(str(tmp_path / "window.ini"))


@pytest.fixture
def desk(store: Store, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(store, lambda: NOW)
    yield made
    qtbot.waitUntil(lambda: made.is_settled)
    made.close()


Opens = Callable[..., OrderPage]


@pytest.fixture
def open_page(desk: Desk, preferences: Preferences, qtbot: QtBot) -> Opens:
    """The page in a window of its own, once everything it asked for has come."""

    def opened(width: int = 1400, height: int = 820, target: str = "") -> OrderPage:
        page = OrderPage(desk, preferences, lambda _proposal: target)
        desk.changed.connect(lambda _changes: page.refresh())
        qtbot.addWidget(page)
        page.resize(width, height)
        with qtbot.waitExposed(page):
            page.show()
        settle(qtbot, page)
        return page

    return opened


@pytest.fixture
def page(shop: Store, open_page: Opens) -> OrderPage:
    return open_page()


def settle(qtbot: QtBot, page: OrderPage) -> None:
    """Everything has come, and the drawer shows the row that is looked at."""
    desk = page.desk
    table = page.board.table

    def calm() -> bool:
        card = page.drawer.card
        shown = card.id if card else None
        return desk.is_settled and (not page.host.is_open or shown == table.current_id())

    qtbot.waitUntil(calm)


def numbers(page: OrderPage) -> list[str]:
    """The order numbers of the list, as it shows them."""
    model = page.board.table.model()
    column = next(at for at, c in enumerate(page.board.table.columns) if c.key == "number")
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def order_of(store: Store, number: str) -> Order:
    with store.read() as session:
        found = session.query(Order).filter_by(number=number).one()
        session.refresh(found, ["parcels"])
        session.expunge(found)
        return found
