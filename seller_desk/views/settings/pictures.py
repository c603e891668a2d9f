"""LOGO and seal of the shop: what quotes are drawn with."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from seller_desk.models.store import Store
from seller_desk.services.customer.shop_pictures import (
    LOGO,
    MOST_BYTES,
    SEAL,
    keep_shop_picture,
    shop_pictures,
)
from seller_desk.services.files import place_of
from seller_desk.views import terms
from seller_desk.views.paper.emblems import fitted
from seller_desk.views.paper.ink import WHITE
from seller_desk.views.pictures import looking
from seller_desk.views.theme import theme
from seller_desk.views.widgets.button import link, secondary
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.ink import draw_box, draw_text
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import translate

_THUMB = 96
_PAD = 6
_CENTRE = Qt.AlignmentFlag.AlignHCenter
_MB = 2**20


class ShopPicturesForm(QWidget):
    """Two pictures, each chosen from a file and left out again."""

    chosen = Signal(str, str)
    """The key of a picture, and the path of its new file."""
    dropped = Signal(str)

    def __init__(self, choose: Callable[[], str] | None = None) -> None:
        super().__init__()
        self._choose = choose or self._ask_path
        card = Card(
            translate("settings", "LOGO and seal"),
            icon="image",
            hint=translate("settings", "Drawn on quotes"),
            margins=(16, 14, 16, 16),
        )
        self.thumbs = {key: _Thumb(terms.setting(key)) for key in (LOGO, SEAL)}
        self.choosing = {
            key: secondary(told, partial(self._pick, key), icon="image", small=True)
            for key, told in (
                (LOGO, translate("settings", "Choose a LOGO…")),
                (SEAL, translate("settings", "Choose a seal…")),
            )
        }
        self.dropping = {
            LOGO: link(translate("settings", "Without a LOGO"), partial(self.dropped.emit, LOGO)),
            SEAL: link(translate("settings", "Without a seal"), partial(self.dropped.emit, SEAL)),
        }
        card.add(self._pictures())
        told = translate(
            "settings",
            "PNG or JPG up to {most} MB; a seal with a clear ground lies over the text as a real "
            "one does. Issued quotes keep what they were drawn with.",
        )
        card.add(label(told.format(most=MOST_BYTES // _MB), "tertiary", wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.show_pictures({})

    def show_pictures(self, found: Mapping[str, QImage | None]) -> None:
        """The pictures as they stand."""
        for key, thumb in self.thumbs.items():
            image = found.get(key)
            thumb.show_image(image)
            self.dropping[key].setVisible(image is not None)

    def _pick(self, key: str) -> None:
        path = self._choose()
        if path:
            self.chosen.emit(key, path)

    def _ask_path(self) -> str:
        kinds = translate("settings", "Pictures (*.png *.jpg *.jpeg *.bmp *.gif)")
        title = translate("settings", "Choose a picture")
        return QFileDialog.getOpenFileName(self, title, "", kinds)[0]

    def _pictures(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(28)
        hints = {
            LOGO: translate("settings", "At the upper left of each page"),
            SEAL: translate("settings", "Without one a seal is drawn from the company's name"),
        }
        for key, thumb in self.thumbs.items():
            words = QVBoxLayout()
            words.setSpacing(6)
            words.addWidget(label(terms.setting(key), "strong"))
            words.addWidget(label(hints[key], "secondary", wrap=True))
            acts = QHBoxLayout()
            acts.setSpacing(10)
            acts.addWidget(self.choosing[key])
            acts.addWidget(self.dropping[key])
            acts.addStretch(1)
            words.addLayout(acts)
            words.addStretch(1)
            one = QHBoxLayout()
            one.setSpacing(12)
            one.addWidget(thumb)
            one.addLayout(words, 1)
            row.addLayout(one, 1)
        return row


def take_picture(store: Store, key: str, source: Path, *, now: datetime, **_job: object) -> str:
    """A job: see that it can be read, then keep it."""
    looking.measure(source)
    return keep_shop_picture(store, key, source, now=now)


def pictures(session: Session, store: Path) -> Mapping[str, QImage | None]:
    """Logo and seal as they are shown here."""
    kept = shop_pictures(session)
    named = {LOGO: kept.logo, SEAL: kept.seal}
    return {
        key: looking.read(place_of(store, sha256), _THUMB * 2) if sha256 else None
        for key, sha256 in named.items()
    }


class _Thumb(QWidget):
    """A picture as it lies on paper: on white, whatever the window wears."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._image: QImage | None = None
        self.setAccessibleName(name)
        self.setFixedSize(_THUMB, _THUMB)

    @property
    def has_image(self) -> bool:
        """Whether there is a picture."""
        return self._image is not None

    def show_image(self, image: QImage | None) -> None:
        """Another picture, or none."""
        self._image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        hints = QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing
        painter.setRenderHints(hints)
        rect = QRectF(self.rect())
        if self._image is None:
            draw_box(painter, rect, "bg.subtle", border="border", radius=6)
            none = translate("settings", "none")
            draw_text(painter, rect, none, "text.tertiary", size="sm", align=_CENTRE)
        else:
            painter.setBrush(QColor(WHITE))
            painter.setPen(QPen(theme().color("border"), 1))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            room = rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
            painter.drawImage(fitted(self._image, room, centred=True), self._image)
        painter.end()
