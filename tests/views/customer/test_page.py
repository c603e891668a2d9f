from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from seller_desk.models.case import Disclosure
from seller_desk.models.customer import Customer
from seller_desk.models.order import Order, OrderLine
from seller_desk.models.search import folded
from seller_desk.models.store import Store
from seller_desk.services import footprint
from seller_desk.services.customer.queries import CustomerFilter
from seller_desk.services.customer.rfm import Measure
from seller_desk.services.order.filters import OrderFilter
from seller_desk.services.reminders import LAPSED
from seller_desk.views.customer.page import CustomerPage
from seller_desk.views.customer.tier_cards import SILENT
from seller_desk.views.desk import Desk
from seller_desk.views.preferences import Preferences
from seller_desk.views.widgets.row_table import DEBOUNCE_MS
from seller_desk.words import OrderStatus
from tests.makers import NOW, make_case, make_customer, make_order, make_product

DAY = timedelta(days=1)


def customer(store: Store, name: str, paid_fen: int, *, days: int = 3) -> int:
    with store.write("made", now=NOW) as session:
        made = make_customer(session, name)
        made.search_text = folded(name)
        made.mobile, made.name, made.address = (
            "13800002206",
            "陈小姐",
            "广东省 广州市 白云区 人民路1号",
        )
        at = NOW - timedelta(days=days)
        make_order(
            session,
            f"26110000000000002{made.id:02}",
            customer_id=made.id,
            paid_fen=paid_fen,
            paid_at=at,
            created_at=at,
            status=OrderStatus.COMPLETED,
        )
        return made.id


@pytest.fixture
def page(qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences) -> CustomerPage:
    customer(store, "华艺服饰", 50_000)
    customer(store, "云裳服饰", 2_000_000, days=47)
    customer(store, "巨浪百货", 150_000)
    made = CustomerPage(desk, preferences)
    qtbot.addWidget(made)
    made.resize(1340, 790)
    made.show()
    look_at(qtbot, made, "云裳服饰")
    return made


def settle(qtbot: QtBot, desk: Desk) -> None:
    """Also what follows a short while after the current row has changed."""
    qtbot.wait(DEBOUNCE_MS)
    qtbot.waitUntil(lambda: desk.is_settled)


def look_at(qtbot: QtBot, page: CustomerPage, name: str) -> None:
    qtbot.waitUntil(lambda: page.detail.isVisible() and page.detail.title.text == name)


def names(page: CustomerPage) -> list[str]:
    rows = page.table.rows
    return [rows.cells(at)[1].text for at in range(len(rows.ids))]


def shown(page: CustomerPage) -> list[str]:
    return [found.text() for found in page.detail.findChildren(QLabel) if found.isVisible()]


def test_the_best_customer_comes_first_and_is_looked_at(page: CustomerPage) -> None:
    assert names(page) == ["云裳服饰", "巨浪百货", "华艺服饰"]
    assert page.status == "3 customers"


def test_tiers_are_counted_and_narrow_the_list(
    qtbot: QtBot, desk: Desk, page: CustomerPage
) -> None:
    settle(qtbot, desk)
    assert page.cards.card("regular").accessibleName() == "Regular customers 1"
    qtbot.mouseClick(page.cards.card("regular"), Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    assert names(page) == ["巨浪百货"]
    qtbot.mouseClick(page.cards.card("regular"), Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    assert len(names(page)) == 3


def test_chinese_text_finds_a_customer(qtbot: QtBot, desk: Desk, page: CustomerPage) -> None:
    page.focus_find()
    page.find_field.insert("服饰")
    qtbot.keyClick(page.find_field, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert names(page) == ["云裳服饰", "华艺服饰"]


def test_the_silent_ones_are_counted_and_shown(
    qtbot: QtBot, desk: Desk, page: CustomerPage
) -> None:
    settle(qtbot, desk)
    assert page.cards.card(SILENT).people == 1
    qtbot.mouseClick(page.cards.card(SILENT), Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    assert names(page) == ["云裳服饰"]


def test_a_list_asked_for_elsewhere_shows_its_filter(
    qtbot: QtBot, desk: Desk, page: CustomerPage
) -> None:
    page.show_filter(LAPSED)
    settle(qtbot, desk)
    assert page.cards.card(SILENT).isChecked()
    assert names(page) == ["云裳服饰"]
    page.show_filter(CustomerFilter(find="华艺"))
    settle(qtbot, desk)
    assert not page.cards.card(SILENT).isChecked()
    assert page.find_field.text() == "华艺"
    assert names(page) == ["华艺服饰"]


def test_contacts_are_masked_until_they_are_asked_for(
    qtbot: QtBot, store: Store, desk: Desk, page: CustomerPage
) -> None:
    qtbot.waitUntil(lambda: "138****2206" in shown(page))
    assert not any("人民路" in text for text in shown(page))
    qtbot.mouseClick(page.detail.contact.reveal_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "13800002206" in shown(page))
    page.refresh()
    settle(qtbot, desk)
    qtbot.waitUntil(lambda: "13800002206" in shown(page))
    page.table.select_row(1)
    look_at(qtbot, page, "巨浪百货")
    assert "13800002206" not in shown(page)

    with store.read() as session:
        [noted] = session.scalars(select(Disclosure))
        assert (noted.table_name, noted.what) == ("customer", "shown")
        [step, *_] = footprint.steps(session, limit=1)
        found = footprint.card(session, step.id)
    assert found is not None
    assert (step.name, found.can_undo) == ("reveal_customer", False)
    assert [change.key for change in found.changes] == ["云裳服饰"]


def test_the_scores_stand_in_the_profile(qtbot: QtBot, page: CustomerPage) -> None:
    scores = page.detail.scores
    qtbot.waitUntil(lambda: "month 9" in scores.cells[Measure.MONEY].accessibleName())
    told = [cell.accessibleName() for cell in scores.cells.values()]
    assert told == [
        "R how lately: 2 of 5 · 47 d ago · last on 10-07 · new since month 9",
        "F how often: 1 of 5 · 1 order · place 1 of 3 · new since month 9",
        "M for how much: 4 of 5 · ¥20,000.00 · place 1 of 3 · new since month 9",
    ]


def test_the_orders_of_a_customer_open(qtbot: QtBot, page: CustomerPage) -> None:
    current = page.table.current_id()
    with qtbot.waitSignal(page.orders_asked) as asked:
        qtbot.mouseClick(page.detail.all_orders, Qt.MouseButton.LeftButton)
    assert asked.args == [OrderFilter(customer_id=current)]


def test_who_has_not_bought_for_long_is_marked(page: CustomerPage) -> None:
    assert page.detail._silence.text == "47 days without an order"


def test_a_region_and_named_customers_narrow_the_list_and_are_taken_off_again(
    qtbot: QtBot, store: Store, desk: Desk, page: CustomerPage
) -> None:
    chips = page.narrowing
    assert not chips.named.isVisible()
    with store.write("move", now=NOW) as session:
        session.get_one(Customer, page.table.ids[1]).province = "广东"
    page.refresh()
    qtbot.waitUntil(lambda: chips.regions.isVisible() and desk.is_settled)
    chips.regions.picked.emit(frozenset({"广东"}))
    qtbot.waitUntil(lambda: names(page) == ["巨浪百货"])
    assert page.table.rows.cells(0)[1].secondary == "广东 广州"
    page.show_filter(CustomerFilter(ids=(page.table.ids[0], 99)))
    qtbot.waitUntil(chips.named.isVisible)
    assert chips.named.count == 2
    qtbot.mouseClick(chips.named, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(names(page)) == 3)
    assert not chips.named.isVisible()


def test_the_cases_of_a_customer_stand_in_the_profile_and_open(
    qtbot: QtBot, store: Store, desk: Desk, page: CustomerPage
) -> None:
    with store.write("made", now=NOW) as session:
        order = session.scalars(select(Order).where(Order.customer_id == page.table.ids[0])).one()
        case = make_case(session, order, amount_fen=5_000, reason="少件").id
    page.refresh()
    qtbot.waitUntil(lambda: len(page.detail._lists["cases"].entries) == 1)
    entry = page.detail._lists["cases"].entries[0]
    assert (entry.title, entry.pill, entry.value) == ("Refund only", "case open", "¥50.00")
    with qtbot.waitSignal(page.case_asked) as asked:
        page.detail._lists["cases"].chosen.emit(0)
    assert asked.args == [case]
    assert page.detail.rhythm.accessibleDescription() == "1 order in twelve months"


def test_the_list_of_silent_ones_says_what_to_do(
    qtbot: QtBot, desk: Desk, page: CustomerPage
) -> None:
    page.show_filter(LAPSED)
    qtbot.waitUntil(lambda: names(page) == ["云裳服饰"])
    settle(qtbot, desk)
    assert page.table.rows.cells(0)[1].secondary == "Call, then quote"


def test_no_match_offers_the_way_back(qtbot: QtBot, desk: Desk, page: CustomerPage) -> None:
    page.find_field.insert("没有")
    qtbot.keyClick(page.find_field, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert page.list.no_result.isVisible()
    assert page.find_field.isVisible()  # to be mended
    assert not page.list.export_button.isEnabled()
    [clear] = page.list.no_result.buttons()
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    assert len(names(page)) == 3


def test_the_list_goes_out_without_what_is_hidden_and_under_its_mask(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences, tmp_path: Path
) -> None:
    customer(store, "华艺服饰", 50_000)
    customer(store, "云裳服饰", 2_000_000)
    target = tmp_path / "customers.csv"
    made = CustomerPage(desk, preferences, lambda _: str(target))
    qtbot.addWidget(made)
    made.show()
    settle(qtbot, desk)
    header = made.table.horizontalHeader()
    keys = [column.key for column in made.table.columns]
    header.hideSection(keys.index("tier"))
    header.moveSection(header.visualIndex(keys.index("paid")), 0)

    made.export_view()
    qtbot.waitUntil(made.notices.banner.isVisible)

    lines = target.read_text("utf-8-sig").splitlines()
    assert lines[0] == "Paid (yuan),Customer,Last bought"
    assert [line.split(",")[:2] for line in lines[1:]] == [
        ["20000.00", "云裳服饰"],
        ["500.00", "华艺服饰"],
    ]


def test_the_sheet_to_edit_masks_whom_it_names(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences, tmp_path: Path
) -> None:
    customer(store, "华艺服饰", 50_000)
    target = tmp_path / "customers.csv"
    made = CustomerPage(desk, preferences, lambda _: str(target))
    qtbot.addWidget(made)
    made.show()
    settle(qtbot, desk)
    qtbot.mouseClick(made.list.export_button, Qt.MouseButton.LeftButton)
    menu = made.list.export_button.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert menu.actions()[1].text() == "Customers sheet to edit"
    menu.actions()[1].trigger()
    menu.close()
    qtbot.waitUntil(made.notices.banner.isVisible)

    written = target.read_text("utf-8-sig")
    assert "138****2206" in written
    assert "13800002206" not in written
    assert "人民路" not in written
    assert ",customer/1/" in written


def test_a_new_product_lists_whom_it_suits(
    qtbot: QtBot, store: Store, desk: Desk, page: CustomerPage
) -> None:
    with store.write("made", now=NOW) as session:
        tee = make_product(session, "纯棉短袖T恤", category="T恤", status_since=NOW)
        order = session.scalars(select(Order).where(Order.paid_fen == 150_000)).one()
        bought = make_product(session, "长袖T恤", category="T恤", status_since=NOW - 99 * DAY)
        order.lines.append(
            OrderLine(
                position=1,
                product_id=bought.id,
                title=bought.title,
                unit_price_fen=1_500,
                quantity_milli=100_000,
            )
        )
        product = tee.id
    page.refresh()
    settle(qtbot, desk)
    goods = page.narrowing.goods
    assert goods.isVisible()
    goods.choose({str(product)})
    goods.picked.emit(frozenset({str(product)}))
    settle(qtbot, desk)
    assert names(page) == ["巨浪百货"]
    qtbot.mouseClick(page.narrowing.named, Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    assert len(names(page)) == 3
    assert goods.value == ""
