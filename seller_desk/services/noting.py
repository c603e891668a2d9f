"""Notes of the shop: what becomes of one that is there when another comes."""


def noted(kept: str | None, new: str, *, adds: bool) -> str | None:
    """The new note instead of the kept one, or below it; nothing at all is no note."""
    plain = new.strip()
    if not adds:
        return plain or None
    return "\n".join(part for part in (kept, plain) if part) or None
