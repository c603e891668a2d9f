"""The scan bench as somebody with a scanner and gloves uses it: keys only."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from seller_desk.models.order import Order, OrderLine
from seller_desk.models.store import Store
from seller_desk.services.order import scan_bench
from seller_desk.views import operations
from seller_desk.views.desk import Desk
from seller_desk.views.furniture import SCANS
from seller_desk.views.order.scan_field import PAUSE_MS, ScanField
from seller_desk.views.order.scan_page import ScanPage
from seller_desk.views.preferences import Preferences
from seller_desk.words import OrderStatus, Tone
from tests.makers import NOW, make_case, make_order

FIRST, SECOND, HELD = "2611000000000000001", "2611000000000000002", "2611000000000000003"
WAYBILL, OTHER_WAYBILL = "SF1234567890123", "SF1234567890124"


class Clock:
    """Time goes on when the test says so."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


class Packer:
    """Somebody at the bench."""

    def __init__(self, page: ScanPage, desk: Desk, clock: Clock, qtbot: QtBot) -> None:
        self.page, self._desk, self._clock, self._qtbot = page, desk, clock, qtbot

    def scan(self, *codes: str, after: float = 4) -> None:
        """Codes with Enter behind each, as a scanner types them, one right after the other."""
        self._clock.now += timedelta(seconds=after)
        for code in codes:
            QTest.keyClicks(self.page.field, code)
            QTest.keyClick(self.page.field, Qt.Key.Key_Return)
        self.wait()

    def press(self, key: Qt.Key) -> None:
        self._clock.now += timedelta(seconds=4)
        QTest.keyClick(QApplication.focusWidget() or self.page, key)
        self.wait()

    def wait(self) -> None:
        for _ in range(3):
            self._qtbot.wait(15)
            self._qtbot.waitUntil(lambda: self._desk.is_settled)

    @property
    def hears(self) -> tuple[Tone, str]:
        said = self.page.hero.said
        return said.tone, said.word


@pytest.fixture
def shop(store: Store) -> Store:
    with store.write("fill", now=NOW) as session:
        lines = [
            OrderLine(position=1, title="卫衣", spec="黑/XL", quantity_milli=2_000, sku_id="BK-XL"),
            OrderLine(position=2, title="卫衣", spec="灰/L", quantity_milli=60_000, sku_id="GY-L"),
        ]
        facts = {"buyer_company": "广州衣尚荟贸易", "mobile": "13800002206", "receiver_name": "陈"}
        make_order(session, FIRST, lines=lines, buyer_message="每款单独装袋", **facts)
        make_order(session, SECOND)
        make_case(session, make_order(session, HELD))
    return store


@pytest.fixture
def sounds() -> list[Tone]:
    return []


@pytest.fixture
def packer(
    shop: Store, preferences: Preferences, qtbot: QtBot, sounds: list[Tone]
) -> Iterator[Packer]:
    clock = Clock()
    desk = Desk(shop, clock)
    page = ScanPage(desk, preferences, sounds.append)
    desk.changed.connect(lambda _changes: page.refresh())
    qtbot.addWidget(page)
    page.resize(1340, 820)
    with qtbot.waitExposed(page):
        page.show()
    made = Packer(page, desk, clock, qtbot)
    made.wait()
    yield made
    made.wait()
    desk.close()


def status_of(store: Store, number: str) -> tuple[OrderStatus, list[str | None]]:
    with store.read() as session:
        order = session.query(Order).filter_by(number=number).one()
        return order.status, [parcel.tracking_number for parcel in order.parcels]


def test_orders_and_waybills_one_after_the_other(
    packer: Packer, shop: Store, sounds: list[Tone]
) -> None:
    packer.scan(FIRST)
    assert packer.page.bench is not None
    assert packer.page.hero.said.large == "Scan the waybill"
    assert "每款单独装袋" in packer.page.order.remarks.text()
    assert (packer.page.bar.steps.current, packer.page.bar.steps.skipped) == (2, frozenset({1}))
    packer.scan(WAYBILL, SECOND, OTHER_WAYBILL)

    for number, waybill in ((FIRST, WAYBILL), (SECOND, OTHER_WAYBILL)):
        assert status_of(shop, number) == (OrderStatus.SHIPPED, [waybill])
    assert packer.hears == (Tone.SUCCESS, "Shipped")
    assert sounds == [Tone.INFO, Tone.SUCCESS, Tone.INFO, Tone.SUCCESS]
    assert "2 orders sent 64 pieces" in packer.page.shift.text


def test_goods_are_counted_one_by_one_and_a_line_at_once(packer: Packer, shop: Store) -> None:
    packer.page.counts.setChecked(True)
    packer.scan(FIRST)
    assert packer.page.hero.said.large == "Scan the goods"
    assert (packer.page.bar.steps.current, packer.page.bar.steps.skipped) == (1, frozenset())
    packer.scan("BK-XL")
    assert packer.page.hero.said.large == "Line 1: 1 / 2"
    packer.scan(WAYBILL)
    assert packer.hears == (Tone.DANGER, "Goods are missing: F4 sends what is there")
    packer.scan("BK-XL")
    packer.scan("BK-XL")
    assert packer.hears == (Tone.DANGER, "One too many, take it out and press F8")
    assert packer.page.hero.said.large == "黑/XL"

    packer.press(Qt.Key.Key_F8)
    assert packer.hears == (Tone.INFO, "Order …000001")
    assert packer.page.whole.text() == "Whole line: 60 more"
    packer.press(Qt.Key.Key_F2)
    assert packer.page.hero.said.word == "All 62 pieces are there"
    packer.scan(WAYBILL)
    assert status_of(shop, FIRST)[0] is OrderStatus.SHIPPED


def test_the_same_code_within_three_seconds_counts_once(packer: Packer) -> None:
    packer.scan(FIRST)
    packer.scan("GY-L")
    packer.scan("GY-L", after=2)
    assert packer.hears == (Tone.WARNING, "Twice within 3 seconds, not counted again")
    packer.scan("GY-L", after=3)
    assert packer.page.bench is not None
    assert packer.page.bench.counted_milli == 2_000


@pytest.mark.parametrize(
    ("code", "word"),
    [
        (HELD, "The buyer wants a refund: do not ship"),
        ("6970112488017", "Nobody knows this code"),
    ],
)
def test_what_must_not_be_shipped_never_comes_on_the_bench(
    packer: Packer, code: str, word: str
) -> None:
    packer.scan(code)
    assert packer.hears == (Tone.DANGER, word)
    assert packer.page.hero.said.detail or code == HELD, "what to do"
    assert packer.page.bench is None


def test_another_order_is_offered_and_taken_with_esc(packer: Packer) -> None:
    packer.scan(FIRST)
    packer.scan("GY-L")
    packer.scan(SECOND)
    assert packer.hears == (Tone.DANGER, "Another order: Esc changes to it")
    assert packer.page.bench is not None
    assert packer.page.bench.number == FIRST

    packer.press(Qt.Key.Key_Escape)
    assert packer.page.bench.number == SECOND
    packer.press(Qt.Key.Key_Escape)
    packer.scan(FIRST)
    assert packer.page.bench.counted_milli == 1_000


def test_the_last_step_is_taken_back_also_a_shipping(packer: Packer, shop: Store) -> None:
    packer.scan(SECOND)
    packer.scan(WAYBILL)
    packer.press(Qt.Key.Key_F8)

    assert status_of(shop, SECOND) == (OrderStatus.AWAITING_SHIPMENT, [])
    assert packer.page.bench is not None
    assert packer.page.bench.number == SECOND
    assert f"Ship order {SECOND}" in packer.page.hero.said.large


def test_a_part_is_sent_when_goods_are_missing(packer: Packer, shop: Store) -> None:
    packer.scan(FIRST)
    packer.scan("BK-XL")
    packer.press(Qt.Key.Key_F4)
    assert packer.hears == (Tone.WARNING, "Sending a part")
    packer.scan(WAYBILL)

    assert status_of(shop, FIRST) == (OrderStatus.AWAITING_SHIPMENT, [WAYBILL])
    assert packer.hears == (Tone.SUCCESS, "Part sent, the rest stays")


def test_two_waybills_for_one_order(packer: Packer, shop: Store) -> None:
    packer.scan(SECOND)
    packer.press(Qt.Key.Key_F3)
    packer.scan(WAYBILL)
    assert status_of(shop, SECOND) == (OrderStatus.AWAITING_SHIPMENT, [])
    packer.scan(OTHER_WAYBILL)
    assert status_of(shop, SECOND) == (OrderStatus.SHIPPED, [WAYBILL, OTHER_WAYBILL])


def test_an_order_put_aside_keeps_its_progress(packer: Packer, shop: Store) -> None:
    packer.scan(FIRST)
    packer.scan("BK-XL")
    packer.press(Qt.Key.Key_F7)

    assert packer.page.bench is None
    assert "1 put aside" in packer.page.shift.text
    with shop.read() as session:
        assert scan_bench.progress_of(session, 1).counted == {1: 1_000}


def test_typing_goes_to_the_field_and_an_input_method_has_no_part_in_it(packer: Packer) -> None:
    page = packer.page
    page.counts.setFocus()
    QTest.keyClicks(page, "26")
    assert page.field.text() == "26"
    assert page.field.hasFocus()

    composed = QInputMethodEvent()
    composed.setCommitString("二六")
    QApplication.sendEvent(page.field, composed)
    assert not page.field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert not page.field.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)
    page.field.clear()


def test_a_scanner_without_enter_ends_with_a_pause_and_slow_typing_waits(qtbot: QtBot) -> None:
    field = ScanField()
    qtbot.addWidget(field)
    heard: list[str] = []
    field.scanned.connect(heard.append)
    QTest.keyClicks(field, "BK-XL-01")
    qtbot.waitUntil(lambda: heard == ["BK-XL-01"])

    QTest.keyClicks(field, "123")
    qtbot.wait(PAUSE_MS + 60)
    QTest.keyClicks(field, "45678")
    qtbot.wait(PAUSE_MS + 60)
    assert heard == ["BK-XL-01"]
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert heard == ["BK-XL-01", "12345678"]


def test_a_click_on_the_next_order_lays_it_on_the_bench(packer: Packer, qtbot: QtBot) -> None:
    row = packer.page.upcoming.rows[0]
    number = row.order.number
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    packer.wait()
    assert packer.page.bench is not None
    assert packer.page.bench.number == number
    assert packer.page.field.hasFocus()


def test_every_step_of_the_bench_has_its_sentence() -> None:
    assert operations.OPERATIONS.keys() >= SCANS
