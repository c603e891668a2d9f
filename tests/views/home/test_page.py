from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from seller_desk.models.data import ShopDay
from seller_desk.models.history import ImportedFile
from seller_desk.models.order import OrderLine
from seller_desk.models.store import Store
from seller_desk.services import demo
from seller_desk.services.customer import coupons
from seller_desk.services.customer.coupon_draft import CouponDraft
from seller_desk.services.customer.queries import CustomerFilter
from seller_desk.services.order import queries
from seller_desk.services.order.filters import DueWindow, OrderFilter, Stage
from seller_desk.services.product import violations
from seller_desk.services.product.violations import ViolationDraft
from seller_desk.services.reminders import LAPSED, SHIP_DAYS_UNSET
from seller_desk.services.settings import ShopSettings
from seller_desk.views.desk import Desk
from seller_desk.views.preferences import Preferences
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.words import ListingStatus, OrderStatus, Tier
from tests.makers import NOW, make_customer, make_order, make_product
from tests.views.home.shop import (
    LATER,
    TODAY,
    WEEK,
    button,
    fill,
    open_page,
)


def test_an_empty_shop_is_asked_for_its_first_sheet(
    qtbot: QtBot, desk: Desk, preferences: Preferences
) -> None:
    page = open_page(qtbot, desk, preferences)
    assert page.first_run.isVisible()
    with qtbot.waitSignal(page.import_asked):
        qtbot.mouseClick(button(page, "Choose files"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.demo_asked):
        qtbot.mouseClick(button(page, "Try the demo shop"), Qt.MouseButton.LeftButton)


def test_the_tiles_count_what_runs_out(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    page = open_page(qtbot, desk, preferences)
    assert {name: tile.number for name, tile in page.radar.tiles.items()} == {
        "ship_today": "2",
        "due_soon": "1",
        "missing_tracking": "1",
        "held_by_refund": "1",
        "after_sales": "1",
        "violations": "0",
        "lapsed": "0",
        "coupons_ending": "0",
    }
    assert page.radar.tiles["ship_today"].hint == "1 overdue · 1 h 18 min left"
    assert page.radar.tiles["missing_tracking"].hint == "1 past 24 h"
    assert page.status == "5 to ship: 1 late, 1 due today"


def test_every_tile_opens_a_list_as_long_as_its_number(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    page = open_page(qtbot, desk, preferences)
    for name, tile in page.radar.tiles.items():
        if name in {"after_sales", "lapsed", "violations", "coupons_ending"}:
            continue
        with qtbot.waitSignal(page.orders_asked) as asked:
            qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
        assert asked.args is not None
        wanted: OrderFilter = asked.args[0]
        ids = desk.glance(queries.find, wanted, ShopSettings(), NOW)
        assert f"{len(ids)}" == tile.number


def test_the_silent_customers_open_their_list(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    page = open_page(qtbot, desk, preferences)
    with qtbot.waitSignal(page.customers_asked) as asked:
        qtbot.mouseClick(page.radar.tiles["lapsed"], Qt.MouseButton.LeftButton)
    assert asked.args == [LAPSED]


def test_coupons_about_to_end_stand_on_the_radar_and_open_their_list(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    with store.write("make_coupon", now=NOW) as session:
        for days in (2, 9):
            ends = NOW.date() + timedelta(days=days)
            made = CouponDraft(f"{days}", 100_000, 5_000, frozenset(Tier), NOW.date(), ends)
            coupons.make_coupon(session, made, NOW)
    page = open_page(qtbot, desk, preferences)
    tile = page.radar.tiles["coupons_ending"]
    assert (tile.number, tile.hint) == ("1", "within 3 days")
    with qtbot.waitSignal(page.coupons_asked):
        qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)


def test_violations_and_days_to_ship_to_set_stand_on_the_radar_and_open_their_lists(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    with store.write("add_violation", now=NOW) as session:
        for hours in (30, 2):
            draft = ViolationDraft("image", NOW - timedelta(hours=hours))
            violations.add_violation(session, draft, NOW)
        make_product(session, "上架没设时限", status=ListingStatus.LIVE, status_since=NOW)
    page = open_page(qtbot, desk, preferences)
    tile = page.radar.tiles["violations"]
    assert (tile.number, tile.hint) == ("2", "handle in 24 h")
    with qtbot.waitSignal(page.violations_asked):
        qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert page.radar.unset.text() == "1 live product: set the days to ship"
    with qtbot.waitSignal(page.products_asked) as asked:
        page.radar.unset.click()
    assert asked.args == [SHIP_DAYS_UNSET]


def test_what_cannot_be_made_in_time_opens_exactly_its_orders(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    with store.write("made", now=NOW) as session:
        bag = make_product(session, "帆布袋", daily_capacity=100)
        for number, pieces, days in ((TODAY, 150, 1), (LATER, 50, 5)):
            goods = OrderLine(position=1, product_id=bag.id, quantity_milli=pieces * 1_000)
            make_order(session, number, paid_at=NOW + timedelta(days) - WEEK, lines=[goods])
    page = open_page(qtbot, desk, preferences)
    assert page.radar.strain.isVisible()
    with qtbot.waitSignal(page.orders_asked) as asked:
        qtbot.mouseClick(button(page, "See its orders"), Qt.MouseButton.LeftButton)
    with store.read() as session:
        found = queries.find(session, asked.args[0], ShopSettings(), NOW)
        assert [row.number for row in queries.rows(session, found, ShopSettings(), NOW)] == [TODAY]


def test_figures_without_a_source_are_not_made_up(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    with store.write("made", now=NOW) as session:
        make_order(session, status=OrderStatus.AWAITING_PAYMENT, paid_at=None)
    page = open_page(qtbot, desk, preferences)
    assert page.figures.paid.value == "0.00"
    assert page.figures.in_time.value == "–"
    assert page.figures.again.value == "–"
    assert page.figures.refunds.value == "–"


def test_the_figures_are_those_of_the_orders(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    with store.write("made", now=NOW) as session:
        make_order(session, "1", paid_at=NOW - timedelta(hours=1))
        make_order(session, "2", paid_at=NOW - timedelta(days=2), province="广东")
    page = open_page(qtbot, desk, preferences)
    assert page.figures.paid.value == "128.00"
    assert page.figures.to_ship.value == "2"
    assert page.figures.refunds.value == "0.0%"


def test_the_age_of_the_data_is_that_of_the_newest_sheet(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    with store.write("import_orders", now=NOW) as session:
        session.add(ImportedFile(sha256="0", name="订单1123.xlsx", kind="orders", rows=228, at=NOW))
    page = open_page(qtbot, desk, preferences)
    orders, traffic = page.side.fresh.entries
    assert (orders.second, orders.value, orders.value_second) == (
        "订单1123.xlsx",
        "today 09:30",
        "228 rows",
    )
    assert traffic.value == "–"


def test_traffic_says_up_to_which_day_it_is_known(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    page = open_page(qtbot, desk, preferences)
    told = []
    for day in ("2026-11-19", "2026-11-22"):
        with store.write("import_shop_traffic", now=NOW) as session:
            session.add(ShopDay(day=day, visitors=300))
        page.refresh()
        qtbot.waitUntil(lambda: desk.is_settled)
        _, traffic = page.side.fresh.entries
        told.append((traffic.value, traffic.second))
    assert told == [("until 11-19", "3 days missing"), ("until 11-22", "every day up to yesterday")]


def test_a_silent_regular_is_named_with_the_days_and_opens(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    with store.write("made", now=NOW) as session:
        buyer = make_customer(session, "云裳服饰")
        make_order(
            session,
            customer_id=buyer.id,
            paid_fen=200_000,
            paid_at=NOW - timedelta(days=47),
            status=OrderStatus.COMPLETED,
        )
    page = open_page(qtbot, desk, preferences)
    [silent] = page.side.silent.entries
    assert (silent.title, silent.value) == ("云裳服饰", "47 days")
    with qtbot.waitSignal(page.customers_asked) as asked:
        qtbot.mouseClick(
            page.side.silent,
            Qt.MouseButton.LeftButton,
            pos=page.side.silent.row_rect(0).center().toPoint(),
        )
    assert asked.args == [CustomerFilter(find="云裳服饰")]


def test_a_narrow_window_keeps_its_size_and_puts_the_right_column_under(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    page = open_page(qtbot, desk, preferences)
    smallest = (940, 520)  # what the smallest window leaves between its bars
    page.resize(*smallest)
    qtbot.waitUntil(lambda: page.side.y() > page.radar.y())
    page.resize(*smallest)
    assert (page.width(), page.height()) == smallest


def test_the_list_of_today_is_overdue_and_today_together() -> None:
    from seller_desk.services.today import SHIP_TODAY

    assert SHIP_TODAY.due is DueWindow.TODAY


def test_the_countdowns_go_on_without_counting_the_month_again(
    qtbot: QtBot, store: Store, preferences: Preferences
) -> None:
    fill(store)
    clock = [NOW]
    desk = Desk(store, lambda: clock[0])
    page = open_page(qtbot, desk, preferences)
    clock[0] = NOW + timedelta(hours=2)
    page.tick()
    qtbot.waitUntil(lambda: desk.is_settled)
    assert page.radar.tiles["ship_today"].hint == "2 overdue"
    assert page.radar.tasks.rows.cells(0)[0].text == "21 h late"
    desk.close()


def test_a_new_shop_can_be_looked_at_empty(
    qtbot: QtBot, desk: Desk, preferences: Preferences
) -> None:
    page = open_page(qtbot, desk, preferences)
    with qtbot.waitSignal(page.orders_asked) as asked:
        qtbot.mouseClick(button(page, "Empty shop"), Qt.MouseButton.LeftButton)

    assert asked.args is not None
    assert asked.args[0].stage is Stage.AWAITING_SHIPMENT


def test_a_new_seller_can_read_how_to_export(
    qtbot: QtBot, desk: Desk, preferences: Preferences
) -> None:
    page = open_page(qtbot, desk, preferences)
    qtbot.mouseClick(button(page, "How to export"), Qt.MouseButton.LeftButton)

    help_shown = page.first_run.help
    assert help_shown is not None
    assert help_shown.isVisible()
    qtbot.keyClick(help_shown, Qt.Key.Key_Escape)
    assert not help_shown.isVisible()


def test_the_picture_of_the_first_run_is_whole(
    qtbot: QtBot, desk: Desk, preferences: Preferences
) -> None:
    page = open_page(qtbot, desk, preferences)
    page.resize(1204, 600)
    state = page.first_run.findChild(EmptyState)

    assert isinstance(state, EmptyState)
    assert state.height() >= state.minimumSizeHint().height()


def test_a_low_window_shows_four_tasks(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    preferences.remember_text("home/first_day", "away")
    fill(store)
    page = open_page(qtbot, desk, preferences)
    page.resize(1204, 620)
    qtbot.wait(50)

    rows = page.radar.tasks.verticalHeader().defaultSectionSize()
    assert page.radar.tasks.viewport().height() >= 4 * rows


def test_a_tile_says_less_where_it_is_narrow(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    tile = open_page(qtbot, desk, preferences).radar.tiles["ship_today"]

    assert tile.hint_for(1000) == "1 overdue · 1 h 18 min left"
    assert tile.hint_for(80) == "1 overdue"


def test_an_invented_shop_is_called_so(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    demo.fill(store, orders=20, seed=1, now=NOW)
    page = open_page(qtbot, desk, preferences)

    orders = page.side.fresh.entries[0]
    assert (orders.second, orders.value) == ("demo data", "")
