"""A sheet of waybills: what each row does to its order, and that it can be taken back."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.models.order import Order, Parcel
from seller_desk.models.store import Store
from seller_desk.services import exports, history, imports
from seller_desk.services.imports import Choice, ImportReport
from seller_desk.services.settings import load
from seller_desk.sheets.writer import OutColumn, write_table
from seller_desk.words import ExportTable, OrderStatus, ParcelSource, SheetKind
from tests.conftest import Dump
from tests.makers import NOW, make_case, make_order, new_store

HEADINGS = ("订单编号", "物流公司", "运单号", "发货时间")
FIRST, SECOND = "2611883644820000001", "2611883644820000002"
WAYBILL = "75310923456781"
Row = tuple[str | None, ...]


def sheet(folder: Path, *rows: Row, headings: tuple[str, ...] = HEADINGS) -> Path:
    path = folder / "waybills.xlsx"
    write_table(path, [OutColumn(heading) for heading in headings], rows, sheet="运单")
    return path


def bring_in(store: Store, path: Path, choice: Choice | None = None) -> ImportReport:
    plan = imports.plan_file(store, path, now=NOW, choice=choice or Choice())
    return imports.carry_out(store, plan, now=NOW)


def order_of(session: Session, number: str = FIRST) -> Order:
    return session.scalars(select(Order).where(Order.number == number)).one()


def codes(report: ImportReport) -> list[tuple[int, str]]:
    return [(problem.row, problem.code.value) for problem in report.problems]


def made(store: Store, number: str = FIRST, **changes: object) -> None:
    with store.write("made", now=NOW) as session:
        make_order(session, number, **changes)


def test_a_waybill_ships_its_order(store: Store, tmp_path: Path) -> None:
    made(store)

    report = bring_in(store, sheet(tmp_path, (FIRST, "中通快递(ZTO)", WAYBILL, None)))

    assert report.kind is SheetKind.SHIPMENTS
    assert report.counts == {"shipments": imports.Count(new=1)}
    assert (report.rows, report.lines, report.sums, report.problems) == (1, None, None, ())
    with store.read() as session:
        order = order_of(session)
        parcel = order.parcels[0]
        assert (order.status, order.shipped_at) == (OrderStatus.SHIPPED, None)
        assert order.shipped_seen_at == NOW
        assert (parcel.courier, parcel.tracking_number) == ("ZTO", WAYBILL)
        assert parcel.source is ParcelSource.SHEET


def test_a_ship_time_in_the_sheet_is_the_orders(store: Store, tmp_path: Path) -> None:
    made(store)
    bring_in(store, sheet(tmp_path, (FIRST, "中通", WAYBILL, "2026-11-22 17:05:00")))
    with store.read() as session:
        assert order_of(session).shipped_at == datetime(2026, 11, 22, 17, 5)


def test_the_same_sheet_again_changes_nothing(store: Store, tmp_path: Path) -> None:
    made(store)
    path = sheet(tmp_path, (FIRST, "中通", WAYBILL, "2026-11-22 17:05:00"))
    first = bring_in(store, path)
    again = bring_in(store, path)
    assert (again.operation, again.same_file_as) == (None, first.operation)
    assert again.records == imports.Count(unchanged=1)


def test_a_further_waybill_is_a_further_parcel_and_is_told(store: Store, tmp_path: Path) -> None:
    made(store)
    bring_in(store, sheet(tmp_path, (FIRST, "中通", WAYBILL, None)))
    report = bring_in(store, sheet(tmp_path, (FIRST, "中通", "75310923456799", None)))
    assert codes(report) == [(2, "waybill_differs")]
    with store.read() as session:
        numbers = [parcel.tracking_number for parcel in order_of(session).parcels]
        assert numbers == [WAYBILL, "75310923456799"]


def test_several_waybills_of_one_order_need_no_warning(store: Store, tmp_path: Path) -> None:
    made(store)
    report = bring_in(store, sheet(tmp_path, (FIRST, "中通", f"{WAYBILL};75310923456799", None)))
    assert (report.records, report.problems) == (imports.Count(new=1), ())
    with store.read() as session:
        assert len(order_of(session).parcels) == 2


def test_a_parcel_that_waits_for_its_number_gets_it(store: Store, tmp_path: Path) -> None:
    made(
        store,
        status=OrderStatus.SHIPPED,
        shipped_at=NOW,
        parcels=[Parcel(source=ParcelSource.HERE, shipped_at=NOW)],
    )
    report = bring_in(store, sheet(tmp_path, (FIRST, "中通", WAYBILL, None)))
    assert report.records == imports.Count(changed=1)
    with store.read() as session:
        assert [p.tracking_number for p in order_of(session).parcels] == [WAYBILL]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ((None, "中通", WAYBILL, None), "missing_id"),
        (("2611883644829999999", "中通", WAYBILL, None), "unknown_order"),
        ((FIRST, "中通", None, None), "missing_id"),
        ((FIRST, "中通", WAYBILL, "2026-13-02"), "invalid_date"),
        ((SECOND, "中通", WAYBILL, None), "not_to_ship"),
    ],
)
def test_what_cannot_be_right_is_refused_and_the_rest_goes_in(
    store: Store, tmp_path: Path, row: Row, code: str
) -> None:
    made(store)
    made(store, SECOND, status=OrderStatus.AWAITING_PAYMENT)
    made(store, "2611883644820000003")
    good = ("2611883644820000003", "中通", "75310923456700", None)

    report = bring_in(store, sheet(tmp_path, row, good))

    assert report.records == imports.Count(new=1, refused=1)
    assert codes(report) == [(2, code)]


def test_a_buyer_who_wants_a_refund_is_named(store: Store, tmp_path: Path) -> None:
    with store.write("made", now=NOW) as session:
        make_case(session, make_order(session))
    report = bring_in(store, sheet(tmp_path, (FIRST, "中通", WAYBILL, None)))
    assert codes(report) == [(2, "held_by_refund")]
    assert report.records.new == 1


def test_odd_waybills_and_couriers_are_named_and_taken(store: Store, tmp_path: Path) -> None:
    made(store)
    report = bring_in(store, sheet(tmp_path, (FIRST, "顺路快送", "单号12", None)))
    assert codes(report) == [(2, "waybill_shape"), (2, "unknown_courier")]
    assert report.records.new == 1


def test_goods_that_need_no_courier(store: Store, tmp_path: Path) -> None:
    made(store)
    bring_in(store, sheet(tmp_path, (FIRST, None, "不需要物流", None)))
    with store.read() as session:
        order = order_of(session)
        assert (order.status, order.no_logistics) == (OrderStatus.SHIPPED, True)
        assert order.parcels == []


def test_what_was_shipped_here_keeps_its_time(store: Store, tmp_path: Path) -> None:
    parcel = Parcel(source=ParcelSource.HERE, tracking_number=WAYBILL, shipped_at=NOW)
    made(store, status=OrderStatus.SHIPPED, shipped_at=NOW, parcels=[parcel])
    path = sheet(tmp_path, (FIRST, "中通", WAYBILL, "2026-11-22 17:05:00"))

    kept = bring_in(store, path)
    taken = bring_in(store, path, Choice(taken=frozenset({(2, "shipped_at")})))

    assert (codes(kept), kept.records.unchanged) == ([(2, "kept_local")], 1)
    assert taken.records.changed == 1
    with store.read() as session:
        assert order_of(session).parcels[0].shipped_at == datetime(2026, 11, 22, 17, 5)


def test_a_row_that_is_left_out_stays_out(store: Store, tmp_path: Path) -> None:
    made(store)
    path = sheet(tmp_path, (FIRST, "中通", WAYBILL, None))
    report = bring_in(store, path, Choice(left_out=frozenset({2})))
    assert (report.operation, report.records.left_out) == (None, 1)


def test_a_cell_put_right_is_read_as_it_was_put(store: Store, tmp_path: Path) -> None:
    made(store)
    path = sheet(tmp_path, ("26118836448200", "中通", WAYBILL, None))
    assert bring_in(store, path).records.refused == 1
    assert bring_in(store, path, Choice(edits={(2, 0): FIRST})).records.new == 1


def test_what_is_exported_comes_in_again_without_a_change(store: Store, tmp_path: Path) -> None:
    made(store)
    made(store, SECOND)
    rows = ((FIRST, "中通", WAYBILL, None), (SECOND, "圆通", "YT1234567890123", None))
    bring_in(store, sheet(tmp_path, *rows))
    with store.read() as session:
        rules = load(session)
    exports.export(
        store,
        ExportTable.SHIPMENTS,
        tmp_path / "out.xlsx",
        chosen=exports.ExportFilter(),
        full=True,
        language="zh_CN",
        settings=rules,
        now=NOW,
    )
    assert bring_in(store, tmp_path / "out.xlsx").records == imports.Count(unchanged=2)


def test_a_part_that_left_comes_in_again_and_the_order_waits_for_its_rest(
    store: Store, tmp_path: Path
) -> None:
    part = Parcel(courier="ZTO", tracking_number=WAYBILL, shipped_at=NOW, source=ParcelSource.HERE)
    made(store, parcels=[part])

    again = bring_in(store, sheet(tmp_path, (FIRST, "中通", WAYBILL, str(NOW))))
    assert again.counts == {"shipments": imports.Count(unchanged=1)}
    bring_in(store, sheet(tmp_path, (FIRST, "中通", "75310923456799", str(NOW))))
    with store.read() as session:
        assert order_of(session).status is OrderStatus.SHIPPED


def test_undo_takes_every_row_back(store: Store, tmp_path: Path, dump: Callable[[], Dump]) -> None:
    made(store)
    made(store, SECOND)
    before = dump()
    rows = ((FIRST, "中通", WAYBILL, "2026-11-22 17:05:00"), (SECOND, None, "不需要物流", None))
    bring_in(store, sheet(tmp_path, *rows))
    assert dump() != before

    report = history.undo(store, now=NOW)

    assert dump() == before
    assert (report["kept"], report["failed"]) == ([], [])


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(4)), dropped=st.booleans())
def test_the_order_and_names_of_columns_make_no_difference(
    tmp_path_factory: pytest.TempPathFactory, order: list[int], *, dropped: bool
) -> None:
    folder = tmp_path_factory.mktemp("shop")
    store = new_store(folder / "shop.db")
    made(store)
    names = ("订单号", "快递公司", "快递单号", "发货时间")
    row = (FIRST, "中通", WAYBILL, "2026-11-22 17:05:00")
    kept = [place for place in order if not (dropped and place == 1)]
    path = sheet(folder, tuple(row[i] for i in kept), headings=tuple(names[i] for i in kept))

    plan = imports.plan_file(store, path, now=NOW)
    report = imports.carry_out(store, plan, now=NOW)

    assert (plan.report.counts, plan.report.problems) == (report.counts, report.problems)
    with store.read() as session:
        parcel = order_of(session).parcels[0]
        assert (parcel.tracking_number, parcel.courier) == (WAYBILL, "ZTO")
    store.close()
