"""Blocks one below the other, over as many pages as they need; none is split."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from seller_desk.views.paper.ink import Ink


@dataclass(frozen=True, slots=True)
class Block:
    """Something so high; `head` stands above its kind, again on every page that goes on with it."""

    height: float
    draw: Callable[[Ink, float], object]
    """Is told where the block begins."""
    head: "Block | None" = None


Placed = tuple[Block, float]
"""A block, and where it begins."""


def flow(
    blocks: Iterable[Block], *, first: float, following: float, bottom: float
) -> list[Sequence[Placed]]:
    """The pages, one at least; blocks begin at `first`, on later pages at `following`."""
    pages: list[list[Placed]] = [[]]
    top, head = first, None
    for block in blocks:
        lead = _lead(block, head)
        if pages[-1] and top + lead + block.height > bottom:
            pages.append([])
            top, head = following, None
            lead = _lead(block, head)
        if lead and block.head is not None:
            pages[-1].append((block.head, top))
        pages[-1].append((block, top + lead))
        top, head = top + lead + block.height, block.head
    return list(pages)


def _lead(block: Block, above: Block | None) -> float:
    """How high the head is that must stand above a block."""
    return 0.0 if block.head is None or block.head is above else block.head.height
