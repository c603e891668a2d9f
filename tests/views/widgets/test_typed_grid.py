from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from seller_desk.services.customer.quote_draft import LineDraft
from seller_desk.services.product.draft import SkuDraft
from seller_desk.views.customer.quote_lines import QuoteLines
from seller_desk.views.customer.quote_model import Col
from seller_desk.views.product.editor_skus import SkusSection
from seller_desk.views.widgets.clipboard import tabbed_rows

CTRL = Qt.KeyboardModifier.ControlModifier
SKUS = (SkuDraft("红色;S", None, 1250, 30), SkuDraft("红色;M"), SkuDraft("红色;L"))


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("12.5\t30\n\n9\r\n\n", [["12.5", "30"], [""], ["9"]]),
        ('"a\tb"\tc', [["a\tb", "c"]]),
        ("  ", []),
    ],
)
def test_rows_of_a_spreadsheet_are_cells(text: str, rows: Sequence[Sequence[str]]) -> None:
    assert tabbed_rows(text) == rows


def paste(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def test_variants_are_filled_down_and_take_a_column_as_one_change_each(qtbot: QtBot) -> None:
    section = SkusSection()
    qtbot.addWidget(section)
    section.show_skus(SKUS)
    changes: list[int] = []
    section.changed.connect(lambda: changes.append(1))
    section.grid.selectAll()
    section.grid.selectionModel().setCurrentIndex(
        section.model.index(0, 1), section.grid.selectionModel().SelectionFlag.NoUpdate
    )
    qtbot.keyClick(section.grid, Qt.Key.Key_D, CTRL)
    assert [sku.price_fen for sku in section.skus] == [1250] * 3
    paste("8\n9\n10\n11")
    qtbot.keyClick(section.grid, Qt.Key.Key_V, CTRL)
    assert [sku.price_fen for sku in section.skus] == [800, 900, 1000]
    assert section._fault.text().startswith("1 value left out")
    assert len(changes) == 2
    paste("绿色;S\t7.5")
    qtbot.keyClick(section.grid, Qt.Key.Key_V, CTRL)
    assert section.skus[-1] == SkuDraft("绿色;S", None, 750)


def test_chinese_is_typed_into_a_cell_from_its_first_letter(qtbot: QtBot) -> None:
    section = SkusSection()
    qtbot.addWidget(section)
    with qtbot.waitExposed(section):
        section.show()
    section.show_skus(SKUS)
    grid = section.grid
    grid.setFocus()
    grid.setCurrentIndex(section.model.index(1, 0))
    compose(grid, "hei;m")
    editor = grid.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    assert section.skus == SKUS

    compose(editor, "", chosen="黑色;M")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: section.skus[1].spec == "黑色;M")


def compose(widget: QWidget, letters: str, chosen: str = "") -> None:
    event = QInputMethodEvent(letters, [])
    event.setCommitString(chosen)
    QApplication.sendEvent(widget, event)


def test_lines_of_a_quote_fill_take_and_give_numbers(qtbot: QtBot) -> None:
    table = QuoteLines()
    qtbot.addWidget(table)
    drafts = tuple(LineDraft(None, name, 10_000, 990) for name in ("a", "b", "c"))
    told: list[tuple[LineDraft, ...]] = []
    table.lines.changed.connect(told.append)
    table.lines.show_lines(drafts, {}, is_open=True)
    table.setCurrentIndex(table.lines.index(0, Col.QUANTITY))
    paste("20\t8.5\n30\t9\n")
    qtbot.keyClick(table, Qt.Key.Key_V, CTRL)
    table.lines.show_lines(told[-1], {}, is_open=True)
    assert [(line.quantity_milli, line.price_fen) for line in told[-1]] == [
        (20_000, 850),
        (30_000, 900),
        (10_000, 990),
    ]
    table.setCurrentIndex(table.lines.index(2, Col.PRICE))
    qtbot.keyClick(table, Qt.Key.Key_D, CTRL)
    assert [line.price_fen for line in told[-1]] == [850, 900, 900]
    assert len(told) == 2
    qtbot.keyClick(table, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().splitlines()[1].startswith("c\t10\t")
    table.lines.show_lines(told[-1], {}, is_open=False)
    qtbot.keyClick(table, Qt.Key.Key_D, CTRL)
    assert len(told) == 2
