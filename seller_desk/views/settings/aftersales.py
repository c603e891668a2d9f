"""How long each side has for its step of an after-sale case."""

from seller_desk.services.settings import spec_of
from seller_desk.views.settings.entry import Entry
from seller_desk.views.settings.pairs import PairsForm
from seller_desk.views.widgets.pill import Pill
from seller_desk.views.wording import translate
from seller_desk.words import Tone

_KEYS = (
    *("after_sale.answer_hours", "after_sale.buyer_days"),
    *("after_sale.receive_days", "after_sale.dispute_days"),
)


class AfterSalesForm(PairsForm):
    """Four limits, all of them experience: 1688 publishes none."""

    def __init__(self) -> None:
        super().__init__(
            translate("settings", "Limits of after-sales"),
            "message-square",
            translate("settings", "Experience, not published · the platform's rules decide"),
            [
                Entry(spec_of(key), pill=Pill(translate("settings", "experience"), Tone.NEUTRAL))
                for key in _KEYS
            ],
        )
