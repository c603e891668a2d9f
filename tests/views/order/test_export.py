from datetime import timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from seller_desk.errors import StoreCode, refuse
from seller_desk.models.store import Store
from seller_desk.services import settings as rules
from seller_desk.services.order.filters import OrderFilter, Stage
from seller_desk.views.notices import Notices
from tests.makers import NOW
from tests.views.order.conftest import HELD, LATE, LATER, TODAY, TRACKED, Opens, settle

EIGHT_DAYS_AGO = NOW - timedelta(days=8)


def cells(path: Path) -> list[tuple[Any, ...]]:
    return list(openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True))


def numbers_in(path: Path) -> list[object]:
    """The second column: the first is the deadline."""
    return [row[1] for row in cells(path)[1:]]


def test_the_list_goes_out_in_its_order_and_says_where(
    qtbot: QtBot, shop: Store, open_page: Opens, tmp_path: Path
) -> None:
    target = tmp_path / "out.xlsx"
    page = open_page(target=str(target))
    page.export_view()
    qtbot.waitUntil(page.notices.banner.isVisible)
    assert "exported to out.xlsx" in page.notices.banner.text
    assert numbers_in(target) == [LATE, TODAY, LATER, HELD]


def test_ticked_orders_go_out_alone(
    qtbot: QtBot, shop: Store, open_page: Opens, tmp_path: Path
) -> None:
    target = tmp_path / "out.csv"
    page = open_page(target=str(target))
    page.board.table.tick_ids([page.board.table.ids[1]])
    page.export_view()
    qtbot.waitUntil(page.notices.banner.isVisible)
    assert TODAY in target.read_text("utf-8-sig")
    assert LATE not in target.read_text("utf-8-sig")


def test_a_file_that_cannot_be_written_is_told_clearly(
    qtbot: QtBot, shop: Store, open_page: Opens, tmp_path: Path
) -> None:
    page = open_page(target=str(tmp_path / "no-such-folder" / "out.xlsx"))
    page.export_view()
    qtbot.waitUntil(page.notices.banner.isVisible)
    assert "cannot be written" in page.notices.banner.text


def test_nobody_wanting_a_file_any_more_changes_nothing(shop: Store, open_page: Opens) -> None:
    page = open_page(target="")
    page.export_view()
    assert not page.notices.isVisible()
    assert page.desk.is_settled


def test_the_menu_offers_every_sheet(qtbot: QtBot, shop: Store, open_page: Opens) -> None:
    page = open_page()
    qtbot.mouseClick(page.board.export, Qt.MouseButton.LeftButton)
    menu = page.board.export.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == [
        *("This view", "Platform order sheet (49 columns)", "Batch-ship sheet"),
        *("Courier's print sheet", "Courier's print sheet: 顺丰速运", "Goods, line by line"),
    ]
    with qtbot.waitSignal(page.board.export_asked) as signal:
        menu.actions()[5].trigger()
    assert signal.args == ["order-lines"]
    menu.close()


def test_what_is_hidden_stays_out_and_what_is_moved_is_moved(
    qtbot: QtBot, shop: Store, open_page: Opens, tmp_path: Path
) -> None:
    target = tmp_path / "out.xlsx"
    page = open_page(target=str(target))
    header = page.board.table.horizontalHeader()
    keys = [column.key for column in page.board.table.columns]
    header.hideSection(keys.index("buyer"))
    header.moveSection(header.visualIndex(keys.index("amount")), 1)
    page.export_view()
    qtbot.waitUntil(page.notices.banner.isVisible)

    heading, first, *_ = cells(target)
    assert heading == (
        *("Amount (¥)", "Ship by", "Order no.", "Product", "Type", "Pieces", "Paid at"),
    )
    assert first == (138, NOW - timedelta(days=1), LATE, "纯棉短袖T恤", "Stock", 2, EIGHT_DAYS_AGO)


def test_the_platform_sheet_has_its_49_columns(
    qtbot: QtBot, shop: Store, open_page: Opens, tmp_path: Path
) -> None:
    target = tmp_path / "out.xlsx"
    page = open_page(target=str(target))
    page.board.export_asked.emit("orders")
    qtbot.waitUntil(page.notices.banner.isVisible)
    assert len(cells(target)[0]) == 49


def test_the_batch_ship_sheet_has_the_columns_of_the_shop(
    qtbot: QtBot, shop: Store, open_page: Opens, tmp_path: Path
) -> None:
    with shop.write("change_setting", now=NOW) as session:
        rules.change_setting(session, "batch_ship.columns", "运单=tracking_number, 单号=number")
    target = tmp_path / "out.xlsx"
    page = open_page(target=str(target))
    page.show_filter(OrderFilter(stage=Stage.SHIPPED))
    settle(qtbot, page)
    page.board.export_asked.emit("batch")
    qtbot.waitUntil(page.notices.banner.isVisible)
    assert cells(target) == [("运单", "单号"), ("SF1234567890123", TRACKED)]


@pytest.fixture
def notices(qtbot: QtBot) -> Notices:
    made = Notices()
    qtbot.addWidget(made)
    return made


def test_a_long_export_shows_how_far_it_is(notices: Notices) -> None:
    notices.begin("out.xlsx")
    notices.report("write", 50_000, 100_000)
    assert notices.progress.count == "50,000 / 100,000"
    assert notices.isVisible()


def test_an_export_that_was_stopped_needs_no_words(notices: Notices) -> None:
    notices.begin("out.xlsx")
    notices.tell_refused(refuse(StoreCode.CANCELLED))
    assert not notices.isVisible()


def test_too_many_rows_for_the_clipboard_lead_to_the_export(notices: Notices) -> None:
    notices.tell_too_many(30_000)
    assert notices.banner.text == "30,000 rows are too many to copy. Export them."
    shown = [b.text() for b in notices.findChildren(QPushButton) if b.isVisible() and b.text()]
    assert shown == []
