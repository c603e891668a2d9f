"""Decoding the pictures of strangers: with a cap on memory, off the window's thread."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

from seller_desk.errors import DeskError, FileCode, ImageCode, refuse
from seller_desk.services.files import MOST_BYTES, PICTURES, type_of
from seller_desk.services.product import image_checks
from seller_desk.services.product.image_checks import Measured
from seller_desk.services.product.images import Source

_MOST_MB = 300
"""What decoding one picture may take; `image_checks.MOST_PIXELS` need a little less."""
_JUDGED = 240
"""The border is judged on the picture at this side: the noise of a JPEG is gone by then."""


def measure(source: Source) -> Measured:
    """Decode a picture wholly, and judge its border.

    Raises not_found, not_readable, empty_file, not_a_picture, picture_damaged, too_many_pixels.
    """
    name = source.name if isinstance(source, Path) else source[0]
    content = _content(source) if isinstance(source, Path) else source[1]
    if not content:
        raise refuse(FileCode.EMPTY_FILE, file=name)
    if type_of(content[:16]) not in PICTURES:
        raise refuse(ImageCode.NOT_A_PICTURE, name=name)
    if image_checks.is_cut_off(content):
        raise refuse(ImageCode.PICTURE_DAMAGED, name=name)
    picture = _decoded(content, name)
    return Measured(picture.width(), picture.height(), border_share(picture))


def border_share(picture: QImage) -> int:
    """How much of its border is white, in millionths."""
    small = on_white(picture, _JUDGED)
    return image_checks.white_share(_pixels(small), small.width(), small.height())


def read(path: Path, side: int | None = None) -> QImage | None:
    """A kept picture the right way up, no larger than asked; None when it is not there."""
    reader = QImageReader(str(path))
    size = _prepared(reader)
    if size.isValid() and not image_checks.is_readable_size(size.width(), size.height()):
        return None
    if side is not None and size.isValid() and max(size.width(), size.height()) > side:
        room = QSize(side, side)
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    picture = reader.read()
    return None if picture.isNull() else picture


def on_white(picture: QImage, side: int) -> QImage:
    """The picture within a square of that side, whatever it does not cover in white."""
    scaled = picture.scaled(
        QSize(side, side),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    ground = QImage(scaled.size(), QImage.Format.Format_RGB32)
    ground.fill(QColor("white"))
    painter = QPainter(ground)
    painter.drawImage(QRect(0, 0, scaled.width(), scaled.height()), scaled)
    painter.end()
    return ground


def _content(path: Path) -> bytes:
    """Only as much as would be kept: what is longer is refused when it is."""
    if not path.is_file():
        raise refuse(FileCode.NOT_FOUND, file=path.name)
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES)
    except OSError as error:
        raise refuse(FileCode.NOT_READABLE, file=path.name) from error


def _decoded(content: bytes, name: str) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = _prepared(reader)
    if size.isValid() and not image_checks.is_readable_size(size.width(), size.height()):
        raise _too_large(name, size)
    picture = reader.read()
    if picture.isNull():
        raise refuse(ImageCode.PICTURE_DAMAGED, name=name)
    return picture


def _prepared(reader: QImageReader) -> QSize:
    """What the content is decides, not the name; the size as the file says it."""
    QImageReader.setAllocationLimit(_MOST_MB)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    return reader.size()


def _too_large(name: str, size: QSize) -> DeskError:
    return refuse(ImageCode.TOO_MANY_PIXELS, name=name, width=size.width(), height=size.height())


def _pixels(picture: QImage) -> bytes:
    """Rows of red, green and blue without the filling at their ends."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    rows = bytes(plain.constBits())
    step, width = plain.bytesPerLine(), plain.width() * 3
    return b"".join(rows[at * step : at * step + width] for at in range(plain.height()))
