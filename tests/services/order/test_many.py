import pytest

from seller_desk.errors import DeskError, OrderCode
from seller_desk.models.order import Order
from seller_desk.models.store import Store
from seller_desk.services.order.many import OrderEdit, edit_orders, fill_orders, keepers
from tests.makers import NOW, make_order

PLAIN = {"flag": 0, "note": None, "keeper": None, "ship_days": None}
FULL = {"flag": 3, "note": "易碎", "keeper": "小林", "ship_days": 15}


@pytest.fixture
def shop(store: Store) -> Store:
    """The first order has everything noted, the second nothing."""
    with store.write("made", now=NOW) as session:
        make_order(session, "1", **FULL)
        make_order(session, "2", **PLAIN)
    return store


def noted(store: Store, order_id: int) -> dict[str, object]:
    with store.read() as session:
        order = session.get_one(Order, order_id)
        return {field: getattr(order, field) for field in PLAIN}


@pytest.mark.parametrize(
    ("edit", "changed", "first", "second"),
    [
        (OrderEdit(), 0, {}, {}),
        (OrderEdit(flag=3), 1, {}, {"flag": 3}),
        (OrderEdit(flag=0), 1, {"flag": 0}, {}),
        (OrderEdit(note=" 加急 "), 2, {"note": "加急"}, {"note": "加急"}),
        (OrderEdit(note="加急", adds_note=True), 2, {"note": "易碎\n加急"}, {"note": "加急"}),
        (OrderEdit(note="", adds_note=True), 0, {}, {}),
        (OrderEdit(note=""), 1, {"note": None}, {}),
        (OrderEdit(keeper=" "), 1, {"keeper": None}, {}),
        (OrderEdit(keeper="小陈", ship_days=0), 2, {"keeper": "小陈", "ship_days": None},
         {"keeper": "小陈"}),
    ],
)  # fmt: skip
def test_only_what_is_asked_for_is_changed(
    shop: Store,
    edit: OrderEdit,
    changed: int,
    first: dict[str, object],
    second: dict[str, object],
) -> None:
    with shop.write("edit_orders", now=NOW) as session:
        assert edit_orders(session, [1, 2], edit) == changed

    assert noted(shop, 1) == FULL | first
    assert noted(shop, 2) == PLAIN | second


@pytest.mark.parametrize("key", ["flag", "note", "keeper"])
@pytest.mark.parametrize(("source", "target"), [(1, 2), (2, 1)])
def test_a_column_is_filled_from_one_order_and_no_other_column(
    shop: Store, key: str, source: int, target: int
) -> None:
    before = noted(shop, target)

    with shop.write("fill_orders", now=NOW) as session:
        fill_orders(session, key, source, [target])

    assert noted(shop, target) == before | {key: noted(shop, source)[key]}


def test_so_many_days_cannot_be_kept(shop: Store) -> None:
    with pytest.raises(DeskError) as caught, shop.write("edit_orders", now=NOW) as session:
        edit_orders(session, [1], OrderEdit(ship_days=366))

    assert caught.value.first.code is OrderCode.DAYS_OUT_OF_RANGE


def test_names_are_offered_that_are_in_use(shop: Store) -> None:
    with shop.read() as session:
        assert keepers(session) == ("小林",)
