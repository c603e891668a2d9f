"""The scan-to-ship bench: order, goods if they are counted, waybill, next; without a mouse.

Codes are taken one after the other, however quickly they come: each is looked up and written before
the next one is.
"""

from collections import deque
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from seller_desk.errors import DeskError
from seller_desk.services import couriers
from seller_desk.services.order import scanning
from seller_desk.services.order.scan_bench import Bench, BenchLine
from seller_desk.services.order.scanning import ONE, Scan, ScanOutcome, ScanWay
from seller_desk.views.desk import Desk, Task
from seller_desk.views.formats import quantity
from seller_desk.views.order import scan_reading as reading
from seller_desk.views.order import scan_sound, scan_words
from seller_desk.views.order.scan_frame import ScanBar, ScanKeys
from seller_desk.views.order.scan_hero import ScanHero
from seller_desk.views.order.scan_order import ScanOrder
from seller_desk.views.order.scan_reading import Act, ScanDone, ScanView
from seller_desk.views.order.scan_side import LogCard, NextCard, ShiftCard
from seller_desk.views.order.scan_words import Said
from seller_desk.views.preferences import Preferences
from seller_desk.views.wording import say, translate
from seller_desk.words import Tone

_MARGINS = (16, 12, 16, 12)
_SIDE, _SIDE_NARROW = 330, 276
_WIDE, _NARROW, _LOW = 1300, 1000, 640
_COUNTS, _SOUND = "scan/counts", "scan/sound"
_REPEAT = timedelta(seconds=3)
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
        self._desk = desk
        self._preferences = preferences
        self._play = sound or scan_sound.play
        self._codes: deque[str] = deque()
        self._busy = False
        self._bench: Bench | None = None
        self._line: int | None = None
        self._short = False
        self._offered: str | None = None
        self._last: tuple[str, datetime] | None = None
        self._steps: list[int] = []
        self._asked: Task[ScanView] | None = None
        self.bar = ScanBar(self.closed.emit)
        self.field, self.courier = self.bar.field, self.bar.courier
        self.keys = ScanKeys(
            (
                ("F2", translate("order", "Whole line"), self.count_line),
                ("F3", translate("order", "One more waybill"), self.add_parcel),
                ("F4", translate("order", "Send a part"), self.send_short),
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
        self._show_bench(None)
        self.refresh()

    # What the window calls

    def refresh(self) -> None:
        """Read the bench and what stands beside it again."""
        order = None if self._bench is None else self._bench.order_id
        asked = self._desk.ask(reading.view, order, self._desk.now())
        self._asked = asked.then(partial(self._show_view, order)).replaces(self._asked)

    def tick(self) -> None:
        """A minute has gone: the clocks."""
        self.refresh()

    def focus_find(self) -> None:
        """Ctrl+F: the keyboard is in the scan field anyway."""
        self.field.setFocus()

    @property
    def bench(self) -> Bench | None:
        """The order on the bench."""
        return self._bench

    # One code after the other

    def take(self, code: str) -> None:
        """A code was scanned."""
        self._codes.append(code)
        self._go_on()

    def _go_on(self) -> None:
        if self._busy or not self._codes:
            return
        code = couriers.tidy(self._codes.popleft())
        now = self._desk.now()
        last, self._last = self._last, (code, now)
        if last is not None and last[0] == code and now - last[1] < _REPEAT:
            self._tell(scan_words.told(Scan(code, ScanOutcome.REPEATED)), code)
            self._go_on()
            return
        self._busy = True
        order = None if self._bench is None else self._bench.order_id
        asked = self._desk.ask(reading.look_up, order, code, self._way())
        asked.then(self._act).otherwise(partial(self._refuse, code))

    def _act(self, scan: Scan) -> None:
        """What the code means is done, or told."""
        bench = self._bench
        match scan.outcome:
            case ScanOutcome.OPENED if scan.order_id is not None:
                self._open(scan.order_id, scan.code)
                return
            case ScanOutcome.COUNTED if scan.line is not None and bench is not None:
                self._count(scan.line, ONE, scan.code)
                return
            case ScanOutcome.WAYBILL if scan.courier is not None and bench is not None:
                self._take_waybill(bench, scan)
                return
            case ScanOutcome.ANOTHER_ORDER:
                self._offered = scan.order_number
        if scan.line is not None:
            self._line = scan.line.id
            self._show_bench(bench)
        self._tell(scan_words.told(scan), scan.code)
        self._finish()

    def _open(self, order_id: int, code: str) -> None:
        self._short, self._line, self._offered = False, None, None
        asked = self._desk.ask(reading.read_bench, order_id)
        asked.then(partial(self._show_opened, code)).otherwise(partial(self._refuse, code))

    def _show_opened(self, code: str, bench: Bench | None) -> None:
        self._show_bench(bench)
        if bench is not None:
            self._tell(scan_words.opened(bench, counts=self._is_counting), code)
        self.refresh()
        self._finish()

    def _count(self, line: BenchLine, pieces: int, code: str) -> None:
        bench = self._bench
        if bench is not None:
            self._line = line.id
            told = partial(self._show_counted, line.id, code)
            self._write(told, code, scanning.count_goods, bench.order_id, line.id, pieces)

    def _show_counted(self, line_id: int, code: str, done: ScanDone) -> None:
        self._show_bench(done.bench)
        if done.bench is not None:
            said = scan_words.counted(done.bench, line_id, counts=self._is_counting)
            self._tell(said, code)

    def _take_waybill(self, bench: Bench, scan: Scan) -> None:
        progress = bench.progress
        if len(progress.waybills) + 1 < progress.wanted:
            told = partial(self._show_taken, scan.code)
            waybill = (bench.order_id, scan.courier, scan.code)
            self._write(told, scan.code, scanning.take_waybill, *waybill)
            return
        told_shipped = partial(self._show_shipped, bench, scan, short=self._short)
        self._write(
            told_shipped,
            scan.code,
            scanning.ship_scanned,
            bench.order_id,
            scan.courier,
            scan.code,
            self._desk.now(),
            short=self._short,
        )

    def _show_taken(self, code: str, done: ScanDone) -> None:
        self._show_bench(done.bench)
        if done.bench is not None:
            self._tell(scan_words.waybill_taken(done.bench, code), code)

    def _show_shipped(self, bench: Bench, scan: Scan, _done: ScanDone, *, short: bool) -> None:
        self._short, self._line = False, None
        self._show_bench(None)
        self._tell(scan_words.shipped(bench.number, scan, short=short), scan.code)

    def _write(
        self,
        told: Callable[[ScanDone], None],
        code: str,
        act: Act,
        *args: object,
        **kwargs: object,
    ) -> None:
        """One step through the store's door, remembered so that F8 can take it back."""
        self._busy = True

        def done(result: ScanDone) -> None:
            if result.operation is not None:
                self._steps.append(result.operation)
            told(result)
            self._finish()

        job = self._desk.work(reading.carry_out, act, args, kwargs, now=self._desk.now())
        job.then(done).otherwise(partial(self._refuse, code))

    def _refuse(self, code: str, error: DeskError) -> None:
        self._tell(scan_words.refused(say(error.first), code), code)
        self._finish()

    def _finish(self) -> None:
        self._busy = False
        self._go_on()

    # Keys

    def count_line(self) -> None:
        """F2: all that is missing of a line at once; how many is said before."""
        line = self._whole_line()
        if line is not None and not self._busy:
            self._last = None
            self._count(line, line.left_milli, "F2")

    def add_parcel(self) -> None:
        """F3: one more waybill for this order."""
        bench = self._bench
        if bench is not None and not self._busy:
            wanted = bench.progress.wanted + 1
            self._write(self._show_wanted, "F3", scanning.want_parcels, bench.order_id, wanted)

    def _show_wanted(self, done: ScanDone) -> None:
        self._show_bench(done.bench)
        if done.bench is not None:
            self._tell(scan_words.opened(done.bench, counts=self._is_counting), "F3")

    def send_short(self) -> None:
        """F4: the next waybill sends only what was counted."""
        bench = self._bench
        if bench is not None and bench.counted_milli and not bench.is_counted:
            self._short = True
            self._tell(scan_words.short_allowed(bench), "F4")

    def put_aside(self) -> None:
        """F7: the order waits with its progress."""
        bench = self._bench
        if bench is not None and not self._busy:
            self._write(self._clear, "F7", scanning.put_aside, bench.order_id)

    def take_back(self) -> None:
        """F8: what is wrong is done with; else the last scan is taken back."""
        if self.hero.said.tone in _STUCK:
            self._short = False
            self._settle()
        elif self._steps and not self._busy:
            self._busy = True
            step = self._steps.pop()
            undone = self._desk.work(reading.take_back, step, now=self._desk.now())
            undone.then(self._show_taken_back).otherwise(partial(self._refuse, "F8"))

    def _show_taken_back(self, undone: tuple[str, Bench | None]) -> None:
        what, bench = undone
        self._last, self._line = None, None
        self._show_bench(bench or self._bench)
        self._tell(scan_words.taken_back(what), "F8")
        self.refresh()
        self._finish()

    def change_order(self) -> None:
        """Esc: to the order that was offered, else an empty bench, else away from here."""
        offered, self._offered = self._offered, None
        if self._busy:
            return
        if self._bench is None:
            self.closed.emit()
            return
        self._clear()
        if offered is not None:
            self.take(offered)

    def _pick(self, number: str) -> None:
        """An order was clicked: it comes on the bench, the other keeps its progress."""
        if not self._busy and (self._bench is None or self._bench.number != number):
            self._clear()
            self.take(number)
        self.field.setFocus()

    def _clear(self, *_done: ScanDone) -> None:
        self._short, self._line, self._last = False, None, None
        self._show_bench(None)
        self.hero.show_said(scan_words.idle())
        self.refresh()

    def _settle(self) -> None:
        """The hero says what comes next again."""
        self._last = None
        if self._bench is None:
            self.hero.show_said(scan_words.idle())
        else:
            self.hero.show_said(scan_words.opened(self._bench, counts=self._is_counting))

    # What is shown

    @property
    def _is_counting(self) -> bool:
        return self.counts.isChecked()

    def _way(self) -> ScanWay:
        return ScanWay(self._is_counting, self.courier.currentData(),
                       self._short)  # fmt: skip

    def _tell(self, said: Said, code: str) -> None:
        now = self._desk.now()
        self.hero.show_said(said, f"{code}  ·  {now:%H:%M:%S}")
        self.log.note(said, now)
        if self.sound.isChecked():
            self._play(said.tone)

    def _show_view(self, asked: int | None, view: ScanView) -> None:
        """Meanwhile another order may lie on the bench, or none: then only the rest is shown."""
        now = self._desk.now()
        current = None if self._bench is None else self._bench.order_id
        if asked == current:
            self._show_bench(view.bench)
        self.shift.show_shift(view.shift, now)
        self.upcoming.show_orders(view.upcoming, current, now)

    def _show_bench(self, bench: Bench | None) -> None:
        self._bench = bench
        self.order.show_bench(bench, self._line, self._desk.now())
        self.bar.show_bench(bench, counts=self._is_counting)
        self.hero.show_progress(bench, counts=self._is_counting)
        line = self._whole_line()
        self.whole.setEnabled(line is not None)
        self.whole.setText(
            translate("order", "Whole line")
            if line is None
            else translate("order", "Whole line: {count} more").format(
                count=quantity(line.left_milli)
            )
        )

    def _whole_line(self) -> BenchLine | None:
        """The line that F2 fills: the one scanned last, else the first that is not full."""
        lines = () if self._bench is None else self._bench.lines
        last = next((line for line in lines if line.id == self._line and line.left_milli), None)
        return last or next((line for line in lines if line.left_milli), None)

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
        self._side.setFixedWidth(_SIDE if self.width() >= _WIDE else _SIDE_NARROW)
        self.log.setVisible(self.height() >= _LOW)

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
        self._show_bench(self._bench)
        self.field.setFocus()

    def _connect(self) -> None:
        self.field.scanned.connect(self.take)
        self.courier.activated.connect(lambda _index: self.field.setFocus())
        self.counts.toggled.connect(self._remember)
        self.sound.toggled.connect(self._remember)
        self.order.aside_asked.connect(self.put_aside)
        self.upcoming.picked.connect(self._pick)
        for key, act in (
            ("F2", self.count_line),
            ("F3", self.add_parcel),
            ("F4", self.send_short),
            ("F7", self.put_aside),
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
