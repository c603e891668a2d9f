"""What a customer likes: names, bars and shares; colours with a dot of themselves."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from seller_desk.services.customer.preferences import Band, Liking, Preferences
from seller_desk.services.customer.specs import swatch
from seller_desk.views.formats import share
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box, draw_text
from seller_desk.views.wording import translate

_ROW, _HEAD, _THICK, _DOT = 19, 24, 6, 12
_NAME, _VALUE = 0.38, 46
_SHOWN, _FEW = 3, 2


@dataclass(frozen=True, slots=True)
class _Line:
    """A heading, or a liking with its bar."""

    name: str
    share: float | None = None
    colour: str | None = None


class LikingBars(QWidget):
    """Groups of bars below each other; a group without anything is left out."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[_Line] = ()
        self.setAccessibleName(translate("customer", "Likings"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    @property
    def lines(self) -> Sequence[str]:
        """What is said, one line each."""
        return [_spoken(line) for line in self._lines]

    def show_preferences(self, liked: Preferences) -> None:
        """Another customer."""
        named = liked.categories or tuple(
            Liking(one.title, one.worth_fen / whole)
            for whole in [sum(one.worth_fen for one in liked.favourites)]
            for one in liked.favourites
            if whole
        )
        self._lines = (
            *_group(translate("customer", "Colours"), liked.colours, _SHOWN, coloured=True),
            *_group(translate("customer", "Sizes"), liked.sizes, _FEW),
            *_group(translate("customer", "Goods"), named, _SHOWN),
            *_group(translate("customer", "Unit price (yuan)"), _bands(liked.bands), _FEW),
            *_group(translate("customer", "Sent to"), liked.regions, _FEW),
        )
        self.setAccessibleDescription("; ".join(self.lines))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, sum(map(_height, self._lines)))

    def minimumSizeHint(self) -> QSize:
        return QSize(180, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        top = 0.0
        for line in self._lines:
            room = QRectF(0, top, self.width(), _height(line))
            if line.share is None:
                draw_text(
                    painter, room.adjusted(0, 6, 0, 0), line.name, "text.primary", strong=True
                )
            else:
                self._paint_line(painter, room, line, line.share)
            top += room.height()
        painter.end()

    def _paint_line(self, painter: QPainter, room: QRectF, line: _Line, part: float) -> None:
        left = 0.0
        if line.colour:
            dot = QRectF(0, room.center().y() - _DOT / 2, _DOT, _DOT)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
            painter.setPen(QPen(theme().color("border.control"), 1))
            painter.setBrush(QColor(line.colour))
            painter.drawRoundedRect(dot.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            left = _DOT + 7
        name = room.width() * _NAME
        box = QRectF(left, room.top(), name - left - 8, room.height())
        draw_text(painter, box, line.name, "text.secondary", size="sm")
        value = QRectF(room.right() - _VALUE, room.top(), _VALUE, room.height())
        right = Qt.AlignmentFlag.AlignRight
        draw_text(painter, value, share(part, 0), "text.primary", size="sm", align=right)
        track = QRectF(name, room.center().y() - _THICK / 2, value.left() - name, _THICK)
        draw_box(painter, track, "bg.sunken", radius=3)
        track.setWidth(max(_THICK, track.width() * min(1.0, part)))
        draw_box(painter, track, "chart.1", radius=3)


def _group(
    name: str, likings: Sequence[Liking], most: int, *, coloured: bool = False
) -> Sequence[_Line]:
    if not likings:
        return ()
    return (
        _Line(name),
        *(
            _Line(one.name, one.share, swatch(one.name) if coloured else None)
            for one in likings[:most]
        ),
    )


def _bands(bands: Sequence[Band]) -> Sequence[Liking]:
    found = [Liking(_band(one), one.share) for one in bands if one.share]
    return sorted(found, key=lambda one: -one.share)


def _band(one: Band) -> str:
    low, high = ((fen or 0) // 100 for fen in (one.from_fen, one.to_fen))
    if one.from_fen is None:
        return translate("customer", "below {high}").format(high=high)
    if one.to_fen is None:
        return translate("customer", "from {low}").format(low=low)
    return f"{low}–{high}"


def _height(line: _Line) -> int:
    return round((_HEAD if line.share is None else _ROW) * theme().scale)


def _spoken(line: _Line) -> str:
    return line.name if line.share is None else f"{line.name} {share(line.share, 0)}"
