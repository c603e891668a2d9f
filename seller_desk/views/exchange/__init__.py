"""Import and export for every subject."""
