"""The number of a rule whether it holds or not, to see whether it has moved since."""

from dataclasses import replace

from seller_desk.services.data.diagnosis import RULES
from seller_desk.services.data.finding import Finding
from seller_desk.services.data.snapshot import Snapshot
from seller_desk.services.limits import LIMITS, THRESHOLD, FindingCode, key_of

_C = FindingCode
LOW_IS_BAD = frozenset(
    {
        _C.CONVERSION_BELOW_BENCHMARK,
        _C.HIGH_VIEWS_LOW_CONVERSION,
        _C.PRODUCT_WITHOUT_IMAGES,
        _C.CUSTOM_ON_DEFAULT_SHIP_BY,
        _C.VIOLATION_NEAR_LIMIT,
        _C.PRICE_BELOW_COST,
    }
)
"""The smaller their number, the worse."""
_FALLING = frozenset({_C.AVERAGE_SPEND_FALLING, _C.REPURCHASE_FALLING, _C.FREQUENCY_FALLING})
_SELECTING = frozenset(
    {
        _C.HIGH_VIEWS_LOW_CONVERSION,
        _C.LOW_VIEWS_LOW_CONVERSION,
        _C.PRODUCT_WITHOUT_IMAGES,
        _C.CUSTOM_ON_DEFAULT_SHIP_BY,
        _C.LEAD_TIME_OVER_SHIP_BY,
        _C.VIOLATION_NEAR_LIMIT,
        _C.PRICE_BELOW_COST,
    }
)
"""Their limit chooses the rows: a looser one would ask about other things."""


def remeasured(shop: Snapshot, code: FindingCode) -> Finding | None:
    """What the rule finds now, with its limit loosened until it must speak; else None.

    A rule whose limit chooses its rows is asked as it is: without such rows it has no number.
    """
    found = RULES[code](shop)
    if found is not None and found.rows:
        return found
    if code in _SELECTING:
        return None
    return RULES[code](_loosened(shop, code))


def _loosened(shop: Snapshot, code: FindingCode) -> Snapshot:
    if code is FindingCode.CONVERSION_BELOW_BENCHMARK:
        return replace(shop, settings=replace(shop.settings, own_conversion=1.0))
    key = key_of(code, THRESHOLD)
    if key not in LIMITS:
        return shop
    least = -1.0 if code in _FALLING or LIMITS[key].least == 0 else LIMITS[key].least
    limits = {**dict(shop.settings.limits), key: least}
    return replace(shop, settings=replace(shop.settings, limits=tuple(limits.items())))
