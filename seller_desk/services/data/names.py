"""Products by the names that statistics give them, which need not be those that the shop uses."""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import Generic, NamedTuple, Protocol, TypeVar

from sqlalchemy.orm import Session

from seller_desk.models.base import Base
from seller_desk.models.ledger import Raw, change_rows, ledger_of
from seller_desk.services.records.differences import rows
from seller_desk.services.records.titles import title_key

_FORMS = ("offer", "code", "title")


class Names(NamedTuple):
    """The names of a product, the surest first."""

    offer_id: str | None
    code: str | None
    title_key: str | None

    @property
    def identity(self) -> str | None:
        """The surest one, as days of a product are kept under it; None without any."""
        return next((f"{form}:{name}" for form, name in self.forms()), None)

    @property
    def rank(self) -> int:
        """How sure the surest is: 0 for an Offer ID."""
        return next((at for at, name in enumerate(self) if name), len(self))

    def forms(self) -> Iterator[tuple[str, str]]:
        """Every name that is known, with what kind of name it is."""
        return ((form, name) for form, name in zip(_FORMS, self, strict=True) if name)

    def completed(self, other: "Names") -> "Names":
        """With what another one knows besides."""
        return Names(*(mine or more for mine, more in zip(self, other, strict=True)))

    def may_be(self, other: "Names", form: str) -> bool:
        """Whether no name surer than this form speaks against it."""
        surer = list(zip(self, other, strict=True))[: _FORMS.index(form)]
        return all(mine is None or more is None or mine == more for mine, more in surer)


class _Named(Protocol):
    @property
    def names(self) -> Names: ...


_T = TypeVar("_T", bound=_Named)


class NameIndex(Generic[_T]):
    """Things that are found by Offer ID, else 货号, else title.

    Two Offer IDs with one 货号 are two products, and so are two 货号 with one title. A name that
    several things answer to tells nothing, unless one of them has no other name, either.
    """

    def __init__(self) -> None:
        """Nothing is known yet."""
        self._things: dict[tuple[str, str], list[_T]] = defaultdict(list)

    def add(self, thing: _T) -> None:
        """Find it by all of its names from now on."""
        for form in thing.names.forms():
            if not any(known is thing for known in self._things[form]):
                self._things[form].append(thing)

    def find(self, names: Names) -> _T | None:
        """The one thing of these names."""
        for form in names.forms():
            found = [t for t in self._things.get(form, ()) if names.may_be(t.names, form[0])]
            same = [thing for thing in found if thing.names.identity == names.identity]
            for those in (same, found):
                if len(those) == 1:
                    return those[0]
        return None


class KnownProduct(NamedTuple):
    """A product of the shop."""

    id: int
    names: Names


@lru_cache(16_384)
def names_of(offer_id: Raw, code: Raw, title: Raw) -> Names:
    """As they are compared; blank ones are none."""
    return Names(_text(offer_id), _text(code), title_key(str(title)) or None if title else None)


def products_by_name(session: Session) -> NameIndex[KnownProduct]:
    """The products of the shop."""
    found: NameIndex[KnownProduct] = NameIndex()
    sql = "SELECT id, offer_id, code, title_key FROM product ORDER BY id"
    for row_id, *names in rows(session, sql):
        found.add(KnownProduct(row_id, Names(*names)))
    return found


def match_days(session: Session) -> None:
    """Give days without a product theirs, where this write has brought a product or its names."""
    if not {"product", "product_day"} & ledger_of(session).tables:
        return
    sql = "SELECT id, offer_id, code, title FROM product_day WHERE product_id IS NULL"
    waiting = [(row_id, names_of(*names)) for row_id, *names in rows(session, sql)]
    if not waiting:
        return
    products = products_by_name(session)
    found = [(row_id, products.find(names)) for row_id, names in waiting]
    change_rows(
        session,
        Base.metadata.tables["product_day"],
        [(row_id, {"product_id": None}, {"product_id": p.id}) for row_id, p in found if p],
    )


def _text(value: Raw) -> str | None:
    return str(value) if value else None
