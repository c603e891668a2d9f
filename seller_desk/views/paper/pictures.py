"""Product pictures for papers: by their content, from the shop's own folder."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from seller_desk.services.files import place_of

_DOTS = 400
"""The 120 pixels that a seal has on the page are 375 at 300 dots to the inch."""


def pictures_of(store: Path, dots: int = _DOTS) -> Callable[[str], QImage | None]:
    """Reads the pictures of a shop, each once and no larger than paper can show."""

    @lru_cache(256)
    def read(sha256: str) -> QImage | None:
        reader = QImageReader(str(place_of(store, sha256)))
        reader.setAutoTransform(True)
        reader.setDecideFormatFromContent(True)
        size = reader.size()
        if size.isValid() and max(size.width(), size.height()) > dots:
            room = QSize(dots, dots)
            reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
        image = reader.read()
        return None if image.isNull() else image

    return read
