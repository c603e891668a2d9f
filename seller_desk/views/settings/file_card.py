"""Settings as a file: taken out, and brought in after a look at what would change."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from seller_desk.errors import DeskError
from seller_desk.services.setting_values import Value
from seller_desk.services.settings import spec_of
from seller_desk.services.settings_file import SettingChange, SettingsPlan
from seller_desk.views import terms
from seller_desk.views.settings.entry import written
from seller_desk.views.settings.plan_block import PlanBlock
from seller_desk.views.settings.wording import chosen, named
from seller_desk.views.widgets import button
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import UNKNOWN, counted, say, translate

_MOST = 60
"""So many letters of a value are enough to tell which it is."""


class SettingsFileCard(QWidget):
    """Two buttons, and below them what a file would change."""

    out_asked = Signal()
    in_asked = Signal()
    kept = Signal(str, object)
    """The file, and key → text of what it changes."""

    def __init__(self) -> None:
        super().__init__()
        self.out = button.secondary(
            translate("settings", "Export settings…"), self.out_asked.emit, icon="file-up"
        )
        self.bring = button.secondary(
            translate("settings", "Import settings…"), self.in_asked.emit, icon="file-down"
        )
        self.plan = SettingsPlanBlock()
        self.plan.kept.connect(self.kept)
        card = Card(
            translate("settings", "Settings as a file"),
            icon="sliders-horizontal",
            hint=translate("settings", "For another computer, or to keep"),
            actions=(self.out, self.bring),
            margins=(16, 10, 16, 12),
        )
        told = translate(
            "settings",
            "All rules of the shop, also its name, phone and account on quotes; nothing of buyers, "
            "orders or products. Nothing is changed before you have seen it.",
        )
        card.add(label(told, "tertiary", wrap=True))
        card.add(self.plan)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)


class SettingsPlanBlock(PlanBlock):
    """Rule by rule what stands and what would; what cannot be taken is named."""

    kept = Signal(str, object)

    def __init__(self) -> None:
        super().__init__(stretches=(2, 1, 0, 1))
        self._plan: SettingsPlan | None = None
        self.taken.connect(self._keep)

    def show_plan(self, plan: SettingsPlan) -> None:
        """What a file would change."""
        self._plan = plan
        self.show_told(
            plan.file,
            _told(plan),
            rows=map(_row, plan.changes),
            faults=_faults(plan),
            may_keep=bool(plan.changes),
        )

    def show_error(self, error: DeskError, file: str) -> None:
        """Why there is nothing to look at."""
        self._plan = None
        self.show_told(file, say(error.first))

    def _keep(self) -> None:
        if self._plan is not None:
            self.kept.emit(self._plan.file, self._plan.texts)


def _row(one: SettingChange) -> Sequence[QWidget]:
    return (
        label(named(one.key), wrap=True),
        label(_shown(one.key, one.old), "secondary", wrap=True),
        label("→", "tertiary"),
        label(_shown(one.key, one.new), "strong", wrap=True),
    )


def _told(plan: SettingsPlan) -> str:
    if not plan.changes:
        return translate("settings", "Nothing would change")
    parts = [counted(translate("settings", "%n setting(s) would change"), len(plan.changes))]
    if plan.same:
        parts.append(counted(translate("settings", "%n stay as they are"), plan.same))
    return "  ·  ".join(parts)


def _faults(plan: SettingsPlan) -> Iterator[str]:
    for key, value in plan.bad:
        said = translate("settings", "{value} does not fit “{setting}” and is left out")
        yield said.format(value=value, setting=terms.setting(key))
    for key in plan.unknown:
        yield translate("settings", "There is no setting {key}; it is left out").format(key=key)


def _shown(key: str, value: Value) -> str:
    """A value as its field shows it, words instead of codes."""
    spec = spec_of(key)
    said = chosen(key, str(value)) if spec.choices else written(spec, value)
    return (said if len(said) <= _MOST else f"{said[:_MOST]}…") or UNKNOWN
