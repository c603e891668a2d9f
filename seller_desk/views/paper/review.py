"""The weekly review on one page: what came in, why, what to do, what the last five came to."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QLinearGradient,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)

from seller_desk.services.review import Mover, Review
from seller_desk.sheets.swap import swapped_in
from seller_desk.views import advice, findings
from seller_desk.views.charts.steps_shape import Shape, shape_of
from seller_desk.views.formats import money, share
from seller_desk.views.paper import review_words as words
from seller_desk.views.paper.copied import mend_copied
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
    wrapped,
)
from seller_desk.views.paper.ink import width as text_width
from seller_desk.views.paper.sizes import FOOT, LEFT, PAGE_HEIGHT, PAGE_WIDTH, RIGHT
from seller_desk.views.wording import counted, translate
from seller_desk.words import Tone

_RESOLUTION = 300
_PICTURE_SCALE = 2
_BAND = 150
_GOOD, _BAD, _GREY = "#0E6B41", "#AE231B", "#8A93A6"
_GREEN_BAR, _RED_BAR = "#1B8A57", "#C5332A"
_TONES = {Tone.SUCCESS: _GOOD, Tone.DANGER: _BAD, Tone.WARNING: "#874900", Tone.NEUTRAL: "#4A5566"}
_FILLS = {
    Tone.SUCCESS: "#E1F4E8",
    Tone.DANGER: "#FDE7E5",
    Tone.WARNING: "#FFF0D1",
    Tone.NEUTRAL: "#ECEEF3",
}
_RIGHT, _CENTRE = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter
_SMALL, _NOTE = Style(11, MUTED), Style(10, MUTED)
_BODY, _STRONG = Style(12, TEXT), Style(13, INK, strong=True)
_SECTION = Style(17, INK, serif=True, strong=True)
_CHART = QRectF(LEFT + 50, 372, 398, 172)
_CARDS = QRectF(RIGHT - 216, 366, 216, 214)
_CAUSE_ROOM = 515
_ACTIONS, _ACTION = 612, 42
_OUTCOME = 35
TODO_ROOM, OUTCOME_ROOM = 470, 440
_MOST_ROWS = 5
_REGIONS = 3


class ReviewPaper:
    """The page of a review, 794 × 1123."""

    def __init__(self, review: Review) -> None:
        self.review = review

    def paint(self, painter: QPainter) -> None:
        """The whole page; scale the painter for another size."""
        ink, review = Ink(painter), self.review
        _draw_band(ink, review)
        _draw_headline(ink, review)
        _draw_figures(ink, review)
        _draw_reasons(ink, review)
        bottom = _draw_actions(ink, review)
        _draw_outcomes(ink, review, bottom + 30)
        _draw_foot(ink, review)

    def image(self, scale: float = _PICTURE_SCALE) -> QImage:
        """As a picture, to be pasted into a chat."""
        size = QSize(round(PAGE_WIDTH * scale), round(PAGE_HEIGHT * scale))
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(QColor(WHITE))
        painter = QPainter(image)
        painter.scale(scale, scale)
        self.paint(painter)
        painter.end()
        return image

    def save(self, path: Path) -> None:
        """Write a .pdf. Raises not_writable, disk_full, disk_error."""
        with swapped_in(path) as beside:
            if not self._write_pdf(beside):
                raise PermissionError(path.name)
            mend_copied(beside)

    def _write_pdf(self, path: Path) -> bool:
        writer = QPdfWriter(str(path))
        writer.setResolution(_RESOLUTION)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        writer.setTitle(f"{words.title()} {self.review.week}")
        writer.setCreator("Seller Desk")
        painter = QPainter()
        if not painter.begin(writer):
            return False
        painter.scale(writer.width() / PAGE_WIDTH, writer.height() / PAGE_HEIGHT)
        self.paint(painter)
        return painter.end()


def _draw_band(ink: Ink, review: Review) -> None:
    painter = ink.painter
    band = QRectF(0, 0, PAGE_WIDTH, _BAND)
    shade = QLinearGradient(band.topLeft(), band.topRight())
    shade.setColorAt(0, QColor("#16294D"))
    shade.setColorAt(1, QColor("#24427C"))
    painter.fillRect(band, shade)
    _draw_waves(painter)
    ink.box(QRectF(0, _BAND, PAGE_WIDTH, 3), BRONZE)
    _draw_mark(ink, QRectF(LEFT, 32, 34, 34))
    name = review.shop_name or translate("review", "My shop")
    ink.text((LEFT + 46, 48), name, Style(15, WHITE, strong=True), room=360)
    kind = translate("review", "1688 shop · kept by the shop itself")
    ink.text((LEFT + 46, 64), kind, Style(11, "#C3CDE2"), room=360)
    used = ink.text((LEFT, 120), words.title(), Style(34, WHITE, serif=True, strong=True))
    week = Style(20, "#EBD6A4", serif=True, strong=True)
    ink.text((LEFT + used + 20, 120), words.week_name(review), week)
    span = words.days(review.week.since, review.week.until)
    ink.text((RIGHT, 98), span, Style(15, WHITE, strong=True), align=_RIGHT)
    ink.text((RIGHT, 118), words.compared(review), Style(11, "#C3CDE2"), align=_RIGHT)


def _draw_waves(painter: QPainter) -> None:
    """Fish scales, a pattern of printed cloth, behind the right part of the band."""
    painter.save()
    painter.setClipRect(QRectF(480, 0, PAGE_WIDTH - 480, _BAND))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(255, 255, 255, 20), 1))
    for row in range(7):
        for column in range(9):
            centre = QPointF(478 + column * 42 + (row % 2) * 21, row * 24)
            for radius in (9, 15, 21):
                painter.drawArc(
                    QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius),
                    0,
                    180 * 16,
                )
    painter.restore()


def _draw_mark(ink: Ink, box: QRectF) -> None:
    """Three columns that grow."""
    ink.box(box, "#3D62B4", radius=7)
    for at, high in enumerate((8, 13, 18)):
        left = box.left() + 8 + at * 7
        ink.box(QRectF(left, box.bottom() - 8 - high, 4.5, high), WHITE, radius=1.5)


def _draw_headline(ink: Ink, review: Review) -> None:
    ink.text((LEFT, 194), words.headline(review), Style(21, INK, serif=True, strong=True),
             room=RIGHT - LEFT)  # fmt: skip
    said, room = words.reason(review), RIGHT - LEFT
    narrow = Style(11, TEXT)
    style = narrow if text_width(said, narrow) <= room < text_width(said, _BODY) else _BODY
    for at, line in enumerate(wrapped(said, style, room, most=2)):
        ink.text((LEFT, 217 + 17 * at), line, style)


def _draw_figures(ink: Ink, review: Review) -> None:
    figures = words.figures(review)
    wide = (RIGHT - LEFT) / len(figures)
    for at, figure in enumerate(figures):
        left = LEFT + at * wide + (14 if at else 0)
        if at:
            ink.box(QRectF(LEFT + at * wide, 256, 1, 50), RULE)
        room = wide - 20
        ink.text((left, 266), figure.name, _SMALL, room=room)
        ink.text((left, 290), figure.value, Style(19, INK, strong=True), room=room)
        tint = _TONES.get(figure.tone, MUTED) if figure.tone else MUTED
        ink.text((left, 307), figure.delta or "–", Style(11, tint, strong=True), room=room)


def _draw_section(ink: Ink, top: float, title: str, hint: str = "") -> None:
    used = ink.text((LEFT, top), title, _SECTION)
    ink.text((LEFT + used + 16, top), hint, _SMALL, room=RIGHT - LEFT - used - 16)
    ink.rule(top + 11, LEFT, RIGHT, INK, thick=1.4)


def _draw_reasons(ink: Ink, review: Review) -> None:
    hint = words.missing(review) or words.formula(review)
    _draw_section(ink, 342, translate("review", "Why"), hint)
    parts = review.parts
    changes = [effect.effect_fen for effect in parts.effects]
    shape = shape_of(parts.before_fen, changes, parts.now_fen)
    _draw_axis(ink, shape)
    _draw_bars(ink, review, shape)
    _draw_cards(ink, review)


def _draw_axis(ink: Ink, shape: Shape) -> None:
    for line in shape.lines:
        at = _height(shape, line)
        ink.rule(at, _CHART.left(), _CHART.right(), "#C6CCD7" if line == 0 else "#E2E5EB")
        ink.text((_CHART.left() - 8, at + 4), words.axis(line), _NOTE, align=_RIGHT)


def _height(shape: Shape, amount: float) -> float:
    return _CHART.bottom() - shape.part(amount) * _CHART.height()


def _draw_bars(ink: Ink, review: Review, shape: Shape) -> None:
    names, below, tints = _bar_words(review)
    wide = _CHART.width() / len(shape.bars)
    thick = min(52, wide * 0.66)
    for at, bar in enumerate(shape.bars):
        centre = _CHART.left() + (at + 0.5) * wide
        top, bottom = _height(shape, bar.high), _height(shape, bar.low)
        box = QRectF(centre - thick / 2, top, thick, max(2, bottom - top))
        ink.box(box, tints[at], radius=2.5)
        if at + 1 < len(shape.bars):
            _draw_link(ink, box.right(), box.right() + wide - thick, _height(shape, bar.end))
        said, tint = _bar_value(review, at)
        ink.text((centre, top - 6), said, Style(11, tint, strong=True), align=_CENTRE)
        ink.text((centre, 562), names[at], Style(11, INK, strong=True), align=_CENTRE, room=wide)
        ink.text((centre, 576), below[at], Style(9, MUTED), align=_CENTRE, room=wide + 6)


def _draw_link(ink: Ink, left: float, right: float, top: float) -> None:
    pen = QPen(QColor(_GREY), 0.8, Qt.PenStyle.DotLine)
    ink.painter.setPen(pen)
    ink.painter.drawLine(QPointF(left, top), QPointF(right, top))


def _bar_value(review: Review, at: int) -> tuple[str, str]:
    effects, parts = review.parts.effects, review.parts
    if at == 0:
        return money(parts.before_fen), INK
    if at == len(effects) + 1:
        return money(parts.now_fen), INK
    fen = effects[at - 1].effect_fen
    return words.signed(fen), _GOOD if fen >= 0 else _BAD


def _bar_words(review: Review) -> tuple[list[str], list[str], list[str]]:
    """Below every bar its name and its course, and its colour."""
    week, effects = review.week, review.parts.effects
    names = [translate("review", "Last week"), *map(words.factor, effects),
             translate("review", "This week")]  # fmt: skip
    below = [
        words.short_days(week.before.since, week.before.until),
        *map(words.course, effects),
        words.short_days(week.since, week.until),
    ]
    bars = [_GREEN_BAR if effect.effect_fen >= 0 else _RED_BAR for effect in effects]
    return names, below, [_GREY, *bars, INK]


def _draw_cards(ink: Ink, review: Review) -> None:
    cards = _reason_cards(review)
    gap = 11
    high = (_CARDS.height() - gap * (len(cards) - 1)) / max(1, len(cards))
    for at, (title, value, tint, told) in enumerate(cards):
        box = QRectF(_CARDS.left(), _CARDS.top() + at * (high + gap), _CARDS.width(), high)
        ink.box(box, FILL, radius=4)
        ink.box(QRectF(box.left(), box.top() + 5, 2.5, box.height() - 10), tint)
        ink.text((box.left() + 14, box.top() + 21), title, _STRONG, room=110)
        ink.text((box.right() - 10, box.top() + 21), value, Style(13, tint, strong=True),
                 align=_RIGHT)  # fmt: skip
        for row, (name, amount) in enumerate(told[: max(1, int((high - 26) // 15))]):
            top = box.top() + 39 + 15 * row
            room = box.width() - 24 - (text_width(amount, _SMALL) + 10 if amount else 0)
            ink.text((box.left() + 14, top), name, _SMALL, room=room)
            ink.text((box.right() - 10, top), amount, _SMALL, align=_RIGHT)


class _ReasonCard(NamedTuple):
    """Beside the chart: lines of a name and an amount."""

    title: str
    value: str
    tint: str
    told: Sequence[tuple[str, str]]


def mover_lines(movers: Sequence[Mover]) -> list[tuple[str, str]]:
    """Products and their change: a long name gives way, the amount never does."""
    other = translate("review", "Other goods")
    found = [(one.title or one.code or other, words.signed(one.change_fen)) for one in movers]
    return found or [(translate("review", "No product"), "")]


def _reason_cards(review: Review) -> list[_ReasonCard]:
    """The products that moved most, and how they did."""
    gains = [one for one in review.movers if one.change_fen > 0][:2]
    losses = [one for one in reversed(review.movers) if one.change_fen < 0][:2]
    cards: list[_ReasonCard] = []
    for title, found, tint in (
        (translate("review", "What grew"), gains, _GOOD),
        (translate("review", "What fell"), losses, _BAD),
    ):
        whole = sum(one.change_fen for one in found)
        value = words.signed(whole) if found else "–"
        cards.append(_ReasonCard(title, value, tint, mover_lines(found)))
    cards.append(_regions_card(review))
    return cards


def _regions_card(review: Review) -> _ReasonCard:
    named = [one for one in review.now.by_region if one.name is not None]
    first, others = named[:_REGIONS], len(review.now.by_region) - len(named[:_REGIONS])
    told = translate("review", "; ").join(f"{one.name} {share(one.share)}" for one in first)
    lines = [(told or translate("review", "No region"), "")]
    if first and others:
        rest = 1 - sum(one.share or 0 for one in first)
        said = counted(translate("review", "%n other region(s)"), others)
        lines.append((said, share(max(0.0, rest))))
    orders = counted(translate("review", "%n order(s)"), review.now.paid_orders)
    return _ReasonCard(translate("review", "Where it went"), orders, INK, lines)


def _draw_actions(ink: Ink, review: Review) -> float:
    """Where the list ends."""
    hint = translate("review", "stop the loss first, then win back, then mend")
    _draw_section(ink, _ACTIONS, translate("review", "Do these first"), hint)
    top = _ACTIONS + 18.0
    if not review.actions:
        ink.text((LEFT, top + 18), translate("review", "Nothing stands out this week."), _BODY)
        return top + 28
    for number, finding in enumerate(review.actions, start=1):
        centre = QPointF(LEFT + 11, top + 20)
        ink.painter.setPen(Qt.PenStyle.NoPen)
        ink.painter.setBrush(QColor(INK))
        ink.painter.drawEllipse(centre, 11, 11)
        ink.painter.setBrush(Qt.BrushStyle.NoBrush)
        ink.text((centre.x(), centre.y() + 4), str(number), Style(11, WHITE, strong=True),
                 align=_CENTRE)  # fmt: skip
        value = advice.measured(finding.code, finding.value)
        ink.text((LEFT + 34, top + 17), advice.todo(finding), _STRONG, room=TODO_ROOM)
        cause = advice.cause(finding)
        told = f"{findings.name(finding.code)} · {cause}"
        if text_width(told, _SMALL) > _CAUSE_ROOM:
            told = cause
        ink.text((LEFT + 34, top + 33), told, _SMALL, room=_CAUSE_ROOM)
        rows = counted(translate("review", "%n row(s)"), len(finding.rows))
        ink.text((RIGHT - 106, top + 25), rows, _SMALL, align=_RIGHT)
        ink.text((RIGHT, top + 25), value, Style(13, INK, strong=True), align=_RIGHT)
        ink.rule(top + _ACTION - 1, LEFT + 34, RIGHT)
        top += _ACTION
    return top


def _draw_outcomes(ink: Ink, review: Review, top: float) -> None:
    outcomes = review.outcomes
    _draw_section(ink, top, translate("review", "Last week's five"), words.summary(outcomes))
    top += 12
    if not outcomes:
        told = translate(
            "review", "No review was made last week, so there is nothing to follow up."
        )
        ink.text((LEFT, top + 20), told, _BODY)
        return
    for one in outcomes[:_MOST_ROWS]:
        kept = one.kept
        done = kept.action or advice.todo_of(kept.code)
        ink.text((LEFT, top + 15), done, Style(12, INK, strong=True), room=OUTCOME_ROOM)
        ink.text((LEFT, top + 29), findings.name(kept.code), _SMALL, room=OUTCOME_ROOM)
        course = advice.numbers(kept.code, kept.value, one.value)
        ink.text((RIGHT - 106, top + 22), course, Style(12, INK, strong=True), align=_RIGHT,
                 room=140)  # fmt: skip
        _draw_verdict(ink, QRectF(RIGHT - 58, top + 8, 58, 18), words.verdict(one.verdict),
                      words.VERDICT_TONES[one.verdict])  # fmt: skip
        ink.rule(top + _OUTCOME - 1, LEFT, RIGHT)
        top += _OUTCOME


def _draw_verdict(ink: Ink, box: QRectF, said: str, tone: Tone) -> None:
    style = Style(10, _TONES[tone], strong=True)
    wide = max(box.width(), text_width(said, style) + 16)
    box = QRectF(box.right() - wide, box.top(), wide, box.height())
    ink.box(box, _FILLS[tone], radius=4)
    ink.text((box.center().x(), box.center().y() + 4), said, style, align=_CENTRE)


def _draw_foot(ink: Ink, review: Review) -> None:
    ink.rule(FOOT, LEFT, RIGHT)
    for at, line in enumerate(wrapped(words.definitions(), _NOTE, RIGHT - LEFT - 110, most=2)):
        ink.text((LEFT, FOOT + 16 + 13 * at), line, _NOTE)
    ink.text((RIGHT, FOOT + 16), f"{words.week_name(review)} · 1 / 1", _NOTE, align=_RIGHT)
