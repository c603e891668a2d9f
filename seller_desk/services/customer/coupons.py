"""满减券: made, looked at before, given out through the contact guard, used, and their results."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from seller_desk.errors import CustomerCode, DeskError, Level, Problem, refuse
from seller_desk.models.customer import Customer
from seller_desk.models.dealing import Coupon, CouponGrant
from seller_desk.models.ledger import ledger_of
from seller_desk.models.order import Order
from seller_desk.services import settings as rules
from seller_desk.services.customer.contacts import allowed_from, note_contact
from seller_desk.services.customer.coupon_draft import CouponDraft, faults
from seller_desk.services.customer.messages import coupon_words
from seller_desk.services.customer.people import name_of, standing
from seller_desk.services.money import is_paid, paid_amount, paid_date
from seller_desk.services.settings import ShopSettings
from seller_desk.services.tiers import ranking
from seller_desk.words import ContactKind, Tier


class CouponState(StrEnum):
    """Where a coupon stands on a day."""

    PLANNED = "planned"
    RUNNING = "running"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class CouponRow:
    """A coupon of the shop, with what became of it."""

    id: int
    name: str
    threshold_fen: int
    reduction_fen: int
    tiers: frozenset[Tier]
    starts_on: date
    ends_on: date
    per_customer: int
    total: int | None
    state: CouponState
    granted: int
    used: int


@dataclass(frozen=True, slots=True)
class GrantRow:
    """A coupon that a customer got."""

    id: int
    coupon_id: int
    coupon: str
    threshold_fen: int
    reduction_fen: int
    ends_on: date
    granted_at: datetime
    used_at: datetime | None
    order_id: int | None
    order_number: str | None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A customer who did not get it, and why; `until` is when the guard lets go."""

    customer_id: int
    name: str
    code: CustomerCode
    until: datetime | None = None

    @property
    def problem(self) -> Problem:
        """As it is said."""
        until = None if self.until is None else f"{self.until:%Y-%m-%d %H:%M}"
        return Problem(self.code, facts={"name": self.name, "until": until})


@dataclass(frozen=True, slots=True)
class Granted:
    """What became of giving a coupon out."""

    customers: tuple[int, ...]
    left_out: tuple[LeftOut, ...]


def warnings(
    session: Session, draft: CouponDraft, *, cost_share: float | None, but: int | None = None
) -> list[Problem]:
    """What to know before it is made; `cost_share` is the part of the price that goods cost."""
    found = []
    left = draft.threshold_fen - draft.reduction_fen
    if cost_share is not None and draft.is_whole and left < draft.threshold_fen * cost_share:
        facts = {"left": f"{left / 100:,.2f}", "threshold": f"{draft.threshold_fen / 100:,.2f}"}
        found.append(Problem(CustomerCode.COUPON_BELOW_COST, Level.WARNING, "reduction", facts))
    if draft.is_open_to_all:
        found.append(Problem(CustomerCode.OPEN_TO_ALL, Level.WARNING, "tiers"))
    overlapping = _overlapping(session, draft, but)
    found.extend(
        Problem(CustomerCode.OVERLAPPING, Level.WARNING, "starts_on", {"name": name})
        for name in overlapping
    )
    return found


def make_coupon(session: Session, draft: CouponDraft, now: datetime) -> int:
    """Make a coupon; one for named customers is not given to them yet. Raises every fault."""
    problems = faults(draft)
    if problems:
        raise DeskError(*problems)
    made = Coupon(made_at=now.replace(microsecond=0))
    _write(made, draft)
    session.add(made)
    session.flush()
    _tell(session, made)
    return made.id


def change_coupon(session: Session, coupon_id: int, draft: CouponDraft) -> None:
    """Write a coupon anew that nobody has yet.

    Raises every fault, coupon_granted, no_such_coupon.
    """
    coupon = _coupon(session, coupon_id)
    problems = faults(draft)
    if problems:
        raise DeskError(*problems)
    if _count(session, CouponGrant.coupon_id == coupon_id):
        raise refuse(CustomerCode.COUPON_GRANTED)
    _write(coupon, draft)
    _tell(session, coupon)


def end_coupon(session: Session, coupon_id: int, today: date) -> None:
    """Yesterday was its last day; one that had not begun is over all the same."""
    coupon = _coupon(session, coupon_id)
    yesterday = (today - timedelta(days=1)).isoformat()
    coupon.ends_on = min(coupon.ends_on, yesterday)
    coupon.starts_on = min(coupon.starts_on, coupon.ends_on)
    _tell(session, coupon)


def preview_grant(
    session: Session,
    coupon_id: int,
    customers: Sequence[int],
    settings: ShopSettings,
    now: datetime,
) -> Granted:
    """Who of these would get it. Raises coupon_over, coupon_used_up, no_such_coupon."""
    coupon = _coupon(session, coupon_id)
    if coupon.ends_on < f"{now:%Y-%m-%d}":
        raise refuse(CustomerCode.COUPON_OVER)
    left = _left(session, coupon)
    if left == 0:
        raise refuse(CustomerCode.COUPON_USED_UP)
    resting = allowed_from(session, customers, settings, now)
    ranks = ranking(session, settings, now, customers)
    has = _has(session, coupon_id)
    chosen: list[int] = []
    left_out: list[LeftOut] = []
    for customer in dict.fromkeys(customers):
        code = None
        if coupon.tiers and ranks.of(customer) not in coupon.tiers:
            code = CustomerCode.NOT_IN_AUDIENCE
        elif has[customer] >= coupon.per_customer:
            code = CustomerCode.HAS_COUPON
        elif customer in resting:
            code = CustomerCode.CONTACT_GUARDED
        elif left is not None and len(chosen) >= left:
            code = CustomerCode.COUPON_USED_UP
        if code is None:
            chosen.append(customer)
        else:
            name = name_of(standing(session, customer))
            until = resting.get(customer) if code is CustomerCode.CONTACT_GUARDED else None
            left_out.append(LeftOut(customer, name, code, until))
    return Granted(tuple(chosen), tuple(left_out))


def grant_coupon(
    session: Session,
    coupon_id: int,
    customers: Sequence[int],
    now: datetime,
    *,
    words: str = "",
) -> Granted:
    """Give a coupon to these customers; who may not have it now is left out and named.

    Each grant is a marketing contact with these words, else with those of the coupon. Raises the
    first reason when nobody can have it; coupon_over, coupon_used_up, no_such_coupon,
    no_such_customer.
    """
    found = preview_grant(session, coupon_id, customers, rules.load(session), now)
    coupon = _coupon(session, coupon_id)
    if not found.customers:
        raise DeskError(found.left_out[0].problem if found.left_out else _NOBODY)
    words = words or coupon_words(coupon.threshold_fen, coupon.reduction_fen, coupon.ends_on)
    for customer in found.customers:
        standing(session, customer)
        session.add(
            CouponGrant(
                coupon_id=coupon_id, customer_id=customer, granted_at=now.replace(microsecond=0)
            )
        )
        contact = note_contact(session, customer, ContactKind.COUPON, words, now)
        contact.coupon_id = coupon_id
    _tell(session, coupon)
    ledger_of(session).facts.update(count=len(found.customers), left_out=len(found.left_out))
    return found


def issue_coupon(
    session: Session, draft: CouponDraft, now: datetime, *, words: str = ""
) -> Granted:
    """Make a coupon and give it to everybody it is for, those named or all of its tiers.

    Raises every fault, and the first reason when nobody can have it now.
    """
    coupon_id = make_coupon(session, draft, now)
    settings = rules.load(session)
    people = draft.customers or audience(session, draft.tiers, settings, now)
    return grant_coupon(session, coupon_id, people, now, words=words)


def use_coupon(session: Session, grant_id: int, now: datetime) -> int:
    """Mark a coupon as used by the customer's first paid order since that reaches its threshold.

    The order's id. Raises already_used, order_too_small, no_such_coupon.
    """
    grant = session.get(CouponGrant, grant_id)
    if grant is None:
        raise refuse(CustomerCode.NO_SUCH_COUPON)
    if grant.used_at is not None:
        raise refuse(CustomerCode.ALREADY_USED)
    coupon = _coupon(session, grant.coupon_id)
    order = session.execute(_users(coupon, grant)).first()
    if order is None:
        threshold = f"{coupon.threshold_fen / 100:,.2f}"
        raise refuse(CustomerCode.ORDER_TOO_SMALL, threshold=threshold)
    grant.order_id, at = order
    grant.used_at = at or now.replace(microsecond=0)
    _tell(session, coupon)
    return grant.order_id


def listing(session: Session, now: datetime) -> list[CouponRow]:
    """Every coupon, those that end last first."""
    granted, used = _counts(session)
    wanted = select(Coupon).order_by(Coupon.ends_on.desc(), Coupon.id.desc())
    return [
        CouponRow(
            id=one.id,
            name=one.name,
            threshold_fen=one.threshold_fen,
            reduction_fen=one.reduction_fen,
            tiers=frozenset(map(Tier, one.tiers)),
            starts_on=date.fromisoformat(one.starts_on),
            ends_on=date.fromisoformat(one.ends_on),
            per_customer=one.per_customer,
            total=one.total,
            state=_state(one, now.date()),
            granted=granted[one.id],
            used=used[one.id],
        )
        for one in session.scalars(wanted)
    ]


def rows(session: Session, ids: Sequence[int], now: datetime) -> list[CouponRow]:
    """These coupons in their order; one that is gone by now is left out."""
    found = {row.id: row for row in listing(session, now)}
    return [found[one] for one in ids if one in found]


def grants(session: Session, customer_id: int) -> list[GrantRow]:
    """The coupons that a customer got, newest first."""
    wanted = (
        select(CouponGrant, Coupon, Order.number)
        .join(Coupon, Coupon.id == CouponGrant.coupon_id)
        .outerjoin(Order, Order.id == CouponGrant.order_id)
        .where(CouponGrant.customer_id == customer_id)
        .order_by(CouponGrant.granted_at.desc(), CouponGrant.id.desc())
    )
    return [
        GrantRow(
            id=grant.id,
            coupon_id=coupon.id,
            coupon=coupon.name,
            threshold_fen=coupon.threshold_fen,
            reduction_fen=coupon.reduction_fen,
            ends_on=date.fromisoformat(coupon.ends_on),
            granted_at=grant.granted_at,
            used_at=grant.used_at,
            order_id=grant.order_id,
            order_number=number,
        )
        for grant, coupon, number in session.execute(wanted)
    ]


def ending(session: Session, settings: ShopSettings, now: datetime) -> list[int]:
    """Coupons that are valid now and end within the days of the setting, the soonest first."""
    today = now.date()
    last = today + timedelta(days=settings.ending_days)
    wanted = (
        select(Coupon.id)
        .where(
            Coupon.starts_on <= today.isoformat(),
            Coupon.ends_on >= today.isoformat(),
            Coupon.ends_on <= last.isoformat(),
        )
        .order_by(Coupon.ends_on, Coupon.id)
    )
    return list(session.scalars(wanted))


def draft_of(row: CouponRow) -> CouponDraft:
    """A coupon as a draft, to be looked at in the laboratory."""
    return CouponDraft(
        name=row.name,
        threshold_fen=row.threshold_fen,
        reduction_fen=row.reduction_fen,
        tiers=row.tiers,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        per_customer=row.per_customer,
        total=row.total,
    )


_NOBODY = Problem(CustomerCode.NO_AUDIENCE, where="tiers")


def _write(coupon: Coupon, draft: CouponDraft) -> None:
    coupon.name = draft.name.strip()
    coupon.threshold_fen = draft.threshold_fen
    coupon.reduction_fen = draft.reduction_fen
    coupon.tiers = [tier.value for tier in Tier if tier in draft.tiers]
    coupon.starts_on = draft.starts_on.isoformat()
    coupon.ends_on = draft.ends_on.isoformat()
    coupon.per_customer = draft.per_customer
    coupon.total = draft.total
    coupon.is_open_to_all = draft.is_open_to_all
    coupon.note = draft.note.strip() or None


def _tell(session: Session, coupon: Coupon) -> None:
    ledger_of(session).facts.update(coupon=coupon.name, coupon_id=coupon.id)


def _coupon(session: Session, coupon_id: int) -> Coupon:
    found = session.get(Coupon, coupon_id)
    if found is None:
        raise refuse(CustomerCode.NO_SUCH_COUPON)
    return found


def _state(coupon: Coupon, today: date) -> CouponState:
    day = today.isoformat()
    if coupon.ends_on < day:
        return CouponState.ENDED
    return CouponState.PLANNED if coupon.starts_on > day else CouponState.RUNNING


def _overlapping(session: Session, draft: CouponDraft, but: int | None) -> list[str]:
    """Coupons that run on a common day for a common tier."""
    wanted = select(Coupon).where(
        Coupon.starts_on <= draft.ends_on.isoformat(), Coupon.ends_on >= draft.starts_on.isoformat()
    )
    return [
        one.name
        for one in session.scalars(wanted.order_by(Coupon.id))
        if one.id != but and draft.tiers.intersection(map(Tier, one.tiers))
    ]


def _left(session: Session, coupon: Coupon) -> int | None:
    if coupon.total is None:
        return None
    return max(0, coupon.total - _count(session, CouponGrant.coupon_id == coupon.id))


def _has(session: Session, coupon_id: int) -> Counter[int]:
    """How many of it each customer has got."""
    wanted = select(CouponGrant.customer_id).where(CouponGrant.coupon_id == coupon_id)
    return Counter(session.scalars(wanted))


def _users(coupon: Coupon, grant: CouponGrant) -> Select[*tuple[Any, ...]]:
    """Paid orders that could have used it; what was taken off counts to the threshold."""
    day_after = date.fromisoformat(coupon.ends_on) + timedelta(days=1)
    last = datetime.combine(day_after, datetime.min.time())
    taken = select(CouponGrant.order_id).where(CouponGrant.order_id.is_not(None))
    return (
        select(Order.id, paid_date())
        .where(
            Order.customer_id == grant.customer_id,
            is_paid(),
            paid_date() >= grant.granted_at,
            paid_date() < last,
            paid_amount() >= coupon.threshold_fen - coupon.reduction_fen,
            Order.id.not_in(taken),
        )
        .order_by(paid_date(), Order.id)
        .limit(1)
    )


def _count(session: Session, condition: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count()).select_from(CouponGrant).where(condition)) or 0


def _counts(session: Session) -> tuple[Mapping[int, int], Mapping[int, int]]:
    """Grants and uses by coupon."""
    granted: Counter[int] = Counter()
    used: Counter[int] = Counter()
    wanted = select(CouponGrant.coupon_id, CouponGrant.used_at)
    for coupon, at in session.execute(wanted):
        granted[coupon] += 1
        used[coupon] += at is not None
    return granted, used


def audience(
    session: Session, tiers: Iterable[Tier], settings: ShopSettings, now: datetime
) -> list[int]:
    """Every customer of these tiers."""
    wanted, ranks = set(tiers), ranking(session, settings, now)
    people = session.scalars(
        select(Customer.id).where(Customer.merged_into.is_(None)).order_by(Customer.id)
    )
    return [customer for customer in people if ranks.of(customer) in wanted]
