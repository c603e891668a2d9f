"""While the shop is written under another key: how far it is, and the way to stop it."""

from PySide6.QtCore import Qt, Signal

from seller_desk.models.sealing import CHECKING, WRITING
from seller_desk.views.lock.panel import Panel
from seller_desk.views.widgets.progress_row import ProgressRow
from seller_desk.views.wording import translate

_MEGABYTE = 1_000_000


class WorkingPage(Panel):
    """A bar; nothing else can be done meanwhile."""

    stopped = Signal()

    def __init__(self, *, seals: bool) -> None:
        title = (
            translate("lock", "The shop is being encrypted")
            if seals
            else translate("lock", "The password is being taken off")
        )
        told = translate("lock", "What stands now stays until the new file is whole and checked.")
        super().__init__(title, told)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.progress = ProgressRow()
        self.progress.begin(translate("lock", "Writing…"))
        self.progress.cancelled.connect(self.stopped)
        self.add(self.progress)

    def report(self, stage: str, done: int, total: int | None) -> None:
        """Where the job is: in megabytes of the shop, then in backups."""
        if stage == CHECKING:
            self.progress.begin(translate("lock", "Checking what was written"))
        elif stage == WRITING:
            most = max((total or 0) // _MEGABYTE, 1)
            said = translate("lock", "Writing the shop, MB")
            self.progress.report(stage, said, done // _MEGABYTE, most)
        else:
            self.progress.hold()
            said = translate("lock", "Writing the backups")
            self.progress.report(stage, said, done, total)
