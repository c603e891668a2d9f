"""An order sheet beside the store: what importing it would do. Nothing is written here."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from seller_desk.errors import CellCode, CellProblem, Level
from seller_desk.models.base import shop_time_text
from seller_desk.models.history import newest_operation
from seller_desk.services import meeting, settings
from seller_desk.services.order import moves
from seller_desk.services.order.checks import (
    number_heading,
    stage_by_facts,
    stage_in_sheet,
    warning,
)
from seller_desk.services.order.comparison import KnownLine, KnownOrder, known_orders, load, paired
from seller_desk.services.order.drafts import PLACES, Cells, OrderDraft, Value
from seller_desk.services.order.profile import FIELDS, LINE_KEYS
from seller_desk.services.order.reading import OrderSheet
from seller_desk.services.planned import Changes, Entry, LineMove, OrderPlan, goods_of
from seller_desk.services.posting import post
from seller_desk.services.records.differences import FieldChange, differences, rows
from seller_desk.services.records.plan import Coverage, step
from seller_desk.services.regions import province_of
from seller_desk.words import Cancelled, OrderStatus, Progress, Verdict

_STEP = 2_000
_MANY_SELLERS = 3
_SELLER, _BUYER = PLACES["seller_login"], PLACES["buyer_login"]
_CREATED, _PAID_AT = PLACES["created_at"], PLACES["paid_at"]
_GOODS_KEYS = frozenset({"title", "code", "offer_id", "unit"})


def plan(
    session: Session,
    sheet: OrderSheet,
    *,
    now: datetime,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> OrderPlan:
    """Compare the orders of a sheet with the store. Raises cancelled."""
    sheet = _suspected(session, sheet)
    numbers = [draft.number for draft in sheet.drafts if draft.number is not None]
    known = known_orders(session, sheet.platform.value, numbers)
    load(session, list(_told_otherwise(sheet, known)))
    beside = _Beside(sheet, now)
    entries = []
    for index, draft in enumerate(sheet.drafts):
        if index % _STEP == 0:
            step("plan", index, len(sheet.drafts), progress, cancelled)
        entries.append(beside.entry(draft, known.get(draft.number or "")))
    customers = meeting.customers(session, entries, sheet.headings)
    products = meeting.products(session, entries, sheet.headings)
    return OrderPlan(
        sheet=sheet,
        writer=post,
        coverage=_coverage(session, sheet),
        entries=entries,
        customers=customers,
        products=products,
        skus=meeting.skus(session, entries, products),
        as_of_operation=newest_operation(session),
        same_customers=meeting.count_other_customers(entries, customers),
        same_products=meeting.count_other_products(session, entries, products),
    )


def _told_otherwise(sheet: OrderSheet, known: Mapping[str, KnownOrder]) -> Iterator[KnownOrder]:
    """The orders of which the sheet says something else than it did the last time.

    All of them where blank cells clear, or a word of the sheet is to stand after all.
    """
    all_of_them = bool(sheet.choice.clears or sheet.choice.taken)
    for draft in sheet.drafts:
        order = known.get(draft.number or "")
        if order is not None and (all_of_them or order.sheet_hash != draft.fingerprint):
            yield order


def _suspected(session: Session, sheet: OrderSheet) -> OrderSheet:
    """With a warning when it looks like the sheet of what the shop has bought (facts: A7)."""
    sellers = {draft.cells[_SELLER] for draft in sheet.drafts} - {None}
    buyers = {draft.cells[_BUYER] for draft in sheet.drafts} - {None}
    own = settings.load(session).seller_login
    is_foreign = bool(own and sellers) and own not in sellers
    is_bought = len(sellers) >= _MANY_SELLERS and len(buyers) == 1 and own not in sellers
    if not (is_foreign or is_bought):
        return sheet
    heading = sheet.headings["seller_login"]
    found = CellProblem(
        sheet.mapping.heading_row,
        heading,
        CellCode.PURCHASE_EXPORT,
        str(next(iter(buyers), ""))[:80],
        Level.WARNING,
    )
    return replace(sheet, problems=(*sheet.problems, found))


def _coverage(session: Session, sheet: OrderSheet) -> Coverage | None:
    """The days on which the orders were made."""
    said = {at for draft in sheet.drafts if isinstance(at := draft.cells[_CREATED], str)}
    if not said:
        return None
    sql = "SELECT min(created_at), max(created_at) FROM sales_order WHERE platform = ?"
    first, last = next(rows(session, sql, sheet.platform.value))
    return Coverage(min(said)[:10], max(said)[:10], first and first[:10], last and last[:10])


class _Beside:
    """One sheet's orders beside those of the store."""

    def __init__(self, sheet: OrderSheet, now: datetime) -> None:
        self._headings = sheet.headings
        self._choice = sheet.choice
        self._mapped = frozenset(sheet.mapping.columns)
        # Goods whose order is not known may be lines of any order: none is gone then.
        self._has_stray_goods = any(d.number is None and d.lines for d in sheet.drafts)
        self._now = now

    def entry(self, draft: OrderDraft, known: KnownOrder | None) -> Entry:
        """One order; `known` without its fields says what it said the last time."""
        if draft.is_refused:
            return Entry(draft, Verdict.REFUSED)
        if draft.row in self._choice.left_out:
            return Entry(draft, Verdict.LEFT_OUT)
        if known is None:
            stage = stage_in_sheet(draft)
            entry = Entry(draft, Verdict.NEW, stage.status or stage_by_facts(draft))
        else:
            entry = self._compared(draft, known)
        self._look_over(entry)
        return entry

    def _compared(self, draft: OrderDraft, known: KnownOrder) -> Entry:
        move = moves.stage_move(known.status, stage_in_sheet(draft))
        entry = Entry(draft, Verdict.SAME, move.status, known)
        if move.is_behind:
            self._say(entry, CellCode.STATUS_BEHIND, "status_text", draft.said("status_text"))
        if known.fields:
            changes = self._changes(entry, known)
            if changes:
                entry.changes, entry.verdict = changes, Verdict.CHANGE
        return entry

    def _changes(self, entry: Entry, known: KnownOrder) -> Changes:
        draft = entry.draft
        stage = stage_in_sheet(draft)
        said = (pair for pair in zip(FIELDS, draft.cells, strict=False) if pair[0] != "status_text")
        wishes = self._choice.wishes(draft.row)
        found = differences(said, known.fields, known.imported, wishes)
        entry.kept = found.kept
        for key in found.kept:
            self._say(entry, CellCode.KEPT_LOCAL, key, draft.said(key))
        pairing = paired(draft.lines, known.lines, self._mapped)
        changes = Changes(
            lines=tuple(_line_moves(pairing.pairs)),
            gone=() if self._has_stray_goods else pairing.gone,
            parcels=moves.parcel_moves(known.parcels, draft.sent.waybills),
            case=moves.case_move(known, _text(draft.said("status_text")), stage),
        )
        changes.fields = (*found.changes, *_moved_fields(draft, known, changes))
        # What was not taken over is looked at again the next time.
        mark = draft.fingerprint if changes.gone == pairing.gone else None
        changes.following = tuple(self._following(changes, known, mark))
        self._warn_of_waybills(entry, changes)
        return changes

    def _following(
        self, changes: Changes, known: KnownOrder, mark: bytes | None
    ) -> Iterator[FieldChange]:
        new = {change.key: change.new for change in changes.fields}
        if "address" in new:
            province = province_of(str(new["address"] or ""))
            yield FieldChange("province", known.fields["province"], province)
        if new.get("status") == OrderStatus.SHIPPED:
            seen = known.fields["shipped_seen_at"]
            yield FieldChange("shipped_seen_at", seen, shop_time_text(self._now))
        yield FieldChange("sheet_hash", known.sheet_hash, mark)

    def _warn_of_waybills(self, entry: Entry, changes: Changes) -> None:
        heading = number_heading(entry.draft, self._headings)
        entry.warnings += tuple(
            warning(entry.draft, CellCode.WAYBILL_DIFFERS, heading, move.waybill.number)
            for move in changes.parcels
            if move.differs
        )

    def _look_over(self, entry: Entry) -> None:
        """What is odd once the stage is known."""
        draft, known = entry.draft, entry.known
        if draft.cells[_PAID_AT] is not None or entry.status is None or not entry.status.is_paid:
            return
        if known is None or known.paid_at is None:
            self._say(entry, CellCode.MISSING_PAID_TIME, "paid_at")

    def _say(self, entry: Entry, code: CellCode, key: str, value: Value = None) -> None:
        found = warning(entry.draft, code, self._headings[key], told(key, value))
        entry.warnings = (*entry.warnings, found)


def told(key: str, value: Value) -> Value:
    """A value as a sheet prints it."""
    return f"{value / 100:.2f}" if key.endswith("_fen") and isinstance(value, int) else value


def _moved_fields(draft: OrderDraft, known: KnownOrder, changes: Changes) -> Iterator[FieldChange]:
    """The stage, its words, and how the order left the house."""
    move = moves.stage_move(known.status, stage_in_sheet(draft))
    text = _text(draft.said("status_text"))
    if move.status is not known.status:
        yield FieldChange("status", known.status.value, move.status.value)
    if moves.text_moves(known, text, move, changes.case):
        yield FieldChange("status_text", known.fields["status_text"], text)
    if draft.sent.no_logistics and not known.fields["no_logistics"]:
        yield FieldChange("no_logistics", known.fields["no_logistics"], 1)
    shipped_at = draft.said("shipped_at")
    if shipped_at is not None and known.fields["shipped_at"] is None:
        yield FieldChange("shipped_at", None, shipped_at)


def _line_moves(pairs: Sequence[tuple[Cells, KnownLine | None]]) -> Iterator[LineMove]:
    for line, known in pairs:
        if known is None:
            yield LineMove(line, None, (), goods_of(line))
            continue
        stored = dict(zip(LINE_KEYS, known.values, strict=True))
        found = differences(zip(LINE_KEYS, line, strict=True), stored, {})
        if found.changes:
            new = _GOODS_KEYS & {change.key for change in found.changes}
            yield LineMove(line, known, found.changes, goods_of(line) if new else None)


def _text(value: Value) -> str | None:
    return None if value is None else str(value)
