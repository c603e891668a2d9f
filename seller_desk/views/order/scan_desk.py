"""What the bench does with each scan: looked up, written, told; one code after the other.

However quickly codes come, each is looked up and written before the next one is.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal

from seller_desk.errors import DeskError
from seller_desk.services import couriers
from seller_desk.services.order import scanning
from seller_desk.services.order.scan_bench import Bench, BenchLine
from seller_desk.services.order.scanning import ONE, Scan, ScanOutcome, ScanWay
from seller_desk.views.desk import Desk, Task
from seller_desk.views.order import scan_reading as reading
from seller_desk.views.order import scan_words
from seller_desk.views.order.scan_reading import Act, ScanDone, ScanView
from seller_desk.views.order.scan_words import Said
from seller_desk.views.wording import say

_REPEAT = timedelta(seconds=3)
Way = Callable[[], ScanWay]
"""How the bench works at the moment."""


class ScanDesk(QObject):
    """The order on the bench, and the turn of the codes; shows nothing itself."""

    told = Signal(object, str)
    """What is to be said, and the code or key that it answers."""
    settled = Signal(object)
    """What comes next, without a scan."""
    bench_changed = Signal()
    view_read = Signal(object)
    """Shift and next orders: a `ScanView`."""

    def __init__(self, desk: Desk, way: Way, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._ask_way = desk, way
        self.bench: Bench | None = None
        self.line: int | None = None
        """The line that was scanned last."""
        self._codes: deque[str] = deque()
        self._busy = False
        self._short = False
        self._offered: str | None = None
        self._last: tuple[str, datetime] | None = None
        self._steps: list[int] = []
        self._asked: Task[ScanView] | None = None

    @property
    def way(self) -> ScanWay:
        """How the next code is understood."""
        return replace(self._ask_way(), short=self._short)

    @property
    def whole_line(self) -> BenchLine | None:
        """The line that F2 fills: the one scanned last, else the first that is not full."""
        lines = () if self.bench is None else self.bench.lines
        last = next((line for line in lines if line.id == self.line and line.left_milli), None)
        return last or next((line for line in lines if line.left_milli), None)

    def refresh(self) -> None:
        """Read the bench and what stands beside it again."""
        order = None if self.bench is None else self.bench.order_id
        asked = self._desk.ask(reading.view, order, self._desk.now())
        self._asked = asked.then(partial(self._take_view, order)).replaces(self._asked)

    def _take_view(self, asked: int | None, view: ScanView) -> None:
        """Meanwhile another order may lie on the bench, or none: then only the rest is shown."""
        if asked == (None if self.bench is None else self.bench.order_id):
            self._lay(view.bench)
        self.view_read.emit(view)

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
        order = None if self.bench is None else self.bench.order_id
        asked = self._desk.ask(reading.look_up, order, code, self.way)
        asked.then(self._act).otherwise(partial(self._refuse, code))

    def _act(self, scan: Scan) -> None:
        """What the code means is done, or told."""
        bench = self.bench
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
            self.line = scan.line.id
            self._lay(bench)
        self._tell(scan_words.told(scan), scan.code)
        self._finish()

    def _open(self, order_id: int, code: str) -> None:
        self._short, self.line, self._offered = False, None, None
        asked = self._desk.ask(reading.read_bench, order_id)
        asked.then(partial(self._show_opened, code)).otherwise(partial(self._refuse, code))

    def _show_opened(self, code: str, bench: Bench | None) -> None:
        self._lay(bench)
        if bench is not None:
            self._tell(scan_words.opened(bench, counts=self.way.counts), code)
        self.refresh()
        self._finish()

    def _count(self, line: BenchLine, pieces: int, code: str) -> None:
        bench = self.bench
        if bench is not None:
            self.line = line.id
            told = partial(self._show_counted, line.id, code)
            self._write(told, code, scanning.count_goods, bench.order_id, line.id, pieces)

    def _show_counted(self, line_id: int, code: str, done: ScanDone) -> None:
        self._lay(done.bench)
        if done.bench is not None:
            self._tell(scan_words.counted(done.bench, line_id, counts=self.way.counts), code)

    def _take_waybill(self, bench: Bench, scan: Scan) -> None:
        progress, waybill = bench.progress, (bench.order_id, scan.courier, scan.code)
        if len(progress.waybills) + 1 < progress.wanted:
            told = partial(self._show_taken, scan.code)
            self._write(told, scan.code, scanning.take_waybill, *waybill)
            return
        told_shipped = partial(self._show_shipped, bench, scan, short=self._short)
        shipped = partial(self._write, told_shipped, scan.code, scanning.ship_scanned)
        shipped(*waybill, self._desk.now(), short=self._short)

    def _show_taken(self, code: str, done: ScanDone) -> None:
        self._lay(done.bench)
        if done.bench is not None:
            self._tell(scan_words.waybill_taken(done.bench, code), code)

    def _show_shipped(self, bench: Bench, scan: Scan, _done: ScanDone, *, short: bool) -> None:
        self._short, self.line = False, None
        self._lay(None)
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
        line = self.whole_line
        if line is not None and not self._busy:
            self._last = None
            self._count(line, line.left_milli, "F2")

    def add_parcel(self) -> None:
        """F3: one more waybill for this order."""
        bench = self.bench
        if bench is not None and not self._busy:
            wanted = bench.progress.wanted + 1
            self._write(self._show_wanted, "F3", scanning.want_parcels, bench.order_id, wanted)

    def _show_wanted(self, done: ScanDone) -> None:
        self._lay(done.bench)
        if done.bench is not None:
            self._tell(scan_words.opened(done.bench, counts=self.way.counts), "F3")

    def send_short(self) -> None:
        """F4: the next waybill sends only what was counted."""
        bench = self.bench
        if bench is not None and bench.counted_milli and not bench.is_counted:
            self._short = True
            self._tell(scan_words.short_allowed(bench), "F4")

    def put_aside(self) -> None:
        """F7: the order waits with its progress."""
        bench = self.bench
        if bench is not None and not self._busy:
            self._write(self._clear, "F7", scanning.put_aside, bench.order_id)

    def take_back(self) -> None:
        """F8: the last scan is taken back."""
        if self._steps and not self._busy:
            self._busy = True
            step = self._steps.pop()
            undone = self._desk.work(reading.take_back, step, now=self._desk.now())
            undone.then(self._show_taken_back).otherwise(partial(self._refuse, "F8"))

    def _show_taken_back(self, undone: tuple[str, Bench | None]) -> None:
        what, bench = undone
        self._last, self.line = None, None
        self._lay(bench or self.bench)
        self._tell(scan_words.taken_back(what), "F8")
        self.refresh()
        self._finish()

    def settle(self) -> None:
        """What is wrong is done with: what comes next is said again."""
        self._short, self._last = False, None
        bench = self.bench
        said = (
            scan_words.idle() if bench is None else scan_words.opened(bench, counts=self.way.counts)
        )
        self.settled.emit(said)

    def change_order(self) -> bool:
        """Esc: to the order that was offered, else an empty bench; False: it was empty."""
        offered, self._offered = self._offered, None
        if self._busy:
            return True
        if self.bench is None:
            return False
        self._clear()
        if offered is not None:
            self.take(offered)
        return True

    def pick(self, number: str) -> None:
        """An order comes on the bench; the one that lies there keeps its progress."""
        if not self._busy and (self.bench is None or self.bench.number != number):
            self._clear()
            self.take(number)

    def _clear(self, *_done: ScanDone) -> None:
        self.line = None
        self._lay(None)
        self.settle()
        self.refresh()

    def _lay(self, bench: Bench | None) -> None:
        self.bench = bench
        self.bench_changed.emit()

    def _tell(self, said: Said, code: str) -> None:
        self.told.emit(said, code)
