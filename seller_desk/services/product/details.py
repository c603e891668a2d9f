"""Detail pages in the store: what each is made of, how it is wanted, and which are out of date."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.errors import ProductCode, refuse
from seller_desk.models.ledger import ledger_of
from seller_desk.models.listing import CaseStory, ProductImage
from seller_desk.models.product import Product
from seller_desk.models.store import Store
from seller_desk.services import settings as rules
from seller_desk.services.product import catalog, detail_page, detail_stored, kinds
from seller_desk.services.product.detail_page import (
    MOST_OWN_TEXT,
    Block,
    Difference,
    Made,
    Plan,
    Source,
    Story,
)
from seller_desk.services.settings import ShopSettings

MOST_BYTES = 500 * 1024
"""What platforms of the house take for a picture without asking (facts/1688.md, D1)."""
_KEY = "detail"
"""Under this `Product.listing` keeps the plan of a page, and what the last one said."""


@dataclass(frozen=True, slots=True)
class Detail:
    """The page of one product: how it is wanted, what it is made of, the last one that was made."""

    product_id: int
    plan: Plan
    source: Source
    made: Made | None = None
    shop: str = ""
    most_bytes: int = MOST_BYTES
    """No picture of it may be larger."""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The page as it would be made now."""
        return detail_page.page(self.plan, self.source)

    @property
    def differences(self) -> tuple[Difference, ...]:
        """What the page that was made says otherwise; nothing while none was made."""
        return () if self.made is None else detail_page.differences(self.made, self.blocks)


def details(session: Session, ids: Collection[int], settings: ShopSettings) -> Mapping[int, Detail]:
    """The pages of products; one that is gone by now is left out."""
    drafts = catalog.drafts(session, ids)
    stories, pictures = _stories(session, ids), _pictures(session, ids)
    kept = session.execute(select(Product.id, Product.listing).where(Product.id.in_(ids)))
    found = {}
    for product, listing in kept:
        wanted = _kept(listing)
        draft = drafts[product]
        source = Source(
            draft=draft,
            ship_days=kinds.ship_days(draft, settings),
            stories=tuple(stories.get(product, ())),
            pictures=tuple(pictures.get(product, ())),
            service=settings.detail_service,
        )
        plan, made = (wanted.get(name) for name in ("plan", "made"))
        found[product] = Detail(
            product_id=product,
            plan=detail_stored.plan_from(plan),
            source=source,
            made=detail_stored.made_from(made),
            shop=settings.shop_name or settings.shop_company or "",
            most_bytes=min(settings.image_most_kb * 1024, MOST_BYTES),
        )
    return found


def detail_of(session: Session, product_id: int, settings: ShopSettings) -> Detail:
    """The page of one product. Raises no_such_product."""
    found = details(session, [product_id], settings).get(product_id)
    if found is None:
        raise refuse(ProductCode.NO_SUCH_PRODUCT)
    return found


def stale_ids(
    session: Session, settings: ShopSettings, among: Collection[int] | None = None
) -> frozenset[int]:
    """The products whose page was made and says by now something else than they do."""
    has_page = func.json_extract(Product.listing, f"$.{_KEY}.made.at").is_not(None)
    wanted = select(Product.id).where(has_page)
    if among is not None:
        wanted = wanted.where(Product.id.in_(among))
    ids = session.scalars(wanted).all()
    found = details(session, ids, settings) if ids else {}
    return frozenset(product for product, detail in found.items() if detail.differences)


def plan_detail(session: Session, product_id: int, plan: Plan) -> None:
    """Keep how the page is wanted. Raises no_such_product, too_long."""
    _check(plan)
    product = catalog.found_product(session, product_id)
    _keep(product, plan=detail_stored.stored_plan(plan))
    ledger_of(session).facts["title"] = product.title


def note_detail(store: Store, detail: Detail, now: datetime) -> None:
    """A page was made from this: keep how it was wanted, and what it said.

    Raises no_such_product, too_long.
    """
    _check(detail.plan)
    made = Made(now.replace(microsecond=0), detail.blocks)
    with store.write("make_detail", now=now) as session:
        product = catalog.found_product(session, detail.product_id)
        plan = detail_stored.stored_plan(detail.plan)
        _keep(product, plan=plan, made=detail_stored.stored_made(made))
        ledger_of(session).facts["title"] = product.title


def current(store: Store, product_id: int, plan: Plan | None = None) -> Detail:
    """The page as it stands now, as it is wanted or as `plan` says. Raises no_such_product."""
    with store.read() as session:
        found = detail_of(session, product_id, rules.load(session))
    return found if plan is None else replace(found, plan=plan)


def _check(plan: Plan) -> None:
    for one in plan:
        if len(one.text) > MOST_OWN_TEXT:
            raise refuse(ProductCode.TOO_LONG, where=one.part.value, maximum=MOST_OWN_TEXT)


def _kept(listing: Mapping[str, object] | None) -> Mapping[str, object]:
    found = (listing or {}).get(_KEY)
    return found if isinstance(found, dict) else {}


def _keep(product: Product, **values: object) -> None:
    """Beside the texts of the listing, which others keep there."""
    product.listing = {**product.listing, _KEY: {**_kept(product.listing), **values}}


def _stories(session: Session, ids: Collection[int]) -> Mapping[int, list[Story]]:
    columns = (CaseStory.product_id, CaseStory.text, CaseStory.quantity, CaseStory.sha256)
    wanted = select(*columns).where(CaseStory.product_id.in_(ids)).order_by(CaseStory.id)
    found: dict[int, list[Story]] = {}
    for product, text, quantity, picture in session.execute(wanted):
        found.setdefault(product, []).append(Story(text, quantity, picture or ""))
    return found


def _pictures(session: Session, ids: Collection[int]) -> Mapping[int, list[str]]:
    columns = (ProductImage.product_id, ProductImage.sha256)
    wanted = select(*columns).where(ProductImage.product_id.in_(ids))
    found: dict[int, list[str]] = {}
    for product, sha256 in session.execute(wanted.order_by(ProductImage.position)):
        found.setdefault(product, []).append(sha256)
    return found
