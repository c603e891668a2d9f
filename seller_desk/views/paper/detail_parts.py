"""The parts of a detail page: what stands in each, strip by strip."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPen

from seller_desk.services.product.detail_page import Block, Fact, Part, Term
from seller_desk.views.paper import detail_words
from seller_desk.views.paper.detail_strips import (
    CENTER,
    MARGIN,
    ROOM,
    STRONG,
    WIDTH,
    Picture,
    Strip,
    box_width,
    gap,
    grid,
    line_height,
    paragraph,
    put_picture,
    table_strips,
    text_strips,
    title_strip,
)
from seller_desk.views.paper.ink import (
    BRONZE,
    INK,
    MUTED,
    RULE,
    SEAL,
    TEXT,
    TINT,
    WHITE,
    Ink,
    Style,
    cut,
    width,
    wrapped,
)

_HEAD_PICTURE = 790
_BAND = 116
_PLAIN_HEAD = 230
_GOLD = "#F2CF8A"
_HEAD_TITLE = Style(32, WHITE, strong=True)
_RIBBON = Style(28, _GOLD, strong=True)
_POINT = Style(24, INK, strong=True)
_PRICE, _CENTS = Style(40, SEAL, strong=True), Style(24, SEAL, strong=True)
_SPAN = Style(22, MUTED)
_NOTE = Style(22, TEXT)
_SMALL = Style(20, MUTED)
_NUMBER = Style(26, WHITE, strong=True)
_FOOT = Style(20, MUTED)
_RIGHT = Qt.AlignmentFlag.AlignRight
_STEPS_ACROSS, _CASES_ACROSS = 5, 3
_MOST_PICTURE = 1_400
_TABLE = {
    Part.PARAMETERS: (
        *(Term.ATTRIBUTE, Term.VARIANTS, Term.MINIMUM, Term.BATCH, Term.MIXED, Term.SHIP),
        *(Term.LEAD, Term.WEIGHT, Term.CODE),
    ),
    Part.PROCESS: (Term.OPTIONS, Term.SAMPLES, Term.PRODUCTION),
}


def strips_of(blocks: Sequence[Block], picture: Picture, shop: str = "") -> tuple[Strip, ...]:
    """The whole page."""
    found: list[Strip] = []
    for block in blocks:
        found += _head(block, picture) if block.part is None else _part(block, block.part, picture)
    return (*found, _foot(shop))


def _part(block: Block, part: Part, picture: Picture) -> Iterator[Strip]:
    yield title_strip(part)
    yield from _DRAWN[part](block, picture)
    rows = [
        (detail_words.name(fact), detail_words.value(fact))
        for fact in block.of(*_TABLE.get(part, ()))
    ]
    yield from table_strips(rows, part)
    for fact in block.of(Term.TEXT):
        yield gap(16, part)
        yield from text_strips(fact.value, part)
    yield gap(24, part)


def _head(block: Block, picture: Picture) -> Iterator[Strip]:
    (title,), least = block.of(Term.TITLE), block.of(Term.MINIMUM)
    ribbon = detail_words.ribbon(least[0]) if least else ""
    image = picture(title.picture) if title.picture else None
    room = ROOM - (width(ribbon, _RIBBON) + 28 if ribbon else 0)
    lines = wrapped(title.value, _HEAD_TITLE, room, most=2)
    high = _HEAD_PICTURE if image is not None else _PLAIN_HEAD

    def draw(ink: Ink, top: float) -> None:
        if image is not None:
            put_picture(ink, image, QRectF(0, top, WIDTH, high))
        band = QRectF(0, top + (high - _BAND if image is not None else 0), WIDTH, _BAND)
        if image is None:
            band = QRectF(0, top, WIDTH, high)
        _fill_band(ink, band)
        middle = band.center().y() + 11 - (len(lines) - 1) * 21
        for place, line in enumerate(lines):
            ink.text((MARGIN, middle + place * 42), line, _HEAD_TITLE)
        ink.text((WIDTH - MARGIN, band.center().y() + 10), ribbon, _RIBBON, align=_RIGHT)

    yield Strip(high, draw)
    yield from _points(block.of(Term.POINT))


def _fill_band(ink: Ink, band: QRectF) -> None:
    colours = QLinearGradient(band.topLeft(), band.topRight())
    colours.setColorAt(0, QColor(INK))
    colours.setColorAt(1, QColor("#24407A"))
    ink.painter.fillRect(band, colours)
    ink.painter.fillRect(QRectF(band.left(), band.bottom() - 4, band.width(), 4), BRONZE)


def _points(points: Sequence[Fact]) -> Iterator[Strip]:
    """Selling points side by side, on a tinted band."""
    if not points:
        return
    wide = ROOM / len(points)
    told = [paragraph(fact.value, _POINT, wide - 24, most=2) for fact in points]
    high = 44 + max(map(len, told)) * 34

    def draw(ink: Ink, top: float) -> None:
        ink.painter.fillRect(QRectF(0, top, WIDTH, high), QColor(TINT))
        for place, lines in enumerate(told):
            middle = MARGIN + wide * (place + 0.5)
            first = top + high / 2 + 9 - (len(lines) - 1) * 17
            for number, line in enumerate(lines):
                ink.text((middle, first + number * 34), line, _POINT, align=CENTER)
            if place:
                edge = MARGIN + wide * place
                ink.painter.fillRect(QRectF(edge, top + 24, 1, high - 48), QColor(RULE))

    yield Strip(high, draw)


def _prices(block: Block, _picture: Picture) -> Iterator[Strip]:
    """The ladder as cards, the whole width whatever their number."""
    prices = block.of(Term.PRICE)
    if not prices:
        return
    across = min(len(prices), 3) if len(prices) != 4 else 2  # noqa: PLR2004  (two rows of two)
    boxes = [_price(fact, box_width(across)) for fact in prices]
    yield from grid(boxes, across, Part.PARAMETERS)
    yield gap(8, Part.PARAMETERS)


def _price(fact: Fact, wide: float) -> Strip:
    whole, _, cents = detail_words.value(fact).partition(".")
    large, small = _price_styles(whole, cents, wide - 24)

    def draw(ink: Ink, top: float) -> None:
        middle = wide / 2
        ink.painter.fillRect(QRectF(middle - 20, top, 40, 4), QColor(SEAL))
        ink.text((middle, top + 42), fact.label, _SPAN, align=CENTER, room=wide - 16)
        left = middle - (width(whole, large) + width(f".{cents}", small)) / 2
        gone = ink.text((left, top + 94), whole, large)
        ink.text((left + gone, top + 94), f".{cents}", small)

    return Strip(120, draw)


def _price_styles(whole: str, cents: str, room: float) -> tuple[Style, Style]:
    """The largest sizes in which a price fits."""
    taken = width(whole, _PRICE) + width(f".{cents}", _CENTS)
    part = min(room / taken, 1)
    sized = (replace(style, size=int(style.size * part)) for style in (_PRICE, _CENTS))
    return next(sized), next(sized)


def _cases(block: Block, picture: Picture) -> Iterator[Strip]:
    cases = block.of(Term.CASE)
    if not cases:
        return
    across = min(len(cases), _CASES_ACROSS)
    boxes = [_case(fact, box_width(across), picture) for fact in cases]
    yield from grid(boxes, across, Part.CASES)


def _case(fact: Fact, wide: float, picture: Picture) -> Strip:
    image = picture(fact.picture) if fact.picture else None
    high = min(wide, 420) if fact.picture else 0
    lines = paragraph(fact.value, _NOTE, wide - 40, most=10)
    taken = high + (52 if fact.label else 12) + len(lines) * 34 + 24

    def draw(ink: Ink, top: float) -> None:
        if fact.picture:
            put_picture(ink, image, QRectF(1, top + 1, wide - 2, high), radius=9)
        spot = top + high + 40
        if fact.label:
            ink.text((20, spot), fact.label, Style(28, SEAL, strong=True), room=wide - 40)
            spot += 40
        for number, line in enumerate(lines):
            ink.text((20, spot + number * 34), line, _NOTE)

    return Strip(taken, draw)


def _process(block: Block, _picture: Picture) -> Iterator[Strip]:
    """Numbered steps on a line, up to five in a row; more stand in rows of about one length."""
    steps = block.of(Term.STEP)
    rows = max(ceil(len(steps) / _STEPS_ACROSS), 1)
    across = max(ceil(len(steps) / rows), 1)
    for first in range(0, len(steps), across):
        row = steps[first : first + across]
        yield _step_row(row, first, goes_on=first + len(row) < len(steps))
    if steps and block.of(*_TABLE[Part.PROCESS]):
        yield gap(12, Part.PROCESS)


def _step_row(row: Sequence[Fact], first: int, *, goes_on: bool) -> Strip:
    wide = ROOM / len(row)
    names = [paragraph(fact.label, STRONG, wide - 12, most=2) for fact in row]
    notes = [paragraph(fact.value, _SMALL, wide - 12, most=5) for fact in row]
    below = max(len(name) * 34 + len(note) * 28 for name, note in zip(names, notes, strict=True))

    def draw(ink: Ink, top: float) -> None:
        _joining_line(ink, top + 36, wide, len(row), goes_on=goes_on)
        for place in range(len(row)):
            middle = MARGIN + wide * (place + 0.5)
            ink.box(QRectF(middle - 34, top + 2, 68, 68), INK, radius=34)
            ink.text((middle, top + 45), str(first + place + 1), _NUMBER, align=CENTER)
            spot = top + 112
            for line in names[place]:
                ink.text((middle, spot), line, STRONG, align=CENTER)
                spot += 34
            for line in notes[place]:
                ink.text((middle, spot - 4), line, _SMALL, align=CENTER)
                spot += 28

    return Strip(96 + below + 16, draw, Part.PROCESS)


def _joining_line(ink: Ink, at: float, wide: float, count: int, *, goes_on: bool) -> None:
    pen = QPen(QColor(RULE), 3, Qt.PenStyle.DashLine)
    ink.painter.setPen(pen)
    right = WIDTH - MARGIN if goes_on else MARGIN + wide * (count - 0.5)
    ink.painter.drawLine(QPointF(MARGIN + wide / 2, at), QPointF(right, at))


def _promises(block: Block, _picture: Picture) -> Iterator[Strip]:
    promises = block.of(Term.PROMISE)
    if not promises:
        return
    across = 3 if len(promises) % 3 == 0 else min(len(promises), 2)
    boxes = [_promise(fact, box_width(across)) for fact in promises]
    yield from grid(boxes, across, Part.SERVICE)


def _promise(fact: Fact, wide: float) -> Strip:
    names = paragraph(fact.label, STRONG, wide - 32, most=2)
    notes = paragraph(fact.value, _NOTE, wide - 32, most=10)
    line = line_height(_NOTE)
    high = 32 + len(names) * 36 + len(notes) * line + 16

    def draw(ink: Ink, top: float) -> None:
        spot = top + 48
        for name in names:
            ink.text((wide / 2, spot), name, STRONG, align=CENTER)
            spot += 36
        for note in notes:
            ink.text((wide / 2, spot), cut(note, _NOTE, wide - 24), _NOTE, align=CENTER)
            spot += line

    return Strip(high, draw)


def _pictures(block: Block, picture: Picture) -> Iterator[Strip]:
    """One that is not in its place is left out; the slots of the listing say so."""
    for fact in block.of(Term.PICTURE):
        image = picture(fact.picture)
        if image is not None and image.width():
            yield _wide_picture(image)


def _wide_picture(image: QImage) -> Strip:
    high = min(ROOM * image.height() / image.width(), _MOST_PICTURE)

    def draw(ink: Ink, top: float) -> None:
        put_picture(ink, image, QRectF(MARGIN, top, ROOM, high), radius=8, whole=True)

    return Strip(high + 16, draw, Part.PICTURES)


def _foot(shop: str) -> Strip:
    def draw(ink: Ink, top: float) -> None:
        ink.rule(top + 20, MARGIN, WIDTH - MARGIN)
        ink.text((WIDTH / 2, top + 56), shop, _FOOT, align=CENTER, room=ROOM)

    return Strip(88, draw) if shop else gap(40)


_DRAWN: dict[Part, Callable[[Block, Picture], Iterator[Strip]]] = {
    Part.PARAMETERS: _prices,
    Part.CASES: _cases,
    Part.PROCESS: _process,
    Part.SERVICE: _promises,
    Part.PICTURES: _pictures,
}
