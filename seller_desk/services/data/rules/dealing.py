"""Rules about what is between the shop, its customers and the platform: coupons, quotes, faults."""

from datetime import timedelta

from seller_desk.errors import Level
from seller_desk.services.data.finding import (
    Evidence,
    Finding,
    Noun,
    Subject,
    number,
    of_ids,
    worst_first,
)
from seller_desk.services.data.snapshot import Snapshot
from seller_desk.services.limits import FindingCode

_HANDLED_WITHIN = timedelta(hours=24)
"""The guide, pitfall: 商品违规后需 24 小时内处理."""


def violation_near_limit(shop: Snapshot) -> Finding | None:
    """Violations that nobody has handled yet, with few hours left, or none.

    The guide, pitfall: 商品违规后需 24 小时内处理,超时会影响店铺权重.
    """
    code = FindingCode.VIOLATION_NEAR_LIMIT
    bar = shop.settings.limit(code)
    left = {
        one: (opened_at + _HANDLED_WITHIN - shop.now) / timedelta(hours=1)
        for one, opened_at in shop.violations.items()
    }
    found = (
        Evidence(Noun.VIOLATION, one, facts={"hours_left": hours})
        for one, hours in left.items()
        if hours <= bar
    )
    rows = worst_first(found, lambda facts: -number(facts, "hours_left"))
    if not rows:
        return None
    return Finding(code, Level.ERROR, Subject.SHOP, rows, min(left.values()), bar)


def coupon_open_to_all(shop: Snapshot) -> Finding | None:
    """Coupons that new and old customers get alike.

    The guide, mistake 2: 给所有客户发“满 1000 减 50”券 … 设置差异化优惠.
    """
    code = FindingCode.COUPON_OPEN_TO_ALL
    bar = shop.settings.limit(code)
    rows = of_ids(Noun.COUPON, (one.id for one in shop.coupons if one.is_open_to_all))
    if len(rows) < bar:
        return None
    return Finding(code, Level.WARNING, Subject.CUSTOMER, rows, len(rows), bar)


def coupon_below_cost(shop: Snapshot) -> Finding | None:
    """Coupons that take off, at their threshold, all that the shop earns on the goods.

    The guide, mistake 2: 利润压缩; facts/1688.md, D7: not below cost. The margin is that of the
    lines whose cost is known, and says nothing while they are too small a part of all.
    """
    code = FindingCode.COUPON_BELOW_COST
    margin, part = shop.period(code).margin, shop.settings.limit(code)
    if margin is None or margin.covered < shop.settings.limit(code, "covered"):
        return None
    bar = part * margin.share
    found = (
        Evidence(Noun.COUPON, one.id, facts={"reduction_share": one.reduction_share})
        for one in shop.coupons
        if one.reduction_share > bar
    )
    rows = worst_first(found, lambda facts: number(facts, "reduction_share"))
    if not rows:
        return None
    highest = max(one.reduction_share for one in shop.coupons)
    facts = {"margin": margin.share, "covered": margin.covered}
    return Finding(code, Level.ERROR, Subject.CUSTOMER, rows, highest, bar, facts)


def quote_no_answer(shop: Snapshot) -> Finding | None:
    """Quotes that were issued days ago and never answered.

    The guide, pitfall: 别漏存“报价单”; PRODUCT.md, 4: states issued, accepted, declined.
    """
    code = FindingCode.QUOTE_NO_ANSWER
    bar = shop.settings.limit(code)
    days = {one: (shop.now - at).days for one, at in shop.open_quotes.items()}
    found = (
        Evidence(Noun.QUOTE, one, facts={"days_open": waited})
        for one, waited in days.items()
        if waited >= bar
    )
    rows = worst_first(found, lambda facts: number(facts, "days_open"))
    if not rows:
        return None
    return Finding(code, Level.ADVICE, Subject.CUSTOMER, rows, max(days.values()), bar)


def custom_order_without_quote(shop: Snapshot) -> Finding | None:
    """Orders of goods made to order that no quote stands behind.

    The guide, pitfall: 定制化订单需留存报价记录,避免后续纠纷.
    """
    code = FindingCode.CUSTOM_ORDER_WITHOUT_QUOTE
    bar, rows = shop.settings.limit(code), of_ids(Noun.ORDER, shop.period(code).unquoted_orders)
    if len(rows) < bar:
        return None
    return Finding(code, Level.ADVICE, Subject.ORDER, rows, len(rows), bar)
