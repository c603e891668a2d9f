"""A setting that is one of a few words: written when another one is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from seller_desk.services.settings import SettingSpec, ShopSettings, shown
from seller_desk.views import terms
from seller_desk.views.settings.wording import fitting
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.segment import Segment, SegmentOption


class ChoiceEntry(QWidget):
    """Buttons side by side under the setting's name."""

    entered = Signal(str, str)
    """The key and the new word."""

    def __init__(self, spec: SettingSpec, options: Sequence[SegmentOption]) -> None:
        super().__init__()
        self.spec = spec
        self.segment = Segment(options)
        self.segment.setAccessibleName(terms.setting(spec.key))
        self._field = Field(terms.setting(spec.key), self.segment)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._field)
        self.segment.chosen.connect(self._enter)

    @property
    def fault(self) -> str:
        """What is said to be wrong; empty when nothing is."""
        return self._field.fault

    def show_settings(self, settings: ShopSettings) -> None:
        """The choice as it stands."""
        self._field.show_fault("")
        self.segment.choose(str(shown(settings, self.spec.key)))

    def point_out(self) -> None:
        """Say what would fit."""
        self._field.show_fault(fitting(self.spec))

    def _enter(self, key: str) -> None:
        self.entered.emit(self.spec.key, key)
