"""Cells of a table, painted; fonts, colours, icons and widths are all kept, none is made here."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from seller_desk.views.icons import pixmap
from seller_desk.views.theme import theme
from seller_desk.views.widgets.cell_picture import Pictures, natural_room, paint_picture
from seller_desk.views.widgets.ink import draw_box, draw_ring, draw_text, text_width
from seller_desk.views.widgets.pill import draw_pill, pill_width
from seller_desk.views.widgets.table_column import Cell, CellKind, TableColumn
from seller_desk.words import Tone

PAD = 12
_ICON, _ICON_GAP = 15, 6
_BOX = 16
_CHANGE_GAP = 6
_VALUE_GAP, _VALUE_PAD = 6, 6
_MOST_OF_VALUE = 0.4
"""The part of a cell that a wrong value may take among the words about it."""
_MOST_BEHIND = 0.45
"""The part of a cell that the words behind its text may take from it."""


@dataclass(slots=True)
class RowState:
    """What holds for all cells of the row that is painted."""

    current: bool = False
    ticked: bool = False
    dpr: float = 1.0
    pictures: Pictures = field(default_factory=dict)


def paint_cell(
    painter: QPainter, rect: QRectF, column: TableColumn, cell: Cell, state: RowState
) -> None:
    """One cell; the row's background is there already."""
    inside = rect.adjusted(PAD, 0, -PAD, 0)
    match column.kind:
        case CellKind.CHECK:
            paint_check(painter, rect, checked=state.ticked, dpr=state.dpr)
        case CellKind.PILL | CellKind.COUNTDOWN if cell.text and cell.tone is not None:
            draw_pill(painter, inside, cell.text, cell.tone, cell.icon, dpr=state.dpr)
        case CellKind.TWO_LINE:
            _paint_two_lines(painter, inside, column, cell, state)
        case CellKind.FLAG:
            _paint_flag(painter, rect, cell, state)
        case CellKind.SCORE if cell.text.isdigit():
            _paint_score(painter, inside, cell)
        case CellKind.BUTTON if cell.text:
            _paint_button(painter, rect, cell, is_first=state.current and not column.quiet)
        case _ if cell.fault:
            _paint_fault(painter, rect, cell, state)
        case _ if cell.boxed:
            _paint_boxed(painter, inside, cell.boxed)
        case _ if cell.old:
            _paint_change(painter, inside, column, cell)
        case _:
            _paint_line(painter, inside, column, cell, state)


def paint_check(
    painter: QPainter, rect: QRectF, *, checked: bool, some: bool = False, dpr: float = 1.0
) -> None:
    """A check box in the middle of the rect; `some` is a dash: a part is ticked."""
    left = round(rect.center().x() - _BOX / 2 + 0.5)
    box = QRectF(left, round(rect.center().y() - _BOX / 2 + 0.5), _BOX, _BOX)
    if not checked and not some:
        draw_box(painter, box, "bg.surface", "text.tertiary", radius=4)
        return
    draw_box(painter, box, "accent", radius=4)
    mark = pixmap("check" if checked else "minus", "text.on_accent", _BOX - 4, dpr)
    painter.drawPixmap(QPointF(box.left() + 2, box.top() + 2), mark)


def button_rect(rect: QRectF, text: str) -> QRectF:
    """Where the button of a cell stands."""
    height = theme().px("button_sm")
    width = min(text_width(text, "sm", strong=True) + 22, rect.width() - 8)
    top = round(rect.center().y() - height / 2 + 0.5)
    return QRectF(round(rect.right() - PAD - width), top, width, height)


def natural_width(column: TableColumn, cell: Cell) -> float:
    """The width at which nothing of the cell is cut."""
    if column.kind in _PILLS:
        return pill_width(cell.text, cell.icon) + 2 * PAD + 2
    size = "sm" if column.kind is CellKind.TIME else "base"
    first = text_width(cell.text, size) + (_ICON + _ICON_GAP if cell.icon else 0)
    room = 0.0 if cell.picture is None else natural_room("row.two_line")
    return room + max(first, text_width(cell.secondary, "sm")) + 2 * PAD + 6


_PILLS = frozenset({CellKind.PILL, CellKind.COUNTDOWN})


def _paint_line(
    painter: QPainter, rect: QRectF, column: TableColumn, cell: Cell, state: RowState
) -> None:
    left = rect.left()
    tint = _ink_of(column, cell, state)
    if cell.icon:
        _paint_icon(painter, rect, cell, state)
        left += _ICON + _ICON_GAP
    inside = QRectF(left, rect.top(), rect.right() - left, rect.height())
    size = "sm" if column.kind is CellKind.TIME else "base"
    align = column.alignment
    if not cell.secondary:
        draw_text(painter, inside, cell.text, tint, size=size, align=align)
        return
    kept = min(text_width(cell.secondary, "sm") + 8, inside.width() * _MOST_BEHIND)
    used = draw_text(painter, inside.adjusted(0, 0, -kept, 0), cell.text, tint, size=size)
    behind = inside.adjusted(used + 8, 0, 0, 0)
    draw_text(painter, behind, cell.secondary, "text.tertiary", size="sm")


def _ink_of(column: TableColumn, cell: Cell, state: RowState) -> str:
    if column.lead and state.current:
        return "accent.text"
    if cell.tone is not None and cell.tone is not Tone.NEUTRAL:
        return f"{cell.tone}.fg"
    quiet = column.kind is CellKind.TIME or cell.tone is Tone.NEUTRAL
    return "text.secondary" if quiet else "text.primary"


def _paint_two_lines(
    painter: QPainter, rect: QRectF, column: TableColumn, cell: Cell, state: RowState
) -> None:
    if cell.picture is not None:
        rect = paint_picture(painter, rect, cell.picture, state.pictures, state.dpr)
    if not cell.secondary:
        _paint_line(painter, rect, column, cell, state)
        return
    left = rect.left()
    if cell.icon:
        _paint_icon(painter, rect, cell, state)
        left += _ICON + _ICON_GAP
    half = rect.height() / 2
    tint = "accent.text" if column.lead and state.current else "text.primary"
    width = rect.right() - left
    upper = QRectF(left, rect.top() + 4, width, half - 3)
    lower = QRectF(left, rect.top() + half, width, half - 4)
    draw_text(painter, upper, cell.text, tint, align=column.alignment)
    second = f"{cell.tone}.fg" if cell.tone else "text.tertiary"
    draw_text(painter, lower, cell.secondary, second, size="sm", align=column.alignment)


def _paint_icon(painter: QPainter, rect: QRectF, cell: Cell, state: RowState) -> None:
    tint = f"{cell.tone}.fg" if cell.tone else "text.secondary"
    top = round(rect.center().y() - _ICON / 2)
    painter.drawPixmap(QPointF(rect.left(), top), pixmap(cell.icon, tint, _ICON, state.dpr))


def _paint_flag(painter: QPainter, rect: QRectF, cell: Cell, state: RowState) -> None:
    if cell.tone is None:
        return
    spot = QPointF(round(rect.center().x() - 7), round(rect.center().y() - 7))
    painter.drawPixmap(spot, pixmap("flag", f"{cell.tone}.solid", 14, state.dpr))


def _paint_score(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    number = text_width("100", "sm", strong=True)
    room = QRectF(rect.left(), rect.center().y() - 2, rect.width() - number - 8, 5)
    tone = cell.tone or Tone.NEUTRAL
    draw_box(painter, room, "bg.sunken", radius=2)
    part = QRectF(room)
    part.setWidth(room.width() * min(int(cell.text), 100) / 100)
    draw_box(painter, part, f"{tone}.solid", radius=2)
    right = Qt.AlignmentFlag.AlignRight
    draw_text(painter, rect, cell.text, f"{tone}.fg", size="sm", strong=True, align=right)


def _paint_button(painter: QPainter, rect: QRectF, cell: Cell, *, is_first: bool) -> None:
    box = button_rect(rect, cell.text)
    if is_first:
        draw_box(painter, box, "accent", radius=6)
    else:
        draw_box(painter, box, "bg.surface", "border.control", radius=6)
    tint = "text.on_accent" if is_first else "text.primary"
    draw_text(
        painter,
        box.adjusted(6, 0, -6, 0),
        cell.text,
        tint,
        size="sm",
        strong=is_first,
        align=Qt.AlignmentFlag.AlignHCenter,
    )


def _paint_fault(painter: QPainter, rect: QRectF, cell: Cell, state: RowState) -> None:
    box = rect.adjusted(4, 3, -4, -4)
    draw_box(painter, box, "danger.bg", "danger.solid", radius=4)
    top = round(box.center().y() - 7)
    spot = QPointF(box.left() + 8, top)
    painter.drawPixmap(spot, pixmap("circle-alert", "danger.fg", 14, state.dpr))
    draw_text(painter, box.adjusted(28, 0, -6, 0), cell.text, "danger.fg", size="sm")


def _paint_boxed(painter: QPainter, rect: QRectF, parts: tuple[str, str, str]) -> None:
    """`Quantity [many] is no number`: the value in the middle of the words, in a box."""
    before, value, after = parts
    used = draw_text(painter, rect, before, "danger.fg", size="sm")
    left = rect.left() + (used + _VALUE_GAP if before else 0)
    width = min(text_width(value, "sm") + 2 * _VALUE_PAD, rect.width() * _MOST_OF_VALUE)
    box = QRectF(left, rect.top() + 5, width, rect.height() - 11)
    draw_box(painter, box, "danger.bg", "danger.solid", radius=4)
    inside = box.adjusted(_VALUE_PAD, 0, 1 - _VALUE_PAD, 0)
    draw_text(painter, inside, value, "danger.fg", size="sm")
    behind = QRectF(rect)
    behind.setLeft(box.right() + _VALUE_GAP)
    draw_text(painter, behind, after, "danger.fg", size="sm")


def _paint_change(painter: QPainter, rect: QRectF, column: TableColumn, cell: Cell) -> None:
    """The old value struck through, the new one behind it; the new one is never cut for the old."""
    if column.alignment & Qt.AlignmentFlag.AlignRight:
        needed = text_width(cell.old, "sm") + text_width(cell.text, "sm", strong=True)
        rect = rect.adjusted(max(rect.width() - needed - _CHANGE_GAP - 1, 0), 0, 0, 0)
    room = rect.width() - min(text_width(cell.text, "sm", strong=True), rect.width() * 0.7)
    before = QRectF(rect.left(), rect.top(), max(room - _CHANGE_GAP, 0), rect.height())
    used = draw_text(painter, before, cell.old, "text.tertiary", size="sm")
    middle = round(rect.center().y()) + 0.5
    painter.setPen(QPen(theme().color("text.tertiary"), 1))
    painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.left() + used, middle))
    behind = rect.adjusted(used + _CHANGE_GAP, 0, 0, 0)
    draw_text(painter, behind, cell.text, "accent.text", size="sm", strong=True)


def paint_row_ring(painter: QPainter, rect: QRectF) -> None:
    """The focus ring of a row that was reached by keyboard."""
    draw_ring(painter, rect.adjusted(0, 0, 0, -1), radius=3)
