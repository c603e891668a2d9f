"""What is printed: the photo, two lines, which price; and how it passes the checks."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.services.product.stamps import MOST_TEXT, Template, Wish
from seller_desk.views.formats import money
from seller_desk.views.icons import IconLabel
from seller_desk.views.product import composer_words
from seller_desk.views.product.composer_reading import Preview
from seller_desk.views.product.editor_heads import SectionHead
from seller_desk.views.product.images_words import role
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.labels import label, set_tone
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.wording import translate
from seller_desk.words import Tone

WAIT_MS = 150
_ICONS = {
    Tone.SUCCESS: "circle-check",
    Tone.WARNING: "triangle-alert",
    Tone.DANGER: "circle-alert",
    Tone.NEUTRAL: "info",
}


class ComposerForm(QWidget):
    """Empty lines are filled from the selling points; numbers always come from the product."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.photo, self.price = QComboBox(), QComboBox()
        self.headline, self.note = LineEdit(), LineEdit()
        for edit in (self.headline, self.note):
            edit.setMaxLength(MOST_TEXT)
        self.checks: list[tuple[str, Tone]] = []
        self.lines = {
            self.headline: Field(translate("product", "First line"), self.headline),
            self.note: Field(translate("product", "Second line"), self.note),
        }
        self._price_field = Field(translate("product", "Price shown"), self.price)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self._rows: list[QWidget] = []
        self._later = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._later.timeout.connect(self.changed)
        self._lay_out()
        self._connect()

    @property
    def photo_hash(self) -> str | None:
        """Which photo is printed on."""
        found = self.photo.currentData()
        return None if found is None else str(found)

    @property
    def has_own_lines(self) -> bool:
        """Whether something is typed that would stand on every image."""
        return bool(self.headline.text().strip() or self.note.text().strip())

    def wish(self, template: Template) -> Wish:
        """What is chosen, for a template."""
        quantity = self.price.currentData()
        return Wish(template, self.headline.text(), self.note.text(), quantity)

    def show_preview(self, found: Preview) -> None:
        """A product, and how the image of it passes."""
        with QSignalBlocker(self.photo), QSignalBlocker(self.price):
            self._offer_photos(found)
            self._offer_prices(found)
        points = found.bench.draft.texts.selling_points
        self.headline.setPlaceholderText(" · ".join(points[:2]))
        self.note.setPlaceholderText(" · ".join(points[2:4]))
        self._price_field.setVisible(found.wish.template is Template.RIBBON)
        for edit, field in self.lines.items():
            field.show_fault(composer_words.fault_of(edit.text(), found.faults))
            is_cut = edit.text().strip() in found.cut
            field.show_hint(translate("product", "too long") if is_cut else "", "warn")
        self.show_checks(list(composer_words.checks(found)))

    def show_checks(self, checks: Sequence[tuple[str, Tone]]) -> None:
        """What was looked at."""
        self.checks = list(checks)
        for row in self._rows:
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [_line(said, tone) for said, tone in checks]
        for row in self._rows:
            self._lines.addWidget(row)

    def _offer_photos(self, found: Preview) -> None:
        self.photo.clear()
        for image in found.bench.photos:
            said = translate("product", "{number}  {role}")
            number = image.position + 1
            self.photo.addItem(said.format(number=number, role=role(image.position)), image.sha256)
        self.photo.setCurrentIndex(max(self.photo.findData(found.photo), 0))
        self.photo.setEnabled(self.photo.count() > 1)

    def _offer_prices(self, found: Preview) -> None:
        self.price.clear()
        self.price.addItem(translate("product", "The lowest"), None)
        for tier in found.bench.draft.tiers:
            self.price.addItem(f"≥{tier.from_quantity}   {money(tier.price_fen)}",
                               tier.from_quantity)  # fmt: skip
        at = self.price.findData(found.wish.from_quantity)
        self.price.setCurrentIndex(max(at, 0))

    def _connect(self) -> None:
        self.headline.textEdited.connect(self._later.start)
        self.note.textEdited.connect(self._later.start)
        self.photo.activated.connect(self.changed)
        self.price.activated.connect(self.changed)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(10)
        column.addWidget(SectionHead(translate("product", "What is printed")))
        column.addWidget(Field(translate("product", "Photo"), self.photo))
        for field in self.lines.values():
            column.addWidget(field)
        column.addWidget(self._price_field)
        told = translate(
            "product", "Prices and the smallest order come from the product. A line left empty is "
            "filled from its selling points."
        )  # fmt: skip
        column.addWidget(label(told, "tertiary", wrap=True))
        column.addSpacing(6)
        column.addWidget(SectionHead(translate("product", "Checks")))
        column.addLayout(self._lines)
        column.addStretch(1)


def _line(said: str, tone: Tone) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(7)
    tint = "text.tertiary" if tone is Tone.NEUTRAL else f"{tone}.fg"
    words = label(said, "secondary", wrap=True)
    if tone in {Tone.DANGER, Tone.WARNING}:
        set_tone(words, tone)
    row.addWidget(IconLabel(_ICONS[tone], tint, 15))
    row.addWidget(words, 1)
    return holder
