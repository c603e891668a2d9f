"""The strip of figures: each beside the period before and its benchmark, and opening its rows."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from seller_desk.services.data.courses import Stretch
from seller_desk.services.data.measures import DayFigure, share
from seller_desk.services.limits import FindingCode
from seller_desk.services.overview import BuyerLook, ShopLook
from seller_desk.views import formats
from seller_desk.views.data.bench import BenchCard, BenchStrip, Measure, Shown
from seller_desk.views.data.changes import grown, moved
from seller_desk.views.data.definitions import course_meaning, definition
from seller_desk.views.formats import count, money
from seller_desk.views.widgets import button
from seller_desk.views.wording import translate
from seller_desk.words import Tone

DAYS, ORDERS, BUYERS, AGAIN, NEW = "days", "orders", "buyers", "again", "new"
"""The rows behind the figures."""


class FigureStrip(QWidget):
    """Six figures of the shop."""

    rows_asked = Signal(str)
    import_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.visitors = _card(translate("data", "Visitors (added up by day)"), "visitors")
        self.conversion = _card(translate("data", "Conversion"), "conversion")
        self.paid = _card(translate("data", "Paid amount (yuan)"), "paid_fen")
        self.average = course_card(translate("data", "Per buyer (yuan)"), "average_spend_fen")
        self.again = course_card(translate("data", "Bought again"), "repurchase_rate")
        self.new = course_card(translate("data", "New buyers"), "new_share")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(BenchStrip(self.cards))
        for card in (self.visitors, self.conversion):
            bring = button.secondary(
                translate("data", "Import traffic"), self.import_asked.emit, small=True
            )
            card.offer(bring)
        for card, rows in zip(self.cards, (DAYS, DAYS, ORDERS, BUYERS, AGAIN, NEW), strict=True):
            card.opened.connect(lambda rows=rows: self.rows_asked.emit(rows))

    @property
    def cards(self) -> tuple[BenchCard, ...]:
        """From left to right."""
        return (self.visitors, self.conversion, self.paid, self.average, self.again, self.new)

    def show_look(self, look: ShopLook) -> None:
        """The figures and how they changed."""
        now, before, days = look.now, look.before, look.now.by_day
        self.visitors.show_figure(
            _with_days(
                grown(
                    count(now.visitors),
                    now.visitors,
                    before.visitors,
                    count(before.visitors),
                    [day.visitors for day in days if day.visitors is not None],
                ),
                look,
            )
        )
        self.conversion.show_figure(_conversion(look))
        paid = [float(day.paid_fen) for day in days]
        self.paid.show_figure(
            grown(money(now.paid_fen), now.paid_fen, before.paid_fen, money(before.paid_fen), paid)
        )
        self.average.show_figure(
            grown(
                _rounded(now.average_spend_fen),
                now.average_spend_fen,
                before.average_spend_fen,
                _rounded(before.average_spend_fen),
            )
        )
        self.again.show_figure(moved(now.repurchase_rate, before.repurchase_rate))
        self.new.show_figure(new_share(look))

    def show_courses(self, stretches: Sequence[Stretch]) -> None:
        """How the figures about buyers went, which takes longer to find out."""
        self.average.show_course(drawn(one.average_spend_fen for one in stretches))
        self.again.show_course(drawn(one.repurchase_rate for one in stretches))
        self.new.show_course(drawn(one.new_share for one in stretches))


def _card(title: str, key: str) -> BenchCard:
    line = translate("data", "Line: day by day")
    return BenchCard(title, f"{definition(key)}\n{line}")


def course_card(title: str, key: str) -> BenchCard:
    """A card of a figure that needs many days to say something, so its line looks back each day."""
    return BenchCard(title, f"{definition(key)}\n{course_meaning()}")


def drawn(course: Iterable[float | None]) -> list[float]:
    """The days that are known."""
    return [value for value in course if value is not None]


def _rounded(fen: float | None) -> str:
    return money(None if fen is None else round(fen))


def _with_days(shown: Shown, look: ShopLook) -> Shown:
    """Days without traffic are named: the sum would seem too small."""
    known, days = look.now.traffic_days, look.now.range.days
    if known in {0, days}:
        return shown
    foot = translate("data", "{known} of {days} days known").format(known=known, days=days)
    return replace(shown, foot=foot)


def _conversion(look: ShopLook) -> Shown:
    now, bar = look.now.conversion, look.settings.benchmark_conversion
    shown = moved(now, look.before.conversion, decimals=2, course=_rates(look.now.by_day))
    if now is None:
        return shown
    said = translate("data", "industry {value}").format(value=formats.share(bar, 2))
    if now < bar:
        low = translate("data", "−{part}").format(part=formats.share(1 - now / bar, 0))
        said = f"{said} · {low}"
    tone = Tone.SUCCESS if now >= bar else Tone.DANGER
    return replace(shown, foot=said, measure=Measure(now, bar, tone))


def _rates(days: tuple[DayFigure, ...]) -> list[float]:
    rates = (share(day.ordering_buyers, day.visitors or 0) for day in days)
    return [rate for rate in rates if rate is not None]


def new_share(look: ShopLook | BuyerLook) -> Shown:
    """How many were new, beside what is advised."""
    now = look.now.new_share
    shown = moved(now, look.before.new_share, good=0)
    if now is None:
        return shown
    bar = look.settings.limit(FindingCode.NEW_SHARE_HIGH)
    tone = Tone.DANGER if now > bar else Tone.SUCCESS
    foot = translate("data", "advised: up to {value}").format(value=formats.share(bar, 0))
    return replace(shown, foot=foot, measure=Measure(now, bar, tone))
