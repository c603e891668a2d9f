"""The page of the shop's rules and this window's look."""
