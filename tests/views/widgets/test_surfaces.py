"""Cards, banners, toasts, drawer and the rest: what they say, and where they stand."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from seller_desk.views.theme import theme
from seller_desk.views.widgets import button
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.card import Card, KpiCard
from seller_desk.views.widgets.drawer import DOCKED_FROM, Drawer, DrawerHost
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.widgets.facts import FactGrid
from seller_desk.views.widgets.footer import TableFooter
from seller_desk.views.widgets.freshness import FreshnessPill
from seller_desk.views.widgets.ink import elided, text_width
from seller_desk.views.widgets.labels import ElidedLabel
from seller_desk.views.widgets.pill import Pill
from seller_desk.views.widgets.progress_row import ProgressRow
from seller_desk.views.widgets.sparkline import spread
from seller_desk.views.widgets.spin import indented
from seller_desk.views.widgets.steps_header import StepsHeader
from seller_desk.views.widgets.tile import CountTile
from seller_desk.views.widgets.timeline import Timeline, TimelineEvent
from seller_desk.views.widgets.toast import Toast
from seller_desk.words import Tone

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.resize(1000, 600)
    shown.show()
    return shown


@pytest.fixture
def toast(window: QWidget) -> Toast:
    return Toast(window)


def test_a_toast_says_what_was_done_and_takes_it_back(qtbot: QtBot, toast: Toast) -> None:
    undone: list[bool] = []

    toast.tell_undoable("Order 4470 is shipped", lambda: undone.append(True))
    assert toast.text == "Order 4470 is shipped"
    qtbot.mouseClick(toast._action, LEFT)

    assert undone == [True]
    assert toast.text == ""


def test_a_toast_stays_over_the_lower_edge(window: QWidget, toast: Toast) -> None:
    toast.tell("Saved")
    window.resize(700, 400)

    middle = toast.geometry().center()
    assert abs(middle.x() - 350) <= 1
    assert 250 < middle.y() < 360  # clear of the line and the footer below it


def test_a_toast_takes_no_focus(window: QWidget, toast: Toast) -> None:
    toast.tell("Saved", action="Undo")

    assert toast.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert toast._action.focusPolicy() is Qt.FocusPolicy.NoFocus


@pytest.fixture
def host(qtbot: QtBot) -> Iterator[DrawerHost]:
    drawer = Drawer()
    drawer.body.addWidget(QLineEdit())
    shown = DrawerHost(QLineEdit(), drawer)
    qtbot.addWidget(shown)
    shown.resize(DOCKED_FROM, 600)
    shown.show()
    yield shown
    theme().apply("light")


def test_a_drawer_stands_beside_where_there_is_room(host: DrawerHost) -> None:
    host.open_drawer()
    assert host.content.width() + host.drawer.width() == host.width()

    host.resize(DOCKED_FROM - 1, 600)
    assert host.content.width() == host.width()
    assert host.drawer.geometry().right() == host.width() - 1


def test_opening_a_drawer_leaves_the_focus_and_esc_gives_it_back(
    qtbot: QtBot, host: DrawerHost
) -> None:
    host.content.setFocus()
    host.open_drawer()
    assert host.focusWidget() is host.content

    inside = host.drawer.findChild(QLineEdit)
    assert isinstance(inside, QLineEdit)
    inside.setFocus()
    qtbot.keyClick(inside, Qt.Key.Key_Escape)

    assert not host.is_open
    assert host.focusWidget() is host.content


@pytest.mark.parametrize(("wanted", "given"), [(100, 360), (500, 500), (2000, 640)])
def test_a_drawer_keeps_its_limits(host: DrawerHost, wanted: int, given: int) -> None:
    host.open_drawer()

    host.set_drawer_width(wanted)

    assert host.drawer.width() == given


def test_a_banner_can_be_closed_and_says_all_it_knows(qtbot: QtBot) -> None:
    act = button.secondary("Undo", small=True)
    banner = Banner(Tone.SUCCESS, "120 new", detail="orders.xlsx", actions=[act], closable=True)
    qtbot.addWidget(banner)
    banner.show()

    assert banner.accessibleName() == "120 new orders.xlsx"
    with qtbot.waitSignal(banner.closed):
        closing = next(b for b in banner.findChildren(type(act)) if b.accessibleName() == "Close")
        qtbot.mouseClick(closing, LEFT)
    assert banner.isHidden()


def test_an_empty_list_says_why_and_what_to_do(qtbot: QtBot) -> None:
    act = button.primary("Import files")
    empty = EmptyState("file-down", "No orders yet", "Import a sheet", actions=[act])
    qtbot.addWidget(empty)
    empty.show()

    assert empty.title == "No orders yet"
    assert [b.text() for b in empty.buttons()] == ["Import files"]

    empty.show_actions([button.secondary("Clear")])
    assert [b.text() for b in empty.buttons()] == ["Clear"]


def test_a_figure_that_is_not_known_is_a_dash(qtbot: QtBot) -> None:
    card = KpiCard("Refunds")
    qtbot.addWidget(card)
    assert card.value == "–"

    card.show_figure("1.12%", delta="0.2", tone=Tone.DANGER, hint="peers 1.60%", course=[1, 2])
    assert card.accessibleName() == "Refunds 1.12% 0.2 peers 1.60%"


def test_a_tile_is_read_out_and_calm_when_nothing_waits(qtbot: QtBot) -> None:
    tile = CountTile("truck", "To ship today")
    qtbot.addWidget(tile)

    tile.show_count(0, "nothing", Tone.DANGER)
    assert tile.accessibleName() == "To ship today 0 nothing"
    assert tile._tone is Tone.NEUTRAL

    tile.show_count(None)
    assert tile.number == "–"


def test_progress_counts_and_can_be_stopped(qtbot: QtBot) -> None:
    row = ProgressRow("Reading")
    qtbot.addWidget(row)
    row.begin("Reading orders.xlsx")
    row.report("read", "Reading orders.xlsx", 1200, 2418)

    assert row.count.startswith("1,200 / 2,418")
    with qtbot.waitSignal(row.cancelled):
        qtbot.mouseClick(row._cancel, LEFT)
    assert not row._cancel.isEnabled()


def test_a_timeline_is_read_out_step_by_step(qtbot: QtBot) -> None:
    timeline = Timeline()
    qtbot.addWidget(timeline)
    empty = timeline.sizeHint().height()

    timeline.show_events([TimelineEvent("Paid", "3 days run", "11-20"), TimelineEvent("Ordered")])

    assert timeline.accessibleName() == "Paid. 3 days run. 11-20\nOrdered"
    assert timeline.sizeHint().height() > empty


def test_facts_that_are_not_known_are_dashes(qtbot: QtBot) -> None:
    grid = FactGrid([("Note", ""), ("Name", "王")])
    qtbot.addWidget(grid)
    grid.show()

    texts = [label.text() for label in grid.findChildren(QLabel)]
    assert texts == ["Note", "–", "Name", "王"]


def test_steps_say_where_one_is(qtbot: QtBot) -> None:
    steps = StepsHeader(["File", "Check", "Write"])
    qtbot.addWidget(steps)

    steps.show_step(1)
    assert steps.accessibleName() == "2 / 3 Check"

    steps.show_step(3)
    assert steps.accessibleName() == "3 / 3 Write"


def test_data_that_is_old_says_so(qtbot: QtBot) -> None:
    pill = FreshnessPill()
    qtbot.addWidget(pill)
    before = pill.sizeHint().width()

    pill.show_age("Orders 5 days ago, import them again", Tone.WARNING)

    assert pill.accessibleName() == "Orders 5 days ago, import them again"
    assert pill.sizeHint().width() > before


def test_a_long_name_is_cut_and_told_in_full(qtbot: QtBot) -> None:
    name = ElidedLabel("广州衣尚荟贸易有限公司")
    qtbot.addWidget(name)
    name.resize(60, 20)
    name.show()
    assert name.toolTip() == "广州衣尚荟贸易有限公司"

    name.resize(400, 20)
    assert name.toolTip() == ""


def test_a_cut_text_fits(qtbot: QtBot) -> None:
    shown = elided("重磅卫衣 350g 圆领加厚情侣款", 80)

    assert shown.endswith("…")
    assert text_width(shown) <= 80


def test_a_pill_without_words_is_not_seen(qtbot: QtBot, window: QWidget) -> None:
    pill = Pill("To ship", Tone.INFO)
    pill.setParent(window)
    pill.show()

    pill.show_pill("")
    assert pill.isHidden()
    pill.show_pill("Held", Tone.DANGER, "octagon-alert")
    assert not pill.isHidden()
    assert pill.accessibleName() == "Held"


def test_a_course_goes_from_edge_to_edge() -> None:
    points = spread([1, 3, 2], QRectF(0, 0, 100, 10))

    assert [(point.x(), point.y()) for point in points] == [(0, 10), (50, 0), (100, 5)]
    assert spread([4], QRectF(0, 0, 100, 10)) == []


def test_an_ampersand_in_a_name_is_no_shortcut(qtbot: QtBot) -> None:
    made = button.secondary("A&B")
    qtbot.addWidget(made)

    assert made.text() == "A&&B"


def test_a_click_on_a_button_leaves_the_focus_where_it_was() -> None:
    for make in (button.primary, button.secondary, button.quiet, button.link, button.danger):
        assert make("Do").focusPolicy() is Qt.FocusPolicy.TabFocus


def test_a_button_of_an_icon_only_has_a_name(qtbot: QtBot) -> None:
    made = button.icon_only("copy", "Copy the number")
    qtbot.addWidget(made)

    assert made.accessibleName() == made.toolTip() == "Copy the number"


def test_a_card_takes_widgets_below_its_heading(qtbot: QtBot) -> None:
    card = Card("Radar", icon="radar", hint="24 to do")
    qtbot.addWidget(card)
    footer = TableFooter()
    card.add(footer)

    footer.show_rows("23 orders")
    footer.show_ticked("3 ticked", "¥20.00")

    assert footer.text == "23 orders 3 ticked ¥20.00"
    assert footer.parentWidget() is card


def test_buttons_of_a_footer_go_below_the_words_that_leave_them_no_room(qtbot: QtBot) -> None:
    buttons = [button.secondary(f"Change everything {number}") for number in range(3)]
    footer = TableFooter(buttons)
    qtbot.addWidget(footer)
    footer.show_rows("23 orders")
    footer.show_ticked("3 ticked", "¥1,234,567.00")
    footer.show()
    tops = []
    for width in (1_000, 480):
        footer.resize(width, footer.sizeHint().height())
        qtbot.wait(10)
        tops.append(buttons[0].y() > footer._sum.y() + footer._sum.height() / 2)
        assert buttons[0].x() >= 0
        assert buttons[-1].geometry().right() <= width
    assert tops == [False, True]


def test_figures_in_a_box_do_not_touch_its_border(qtbot: QtBot) -> None:
    box = indented(QSpinBox())
    qtbot.addWidget(box)
    edit = box.findChild(QLineEdit)

    assert isinstance(edit, QLineEdit)
    assert edit.textMargins().left() > 4


@pytest.mark.parametrize("look", ["light", "dark"])
def test_everything_is_drawn_in_both_looks(qtbot: QtBot, look: str) -> None:
    theme().apply(look)
    shown: list[QWidget] = [
        Pill("To ship", Tone.INFO, "truck"),
        CountTile("truck", "To ship"),
        StepsHeader(["One", "Two"]),
        FreshnessPill(),
        EmptyState("search-x", "Nothing"),
    ]
    for widget in shown:
        qtbot.addWidget(widget)
        widget.resize(widget.sizeHint())
        colours = {
            widget.grab().toImage().pixelColor(x, widget.height() // 2).name()
            for x in range(widget.width())
        }
        assert len(colours) > 2
    theme().apply("light")


def test_the_picture_of_an_empty_state_gives_way_where_there_is_little_height(
    qtbot: QtBot,
) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    state = EmptyState("history", "Nothing yet", "It comes", actions=[QPushButton("Bring it")])
    state.setParent(room)
    room.resize(400, 500)
    room.show()
    seen = []
    for height in (400, 150, 400):
        state.resize(300, height)
        seen.append(not state._sheets.isHidden())
    assert seen == [True, False, True]
    assert not state.buttons()[0].isHidden()
