"""What the page of the data centre asks the desk for."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from seller_desk.services import evidence_rows
from seller_desk.services import settings as rules
from seller_desk.services.customer import queries as customers
from seller_desk.services.data.courses import Stretch
from seller_desk.services.data.finding import Evidence, Noun
from seller_desk.services.data.known import known
from seller_desk.services.data.measures import Bought, DayFigure, Figures, share
from seller_desk.services.data.ranges import Range
from seller_desk.services.data.weeks import Week
from seller_desk.services.diagnosis_look import DiagnosisLook, diagnosis_look
from seller_desk.services.order import queries as orders
from seller_desk.services.overview import BuyerLook, ShopLook
from seller_desk.services.product import queries as products
from seller_desk.services.review import Review, due_since, is_kept, weekly_review
from seller_desk.services.settings import ShopSettings
from seller_desk.views import terms
from seller_desk.views.data import head
from seller_desk.views.data.figures import AGAIN, NEW
from seller_desk.views.data.nothing import can_speak
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


def outline(session: Session, now: datetime) -> tuple[DiagnosisLook | None, bool]:
    """The findings, and whether a review waits to be made today; nothing of an empty shop."""
    has, week = known(session), due_since(now)
    look = diagnosis_look(session, now) if can_speak(head.DIAGNOSIS, has) else None
    is_due = week is not None and can_speak(head.REVIEW, has) and not is_kept(session, week)
    return look, is_due


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


def day_rows(days: Sequence[DayFigure], stretches: Sequence[Stretch] = ()) -> tuple[Evidence, ...]:
    """The days that visitors are known of, and who paid on them where that is known, too."""
    paying: list[int | None] = [one.that_day for one in stretches]
    paying = paying or [None] * len(days)
    return tuple(
        Evidence(
            Noun.DAY,
            day=day.day,
            facts={
                "visitors": day.visitors,
                "ordering_buyers": day.ordering_buyers,
                "conversion": share(day.ordering_buyers, day.visitors or 0),
                "cart_buyers": day.cart_buyers,
                "paying_buyers": paid,
                "paid_orders": day.paid_orders,
                "paid_fen": day.paid_fen,
                "ad_spend_fen": day.ad_spend_fen,
            },
        )
        for day, paid in zip(days, paying, strict=True)
        if day.visitors is not None
    )


def buyer_rows(buyers: Mapping[int, Bought]) -> tuple[Evidence, ...]:
    """Buyers with what they bought, who spent the most first."""
    best = sorted(buyers.items(), key=lambda item: (-item[1].paid_fen, item[0]))
    return tuple(
        Evidence(Noun.CUSTOMER, key, facts={"orders": one.orders, "paid_fen": one.paid_fen})
        for key, one in best
    )


def traffic_rows(now: Figures, stretches: Sequence[Stretch] = ()) -> Behind:
    """The days that the figures of traffic are made of."""
    title = translate("data", "Days with traffic")
    return behind(title, day_rows(now.by_day, stretches), said_range(now.range))


def figure_rows(key: str, within: Range, buyers: Mapping[int, Bought]) -> Behind:
    """The buyers that a figure is made of."""
    told = said_range(within)
    if key == AGAIN:
        wanted = {key: one for key, one in buyers.items() if one.orders > 1}
        return behind(translate("data", "Who bought again"), buyer_rows(wanted), told)
    if key == NEW:
        wanted = {key: one for key, one in buyers.items() if one.is_new}
        title = translate("data", "Who bought for the first time")
        return behind(title, buyer_rows(wanted), told)
    return behind(translate("data", "Who paid"), buyer_rows(buyers), told)


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
