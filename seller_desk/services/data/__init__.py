"""What the orders say about the shop as a whole."""
