"""The strip that says what a file is, which days it covers, and whose sales they are."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial
from itertools import islice

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from seller_desk.errors import CellCode
from seller_desk.services.imports import Coverage, FilePlan
from seller_desk.services.records.profile import Profile, profiles
from seller_desk.views import formats, terms
from seller_desk.views.exchange.wording import profile_icon
from seller_desk.views.icons import IconLabel
from seller_desk.views.widgets import button
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import translate
from seller_desk.words import Tone

_DAY = timedelta(days=1)
_MOST_RUNS = 4


class ProfileMenu(QMenu):
    """Every kind of sheet, in words."""

    chosen = Signal(str)
    """The name of the profile, for `Choice.profile`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current: str | None = None
        self._acts = {each.name: self.addAction(_name(each)) for each in profiles()}
        for name, act in self._acts.items():
            act.setCheckable(True)
            act.triggered.connect(partial(self._take, name))

    def show_current(self, name: str | None) -> None:
        """Which one it is taken for."""
        self._current = name
        for own, act in self._acts.items():
            act.setChecked(own == name)

    def _take(self, name: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  (a signal's)
        """The tick moves when the file was read as that."""
        self.show_current(self._current)
        self.chosen.emit(name)


class RecognisedStrip(QFrame):
    """What it is and what it overlaps with; another kind can be chosen, and a doubt is asked."""

    profile_chosen = Signal(str)
    """The file is of another profile: for `Choice.profile`, with no columns chosen."""
    purchases_confirmed = Signal()
    """These are things that the shop bought: the file is to be left."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._plan: FilePlan | None = None
        self._answered = ""
        self._icon = IconLabel("file-spreadsheet", "accent.text", 18)
        self._kind = label(role="strong")
        self._facts = label(role="secondary", wrap=True)
        self._missing_icon = IconLabel("calendar-x", "warning.fg", 15)
        self._missing = label(role="warn")
        self.menu = ProfileMenu(self)
        self.other = button.quiet(translate("exchange", "Something else?"), small=True)
        self.other.setMenu(self.menu)
        self.other.setToolTip(translate("exchange", "Say what kind of sheet this is"))
        self._question = Banner(
            Tone.WARNING,
            "",
            icon="store",
            actions=(
                button.secondary(translate("exchange", "My sales"), self._confirm_sales),
                button.secondary(translate("exchange", "My purchases"), self._confirm_purchases),
            ),
        )
        self._lay_out()
        self.menu.chosen.connect(self._choose)

    def show_file(self, plan: FilePlan, now: datetime) -> None:
        """Another file, or the same one planned again."""
        self._plan = plan
        name = plan.found.profile.name
        self._icon.show_icon(profile_icon(name), "accent.text")
        self._kind.setText(terms.sheet_profile(name))
        self.menu.show_current(name)
        self._facts.setText(" · ".join(_facts(plan, now)))
        self._show_missing(plan.plan.coverage, now)
        self._show_question(plan)

    def _show_missing(self, coverage: Coverage | None, now: datetime) -> None:
        missing = coverage.missing if coverage is not None else ()
        for each in (self._missing, self._missing_icon):
            each.setVisible(bool(missing))
        if not missing:
            return
        number = len(missing)
        said = translate("exchange", "%n day(s) missing: {days}", "", number)
        shown = list(islice(_runs(missing, now), _MOST_RUNS + 1))
        if len(shown) > _MOST_RUNS:
            shown[-1] = "…"
        self._missing.setText(said.format(days=_enumerated(shown)))
        self._missing.setToolTip(_enumerated(list(_runs(missing, now))))

    def _show_question(self, plan: FilePlan) -> None:
        buyer = next(
            (p.value for p in plan.report.problems if p.code is CellCode.PURCHASE_EXPORT), None
        )
        self._question.setVisible(buyer is not None and self._answered != plan.sha256)
        if buyer is None:
            return
        said = translate("exchange", "All of it was bought by {buyer}")
        self._question.show_text(
            Tone.WARNING,
            translate("exchange", "Is this your shop's sales or your own purchases?"),
            detail=said.format(buyer=buyer) if buyer else "",
            icon="store",
        )

    def _choose(self, name: str) -> None:
        if self._plan is not None and name != self._plan.found.profile.name:
            self.profile_chosen.emit(name)

    def _confirm_sales(self) -> None:
        if self._plan is not None:
            self._answered = self._plan.sha256
            self._question.hide()

    def _confirm_purchases(self) -> None:
        self.purchases_confirmed.emit()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self._icon)
        line.addWidget(self._kind)
        line.addWidget(self._facts, 1)
        line.addWidget(self._missing_icon)
        line.addWidget(self._missing)
        line.addWidget(self.other)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 7, 10, 7)
        column.setSpacing(7)
        column.addLayout(line)
        column.addWidget(self._question)


def _name(known: Profile) -> str:
    return terms.sheet_profile(known.name)


def _facts(plan: FilePlan, now: datetime) -> Iterator[str]:
    """The period, what is known of it, and what the store holds."""
    coverage = plan.plan.coverage
    if coverage is not None:
        yield _period(coverage.first, coverage.last, now)
    count = plan.report.records
    new, known = count.new, count.changed + count.unchanged
    added = translate("exchange", "%n to add", "", new)
    here = translate("exchange", "%n here already", "", known)
    yield translate("exchange", "{new}, {known}").format(new=added, known=here)
    if coverage is None:
        return
    if coverage.stored_first is None or coverage.stored_last is None:
        yield translate("exchange", "nothing of this kind here yet")
    else:
        stored = _period(coverage.stored_first, coverage.stored_last, now)
        yield translate("exchange", "here so far: {days}").format(days=stored)


def _period(first: str, last: str, now: datetime) -> str:
    """Two days, or the one that both are."""
    if first == last:
        return formats.day(datetime.fromisoformat(first), now)
    from_day, to_day = (formats.day(datetime.fromisoformat(day), now) for day in (first, last))
    return translate("exchange", "{first} to {last}").format(first=from_day, last=to_day)


def _runs(days: Sequence[str], now: datetime) -> Iterator[str]:
    """Days that follow each other as one period."""
    start = before = None
    for day in (*map(datetime.fromisoformat, days), None):
        if before is not None and day != before + _DAY and start is not None:
            yield _period(f"{start:%Y-%m-%d}", f"{before:%Y-%m-%d}", now)
            start = None
        start, before = start or day, day


def _enumerated(parts: Sequence[str]) -> str:
    return translate("exchange", ", ").join(parts)


__all__ = ["ProfileMenu", "RecognisedStrip"]
