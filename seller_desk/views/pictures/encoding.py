"""Pictures as the bytes of a file."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

_BEST, _WORST, _STEP = 92, 40, 8


def png_of(image: QImage) -> bytes:
    """A picture as the bytes of a PNG file."""
    return _written(image, b"PNG")


def jpeg_of(image: QImage, most_bytes: int) -> bytes:
    """A picture as a JPEG under a size; the quality gives way, down to what still looks clean."""
    made = b""
    for quality in range(_BEST, _WORST - 1, -_STEP):
        made = _written(image, b"JPEG", quality)
        if len(made) <= most_bytes:
            break
    return made


def _written(image: QImage, kind: bytes, quality: int = -1) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind))
    writer.setQuality(quality)
    writer.write(image)
    return bytes(buffer.data().data())
