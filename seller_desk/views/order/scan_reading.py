"""What the bench asks the desk for: a code's meaning, the view, a step that is written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services import settings as rules
from seller_desk.services.order import scan_bench, scanning
from seller_desk.services.order.queries import OrderRow
from seller_desk.services.order.scan_bench import Bench, Shift
from seller_desk.services.order.scanning import Scan, ScanWay
from seller_desk.views import operations
from seller_desk.views.order.scan_side import MOST_NEXT

Act = Callable[..., None]


@dataclass(frozen=True, slots=True)
class ScanView:
    """All that the page shows."""

    bench: Bench | None
    shift: Shift
    upcoming: Sequence[OrderRow]


@dataclass(frozen=True, slots=True)
class ScanDone:
    """A step that was written, and the operation it can be taken back by."""

    operation: int | None
    bench: Bench | None


def look_up(session: Session, order_id: int | None, code: str, way: ScanWay) -> Scan:
    """What a code means now."""
    return scanning.look_up(session, order_id, code, way, rules.load(session))


def read_bench(session: Session, order_id: int) -> Bench | None:
    """An order as it lies on the bench."""
    return scan_bench.bench(session, order_id, rules.load(session))


def view(session: Session, order_id: int | None, now: datetime) -> ScanView:
    """All that the page shows."""
    settings = rules.load(session)
    bench = None if order_id is None else scan_bench.bench(session, order_id, settings)
    shift = scan_bench.shift(session, settings, now)
    return ScanView(bench, shift, scan_bench.upcoming(session, settings, now, MOST_NEXT))


def carry_out(
    store: Store,
    act: Act,
    args: Sequence[object],
    kwargs: dict[str, object],
    *,
    now: datetime,
    **_job: object,
) -> ScanDone:
    """Write one step under its own name, and read how the order stands then."""
    order_id = args[0]
    with store.write(act.__name__, now=now) as session:
        act(session, *args, **kwargs)
    with store.read() as reading:
        key = order_id if isinstance(order_id, int) else 0
        bench = scan_bench.bench(reading, key, rules.load(reading))
    return ScanDone(session.info["operation_id"], bench)


def take_back(
    store: Store, operation: int, *, now: datetime, **_job: object
) -> tuple[str, Bench | None]:
    """What was taken back, and the order it was about on the bench again."""
    history.take_back(store, operation, now=now)
    with store.read() as session:
        step = history.named(session, operation)
        order = scan_bench.order_named(session, str(step.facts.get("number", "")))
        bench = None if order is None else scan_bench.bench(session, order, rules.load(session))
    return operations.sentence(step.name, step.facts), bench
