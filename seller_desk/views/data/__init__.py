"""The page of what the orders say of the shop."""
