"""Titles as they are compared."""

from seller_desk.models.search import folded


def title_key(title: str) -> str:
    """A title as products are matched by it."""
    return "".join(folded(title).split())
