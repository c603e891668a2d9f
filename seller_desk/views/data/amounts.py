"""Amounts as somebody types them."""

from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

_MOST_FEN = 10**13


def fen_of(text: str) -> int | None:
    """Yuan as fen; None for nothing. Raises ValueError for what is no amount."""
    plain = text.strip().lstrip("¥￥").replace(",", "").replace("，", "").strip()
    if not plain:
        return None
    try:
        amount = Decimal(plain)
    except InvalidOperation as error:
        raise ValueError(text) from error
    if not amount.is_finite() or not 0 <= amount * 100 <= _MOST_FEN:
        raise ValueError(text)
    return int((amount * 100).quantize(Decimal(1), ROUND_HALF_UP))


def plain_yuan(fen: int | None) -> str:
    """An amount in a field that can be typed over."""
    if fen is None:
        return ""
    return str(fen // 100) if fen % 100 == 0 else f"{fen // 100}.{fen % 100:02}"
