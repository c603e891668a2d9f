"""Lists of orders that somebody has given a name."""

from seller_desk.services.kept_lists import Shelf
from seller_desk.services.order.filters import OrderFilter

SHELF = Shelf("orders", OrderFilter())
saved_views, save_view, drop_view = SHELF.saved_views, SHELF.save_view, SHELF.drop_view
