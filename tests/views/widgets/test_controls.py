"""Segment, chip, find field, rail: what is chosen, by mouse and by keyboard."""

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from seller_desk.views.widgets.chip import FilterChip
from seller_desk.views.widgets.choices import Choice, ChoiceList
from seller_desk.views.widgets.rail import RailTabs
from seller_desk.views.widgets.search_field import SearchField
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.words import Tone

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def segment(qtbot: QtBot) -> Segment:
    shown = Segment(
        [
            SegmentOption("to_pay", "To pay"),
            SegmentOption("to_ship", "To ship", Tone.DANGER),
            SegmentOption("closed", "Closed", spare=True),
            SegmentOption("all", "All"),
        ]
    )
    qtbot.addWidget(shown)
    shown.resize(shown.sizeHint())
    shown.show()
    return shown


def test_a_segment_is_chosen_by_click(qtbot: QtBot, segment: Segment) -> None:
    chosen: list[str] = []
    segment.chosen.connect(chosen.append)

    qtbot.mouseClick(segment.button("to_ship"), LEFT)
    qtbot.mouseClick(segment.button("to_ship"), LEFT)

    assert chosen == ["to_ship"]
    assert segment.current == "to_ship"


def test_arrows_go_from_segment_to_segment_and_round(qtbot: QtBot, segment: Segment) -> None:
    segment.button("to_pay").setFocus()
    for key, expected in [
        (Key.Key_Right, "to_ship"),
        (Key.Key_Left, "to_pay"),
        (Key.Key_Left, "all"),
    ]:
        qtbot.keyClick(segment.button(segment.current), key)
        assert segment.current == expected


def test_a_segment_chosen_by_the_program_is_not_told(segment: Segment) -> None:
    told: list[str] = []
    segment.chosen.connect(told.append)

    segment.choose("all")

    assert segment.current == "all"
    assert not told


def test_counts_are_read_out(segment: Segment) -> None:
    segment.show_counts({"to_ship": 1234, "all": None})

    assert segment.button("to_ship").accessibleName() == "To ship 1,234"
    assert segment.button("all").accessibleName() == "All"


def test_where_it_is_narrow_spare_segments_go_behind_more(qtbot: QtBot) -> None:
    room = QWidget()
    row = QHBoxLayout(room)
    row.setContentsMargins(0, 0, 0, 0)
    segment = Segment([SegmentOption("a", "Awaiting"), SegmentOption("b", "Closed", spare=True)])
    row.addWidget(segment)
    qtbot.addWidget(room)
    room.resize(segment.minimumSizeHint().width(), 40)
    room.show()
    chosen: list[str] = []
    segment.chosen.connect(chosen.append)

    assert segment.button("b").isHidden()
    qtbot.mouseClick(segment._more, LEFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    menu.close()

    assert chosen == ["b"]
    assert not segment.button("b").isHidden()


def test_where_even_that_is_too_much_the_last_ones_go_too_but_never_the_chosen_one(
    qtbot: QtBot, segment: Segment
) -> None:
    qtbot.addWidget(segment)
    segment.choose("closed")
    segment.show()
    segment.resize(segment.sizeHint().width() - 1, 36)

    hidden = [key for key in ("to_pay", "to_ship", "all") if segment.button(key).isHidden()]
    assert not segment.button("closed").isHidden()
    assert hidden == ["to_ship"]
    assert segment._more.isVisible()
    qtbot.mouseClick(segment._more, LEFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["To ship"]
    menu.close()


@pytest.fixture
def chip(qtbot: QtBot) -> FilterChip:
    shown = FilterChip("Region")
    shown.offer([Choice("gd", "广东", 40), Choice("zj", "浙江", 20)], multiple=True)
    qtbot.addWidget(shown)
    shown.resize(shown.sizeHint())
    shown.show()
    return shown


def test_a_chip_says_what_it_is_set_to(chip: FilterChip) -> None:
    chip.choose(["zj"])
    assert chip.value == "浙江"
    assert chip.accessibleName() == "Region 浙江"

    chip.choose(["gd", "zj"])
    assert chip.value == "广东 +1"


def test_the_cross_takes_the_condition_off(qtbot: QtBot, chip: FilterChip) -> None:
    picked: list[frozenset[str]] = []
    chip.picked.connect(picked.append)
    chip.choose(["gd"])
    chip.resize(chip.sizeHint())

    qtbot.mouseClick(chip, LEFT, pos=QPoint(chip.width() - 12, chip.height() // 2))

    assert picked == [frozenset()]
    assert chip.value == ""
    assert QApplication.activePopupWidget() is None


def test_delete_takes_the_condition_off(qtbot: QtBot, chip: FilterChip) -> None:
    cleared: list[bool] = []
    chip.cleared.connect(lambda: cleared.append(True))
    chip.choose(["gd"])

    qtbot.keyClick(chip, Key.Key_Delete)

    assert cleared == [True]
    assert chip.keys == frozenset()


def test_several_are_picked_by_keyboard(qtbot: QtBot, chip: FilterChip) -> None:
    picked: list[frozenset[str]] = []
    chip.picked.connect(picked.append)
    qtbot.keyClick(chip, Key.Key_Return)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    choices = popup.findChild(ChoiceList)
    assert isinstance(choices, ChoiceList)

    choices._take(choices.list.item(1))
    qtbot.keyClick(choices, Key.Key_Return)

    assert picked == [frozenset({"zj"}), frozenset({"gd", "zj"})]
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


def test_one_of_several_closes_the_list(qtbot: QtBot) -> None:
    choices = ChoiceList([Choice("a", "A"), Choice("b", "B", 3)], frozenset({"b"}), multiple=False)
    qtbot.addWidget(choices)
    picked: list[frozenset[str]] = []
    choices.picked.connect(picked.append)

    assert choices.list.currentRow() == 1
    with qtbot.waitSignal(choices.finished):
        qtbot.keyClick(choices, Key.Key_Return)

    assert picked == [frozenset({"b"})]


def test_a_chip_that_goes_takes_its_popup_along(qtbot: QtBot) -> None:
    for _ in range(30):
        passing = FilterChip("Region")
        passing.offer([Choice("gd", "广东")])
        passing.show()
        passing.open_popup()
        passing.close_popup()
        QApplication.processEvents()

    assert QApplication.activePopupWidget() is None


def test_esc_closes_a_popup_of_the_pages_own(qtbot: QtBot, chip: FilterChip) -> None:
    chip.use_popup(QWidget())

    chip.open_popup()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    qtbot.keyClick(popup, Key.Key_Escape)

    assert QApplication.activePopupWidget() is None


@pytest.fixture
def field(qtbot: QtBot) -> SearchField:
    shown = SearchField()
    qtbot.addWidget(shown)
    return shown


def test_finding_waits_until_one_stops_typing(qtbot: QtBot, field: SearchField) -> None:
    told: list[str] = []
    field.searched.connect(told.append)

    qtbot.keyClicks(field, "M8*30 ")
    assert not told
    qtbot.waitUntil(lambda: bool(told))

    assert told == ["M8*30"]


def test_half_typed_pinyin_finds_nothing_yet(qtbot: QtBot, field: SearchField) -> None:
    told: list[str] = []
    field.searched.connect(told.append)
    QCoreApplication.sendEvent(field, QInputMethodEvent("guangzhou", []))
    qtbot.wait(200)
    assert told == []
    chosen = QInputMethodEvent()
    chosen.setCommitString("广州")
    QCoreApplication.sendEvent(field, chosen)
    qtbot.waitUntil(lambda: told == ["广州"])


def test_enter_does_not_wait_and_tells_once(qtbot: QtBot, field: SearchField) -> None:
    told: list[str] = []
    field.searched.connect(told.append)
    qtbot.keyClicks(field, "4419")

    qtbot.keyClick(field, Key.Key_Return)
    qtbot.keyClick(field, Key.Key_Return)

    assert told == ["4419"]


def test_esc_clears_what_is_looked_for(qtbot: QtBot, field: SearchField) -> None:
    told: list[str] = []
    field.show_text("4419")
    field.searched.connect(told.append)

    qtbot.keyClick(field, Key.Key_Escape)

    assert told == [""]


def test_down_leads_into_the_list(qtbot: QtBot, field: SearchField) -> None:
    with qtbot.waitSignal(field.left_downward):
        qtbot.keyClick(field, Key.Key_Down)


@pytest.fixture
def rail(qtbot: QtBot) -> RailTabs:
    tabs = RailTabs()
    tabs.add_page(QWidget(), "Home", "layout-dashboard")
    tabs.add_page(QWidget(), "Orders", "clipboard-list")
    qtbot.addWidget(tabs)
    tabs.resize(900, 600)
    tabs.show()
    return tabs


def test_the_rail_is_a_tab_bar(qtbot: QtBot, rail: RailTabs) -> None:
    spot = rail.rail.item_rect(1).center().toPoint()

    qtbot.mouseClick(rail.rail, LEFT, pos=spot)
    assert rail.currentIndex() == 1

    qtbot.keyClick(rail.rail, Key.Key_Up)
    assert rail.currentIndex() == 0


def test_what_is_urgent_is_read_out_with_the_tab(rail: RailTabs) -> None:
    rail.show_badge(1, 6)
    assert rail.rail.accessibleTabName(1) == "Orders 6"

    rail.show_badge(1, 0)
    assert rail.rail.accessibleTabName(1) == "Orders"


def test_a_word_that_changes_on_a_page_does_not_paint_the_rest(qtbot: QtBot) -> None:
    tabs, page, said = RailTabs(), QWidget(), QLabel("1")
    row = QHBoxLayout(page)
    beside = Painted()
    row.addWidget(said, 1)
    row.addWidget(beside, 1)
    tabs.add_page(page, "Home", "layout-dashboard")
    qtbot.addWidget(tabs)
    tabs.resize(900, 600)
    tabs.show()
    qtbot.wait(20)
    before = beside.times

    for count in range(10, 13):
        said.setText(str(count))
        qtbot.wait(10)

    assert beside.times == before


class Painted(QWidget):
    """Counts how often it is painted."""

    times = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.times += 1


def test_buttons_at_the_foot_are_no_tabs(qtbot: QtBot, rail: RailTabs) -> None:
    pressed: list[str] = []
    button = rail.add_extra("history", "History", lambda: pressed.append("history"))

    qtbot.mouseClick(button, LEFT)

    assert pressed == ["history"]
    assert rail.count() == 2
    assert not button.isChecked()
    assert button.mapTo(rail, QPoint(0, button.height())).y() <= rail.height()
