"""A detail page as strips: each is drawn whole, so that a cut between two goes through no text."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainterPath

from seller_desk.services.product.detail_page import Part
from seller_desk.views.paper.detail_words import heading, subtitle
from seller_desk.views.paper.ink import (
    BRONZE,
    FILL,
    INK,
    MUTED,
    RULE,
    TEXT,
    WHITE,
    Ink,
    Style,
    metrics,
    width,
    wrapped,
)

WIDTH = 790
MARGIN = 40
ROOM = WIDTH - 2 * MARGIN
CENTER = Qt.AlignmentFlag.AlignHCenter
Picture = Callable[[str], QImage | None]
"""A picture by its content; None when it is not there."""

BODY, LABEL = Style(24, TEXT), Style(24, MUTED)
STRONG = Style(24, INK, strong=True)
_TITLE = Style(38, INK, strong=True)
_SUBTITLE = Style(16, BRONZE, spacing=4)
_LINE = 38
_LABEL_ROOM = 200
_PAD = 18
_TAIL = 200


@dataclass(frozen=True, slots=True)
class Strip:
    """A stretch of the page that is never cut; one that `keeps` stays with the next."""

    height: float
    draw: Callable[[Ink, float], None]
    part: Part | None = None
    keeps: bool = False


def gap(height: float, part: Part | None = None) -> Strip:
    """Nothing."""
    return Strip(height, lambda _ink, _top: None, part)


def title_strip(part: Part) -> Strip:
    """The name of a part, in the middle; below it in Latin letters, unless it is in them itself."""
    name, below = heading(part), subtitle(part)
    said = "" if name.isascii() else below

    def draw(ink: Ink, top: float) -> None:
        middle = WIDTH / 2
        ink.text((middle, top + (78 if said else 96)), name, _TITLE, align=CENTER)
        ink.text((middle, top + 108), said, _SUBTITLE, align=CENTER)
        ink.painter.fillRect(QRectF(middle - 24, top + 124, 48, 3), BRONZE)

    return Strip(152, draw, part, keeps=True)


def table_strips(rows: Sequence[tuple[str, str]], part: Part) -> Iterator[Strip]:
    """Label and value below each other, every second row tinted; a long value breaks its line."""
    for place, (label, value) in enumerate(rows):
        lines = paragraph(value, BODY, ROOM - _LABEL_ROOM - 2 * _PAD)
        names = wrapped(label, LABEL, _LABEL_ROOM - _PAD, most=2)
        height = max(len(lines), len(names)) * _LINE + 2 * _PAD - 8
        yield Strip(height, _row(names, lines, height, tinted=place % 2 == 0), part)


def text_strips(text: str, part: Part) -> Iterator[Strip]:
    """Paragraphs, a strip for every line."""
    for line in paragraph(text, BODY, ROOM):
        yield Strip(_LINE + 2, _text_line(line), part)
    yield gap(12, part)


def grid(
    boxes: Sequence[Strip], across: int, part: Part, *, between: float = 16
) -> Iterator[Strip]:
    """Boxes side by side, as many in a row as `across`; a row is as high as its highest box."""
    for first in range(0, len(boxes), across):
        row = boxes[first : first + across]
        high = max(box.height for box in row)
        yield Strip(high + between, _boxes(row, across, between), part)


def box_width(across: int, between: float = 16) -> float:
    """How wide a box of such a grid is."""
    return (ROOM - between * (across - 1)) / across


def paragraph(text: str, style: Style, room: float, *, most: int = 99) -> Sequence[str]:
    """Lines of a text that may have breaks of its own."""
    return [line for each in text.splitlines() for line in wrapped(each, style, room, most=most)]


def put_picture(
    ink: Ink, image: QImage | None, box: QRectF, *, radius: float = 0, whole: bool = False
) -> None:
    """A picture that fills a box, cut at two edges, or whole inside it; a frame where it lacks."""
    ink.box(box, FILL, radius=radius)
    if image is None or image.isNull():
        return
    mode = Qt.AspectRatioMode.KeepAspectRatio
    if not whole:
        mode = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    size = image.size().scaled(box.size().toSize(), mode)
    spot = QRectF(0, 0, size.width(), size.height())
    spot.moveCenter(box.center())
    ink.painter.save()
    clip = QPainterPath()
    clip.addRoundedRect(box, radius, radius)
    ink.painter.setClipPath(clip)
    ink.painter.drawImage(spot, image)
    ink.painter.restore()


def line_height(style: Style) -> float:
    """From one line to the next."""
    return metrics(style).height() * 1.1


def chunks(strips: Iterable[Strip]) -> Iterator[tuple[Strip, ...]]:
    """Strips that stay together."""
    together: list[Strip] = []
    for strip in strips:
        together.append(strip)
        if not strip.keeps:
            yield tuple(together)
            together = []
    if together:
        yield tuple(together)


def slices(strips: Iterable[Strip], most: float) -> list[tuple[Strip, ...]]:
    """The page in pieces of about that height, cut between strips.

    One strip that is higher stays whole, and a short end stays with what it ends.
    """
    found: list[tuple[Strip, ...]] = []
    current: list[Strip] = []
    for chunk in chunks(strips):
        if current and height_of((*current, *chunk)) > most:
            found.append(tuple(current))
            current = []
        current.extend(chunk)
    if found and height_of(current) < _TAIL:
        return [*found[:-1], (*found[-1], *current)]
    return [*found, tuple(current)] if current else found


def height_of(strips: Iterable[Strip]) -> float:
    """All of them together."""
    return sum(strip.height for strip in strips)


def _row(
    names: Sequence[str], lines: Sequence[str], height: float, *, tinted: bool
) -> Callable[[Ink, float], None]:
    def draw(ink: Ink, top: float) -> None:
        if tinted:
            ink.box(QRectF(MARGIN, top, ROOM, height), FILL)
        ink.rule(top + height, MARGIN, MARGIN + ROOM, RULE)
        for place, line in enumerate(names):
            ink.text((MARGIN + _PAD, top + _PAD + 22 + place * _LINE), line, LABEL)
        for place, line in enumerate(lines):
            ink.text((MARGIN + _LABEL_ROOM + _PAD, top + _PAD + 22 + place * _LINE), line, BODY)

    return draw


def _text_line(line: str) -> Callable[[Ink, float], None]:
    def draw(ink: Ink, top: float) -> None:
        ink.text((MARGIN, top + 30), line, BODY, room=max(ROOM, width(line, BODY)))

    return draw


def _boxes(row: Sequence[Strip], across: int, between: float) -> Callable[[Ink, float], None]:
    high, wide = max(box.height for box in row), box_width(across, between)

    def draw(ink: Ink, top: float) -> None:
        for place, box in enumerate(row):
            ink.painter.save()
            ink.painter.translate(MARGIN + place * (wide + between), 0)
            ink.box(QRectF(0.5, top + 0.5, wide - 1, high - 1), WHITE, radius=10, border=RULE)
            box.draw(ink, top)
            ink.painter.restore()

    return draw
