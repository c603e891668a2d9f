"""The tiers as cards above the list: who, how many, what part of the money; a click narrows."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from seller_desk.services.customer.queries import TierSum
from seller_desk.services.settings import ShopSettings
from seller_desk.views import formats, terms
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import (
    draw_box,
    draw_lines,
    draw_ring,
    draw_text,
    lines_of,
    text_width,
)
from seller_desk.views.widgets.pill import draw_pill, pill_width
from seller_desk.views.wording import counted, translate
from seller_desk.words import Tier, Tone

SILENT = "silent"
_PAD, _BAR = 14, 6
_MOST_LINES = 2
_RIGHT = Qt.AlignmentFlag.AlignRight
_LINES = {Tone.NEUTRAL: "neutral.solid", Tone.INFO: "chart.1", Tone.VIOLET: "violet.fg"}


@dataclass(frozen=True, slots=True)
class CardFacts:
    """What a card says."""

    rule: str = ""
    people: int = 0
    part: float | None = None
    said: str = ""
    hint: str = ""
    tone: Tone | None = None


class TierCard(QAbstractButton):
    """Pill and rule, people and their part, a bar, and how they are treated."""

    def __init__(self, title: str, tone: Tone, *, short: str = "") -> None:
        super().__init__()
        self._tone, self._short = tone, short or title
        self._facts = CardFacts()
        self.setText(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme().changed.connect(self.updateGeometry)

    @property
    def people(self) -> int:
        """How many customers it stands for."""
        return self._facts.people

    def show_facts(self, facts: CardFacts) -> None:
        """Other facts."""
        self._facts = facts
        self.setAccessibleName(f"{self.text()} {facts.people:,}")
        self.setAccessibleDescription(f"{facts.rule}. {facts.said}. {facts.hint}")
        self.setToolTip("\n".join(filter(None, (facts.rule, facts.said, facts.hint))))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, theme().px("tier_card"))

    def minimumSizeHint(self) -> QSize:
        return QSize(150, theme().px("tier_card"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        on = self.isChecked()
        fill = "accent.soft" if on else "bg.hover" if self.underMouse() else "bg.surface"
        radius = theme().px("radius.card")
        draw_box(painter, rect, fill, "accent.text" if on else "border", radius=radius)
        inside = rect.adjusted(_PAD, 10, -_PAD, -10)
        line = inside.height() / 4
        self._paint_head(painter, QRectF(inside.left(), inside.top(), inside.width(), line))
        number = QRectF(inside.left(), inside.top() + line, inside.width(), line * 1.3)
        self._paint_number(painter, number)
        self._paint_bar(painter, QRectF(inside.left(), number.bottom() + 2, inside.width(), _BAR))
        foot = QRectF(inside.left(), inside.bottom() - line + 3, inside.width(), line)
        foot.setTop(min(foot.top(), number.bottom() + _BAR + 4))
        self._paint_hint(painter, foot, line)
        if self.hasFocus():
            draw_ring(painter, rect, radius=radius)
        painter.end()

    def _paint_hint(self, painter: QPainter, room: QRectF, line: float) -> None:
        """At the foot; in two lines where one would cut it."""
        tint = f"{self._facts.tone}.fg" if self._facts.tone else "text.secondary"
        count = len(lines_of(self._facts.hint, room.width(), "sm"))
        height = line if count == 1 else room.height() / _MOST_LINES
        if count > _MOST_LINES:
            draw_text(painter, room, self._facts.hint, tint, size="sm")
            return
        top = QRectF(room.left(), room.bottom() - count * height, room.width(), height)
        draw_lines(painter, top, self._facts.hint, tint, size="sm")

    def _paint_head(self, painter: QPainter, room: QRectF) -> None:
        """The rule whole before the whole title: the card's place says what it is of."""
        dpr = self.devicePixelRatioF()
        rule = text_width(self._facts.rule, "sm")
        fits = pill_width(self.text()) + 8 + rule <= room.width()
        title = self.text() if fits else self._short
        draw_pill(painter, room, title, self._tone, dpr=dpr)
        behind = room.adjusted(pill_width(title) + 8, 0, 0, 0)
        draw_text(painter, behind, self._facts.rule, "text.secondary", size="sm")

    def _paint_number(self, painter: QPainter, room: QRectF) -> None:
        said = text_width(self._facts.said, "sm", strong=True)
        left = room.adjusted(0, 0, -said - 8, 0)
        number = f"{self._facts.people:,}"
        used = draw_text(painter, left, number, "text.primary", size="kpi", strong=True)
        unit = left.adjusted(used + 6, 3, 0, 3)
        people = translate("customer", "people")
        if text_width(people, "sm") <= unit.width():
            draw_text(painter, unit, people, "text.secondary", size="sm")
        draw_text(
            painter,
            room.adjusted(0, 3, 0, 3),
            self._facts.said,
            "text.secondary",
            size="sm",
            strong=True,
            align=_RIGHT,
        )

    def _paint_bar(self, painter: QPainter, track: QRectF) -> None:
        draw_box(painter, track, "bg.sunken", radius=3)
        if self._facts.part:
            track.setWidth(max(_BAR, track.width() * min(1.0, self._facts.part)))
            draw_box(painter, track, _LINES.get(self._tone, f"{self._tone}.solid"), radius=3)


class TierCards(QWidget):
    """One card for each tier, and one for the good customers who are silent."""

    chosen = Signal(str)
    """A tier, SILENT, or nothing when a card was let go."""

    def __init__(self) -> None:
        super().__init__()
        self._cards = {
            tier.value: TierCard(
                terms.tier_name(tier), terms.TIER_TONES[tier], short=terms.tier(tier)
            )
            for tier in Tier
        }
        self._cards[SILENT] = TierCard(translate("customer", "Silent"), Tone.WARNING)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for key, card in self._cards.items():
            row.addWidget(card, 1)
            card.clicked.connect(lambda on=False, key=key: self.chosen.emit(key if on else ""))

    def card(self, key: str) -> TierCard:
        """The card of a tier, or of SILENT."""
        return self._cards[key]

    def choose(self, keys: frozenset[str]) -> None:
        """Show these as chosen; nothing is emitted."""
        for key, card in self._cards.items():
            card.setChecked(key in keys)

    def show_sums(self, sums: Mapping[Tier, TierSum], settings: ShopSettings) -> None:
        """How many customers each tier has, and what they have bought."""
        whole = sum(one.paid_fen for one in sums.values())
        for tier, one in sums.items():
            part = one.paid_fen / whole if whole else None
            said = translate("customer", "{share} of purchases").format(
                share=formats.share(part, 0)
            )
            rule, hint = rule_of(tier, settings), _hint(tier, settings)
            self._cards[tier].show_facts(CardFacts(rule, one.customers, part, said, hint))

    def show_silent(self, silent: int, keys: int, good: int, settings: ShopSettings) -> None:
        """How many of the good customers are silent, and how many of these are KEY."""
        rule = counted(translate("customer", "no order for %n day(s)"), settings.lapsed_days)
        part = silent / good if good else None
        said = translate("customer", "{share} of the good ones").format(
            share=formats.share(part, 0)
        )
        hint = (
            counted(translate("customer", "%n of them key: ask after them today"), keys)
            if keys
            else translate("customer", "or {factor} × their own rhythm").format(
                factor=settings.lapsed_factor
            )
        )
        tone = Tone.WARNING if keys else None
        self._cards[SILENT].show_facts(CardFacts(rule, silent, part, said, hint, tone))


def rule_of(tier: Tier, settings: ShopSettings) -> str:
    """From which purchases a customer is in a tier."""
    low, high = _yuan(settings.tier_regular_fen), _yuan(settings.tier_key_fen)
    match tier:
        case Tier.NEW:
            said = translate("customer", "below ¥{high}").format(high=low)
        case Tier.REGULAR:
            said = translate("customer", "¥{low} to ¥{high}").format(low=low, high=high)
        case Tier.KEY:
            said = translate("customer", "from ¥{low}").format(low=high)
    if settings.tier_window_days:
        days = counted(translate("customer", "%n day(s)"), settings.tier_window_days)
        return translate("customer", "{rule} in {days}").format(rule=said, days=days)
    return said


def _hint(tier: Tier, settings: ShopSettings) -> str:
    """How a tier is treated."""
    hours = settings.contact_hours(tier)
    if not hours:
        return (
            translate("customer", "Quotes of their own · no common coupons")
            if tier is Tier.KEY
            else translate("customer", "Coupons of their tier · no limit of messages")
        )
    days, rest = divmod(hours, 24)
    if rest:
        return counted(translate("customer", "1 marketing message in %n hour(s)"), hours)
    return counted(translate("customer", "1 marketing message in %n day(s)"), days)


def _yuan(fen: int) -> str:
    return formats.money(fen).removesuffix(".00")
