from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from seller_desk.errors import StoreCode, refuse
from seller_desk.models.store import Store
from seller_desk.sheets.reader import open_sheet
from seller_desk.views.order.notices import Notices
from tests.views.order.conftest import HELD, LATE, LATER, TODAY, Opens


def first_column(path: Path) -> list[object]:
    with open_sheet(path) as sheet:
        return [row[1] for batch in sheet.rows(1, [0]) for row in batch]


def test_the_list_goes_out_in_its_order_and_says_where(
    qtbot: QtBot, shop: Store, open_page: Opens, tmp_path: Path
) -> None:
    target = tmp_path / "out.xlsx"
    page = open_page(target=str(target))
    page.export_view()
    qtbot.waitUntil(page.notices.banner.isVisible)
    assert "exported to out.xlsx" in page.notices.banner.text
    numbers = [cell for cell in first_column(target) if cell]
    assert numbers == [LATE, TODAY, LATER, HELD]


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


def test_the_menu_offers_three_sheets(qtbot: QtBot, shop: Store, open_page: Opens) -> None:
    page = open_page()
    qtbot.mouseClick(page.board.export, Qt.MouseButton.LeftButton)
    menu = page.board.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert len(menu.actions()) == 3
    with qtbot.waitSignal(page.board.export_asked) as signal:
        menu.actions()[2].trigger()
    assert signal.args == ["shipments"]
    menu.close()


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
    assert notices.banner.text == "30,000 orders are too many to copy. Export them."
    shown = [b.text() for b in notices.findChildren(QPushButton) if b.isVisible() and b.text()]
    assert shown == []
