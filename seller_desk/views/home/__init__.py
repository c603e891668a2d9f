"""The page of what must be done now."""
