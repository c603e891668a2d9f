"""Drawing on a photo: what the window shows live is what is written."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from seller_desk.errors import ImageCode, refuse
from seller_desk.services.product.listing import WHITE_ENOUGH
from seller_desk.services.product.stamps import Print
from seller_desk.views.pictures import looking
from seller_desk.views.pictures.encoding import jpeg_of
from seller_desk.views.pictures.sheet import SIDE
from seller_desk.views.pictures.templates import lay_out, photo_room

_READ_AT = 1_600
"""Twice the finished side: a photo that does not fill the square is still sharp."""


def compose(photo: QImage, printed: Print, logo: QImage | None = None) -> QImage:
    """The finished image."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    on_white = looking.border_share(photo) >= WHITE_ENOUGH
    _lay_photo(painter, photo, photo_room(printed.template, on_white=on_white), whole=on_white)
    lay_out(printed, logo).paint(painter)
    painter.end()
    return image


def _lay_photo(painter: QPainter, photo: QImage, room: QRectF, *, whole: bool) -> None:
    """Within the room, or filling it and cut at its edges."""
    way = Qt.AspectRatioMode.KeepAspectRatio
    if not whole:
        way = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    size = photo.size().scaled(room.size().toSize(), way)
    spot = QRectF(0, 0, size.width(), size.height())
    spot.moveCenter(room.center())
    painter.save()
    painter.setClipRect(room)
    painter.drawImage(spot, photo)
    painter.restore()


def render(path: Path, printed: Print, most_bytes: int) -> bytes:
    """The finished image of a kept photo as a JPEG under a size. Raises no_photo."""
    photo = _photo(path)
    if photo is None:
        raise refuse(ImageCode.NO_PHOTO, title=printed.headline)
    return jpeg_of(compose(photo, printed, logo_near(path, printed.logo)), most_bytes)


def logo_near(photo: Path, sha256: str) -> QImage | None:
    """The shop's logo, which is kept where its photos are; None where there is none."""
    return _photo(photo.parents[1] / sha256[:2] / sha256) if sha256 else None


@lru_cache(8)
def _photo(path: Path) -> QImage | None:
    """A kept file never changes, so neither does its picture."""
    return looking.read(path, _READ_AT)
