import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from seller_desk.views.widgets.flow import FlowLayout


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    flow = FlowLayout(made, gap=10)
    for _ in range(4):
        box = QWidget()
        box.setFixedSize(90, 20)
        flow.addWidget(box)
    return made


def places(holder: QWidget) -> list[tuple[int, int]]:
    boxes = holder.findChildren(QWidget)
    return [(box.x(), box.y()) for box in boxes if not box.isHidden()]


def test_what_has_no_room_goes_on_in_the_next_line(holder: QWidget) -> None:
    holder.resize(300, 100)
    holder.show()
    assert places(holder) == [(0, 0), (100, 0), (200, 0), (0, 30)]


def test_the_height_follows_from_the_width(holder: QWidget) -> None:
    layout = holder.layout()
    assert layout is not None
    assert [layout.heightForWidth(width) for width in (390, 290, 90)] == [20, 50, 110]


def test_what_is_left_free_at_the_right_stays_free(holder: QWidget) -> None:
    layout = holder.layout()
    assert isinstance(layout, FlowLayout)
    holder.resize(390, 100)
    holder.show()
    layout.leave_free(120)
    layout.activate()
    assert places(holder) == [(0, 0), (100, 0), (0, 30), (100, 30)]
    assert layout.heightForWidth(390) == 50
    assert layout.minimumSize().width() == 90


def test_hidden_widgets_take_no_room(holder: QWidget) -> None:
    layout = holder.layout()
    assert layout is not None
    holder.findChildren(QWidget)[0].hide()
    assert layout.heightForWidth(290) == 20
