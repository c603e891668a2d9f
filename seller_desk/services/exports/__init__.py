"""The shop's tables as sheets: what can be taken out, which rows, and how it is written."""

from seller_desk.services.exports.batch import export_batch
from seller_desk.services.exports.choice import EXPORTS, ExportFilter
from seller_desk.services.exports.courier import export_courier
from seller_desk.services.exports.listing import export_listings
from seller_desk.services.exports.view import View, ViewColumn, export_view
from seller_desk.services.exports.writing import export

__all__ = [
    "EXPORTS",
    "ExportFilter",
    "View",
    "ViewColumn",
    "export",
    "export_batch",
    "export_courier",
    "export_listings",
    "export_view",
]
