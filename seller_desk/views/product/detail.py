"""What is known of one product, beside the list."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from seller_desk.services.product.queries import ProductCard, SkuRow
from seller_desk.services.profiles import ProductProfile
from seller_desk.views import terms
from seller_desk.views.formats import count, full_moment, money, quantity, yuan
from seller_desk.views.product.table import LISTING_TONES, ship_days_told
from seller_desk.views.recent import order_entries
from seller_desk.views.widgets.button import link
from seller_desk.views.widgets.drawer import Drawer
from seller_desk.views.widgets.entry_rows import EntryRows
from seller_desk.views.widgets.facts import FactGrid
from seller_desk.views.widgets.labels import ElidedLabel, label
from seller_desk.views.widgets.pill import Pill
from seller_desk.views.wording import UNKNOWN, counted, translate

_MOST_VARIANTS = 12


class ProductDetail(Drawer):
    """Facts, variants and the newest orders of the current product."""

    orders_asked = Signal(int)
    """The id of the product whose orders are wanted."""
    order_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._profile: ProductProfile | None = None
        self.title = ElidedLabel(size="lg", strong=True)
        self._kind, self._status = Pill(), Pill()
        self._doubt = label(role="tertiary", wrap=True)
        self._selling, self._facts = FactGrid(), FactGrid()
        self._variants_title = label(role="section")
        self._variants = FactGrid()
        self._more_variants = label(role="tertiary")
        self.recent = EntryRows(translate("product", "Newest orders"))
        self.recent.chosen.connect(self._open_order)
        self.all_orders = link("", self._ask_orders)
        self._lay_out()

    def show_profile(self, profile: ProductProfile, now: datetime) -> None:
        """Another product."""
        self._profile = profile
        row = profile.card.row
        self.title.show_text(row.title)
        self._kind.show_pill(terms.kind(row.kind), terms.KIND_TONES[row.kind])
        self._status.show_pill(terms.listing(row.status), LISTING_TONES[row.status])
        self._doubt.setVisible(not row.kind_confirmed)
        self._selling.show_facts(_selling(profile.card))
        self._facts.show_facts(_facts(profile.card))
        self._show_variants(profile.card.skus)
        self.recent.show_rows(order_entries(profile.recent, now, buyers=True))
        self.all_orders.setText(
            counted(translate("product", "See %n order(s)"), profile.order_count)
        )
        self.all_orders.setVisible(profile.order_count > 0)

    def _show_variants(self, skus: tuple[SkuRow, ...]) -> None:
        self._variants_title.setText(counted(translate("product", "%n variant(s)"), len(skus)))
        self._variants_title.setVisible(bool(skus))
        self._variants.setVisible(bool(skus))
        self._variants.show_facts(
            [
                (sku.spec or UNKNOWN, sku.cargo_number or sku.sku_id or UNKNOWN)
                for sku in skus[:_MOST_VARIANTS]
            ]
        )
        rest = len(skus) - _MOST_VARIANTS
        self._more_variants.setVisible(rest > 0)
        self._more_variants.setText(counted(translate("product", "and %n more"), max(rest, 0)))

    def _open_order(self, index: int) -> None:
        if self._profile is not None:
            self.order_asked.emit(self._profile.recent[index].id)

    def _ask_orders(self) -> None:
        if self._profile is not None:
            self.orders_asked.emit(self._profile.card.row.id)

    def _lay_out(self) -> None:
        self.head.addWidget(self.title, 1)
        pills = QHBoxLayout()
        pills.setSpacing(8)
        pills.addWidget(self._kind)
        pills.addWidget(self._status)
        pills.addStretch(1)
        self._doubt.setText(
            translate("product", "The type is not confirmed: it was taken from an order sheet")
        )
        self.body.addLayout(pills)
        self.body.addWidget(self._doubt)
        self.body.addWidget(label(translate("product", "Sold"), "section"))
        self.body.addWidget(self._selling)
        self.body.addWidget(label(translate("product", "Facts"), "section"))
        self.body.addWidget(self._facts)
        self.body.addWidget(self._variants_title)
        self.body.addWidget(self._variants)
        self.body.addWidget(self._more_variants)
        line = QHBoxLayout()
        line.addWidget(label(translate("product", "Newest orders"), "section"), 1)
        line.addWidget(self.all_orders)
        self.body.addLayout(line)
        self.body.addWidget(self.recent)


def _selling(card: ProductCard) -> list[tuple[str, str]]:
    row = card.row
    unit = f" {row.unit}" if row.unit else ""
    each = row.paid_fen * 1000 // row.quantity_milli if row.quantity_milli else None
    return [
        (translate("product", "Paid"), yuan(row.paid_fen)),
        (translate("product", "Paid orders"), count(row.orders)),
        (translate("product", "Pieces"), quantity(row.quantity_milli) + unit),
        (translate("product", "Average per piece"), yuan(each)),
        (translate("product", "Last sold"), full_moment(row.last_at)),
    ]


def _facts(card: ProductCard) -> list[tuple[str, str]]:
    row = card.row
    return [
        (translate("product", "Code"), row.code or UNKNOWN),
        (translate("product", "Offer ID"), row.offer_id or UNKNOWN),
        (translate("product", "Unit"), row.unit or UNKNOWN),
        (translate("product", "Smallest order"), count(card.minimum_quantity)),
        (
            translate("product", "Ship-by"),
            counted(translate("product", "%n day(s) after payment"), row.ship_days)
            + f" · {ship_days_told(row)}",
        ),
        (translate("product", "Cost (yuan)"), money(card.cost_fen)),
    ]
