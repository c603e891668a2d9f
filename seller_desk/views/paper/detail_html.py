"""A detail page as HTML of 790 pixels: one file with everything in it, every text escaped."""

from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from html import escape

from PySide6.QtGui import QImage

from seller_desk.services.product.detail_page import Block, Fact, Part, Term
from seller_desk.services.product.details import MOST_BYTES
from seller_desk.views.paper import detail_words
from seller_desk.views.paper.detail_strips import MARGIN, WIDTH, Picture
from seller_desk.views.paper.ink import BRONZE, FILL, INK, MUTED, RULE, SEAL, TEXT, TINT, WHITE
from seller_desk.views.pictures.encoding import jpeg_of
from seller_desk.views.wording import language

_FAMILY = "'PingFang SC','Microsoft YaHei',sans-serif"
_BOX = f"border:1px solid {RULE};border-radius:10px;padding:20px;vertical-align:top"


def fragment(blocks: Sequence[Block], picture: Picture, shop: str = "") -> str:
    """The page without a document around it, as the platform's editor takes it."""
    inside = "".join(_block(block, picture) for block in blocks)
    foot = f'<p style="text-align:center;color:{MUTED};font-size:20px">{escape(shop)}</p>'
    style = (
        f"width:{WIDTH}px;margin:0 auto;background:{WHITE};color:{TEXT};"
        f"font:24px/1.6 {_FAMILY};padding-bottom:24px;overflow-wrap:anywhere"
    )
    return f'<div style="{style}">{inside}{foot if shop else ""}</div>'


def document(blocks: Sequence[Block], picture: Picture, shop: str = "") -> str:
    """The same as a file that any browser opens."""
    title = escape(blocks[0].of(Term.TITLE)[0].value)
    return (
        f'<!DOCTYPE html><html lang="{language().replace("_", "-")}"><head><meta charset="utf-8">'
        f"<title>{title}</title></head>"
        f'<body style="margin:0">{fragment(blocks, picture, shop)}</body></html>'
    )


def _block(block: Block, picture: Picture) -> str:
    if block.part is None:
        return _head(block, picture)
    shown = "".join(_SHOWN[fact.term](fact, picture) for fact in block.facts if _is_box(fact))
    rows = "".join(_row(fact) for fact in block.facts if not _is_box(fact))
    table = f'<table style="width:100%;border-collapse:collapse">{rows}</table>' if rows else ""
    texts = "".join(_text(fact) for fact in block.of(Term.TEXT))
    boxes = f'<div style="display:flex;flex-wrap:wrap;gap:16px;margin-bottom:16px">{shown}</div>'
    inside = (boxes if shown else "") + table + texts
    return f'<div style="padding:0 {MARGIN}px 24px">{_heading(block.part)}{inside}</div>'


def _head(block: Block, picture: Picture) -> str:
    (title,), least = block.of(Term.TITLE), block.of(Term.MINIMUM)
    image = _image(picture(title.picture), "width:100%;display:block") if title.picture else ""
    ribbon = escape(detail_words.ribbon(least[0])) if least else ""
    band = (
        f'<div style="background:{INK};border-bottom:4px solid {BRONZE};color:{WHITE};'
        f"padding:28px {MARGIN}px;display:flex;justify-content:space-between;"
        f'font-size:32px;font-weight:600"><span>{escape(title.value)}</span>'
        f'<span style="color:#F2CF8A;white-space:nowrap;padding-left:28px">{ribbon}</span></div>'
    )
    points = "".join(
        f'<span style="flex:1;text-align:center">{escape(fact.value)}</span>'
        for fact in block.of(Term.POINT)
    )
    style = f"background:{TINT};color:{INK};padding:24px {MARGIN}px;display:flex;font-weight:600"
    return image + band + (f'<div style="{style}">{points}</div>' if points else "")


def _heading(part: Part) -> str:
    name, below = escape(detail_words.heading(part)), detail_words.subtitle(part)
    below = "" if name.isascii() else below
    return (
        f'<h2 style="text-align:center;color:{INK};font-size:38px;margin:48px 0 24px">{name}'
        f'<br><small style="font-size:16px;letter-spacing:4px;color:{BRONZE};'
        f'font-weight:400">{below}</small></h2>'
    )


def _is_box(fact: Fact) -> bool:
    return fact.term in _SHOWN


def _row(fact: Fact) -> str:
    if fact.term is Term.TEXT:
        return ""
    cell = f"padding:14px 18px;border-bottom:1px solid {RULE};text-align:left"
    return (
        f'<tr><th style="{cell};width:164px;color:{MUTED};font-weight:400;background:{FILL}">'
        f'{escape(detail_words.name(fact))}</th><td style="{cell}">'
        f"{_lines(detail_words.value(fact))}</td></tr>"
    )


def _text(fact: Fact) -> str:
    return f'<p style="margin:24px 0 0">{_lines(fact.value)}</p>'


def _price(fact: Fact, _picture: Picture) -> str:
    return (
        f'<div style="flex:1 1 200px;text-align:center;{_BOX}"><span style="color:{MUTED}">'
        f'{escape(fact.label)}</span><br><b style="font-size:40px;color:{SEAL}">'
        f"{escape(detail_words.value(fact))}</b></div>"
    )


def _case(fact: Fact, picture: Picture) -> str:
    image = picture(fact.picture) if fact.picture else None
    shown = _image(image, "width:100%;display:block;margin-bottom:12px") if image else ""
    return (
        f'<div style="flex:1 1 200px;{_BOX}">{shown}<b style="font-size:28px;color:{SEAL}">'
        f"{escape(fact.label)}</b><br>{_lines(fact.value)}</div>"
    )


def _step(fact: Fact, _picture: Picture) -> str:
    note = f'<br><small style="color:{MUTED}">{_lines(fact.value)}</small>' if fact.value else ""
    name = escape(fact.label)
    return f'<div style="flex:1 1 110px;text-align:center;{_BOX}"><b>{name}</b>{note}</div>'


def _promise(fact: Fact, _picture: Picture) -> str:
    note = f"<br>{_lines(fact.value)}" if fact.value else ""
    return (
        f'<div style="flex:1 1 200px;text-align:center;{_BOX}"><b style="color:{INK}">'
        f"{escape(fact.label)}</b>{note}</div>"
    )


def _whole_picture(fact: Fact, picture: Picture) -> str:
    image = picture(fact.picture)
    return _image(image, "width:100%;display:block;border-radius:8px") if image else ""


def _image(image: QImage | None, style: str) -> str:
    if image is None:
        return ""
    data = b64encode(jpeg_of(image, MOST_BYTES)).decode("ascii")
    return f'<img alt="" style="{style}" src="data:image/jpeg;base64,{data}">'


def _lines(text: str) -> str:
    return "<br>".join(_escaped(text))


def _escaped(text: str) -> Iterator[str]:
    return (escape(line) for line in text.splitlines())


_SHOWN: dict[Term, Callable[[Fact, Picture], str]] = {
    Term.PRICE: _price,
    Term.CASE: _case,
    Term.STEP: _step,
    Term.PROMISE: _promise,
    Term.PICTURE: _whole_picture,
}
