"""Variants as a grid: every combination of attributes, and rows pasted from a sheet."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from unicodedata import normalize

from seller_desk.errors import Fact, Problem, ProductCode
from seller_desk.services.product.draft import SkuDraft
from seller_desk.sheets import cells
from seller_desk.sheets.cells import CellFault

MOST_VARIANTS = 500
BETWEEN = ";"
"""As the platform's sheets write a 型号: 红色;XL."""
_HEADINGS: Mapping[str, str] = {
    "规格": "spec",
    "型号": "spec",
    "spec": "spec",
    "variant": "spec",
    "单价": "price_fen",
    "价格": "price_fen",
    "price": "price_fen",
    "库存": "stock",
    "可售数量": "stock",
    "stock": "stock",
    "单品货号": "cargo_number",
    "货号": "cargo_number",
    "itemno": "cargo_number",
    "skuid": "sku_id",
}
_USUAL = ("spec", "price_fen", "stock", "cargo_number")
_MILLI = 1000


@dataclass(frozen=True, slots=True)
class Pasted:
    """Variants read from a sheet, and the rows that could not be read."""

    skus: tuple[SkuDraft, ...]
    problems: tuple[Problem, ...] = ()


def combined(
    values: Sequence[Sequence[str]], known: Sequence[SkuDraft] = ()
) -> tuple[SkuDraft, ...]:
    """One variant for every combination of the attributes' values, in their order.

    A variant that is `known` by the same words keeps its price, stock and numbers.
    """
    columns = [tuple(dict.fromkeys(filter(None, map(str.strip, each)))) for each in values]
    named = [column for column in columns if column]
    if not named:
        return ()
    before = {sku.spec: sku for sku in known}
    specs = [BETWEEN.join(parts) for parts in product(*named)]
    return tuple(before.get(spec) or SkuDraft(spec) for spec in specs[:MOST_VARIANTS])


def attribute_values(skus: Iterable[SkuDraft]) -> list[list[str]]:
    """The other way round: the values of each attribute, in the order of their first variant."""
    found: list[dict[str, None]] = []
    for sku in skus:
        for place, part in enumerate(_parts(sku.spec)):
            while len(found) <= place:
                found.append({})
            found[place].setdefault(part)
    return [list(values) for values in found]


def read_rows(text: str, known: Sequence[SkuDraft] = ()) -> Pasted:
    """Variants from tab-separated rows, with or without headings.

    Without them the columns are variant, price, stock, 单品货号. A row that names a `known` variant
    changes only what it says of it.
    """
    rows = [
        row for row in csv.reader(text.splitlines(), delimiter="\t") if any(map(str.strip, row))
    ]
    if not rows:
        return Pasted(())
    columns = [_HEADINGS.get(_plain(cell)) for cell in rows[0]]
    has_headings = "spec" in columns
    before = {sku.spec: sku for sku in known}
    skus: dict[str, SkuDraft] = {}
    problems: list[Problem] = []
    for row in rows[1:] if has_headings else rows:
        said = dict(zip(columns if has_headings else _USUAL, row, strict=False))
        spec = _spec(said.get("spec", ""))
        try:
            read = _row(before.get(spec) or SkuDraft(spec), said)
        except CellFault:
            read = SkuDraft("")
        if read.spec or read.sku_id:
            skus[spec] = read
        else:
            facts: dict[str, Fact] = {"row": len(skus) + len(problems) + 1, "spec": spec}
            problems.append(Problem(ProductCode.OUT_OF_RANGE, where="skus", facts=facts))
    return Pasted(tuple(skus.values())[:MOST_VARIANTS], tuple(problems))


def entered(sku: SkuDraft, field: str, text: str) -> SkuDraft | None:
    """The variant with one of its fields as it was typed; None when that cannot be read.

    Unlike in a pasted row, nothing typed is nothing kept.
    """
    if field == "spec":
        return replace(sku, spec=_spec(text))
    if not text.strip():
        return replace(sku, **{field: None})  # type: ignore[arg-type]  # a field that may be None
    try:
        return _row(sku, {field: text})
    except CellFault:
        return None


def _row(sku: SkuDraft, said: Mapping[str | None, str]) -> SkuDraft:
    changes: dict[str, object] = {}
    if price := said.get("price_fen", "").strip():
        changes["price_fen"] = cells.money_fen(price)
    if stock := said.get("stock", "").strip():
        milli = cells.quantity_milli(stock)
        changes["stock"] = None if milli is None else milli // _MILLI
    for name in ("cargo_number", "sku_id"):
        if text := said.get(name, "").strip():
            changes[name] = text
    return replace(sku, **changes)  # type: ignore[arg-type]  # names and values as just read


def _spec(cell: str) -> str:
    return BETWEEN.join(_parts(cell))


def _parts(spec: str) -> list[str]:
    even = normalize("NFKC", spec)
    return [part for part in map(str.strip, even.split(BETWEEN)) if part]


def _plain(heading: str) -> str:
    plain = normalize("NFKC", heading).lower().partition("(")[0]
    return "".join(plain.split())
