"""The traffic of the invented shop: it fits the orders of each day, and more come than order."""

from datetime import date, timedelta
from statistics import mean

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.models.data import ProductDay, ShopDay
from seller_desk.models.product import Product
from seller_desk.services.data.ranges import Range
from seller_desk.services.data.visits import ordering_buyers_by_day
from tests.makers import NOW

YESTERDAY = NOW.date() - timedelta(days=1)


def shop_days(session: Session) -> list[ShopDay]:
    return list(session.scalars(select(ShopDay).order_by(ShopDay.day)))


def visitors(days: list[ShopDay]) -> float:
    return mean(day.visitors or 0 for day in days)


def test_it_reaches_up_to_yesterday_without_a_gap(session: Session) -> None:
    days = [date.fromisoformat(one.day) for one in shop_days(session)]
    goods = sorted(set(session.scalars(select(ProductDay.day))))

    assert days == [YESTERDAY - timedelta(days=ago) for ago in range(119, -1, -1)]
    assert (len(goods), goods[-1]) == (60, str(YESTERDAY))


def test_the_sheet_counts_the_buyers_that_the_orders_tell_of(session: Session) -> None:
    days = shop_days(session)
    within = Range(date.fromisoformat(days[0].day), YESTERDAY)

    counted = ordering_buyers_by_day(session, within)

    told = {date.fromisoformat(one.day): one.ordering_buyers for one in days if one.ordering_buyers}
    assert told == counted


def test_of_a_hundred_visitors_one_to_four_order(session: Session) -> None:
    for day in shop_days(session):
        assert (day.ordering_buyers or 0) <= 0.04 * (day.visitors or 0)
        assert (day.cart_buyers or 0) >= (day.ordering_buyers or 0)
        assert (day.new_buyers or 0) + (day.returning_buyers or 0) == day.paying_buyers
    whole = shop_days(session)
    share = sum(d.ordering_buyers or 0 for d in whole) / sum(d.visitors or 0 for d in whole)
    assert 0.01 < share < 0.04


def test_in_the_last_fortnight_more_come_and_no_more_order(session: Session) -> None:
    days = shop_days(session)
    last, before = days[-14:], days[-44:-16]

    buyers = [mean(day.ordering_buyers or 0 for day in part) for part in (last, before)]

    assert visitors(last) > 1.6 * visitors(before)
    assert buyers[0] / visitors(last) < 0.8 * buyers[1] / visitors(before)
    assert all(day.ad_spend_fen for day in last)
    assert any(day.ad_spend_fen is None for day in before)
    assert any(day.ad_is_spread for day in days)


def test_fewer_come_at_the_weekend(session: Session) -> None:
    quiet = shop_days(session)[:-16]
    parts = [
        visitors([day for day in quiet if (date.fromisoformat(day.day).weekday() > 4) == weekend])
        for weekend in (True, False)
    ]
    assert parts[0] < 0.9 * parts[1]


def test_who_orders_goods_has_looked_at_them(session: Session) -> None:
    shop = {day.day: day.visitors or 0 for day in shop_days(session)}
    for row in session.scalars(select(ProductDay)):
        assert (row.ordering_buyers or 0) <= (row.visitors or 0) <= shop[row.day]
        assert (row.page_views or 0) >= (row.visitors or 0)
        assert row.identity == f"offer:{row.offer_id}"


def test_one_product_is_looked_at_often_and_hardly_ordered(session: Session) -> None:
    since = str(YESTERDAY - timedelta(days=29))
    wanted = (
        select(Product.code, ProductDay.page_views, ProductDay.ordering_buyers)
        .join(Product, Product.id == ProductDay.product_id)
        .where(ProductDay.day >= since)
    )
    views: dict[str | None, list[int]] = {}
    for code, seen, ordered in session.execute(wanted):
        counts = views.setdefault(code, [0, 0])
        counts[0] += seen or 0
        counts[1] += ordered or 0

    most = max(views, key=lambda code: views[code][0])

    assert most == "JH-1021"
    assert views[most][0] > 1000
    assert views[most][1] <= 2
