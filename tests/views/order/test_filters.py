from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from seller_desk.services.order.filters import DueWindow, OrderFilter, SortKey, Stage
from seller_desk.services.order.queries import Choice, FilterChoices
from seller_desk.views.order.facets import Facet
from seller_desk.views.order.filters import FilterRow
from seller_desk.words import ProductKind

TODAY = date(2026, 11, 23)
CHOICES = FilterChoices(
    provinces=(Choice("广东", "广东", 12), Choice(None, None, 1)),
    couriers=(Choice("ZTO", "中通快递", 5),),
)


@pytest.fixture
def row(qtbot: QtBot) -> FilterRow:
    made = FilterRow(lambda: TODAY)
    qtbot.addWidget(made)
    made.offer_choices(CHOICES)
    made.resize(1300, 60)
    made.show()
    return made


def asked(qtbot: QtBot, row: FilterRow, facet: Facet, *keys: str) -> OrderFilter:
    with qtbot.waitSignal(row.changed) as signal:
        row.chips[facet].picked.emit(frozenset(keys))
    assert signal.args is not None
    found = signal.args[0]
    assert isinstance(found, OrderFilter)
    return found


def test_each_chip_asks_for_its_own_condition(qtbot: QtBot, row: FilterRow) -> None:
    assert asked(qtbot, row, Facet.DUE, "overdue").due is DueWindow.OVERDUE
    assert asked(qtbot, row, Facet.KIND, "custom").kinds == {ProductKind.CUSTOM}
    assert asked(qtbot, row, Facet.COURIER, "ZTO").couriers == {"ZTO"}
    found = asked(qtbot, row, Facet.FLAG, "1", "3")
    assert found.flags == {1, 3}
    assert found.kinds == {ProductKind.CUSTOM}


def test_an_address_that_cannot_be_read_can_be_asked_for(qtbot: QtBot, row: FilterRow) -> None:
    assert asked(qtbot, row, Facet.REGION, "广东", "").provinces == {"广东", None}


def test_a_condition_that_is_shown_is_named_with_its_value(row: FilterRow) -> None:
    row.show_filter(
        OrderFilter(
            stage=Stage.AWAITING_SHIPMENT,
            due=DueWindow.WITHIN_14,
            provinces=frozenset({"广东"}),
            min_fen=5_000_000,
            created_since=date(2026, 11, 1),
            created_until=TODAY,
        )
    )
    shown = {facet: chip.value for facet, chip in row.chips.items() if chip.value}
    assert shown == {
        Facet.DUE: "within 14 days",
        Facet.REGION: "广东",
        Facet.AMOUNT: "from 50,000",
        Facet.ORDERED: "11-01–11-23",
    }
    assert row.clear.isVisible()


def test_the_cross_takes_a_range_off(qtbot: QtBot, row: FilterRow) -> None:
    row.show_filter(OrderFilter(stage=Stage.ALL, min_fen=100, max_fen=200))
    with qtbot.waitSignal(row.changed) as signal:
        qtbot.keyClick(row.chips[Facet.AMOUNT], Qt.Key.Key_Delete)
    assert signal.args == [OrderFilter(stage=Stage.ALL)]


def test_clear_takes_everything_off_but_the_list_and_its_order(
    qtbot: QtBot, row: FilterRow
) -> None:
    row.show_filter(
        OrderFilter(stage=Stage.SHIPPED, find="x", flags=frozenset({1}), sort=SortKey.AMOUNT)
    )
    with qtbot.waitSignal(row.changed) as signal:
        qtbot.mouseClick(row.clear, Qt.MouseButton.LeftButton)
    assert signal.args == [OrderFilter(stage=Stage.SHIPPED, sort=SortKey.AMOUNT)]
    assert not row.clear.isVisible()
    assert row.search.text() == ""


def test_only_lists_with_a_clock_are_narrowed_by_it(row: FilterRow) -> None:
    row.show_filter(OrderFilter(stage=Stage.COMPLETED))
    assert not row.chips[Facet.DUE].isVisible()
    row.show_filter(OrderFilter(stage=Stage.MISSING_TRACKING))
    assert row.chips[Facet.DUE].isVisible()


def test_a_narrower_list_shows_its_number_and_leads_back(qtbot: QtBot, row: FilterRow) -> None:
    row.show_filter(OrderFilter(stage=Stage.SHIPPED))
    row.show_counts({Stage.MISSING_TRACKING: 3, Stage.HELD: 2})
    toggle = row.toggles[Stage.MISSING_TRACKING]
    assert toggle.accessibleName() == "No waybill 3"
    assert not row.toggles[Stage.HELD].isVisible()
    with qtbot.waitSignal(row.changed) as there:
        qtbot.mouseClick(toggle, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(row.changed) as back:
        qtbot.mouseClick(toggle, Qt.MouseButton.LeftButton)
    assert there.args is not None
    assert there.args[0].stage is Stage.MISSING_TRACKING
    assert back.args is not None
    assert back.args[0].stage is Stage.SHIPPED


def test_a_buyer_is_named_while_only_the_buyers_orders_are_shown(row: FilterRow) -> None:
    assert row.chips[Facet.CUSTOMER].value == ""
    row.show_filter(OrderFilter(customer_id=7), "华艺服饰")
    assert row.chips[Facet.CUSTOMER].value == "华艺服饰"
    row.show_filter(OrderFilter(customer_id=7))
    assert row.chips[Facet.CUSTOMER].value == "only this one"


def test_the_row_goes_on_in_a_second_line_where_it_is_narrow(row: FilterRow) -> None:
    layout = row.layout()
    assert layout is not None
    assert layout.heightForWidth(500) > layout.heightForWidth(1300)
