"""What a listing went through: its images, told by their number and by the first of them."""

from datetime import timedelta

from seller_desk.models.listing import ProductImage
from seller_desk.models.store import Store
from seller_desk.services.product.images import move_image, remove_image
from seller_desk.services.product.story import Album, Told, story
from tests.makers import NOW, make_product

SIZE = {"width": 800, "height": 800, "size": 9}


def test_images_that_come_move_and_go_are_chapters_of_their_own(store: Store) -> None:
    with store.write("made", now=NOW - timedelta(hours=3)) as session:
        product = make_product(session, "短袖").id
    with store.write("put_images", now=NOW - timedelta(hours=2)) as session:
        for place, sha256 in enumerate("abc"):
            session.add(
                ProductImage(
                    product_id=product, position=place, sha256=sha256, name="x.jpg", **SIZE
                )
            )
    for act, *places in ((move_image, 0, 1), (move_image, 1, 2), (remove_image, 2)):
        with store.write(act.__name__, now=NOW) as session:
            act(session, product, *places)
    with store.read() as session:
        told = [(one.old, one.new) for one in story(session, product) if one.what is Told.IMAGES]
    assert told == [
        (Album(3, "b"), Album(2, "b")),
        (Album(3, "b"), Album(3, "b")),
        (Album(3, "a"), Album(3, "b")),
        (Album(0, None), Album(3, "a")),
    ]
