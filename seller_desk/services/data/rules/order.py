"""Rules about orders: what left late, what lacks its waybill, what went back."""

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


def late_share_high(shop: Snapshot) -> Finding | None:
    """Too many orders left after their ship-by, or have not left at all.

    The guide, mistake 1: 延迟发货,扣 2 分,店铺流量下降 30%.
    """
    code = FindingCode.LATE_SHARE_HIGH
    figures, bar = shop.period(code).now, shop.settings.limit(code)
    value = figures.late_shipment_share
    if value is None or value <= bar:
        return None
    rows = of_ids(Noun.ORDER, figures.late_orders)
    return Finding(code, Level.ERROR, Subject.ORDER, rows, value, bar)


def missing_tracking_repeated(shop: Snapshot) -> Finding | None:
    """Again and again the waybill number is not there in time.

    The guide, pitfall: 发货后 24 小时内必须填写单号,否则判定延迟. The list is the radar's.
    """
    code = FindingCode.MISSING_TRACKING_REPEATED
    bar, rows = shop.settings.limit(code), of_ids(Noun.ORDER, shop.untracked)
    if len(rows) < bar:
        return None
    return Finding(code, Level.ERROR, Subject.ORDER, rows, len(rows), bar)


def refund_rate_high(shop: Snapshot) -> Finding | None:
    """Too much of the money went back to the buyers.

    facts/1688.md, F: 金额退款率 = 退款金额 ÷ 支付金额.
    """
    code = FindingCode.REFUND_RATE_HIGH
    period, bar = shop.period(code), shop.settings.limit(code)
    value = period.now.refund_rate
    too_few = period.now.paid_orders < shop.settings.limit(code, "orders")
    if value is None or value <= bar or too_few:
        return None
    refunds = (period.refunds or {}).items()
    found = (Evidence(Noun.ORDER, one, facts={"refunded_fen": fen}) for one, fen in refunds)
    rows = worst_first(found, lambda facts: number(facts, "refunded_fen"))
    return Finding(code, Level.WARNING, Subject.ORDER, rows, value, bar)
