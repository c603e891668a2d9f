"""A score as a ring."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_text
from seller_desk.views.wording import translate
from seller_desk.words import Tone

GOOD, FAIR = 80, 60
_SIZE, _LINE = 92, 8
_WHOLE = 100
_QT_DEGREE = 16


def score_tone(score: int) -> Tone:
    """How good a score is."""
    return Tone.SUCCESS if score >= GOOD else Tone.WARNING if score >= FAIR else Tone.DANGER


class ScoreRing(QWidget):
    """The number in the middle, its part of the whole around it."""

    def __init__(self) -> None:
        super().__init__()
        self._score = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_score(self, score: int) -> None:
        """Another score."""
        self._score = score
        self.setAccessibleName(translate("product", "{score} of 100").format(score=score))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_SIZE, _SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
        ring = QRectF(self.rect()).adjusted(_LINE, _LINE, -_LINE, -_LINE)
        for token, part in (
            ("bg.sunken", _WHOLE),
            (f"{score_tone(self._score)}.solid", self._score),
        ):
            pen = QPen(theme().color(token), _LINE)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawArc(ring, 90 * _QT_DEGREE, round(-3.6 * part * _QT_DEGREE))
        centre = Qt.AlignmentFlag.AlignHCenter
        upper = QRectF(0, ring.center().y() - 20, self.width(), 26)
        draw_text(
            painter, upper, f"{self._score}", "text.primary", size="hero", strong=True, align=centre
        )
        lower = QRectF(0, ring.center().y() + 7, self.width(), 16)
        said = translate("product", "score")
        draw_text(painter, lower, said, "text.secondary", size="xs", align=centre)
        painter.end()
