"""The figures of a range, for programs and for people."""

from collections.abc import Mapping, Sequence

from seller_desk.services.data.measures import Figures
from seller_desk.views import terms
from seller_desk.views.formats import count, quantity, share, yuan
from seller_desk.views.wording import QT_TRANSLATE_NOOP, UNKNOWN, translate

_PLAIN = (
    "visitors",
    "page_views",
    "traffic_days",
    "ordering_buyers",
    "conversion",
    "platform_conversion",
    "paid_fen",
    "paid_orders",
    "paying_buyers",
    "average_spend_fen",
    "add_to_cart_rate",
    "new_share",
    "repurchase_rate",
    "purchase_frequency",
    "late_shipment_share",
    "refund_rate",
)
_NAMES: Mapping[str, str] = {
    "visitors": QT_TRANSLATE_NOOP("cli", "Visitors (added up by day)"),
    "page_views": QT_TRANSLATE_NOOP("cli", "Page views"),
    "traffic_days": QT_TRANSLATE_NOOP("cli", "Days with traffic"),
    "ordering_buyers": QT_TRANSLATE_NOOP("cli", "Ordering buyers"),
    "conversion": QT_TRANSLATE_NOOP("cli", "Conversion"),
    "platform_conversion": QT_TRANSLATE_NOOP("cli", "Conversion by the platform's count"),
    "paid_fen": QT_TRANSLATE_NOOP("cli", "Paid amount"),
    "paid_orders": QT_TRANSLATE_NOOP("cli", "Paid orders"),
    "paying_buyers": QT_TRANSLATE_NOOP("cli", "Paying buyers"),
    "average_spend_fen": QT_TRANSLATE_NOOP("cli", "Average spend of a buyer"),
    "add_to_cart_rate": QT_TRANSLATE_NOOP("cli", "Add-to-cart rate"),
    "new_share": QT_TRANSLATE_NOOP("cli", "New buyers"),
    "repurchase_rate": QT_TRANSLATE_NOOP("cli", "Repurchase rate"),
    "purchase_frequency": QT_TRANSLATE_NOOP("cli", "Orders of a buyer"),
    "late_shipment_share": QT_TRANSLATE_NOOP("cli", "Shipped late"),
    "refund_rate": QT_TRANSLATE_NOOP("cli", "Refund rate"),
}
_SHARES = frozenset(
    {
        "conversion",
        "platform_conversion",
        "add_to_cart_rate",
        "new_share",
        "repurchase_rate",
        "late_shipment_share",
        "refund_rate",
    }
)
_MOST = 10
"""So many regions and products are read on a screen; the others are for --json."""


def as_json(found: Figures) -> dict[str, object]:
    """Every key of the contract; what is not known is null."""
    return {
        "since": found.range.since.isoformat(),
        "until": found.range.until.isoformat(),
        "days": found.range.days,
        **{key: getattr(found, key) for key in _PLAIN},
        "by_region": [
            {
                "name": one.name,
                "paid_fen": one.paid_fen,
                "orders": one.orders,
                "share": one.share,
            }
            for one in found.by_region
        ],
        "by_product": _products(found),
        "by_tier": [
            {
                "tier": one.tier.value,
                "customers": one.customers,
                "paid_fen": one.paid_fen,
                "share": one.share,
            }
            for one in found.by_tier
        ],
    }


def lines(found: Figures) -> list[str]:
    """One line for a figure; then regions, products and tiers."""
    days = found.range.days
    said = translate("cli", "{since} to {until}, %n day(s)", "", days)
    told = [said.format(since=found.range.since, until=found.range.until)]
    told += [_line(translate("cli", name), _value(found, key)) for key, name in _NAMES.items()]
    told += _part(translate("cli", "By region"), _region_lines(found))
    told += _part(translate("cli", "By product"), _product_lines(found))
    told += _part(translate("cli", "By tier"), _tier_lines(found))
    return told


def _products(found: Figures) -> list[dict[str, object]]:
    return [
        {
            "offer_id": one.offer_id,
            "code": one.code,
            "title": one.title,
            "views": one.views,
            "visitors": one.visitors,
            "add_to_cart_rate": one.add_to_cart_rate,
            "ordering_buyers": one.ordering_buyers,
            "conversion": one.conversion,
            "quantity": _pieces(one.quantity_milli),
            "paid_fen": one.paid_fen,
        }
        for one in found.by_product
    ]


def _pieces(milli: int) -> int | float:
    """Whole pieces as a whole number."""
    return milli / 1000 if milli % 1000 else milli // 1000


def _value(found: Figures, key: str) -> str:
    value = getattr(found, key)
    if value is None:
        return UNKNOWN
    if key in _SHARES:
        return share(value, 2)
    if key.endswith("_fen"):
        return yuan(round(value))
    return count(value) if isinstance(value, int) else f"{value:.2f}"


def _line(name: str, value: str) -> str:
    return translate("cli", "{name}: {count}").format(name=name, count=value)


def _part(title: str, rows: Sequence[str]) -> list[str]:
    """A part of the answer under its title; nothing when it has no row."""
    more = len(rows) - _MOST
    shown = [title, *(f"  {row}" for row in rows[:_MOST])] if rows else []
    if more > 0:
        shown.append("  " + translate("cli", "… and %n more", "", more))
    return shown


def _region_lines(found: Figures) -> list[str]:
    return [
        _line(
            one.name or translate("cli", "region not known"),
            f"{yuan(one.paid_fen)}  {share(one.share)}",
        )
        for one in found.by_region
    ]


def _product_lines(found: Figures) -> list[str]:
    return [
        _line(
            one.title or one.code or one.offer_id or translate("cli", "other goods"),
            f"{yuan(one.paid_fen)}  ×{quantity(one.quantity_milli)}  {share(one.conversion, 2)}",
        )
        for one in found.by_product
    ]


def _tier_lines(found: Figures) -> list[str]:
    return [
        _line(
            terms.tier(one.tier),
            f"{count(one.customers)}  {yuan(one.paid_fen)}  {share(one.share)}",
        )
        for one in found.by_tier
    ]
