"""What the diagnosis finds in the shop as it is: one snapshot, every rule."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from seller_desk.errors import Level, TitleCode
from seller_desk.models.dealing import Coupon, Quote
from seller_desk.models.listing import PriceTier, ProductImage, Violation
from seller_desk.models.product import Product
from seller_desk.services.customer.rhythm import lapsed
from seller_desk.services.data import paid
from seller_desk.services.data.diagnosis import diagnose
from seller_desk.services.data.finding import Finding
from seller_desk.services.data.measures import Figures
from seller_desk.services.data.queries import days_without_traffic
from seller_desk.services.data.ranges import Range, last_days
from seller_desk.services.data.snapshot import (
    CouponFacts,
    Margin,
    Period,
    ProductFacts,
    Silence,
    Snapshot,
)
from seller_desk.services.figures import figures_of
from seller_desk.services.limits import LIMITS, WINDOW, FindingCode, key_of
from seller_desk.services.order import queries as orders
from seller_desk.services.product.stamps import stale_stamps
from seller_desk.services.product.titles import TitleCheck, check_titles, rules_of
from seller_desk.services.reminders import ORDER_LISTS
from seller_desk.services.settings import ShopSettings
from seller_desk.services.tiers import lasting_ranking
from seller_desk.words import QuoteState, Tier, ViolationState

_NEVER = "9999"
_WHOLE = (
    FindingCode.VIEWS_WITHOUT_ORDERS,
    FindingCode.HIGH_VIEWS_LOW_CONVERSION,
    FindingCode.LOW_VIEWS_LOW_CONVERSION,
    FindingCode.CART_WITHOUT_ORDERS,
    FindingCode.PRICE_BELOW_COST,
    FindingCode.LATE_SHARE_HIGH,
)
"""These need products, prices or lateness, which are dear to find out."""


def findings(session: Session, settings: ShopSettings, now: datetime) -> tuple[Finding, ...]:
    """Everything that holds now, the worst first."""
    return diagnose(snapshot(session, settings, now))


def snapshot(session: Session, settings: ShopSettings, now: datetime) -> Snapshot:
    """What the rules look at."""
    windows = {settings.window(code) for code in FindingCode if key_of(code, WINDOW) in LIMITS}
    missing = days_without_traffic(session, now)
    ranks = lasting_ranking(session, settings)
    late = orders.find(session, ORDER_LISTS["missing_tracking_late"], settings, now)
    return Snapshot(
        now=now,
        settings=settings,
        periods={days: _period(session, settings, now, days) for days in windows},
        products=tuple(_products(session, settings, now)),
        tiers=ranks.all(),
        silent=tuple(
            Silence(one.customer_id, one.tier, one.last_at, one.gap_days)
            for one in lapsed(session, settings, now)
        ),
        untracked=tuple(late),
        violations=_violations(session),
        coupons=tuple(_coupons(session, now)),
        open_quotes=_open_quotes(session, now),
        missing_days=None if missing is None else tuple(missing),
    )


def _period(session: Session, settings: ShopSettings, now: datetime, days: int) -> Period:
    within, brief = last_days(now, days), days not in _whole_windows(settings)
    figures = figures_of(session, within, now, settings, brief=brief)

    def is_asked(code: FindingCode) -> bool:
        """Orders one by one are dear: only what the rule that looks at them needs."""
        return settings.window(code) == days

    return Period(
        now=figures,
        before=figures_of(session, within.before, now, settings, brief=True),
        refunds=paid.refunded_orders(session, within),
        region_orders=_of_largest_region(session, figures)
        if is_asked(FindingCode.REGION_SHARE_HIGH)
        else (),
        lowest_prices=paid.lowest_prices(session, within)
        if is_asked(FindingCode.PRICE_BELOW_COST)
        else None,
        margin=_margin(session, within) if is_asked(FindingCode.COUPON_BELOW_COST) else None,
        unquoted_orders=_unquoted(session, within)
        if is_asked(FindingCode.CUSTOM_ORDER_WITHOUT_QUOTE)
        else (),
    )


def _whole_windows(settings: ShopSettings) -> set[int]:
    """Over how many days rules look at products or at lateness."""
    return {settings.window(code) for code in _WHOLE}


def _of_largest_region(session: Session, figures: Figures) -> tuple[int, ...]:
    names = (region.name for region in figures.by_region if region.name is not None)
    largest = next(names, None)
    return () if largest is None else paid.orders_of(session, figures.range, largest)


def _margin(session: Session, within: Range) -> Margin | None:
    every, known, cost = paid.worth_and_cost(session, within)
    return Margin(1 - cost / known, known / every) if known else None


def _unquoted(session: Session, within: Range) -> tuple[int, ...]:
    """Orders that neither name a quote nor follow one that was given to their customer."""
    made = paid.made_to_order(session, within)
    given = select(Quote.order_id, Quote.customer_id, Quote.quoted_on)
    quotes = session.execute(given.where(Quote.state != QuoteState.DRAFT)).all() if made else ()
    named = {quote.order_id for quote in quotes}
    first: dict[int | None, str] = {}
    for quote in quotes:
        first[quote.customer_id] = min(first.get(quote.customer_id, _NEVER), quote.quoted_on)
    return tuple(
        order
        for order, (customer, day) in made.items()
        if order not in named and (customer is None or first.get(customer, _NEVER) > day)
    )


def _violations(session: Session) -> dict[int, datetime]:
    wanted = select(Violation.id, Violation.opened_at)
    found = session.execute(wanted.where(Violation.state == ViolationState.OPEN))
    return {one.id: one.opened_at for one in found}


def _coupons(session: Session, now: datetime) -> Iterator[CouponFacts]:
    wanted = select(Coupon).where(Coupon.ends_on >= now.date().isoformat()).order_by(Coupon.id)
    for coupon in session.scalars(wanted):
        part = coupon.reduction_fen / coupon.threshold_fen if coupon.threshold_fen else 1.0
        every = coupon.is_open_to_all or set(Tier) <= set(coupon.tiers)
        yield CouponFacts(coupon.id, part, every)


def _open_quotes(session: Session, now: datetime) -> dict[int, datetime]:
    """Those that the customer can still accept, the newest version of each number."""
    newest = select(func.max(Quote.id)).group_by(Quote.number)
    wanted = select(Quote.id, Quote.issued_at).where(
        Quote.state == QuoteState.ISSUED,
        Quote.issued_at.is_not(None),
        Quote.valid_until >= now.date().isoformat(),
        Quote.id.in_(newest),
    )
    found = session.execute(wanted)
    return {one.id: one.issued_at for one in found if one.issued_at is not None}


def _products(session: Session, settings: ShopSettings, now: datetime) -> Iterator[ProductFacts]:
    rows = session.execute(_LISTED).all()
    checks = check_titles((row.title for row in rows), rules_of(settings), now.date())
    tiers, images = (_count(session, column) for column in _OF_PRODUCT)
    stale = Counter(each.product_id for each in stale_stamps(session))
    for row, check in zip(rows, checks, strict=True):
        yield ProductFacts(
            id=row.id,
            title=row.title,
            kind=row.kind,
            status=row.status,
            ship_days=row.ship_days,
            minimum_quantity=row.minimum_quantity,
            cost_fen=row.cost_fen,
            lead_days=row.lead_days,
            has_options=bool(row.listing.get("options")),
            price_tiers=tiers.get(row.id, 0),
            images=images.get(row.id, 0),
            stale_images=stale[row.id],
            blocked_words=_blocked(check),
        )


_LISTED = select(
    Product.id,
    Product.title,
    Product.kind,
    Product.status,
    Product.ship_days,
    Product.minimum_quantity,
    Product.cost_fen,
    Product.lead_days,
    Product.listing,
).order_by(Product.id)
_OF_PRODUCT = (PriceTier.product_id, ProductImage.product_id)


def _count(session: Session, column: InstrumentedAttribute[int]) -> dict[int, int]:
    found = session.execute(select(column, func.count()).group_by(column))
    return {product: number for product, number in found}  # noqa: C416  (rows are no pairs to mypy)


def _blocked(check: TitleCheck) -> tuple[str, ...]:
    return tuple(
        problem.word or ""
        for problem in check.problems
        if problem.code is TitleCode.BANNED_WORD and problem.level is Level.ERROR
    )
