"""The files of a case: small pictures, a place to drop more, paste, open, take off."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout

from seller_desk.services.files import BUYER, SENDERS, TYPES, KeptFile
from seller_desk.views import terms
from seller_desk.views.formats import file_size
from seller_desk.views.icons import pixmap
from seller_desk.views.pictures.encoding import png_of
from seller_desk.views.theme import theme
from seller_desk.views.widgets import button
from seller_desk.views.widgets.file_taker import FileTaker
from seller_desk.views.widgets.flow import FlowLayout
from seller_desk.views.widgets.ink import draw_box, draw_ring, draw_text
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.wording import counted, translate

THUMB = (84, 64)
_SUFFIXES = (*(f".{name}" for name in TYPES), ".jpeg")


class EvidenceBlock(FileTaker):
    """Drop, Ctrl+V or the button add files; a click opens one, Delete takes it off."""

    add_asked = Signal()
    """Files are to be chosen."""
    pasted = Signal(object)
    """A name and the bytes of a picture."""
    open_asked = Signal(object)
    """A `KeptFile`."""
    remove_asked = Signal(object)
    sender_chosen = Signal(object, str)
    """A `KeptFile`, and who it comes from."""

    def __init__(self) -> None:
        super().__init__(_SUFFIXES, translate("order", "Release to keep it as proof"))
        self._count = label(role="tertiary")
        self.add = button.link(translate("order", "Add files"), self.add_asked.emit, icon="plus")
        self.paste = button.link(
            translate("order", "Paste"), self.paste_picture, icon="clipboard-paste"
        )
        self.senders = Segment([SegmentOption(who, terms.sender(who)) for who in SENDERS])
        self.senders.setAccessibleName(translate("order", "New files come from"))
        self.senders.choose(BUYER)
        self.tiles: list[FileTile] = []
        self._none = label(
            translate("order", "Drop pictures or a PDF here, or press Ctrl+V"), "tertiary"
        )
        self._flow = FlowLayout(gap=8)
        self._lay_out()

    def show_files(self, files: Sequence[KeptFile]) -> None:
        """These files; pictures come as they are read."""
        if [tile.file for tile in self.tiles] == list(files):
            return
        for tile in self.tiles:
            self._flow.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = [self._tile(file) for file in files]
        for tile in self.tiles:
            self._flow.addWidget(tile)
            tile.show()
        size = file_size(sum(file.size for file in files))
        said = counted(translate("order", "%n file(s)"), len(files))
        self._count.setText(f"{said}  ·  {size}" if files else said)
        self._none.setVisible(not files)

    def show_pictures(self, pictures: Mapping[str, QImage]) -> None:
        """The small pictures, by the hash of their file."""
        for tile in self.tiles:
            tile.show_picture(pictures.get(tile.file.sha256))

    def paste_picture(self) -> bool:
        """Take the picture or the files of the clipboard; False when there are none."""
        clipboard = QGuiApplication.clipboard()
        mime = clipboard.mimeData()
        files = self.wanted(_paths(mime.urls())) if mime.hasUrls() else []
        if files:
            self.take(files)
            return True
        image = clipboard.image()
        if image.isNull() or not self.isEnabled():
            return False
        self.pasted.emit((translate("order", "pasted.png"), png_of(image)))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and self.paste_picture():
            return
        super().keyPressEvent(event)

    def _tile(self, file: KeptFile) -> "FileTile":
        tile = FileTile(file)
        tile.clicked.connect(partial(self._open, file))
        tile.removed.connect(partial(self._remove, file))
        tile.sender_chosen.connect(partial(self.sender_chosen.emit, file))
        return tile

    def _open(self, file: KeptFile) -> None:
        self.open_asked.emit(file)

    def _remove(self, file: KeptFile) -> None:
        self.remove_asked.emit(file)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(translate("order", "Proof"), "section"))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.paste)
        head.addWidget(self.add)
        from_whom = QHBoxLayout()
        from_whom.setSpacing(8)
        from_whom.addWidget(label(translate("order", "New files come from"), "secondary"))
        from_whom.addWidget(self.senders)
        from_whom.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(from_whom)
        column.addLayout(self._flow)
        column.addWidget(self._none)


class FileTile(QAbstractButton):
    """One file: its picture or an icon, who it comes from, and its name below."""

    removed = Signal()
    sender_chosen = Signal(str)

    def __init__(self, file: KeptFile) -> None:
        super().__init__()
        self.file = file
        self._picture: QImage | None = None
        self.setText(file.name)
        self.setToolTip(
            translate("order", "{name} ({size}): click opens it, Delete takes it off").format(
                name=file.name, size=file_size(file.size)
            )
        )
        self.setAccessibleName(" ".join(part for part in (file.name, self.said_sender) if part))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def said_sender(self) -> str:
        """Who it comes from; empty while nobody has said."""
        return terms.sender(self.file.sent_by) if self.file.sent_by else ""

    def menu(self) -> QMenu:
        """Who it comes from, to be chosen."""
        menu = QMenu(self)
        for who in SENDERS:
            said = translate("order", "Comes from: {who}").format(who=terms.sender(who))
            act = menu.addAction(said, partial(self.sender_chosen.emit, who))
            act.setCheckable(True)
            act.setChecked(who == self.file.sent_by)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())

    def show_picture(self, picture: QImage | None) -> None:
        """The small picture, if the file has one."""
        self._picture = picture
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(THUMB[0], THUMB[1] + round(theme().metrics("sm").height()) + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        frame = QRectF(0, 0, *THUMB)
        draw_box(painter, frame, "bg.subtle", "border", radius=6)
        if self._picture is not None and not self._picture.isNull():
            self._paint_picture(painter, frame.adjusted(2, 2, -2, -2))
        else:
            spot = QPointF(frame.center().x() - 14, frame.center().y() - 14)
            painter.drawPixmap(spot, pixmap("file-text", "text.tertiary", 28,
                                            self.devicePixelRatioF()))  # fmt: skip
        self._paint_sender(painter, frame)
        if self.hasFocus():
            draw_ring(painter, frame)
        below = QRectF(0, frame.bottom() + 2, frame.width(), self.height() - frame.bottom() - 2)
        draw_text(painter, below, self.file.name, "text.secondary", size="sm")
        painter.end()

    def _paint_sender(self, painter: QPainter, frame: QRectF) -> None:
        """A small plate in the corner of the picture."""
        said = self.said_sender
        if not said:
            return
        metrics = theme().metrics("xs")
        width, height = metrics.horizontalAdvance(said) + 10, metrics.height() + 2
        plate = QRectF(frame.left() + 4, frame.bottom() - height - 4, width, height)
        draw_box(painter, plate, "bg.surface", "border", radius=4)
        draw_text(painter, plate.adjusted(5, 0, 0, 0), said, "text.secondary", size="xs")

    def _paint_picture(self, painter: QPainter, room: QRectF) -> None:
        picture = self._picture
        if picture is None:
            return
        size = picture.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        left = room.left() + (room.width() - size.width()) / 2
        top = room.top() + (room.height() - size.height()) / 2
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=True)
        painter.drawImage(QRectF(left, top, size.width(), size.height()), picture)
        painter.setPen(QPen(theme().color("border"), 1))


def _paths(urls: Sequence[QUrl]) -> list[Path]:
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
