"""What the page of the data centre asks the desk for."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from seller_desk.services import evidence_rows
from seller_desk.services import settings as rules
from seller_desk.services.customer import queries as customers
from seller_desk.services.data.finding import Evidence, Noun
from seller_desk.services.data.measures import Bought, DayFigure, Figures, share
from seller_desk.services.data.weeks import Week
from seller_desk.services.diagnosis_look import DiagnosisLook, diagnosis_look
from seller_desk.services.order import queries as orders
from seller_desk.services.overview import BuyerLook, ShopLook
from seller_desk.services.product import queries as products
from seller_desk.services.review import Review, due_since, is_kept, weekly_review
from seller_desk.services.settings import ShopSettings
from seller_desk.views import terms
from seller_desk.views.data.figures import AGAIN, DAYS, NEW
from seller_desk.views.data.rows import Behind, Seen, behind
from seller_desk.views.data.words import said_range
from seller_desk.views.wording import counted, translate
from seller_desk.words import Tier

if TYPE_CHECKING:
    from seller_desk.errors import Fact

Rows = Callable[[Session, Sequence[int]], Sequence[Seen]]


def review_of(session: Session, now: datetime, week: Week | None) -> Review:
    """The review of a week."""
    return weekly_review(session, rules.load(session), now, week)


def outline(session: Session, now: datetime) -> tuple[DiagnosisLook, bool]:
    """The findings, and whether a review waits to be made today."""
    week = due_since(now)
    return diagnosis_look(session, now), week is not None and not is_kept(session, week)


def shop_status(look: ShopLook) -> str:
    """What the figures of the shop are made of."""
    orders = counted(translate("data", "From %n paid order(s)"), look.now.paid_orders)
    known = translate("data", "traffic of {known} of {days} days").format(
        known=look.now.traffic_days, days=look.now.range.days
    )
    return f"{orders} · {known} · {said_range(look.now.range)}"


def board_status(look: DiagnosisLook) -> str:
    """How many findings there are, and where their limits are."""
    found = counted(translate("data", "%n finding(s)"), len(look.board.active))
    limits = translate("data", "the limits are in the settings")
    return f"{found} · {limits}"


def day_rows(days: Sequence[DayFigure]) -> tuple[Evidence, ...]:
    """The days that visitors are known of."""
    return tuple(
        Evidence(
            Noun.DAY,
            day=day.day,
            facts={
                "visitors": day.visitors,
                "ordering_buyers": day.ordering_buyers,
                "conversion": share(day.ordering_buyers, day.visitors or 0),
                "cart_buyers": day.cart_buyers,
                "paid_orders": day.paid_orders,
                "paid_fen": day.paid_fen,
                "ad_spend_fen": day.ad_spend_fen,
            },
        )
        for day in days
        if day.visitors is not None
    )


def buyer_rows(buyers: Mapping[int, Bought]) -> tuple[Evidence, ...]:
    """Buyers with what they bought, who spent the most first."""
    best = sorted(buyers.items(), key=lambda item: (-item[1].paid_fen, item[0]))
    return tuple(
        Evidence(Noun.CUSTOMER, key, facts={"orders": one.orders, "paid_fen": one.paid_fen})
        for key, one in best
    )


def figure_rows(key: str, now: Figures) -> Behind:
    """The days or buyers that a figure is made of."""
    told = said_range(now.range)
    if key == DAYS:
        return behind(translate("data", "Days with traffic"), day_rows(now.by_day), told)
    if key == AGAIN:
        wanted = {key: one for key, one in now.buyers.items() if one.orders > 1}
        return behind(translate("data", "Who bought again"), buyer_rows(wanted), told)
    if key == NEW:
        wanted = {key: one for key, one in now.buyers.items() if one.is_new}
        title = translate("data", "Who bought for the first time")
        return behind(title, buyer_rows(wanted), told)
    return behind(translate("data", "Who paid"), buyer_rows(now.buyers), told)


def tier_rows(tier: Tier, look: BuyerLook) -> Behind:
    """The buyers of a range who are in a tier now."""
    wanted = {key: look.now.buyers[key] for key in look.tiers[tier]}
    return behind(terms.tier(tier), buyer_rows(wanted), said_range(look.now.range))


def reader(behind: Behind, settings: ShopSettings, now: datetime) -> Rows:
    """Reads the rows of such a list by their ids."""
    facts: dict[int, Mapping[str, Fact]] = dict(
        zip(behind.ids, (row.facts for row in behind.rows), strict=True)
    )

    def read(session: Session, ids: Sequence[int]) -> Sequence[Seen]:
        found = _read(session, behind.noun, ids, settings, now)
        return [Seen(key, row, facts.get(key, {})) for key, row in found]

    return read


def _read(
    session: Session, noun: Noun, ids: Sequence[int], settings: ShopSettings, now: datetime
) -> Sequence[tuple[int, Any]]:
    match noun:
        case Noun.DAY:
            return [(key, None) for key in ids]
        case Noun.ORDER:
            return [(row.id, row) for row in orders.rows(session, ids, settings, now)]
        case Noun.CUSTOMER:
            return [(row.id, row) for row in customers.rows(session, ids, settings, now)]
        case Noun.PRODUCT:
            return [(row.id, row) for row in products.rows(session, ids, settings)]
        case _:
            return [(row.id, row) for row in evidence_rows.other_rows(session, noun, ids)]
