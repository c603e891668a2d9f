"""The parts of the drawer: receiver, goods, flags, parcels, remarks."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from seller_desk.errors import OrderCode, refuse
from seller_desk.services.order.cards import ParcelCard
from seller_desk.views.order.flags import FlagRow
from seller_desk.views.order.goods import Goods, GoodsBlock
from seller_desk.views.order.parcels import ParcelsBlock
from seller_desk.views.order.receiver import Receiver, ReceiverBlock
from seller_desk.views.order.remarks import RemarksBlock
from seller_desk.words import Flag, ParcelSource
from tests.makers import NOW

CHEN = Receiver("陈小姐", "13800002206", "广东省 广州市 白云区 人民路1号", "510000")


def seen(widget: QWidget) -> str:
    labels = (label for label in widget.findChildren(QLabel) if not label.isHidden())
    return "\n".join(label.text() for label in labels)


@pytest.fixture
def receiver(qtbot: QtBot) -> ReceiverBlock:
    made = ReceiverBlock()
    qtbot.addWidget(made)
    made.show_receiver(CHEN)
    made.show()
    return made


def test_a_receiver_is_masked_until_somebody_asks(qtbot: QtBot, receiver: ReceiverBlock) -> None:
    assert "陈小姐" not in seen(receiver)
    assert "138****2206" in seen(receiver)
    qtbot.mouseClick(receiver.reveal, Qt.MouseButton.LeftButton)
    assert "陈小姐  13800002206" in seen(receiver)
    assert "人民路1号" in seen(receiver)
    assert receiver.reveal.accessibleName() == "Hide"


def test_the_next_receiver_is_masked_again(qtbot: QtBot, receiver: ReceiverBlock) -> None:
    qtbot.mouseClick(receiver.reveal, Qt.MouseButton.LeftButton)
    receiver.show_receiver(Receiver("李先生", "13900001111", None))
    assert "李先生" not in seen(receiver)
    assert "13900001111" not in seen(receiver)


def test_the_receiver_is_copied_in_one_line(qtbot: QtBot, receiver: ReceiverBlock) -> None:
    qtbot.mouseClick(receiver.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied == "陈小姐 13800002206 广东省 广州市 白云区 人民路1号 510000"


def test_an_order_without_receiver_has_nothing_to_reveal(receiver: ReceiverBlock) -> None:
    receiver.show_receiver(Receiver(None, None, None))
    assert not receiver.reveal.isEnabled()
    assert not receiver.copy.isEnabled()
    assert "No receiver in the sheet" in seen(receiver)


def test_a_long_order_is_folded_and_unfolds(qtbot: QtBot) -> None:
    block = GoodsBlock()
    qtbot.addWidget(block)
    lines = [Goods(f"T恤 {at}", "", "1 × 1.00", "1.00") for at in range(20)]
    block.show_goods(lines, "20 pcs", "Paid ¥20.00", "", "")
    block.show()
    folded = block.sizeHint().height()
    qtbot.mouseClick(block.more, Qt.MouseButton.LeftButton)
    assert block.sizeHint().height() > folded
    assert not block.more.isVisible()
    block.show_goods(lines[:3], "3 pcs", "Paid ¥3.00", "", "The parts differ")
    assert not block.more.isVisible()
    assert "The parts differ" in seen(block)


def test_a_flag_is_chosen_by_click_and_arrow(qtbot: QtBot) -> None:
    row = FlagRow()
    qtbot.addWidget(row)
    with qtbot.waitSignal(row.chosen) as clicked:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.spot(Flag.GREEN).toPoint())
    with qtbot.waitSignal(row.chosen) as moved:
        qtbot.keyClick(row, Qt.Key.Key_Right)
    assert (clicked.args, moved.args) == ([Flag.GREEN], [Flag.BLUE])
    assert row.accessibleName() == "Flag: Blue flag"


def test_every_parcel_is_told_with_its_number(qtbot: QtBot) -> None:
    block = ParcelsBlock()
    qtbot.addWidget(block)
    at = NOW - timedelta(days=1)
    sf = ParcelCard(1, "SF", "顺丰速运", "SF1234567890123", at, ParcelSource.HERE, 3, None)
    bare = ParcelCard(2, "SELF", "", None, None, ParcelSource.HERE, None, "picked up")
    block.show_parcels((sf, bare), NOW, {}, may_add=True)
    block.show()
    assert "顺丰速运 SF1234567890123" in seen(block)
    assert "3 cartons  ·  11-22 09:30" in seen(block)
    assert "Without a courier" in seen(block)
    block.show_parcels((), NOW, {}, may_add=False)
    assert not block.isVisible()


def test_days_that_are_refused_go_back_to_what_they_were(qtbot: QtBot) -> None:
    block = RemarksBlock()
    qtbot.addWidget(block)
    block.show_remarks(1, message="", note="", flag=0, days=5, has_deadline=True)
    block.days.setValue(300)
    block.point_out(refuse(OrderCode.DAYS_OUT_OF_RANGE, days=300, minimum=1, maximum=200))
    assert block.days.value() == 5
    assert "Between 1 and 200 days are allowed" in seen(block)


def test_escape_takes_back_what_was_typed_into_the_note(qtbot: QtBot) -> None:
    block = RemarksBlock()
    qtbot.addWidget(block)
    block.show_remarks(1, message="Hurry", note="old", flag=0, days=None, has_deadline=False)
    qtbot.keyClicks(block.note, "new ")
    qtbot.keyClick(block.note, Qt.Key.Key_Escape)
    assert block.note.toPlainText() == "old"
    assert "Hurry" in seen(block)
