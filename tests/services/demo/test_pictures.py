"""The goods of the invented shop have pictures when somebody draws them."""

from seller_desk.models.listing import ProductImage
from seller_desk.models.product import Product
from seller_desk.models.store import Store
from seller_desk.services import backup, demo, history
from seller_desk.services.demo.pictures import Scene
from seller_desk.services.product import listing
from seller_desk.services.settings import ShopSettings
from seller_desk.words import ListingStatus
from tests.makers import NOW


def test_live_goods_have_all_images_and_each_scene_is_drawn_once(store: Store) -> None:
    drawn: list[Scene] = []

    def draw(scene: Scene) -> bytes:
        drawn.append(scene)
        return b"\xff\xd8\xff" + repr(scene).encode()

    demo.fill(store, orders=8, now=NOW, draw=draw)
    assert len(drawn) == len(set(drawn))
    assert backup.check(store) == []
    with store.read() as session:
        live = [row.id for row in session.query(Product).filter_by(status=ListingStatus.LIVE).all()]
        checks = listing.checks(session, live, ShopSettings(), NOW.date())
    told = [
        item for check in checks.values() for item in check.items if item.where.startswith("images")
    ]
    assert told
    assert all(item.is_met for item in told)
    history.undo(store, now=NOW)
    with store.read() as session:
        assert session.query(ProductImage).count() == 0
