"""Amounts and quantities as somebody types them, and as they stand in a field to be typed over.

Fields and the cells of sheets are read alike: ￥1,280.50, 128元, full-width digits.
"""

from seller_desk.sheets.cells import CellFault, money_fen, quantity_milli
from seller_desk.views.formats import quantity


def read_fen(text: str) -> int | None:
    """Yuan as fen; None for nothing.

    Raises ValueError for less than nothing and for what is no amount.
    """
    fen = read_signed_fen(text)
    if fen is not None and fen < 0:
        raise ValueError(text)
    return fen


def read_signed_fen(text: str) -> int | None:
    """Yuan as fen, less than nothing too; None for nothing. Raises ValueError."""
    try:
        return money_fen(text)
    except CellFault as fault:
        raise ValueError(text) from fault


def fen_or_zero(text: str) -> int:
    """Yuan as fen where the rules themselves say what is wrong with nothing."""
    try:
        return read_fen(text) or 0
    except ValueError:
        return 0


def read_milli(text: str) -> int | None:
    """A quantity in thousandths; None for nothing. Raises ValueError."""
    try:
        return quantity_milli(text)
    except CellFault as fault:
        raise ValueError(text) from fault


def plain_fen(fen: int | None) -> str:
    """An amount to be typed over: `1280.50`."""
    return "" if fen is None else f"{'-' if fen < 0 else ''}{abs(fen) // 100}.{abs(fen) % 100:02}"


def plain_yuan(fen: int | None) -> str:
    """The same without needless decimals: `1280`."""
    return plain_fen(fen).removesuffix(".00")


def plain_milli(milli: int | None) -> str:
    """A quantity to be typed over."""
    return "" if milli is None else quantity(milli).replace(",", "")
