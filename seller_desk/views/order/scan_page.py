"""The scan-to-ship bench: order, goods if they are counted, waybill, next; without a mouse."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.services.order.scan_bench import Bench
from seller_desk.services.order.scanning import ScanWay
from seller_desk.views.desk import Desk
from seller_desk.views.formats import quantity
from seller_desk.views.order import scan_sound, scan_words
from seller_desk.views.order.scan_desk import ScanDesk
from seller_desk.views.order.scan_frame import ScanBar, ScanKeys
from seller_desk.views.order.scan_hero import ScanHero
from seller_desk.views.order.scan_order import ScanOrder
from seller_desk.views.order.scan_reading import ScanView
from seller_desk.views.order.scan_side import LogCard, NextCard, ShiftCard
from seller_desk.views.order.scan_words import Said
from seller_desk.views.preferences import Preferences
from seller_desk.views.theme import theme
from seller_desk.views.wording import translate
from seller_desk.words import Tone

_MARGINS = (16, 12, 16, 12)
_SIDE, _SIDE_NARROW = 330, 296
_WIDE, _NARROW, _LOW = 1300, 1000, 640
_COUNTS, _SOUND = "scan/counts", "scan/sound"
_STUCK = frozenset({Tone.DANGER, Tone.WARNING})
Sound = Callable[[Tone], None]


class ScanPage(QWidget):
    """Whatever is typed here is a scan."""

    status_changed = Signal(str)
    closed = Signal()

    def __init__(self, desk: Desk, preferences: Preferences, sound: Sound | None = None) -> None:
        super().__init__()
        self.status = translate(
            "order", "Every scan is kept at once · the last waybill marks the order as shipped"
        )
        self._now = desk.now
        self._preferences = preferences
        self._play = sound or scan_sound.play
        self.desk = ScanDesk(desk, self._way, self)
        self.bar = ScanBar(self.closed.emit)
        self.field, self.courier = self.bar.field, self.bar.courier
        self.keys = ScanKeys(
            (
                ("F2", translate("order", "Whole line"), self.desk.count_line),
                ("F3", translate("order", "One more waybill"), self.desk.add_parcel),
                ("F4", translate("order", "Send a part"), self.desk.send_short),
                ("F8", translate("order", "Take back"), self.take_back),
                ("Esc", translate("order", "Other order"), self.change_order),
            )
        )
        self.counts, self.sound = self.keys.counts, self.keys.sound
        self.whole = self.keys.buttons["F2"]
        self.hero = ScanHero()
        self.order = ScanOrder()
        self.shift, self.upcoming, self.log = ShiftCard(), NextCard(), LogCard()
        self._restore()
        self._lay_out()
        self._connect()
        self.hero.show_said(scan_words.idle())
        self._show_bench()
        self.refresh()

    # What the window calls

    def refresh(self) -> None:
        """Read the bench and what stands beside it again."""
        self.desk.refresh()

    def tick(self) -> None:
        """A minute has gone: the clocks."""
        self.refresh()

    def focus_find(self) -> None:
        """Ctrl+F: the keyboard is in the scan field anyway."""
        self.field.setFocus()

    @property
    def bench(self) -> Bench | None:
        """The order on the bench."""
        return self.desk.bench

    def take(self, code: str) -> None:
        """A code was scanned."""
        self.desk.take(code)

    # Keys

    def take_back(self) -> None:
        """F8: what is wrong is done with; else the last scan is taken back."""
        if self.hero.said.tone in _STUCK:
            self.desk.settle()
        else:
            self.desk.take_back()

    def change_order(self) -> None:
        """Esc: to the order that was offered, else an empty bench, else away from here."""
        if not self.desk.change_order():
            self.closed.emit()

    def _pick(self, number: str) -> None:
        """An order was clicked."""
        self.desk.pick(number)
        self.field.setFocus()

    # What is shown

    def _way(self) -> ScanWay:
        return ScanWay(self.counts.isChecked(), self.courier.currentData())

    def _tell(self, said: Said, code: str) -> None:
        now = self._now()
        self.hero.show_said(said, f"{code}  ·  {now:%H:%M:%S}")
        self.log.note(said, now)
        if self.sound.isChecked():
            self._play(said.tone)

    def _show_view(self, view: ScanView) -> None:
        now, current = self._now(), None if self.bench is None else self.bench.order_id
        self.shift.show_shift(view.shift, now)
        self.upcoming.show_orders(view.upcoming, current, now)

    def _show_bench(self) -> None:
        bench, counts = self.bench, self.counts.isChecked()
        self.order.show_bench(bench, self.desk.line, self._now())
        self.bar.show_bench(bench, counts=counts)
        self.hero.show_progress(bench, counts=counts)
        line = self.desk.whole_line
        self.whole.setEnabled(line is not None)
        self.whole.setText(
            translate("order", "Whole line")
            if line is None
            else translate("order", "Whole line: {count} more").format(
                count=quantity(line.left_milli)
            )
        )

    # Keyboard, signals, memory

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Characters go to the scan field wherever the focus has strayed."""
        if event.key() == Qt.Key.Key_Escape:
            self.change_order()
        elif not self.field.take_key(event):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is beside the bench gives way to it."""
        super().resizeEvent(event)
        self._side.setVisible(self.width() >= _NARROW)
        side = _SIDE if self.width() >= theme().scaled(_WIDE) else _SIDE_NARROW
        self._side.setFixedWidth(theme().scaled(side))
        self.log.setVisible(self.height() >= theme().scaled(_LOW))

    def minimumSizeHint(self) -> QSize:
        """The bench alone."""
        return QSize(640, 480)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.field.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def _restore(self) -> None:
        self.counts.setChecked(self._preferences.text(_COUNTS, "no") == "yes")
        self.sound.setChecked(self._preferences.text(_SOUND, "yes") == "yes")

    def _remember(self) -> None:
        self._preferences.remember_text(_COUNTS, "yes" if self.counts.isChecked() else "no")
        self._preferences.remember_text(_SOUND, "yes" if self.sound.isChecked() else "no")
        self._show_bench()
        self.field.setFocus()

    def _connect(self) -> None:
        self.field.scanned.connect(self.desk.take)
        self.desk.told.connect(self._tell)
        self.desk.settled.connect(self.hero.show_said)
        self.desk.bench_changed.connect(self._show_bench)
        self.desk.view_read.connect(self._show_view)
        self.courier.activated.connect(lambda _index: self.field.setFocus())
        self.counts.toggled.connect(self._remember)
        self.sound.toggled.connect(self._remember)
        self.order.aside_asked.connect(self.desk.put_aside)
        self.upcoming.picked.connect(self._pick)
        for key, act in (
            ("F2", self.desk.count_line),
            ("F3", self.desk.add_parcel),
            ("F4", self.desk.send_short),
            ("F7", self.desk.put_aside),
            ("F8", self.take_back),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.bar)
        left.addWidget(self.hero)
        left.addWidget(self.order, 1)
        left.addWidget(self.keys)
        self._side = QWidget()
        right = QVBoxLayout(self._side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(10)
        right.addWidget(self.shift)
        right.addWidget(self.upcoming)
        right.addWidget(self.log, 1)
        right.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(*_MARGINS)
        row.setSpacing(12)
        row.addLayout(left, 1)
        row.addWidget(self._side)
        self.setFocusProxy(self.field)
