"""What each tier would take of a coupon: orders, cost and its part, margin before and after."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from seller_desk.services.laboratory import Outcome, Replay
from seller_desk.views import terms
from seller_desk.views.formats import count, money, share
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box, draw_text, text_width
from seller_desk.views.widgets.pill import draw_pill
from seller_desk.views.wording import UNKNOWN, translate
from seller_desk.words import Tier, Tone

_TIER_ROW, _BETWEEN = 52, 14
_TIER_LINES = {Tier.NEW: "neutral.solid", Tier.REGULAR: "chart.1", Tier.KEY: "violet.fg"}


class TierOutcomes(QWidget):
    """One row for each tier: orders, cost and its part, margin before and after."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: Sequence[tuple[Tier, Outcome, float]] = ()
        self.setAccessibleName(translate("customer", "By tier"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_replay(self, found: Replay) -> None:
        """Another replay."""
        whole = found.whole.cost_fen
        self._parts = [
            (tier, part, part.cost_fen / whole if whole else 0.0)
            for tier, part in found.by_tier.items()
        ]
        self.setAccessibleDescription("; ".join(_tier_told(*part) for part in self._parts))
        self.update()

    def show_nothing(self) -> None:
        """Nothing is known."""
        self._parts = ()
        self.setAccessibleDescription("")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, 22 + 3 * round(_TIER_ROW * theme().scale))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(268 * theme().scale), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_line(painter, QRectF(0, 0, self.width(), 20), _names(), "text.tertiary")
        height = round(_TIER_ROW * theme().scale)
        for place, (tier, part, cost) in enumerate(self._parts):
            room = QRectF(0, 22 + place * height, self.width(), height)
            painter.fillRect(QRectF(0, room.top(), room.width(), 1), theme().color("border"))
            upper = QRectF(0, room.top() + 4, room.width(), 24)
            draw_pill(painter, upper, terms.tier(tier), terms.TIER_TONES[tier])
            self._paint_line(painter, upper, _said(part), "text.primary")
            self._paint_bar(painter, QRectF(0, upper.bottom(), room.width(), 20), tier, cost)
        painter.end()

    def _paint_line(self, painter: QPainter, room: QRectF, said: Sequence[str], tint: str) -> None:
        right = Qt.AlignmentFlag.AlignRight
        for end, text in zip(self._ends, said, strict=True):
            box = QRectF(room.left(), room.top(), end, room.height())
            draw_text(painter, box, text, tint, size="sm", align=right)

    @property
    def _ends(self) -> tuple[float, float, float]:
        """Where the columns end: the margin is as wide as it is, the others share the rest."""
        said = [_said(part) for _, part, _ in self._parts] + [_names()]
        margin = max(text_width(texts[2], "sm") for texts in said)
        cost = max(text_width(texts[1], "sm") for texts in said)
        last = float(self.width())
        rest = max(last - margin - _BETWEEN, 0.0)
        return max(rest - cost - _BETWEEN, 0.0), rest, last

    def _paint_bar(self, painter: QPainter, room: QRectF, tier: Tier, part: float) -> None:
        words = translate("customer", "{share} of it").format(share=share(part, 0))
        draw_text(painter, room, words, "text.secondary", size="sm")
        track = QRectF(room.width() * 0.26, room.center().y() - 3, room.width() * 0.74, 6)
        draw_box(painter, track, "bg.sunken", radius=3)
        if part > 0:
            track.setWidth(max(6.0, track.width() * part))
            draw_box(painter, track, _TIER_LINES[tier], radius=3)


def _names() -> tuple[str, str, str]:
    return (
        translate("customer", "Uses it"),
        translate("customer", "Cost (yuan)"),
        translate("customer", "Margin"),
    )


def _said(part: Outcome) -> tuple[str, str, str]:
    return count(part.orders), money(part.cost_fen), margins(part)[0]


def margins(part: Outcome) -> tuple[str, str, Tone | None]:
    """Before and after, and how much of the goods it speaks for."""
    if part.margin_before is None:
        known = translate("customer", "only {share} has a cost price").format(
            share=share(part.coverage, 0)
        )
        return UNKNOWN, known if part.coverage is not None else "", None
    said = f"{share(part.margin_before)} → {share(part.margin_after)}"
    hint = translate("customer", "by the {share} that has a cost price")
    fell = (part.margin_before - (part.margin_after or 0)) * 100
    if (part.coverage or 0) >= 1:
        hint = translate("customer", "{points} percentage points less")
        return said, hint.format(points=f"{fell:.1f}"), None
    return said, hint.format(share=share(part.coverage, 0)), None


def _tier_told(tier: Tier, part: Outcome, cost: float) -> str:
    return (
        f"{terms.tier_name(tier)}: {count(part.orders)}, {money(part.cost_fen)}, {share(cost, 0)}"
    )
