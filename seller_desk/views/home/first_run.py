"""A shop without orders: bring the first sheet, or look at an invented shop."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.views.home.how_to import HowToExport
from seller_desk.views.widgets.button import link, primary, secondary
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.pill import Pill
from seller_desk.views.widgets.tone_icon import ToneIcon
from seller_desk.views.wording import translate
from seller_desk.words import Tone

_WIDEST = 960
_DROP_HEIGHT = 290
_Sheet = tuple[str, str, str, str, Tone]


class FirstRun(QWidget):
    """Where to drop, and what the sheets are good for; the whole window takes the files."""

    import_asked = Signal()
    demo_asked = Signal()
    empty_asked = Signal()
    """The seller wants to see the program without any data."""

    def __init__(self) -> None:
        super().__init__()
        self.help: HowToExport | None = None
        title = label(translate("home", "Bring your shop's sheets in first"), "hero")
        text = label(
            translate(
                "home",
                "The order sheets that the 1688 backend exports. They are read on this computer "
                "and sent nowhere.",
            ),
            "secondary",
            wrap=True,
        )
        for shown in (title, text):
            shown.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inside = QVBoxLayout()
        inside.setSpacing(14)
        inside.addWidget(title)
        inside.addWidget(text)
        inside.addSpacing(4)
        inside.addWidget(self._drop_zone())
        inside.addLayout(_cards())
        middle = QWidget()
        middle.setMaximumWidth(_WIDEST)
        middle.setLayout(inside)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(middle, 20)
        across.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addLayout(across)
        column.addStretch(1)

    def _drop_zone(self) -> QFrame:
        zone = QFrame()
        zone.setProperty("role", "drop")
        self.choose_button = primary(
            translate("home", "Choose files"), self.import_asked.emit, icon="folder-open"
        )
        self.demo_button = secondary(
            translate("home", "Try the demo shop"), self.demo_asked.emit, icon="flask-conical"
        )
        self.empty_button = link(translate("home", "Empty shop"), self.empty_asked.emit)
        self.help_button = link(
            translate("home", "How to export"), self._show_help, icon="circle-question-mark"
        )
        content = EmptyState(
            "arrow-down",
            translate("home", "Drop the files here"),
            translate("home", "xlsx, xls or csv, several at once"),
            tone=Tone.INFO,
            actions=[self.choose_button, self.demo_button, self.empty_button],
        )
        column = QVBoxLayout(zone)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(content)
        column.addWidget(self.help_button, 0, Qt.AlignmentFlag.AlignHCenter)
        zone.setMinimumHeight(_DROP_HEIGHT)
        return zone

    def _show_help(self) -> None:
        self.help = HowToExport(self)
        self.help.open()


def _cards() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for sheet in _sheets():
        row.addWidget(_card(sheet), 1)
    return row


def _card(sheet: _Sheet) -> QFrame:
    icon, title, text, pill, tone = sheet
    frame = QFrame()
    frame.setProperty("role", "card")
    head = QHBoxLayout()
    head.setSpacing(10)
    head.addWidget(ToneIcon(icon, tone, 30))
    head.addWidget(label(title, "section"), 1)
    head.addWidget(Pill(pill, tone))
    column = QVBoxLayout(frame)
    column.setContentsMargins(14, 12, 14, 12)
    column.setSpacing(8)
    column.addLayout(head)
    column.addWidget(label(text, "secondary", wrap=True))
    column.addStretch(1)
    return frame


def _sheets() -> Sequence[_Sheet]:
    return (
        (
            "clipboard-list",
            translate("home", "Orders"),
            translate("home", "Ship-by dates, missing waybill numbers, what was paid"),
            translate("home", "this first"),
            Tone.INFO,
        ),
        (
            "users",
            translate("home", "Customers"),
            translate("home", "Made from the orders: tiers, rhythm, who has fallen silent"),
            translate("home", "by itself"),
            Tone.NEUTRAL,
        ),
        (
            "package",
            translate("home", "Products"),
            translate("home", "Made from the orders: what sells and what it brings"),
            translate("home", "by itself"),
            Tone.NEUTRAL,
        ),
    )
