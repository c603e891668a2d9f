"""The pages, each imported when it is made: a seller who looks at the orders waits for no other.

A page asks for what it shows as soon as it is made, so it is made when it is first seen.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from seller_desk.views.desk import Desk
from seller_desk.views.preferences import Preferences

if TYPE_CHECKING:
    from seller_desk.views.exchange.page import ImportPage
    from seller_desk.views.history.page import HistoryPage
    from seller_desk.views.order.page import OrderPage
    from seller_desk.views.settings.page import SettingsPage


def home(desk: Desk, preferences: Preferences) -> QWidget:
    """What must be done now."""
    from seller_desk.views.home.page import HomePage

    return HomePage(desk, preferences)


def product(desk: Desk, preferences: Preferences) -> QWidget:
    """The list of products."""
    from seller_desk.views.product.page import ProductPage

    return ProductPage(desk, preferences)


def order(desk: Desk, preferences: Preferences) -> "OrderPage":
    """The lists of orders."""
    from seller_desk.views.order.page import OrderPage
    from seller_desk.views.order.paper_ways import OrderPapers

    page = OrderPage(desk, preferences)
    OrderPapers(page, desk, preferences)
    return page


def customer(desk: Desk, preferences: Preferences) -> QWidget:
    """The list of customers."""
    from seller_desk.views.customer.page import CustomerPage

    return CustomerPage(desk, preferences)


def data(desk: Desk, preferences: Preferences) -> QWidget:
    """What the orders say of the shop."""
    from seller_desk.views.data.page import DataPage

    return DataPage(desk, preferences)


def importing(desk: Desk, preferences: Preferences) -> "ImportPage":
    """Files that are read, looked at and written."""
    from seller_desk.views.exchange.page import ImportPage

    return ImportPage(desk, preferences)


def history(desk: Desk, preferences: Preferences) -> "HistoryPage":
    """What was done, and the way back."""
    from seller_desk.views.history.page import HistoryPage

    return HistoryPage(desk, preferences)


def settings(desk: Desk, preferences: Preferences) -> "SettingsPage":
    """The shop's rules and this machine's look."""
    from seller_desk.views.settings.page import SettingsPage

    return SettingsPage(desk, preferences)


def sources(desk: Desk, preferences: Preferences) -> QWidget:
    """Where sheets come from."""
    from seller_desk.views.exchange.sources import SourcesPage

    return SourcesPage(desk, preferences)


def after_sales(desk: Desk, preferences: Preferences) -> QWidget:
    """The board of after-sale cases."""
    from seller_desk.views.order.aftersale_page import AfterSalesPage

    return AfterSalesPage(desk, preferences)


def scan(desk: Desk, preferences: Preferences) -> QWidget:
    """The bench where orders, goods and waybills are scanned."""
    from seller_desk.views.order.paper_ways import BenchPapers
    from seller_desk.views.order.scan_page import ScanPage

    page = ScanPage(desk, preferences)
    BenchPapers(page, desk, preferences)
    return page


def batch(desk: Desk, preferences: Preferences) -> QWidget:
    """Many waybills at once."""
    from seller_desk.views.order.batch_page import BatchPage

    return BatchPage(desk, preferences)


def quotes(desk: Desk, preferences: Preferences) -> QWidget:
    """Quotes, and the editor of one."""
    from seller_desk.views.customer.quote_page import QuotePage

    return QuotePage(desk, preferences)


def merge(desk: Desk, preferences: Preferences) -> QWidget:
    """Orders that can leave in one parcel."""
    from seller_desk.views.order.merge_page import MergePage

    return MergePage(desk, preferences)


def invoice(desk: Desk, preferences: Preferences) -> QWidget:
    """Invoices that buyers wait for."""
    from seller_desk.views.order.invoice_page import InvoicePage

    return InvoicePage(desk, preferences)


def entry(desk: Desk, preferences: Preferences) -> QWidget:
    """An order that is typed in."""
    from seller_desk.views.order.entry_page import EntryPage

    return EntryPage(desk, preferences)


def laboratory(desk: Desk, preferences: Preferences) -> QWidget:
    """The coupons and their laboratory."""
    from seller_desk.views.customer.laboratory_page import LaboratoryPage

    return LaboratoryPage(desk, preferences)


def analysis(desk: Desk, preferences: Preferences) -> QWidget:
    """The RFM board, and how often customers buy."""
    from seller_desk.views.customer.analysis_page import AnalysisPage

    return AnalysisPage(desk, preferences)


def composer(desk: Desk, preferences: Preferences) -> QWidget:
    """Main images that are printed on a photo."""
    from seller_desk.views.product.composer_page import ComposerPage

    return ComposerPage(desk, preferences)


ALL: Mapping[str, Callable[[Desk, Preferences], QWidget]] = {
    "home": home,
    "product": product,
    "order": order,
    "customer": customer,
    "data": data,
    "importing": importing,
    "history": history,
    "settings": settings,
    "sources": sources,
    "batch": batch,
    "merge": merge,
    "invoice": invoice,
    "entry": entry,
    "after_sales": after_sales,
    "scan": scan,
    "quotes": quotes,
    "laboratory": laboratory,
    "composer": composer,
    "analysis": analysis,
}
"""The page of every tab, and the guests that stand in for it."""
