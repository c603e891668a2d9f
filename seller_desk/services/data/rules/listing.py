"""Rules about listings: what a product's page lacks, and what on it will bring trouble."""

import re
from collections.abc import Iterable, Iterator, Mapping
from unicodedata import normalize

from seller_desk.errors import Fact, Level
from seller_desk.services.data.finding import (
    Evidence,
    Finding,
    Noun,
    Subject,
    number,
    worst_first,
)
from seller_desk.services.data.snapshot import ProductFacts, Snapshot
from seller_desk.services.limits import FindingCode
from seller_desk.services.settings import usual_days
from seller_desk.words import ListingStatus, ProductKind

_MADE_TO_ORDER = re.compile("定制|定做|来图|打样|logo", re.IGNORECASE)
_AT_ONCE = 3
"""Nothing is made to order in so few days (PRODUCT.md, 3)."""


def title_blocked_word(shop: Snapshot) -> Finding | None:
    """A word in the title for which the platform rejects the product.

    The guide, scene 1: 因含“最好”违规,审核驳回 … 用“热卖”“畅销”替代敏感词.
    """
    rows = (
        _row(product, words=" ".join(product.blocked_words))
        for product in shop.products
        if product.blocked_words and product.status is not ListingStatus.OFF_SHELF
    )
    return _counted(shop, FindingCode.TITLE_BLOCKED_WORD, Level.ERROR, rows)


def product_without_tiers(shop: Snapshot) -> Finding | None:
    """Offered without a price by quantity.

    The guide, scene 1: 批量价(如 50-100 件 18 元 / 件,100 件以上 15 元 / 件).
    """
    rows = (_row(product) for product in shop.live if not product.price_tiers)
    return _counted(shop, FindingCode.PRODUCT_WITHOUT_TIERS, Level.WARNING, rows)


def product_without_images(shop: Snapshot) -> Finding | None:
    """Offered with fewer pictures than its slots.

    The guide, scene 1: 上传 5 张高清图.
    """
    code = FindingCode.PRODUCT_WITHOUT_IMAGES
    bar = shop.settings.limit(code)
    found = (_row(one, images=one.images) for one in shop.live if one.images < bar)
    rows = worst_first(found, lambda facts: -number(facts, "images"))
    if not rows:
        return None
    fewest = number(rows[0].facts, "images")
    return Finding(code, Level.WARNING, Subject.PRODUCT, rows, fewest, bar)


def product_stale_stamp(shop: Snapshot) -> Finding | None:
    """Its main image prints a price or a quantity that is not so any more, on the shelf or not.

    PRODUCT.md, 3: a list of images whose stamped price or MOQ no longer matches the product.
    """
    rows = (_row(one, stale_images=one.stale_images) for one in shop.products if one.stale_images)
    return _counted(shop, FindingCode.PRODUCT_STALE_STAMP, Level.WARNING, rows)


def product_without_moq(shop: Snapshot) -> Finding | None:
    """Offered without its minimum quantity.

    The guide, pitfall: B2B 买家关注批量采购细节(如起订量、供货周期),漏填会降低转化率.
    """
    rows = (_row(product) for product in shop.live if product.minimum_quantity is None)
    return _counted(shop, FindingCode.PRODUCT_WITHOUT_MOQ, Level.WARNING, rows)


def kind_mismatch(shop: Snapshot) -> Finding | None:
    """Listed as 现货, yet described as made to order; or as made to order, yet there at once.

    The guide, pitfall: 现货商品标“定制”会导致流量不精准; PRODUCT.md, 3: kind_mismatch.
    """
    rows = (
        _row(product, lead_days=product.lead_days, ship_days=product.ship_days)
        for product in shop.live
        if _differs(product)
    )
    return _counted(shop, FindingCode.KIND_MISMATCH, Level.WARNING, rows)


def custom_on_default_ship_by(shop: Snapshot) -> Finding | None:
    """Made to order, yet to be shipped in the platform's days for goods on stock.

    The guide, mistake 1: 默认 7 天,但定制商品实际需要 15 天 … 扣 2 分,店铺流量下降 30%.
    """
    code = FindingCode.CUSTOM_ON_DEFAULT_SHIP_BY
    bar = shop.settings.limit(code)
    found = (
        _row(product, ship_days=days)
        for product, days in _days_in_force(shop)
        if product.kind is not ProductKind.STOCK and product.ship_days is None and days < bar
    )
    rows = worst_first(found, lambda facts: -number(facts, "ship_days"))
    if not rows:
        return None
    shortest = number(rows[0].facts, "ship_days")
    return Finding(code, Level.ERROR, Subject.PRODUCT, rows, shortest, bar)


def lead_time_over_ship_by(shop: Snapshot) -> Finding | None:
    """The buyer was promised more days than the platform allows: it will leave late.

    PRODUCT.md, 2: 供货周期 > ship-by days is a blocking listing problem.
    """
    code = FindingCode.LEAD_TIME_OVER_SHIP_BY
    bar = shop.settings.limit(code)
    found = (
        _row(product, lead_days=product.lead_days, ship_days=days)
        for product, days in _days_in_force(shop)
        if product.lead_days is not None and product.lead_days - days > bar
    )
    rows = worst_first(found, _days_over)
    if not rows:
        return None
    return Finding(code, Level.ERROR, Subject.PRODUCT, rows, _days_over(rows[0].facts), bar)


def ship_by_out_of_range(shop: Snapshot) -> Finding | None:
    """Its own days to ship lie outside of what its kind may have.

    The guide, mistake 1: 现货 3-7 天,定制 10-30 天.
    """
    rows = (
        _row(product, ship_days=product.ship_days, least=least, most=most)
        for product in shop.live
        for least, most in (usual_days(product.kind),)
        if product.ship_days is not None and not least <= product.ship_days <= most
    )
    return _counted(shop, FindingCode.SHIP_BY_OUT_OF_RANGE, Level.WARNING, rows)


def price_below_cost(shop: Snapshot) -> Finding | None:
    """Sold for less than it costs.

    PRODUCT.md, 3: cost price and margin beside each price. Reductions of a whole order are not
    looked at.
    """
    code = FindingCode.PRICE_BELOW_COST
    bar, prices = shop.settings.limit(code), shop.period(code).lowest_prices or {}
    found = (
        _row(product, price_fen=prices[product.id], cost_fen=product.cost_fen)
        for product in shop.products
        if product.cost_fen and product.id in prices
        if prices[product.id] < bar * product.cost_fen
    )
    rows = worst_first(found, lambda facts: -_part_of_cost(facts))
    if not rows:
        return None
    return Finding(code, Level.ERROR, Subject.PRODUCT, rows, _part_of_cost(rows[0].facts), bar)


def _days_over(facts: Mapping[str, Fact]) -> float:
    return number(facts, "lead_days") - number(facts, "ship_days")


def _part_of_cost(facts: Mapping[str, Fact]) -> float:
    return number(facts, "price_fen") / number(facts, "cost_fen")


def _differs(product: ProductFacts) -> bool:
    """Whether a product is described as one of another kind."""
    if product.kind is not ProductKind.STOCK:
        is_quick = product.lead_days is not None and product.lead_days <= _AT_ONCE
        return is_quick and not product.has_options
    is_named = _MADE_TO_ORDER.search(normalize("NFKC", product.title)) is not None
    days = max(product.lead_days or 0, product.ship_days or 0)
    return product.has_options or is_named or days > usual_days(ProductKind.STOCK)[1]


def _days_in_force(shop: Snapshot) -> Iterator[tuple[ProductFacts, int]]:
    """Live products with the days in which they must be shipped."""
    for product in shop.live:
        own = product.ship_days
        yield product, shop.settings.ship_days(product.kind) if own is None else own


def _counted(
    shop: Snapshot, code: FindingCode, level: Level, rows: Iterable[Evidence]
) -> Finding | None:
    """A finding once there are so many rows."""
    found, bar = tuple(rows), shop.settings.limit(code)
    if len(found) < bar:
        return None
    return Finding(code, level, Subject.PRODUCT, found, len(found), bar)


def _row(product: ProductFacts, **facts: Fact) -> Evidence:
    return Evidence(Noun.PRODUCT, product.id, facts=facts)
