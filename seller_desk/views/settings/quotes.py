"""What stands on quotes: who quotes, where the money goes, for how long, and the lowest margin."""

from seller_desk.services.settings import spec_of
from seller_desk.views.settings.entry import Entry
from seller_desk.views.settings.pairs import PairsForm
from seller_desk.views.wording import translate

_KEYS = (
    *("shop.company", "shop.contact"),
    *("shop.phone", "shop.email"),
    *("shop.address", "shop.bank_holder"),
    *("shop.bank_name", "shop.bank_account"),
    *("quote.valid_days", "quote.floor_margin"),
)


class QuotesForm(PairsForm):
    """Texts in pairs, and two numbers."""

    def __init__(self) -> None:
        super().__init__(
            translate("settings", "Quotes"),
            "file-text",
            translate("settings", "What is printed on them"),
            [Entry(spec_of(key)) for key in _KEYS],
            translate("settings", "An issued quote stays as it was printed."),
        )
