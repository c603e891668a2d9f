"""Customers: who they are, what they spend, when they fall silent."""
