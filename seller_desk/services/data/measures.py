"""Figures as arithmetic: shares and averages; an empty denominator is not known."""


def share(part: int, whole: int) -> float | None:
    """A part as a fraction of the whole; unknown when there is no whole."""
    return None if whole == 0 else part / whole


def average(total: int, count: int) -> float | None:
    """What comes to one; unknown when there is none."""
    return None if count == 0 else total / count
