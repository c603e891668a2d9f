"""A listing's way through the platform's review, as the editor's check asks for it."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from seller_desk.services.product import review
from seller_desk.views.desk import Desk, Task
from seller_desk.views.product.editor import ProductEditor


class ReviewHalf(QObject):
    """What is refused is said in the editor; after a step the product is to be read again."""

    taken = Signal(int)
    """A step of that product was taken."""

    def __init__(self, desk: Desk, editor: ProductEditor) -> None:
        super().__init__(editor)
        self._desk, self._editor = desk, editor
        editor.submitted.connect(self._submit)
        editor.passed.connect(self._pass)
        editor.rejected.connect(self._reject)
        editor.withdrawn.connect(self._withdraw)
        editor.taken_off.connect(self._take_off)

    def _submit(self, product: int) -> None:
        self._hear(product, self._desk.do(review.submit_listing, product, self._desk.now()))

    def _pass(self, product: int) -> None:
        self._hear(product, self._desk.do(review.pass_review, product, self._desk.now()))

    def _reject(self, product: int, reason: str) -> None:
        now = self._desk.now()
        self._hear(product, self._desk.do(review.reject_listing, product, reason, now))

    def _withdraw(self, product: int) -> None:
        self._hear(product, self._desk.do(review.withdraw_listing, product, self._desk.now()))

    def _take_off(self, product: int) -> None:
        self._hear(product, self._desk.do(review.take_off_shelf, product, self._desk.now()))

    def _hear(self, product: int, task: Task[None]) -> None:
        task.then(partial(self._tell, product)).otherwise(self._editor.point_out)

    def _tell(self, product: int, _done: object) -> None:
        self.taken.emit(product)
