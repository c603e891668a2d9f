"""The facts of a listing to be copied into the platform's form, one by one or all together."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from seller_desk.services.product import tiers
from seller_desk.services.product.draft import ProductDraft
from seller_desk.views import terms
from seller_desk.views.formats import money
from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import ElidedLabel, label
from seller_desk.views.wording import counted, translate

Told = tuple[str, str]
_WIDTH, _HEIGHT = 420, 420


def facts_of(draft: ProductDraft) -> list[Told]:
    """Name and value of every field that has one, in the order of the platform's form."""
    texts = draft.texts
    batch = f"1 {draft.batch_unit} = {draft.batch_pieces} {draft.unit or ''}".rstrip()
    pieces = counted(translate("product", "%n day(s)"), draft.lead_days or 0)
    ship = counted(translate("product", "%n day(s)"), draft.ship_days or 0)
    found = [
        (translate("product", "Title"), draft.title),
        (translate("product", "Type"), terms.kind(draft.kind)),
        (translate("product", "Category"), draft.category),
        (translate("product", "Code"), draft.code),
        (translate("product", "Unit"), draft.unit),
        (translate("product", "Smallest order"), _number(draft.minimum_quantity)),
        (translate("product", "Batch"), batch if draft.batch_unit else ""),
        (translate("product", "Mixed batches"), _yes(on=draft.is_mixed)),
        (translate("product", "Prices"), ladder(draft)),
        (translate("product", "Variants"), _variants(draft)),
        *texts.attributes,
        (translate("product", "Selling points"), "\n".join(texts.selling_points)),
        (translate("product", "Lead time"), pieces if draft.lead_days else ""),
        (translate("product", "Ship within"), ship if draft.ship_days else ""),
        (translate("product", "Weight (g)"), _number(draft.weight_grams)),
        (translate("product", "What can be customised"), texts.options),
        (translate("product", "Samples"), texts.samples),
        (translate("product", "Steps of making"), texts.process),
    ]
    return [(name, value) for name, value in found if value]


def ladder(draft: ProductDraft) -> str:
    """`50–99: 18.00; ≥100: 15.00`, as the platform's form asks for it."""
    return "; ".join(
        f"≥{band.first}: {money(band.price_fen)}"
        if band.last is None
        else f"{band.first}–{band.last}: {money(band.price_fen)}"
        for band in tiers.bands(draft.tiers)
    )


def together(facts: Sequence[Told]) -> str:
    """All of them as text, a line each; several lines stay together below their name."""
    return "\n".join(
        f"{name}:\n{value}" if "\n" in value else f"{name}: {value}" for name, value in facts
    )


class FactsPanel(QWidget):
    """Each fact with its button; one copies all."""

    def __init__(self, draft: ProductDraft) -> None:
        super().__init__()
        self.facts = facts_of(draft)
        self.all = button.primary(
            translate("product", "Copy all"), partial(_copy, together(self.facts)), icon="copy"
        )
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        grid = QGridLayout(inside)
        grid.setContentsMargins(8, 4, 4, 4)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(self.facts):
            grid.addWidget(label(name, "secondary"), row, 0)
            grid.addWidget(ElidedLabel(value.replace("\n", " / ")), row, 1)
            said = translate("product", "Copy {field}").format(field=name)
            grid.addWidget(
                button.icon_only("copy", said, partial(_copy, value), small=True), row, 2
            )
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(area, 1)
        column.addWidget(self.all)
        self.setFixedSize(_WIDTH, min(_HEIGHT, 70 + 32 * len(self.facts)))
        self.setFocusProxy(self.all)


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _yes(*, on: bool) -> str:
    return translate("product", "allowed") if on else ""


def _variants(draft: ProductDraft) -> str:
    told = (
        (sku.spec, money(sku.price_fen) if sku.price_fen else "", sku.cargo_number)
        for sku in draft.skus
    )
    return "\n".join(" ".join(filter(None, parts)) for parts in told)
