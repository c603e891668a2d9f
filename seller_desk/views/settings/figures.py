"""What the figures are held against: the shop's own benchmark, and the limits of the guide."""

from seller_desk.services.settings import spec_of
from seller_desk.views import terms
from seller_desk.views.settings.entry import Entry
from seller_desk.views.settings.pairs import PairsForm
from seller_desk.views.wording import translate

KEYS = (
    *("benchmark.conversion", "findings.new_share_high.threshold"),
    *("findings.high_views_low_conversion.threshold", "findings.region_share_high.threshold"),
    *("findings.low_views_low_conversion.threshold", "findings.late_share_high.threshold"),
    *("findings.custom_on_default_ship_by.threshold", "findings.refund_rate_high.threshold"),
)
"""In the order in which they stand; the further limits of the diagnosis are set by command."""


class FiguresForm(PairsForm):
    """Numbers in pairs; the industry is chosen beside the figures themselves."""

    def __init__(self) -> None:
        super().__init__(
            translate("settings", "Figures and diagnosis"),
            "chart-line",
            translate("settings", "From where on a finding is made"),
            [Entry(spec_of(key), terms.setting(key)) for key in KEYS],
            translate(
                "settings",
                "0.03 is 3%. An empty field has the usual value again; without a conversion of its "
                "own the shop is held against its industry.",
            ),
        )
