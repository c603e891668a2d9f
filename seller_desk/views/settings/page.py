"""The settings: the shop's rules, this window's look, backups, and what program this is."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from seller_desk.errors import DeskError, SettingCode
from seller_desk.models.store import Store
from seller_desk.services import backup, remembering
from seller_desk.services import settings as rules
from seller_desk.services.about import about
from seller_desk.services.backup import Backup
from seller_desk.services.customer.shop_pictures import drop_shop_picture
from seller_desk.services.holiday_table import keep_holidays, plan_holidays
from seller_desk.services.order.closing import Trial, change_calendar, kind_facts, try_days
from seller_desk.services.order.region_couriers import region_couriers, set_region_couriers
from seller_desk.services.settings import ShopSettings
from seller_desk.views.columns_kept import ColumnsKept
from seller_desk.views.desk import Desk, Task
from seller_desk.views.formats import file_size, full_moment
from seller_desk.views.preferences import Preferences
from seller_desk.views.settings.about import AboutCard
from seller_desk.views.settings.aftersales import AfterSalesForm
from seller_desk.views.settings.backups import BackupCard
from seller_desk.views.settings.batch_ship import BatchColumnsEntry, SheetsForm
from seller_desk.views.settings.choice import ChoiceEntry
from seller_desk.views.settings.confirm import Confirm
from seller_desk.views.settings.couriers import CouriersForm
from seller_desk.views.settings.customers import CustomersForm
from seller_desk.views.settings.deadlines import DeadlinesForm
from seller_desk.views.settings.entry import Entry
from seller_desk.views.settings.figures import FiguresForm
from seller_desk.views.settings.file_section import ChooseFile, SettingsFileSection
from seller_desk.views.settings.finding import Thing, things
from seller_desk.views.settings.inbox import InboxForm
from seller_desk.views.settings.look import LookForm
from seller_desk.views.settings.nav import SettingsNav
from seller_desk.views.settings.password_section import PasswordSection
from seller_desk.views.settings.pictures import ShopPicturesForm, pictures, take_picture
from seller_desk.views.settings.privacy_section import PrivacySection
from seller_desk.views.settings.quotes import QuotesForm
from seller_desk.views.settings.row_mark import RowMark
from seller_desk.views.settings.sheets import MemoryForm
from seller_desk.views.settings.shop import ShopForm
from seller_desk.views.settings.titles import TitlesForm
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.wording import say, translate
from seller_desk.words import Tone

_WIDEST = 1000
_BACKUPS = 4
"""The place of the backups among the sections."""
_PRIVACY = 5
_AROUND = 60
"""So much above and below a row that was looked for is in sight, too."""


class SettingsPage(QWidget):
    """Sections at the left, the chosen one at the right; every change is written at once."""

    status_changed = Signal(str)
    told = Signal(str)
    language_asked = Signal(str)
    look_asked = Signal(str, float)
    watch_changed = Signal()
    """The watched folder is another one, or is watched no more."""
    sources_asked = Signal()
    order_asked = Signal(int)
    restore_asked = Signal(object)
    """The path of a backup that is to replace the store; the window closes the store first."""
    reseal_asked = Signal(object)
    """The key that the store is to have, None for none; the window closes it first, too."""
    lock_asked = Signal()

    def __init__(
        self,
        desk: Desk,
        preferences: Preferences,
        choose_picture: Callable[[], str] | None = None,
    ) -> None:
        super().__init__()
        self.choose_table: ChooseFile = self._ask_table
        self.status = translate("settings", "The platform's rules decide · changes can be undone")
        self._desk = desk
        self.nav = SettingsNav(_sections(), self._things)
        self.sections = self.nav.list
        self._known: Sequence[Thing] = ()
        self._mark = RowMark()
        self.shop, self.look = ShopForm(), LookForm()
        self.deadlines, self.couriers = DeadlinesForm(desk.now().date()), CouriersForm()
        self._asked_trial: Task[Trial] | None = None
        self.sheets, self.memory = SheetsForm(), MemoryForm()
        self.titles, self.quotes = TitlesForm(), QuotesForm()
        self.customers, self.figures = CustomersForm(), FiguresForm()
        self.pictures = ShopPicturesForm(choose_picture)
        self.after_sales = AfterSalesForm()
        self.backups, self.about = BackupCard(desk.now), AboutCard()
        ColumnsKept(self.backups.table, preferences, "settings/backup_columns")
        self.file, self.privacy = SettingsFileSection(desk), PrivacySection(desk)
        self.password = PasswordSection(desk)
        self.inbox = InboxForm(desk, preferences)
        self.confirm: Confirm | None = None
        self._stack = QStackedWidget()
        self._places: list[tuple[QScrollArea, QWidget]] = []
        self._build()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read again."""
        self._desk.ask(rules.load).then(self._show_settings)
        self._desk.ask(region_couriers).then(self.couriers.show_rules)
        self._desk.ask(kind_facts).then(self.deadlines.show_products)
        self._desk.ask(remembering.memory).then(self.memory.show_memory)
        self._desk.ask(about, self._desk.store.path).then(self.about.show_about)
        self._desk.ask(pictures, self._desk.store.path).then(self.pictures.show_pictures)
        self.inbox.refresh()
        self.password.refresh()
        self._list_backups()
        self.status_changed.emit(self.status)

    def tick(self) -> None:
        """Nothing here runs with the clock."""

    def show_section(self, place: int) -> None:
        """Bring a section to the front."""
        self.sections.setCurrentRow(place)

    def show_backups(self) -> None:
        """Bring the backups to the front, with the keyboard on the button that makes one."""
        self._show_thing(Thing(_BACKUPS, "", (), self.backups.make_button))

    def show_privacy(self) -> None:
        """Bring the password to the front."""
        self.show_section(_PRIVACY)

    def show_setting(self, key: str) -> None:
        """Bring one rule into sight, with the keyboard in its field."""
        entry = self._entry(key)
        for place, (_, form) in enumerate(self._places):
            if entry is not None and form.isAncestorOf(entry):
                self._show_thing(Thing(place, "", (), entry))

    def show_card(self, name: str) -> None:
        """Bring the section or the card of this English name to the front."""
        said = translate("settings", name)
        places = [section for section, _ in _sections()]
        if said in places:
            self.show_section(places.index(said))
            self.sections.setFocus()
            return
        found = next((thing for thing in self._things() if thing.name == said), None)
        if found is not None:
            self._show_thing(found)

    @property
    def entries(self) -> Sequence[Entry | ChoiceEntry | BatchColumnsEntry]:
        """The editor of every rule."""
        return (
            *self.shop.entries,
            *self.deadlines.entries,
            *self.sheets.entries,
            *self.titles.entries,
            *self.quotes.entries,
            *self.customers.entries,
            *self.figures.entries,
            *self.after_sales.entries,
            self.password.card.minutes,
        )

    def _things(self) -> Sequence[Thing]:
        """All that can be found; nothing comes or goes, so they are gathered once."""
        if not self._known:
            self._known = things([form for _, form in self._places])
        return self._known

    def _show_thing(self, thing: Thing) -> None:
        """In sight and marked, with the keyboard in its field."""
        self.show_section(thing.section)
        (area, form), row = self._places[thing.section], thing.widget
        _lay_out_now(form)
        area.ensureWidgetVisible(row, 0, _AROUND)
        field = next((one for one in row.findChildren(QWidget) if _takes_keys(one)), row)
        field.setFocus(Qt.FocusReason.TabFocusReason)
        self._mark.mark(row, form)

    def _show_settings(self, settings: ShopSettings) -> None:
        self.shop.show_settings(settings)
        self.deadlines.show_settings(settings)
        self.sheets.show_settings(settings)
        self.titles.show_settings(settings)
        self.quotes.show_settings(settings)
        self.customers.show_settings(settings)
        self.figures.show_settings(settings)
        self.after_sales.show_settings(settings)
        self.password.card.show_settings(settings)

    def _enter(self, key: str, text: str) -> None:
        task = self._desk.do(rules.change_setting, key, text)
        task.otherwise(partial(self._refuse, key))

    def _refuse(self, key: str, error: DeskError) -> None:
        entry = self._entry(key)
        if entry is not None and error.first.code is SettingCode.BAD_VALUE:
            entry.point_out()
        else:
            self._complain(error)

    def _entry(self, key: str) -> Entry | ChoiceEntry | BatchColumnsEntry | None:
        return next((entry for entry in self.entries if entry.spec.key == key), None)

    def _try_days(self, closed: str, opened: str) -> None:
        """What marked days would mean; what was asked before is not wanted any more."""
        asked = self._desk.ask(try_days, closed, opened, self._desk.now())
        self._asked_trial = asked.then(self._show_trial).replaces(self._asked_trial)

    def _show_trial(self, trial: Trial) -> None:
        self.deadlines.calendar.show_trial(trial, self._desk.now())

    def _keep_days(self, closed: str, opened: str) -> None:
        self._desk.do(change_calendar, closed, opened).otherwise(self._complain)

    def _choose_table(self) -> None:
        """A table of public holidays is read beside the window's thread, then looked at."""
        name = self.choose_table()
        if name:
            path = Path(name)
            block = self.deadlines.calendar.holidays
            asked = self._desk.work(plan_holidays, path).then(block.show_plan)
            asked.otherwise(partial(block.show_error, file=path.name))

    def _keep_holidays(self, file: str, written: str) -> None:
        self._desk.do(keep_holidays, file, written).otherwise(self._complain)

    def _ask_table(self) -> str:
        title = translate("settings", "Bring in holidays")
        wanted = translate("settings", "Tables (*.xlsx *.xls *.csv)")
        return QFileDialog.getOpenFileName(self, title, "", wanted)[0]

    def _set_courier(self, province: str, courier: str | None) -> None:
        task = self._desk.do(set_region_couriers, [province], courier)
        task.otherwise(self._complain)

    def _forget_columns(self, mark: str) -> None:
        self._desk.do(remembering.forget_columns, mark).otherwise(self._complain)

    def _forget_word(self, field: str, text: str) -> None:
        self._desk.do(remembering.forget_word, field, text).otherwise(self._complain)

    def _take_picture(self, key: str, path: str) -> None:
        task = self._desk.work(take_picture, key, Path(path), now=self._desk.now())
        task.otherwise(self._complain)

    def _drop_picture(self, key: str) -> None:
        self._desk.do(drop_shop_picture, key).otherwise(self._complain)

    def _list_backups(self) -> None:
        self._desk.work(_listing).then(self.backups.show_backups)

    def _make_backup(self) -> None:
        self.backups.make_button.setEnabled(False)
        task = self._desk.work(_make, now=self._desk.now())
        task.then(self._made_backup).otherwise(self._complain)

    def _made_backup(self, path: Path) -> None:
        self.backups.make_button.setEnabled(True)
        self.told.emit(translate("settings", "Backup made: {file}").format(file=path.name))
        self._list_backups()

    def _complain(self, error: DeskError) -> None:
        self.backups.make_button.setEnabled(True)
        self._banner.show_text(Tone.DANGER, say(error.first))
        self._banner.show()

    def _ask_restore(self, chosen: Backup) -> None:
        text = translate(
            "settings",
            "The shop's data becomes what it was on {when} ({size}). What stands now is kept as a "
            "backup of its own.",
        ).format(when=full_moment(chosen.at), size=file_size(chosen.size))
        self.confirm = Confirm(
            self,
            translate("settings", "Restore this backup?"),
            text,
            translate("settings", "Restore the backup"),
            partial(self.restore_asked.emit, chosen.path),
        )
        self.confirm.open()

    def _connect(self) -> None:
        self.sections.currentRowChanged.connect(self._stack.setCurrentIndex)
        self.shop.entered.connect(self._enter)
        self.deadlines.entered.connect(self._enter)
        self.deadlines.calendar.tried.connect(self._try_days)
        self.deadlines.calendar.kept.connect(self._keep_days)
        self.deadlines.calendar.order_asked.connect(self.order_asked)
        self.deadlines.calendar.table_asked.connect(self._choose_table)
        self.deadlines.calendar.holidays_kept.connect(self._keep_holidays)
        self.couriers.rule_wanted.connect(self._set_courier)
        self.sheets.entered.connect(self._enter)
        self.titles.entered.connect(self._enter)
        self.quotes.entered.connect(self._enter)
        self.customers.entered.connect(self._enter)
        self.figures.entered.connect(self._enter)
        self.pictures.chosen.connect(self._take_picture)
        self.pictures.dropped.connect(self._drop_picture)
        self.after_sales.entered.connect(self._enter)
        self.password.card.entered.connect(self._enter)
        self.password.reseal_asked.connect(self.reseal_asked)
        self.password.lock_asked.connect(self.lock_asked)
        self.password.failed.connect(self._complain)
        self.look.language_asked.connect(self.language_asked)
        self.look.look_asked.connect(self.look_asked)
        self.memory.columns_forgotten.connect(self._forget_columns)
        self.memory.word_forgotten.connect(self._forget_word)
        self.inbox.changed.connect(self.watch_changed)
        self.inbox.sources_asked.connect(self.sources_asked)
        self.backups.make_asked.connect(self._make_backup)
        self.backups.restore_asked.connect(self._ask_restore)
        for section in (self.file, self.privacy):
            section.told.connect(self.told)
            section.failed.connect(self._complain)
        self.nav.found.connect(self._show_thing)

    def _build(self) -> None:
        for form in self._forms:
            area = _scrolled(form)
            self._places.append((area, form))
            self._stack.addWidget(area)
        self._banner = Banner(Tone.DANGER, "", closable=True)
        self._banner.hide()
        right = QVBoxLayout()
        right.setContentsMargins(0, 12, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._banner)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.nav)
        row.addLayout(right, 1)
        self.sections.setCurrentRow(0)

    @property
    def _forms(self) -> Sequence[QWidget]:
        exchange = _under_each_other(self.inbox, self.memory, self.sheets)
        company = (self.shop, self.customers, self.figures)
        shop = _under_each_other(*company, self.quotes, self.pictures, self.titles)
        deadlines = _under_each_other(self.deadlines, self.after_sales, self.couriers)
        privacy = _under_each_other(self.password, self.privacy)
        copies = _under_each_other(self.backups, self.file)
        return (shop, deadlines, exchange, self.look, copies, privacy, self.about)


def _sections() -> Sequence[tuple[str, str]]:
    return (
        (translate("settings", "Shop"), "store"),
        (translate("settings", "Deadlines"), "calendar-clock"),
        (translate("settings", "Import and export"), "file-down"),
        (translate("settings", "Look and language"), "palette"),
        (translate("settings", "Backups"), "shield-check"),
        (translate("settings", "Privacy"), "lock"),
        (translate("settings", "About"), "info"),
    )


def _under_each_other(*forms: QWidget) -> QWidget:
    """Several forms as one section."""
    section = QWidget()
    column = QVBoxLayout(section)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    for form in forms:
        column.addWidget(form)
    column.addStretch(1)
    return section


def _scrolled(form: QWidget) -> QScrollArea:
    inside = QWidget()
    inside.setProperty("role", "scrolled")
    row = QHBoxLayout(inside)
    row.setContentsMargins(16, 0, 16, 12)
    form.setMaximumWidth(_WIDEST)
    row.addWidget(form, 20)
    row.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area


def _lay_out_now(form: QWidget) -> None:
    """A section that was never seen has no places yet to scroll to."""
    for widget in (form.parentWidget(), form):
        layout = None if widget is None else widget.layout()
        if layout is not None:
            layout.activate()


def _takes_keys(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return by_tab and widget.isEnabled() and not widget.isHidden()


def _listing(store: Store, **_job: object) -> list[Backup]:
    return backup.listing(store)


def _make(store: Store, *, now: datetime, **_job: object) -> Path:
    return backup.make(store, now)
