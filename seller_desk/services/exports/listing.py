"""The facts of listings as a sheet, so that they can be typed or pasted into the platform's form.

One row for every variant, as the platform's own tables of goods have it; what belongs to the whole
product stands on its first row only. A product without variants has one row.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.models.listing import ProductImage
from seller_desk.models.store import Store
from seller_desk.services import settings as rules
from seller_desk.services.exports.tables import Table, TableColumn, word
from seller_desk.services.exports.writing import of_all
from seller_desk.services.product import catalog, kinds, tiers
from seller_desk.services.product.draft import ProductDraft, SkuDraft
from seller_desk.services.product.tiers import Band
from seller_desk.services.settings import ShopSettings
from seller_desk.sheets.writer import OutKind, write_table
from seller_desk.words import Cancelled, Progress

LADDER = 3
"""Forms like that of 1688 take up to so many ranges (facts/1688.md, D6)."""
_PART = 200
_YUAN = 100
_COUNT, _MONEY = OutKind.COUNT, OutKind.MONEY
_OF_PRODUCT = (
    TableColumn("标题", "Title", width=40),
    TableColumn("类型", "Kind", width=8),
    TableColumn("类目", "Category", width=12),
    TableColumn("货号", "Item code"),
    TableColumn("Offer ID", "Offer ID"),
    TableColumn("单位", "Unit", width=8),
    TableColumn("起订量", "Minimum quantity", _COUNT, 10),
    TableColumn("批量单位", "Batch unit", width=10),
    TableColumn("每批数量", "Pieces in a batch", _COUNT, 10),
    TableColumn("混批", "Mixed batches", width=8),
    *(
        column
        for step in range(1, LADDER + 1)
        for column in (
            TableColumn(f"起批量{step}", f"From pieces {step}", _COUNT, 10),
            TableColumn(f"价格{step}(元)", f"Price {step} (¥)", _MONEY, 12),
        )
    ),
    TableColumn("阶梯价", "All prices", width=30),
    TableColumn("产品属性", "Attributes", width=30),
    TableColumn("卖点", "Selling points", width=30),
    TableColumn("供货周期(天)", "Days to deliver", _COUNT, 12),
    TableColumn("发货时限(天)", "Days to ship", _COUNT, 12),
    TableColumn("重量(克)", "Weight (g)", _COUNT, 10),
    TableColumn("可定制内容", "What can be customised", width=24),
    TableColumn("打样政策", "Samples", width=24),
    TableColumn("定制流程", "Steps", width=30),
    TableColumn("图片", "Images", width=30),
)
_OF_VARIANT = (
    TableColumn("规格", "Variant", width=20),
    TableColumn("单品货号", "Item no.", width=16),
    TableColumn("SKU ID", "SKU ID", width=16),
    TableColumn("单价(元)", "Price (¥)", _MONEY, 12),
    TableColumn("可售数量", "In stock", _COUNT, 10),
)
TABLE = Table("上架资料", "Listing facts", (*_OF_PRODUCT, *_OF_VARIANT))
_YES = {True: ("是", "yes"), False: ("否", "no")}


def export_listings(
    store: Store,
    ids: Sequence[int],
    path: Path,
    *,
    language: str,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> int:
    """Write the facts of these products, in their order; how many rows there are.

    Raises not_writable, disk_full, disk_error, cancelled.
    """
    with store.read() as session:
        return write_table(
            path,
            TABLE.headings(language),
            _lines(session, ids, rules.load(session), language),
            sheet=TABLE.name(language),
            progress=of_all(progress, len(ids)),
            cancelled=cancelled,
        )


def _lines(
    session: Session, ids: Sequence[int], settings: ShopSettings, language: str
) -> Iterator[Sequence[object]]:
    blank = (None,) * len(_OF_PRODUCT)
    for first in range(0, len(ids), _PART):
        part = ids[first : first + _PART]
        drafts, images = catalog.drafts(session, part), _images(session, part)
        for product in part:
            draft = drafts.get(product)
            if draft is None:
                continue
            whole = _product(draft, settings, images.get(product, ()), language)
            for place, sku in enumerate(draft.skus or (SkuDraft(""),)):
                yield (*(blank if place else whole), *_variant(sku))


def _product(
    draft: ProductDraft, settings: ShopSettings, images: Sequence[str], language: str
) -> Sequence[object]:
    texts = draft.texts
    mixed = _YES[draft.is_mixed][not language.startswith("zh")]
    naming = draft.title, word(draft.kind, language), draft.category, draft.code, draft.offer_id
    selling = draft.unit, draft.minimum_quantity, draft.batch_unit, draft.batch_pieces, mixed
    attributes = "\n".join(f"{name}: {value}" for name, value in texts.attributes)
    days = draft.lead_days, kinds.ship_days(draft, settings), draft.weight_grams
    made = texts.options or None, texts.samples or None, texts.process or None
    points = "\n".join(texts.selling_points) or None
    listed = "\n".join(images) or None
    return *naming, *selling, *_ladder(draft), attributes or None, points, *days, *made, listed


def _ladder(draft: ProductDraft) -> Iterator[int | str | None]:
    """The first prices each in its cell, and all of them in words."""
    steps = [(tier.from_quantity, tier.price_fen) for tier in draft.tiers[:LADDER]]
    for quantity, price in [*steps, *[(None, None)] * (LADDER - len(steps))]:
        yield quantity
        yield price
    yield "; ".join(_band(band) for band in tiers.bands(draft.tiers)) or None


def _band(band: Band) -> str:
    span = f"≥{band.first}" if band.last is None else f"{band.first}-{band.last}"
    return f"{span}: {band.price_fen // _YUAN}.{band.price_fen % _YUAN:02}"


def _variant(sku: SkuDraft) -> Sequence[object]:
    return sku.spec or None, sku.cargo_number, sku.sku_id, sku.price_fen, sku.stock


def _images(session: Session, ids: Sequence[int]) -> Mapping[int, Sequence[str]]:
    columns = (ProductImage.product_id, ProductImage.name)
    wanted = select(*columns).where(ProductImage.product_id.in_(ids))
    found: dict[int, list[str]] = {}
    for product, name in session.execute(wanted.order_by(ProductImage.position)):
        found.setdefault(product, []).append(name)
    return found
