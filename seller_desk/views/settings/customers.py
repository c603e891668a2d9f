"""What makes a tier, how often customers are written to, and how far the helpers look."""

from seller_desk.services.settings import spec_of
from seller_desk.views.settings.entry import Entry
from seller_desk.views.settings.pairs import PairsForm
from seller_desk.views.settings.wording import named
from seller_desk.views.wording import translate

_KEYS = (
    *("tier.window_days", "tier.annual_fen"),
    *("contact.new_hours", "contact.regular_hours"),
    *("contact.key_hours", "matching.new_days"),
    "laboratory.days",
)


class CustomersForm(PairsForm):
    """Numbers in pairs."""

    def __init__(self) -> None:
        super().__init__(
            translate("settings", "Customers"),
            "users",
            translate("settings", "Tiers, marketing, coupons"),
            [Entry(spec_of(key), named(key)) for key in _KEYS],
            translate("settings", "A new customer hears of the shop once in three days at most."),
        )
