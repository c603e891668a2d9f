"""After-sale cases: opened, changed, moved along the platform's states, settled.

A refund counts once it succeeds, through `services/money.py` alone: no total is kept beside it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.errors import CaseCode, DeskError, OrderCode, Problem, refuse
from seller_desk.models.case import AfterSaleEvent, AfterSaleLine
from seller_desk.models.ledger import ledger_of
from seller_desk.models.order import AfterSale, Order, OrderLine
from seller_desk.services import couriers
from seller_desk.services.order.aftersale_rules import moves, refunds_money
from seller_desk.words import AfterSaleKind, AfterSaleState, OrderStatus

TABLE = AfterSale.__tablename__
LONGEST_REASON = 150
"""As on the platform."""
_CLOSED_BY_REFUND = frozenset(
    {OrderStatus.AWAITING_SHIPMENT, OrderStatus.SHIPPED, OrderStatus.RECEIVED}
)


@dataclass(frozen=True, slots=True)
class CaseLine:
    """How much of an order line a case is about."""

    order_line_id: int
    quantity_milli: int


@dataclass(frozen=True, slots=True)
class CaseDraft:
    """What is known of a case; the whole of it is said, also when it only changes.

    `amount_fen` is None where it is not known yet, and for kinds without money.
    """

    kind: AfterSaleKind
    amount_fen: int | None = None
    reason: str | None = None
    goods_state: str | None = None
    number: str | None = None
    lines: tuple[CaseLine, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseMove:
    """A step of a case; the waybill is that of goods that come back.

    `draft` is what was changed of the case before, in the same go.
    """

    state: AfterSaleState
    note: str | None = None
    return_courier: str | None = None
    return_number: str | None = None
    draft: CaseDraft | None = None


def open_case(session: Session, order_id: int, draft: CaseDraft, now: datetime) -> int:
    """Register what a buyer asks for; the case's id.

    Raises no_such_order, not_paid, order_closed, over_paid, more_than_ordered.
    """
    order = session.get(Order, order_id)
    if order is None:
        raise refuse(OrderCode.NO_SUCH_ORDER, order=order_id)
    _refuse_stage(order)
    at = now.replace(microsecond=0)
    case = AfterSale(
        kind=draft.kind,
        state=AfterSaleState.WAIT_SELLER_AGREE,
        opened_at=at,
        state_since=at,
    )
    order.after_sales.append(case)
    session.flush()
    _take(session, order, case, draft)
    _note(session, case, at, case.state)
    return case.id


def change_case(session: Session, case_id: int, draft: CaseDraft) -> None:
    """Say what an open case is about.

    Raises no_such_case, case_settled, over_paid, more_than_ordered.
    """
    order, case = _open_one(session, case_id)
    _take(session, order, case, draft)


def move_case(session: Session, case_id: int, move: CaseMove, now: datetime) -> None:
    """Take a step; a refund that succeeds over all that was paid closes its order.

    Raises no_such_case, case_settled, move_not_allowed, missing_amount, over_paid, bad_number,
    more_than_ordered.
    """
    order, case = _open_one(session, case_id)
    if move.draft is not None:
        _take(session, order, case, move.draft)
    if move.state not in moves(case.kind, case.state):
        raise refuse(CaseCode.MOVE_NOT_ALLOWED, number=order.number)
    _take_waybill(case, move)
    at = now.replace(microsecond=0)
    if move.state is AfterSaleState.REFUND_SUCCESS:
        _refund(session, order, case)
    case.state = move.state
    case.state_since = at
    case.settled_at = None if move.state.is_open else at
    if move.state is AfterSaleState.REFUND_SUCCESS:
        _close_if_refunded(session, order, case)
    _note(session, case, at, move.state, move.note)
    ledger_of(session).facts["state"] = move.state.value
    _name(session, order)


def dispute_case(session: Session, case_id: int, note: str | None, now: datetime) -> None:
    """The platform steps in; whoever's turn it was, proof is wanted of the seller now.

    Raises no_such_case, case_settled.
    """
    order, case = _open_one(session, case_id)
    at = now.replace(microsecond=0)
    case.kind = AfterSaleKind.DISPUTE
    case.state_since = at
    _note(session, case, at, case.state, note)
    _name(session, order)


def note_case(session: Session, case_id: int, note: str, now: datetime) -> None:
    """Write something down in a case's history. Raises no_such_case, missing_note."""
    order, case = _one(session, case_id)
    if not note.strip():
        raise refuse(CaseCode.MISSING_NOTE, where="note")
    _note(session, case, now.replace(microsecond=0), None, note)
    _name(session, order)


def most_fen(session: Session, order: Order, case_id: int | None = None) -> int | None:
    """What can still be refunded: paid, less what other cases gave back; None while unknown."""
    if order.paid_fen is None:
        return None
    given = select(func.coalesce(func.sum(AfterSale.amount_fen), 0)).where(
        AfterSale.order_id == order.id,
        AfterSale.id != (case_id or 0),
        AfterSale.state == AfterSaleState.REFUND_SUCCESS,
    )
    return max(order.paid_fen - (session.scalar(given) or 0), 0)


def free_quantities(session: Session, order_id: int, case_id: int | None = None) -> dict[int, int]:
    """By order line, how much of it stands in no other case that is open or succeeded."""
    taken = (
        select(AfterSaleLine.order_line_id, func.sum(AfterSaleLine.quantity_milli))
        .join(AfterSale, AfterSale.id == AfterSaleLine.after_sale_id)
        .where(
            AfterSale.order_id == order_id,
            AfterSale.id != (case_id or 0),
            AfterSale.state != AfterSaleState.REFUND_CLOSE,
        )
        .group_by(AfterSaleLine.order_line_id)
    )
    known: dict[int, int] = dict(session.execute(taken).all())
    lines = select(OrderLine.id, OrderLine.quantity_milli).where(OrderLine.order_id == order_id)
    return {
        line: max((quantity or 0) - known.get(line, 0), 0)
        for line, quantity in session.execute(lines)
    }


def value_fen(lines: Sequence[tuple[int | None, int]]) -> int | None:
    """What goods are worth: unit price and thousandths of pieces; None where a price lacks."""
    if not lines or any(price is None for price, _ in lines):
        return None
    return sum(((price or 0) * quantity + 500) // 1000 for price, quantity in lines)


def _one(session: Session, case_id: int) -> tuple[Order, AfterSale]:
    case = session.get(AfterSale, case_id)
    if case is None:
        raise refuse(CaseCode.NO_SUCH_CASE, case=case_id)
    return case.order, case


def _open_one(session: Session, case_id: int) -> tuple[Order, AfterSale]:
    order, case = _one(session, case_id)
    if not case.state.is_open:
        raise refuse(CaseCode.CASE_SETTLED, number=order.number)
    return order, case


def _refuse_stage(order: Order) -> None:
    if order.status is OrderStatus.AWAITING_PAYMENT:
        raise refuse(OrderCode.NOT_PAID, number=order.number)
    if order.status is OrderStatus.CLOSED:
        raise refuse(OrderCode.ORDER_CLOSED, number=order.number)


def _take(session: Session, order: Order, case: AfterSale, draft: CaseDraft) -> None:
    amount = draft.amount_fen if refunds_money(draft.kind) else None
    problems = tuple(_faults(session, order, case, amount, draft.lines))
    if problems:
        raise DeskError(*problems)
    case.kind = draft.kind
    case.amount_fen = amount
    case.reason = _text(draft.reason)
    case.goods_state = _text(draft.goods_state)
    case.number = _text(draft.number)
    _take_lines(session, case, draft.lines)
    _name(session, order)


def _faults(
    session: Session,
    order: Order,
    case: AfterSale,
    amount: int | None,
    lines: Sequence[CaseLine],
) -> Iterator[Problem]:
    most = most_fen(session, order, case.id)
    if amount is not None and (amount <= 0 or (most is not None and amount > most)):
        code = CaseCode.OVER_PAID if amount > 0 else CaseCode.MISSING_AMOUNT
        yield Problem(code, where="amount", facts={"number": order.number, "most_fen": most})
    free = free_quantities(session, order.id, case.id)
    for line in lines:
        if not 0 < line.quantity_milli <= free.get(line.order_line_id, 0):
            facts = {"line": line.order_line_id, "free_milli": free.get(line.order_line_id, 0)}
            yield Problem(CaseCode.MORE_THAN_ORDERED, where="lines", facts=facts)


def _take_lines(session: Session, case: AfterSale, lines: Sequence[CaseLine]) -> None:
    """The rows that differ are changed, so that a history tells of no more than that."""
    wanted = {line.order_line_id: line.quantity_milli for line in lines}
    stored = session.scalars(select(AfterSaleLine).where(AfterSaleLine.after_sale_id == case.id))
    for row in stored.all():
        quantity = wanted.pop(row.order_line_id, None)
        if quantity is None:
            session.delete(row)
        else:
            row.quantity_milli = quantity
    session.add_all(
        AfterSaleLine(after_sale_id=case.id, order_line_id=line, quantity_milli=quantity)
        for line, quantity in wanted.items()
    )


def _take_waybill(case: AfterSale, move: CaseMove) -> None:
    if move.state is not AfterSaleState.WAIT_SELLER_RECEIVE:
        return
    number = couriers.tidy(move.return_number or "")
    if number and (code := couriers.number_fault(number)) is not None:
        raise refuse(code, where="return_number")
    case.return_courier = move.return_courier
    case.return_number = number or None


def _refund(session: Session, order: Order, case: AfterSale) -> None:
    """Money that goes back must be known, and no more than is there."""
    if not refunds_money(case.kind):
        case.amount_fen = None
        return
    if case.amount_fen is None:
        raise refuse(CaseCode.MISSING_AMOUNT, where="amount", number=order.number)
    most = most_fen(session, order, case.id)
    if most is not None and case.amount_fen > most:
        raise refuse(CaseCode.OVER_PAID, where="amount", number=order.number, most_fen=most)


def _close_if_refunded(session: Session, order: Order, case: AfterSale) -> None:
    """Else it would stand among those to ship, without its red mark.

    A closed order counts nowhere, so its refund is not taken off once more (CONTRACT.md, paid).
    """
    session.flush()
    may_close = order.status in _CLOSED_BY_REFUND and bool(order.paid_fen)
    if may_close and refunds_money(case.kind) and most_fen(session, order) == 0:
        order.status = OrderStatus.CLOSED


def _note(
    session: Session,
    case: AfterSale,
    at: datetime,
    state: AfterSaleState | None,
    note: str | None = None,
) -> None:
    session.add(AfterSaleEvent(after_sale_id=case.id, at=at, state=state, note=_text(note)))


def _text(said: str | None) -> str | None:
    return (said or "").strip() or None


def _name(session: Session, order: Order) -> None:
    """The operation says which order it was about."""
    ledger_of(session).facts["number"] = order.number
