"""The list of what was done, day by day; what does not stand is struck through."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from seller_desk.services.footprint import Step
from seller_desk.views import operations
from seller_desk.views.history.wording import briefly_touched, day_name, touched
from seller_desk.views.icons import pixmap
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box, draw_ring, draw_text, elided, text_width
from seller_desk.views.widgets.pill import draw_pill, pill_width
from seller_desk.views.wording import counted, translate
from seller_desk.words import Tone

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_HEAD, _ROW = 30, 46
_PAD = 14
_BADGE = 28
_RIGHT = Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class Day:
    """A heading of the list: a day, and how many steps it has."""

    day: date
    count: int


Item = Day | Step


class StepModel(QAbstractListModel):
    """Days and steps, the newest first."""

    def __init__(self) -> None:
        super().__init__()
        self.items: list[Item] = []
        self.now = datetime.min

    def show_steps(self, steps: Sequence[Step], now: datetime) -> None:
        """Another list."""
        self.beginResetModel()
        self.now = now
        self.items = list(_by_day(steps))
        self.endResetModel()

    def place_of(self, operation: int) -> int:
        """Where a step stands; -1 when it is not in the list."""
        for at, item in enumerate(self.items):
            if isinstance(item, Step) and item.id == operation:
                return at
        return -1

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return day_name(item.day, self.now) if isinstance(item, Day) else said(item)
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(item, Step):
            undone = translate("history", "undone") if item.undone else ""
            parts = (said(item), touched(item.counts), f"{item.at:%H:%M}", undone)
            return ", ".join(part for part in parts if part)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(item, Step):
            return f"{said(item)}\n{item.at:%Y-%m-%d %H:%M:%S}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self.items[index.row()], Day):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class StepList(QListView):
    """Tells which step is looked at; Enter asks for its button."""

    step_changed = Signal(object)
    """The id of a step, or None."""

    def __init__(self) -> None:
        super().__init__()
        self.steps = StepModel()
        self.setModel(self.steps)
        self.setItemDelegate(_StepDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(False)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("history", "What was done"))
        self.selectionModel().currentChanged.connect(self._tell)
        theme().changed.connect(self.doItemsLayout)

    def show_steps(self, steps: Sequence[Step], now: datetime) -> None:
        """Show a list; the step that is looked at stays, else the newest is."""
        current = self.current_id()
        self.steps.show_steps(steps, now)
        at = self.steps.place_of(current) if current is not None else -1
        if at < 0:
            places = (i for i, item in enumerate(self.steps.items) if isinstance(item, Step))
            at = next(places, -1)
        if at >= 0:
            self.setCurrentIndex(self.steps.index(at))
        else:
            self.step_changed.emit(None)

    def forget(self) -> None:
        """No step is looked at; the next list begins with the newest."""
        self.setCurrentIndex(QModelIndex())

    def current_id(self) -> int | None:
        """The step that is looked at."""
        index = self.currentIndex()
        item = self.steps.items[index.row()] if index.isValid() else None
        return item.id if isinstance(item, Step) else None

    def _tell(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self.viewport().update()
        self.step_changed.emit(self.current_id())


class _StepDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        is_day = isinstance(model, StepModel) and isinstance(model.items[index.row()], Day)
        return QSize(10, round((_HEAD if is_day else _ROW) * theme().scale))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, model = self.parent(), index.model()
        if not isinstance(view, StepList) or not isinstance(model, StepModel):
            return
        rect = QRectF(option.rect)
        item = model.items[index.row()]
        painter.save()
        if isinstance(item, Day):
            _paint_day(painter, rect, item, model.now)
        else:
            current = view.currentIndex().row() == index.row()
            hovered = view.indexAt(view.viewport().mapFromGlobal(view.cursor().pos())) == index
            _paint_step(painter, rect, item, current=current, hovered=hovered)
            if current and view.hasFocus():
                draw_ring(painter, rect)
        painter.restore()


def said(step: Step) -> str:
    """A step as a sentence; of an undo or redo also what it was about."""
    sentence = operations.sentence(step.name, step.facts)
    if step.subject is None:
        return sentence
    subject = operations.sentence(step.subject.name, step.subject.facts)
    return translate("history", "{act}: {what}").format(act=sentence, what=subject)


def _by_day(steps: Sequence[Step]) -> Iterator[Item]:
    for day, found in groupby(steps, key=lambda step: step.at.date()):
        of_day = list(found)
        yield Day(day, len(of_day))
        yield from of_day


def _paint_day(painter: QPainter, rect: QRectF, item: Day, now: datetime) -> None:
    painter.fillRect(rect, theme().color("bg.subtle"))
    line = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
    painter.fillRect(line, theme().color("border"))
    inside = rect.adjusted(_PAD, 0, -_PAD, 0)
    draw_text(painter, inside, day_name(item.day, now), "text.secondary", size="sm", strong=True)
    steps = counted(translate("history", "%n step(s)"), item.count)
    draw_text(painter, inside, steps, "text.tertiary", size="sm", align=_RIGHT)


def _paint_step(
    painter: QPainter, rect: QRectF, step: Step, *, current: bool, hovered: bool
) -> None:
    look = theme()
    if current or hovered:
        painter.fillRect(rect, look.color("bg.selected" if current else "bg.hover"))
    if current:
        painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), look.color("accent"))
    inside = rect.adjusted(_PAD, 0, -_PAD, 0)
    line = QRectF(inside.left(), rect.bottom() - 1, inside.width(), 1)
    painter.fillRect(line, look.color("border"))
    _paint_badge(painter, inside, step)
    clock = f"{step.at:%H:%M}"
    right = inside.right() - text_width(clock, "sm")
    draw_text(painter, inside, clock, "text.secondary", size="sm", align=_RIGHT)
    if step.undone:
        text, icon = translate("history", "Undone"), "undo-2"
        right -= pill_width(text, icon) + 12
        draw_pill(painter, QRectF(right, rect.top(), 200, rect.height()), text, Tone.NEUTRAL, icon)
    left = inside.left() + _BADGE + 11
    _paint_words(painter, QRectF(left, rect.top(), right - left - 10, rect.height()), step, current)


def _paint_badge(painter: QPainter, inside: QRectF, step: Step) -> None:
    box = QRectF(inside.left(), inside.center().y() - _BADGE / 2, _BADGE, _BADGE)
    tone = "neutral" if step.undone else "info"
    draw_box(painter, box, f"{tone}.bg", radius=6)
    picture = pixmap(operations.icon_name(step.name), f"{tone}.fg", 14)
    painter.drawPixmap(round(box.center().x() - 7), round(box.center().y() - 7), picture)


def _paint_words(
    painter: QPainter,
    room: QRectF,
    step: Step,
    current: bool,  # noqa: FBT001  (private, one caller)
) -> None:
    half = room.height() / 2
    first = QRectF(room.left(), room.top() + 4, room.width(), half - 2)
    second = QRectF(room.left(), room.top() + half, room.width(), half - 4)
    if step.undone:
        _paint_struck(painter, first, said(step))
    else:
        draw_text(painter, first, said(step), "text.primary", strong=current)
    draw_text(painter, second, _briefly(step, second.width()), "text.tertiary", size="sm")


def _briefly(step: Step, room: float) -> str:
    """As many kinds as fit whole, and how many more there are."""
    shorter = (briefly_touched(step.counts, most) for most in range(len(step.counts), 0, -1))
    usual = briefly_touched(step.counts)
    return next((said for said in (usual, *shorter) if text_width(said, "sm") <= room), usual)


def _paint_struck(painter: QPainter, room: QRectF, text: str) -> None:
    font = QFont(theme().font())
    font.setStrikeOut(True)
    painter.setFont(font)
    painter.setPen(theme().color("text.tertiary"))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, elided(text, room.width()))
