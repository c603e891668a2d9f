"""Logo and seal on paper: pictures of the shop, fitted into their place."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage

from seller_desk.services.customer.quote_draft import Shown
from seller_desk.services.customer.quote_sheet import QuoteSheet
from seller_desk.views.paper.ink import Ink
from seller_desk.views.paper.quote_rows import Picture


def logo_of(sheet: QuoteSheet, picture: Picture) -> QImage | None:
    """The picture of the letterhead, if it is wanted and there."""
    is_wanted = Shown.LOGO in sheet.shown and bool(sheet.logo)
    return picture(sheet.logo) if is_wanted else None


def seal_of(sheet: QuoteSheet, picture: Picture) -> QImage | None:
    """The picture of the seal, if the paper is sealed and the shop has one."""
    is_sealed = Shown.SEAL in sheet.shown and bool(sheet.seal) and not sheet.is_draft
    return picture(sheet.seal) if is_sealed else None


def fitted(image: QImage, room: QRectF, *, centred: bool = False) -> QRectF:
    """Where a picture stands: as large as the room allows, in its own shape, from the left."""
    size = image.size().scaled(
        QSize(round(room.width() * 100), round(room.height() * 100)),
        Qt.AspectRatioMode.KeepAspectRatio,
    )
    width, height = size.width() / 100, size.height() / 100
    left = room.center().x() - width / 2 if centred else room.left()
    return QRectF(left, room.center().y() - height / 2, width, height)


def draw_emblem(ink: Ink, image: QImage, room: QRectF, *, centred: bool = False) -> float:
    """Draw it with what shows through left as it is; how wide it is."""
    place = fitted(image, room, centred=centred)
    ink.painter.drawImage(place, image)
    return place.width()
