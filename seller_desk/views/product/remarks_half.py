"""What the notes beside a listing ask the desk for."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from seller_desk.errors import DeskError
from seller_desk.services.product import remarks
from seller_desk.services.product.remarks import CaseDraft, Proposal, ReviewDraft, RivalDraft
from seller_desk.views.desk import Desk
from seller_desk.views.product.editor import ProductEditor
from seller_desk.views.product.remark_rows import RemarkList
from seller_desk.views.wording import translate

Choose = Callable[[], Sequence[str]]


class RemarksHalf(QObject):
    """Those of the product that the editor shows; a note is kept at once, apart from the form."""

    def __init__(
        self, desk: Desk, editor: ProductEditor, choose_photo: Choose | None = None
    ) -> None:
        super().__init__(editor)
        self._desk, self._editor = desk, editor
        self._section = editor.form.remarks
        self._choose = choose_photo or self._ask_photo
        self._connect()

    def _keep_rival(self, draft: RivalDraft, row: int | None) -> None:
        if (product := self._editor.product_id) is not None:
            task = self._desk.do(remarks.keep_rival_price, product, draft, row)
            told = self._section.rivals
            task.then(partial(_end, told)).otherwise(partial(_point_out, told))

    def _keep_review(self, draft: ReviewDraft, row: int | None) -> None:
        if (product := self._editor.product_id) is not None:
            task = self._desk.do(remarks.keep_review_note, product, draft, row)
            told = self._section.reviews
            task.then(partial(_end, told)).otherwise(partial(_point_out, told))

    def _keep_case(self, draft: CaseDraft, row: int | None) -> None:
        if (product := self._editor.product_id) is not None:
            told, now = self._section.cases, self._desk.now()
            photo = told.case_form.photo
            task = self._desk.work(remarks.put_case, product, draft, row, photo=photo, now=now)
            task.then(partial(_end, told)).otherwise(partial(_point_out, told))

    def _remove_rival(self, row: int) -> None:
        self._desk.do(remarks.remove_rival_price, row)

    def _remove_review(self, row: int) -> None:
        self._desk.do(remarks.remove_review_note, row)

    def _remove_case(self, row: int) -> None:
        self._desk.do(remarks.remove_case, row)

    def _propose(self) -> None:
        if (product := self._editor.product_id) is not None:
            self._desk.ask(remarks.proposals, product).then(self._offer)

    def _offer(self, found: Sequence[Proposal]) -> None:
        self._section.cases.offer(found)

    def _choose_photo(self) -> None:
        for name in self._choose()[:1]:
            self._section.cases.case_form.show_photo(Path(name))

    def _ask_photo(self) -> Sequence[str]:
        wanted = translate("product", "Pictures (*.jpg *.jpeg *.png *.gif *.bmp)")
        title = translate("product", "Add a photo")
        name = QFileDialog.getOpenFileName(self._section, title, "", wanted)[0]
        return [name] if name else []

    def _connect(self) -> None:
        section = self._section
        section.rivals.kept.connect(self._keep_rival)
        section.rivals.removed.connect(self._remove_rival)
        section.reviews.kept.connect(self._keep_review)
        section.reviews.removed.connect(self._remove_review)
        section.cases.kept.connect(self._keep_case)
        section.cases.removed.connect(self._remove_case)
        section.cases.proposals_asked.connect(self._propose)
        section.cases.case_form.photo_asked.connect(self._choose_photo)


def _end(shown: RemarkList, _done: object) -> None:
    shown.end()


def _point_out(shown: RemarkList, error: DeskError) -> None:
    shown.show_problems(error.problems)
