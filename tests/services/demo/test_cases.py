"""The after-sale cases and parcels of the invented shop keep the rules of the desk."""

from itertools import pairwise

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.models.case import AfterSaleEvent, AfterSaleLine, RegionCourier
from seller_desk.models.order import AfterSale, Order, OrderLine, Parcel
from seller_desk.services import couriers
from seller_desk.services import settings as rules
from seller_desk.services.order import parcels
from seller_desk.services.order.aftersale_rules import moves, refunds_money, respond_by
from seller_desk.words import AfterSaleKind, OrderStatus
from tests.makers import NOW


def test_no_case_gives_back_more_than_was_paid(session: Session) -> None:
    rows = session.execute(select(AfterSale, Order.paid_fen).join(Order))
    for case, paid in rows:
        assert case.amount_fen is None or 0 < case.amount_fen <= (paid or 0)
        assert refunds_money(case.kind) or case.amount_fen is None


def test_cases_are_about_goods_that_were_ordered(session: Session) -> None:
    wanted = (
        select(AfterSaleLine.quantity_milli, OrderLine, AfterSale)
        .join(OrderLine, OrderLine.id == AfterSaleLine.order_line_id)
        .join(AfterSale, AfterSale.id == AfterSaleLine.after_sale_id)
    )
    rows = session.execute(wanted).all()

    assert len(rows) > 20
    for quantity, line, case in rows:
        assert line.order_id == case.order_id
        assert 0 < quantity <= (line.quantity_milli or 0)


def test_each_case_went_the_way_that_cases_go(session: Session) -> None:
    events: dict[int, list[AfterSaleEvent]] = {}
    for one in session.scalars(select(AfterSaleEvent).order_by(AfterSaleEvent.id)):
        events.setdefault(one.after_sale_id, []).append(one)

    for case in session.scalars(select(AfterSale).where(~AfterSale.from_sheet)):
        steps = events[case.id]
        states = [one.state for one in steps if one.state is not None]
        assert (steps[0].at, steps[-1].at) == (case.opened_at, case.state_since)
        assert states[-1] is case.state
        assert [one.at for one in steps] == sorted(one.at for one in steps)
        assert (case.settled_at is None) == case.state.is_open
        if case.kind is not AfterSaleKind.DISPUTE:
            assert all(after in moves(case.kind, before) for before, after in pairwise(states))


def test_some_answers_are_late_and_some_are_due_today(session: Session) -> None:
    settings = rules.load(session)
    limits = [
        respond_by(case.kind, case.state, case.state_since, settings)
        for case in session.scalars(select(AfterSale).where(~AfterSale.from_sheet))
    ]
    left = [(limit - NOW).total_seconds() / 3600 for limit in limits if limit is not None]

    assert len(left) == 8
    assert any(hours < 0 for hours in left)
    assert sum(0 < hours < 12 for hours in left) >= 3


def test_a_part_of_one_order_is_on_its_way(session: Session) -> None:
    waiting = select(Order).where(Order.status == OrderStatus.AWAITING_SHIPMENT)
    begun = [order for order in session.scalars(waiting) if order.parcels]

    assert len(begun) == 1
    assert not parcels.is_all_sent(begun[0])
    assert begun[0].parcels[0].note


def test_orders_in_two_parcels_are_sent_whole_and_no_more(session: Session) -> None:
    orders = session.scalars(select(Order).where(Order.status != OrderStatus.AWAITING_SHIPMENT))
    split = [order for order in orders if len(order.parcels) > 1]

    assert len(split) > 5
    for order in split:
        sent = parcels.sent(order)
        assert {line.id: line.quantity_milli for line in order.lines} == dict(sent)


def test_parcels_of_this_house_have_boxes_and_numbers_of_their_own(session: Session) -> None:
    found = session.scalars(select(Parcel)).all()

    assert all(one.boxes for one in found if one.shipped_at is not None)
    assert len({one.tracking_number for one in found}) == len(found)


def test_most_go_by_the_courier_of_their_province(session: Session) -> None:
    chosen = {one.province: one.courier for one in session.scalars(select(RegionCourier))}
    wanted = select(Order.province, Parcel.courier).join(Parcel)
    ruled = [
        courier == chosen[province]
        for province, courier in session.execute(wanted)
        if province in chosen
    ]

    assert chosen["广东"] == "SF"
    assert set(chosen.values()) <= set(couriers.couriers())
    assert sum(ruled) > 0.6 * len(ruled)
