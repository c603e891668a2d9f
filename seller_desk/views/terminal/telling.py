"""Answers of the command line as lines of text."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from seller_desk.errors import CellProblem
from seller_desk.services.history import HistoryRow
from seller_desk.services.settings import EVERY, ShopSettings
from seller_desk.services.settings import shown as setting_value
from seller_desk.views import terms
from seller_desk.views.formats import count, full_moment, money
from seller_desk.views.operations import sentence
from seller_desk.views.refused import reason
from seller_desk.views.wording import QT_TRANSLATE_NOOP, UNKNOWN, translate

if TYPE_CHECKING:
    from seller_desk.services.imports import ImportReport

_MOST_PROBLEMS = 20
"""So many faults of a sheet are read on a screen; the others are for --refused and --json."""

RADAR: Mapping[str, str] = {
    "overdue": QT_TRANSLATE_NOOP("cli", "Overdue"),
    "due_today": QT_TRANSLATE_NOOP("cli", "Due today"),
    "due_soon": QT_TRANSLATE_NOOP("cli", "Due soon"),
    "missing_tracking": QT_TRANSLATE_NOOP("cli", "Shipped without a waybill"),
    "missing_tracking_late": QT_TRANSLATE_NOOP("cli", "… past the time allowed"),
    "held_by_refund": QT_TRANSLATE_NOOP("cli", "Held by a refund"),
    "after_sales": QT_TRANSLATE_NOOP("cli", "After-sales to answer"),
    "violations": QT_TRANSLATE_NOOP("cli", "Violations"),
    "lapsed": QT_TRANSLATE_NOOP("cli", "Lapsed customers"),
    "quotes_ending": QT_TRANSLATE_NOOP("cli", "Quotes about to end"),
    "coupons_ending": QT_TRANSLATE_NOOP("cli", "Coupons about to end"),
    "traffic_missing_days": QT_TRANSLATE_NOOP("cli", "Days without traffic figures"),
    "ship_days_unset": QT_TRANSLATE_NOOP("cli", "Live without days to ship"),
}
"""In the order in which a morning goes through them."""
_PARTS: Mapping[str, str] = {
    "orders": QT_TRANSLATE_NOOP("cli", "orders {count}"),
    "lines": QT_TRANSLATE_NOOP("cli", "lines {count}"),
    "shipments": QT_TRANSLATE_NOOP("cli", "shipments {count}"),
    "parcel_goods": QT_TRANSLATE_NOOP("cli", "goods in parcels {count}"),
    "courier_rules": QT_TRANSLATE_NOOP("cli", "courier rules {count}"),
    "after_sales": QT_TRANSLATE_NOOP("cli", "after-sales {count}"),
    "case_goods": QT_TRANSLATE_NOOP("cli", "goods in cases {count}"),
    "case_steps": QT_TRANSLATE_NOOP("cli", "steps of cases {count}"),
    "files": QT_TRANSLATE_NOOP("cli", "files {count}"),
    "customers": QT_TRANSLATE_NOOP("cli", "customers {count}"),
    "products": QT_TRANSLATE_NOOP("cli", "products {count}"),
    "skus": QT_TRANSLATE_NOOP("cli", "variants {count}"),
    "price_tiers": QT_TRANSLATE_NOOP("cli", "price tiers {count}"),
    "images": QT_TRANSLATE_NOOP("cli", "images {count}"),
    "rival_prices": QT_TRANSLATE_NOOP("cli", "prices of others {count}"),
    "reviews": QT_TRANSLATE_NOOP("cli", "reviews {count}"),
    "cases": QT_TRANSLATE_NOOP("cli", "bulk orders to show {count}"),
    "violations": QT_TRANSLATE_NOOP("cli", "violations {count}"),
    "settings": QT_TRANSLATE_NOOP("cli", "settings {count}"),
    "quotes": QT_TRANSLATE_NOOP("cli", "quotes {count}"),
    "quote_lines": QT_TRANSLATE_NOOP("cli", "lines of quotes {count}"),
    "coupons": QT_TRANSLATE_NOOP("cli", "coupons {count}"),
    "coupon_grants": QT_TRANSLATE_NOOP("cli", "coupons given out {count}"),
    "contacts": QT_TRANSLATE_NOOP("cli", "contacts {count}"),
    "tags": QT_TRANSLATE_NOOP("cli", "tags {count}"),
    "templates": QT_TRANSLATE_NOOP("cli", "templates {count}"),
    "days": QT_TRANSLATE_NOOP("cli", "days {count}"),
    "findings": QT_TRANSLATE_NOOP("cli", "findings {count}"),
    "disclosures": QT_TRANSLATE_NOOP("cli", "looks at personal data {count}"),
}
_RECORDS: Mapping[str, str] = {
    "orders": QT_TRANSLATE_NOOP("cli", "orders"),
    "products": QT_TRANSLATE_NOOP("cli", "products"),
    "customers": QT_TRANSLATE_NOOP("cli", "customers"),
    "shipments": QT_TRANSLATE_NOOP("cli", "shipments"),
    "days": QT_TRANSLATE_NOOP("cli", "days"),
    "findings": QT_TRANSLATE_NOOP("cli", "findings"),
}


def imported(report: "ImportReport", *, dry_run: bool) -> list[str]:
    """What became of one file."""
    lines = [
        _headline(report),
        "  " + _counts(report),
    ]
    if report.same_file_as is not None:
        told = translate("cli", "the same file was imported before, as step {number}")
        lines.append("  " + told.format(number=report.same_file_as))
    if report.sums is not None:
        file, stored = map(money, report.sums)
        sums = translate("cli", "sum of 实付款: {file} in the sheet, {stored} in the shop")
        lines.append("  " + sums.format(file=file, stored=stored))
    unread = report.unread_sums
    if unread:
        told = translate("cli", "%n amount(s) of 实付款 cannot be read", "", unread)
        lines.append("  " + told)
    lines += _faults(report.problems)
    if dry_run:
        lines.append("  " + translate("cli", "only looked; nothing was written"))
    elif report.operation is None:
        lines.append("  " + translate("cli", "nothing was new or changed"))
    else:
        told = translate("cli", "written as step {number}; take it back with: seller-desk undo")
        lines.append("  " + told.format(number=report.operation))
    return lines


def _headline(report: "ImportReport") -> str:
    file, rows = report.file, count(report.rows)
    if report.lines is None:
        said = translate("cli", "{file}: {kind}, {rows} rows")
        return said.format(file=file, kind=terms.sheet_kind(report.kind), rows=rows)
    said = translate("cli", "{file}: {rows} rows, {lines} lines of goods")
    return said.format(file=file, rows=rows, lines=count(report.lines))


def taken_back(report: Mapping[str, Any], *, again: bool) -> list[str]:
    """What an undo or redo did, and which rows it left as they are."""
    parts = [
        translate("cli", _PARTS[noun]).format(count=count(number))
        for noun, number in report["reversed"].items()
        if noun in _PARTS
    ]
    said = (
        translate("cli", "The undo, step {number}, is taken back: {parts}")
        if again
        else translate("cli", "Step {number} is taken back: {parts}")
    )
    done = translate("cli", ", ").join(parts) or UNKNOWN
    lines = [said.format(number=report["undone"], parts=done)]
    left = [*report["kept"], *report["failed"]]
    if left:
        kept = len(left)
        lines.append(translate("cli", "%n row(s) changed since stay as they are:", "", kept))
        lines += [f"  {row['key']}" for row in left[:_MOST_PROBLEMS]]
    return lines


def history(rows: Sequence[HistoryRow]) -> list[str]:
    """One line per step, newest first; of an undo or redo also what it was about."""
    known = {row.id: row for row in rows}
    lines = []
    for row in rows:
        done = _done(row, known)
        told = translate("cli", "{step} (taken back)").format(step=done) if row.undone else done
        lines.append(f"{row.id:>5}  {full_moment(row.at)}  {told}")
    return lines or [translate("cli", "Nothing was done yet.")]


def _done(row: HistoryRow, known: Mapping[int, HistoryRow]) -> str:
    """A redo undoes an undo, so what it is about lies one step further on."""
    about = row
    while about.undoes is not None:
        about = known[about.undoes]
    act = sentence(row.name, row.facts)
    if about is row:
        return act
    what = sentence(about.name, about.facts)
    return translate("cli", "{act}: {what}").format(act=act, what=what)


def settings(rules: ShopSettings, keys: Sequence[str] | None = None) -> list[str]:
    """Key, value and meaning of settings; of all of them when none is named."""
    wanted = keys or [spec.key for spec in EVERY]
    lines = []
    for key in wanted:
        value = setting_value(rules, key)
        meaning = terms.setting(key)
        lines.append(f"{key} = {UNKNOWN if value is None else value}    {meaning}".rstrip())
    return lines


def radar(found: Mapping[str, int | None]) -> list[str]:
    """The counts of the day; what is not known yet reads as such."""
    return [
        translate("cli", "{name}: {count}").format(
            name=translate("cli", name), count=count(found[key])
        )
        for key, name in RADAR.items()
        if key in found
    ]


def _counts(report: "ImportReport") -> str:
    found = report.records
    said = translate(
        "cli", "{records}: {new} new, {changed} changed, {same} unchanged, {no} refused"
    )
    return said.format(
        records=translate("cli", _RECORDS[report.kind.records]),
        new=count(found.new),
        changed=count(found.changed),
        same=count(found.unchanged),
        no=count(found.refused),
    )


def _faults(problems: Sequence[CellProblem]) -> list[str]:
    shown = [
        "  " + translate("cli", "row {row}, {reason}").format(row=found.row, reason=reason(found))
        for found in problems[:_MOST_PROBLEMS]
    ]
    more = len(problems) - len(shown)
    if more:
        shown.append("  " + translate("cli", "… and %n more fault(s)", "", more))
    return shown
