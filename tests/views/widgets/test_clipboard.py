import pytest
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication

from seller_desk.views.widgets.clipboard import let_go, mime_of, put_rows


def test_long_numbers_stay_text_for_excel() -> None:
    mime = mime_of(["订单编号"], [["2026512340900000000"]], [False])

    assert "mso-number-format:'\\@'" in mime.html()
    assert "2026512340900000000" in mime.text()


def test_a_negative_amount_is_a_number_and_a_formula_is_not() -> None:
    mime = mime_of(["a", "b"], [["-860.00", "-HYPERLINK"]], [True, False])

    assert mime.text().splitlines()[1] == "-860.00\t'-HYPERLINK"


def test_tabs_and_line_breaks_do_not_tear_a_row() -> None:
    mime = mime_of(["a", "b"], [["two\nlines", "with\ttab"]], [False, False])

    assert mime.text().splitlines()[1] == "two lines\twith tab"


def test_marks_of_html_are_only_text() -> None:
    mime = mime_of(["a"], [["<b>1</b>"]], [False])

    assert "&lt;b&gt;1&lt;/b&gt;" in mime.html()


def test_nothing_of_python_stays_on_the_clipboard_when_it_ends(qapp: QApplication) -> None:
    put_rows(["Order"], [["000101"]], [False])
    assert QGuiApplication.clipboard().mimeData().hasHtml()

    let_go()

    assert QGuiApplication.clipboard().text() == "Order\n000101"
    assert not QGuiApplication.clipboard().mimeData().hasHtml()


def test_an_empty_clipboard_is_left_alone(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a screen Qt gives nothing at all for what is on it."""
    monkeypatch.setattr(QClipboard, "mimeData", lambda _: None)

    let_go()
