"""Where the palette can lead; the window says how."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

Open = Callable[[int], object]
List = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Ways:
    """One thing by its id, all hits of a text in their list, a setting, and every action of now."""

    order: Open
    customer: Open
    product: Open
    quote: Open
    orders: List
    customers: List
    products: List
    quotes_of: Open
    """The quotes of a customer."""
    orders_to: List
    """The orders to ship that go to a province."""
    setting: List
    """One setting by its key."""
    card: List
    """A section or card of the settings by its English name."""
    acts: Callable[[], Mapping[str, Callable[[], object]]]
    """What can be done on the page in front, by the name of the action."""
