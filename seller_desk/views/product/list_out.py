"""The lists of the page as files: as they are shown, for publishing, or as a table of the house."""

from datetime import date
from functools import partial

from seller_desk.services.product import queries, violations
from seller_desk.services.settings import ShopSettings
from seller_desk.views.export_menu import LISTINGS, VIEW
from seller_desk.views.product.table import VALUES
from seller_desk.views.product.violation_table import VALUES as HELD_VALUES
from seller_desk.views.seen import view_of
from seller_desk.views.sheet_out import SheetOut
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.wording import translate
from seller_desk.words import ExportTable


def write(out: SheetOut, what: str, table: RowTable, settings: ShopSettings, today: date) -> None:
    """The ticked rows, else the whole list, in its order; nothing where the list is empty."""
    ids = table.selected_ids() or table.ids
    if not ids:
        return
    if what == VIEW:
        read = partial(queries.rows, settings=settings, today=today)
        name = translate("product", "Products")
        out.write_view(ExportTable.PRODUCTS, view_of(table, name, VALUES, read))
    elif what == LISTINGS:
        out.write_listings(ids)
    else:
        out.write_table(what, ids, settings)


def write_violations(out: SheetOut, table: RowTable) -> None:
    """The ticked violations, else the whole list, as it is shown; nothing where it is empty."""
    if table.ids:
        name = translate("product", "Violations")
        view = view_of(table, name, HELD_VALUES, violations.violation_rows)
        out.write_view("violations", view)
