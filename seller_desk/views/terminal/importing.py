"""Sheets taken into the shop: one answer about all of them."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from seller_desk.errors import DeskError, StoreCode
from seller_desk.models.store import Store
from seller_desk.services import backup, imports
from seller_desk.services.imports import Choice, FilePlan, ImportReport
from seller_desk.views import wording
from seller_desk.views.refused import RefusedRows
from seller_desk.views.terminal import telling
from seller_desk.views.terminal.answer import FAILED, Answer, named, refusal
from seller_desk.views.terminal.progress import progress_line
from seller_desk.views.wording import translate
from seller_desk.words import SheetKind


class Shelf:
    """The shop that sheets go into; one that is not there yet is made when a row is written."""

    def __init__(self, path: Path, opened: ExitStack) -> None:
        """Whatever is opened is closed with `opened`."""
        self._path = path
        self._opened = opened
        self._store = self._open(path) if path.exists() else None
        self._blank: Store | None = None

    @property
    def read(self) -> Store:
        """The shop as it stands, to compare with; an empty one where there is none."""
        if self._store is not None:
            return self._store
        if self._blank is None:
            folder = self._opened.enter_context(TemporaryDirectory())
            self._blank = self._open(Path(folder) / "shop.db", create=True)
        return self._blank

    @property
    def written(self) -> Store:
        """The shop itself."""
        if self._store is None:
            self._store = self._open(self._path, create=True)
        return self._store

    def _open(self, path: Path, *, create: bool = False) -> Store:
        return self._opened.enter_context(closing(Store.open(path, create=create)))


def take_in(options: Namespace, shop: Path, now: datetime) -> Answer:
    """Every file, and the refused rows of all of them as one sheet when that is wished for."""
    refused = RefusedRows()
    with shelf(shop) as found:
        outcomes = [_take_in_file(options, found, path, now, refused) for path in options.files]
    data: dict[str, object] = {"files": [outcome.data for outcome in outcomes]}
    if options.refused is not None:
        outcomes.append(_save(refused, options.refused))
        data.update(outcomes[-1].data)
    return Answer(
        data,
        [line for outcome in outcomes for line in outcome.lines],
        [line for outcome in outcomes for line in outcome.troubles],
        max(outcome.status for outcome in outcomes),
    )


@contextmanager
def shelf(shop: Path) -> Iterator[Shelf]:
    """The shop at a path, closed afterwards."""
    with ExitStack() as opened:
        yield Shelf(shop, opened)


def _take_in_file(
    options: Namespace, found: Shelf, path: Path, now: datetime, refused: RefusedRows
) -> Answer:
    """One file; whatever is wrong with it, the others are imported."""
    try:
        plan, report = _carry_out(options, found, path, now)
        refused.take(plan)
    except DeskError as error:
        if error.first.code is StoreCode.CANCELLED:
            raise
        told = f"{path.name}: {wording.say(error.first)}"
        return Answer({"file": path.name, "error": named(error.first)}, (), [told], FAILED)
    lines = telling.imported(report, dry_run=options.dry_run)
    return Answer(imports.as_json(report), lines)


def _carry_out(
    options: Namespace, found: Shelf, path: Path, now: datetime
) -> tuple[FilePlan, ImportReport]:
    choice = Choice(kind=None if options.kind == "auto" else SheetKind(options.kind))
    with progress_line() as progress:
        plan = imports.plan_file(found.read, path, now=now, choice=choice, progress=progress)
        if options.dry_run or plan.plan.is_empty:
            return plan, plan.report
        backup.before_import(found.written, now)
        return plan, imports.carry_out(found.written, plan, now=now, progress=progress)


def _save(refused: RefusedRows, path: Path) -> Answer:
    """What is imported stays so, also when the sheet of the refused rows cannot be written."""
    if not refused:
        told = translate("cli", "no row was refused; {file} was not written")
        return Answer({"refused": None}, [told.format(file=path)])
    try:
        rows = refused.save(path)
    except DeskError as error:
        return refusal(error)
    told = translate("cli", "%Ln refused row(s) saved in {file}", "", rows).format(file=path)
    return Answer({"refused": str(path)}, [told])
