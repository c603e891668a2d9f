"""What an import did, as a banner: the numbers, undo, refused rows; and what its undo did."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from seller_desk.views.history.outcome import OutcomeCard, Report
from seller_desk.views.widgets import button
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.wording import translate
from seller_desk.words import SheetKind, Tone

if TYPE_CHECKING:
    from seller_desk.services.imports import ImportReport

_HOMES: Mapping[SheetKind, str] = {
    SheetKind.ORDERS: "order",
    SheetKind.SHIPMENTS: "order",
    SheetKind.PRODUCTS: "product",
    SheetKind.CUSTOMERS: "customer",
    SheetKind.SHOP_TRAFFIC: "data",
    SheetKind.PRODUCT_TRAFFIC: "data",
}


def result_banner(
    report: "ImportReport",
    *,
    undo: Callable[[], object] | None = None,
    save_refused: Callable[[], object] | None = None,
) -> Banner:
    """The banner of a file that was written; the window puts it over a page (see `home_of`)."""
    refused = report.records.refused
    actions = []
    if refused and save_refused is not None:
        actions.append(
            button.link(translate("exchange", "Save refused rows"), save_refused, icon="file-x")
        )
    if report.operation is not None and undo is not None:
        actions.append(button.link(translate("exchange", "Undo"), undo, icon="undo-2"))
    tone = Tone.WARNING if refused else Tone.SUCCESS
    said = translate("exchange", "{file}: {counts}").format(
        file=report.file, counts=counts_sentence(report)
    )
    return Banner(tone, said, actions=actions, closable=True)


def counts_sentence(report: "ImportReport") -> str:
    """New, changed and refused records, the ones that there are."""
    count = report.records
    new, changed, refused = count.new, count.changed, count.refused
    parts = [
        translate("exchange", "%n new", "", new),
        translate("exchange", "%n changed", "", changed),
        translate("exchange", "%n refused", "", refused),
    ]
    numbers = (new, changed, refused)
    told = [part for part, number in zip(parts, numbers, strict=True) if number]
    if not told:
        return translate("exchange", "nothing new")
    return translate("exchange", ", ").join(told)


def home_of(kind: SheetKind) -> str:
    """The tab where the records of such a sheet are seen."""
    return _HOMES[kind]


def undone_card(title: str, report: Report) -> OutcomeCard:
    """What became of an import that was taken back: reversed, kept (edited since), failed."""
    made = OutcomeCard()
    made.show_report(report, title)
    return made
