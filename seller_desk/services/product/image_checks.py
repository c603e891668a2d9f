"""What makes a picture fit for a listing, measured without looking at it twice.

The ground of the first image is judged at its border: of a strip along all four sides, one
thirtieth of the side wide, so many millionths are white. Goods stand in the middle; a shadow or a
coloured wall shows at the border.
"""

from collections.abc import Iterator
from dataclasses import dataclass

WHITE_FROM = 244
"""So bright must red, green and blue be: a JPEG turns 255 into a little less."""
WHOLE = 1_000_000
MOST_PIXELS = 64_000_000
"""A phone's largest photo has fifty millions; more would only fill the memory."""
_STRIP = 30
_CHANNELS = 3
_SCAN, _END = b"\xff\xda", b"\xff\xd9"


@dataclass(frozen=True, slots=True)
class Measured:
    """A picture as it was decoded; `white_share` are millionths of its border."""

    width: int
    height: int
    white_share: int


def white_share(pixels: bytes, width: int, height: int) -> int:
    """How much of the border is white, in millionths; `pixels` are rows of red, green and blue."""
    white = total = 0
    for place in _border(width, height):
        total += 1
        start = place * _CHANNELS
        white += min(pixels[start : start + _CHANNELS]) >= WHITE_FROM
    return white * WHOLE // total if total else 0


def is_cut_off(content: bytes) -> bool:
    """Whether a JPEG ends before its last scan does, or has none: decoders fill it with grey.

    Inside of a scan 0xFF is never followed by one of the two marks, so the last beginning of a
    scan must have an end behind it.
    """
    return content.startswith(b"\xff\xd8") and content.rfind(_END) <= content.rfind(_SCAN)


def is_readable_size(width: int, height: int) -> bool:
    """Whether decoding it would not fill the memory."""
    return width * height <= MOST_PIXELS


def _border(width: int, height: int) -> Iterator[int]:
    """The pixels of the strip, each once."""
    strip = max(1, min(width, height) // _STRIP)
    for row in range(height):
        first = row * width
        if row < strip or row >= height - strip:
            yield from range(first, first + width)
        else:
            left = range(first, first + min(strip, width))
            yield from left
            yield from range(max(left.stop, first + width - strip), first + width)
