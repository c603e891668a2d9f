"""The right half of the page while a detail page is made: reads it, keeps it, writes it out."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog
from sqlalchemy.orm import Session

from seller_desk.errors import DeskError
from seller_desk.services import settings as rules
from seller_desk.services.product import details
from seller_desk.services.product.detail_page import Plan
from seller_desk.services.product.details import Detail
from seller_desk.views.desk import Desk, Task
from seller_desk.views.paper import detail_out
from seller_desk.views.paper.detail_out import Form
from seller_desk.views.preferences import Preferences
from seller_desk.views.product.detail_panel import DetailPanel
from seller_desk.views.sheet_out import Choose
from seller_desk.views.wording import translate

_FOLDER = "detail/folder"
_SUFFIXES = {Form.SLICES: ".jpg", Form.HTML: ".html"}


@dataclass(frozen=True, slots=True)
class DetailSight:
    """A page with its pictures, read where it does not hold up the window."""

    detail: Detail
    pictures: Mapping[str, QImage]


class DetailHalf(QObject):
    """One product's page at a time."""

    def __init__(
        self, desk: Desk, preferences: Preferences, choose_file: Choose | None = None
    ) -> None:
        self.panel = DetailPanel()
        super().__init__(self.panel)
        self._desk, self._preferences = desk, preferences
        self._choose_file = choose_file or self._ask_path
        self._form = Form.SLICES
        self._reading: Task[DetailSight | None] | None = None
        self._writing: Task[tuple[Path, ...]] | None = None
        self._connect()

    def show(self, product: int) -> None:
        """Read that product's page, and show it; the one that was shown is kept first."""
        if product != self.panel.product_id:
            self.panel.keep()
        asked = self._desk.ask(sight, product, self._desk.store.path)
        self._reading = asked.then(self._show).replaces(self._reading)

    def refresh(self) -> None:
        """The same as it stands by now."""
        if self.panel.product_id is not None:
            self.show(self.panel.product_id)

    def _show(self, found: DetailSight | None) -> None:
        if found is not None:
            self.panel.show_detail(found.detail, found.pictures.get, self._desk.now())

    def _keep(self, plan: Plan) -> None:
        product = self.panel.product_id
        if product is not None:
            self._desk.do(details.plan_detail, product, plan).otherwise(self.panel.point_out)

    def _export(self, form: Form, plan: Plan) -> None:
        product = self.panel.product_id
        path = self._path(form) if self._writing is None else None
        if product is None or path is None:
            return
        job = self._desk.work(detail_out.save_page, product, plan, path, form, now=self._desk.now())
        self._writing = job
        job.meanwhile(self.panel.notices.report).then(self._tell).otherwise(self._refuse)
        self.panel.notices.begin(path.name)

    def _path(self, form: Form) -> Path | None:
        self._form = form
        folder = Path(self._preferences.text(_FOLDER) or Path.home())
        name = translate("product", "detail page")
        chosen = self._choose_file(str(folder / f"{name}{_SUFFIXES[form]}"))
        if not chosen:
            return None
        path = Path(chosen)
        self._preferences.remember_text(_FOLDER, str(path.parent))
        return path if path.suffix else path.with_suffix(_SUFFIXES[form])

    def _tell(self, files: tuple[Path, ...]) -> None:
        self._writing = None
        self.panel.notices.tell_files(files)

    def _refuse(self, error: DeskError) -> None:
        self._writing = None
        self.panel.point_out(error)

    def _cancel(self) -> None:
        if self._writing is not None:
            self._writing.cancel()

    def _copy(self, plan: Plan) -> None:
        product = self.panel.product_id
        if product is not None:
            job = self._desk.work(detail_out.html_of, product, plan, now=self._desk.now())
            job.then(self._take_html).otherwise(self.panel.point_out)

    def _take_html(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.panel.notices.tell_copied()

    def _ask_path(self, proposal: str) -> str:
        title = translate("product", "Export page")
        kinds = {
            Form.SLICES: translate("product", "JPEG pictures (*.jpg)"),
            Form.HTML: translate("product", "Web page (*.html)"),
        }
        return QFileDialog.getSaveFileName(self.panel, title, proposal, kinds[self._form])[0]

    def _connect(self) -> None:
        self.panel.kept.connect(self._keep)
        self.panel.export_asked.connect(self._export)
        self.panel.copy_asked.connect(self._copy)
        self.panel.notices.progress.cancelled.connect(self._cancel)


def sight(session: Session, product_id: int, store: Path) -> DetailSight | None:
    """One product's page with its pictures; None when the product is gone by now."""
    detail = details.details(session, [product_id], rules.load(session)).get(product_id)
    if detail is None:
        return None
    read = detail_out.pictures(store)
    named = {*detail.source.pictures, *(story.picture for story in detail.source.stories)} - {""}
    found = {sha256: image for sha256 in named if (image := read(sha256)) is not None}
    return DetailSight(detail, found)
