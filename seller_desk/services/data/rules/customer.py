"""Rules about customers: who is new, who comes back less, who has fallen silent."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from seller_desk.errors import Fact, Level
from seller_desk.services.data.finding import Evidence, Finding, Noun, Subject
from seller_desk.services.data.measures import Bought, Figures, change, share
from seller_desk.services.data.snapshot import Silence, Snapshot
from seller_desk.services.limits import FindingCode
from seller_desk.words import Tier

_NOTHING = Bought(0, 0, is_new=False)


def new_share_high(shop: Snapshot) -> Finding | None:
    """Nearly all buyers are new: the old ones do not come back.

    The guide, scene 3: 新客占比超 80%(老客户少),需加强老客户维护.
    """
    code = FindingCode.NEW_SHARE_HIGH
    figures, bar = shop.period(code).now, shop.settings.limit(code)
    value = figures.new_share
    if value is None or value <= bar or _too_few(shop, code, figures):
        return None
    rows = _buyers(figures.buyers, lambda _, bought: bought.is_new)
    facts = {"paying_buyers": figures.paying_buyers}
    return Finding(code, Level.WARNING, Subject.CUSTOMER, rows, value, bar, facts)


def repurchase_falling(shop: Snapshot) -> Finding | None:
    """Fewer of the buyers buy again; its rows bought again before and do not now.

    The guide, data centre: 复购率低则加强老客户维护.
    """
    code = FindingCode.REPURCHASE_FALLING
    period = shop.period(code)

    def is_lost(customer: int, before: Bought) -> bool:
        now = period.now.buyers.get(customer, _NOTHING)
        return before.orders > 1 >= now.orders

    now, before = period.now.repurchase_rate, period.before.repurchase_rate
    return _falling(shop, code, (now, before), is_lost)


def average_spend_falling(shop: Snapshot) -> Finding | None:
    """A buyer spends less than in the period before; its rows are below what was usual then.

    PRODUCT.md, 5: 客单价 beside the previous period; the review explains it by such parts.
    """
    code = FindingCode.AVERAGE_SPEND_FALLING
    period, bar = shop.period(code), shop.settings.limit(code)
    now, before = period.now.average_spend_fen, period.before.average_spend_fen
    growth = change(now, before)
    is_small = _too_few(shop, code, period.now) or _too_few(shop, code, period.before)
    if growth is None or before is None or -growth < bar or is_small:
        return None
    usual = before
    rows = _buyers(period.now.buyers, lambda _, bought: bought.paid_fen < usual)
    facts = {"now": now, "before": before}
    return Finding(code, Level.WARNING, Subject.CUSTOMER, rows, -growth, bar, facts)


def frequency_falling(shop: Snapshot) -> Finding | None:
    """Old customers buy less often; its rows are those who did.

    The guide, pitfall: 老客户采购频次下降,可能是竞品吸引,需及时跟进. Of regular and key customers
    who bought in the period before: their orders now beside their orders then.
    """
    code = FindingCode.FREQUENCY_FALLING
    period, bar, tiers = shop.period(code), shop.settings.limit(code), shop.tiers or {}
    old = {
        customer: (period.now.buyers.get(customer, _NOTHING).orders, before.orders)
        for customer, before in period.before.buyers.items()
        if tiers.get(customer, Tier.NEW) is not Tier.NEW
    }
    now, before = (sum(pair[n] for pair in old.values()) for n in (0, 1))
    growth = change(now, before)
    if growth is None or -growth < bar:
        return None
    fewer = {customer: pair for customer, pair in old.items() if pair[0] < pair[1]}
    rows = tuple(
        Evidence(Noun.CUSTOMER, customer, facts={"orders": pair[0], "orders_before": pair[1]})
        for customer, pair in sorted(
            fewer.items(), key=lambda item: (item[1][0] - item[1][1], item)
        )
    )
    facts = {"now": now, "before": before}
    return Finding(code, Level.WARNING, Subject.CUSTOMER, rows, -growth, bar, facts)


def rhythm_broken(shop: Snapshot) -> Finding | None:
    """Regular and key customers who are silent for too many times their own rhythm.

    PRODUCT.md, 4 and 5: 1.8 times the own rhythm; a regular's rhythm broken.
    """
    code, bar = FindingCode.RHYTHM_BROKEN, shop.settings.lapsed_factor
    broken = {
        silence: (shop.now - silence.last_at) / timedelta(days=silence.gap_days)
        for silence in shop.silent
        if silence.gap_days
    }
    worst = sorted(broken.items(), key=lambda item: (-item[1], item[0].customer_id))
    rows = tuple(_silent(shop, silence, times=times) for silence, times in worst if times > bar)
    if not rows:
        return None
    return Finding(code, Level.WARNING, Subject.CUSTOMER, rows, max(broken.values()), bar)


def key_customer_lapsed(shop: Snapshot) -> Finding | None:
    """Key customers without a purchase for too many days.

    The guide, scene 2: 超过 30 天未采购的老客户,发送“新品推荐”消息.
    """
    code, bar = FindingCode.KEY_CUSTOMER_LAPSED, shop.settings.lapsed_days
    longest_first = sorted(shop.silent, key=lambda one: (one.last_at, one.customer_id))
    rows = tuple(
        _silent(shop, silence)
        for silence in longest_first
        if silence.tier is Tier.KEY and (shop.now - silence.last_at).days > bar
    )
    if not rows:
        return None
    longest = int(rows[0].facts["days"] or 0)
    return Finding(code, Level.ERROR, Subject.CUSTOMER, rows, longest, bar)


def concentration_high(shop: Snapshot) -> Finding | None:
    """One customer brings so much that the shop hangs on them.

    PRODUCT.md, 5: top customers; issue: concentration.
    """
    code = FindingCode.CONCENTRATION_HIGH
    figures, bar = shop.period(code).now, shop.settings.limit(code)
    parts = {
        customer: share(bought.paid_fen, figures.paid_fen) or 0
        for customer, bought in figures.buyers.items()
    }
    rows = _buyers(figures.buyers, lambda customer, _: parts[customer] > bar)
    if not rows or _too_few(shop, code, figures):
        return None
    facts = {"paying_buyers": figures.paying_buyers}
    return Finding(code, Level.ADVICE, Subject.CUSTOMER, rows, max(parts.values()), bar, facts)


def _falling(
    shop: Snapshot,
    code: FindingCode,
    pair: tuple[float | None, float | None],
    is_meant: Callable[[int, Bought], bool],
) -> Finding | None:
    """A figure that fell by a part of what it was; its rows are buyers of the period before."""
    period, bar = shop.period(code), shop.settings.limit(code)
    growth = change(*pair)
    is_small = _too_few(shop, code, period.now) or _too_few(shop, code, period.before)
    if growth is None or -growth < bar or is_small:
        return None
    rows = _buyers(period.before.buyers, is_meant)
    facts = {"now": pair[0], "before": pair[1]}
    return Finding(code, Level.WARNING, Subject.CUSTOMER, rows, -growth, bar, facts)


def _too_few(shop: Snapshot, code: FindingCode, figures: Figures) -> bool:
    """Whether so few bought that a share of them says nothing."""
    return figures.paying_buyers < shop.settings.limit(code, "buyers")


def _buyers(
    buyers: Mapping[int, Bought], is_meant: Callable[[int, Bought], bool]
) -> tuple[Evidence, ...]:
    """The buyers that are meant, those who spent the most first."""
    meant = [item for item in buyers.items() if is_meant(*item)]
    meant.sort(key=lambda item: (-item[1].paid_fen, item[0]))
    return tuple(
        Evidence(
            Noun.CUSTOMER, customer, facts={"orders": bought.orders, "paid_fen": bought.paid_fen}
        )
        for customer, bought in meant
    )


def _silent(shop: Snapshot, silence: Silence, **more: Fact) -> Evidence:
    facts: dict[str, Fact] = {"days": (shop.now - silence.last_at).days, "gap": silence.gap_days}
    return Evidence(Noun.CUSTOMER, silence.customer_id, facts=facts | more)
