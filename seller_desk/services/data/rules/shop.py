"""Rules about the shop: the way from a visitor to an order, what ads bring, where goods go."""

from collections.abc import Callable, Iterable

from seller_desk.errors import Level
from seller_desk.services.data.finding import Evidence, Finding, Noun, Subject, of_ids
from seller_desk.services.data.measures import DayFigure, change
from seller_desk.services.data.snapshot import Snapshot
from seller_desk.services.data.traffic_figures import cost_per_order
from seller_desk.services.limits import FindingCode


def conversion_below_benchmark(shop: Snapshot) -> Finding | None:
    """Fewer visitors order than usual in the industry.

    The guide, scene 3: 转化率低于行业均值(如行业均值 3%,店铺仅 1%),需优化商品.
    """
    code = FindingCode.CONVERSION_BELOW_BENCHMARK
    figures = shop.period(code).now
    value, bar = figures.conversion, shop.settings.benchmark_conversion
    too_few = (figures.visitors or 0) < shop.settings.limit(code, "visitors")
    if value is None or too_few or value >= bar:
        return None
    return Finding(
        code,
        Level.ERROR,
        Subject.SHOP,
        _days(figures.by_day, _has_visitors),
        value,
        bar,
        {"visitors": figures.visitors, "industry": shop.settings.industry},
    )


def visitors_up_conversion_flat(shop: Snapshot) -> Finding | None:
    """More visitors come, and no larger part of them orders: what brought them is wasted.

    The guide, pitfall 3: 5000 元做推广,访客数从 1000 涨到 5000,但转化率始终 1%.
    """
    code = FindingCode.VISITORS_UP_CONVERSION_FLAT
    period, bar = shop.period(code), shop.settings.limit(code)
    growth = change(period.now.visitors, period.before.visitors)
    better = change(period.now.conversion, period.before.conversion)
    is_flat = better is None or better < shop.settings.limit(code, "flat")
    if growth is None or growth < bar or not is_flat or period.now.conversion is None:
        return None
    return Finding(
        code,
        Level.WARNING,
        Subject.SHOP,
        _days(period.now.by_day, _has_visitors),
        growth,
        bar,
        {
            "visitors": period.now.visitors,
            "visitors_before": period.before.visitors,
            "conversion": period.now.conversion,
            "conversion_before": period.before.conversion,
            "ad_spend_fen": period.now.ad_spend_fen,
        },
    )


def ads_without_orders(shop: Snapshot) -> Finding | None:
    """Money for ads on days on which nobody paid an order.

    The guide, pitfall 3: 订单量没增长,推广成本浪费.
    """
    code = FindingCode.ADS_WITHOUT_ORDERS
    bar = shop.settings.limit(code)
    figures = shop.period(code).now
    rows = _days(figures.by_day, lambda day: bool(day.ad_spend_fen) and not day.paid_orders)
    spent = sum(int(row.facts["ad_spend_fen"] or 0) for row in rows)
    if not rows or spent < bar:
        return None
    facts = {"ad_spend_fen": figures.ad_spend_fen, "paid_orders": figures.paid_orders}
    return Finding(code, Level.WARNING, Subject.SHOP, rows, spent, bar, facts)


def cost_per_order_up(shop: Snapshot) -> Finding | None:
    """An order costs more ad spend than in the period before.

    PRODUCT.md, 5: ad spend and cost per order. Only days whose spend is known count.
    """
    code = FindingCode.COST_PER_ORDER_UP
    period, bar = shop.period(code), shop.settings.limit(code)
    now, before = cost_per_order(period.now.by_day), cost_per_order(period.before.by_day)
    growth = change(now, before)
    if growth is None or growth < bar:
        return None
    rows = _days(period.now.by_day, lambda day: day.ad_spend_fen is not None)
    facts = {"cost_fen": now, "cost_before_fen": before}
    return Finding(code, Level.WARNING, Subject.SHOP, rows, growth, bar, facts)


def region_share_high(shop: Snapshot) -> Finding | None:
    """One province brings so much that its logistics deserve care of their own.

    The guide, scene 3: 某地域(如广东)采购占比超 40%,可针对该地域优化物流.
    """
    code = FindingCode.REGION_SHARE_HIGH
    period, bar = shop.period(code), shop.settings.limit(code)
    largest = next((one for one in period.now.by_region if one.name is not None), None)
    too_few = period.now.paid_orders < shop.settings.limit(code, "orders")
    if largest is None or largest.share is None or largest.share <= bar or too_few:
        return None
    return Finding(
        code,
        Level.ADVICE,
        Subject.SHOP,
        of_ids(Noun.ORDER, period.region_orders),
        largest.share,
        bar,
        {"region": largest.name, "orders": largest.orders, "paid_fen": largest.paid_fen},
    )


def traffic_missing(shop: Snapshot) -> Finding | None:
    """The traffic of so many days was not imported.

    PRODUCT.md, 6: traffic not imported since …; the number is the radar's.
    """
    code = FindingCode.TRAFFIC_MISSING
    bar = shop.settings.limit(code)
    missing = shop.missing_days or ()
    if len(missing) < bar:
        return None
    rows = tuple(Evidence(Noun.DAY, day=day) for day in missing)
    facts = {"since": missing[0].isoformat()}
    return Finding(code, Level.ADVICE, Subject.SHOP, rows, len(missing), bar, facts)


def _has_visitors(day: DayFigure) -> bool:
    return day.visitors is not None


def _days(days: Iterable[DayFigure], wanted: Callable[[DayFigure], bool]) -> tuple[Evidence, ...]:
    """Those days, with what the number is made of."""
    return tuple(
        Evidence(
            Noun.DAY,
            day=day.day,
            facts={
                "visitors": day.visitors,
                "ordering_buyers": day.ordering_buyers,
                "paid_orders": day.paid_orders,
                "ad_spend_fen": day.ad_spend_fen,
            },
        )
        for day in days
        if wanted(day)
    )
