"""Excel, and nothing of our business: no SQL, no Qt."""
