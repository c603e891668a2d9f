"""A line of the table: what is compared with what, and how good it should be."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Goal:
    """One line of the table: what is compared with what, and how good it should be."""

    name: str
    what: str
    baseline: str
    measured: str
    wanted: str
    met: bool | None


def told(what: str, beside: str, value: float, most: float) -> Goal:
    """A figure without a task."""
    return Goal("–", what, beside, f"{value:.1f}", f"≤ {most:g}", value <= most)


def compared(name: str, what: str, baseline: str, ratio: float, most: float) -> Goal:
    """Two figures of one task."""
    return Goal(name, what, baseline, f"{ratio:.3f}×", f"≤ {most:.3g}×", ratio <= most)
