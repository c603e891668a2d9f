"""Every act of the order centre is one step: undo gives the shop of before, redo that after."""

import inspect
from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.models.order import OrderLine, Parcel
from seller_desk.models.store import Store
from seller_desk.services import (
    entering,
    files,
    history,
    holiday_table,
    settings,
    settings_file,
)
from seller_desk.services.entry_board import board_of
from seller_desk.services.order import (
    aftersales,
    batch_shipping,
    closing,
    invoices,
    many,
    merging,
    printing,
    region_couriers,
    repacking,
    saved_views,
    scanning,
    shipping,
)
from seller_desk.services.order.aftersales import CaseDraft, CaseMove
from seller_desk.services.order.batch_plan import BatchRow, Match
from seller_desk.services.order.entry import EntryDraft, EntryLine
from seller_desk.services.order.filters import OrderFilter
from seller_desk.services.order.merging import MergeDraft
from seller_desk.services.order.printing import Printed
from seller_desk.services.order.shipping import ShipDraft
from seller_desk.words import AfterSaleKind, AfterSaleState, OrderStatus, ParcelSource, Platform
from tests.conftest import Dump
from tests.makers import NOW, make_case, make_customer, make_order

TO_SHIP, TWIN, AWAY, DISPUTED, TYPED, SENT = range(1, 7)
SF, YT = "SF1492057731560", "YT8841102947061"
DRAFT = EntryDraft(customer_id=1, lines=(EntryLine(None, "帆布袋", 2_000, 500),))
GOOD = BatchRow(1, Match.MATCHED, "1", SF, "SF", order_id=TO_SHIP)
REFUND = CaseDraft(AfterSaleKind.REFUND_ONLY, 500, "少件")
Act = Callable[[Session], object]


@pytest.fixture
def shop(store: Store) -> Store:
    """Two orders for one door, one under way, one with a case and its file, two typed in."""
    with store.write("fill", now=NOW) as session:
        make_customer(session)
        door = {"receiver_name": "王小明", "mobile": "13800000001", "address": "浙江省 金华市 1 号"}
        for number in ("1", "2"):
            make_order(session, number, customer_id=1, invoice_title="华艺", **door)
        away = make_order(session, "3", status=OrderStatus.SHIPPED, shipped_at=NOW, flag=1)
        away.parcels = [Parcel(courier="SF", tracking_number=None, source=ParcelSource.HERE)]
        make_case(session, make_order(session, "4"), amount_fen=1_000)
        typed: dict[str, object] = {"platform": Platform.OFFLINE, "customer_id": 1}
        make_order(session, "5", status=OrderStatus.AWAITING_PAYMENT, paid_at=None, **typed)
        make_order(session, "6", status=OrderStatus.SHIPPED, shipped_at=NOW, **typed)
        saved_views.save_view(session, "今天", OrderFilter())
    files.attach_files(store, "after_sale", 1, [("a.pdf", b"%PDF-1.4 a")], now=NOW, sent_by="buyer")
    return store


def _edit(session: Session) -> None:
    known = board_of(session, TYPED, NOW, copy=False).draft
    entering.edit_order(session, TYPED, replace(known, lines=DRAFT.lines, note="改"), NOW)


def _copy(session: Session) -> None:
    entering.enter_order(session, board_of(session, TO_SHIP, NOW, copy=True).draft, NOW)


def _line(session: Session, order_id: int) -> int:
    found = select(func.min(OrderLine.id)).where(OrderLine.order_id == order_id)
    return session.scalars(found).one() or 0


def _marked(order_id: int) -> list[Printed]:
    return [Printed(order_id, "0123456789abcdef")]


ACTS: dict[str, Act] = {
    "ship": lambda s: shipping.ship(s, ShipDraft(TO_SHIP, "SF", SF), NOW),
    "add_tracking": lambda s: shipping.add_tracking(s, AWAY, "SF", SF, NOW),
    "set_note": lambda s: shipping.set_note(s, TO_SHIP, "易碎"),
    "set_flag": lambda s: shipping.set_flag(s, [TO_SHIP, TWIN], 3),
    "edit_orders": lambda s: many.edit_orders(
        s, [TO_SHIP, TWIN], many.OrderEdit(flag=2, note="易碎", adds_note=True, keeper="小林")
    ),
    "fill_orders": lambda s: many.fill_orders(s, "flag", AWAY, [TWIN]),
    "set_ship_days": lambda s: shipping.set_ship_days(s, TO_SHIP, 15),
    "change_parcel": lambda s: repacking.change_parcel(s, 1, ShipDraft(AWAY, "YTO", YT, boxes=2)),
    "remove_parcel": lambda s: repacking.remove_parcel(s, 1),
    "ship_merged": lambda s: merging.ship_merged(s, MergeDraft((TO_SHIP, TWIN), "SF", SF), NOW),
    "mark_invoiced": lambda s: invoices.mark_invoiced(s, [TO_SHIP], True, NOW),  # noqa: FBT003
    "mark_picked": lambda s: printing.mark_picked(s, _marked(TO_SHIP), NOW),
    "mark_printed": lambda s: printing.mark_printed(s, _marked(TWIN), NOW),
    "save_view": lambda s: saved_views.save_view(s, "明天", OrderFilter()),
    "drop_view": lambda s: saved_views.drop_view(s, "今天"),
    "count_goods": lambda s: scanning.count_goods(s, TO_SHIP, _line(s, TO_SHIP), 1_000),
    "want_parcels": lambda s: scanning.want_parcels(s, TO_SHIP, 2),
    "put_aside": lambda s: scanning.put_aside(s, TO_SHIP),
    "take_waybill": lambda s: scanning.take_waybill(s, TO_SHIP, "SF", SF),
    "ship_scanned": lambda s: scanning.ship_scanned(s, TO_SHIP, "SF", SF, NOW),
    "open_case": lambda s: aftersales.open_case(s, AWAY, REFUND, NOW),
    "change_case": lambda s: aftersales.change_case(s, 1, REFUND),
    "move_case": lambda s: aftersales.move_case(
        s, 1, CaseMove(AfterSaleState.REFUND_SUCCESS, draft=REFUND), NOW
    ),
    "dispute_case": lambda s: aftersales.dispute_case(s, 1, "平台介入", NOW),
    "note_case": lambda s: aftersales.note_case(s, 1, "已联系", NOW),
    "set_sender": lambda s: files.set_sender(s, 1, "platform"),
    "detach_file": lambda s: files.detach_file(s, 1),
    "change_calendar": lambda s: closing.change_calendar(s, "2026-11-28", "2026-11-29"),
    "keep_holidays": lambda s: holiday_table.keep_holidays(s, "放假.xlsx", "2027-10-01 off 国庆"),
    "change_setting": lambda s: settings.change_setting(s, "ship_days.custom", "15"),
    "take_over_settings": lambda s: settings_file.take_over_settings(
        s, "规则.json", {"ship_days.custom": "20", "due_soon_hours": "48"}
    ),
    "set_region_couriers": lambda s: region_couriers.set_region_couriers(s, ["广东"], "SF"),
    "enter_order": lambda s: entering.enter_order(s, DRAFT, NOW),
    "enter_order of a new buyer": lambda s: entering.enter_order(
        s, replace(DRAFT, customer_id=None, buyer="王老板"), NOW
    ),
    "enter_order as a copy": _copy,
    "edit_order": _edit,
    "mark_paid": lambda s: entering.mark_paid(s, TYPED, NOW, NOW),
    "close_order": lambda s: entering.close_order(s, TYPED),
    "finish_order": lambda s: entering.finish_order(s, SENT),
}
"""By the operation that each of them is; jobs, which open their own sessions, come below."""
JOBS: dict[str, Callable[[Store], object]] = {
    "ship_rows": lambda shop: batch_shipping.ship_rows(shop, [GOOD], shipped_at=None, now=NOW),
    "attach_files": lambda shop: files.attach_files(
        shop, "after_sale", 1, [("b.pdf", b"%PDF-1.4 b")], now=NOW, sent_by="shop"
    ),
}
_MODULES = (
    *(shipping, repacking, merging, invoices, printing, saved_views, aftersales, region_couriers),
    *(scanning, batch_shipping, many, closing, holiday_table, files, settings, settings_file),
    entering,
)
_NO_ACT = frozenset(
    {
        *("send", "complete", "refuse_waybill", "is_sent_off_by_platform", "companions"),
        *("attach", "keep_free_text", "write_settings"),
    }
)
"""Parts of acts, and what only reads."""


def test_every_act_is_taken_back_whole_and_done_again(
    shop: Store, dump: Callable[[], Dump]
) -> None:
    before = dump()
    for name in (*ACTS, *JOBS):
        act(shop, name)
        after = dump()
        assert after != before, name
        assert dump_after(shop, dump, history.undo) == before, name
        assert dump_after(shop, dump, history.redo) == after, name
        history.undo(shop, now=NOW)
    assert dump() == before


def act(shop: Store, name: str) -> None:
    if name in JOBS:
        JOBS[name](shop)
    else:
        with shop.write(name.split(maxsplit=1)[0], now=NOW) as session:
            ACTS[name](session)


def dump_after(
    shop: Store,
    dump: Callable[[], Dump],
    step: Callable[..., dict[str, object]],
) -> Dump:
    report = step(shop, now=NOW)
    assert (report["kept"], report["failed"]) == ([], [])
    return dump()


def test_no_act_of_the_order_centre_is_forgotten() -> None:
    """A function that writes is one that the desk names its operation after."""
    known = {name.split()[0] for name in (*ACTS, *JOBS)}
    for module in _MODULES:
        made = inspect.getmembers(module, inspect.isfunction)
        acts = {
            name
            for name, act in made
            if act.__module__ == module.__name__
            and not name.startswith("_")
            and _writes(inspect.signature(act))
        }
        assert acts - _NO_ACT <= known, module.__name__


def _writes(shape: inspect.Signature) -> bool:
    """Gives nothing back but a number, and takes the store or its session first."""
    return shape.return_annotation in {None, int} and next(iter(shape.parameters), "") in {
        "session",
        "store",
    }
