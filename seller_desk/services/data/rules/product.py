"""Rules about products by their traffic: what is looked at and not bought."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from seller_desk.errors import Level
from seller_desk.services.data.finding import Evidence, Finding, Noun, Subject
from seller_desk.services.data.measures import ProductFigure
from seller_desk.services.data.snapshot import Snapshot
from seller_desk.services.limits import FindingCode


def views_without_orders(shop: Snapshot) -> Finding | None:
    """Looked at often, ordered by nobody.

    PRODUCT.md, 5: views without orders.
    """

    def is_meant(one: ProductFigure, bar: float) -> bool:
        return (one.views or 0) >= bar and one.ordering_buyers == 0

    return _of_figures(shop, FindingCode.VIEWS_WITHOUT_ORDERS, Level.WARNING, is_meant, _most_views)


def high_views_low_conversion(shop: Snapshot) -> Finding | None:
    """Looked at very often, ordered by fewer of the visitors than usual: 高浏览低转化.

    The guide, scene 3: 浏览量高但转化率低(浏览 1000 次,仅 10 人下单). Its number is the lowest
    conversion of them, beside the one to reach.
    """
    code = FindingCode.HIGH_VIEWS_LOW_CONVERSION
    benchmark = shop.settings.benchmark_conversion

    def is_meant(one: ProductFigure, bar: float) -> bool:
        return (one.views or 0) >= bar and one.conversion is not None and one.conversion < benchmark

    def lowest(meant: Sequence[ProductFigure]) -> float:
        return min(one.conversion or 0 for one in meant)

    found = _of_figures(shop, code, Level.WARNING, is_meant, lowest)
    if found is None:
        return None
    return replace(found, threshold=benchmark, facts={"views": shop.settings.limit(code)})


def low_views_low_conversion(shop: Snapshot) -> Finding | None:
    """Hardly looked at and hardly ordered: 淘汰候选, once enough days of it are known.

    The guide, data centre: 淘汰低浏览、低转化商品.
    """
    code = FindingCode.LOW_VIEWS_LOW_CONVERSION
    benchmark, days = shop.settings.benchmark_conversion, shop.settings.limit(code, "known_days")
    live = {product.id for product in shop.live}

    def is_meant(one: ProductFigure, bar: float) -> bool:
        is_known = one.id in live and one.views is not None and one.traffic_days >= days
        is_low = (one.views or 0) < bar and (one.conversion or 0) < benchmark
        return is_known and is_low and (one.conversion is not None or one.ordering_buyers == 0)

    return _of_figures(shop, code, Level.ADVICE, is_meant, _most_views)


def cart_without_orders(shop: Snapshot) -> Finding | None:
    """Put into the cart by many, ordered by nobody: the freight, or the price beside others.

    PRODUCT.md, 5: add-to-cart rate by product.
    """

    def is_meant(one: ProductFigure, bar: float) -> bool:
        return (one.cart_buyers or 0) >= bar and one.ordering_buyers == 0

    def most_carts(meant: Sequence[ProductFigure]) -> int:
        return max(one.cart_buyers or 0 for one in meant)

    return _of_figures(shop, FindingCode.CART_WITHOUT_ORDERS, Level.WARNING, is_meant, most_carts)


def _most_views(meant: Sequence[ProductFigure]) -> int:
    return max(one.views or 0 for one in meant)


def _of_figures(
    shop: Snapshot,
    code: FindingCode,
    level: Level,
    is_meant: Callable[[ProductFigure, float], bool],
    measured: Callable[[Sequence[ProductFigure]], float],
) -> Finding | None:
    """The products of the shop that are meant, those with the most views first."""
    bar = shop.settings.limit(code)
    figures = (one for one in shop.period(code).now.by_product if one.id is not None)
    meant = [one for one in figures if is_meant(one, bar)]
    if not meant:
        return None
    meant.sort(key=lambda one: -(one.views or 0))
    rows = tuple(
        Evidence(
            Noun.PRODUCT,
            one.id,
            facts={
                "views": one.views,
                "visitors": one.visitors,
                "cart_buyers": one.cart_buyers,
                "ordering_buyers": one.ordering_buyers,
                "conversion": one.conversion,
            },
        )
        for one in meant
    )
    return Finding(code, level, Subject.PRODUCT, rows, measured(meant), bar)
