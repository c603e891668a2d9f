"""Orders: reading their sheets, their deadlines, shipping them."""
