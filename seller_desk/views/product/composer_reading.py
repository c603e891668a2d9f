"""What the composer asks for, each in one go, off the window's thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtGui import QImage
from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.errors import DeskError, Problem
from seller_desk.models.product import Product
from seller_desk.services.files import place_of
from seller_desk.services.product import composing, queries, stamps
from seller_desk.services.product.composing import Bench, Order
from seller_desk.services.product.stamps import StaleStamp, Template, Wish
from seller_desk.services.product.titles import TitleProblem, rules_of
from seller_desk.views.pictures import looking
from seller_desk.views.pictures.composing import compose, logo_near
from seller_desk.views.pictures.encoding import jpeg_of
from seller_desk.views.pictures.sheet import SAFE
from seller_desk.views.pictures.templates import lay_out

_READ_AT = 1_600


@dataclass(frozen=True, slots=True)
class Chosen:
    """A product that images are made for."""

    id: int
    title: str
    code: str | None
    picture: str | None = None
    """Its first picture, by the hash of the file."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A product with every template tried on it, as the chosen one would be written."""

    bench: Bench
    wish: Wish
    photo: str | None
    images: Mapping[Template, QImage]
    problem: Problem | None
    """What keeps the chosen template from being made."""
    faults: tuple[TitleProblem, ...] = ()
    size: int = 0
    most: int = 0
    is_safe: bool = True
    """Whether all that is printed lies in the safe area."""
    cut: tuple[str, ...] = ()
    """Texts of the product or of the form that do not stand on it to their end."""


def chosen(session: Session, ids: Sequence[int]) -> list[Chosen]:
    """The products by their ids, in that order; those that are gone are left out."""
    rows = session.execute(
        select(Product.id, Product.title, Product.code).where(Product.id.in_(ids))
    )
    first = queries.pictures(session, ids)
    found = {row.id: Chosen(row.id, row.title, row.code, first.get(row.id)) for row in rows}
    return [found[product] for product in ids if product in found]


def stale(session: Session) -> list[StaleStamp]:
    """Every image that prints what is not so any more."""
    return stamps.stale_stamps(session)


def preview(session: Session, store: Path, order: Order, today: date) -> Preview | None:
    """Try all templates; None when the product is gone."""
    try:
        found = composing.bench(session, order.product_id)
    except DeskError:
        return None
    wish, most = order.wish, found.settings.image_most_kb * 1024
    try:
        sha256 = composing.photo_of(found, order.photo)
    except DeskError as error:
        return Preview(found, wish, None, {}, error.first, most=most)
    path = place_of(store, sha256)
    ground = looking.read(path, _READ_AT)
    images = {} if ground is None else _tried(found, wish, ground, logo_near(path, found.logo))
    return _judged(found, wish, sha256, images, today)


def _tried(found: Bench, wish: Wish, ground: QImage, logo: QImage | None) -> dict[Template, QImage]:
    made = {}
    for template in Template:
        other = Wish(template, wish.headline, wish.note, wish.from_quantity)
        try:
            printed = stamps.print_of(found.draft, found.settings, other, found.logo)
            made[template] = compose(ground, printed, logo)
        except DeskError:
            continue
    return made


def _judged(
    found: Bench, wish: Wish, photo: str, images: Mapping[Template, QImage], today: date
) -> Preview:
    most = found.settings.image_most_kb * 1024
    try:
        printed = stamps.print_of(found.draft, found.settings, wish, found.logo)
        composing.printed(found, wish, today)
        problem = None
    except DeskError as error:
        problem = error.first
    if wish.template not in images:
        return Preview(found, wish, photo, images, problem, most=most)
    sheet = lay_out(printed)
    return Preview(
        found,
        wish,
        photo,
        images,
        problem,
        faults=tuple(stamps.faults(printed, rules_of(found.settings), today)),
        size=len(jpeg_of(images[wish.template], most)),
        most=most,
        is_safe=all(SAFE.contains(text.covered) for text in sheet.texts),
        cut=tuple(sheet.cut),
    )
