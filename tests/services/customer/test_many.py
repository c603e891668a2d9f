import pytest

from seller_desk.models.customer import Customer
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.customer.many import CustomerEdit, edit_customers, keepers
from seller_desk.services.customer.people import set_tags, tags
from tests.makers import NOW, make_customer

Known = tuple[str | None, str | None, tuple[str, ...]]
FIRST: Known = ("小林", "要发票", ("广州", "档口"))


@pytest.fixture
def shop(store: Store) -> Store:
    """Of the first everything is noted, of the second nothing."""
    with store.write("made", now=NOW) as session:
        first = make_customer(session, "华艺")
        first.keeper, first.note, _ = FIRST
        make_customer(session, "锦绣")
        set_tags(session, 1, FIRST[2])
    return store


def known(store: Store, customer_id: int) -> Known:
    with store.read() as session:
        customer = session.get_one(Customer, customer_id)
        return customer.keeper, customer.note, tags(session, customer_id)


@pytest.mark.parametrize(
    ("edit", "changed", "first", "second"),
    [
        (CustomerEdit(), 0, FIRST, (None, None, ())),
        (CustomerEdit(keeper="小林"), 1, FIRST, ("小林", None, ())),
        (CustomerEdit(keeper=""), 1, (None, *FIRST[1:]), (None, None, ())),
        (
            CustomerEdit(note="月结", adds_note=True),
            2,
            ("小林", "要发票\n月结", FIRST[2]),
            (None, "月结", ()),
        ),
        (CustomerEdit(tags=("档口",)), 1, FIRST, (None, None, ("档口",))),
        (
            CustomerEdit(tags=("老板娘",), lost_tags=("广州",)),
            2,
            (*FIRST[:2], ("档口", "老板娘")),
            (None, None, ("老板娘",)),
        ),
    ],
)
def test_customers_are_changed_alike_and_taken_back_as_one(
    shop: Store, edit: CustomerEdit, changed: int, first: Known, second: Known
) -> None:
    with shop.write("edit_customers", now=NOW) as session:
        assert edit_customers(session, [1, 2], edit) == changed
    assert (known(shop, 1), known(shop, 2)) == (first, second)

    if changed:
        history.undo(shop, now=NOW)
    assert (known(shop, 1), known(shop, 2)) == (FIRST, (None, None, ()))


def test_names_are_offered_that_are_in_use(shop: Store) -> None:
    with shop.read() as session:
        assert keepers(session) == ("小林",)
