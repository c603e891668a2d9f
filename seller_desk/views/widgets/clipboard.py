"""Rows on the clipboard, as tab-separated text and as HTML; Excel takes neither for a formula."""

import atexit
import csv
from collections.abc import Sequence
from functools import cache
from html import escape
from typing import cast

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

_OURS = "application/x-seller-desk-rows"
"""Tells our rows from what another program has put on the clipboard since."""
_FORMULA = ("=", "+", "-", "@")
_AS_TEXT = " style=\"mso-number-format:'\\@'\""


def put_rows(
    headings: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[bool]
) -> None:
    """Put rows with their headings on the clipboard."""
    mime = mime_of(headings, rows, numbers)
    mime.setData(_OURS, b"1")
    QGuiApplication.clipboard().setMimeData(mime)
    _let_go_at_exit()


def let_go() -> None:
    """Leave the text alone on the clipboard.

    What Python put there is destroyed after Python itself, and that ends in a crash.
    """
    if QGuiApplication.instance() is None:
        return
    clipboard = QGuiApplication.clipboard()
    # Its types do not say that nothing at all is there once the screen is gone.
    mime = cast("QMimeData | None", clipboard.mimeData())
    if mime is not None and mime.hasFormat(_OURS):
        clipboard.setText(clipboard.text())


def tabbed_rows(text: str) -> list[list[str]]:
    """The cells of rows from a spreadsheet; blank rows are rows, but not at the end."""
    rows = csv.reader(text.rstrip().splitlines(), delimiter="\t")
    return [[cell.strip() for cell in row] or [""] for row in rows]


def mime_of(
    headings: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[bool]
) -> QMimeData:
    """What goes on the clipboard; `numbers` says of each column whether it holds numbers."""
    mime = QMimeData()
    mime.setText(_tabbed(headings, rows, numbers))
    mime.setHtml(_html(headings, rows, numbers))
    return mime


def _tabbed(headings: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[bool]) -> str:
    lines = [headings, *([*map(_harmless, row, numbers)] for row in rows)]
    return "\n".join("\t".join(map(_one_line, line)) for line in lines)


def _html(headings: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[bool]) -> str:
    head = "".join(f"<th>{escape(heading)}</th>" for heading in headings)
    body = "".join(f"<tr>{''.join(map(_html_cell, row, numbers))}</tr>" for row in rows)
    return f'<meta charset="utf-8"><table><tr>{head}</tr>{body}</table>'


def _html_cell(text: str, number: bool) -> str:  # noqa: FBT001  (mapped over two sequences)
    return f"<td{'' if number else _AS_TEXT}>{escape(text)}</td>"


def _harmless(text: str, number: bool) -> str:  # noqa: FBT001  (mapped over two sequences)
    """A text that looks like a formula is marked as text, as a seller would do it by hand."""
    return f"'{text}" if not number and text.startswith(_FORMULA) else text


def _one_line(text: str) -> str:
    return " ".join(text.split())


@cache
def _let_go_at_exit() -> None:
    atexit.register(let_go)
