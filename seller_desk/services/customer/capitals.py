"""Amounts in the capitals of bills, which nobody alters with a stroke: 肆万陆仟玖佰陆拾元整."""

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿")
_GROUP = 10_000
MOST_FEN = 10**14 - 1
"""The largest amount that can be written so: one fen short of a million million yuan."""


def capitals(fen: int) -> str:
    """An amount as the rules for bills of the People's Bank write it.

    整 stands behind whole yuan only; 零 where a place in the middle is empty. Raises ValueError
    above MOST_FEN.
    """
    if abs(fen) > MOST_FEN:
        raise ValueError(fen)
    yuan, rest = divmod(abs(fen), 100)
    sign = "负" if fen < 0 else ""
    if not rest:
        return f"{sign}{_whole(yuan) or _DIGITS[0]}元整"
    whole = f"{_whole(yuan)}元" if yuan else ""
    return f"{sign}{whole}{_parts(rest, behind_yuan=bool(yuan))}"


def _parts(fen: int, *, behind_yuan: bool) -> str:
    """角 and 分; 零 in the place of a missing 角."""
    jiao, rest = divmod(fen, 10)
    tenths = f"{_DIGITS[jiao]}角" if jiao else _DIGITS[0] if behind_yuan else ""
    return tenths + (f"{_DIGITS[rest]}分" if rest else "")


def _whole(number: int) -> str:
    """A whole number in groups of four places; an empty group is one 零."""
    groups: list[int] = []
    while number:
        number, group = divmod(number, _GROUP)
        groups.append(group)
    written, gap = "", False
    for name, group in reversed(list(zip(_GROUPS, groups, strict=False))):
        if group:
            short = written and (gap or group < _GROUP // 10)
            written += (_DIGITS[0] if short else "") + _four(group) + name
        gap = not group
    return written


def _four(group: int) -> str:
    """A number below ten thousand; a run of empty places inside of it is one 零."""
    written, gap = "", ""
    for place in reversed(range(len(_PLACES))):
        digit = group // 10**place % 10
        if digit:
            written += f"{gap}{_DIGITS[digit]}{_PLACES[place]}"
            gap = ""
        elif written:
            gap = _DIGITS[0]
    return written
